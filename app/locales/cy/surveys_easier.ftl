# Building surveys: easier words for everything that is read.
surveys-words-text = Lle gadewi di faes yn wag, mae'r geiriau arferol yn aros. Y geiriau arferol sydd yn y canlyniadau ac ar bapur bob amser.
surveys-easier = Yr un peth mewn geiriau haws
surveys-easier-text = Mae pob darllenydd yn dewis sut i gael ei holi. Lle gadewi di faes yn wag, mae'r geiriau arferol yn aros.
surveys-easier-en =
    { $languages ->
        [english] “{ $words }”
       *[both] Saesneg: “{ $words }”
    }
surveys-easier-cy = Cymraeg: “{ $words }”
surveys-easier-answers = Yr atebion mewn geiriau haws: { $n } o { $of }
surveys-easier-statements = Y brawddegau mewn geiriau haws: { $n } o { $of }
surveys-wording-sentence = Mae gan un frawddeg { $n } o eiriau. Rho gynnig ar { $max } neu lai.
surveys-gap-younger-intro-en = Cyflwyniad yr arolwg i rai 7 i 10 oed{ in-english }
surveys-gap-younger-intro-cy = Cyflwyniad yr arolwg i rai 7 i 10 oed yn Gymraeg
surveys-gap-easy-intro-en = Cyflwyniad Hawdd ei Ddeall yr arolwg{ in-english }
surveys-gap-easy-intro-cy = Cyflwyniad Hawdd ei Ddeall yr arolwg yn Gymraeg
surveys-gap-younger-title-en = Teitl rhan { $n } i rai 7 i 10 oed{ in-english }
surveys-gap-younger-title-cy = Teitl rhan { $n } i rai 7 i 10 oed yn Gymraeg
surveys-gap-easy-title-en = Teitl Hawdd ei Ddeall rhan { $n }{ in-english }
surveys-gap-easy-title-cy = Teitl Hawdd ei Ddeall rhan { $n } yn Gymraeg
surveys-gap-younger-part-en = Cyflwyniad rhan { $n } i rai 7 i 10 oed{ in-english }
surveys-gap-younger-part-cy = Cyflwyniad rhan { $n } i rai 7 i 10 oed yn Gymraeg
surveys-gap-easy-part-en = Cyflwyniad Hawdd ei Ddeall rhan { $n }{ in-english }
surveys-gap-easy-part-cy = Cyflwyniad Hawdd ei Ddeall rhan { $n } yn Gymraeg
surveys-gap-younger-help-en = Yr help i rai 7 i 10 oed ar gyfer cwestiwn { $n }{ in-english }
surveys-gap-younger-help-cy = Yr help i rai 7 i 10 oed ar gyfer cwestiwn { $n } yn Gymraeg
surveys-gap-easy-help-en = Help Hawdd ei Ddeall cwestiwn { $n }{ in-english }
surveys-gap-easy-help-cy = Help Hawdd ei Ddeall cwestiwn { $n } yn Gymraeg
surveys-gap-younger-option-en = Ateb i rai 7 i 10 oed i gwestiwn { $n }{ in-english }
surveys-gap-younger-option-cy = Ateb i rai 7 i 10 oed i gwestiwn { $n } yn Gymraeg
surveys-gap-easy-option-en = Ateb Hawdd ei Ddeall i gwestiwn { $n }{ in-english }
surveys-gap-easy-option-cy = Ateb Hawdd ei Ddeall i gwestiwn { $n } yn Gymraeg
surveys-sound = Llais ar gyfer Hawdd ei Ddeall
surveys-sound-text =
    { $languages ->
        [english] Mae rhywun yn darllen y cwestiwn a'r atebion. Bydd darllenwyr Hawdd ei Ddeall yn clywed hwn yn lle llais y ffôn ei hun.
       *[both] Mae rhywun yn darllen y cwestiwn a'r atebion. Bydd darllenwyr Hawdd ei Ddeall yn clywed hwn yn lle llais y ffôn ei hun. Ychydig o ffonau sydd â llais Cymraeg: yno mae dy lais di'n helpu fwyaf.
    }
surveys-sound-in = Recordiad
surveys-sound-read = Darllena hwn, yn araf:
surveys-sound-gone = Dileu'r recordiad hwn
surveys-sound-record = Recordio nawr
surveys-sound-stop = Stopio
surveys-sound-refused = Ni chaiff y porwr hwn ddefnyddio'r meicroffon.
surveys-sound-done = Wedi'i recordio (% eiliad). Gwasga Cadw i'w gadw.
surveys-sound-empty = Dewisa recordiad, neu recordia un.
surveys-sound-large = Mae'r recordiad hwn yn fwy nag 1 MB. Rho gynnig ar un byrrach.
surveys-sound-kind = Allwn ni ddim defnyddio'r ffeil hon. Dewisa recordiad MP3, M4A, Ogg neu WebM.
surveys-field-sound = Dewis ffeil
surveys-field-sound-hint = MP3, M4A, Ogg neu WebM, hyd at 1 MB. Paid â dweud enwau.
surveys-asking-listen = Gwrando
surveys-gap-easy-sound = Recordiad cwestiwn { $n } yn Gymraeg
