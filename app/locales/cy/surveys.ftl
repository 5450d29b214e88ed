# Arolygon: yr hyn sy'n cael ei ddweud o gwmpas y cwestiynau, a'r hyn y mae'r awduron yn ei ddarllen.
surveys-asking-several = Dewisa faint fynni di.
surveys-asking-text = Paid ag ysgrifennu enwau, os gweli di'n dda.
surveys-asking-publish = Cewch chi ddangos fy ngeiriau i eraill, heb fy enw
surveys-asking-publish-picture-hint = Rydyn ni'n edrych arno yn gyntaf ac yn cuddio popeth sy'n dangos pwy wyt ti. Gad hwn yn wag os nad wyt ti eisiau hynny.
surveys-asking-publish-hint = Rydyn ni'n eu darllen yn gyntaf ac yn tynnu allan bopeth sy'n dangos pwy wyt ti. Gad hwn yn wag os nad wyt ti eisiau hynny.

surveys-front-who = Pwy sy'n gofyn
surveys-front-council = Y Cyngor Plant mewn Gofal
surveys-front-long = Faint o amser mae'n ei gymryd
surveys-front-see = Pwy fydd yn ei weld
surveys-minutes =
    { $n ->
        [one] Tua 1 funud.
        [two] Tua 2 funud.
       *[other] Tua { $n } munud.
    }
surveys-questions =
    { $n ->
        [zero] Dim cwestiynau.
        [one] 1 cwestiwn.
        [two] 2 gwestiwn.
        [few] { $n } chwestiwn.
        [many] { $n } chwestiwn.
       *[other] { $n } cwestiwn.
    }

surveys-privacy-anonymous = Dienw
surveys-privacy-anonymous-words = Fyddwn ni ddim yn gwybod pwy wyt ti. Os oes angen help arnat ti, ffonia rywun: edrycha ar Help nawr.
surveys-privacy-confidential = Cyfrinachol
surveys-privacy-confidential-words = Byddi di'n cael { receipt-number } gair. Dim ond y swyddog cyfranogiad sy'n gallu cysylltu dy atebion â ti, a dim ond i dy gadw di'n ddiogel neu i ateb.
surveys-privacy-named = Gydag enw
surveys-privacy-named-words = Ti sy'n dewis rhoi dy enw. Mae'r swyddog cyfranogiad yn gallu ei weld.

surveys-title = Arolygon
surveys-untitled = Arolwg heb deitl
surveys-new = Creu arolwg
surveys-none = Dim arolygon eto
surveys-none-text = Crea un, a gofynna'r hyn rwyt ti eisiau ei wybod.
surveys-none-like-this = Does dim un fel hyn
surveys-filter = Pa arolygon i'w dangos
surveys-filter-all = Pob un
surveys-has-note = Gadawodd y swyddog nodyn
surveys-made-by = Crëwyd gan { $name }
surveys-answers-few = Mae llai na { $step } wedi ateb hyd yn hyn
surveys-answers-at-least = Mae o leiaf { $n } wedi ateb hyd yn hyn
surveys-answers-under = llai na { $step }
surveys-answers =
    { $n ->
        [0] Dim atebion eto
        [one] Mae 1 person wedi ateb
        [two] Mae 2 berson wedi ateb
        [few] Mae { $n } pherson wedi ateb
        [many] Mae { $n } pherson wedi ateb
       *[other] Mae { $n } person wedi ateb
    }
surveys-column-title = Teitl
surveys-column-state = Ble mae e
surveys-column-answers = Atebion
surveys-column-author = Crëwyd gan
surveys-column-changed = Newidiwyd ddiwethaf

surveys-state-draft = Drafft
surveys-state-checking = I'w wirio
surveys-state-open = Ar agor
surveys-state-closed = Wedi cau
surveys-state-published = Canlyniadau wedi'u cyhoeddi

surveys-kind-single = Dewis un
surveys-kind-single-hint = Mae pobl yn dewis un ateb o restr.
surveys-kind-several = Dewis sawl un
surveys-kind-several-hint = Mae pobl yn dewis faint fynnan nhw o atebion.
surveys-kind-faces = Wynebau
surveys-kind-faces-hint = Pum wyneb, o drist iawn i hapus iawn.
surveys-kind-order = Rhoi mewn trefn
surveys-kind-order-hint = Mae pobl yn dweud beth sydd bwysicaf, beth sy'n dod nesaf, ac yn y blaen.
surveys-kind-short = Ychydig eiriau
surveys-kind-short-hint = Lle i un neu ddwy linell.
surveys-kind-long = Llawer o eiriau
surveys-kind-long-hint = Lle i bobl ddweud faint fynnan nhw.

surveys-start = Sut wyt ti eisiau dechrau?
surveys-start-noise = Gwna Sŵn
surveys-start-noise-hint = Mae tri chwestiwn yn barod: beth mae pobl yn hapus amdano, beth ddylai wella, a beth sydd bwysicaf. Gelli di newid pob un.
surveys-start-nothing = O ddim byd
surveys-start-nothing-hint = Chi sy'n ysgrifennu pob cwestiwn.
surveys-create = Creu
surveys-template-choose = Dewisa sut rwyt ti eisiau dechrau.
surveys-privacy-choose = Dewisa pwy sy'n cael gwybod pwy ddywedodd beth.

surveys-field-title = Teitl
surveys-field-intro = Cyflwyniad
surveys-field-intro-hint = Pwy sy'n gofyn, a beth fydd yn digwydd i'r atebion? Mae pobl yn darllen hwn yn gyntaf.
surveys-field-privacy = Pwy sy'n cael gwybod pwy ddywedodd beth?
surveys-field-privacy-hint = Mae pobl yn darllen y geiriau hyn cyn y cwestiwn cyntaf. Dewisa'r un sy'n gweddu.
surveys-field-text = Cwestiwn
surveys-field-help = Help
surveys-field-help-hint = Un frawddeg sy'n ei gwneud hi'n haws. Gelli di adael hwn yn wag.
surveys-field-kind = Math o gwestiwn
surveys-field-note = Beth ddylai newid?
surveys-field-note-hint = Mae'r awdur yn darllen hwn. Byddwch yn glir ac yn garedig.
surveys-title-empty = Rho deitl iddo.
surveys-text-empty = Ysgrifenna'r cwestiwn.
surveys-note-empty = Ysgrifennwch beth ddylai newid.
surveys-save = Cadw
surveys-edit = Newid
surveys-up = I fyny
surveys-down = I lawr
surveys-remove = Dileu
surveys-remove-yes = Ie, dileu hwn

surveys-details = Teitl a chyflwyniad
surveys-details-edit = Newid y teitl a'r cyflwyniad
surveys-the-questions = Cwestiynau
surveys-no-questions = Does dim cwestiynau eto.
surveys-no-words = Dim geiriau eto
surveys-question-new = Ychwanegu cwestiwn
surveys-question-new-of = Cwestiwn newydd: { $kind }
surveys-question-kind = Pa fath o gwestiwn yw e?
surveys-question-n = Cwestiwn { $n }
surveys-options = Atebion i ddewis ohonyn nhw
surveys-option-n = Ateb { $n }
surveys-option-add = Ychwanegu ateb
surveys-option-twice = Mae hwn yr un fath ag ateb uwchben.
surveys-too-many-questions = Gall arolwg gynnwys hyd at { $max } cwestiwn.
surveys-too-many-options = Gall cwestiwn gynnwys hyd at { $max } ateb.
surveys-words-only = Mae'r arolwg ar agor. Dim ond y geiriau sy'n gallu newid nawr, nid yr hyn sy'n cael ei ofyn.
surveys-words-only-hint = Mae'r arolwg ar agor, felly dim ond y geiriau sy'n gallu newid. Bydd pawb sy'n dechrau o hyn ymlaen yn gweld y geiriau newydd.
surveys-not-now = Does dim modd gwneud hyn gyda'r arolwg fel y mae nawr. Efallai fod rhywun wedi ei symud ymlaen. Edrycha eto.
surveys-changed-meanwhile = Newidiodd rhywun arall yr arolwg hwn tra oeddet ti'n gweithio. Does dim byd a ysgrifennaist ti wedi'i golli.
surveys-changed-keep = Mae dy eiriau yn y ffurflen o hyd. Edrycha ar yr hyn sydd yno nawr, a chadwa eto os wyt ti am gadw dy rai di.
surveys-changed-now = Beth sydd yno nawr

surveys-next = Beth i'w wneud nesaf
surveys-ready =
    { $languages ->
        [english] Mae popeth yno.
        [several] Mae popeth yno, ym mhob iaith.
       *[both] Mae popeth yno, yn y ddwy iaith.
    }
surveys-missing = Yn dal ar goll:
surveys-gap-title-en = Y teitl{ in-english }
surveys-gap-title-cy = Y teitl yn Gymraeg
surveys-gap-intro-en = Y cyflwyniad{ in-english }
surveys-gap-intro-cy = Y cyflwyniad yn Gymraeg
surveys-gap-questions = O leiaf un cwestiwn
surveys-gap-text-en = Cwestiwn { $n }{ in-english }
surveys-gap-text-cy = Cwestiwn { $n } yn Gymraeg
surveys-gap-help-en = Yr help ar gyfer cwestiwn { $n }{ in-english }
surveys-gap-help-cy = Yr help ar gyfer cwestiwn { $n } yn Gymraeg
surveys-gap-options = O leiaf dau ateb ar gyfer cwestiwn { $n }
surveys-gap-option-en = Un o atebion cwestiwn { $n }{ in-english }
surveys-gap-option-cy = Un o atebion cwestiwn { $n } yn Gymraeg
surveys-submit = Anfon i'w wirio
surveys-open-now = Agor nawr
surveys-open = Agor i bawb
surveys-return = Ei anfon yn ôl
surveys-close = Cau'r arolwg
surveys-publish = Cyhoeddi'r canlyniadau
surveys-reopen = Agor eto
surveys-note = Edrychodd y swyddog arno, ac mae'n dweud:
surveys-checking-wait = Mae swyddog cyfranogiad yn ei wirio. Byddi di'n gweld yma pan fydd ar agor, neu beth ddylai newid.
surveys-checking-from = Mae { $name } eisiau gwybod a ellir agor hwn.
surveys-fact-answers = Pobl sydd wedi ateb
surveys-fact-code = Cod
surveys-fact-link = Dolen
surveys-fact-opened = Agorwyd
surveys-fact-version = Fersiwn
surveys-results = Gweld y canlyniadau
surveys-who = Pwy sy'n gweithio arno
surveys-share = Rhannu
surveys-share-with = Rhannu gydag aelod arall
surveys-share-choose = Dewisa rywun
surveys-share-unknown = Dewisa aelod o'r rhestr.
surveys-unshare = Peidio â rhannu

surveys-flash-saved = Wedi'i gadw.
surveys-flash-removed = Mae'r cwestiwn wedi'i ddileu.
surveys-flash-submitted = Wedi'i anfon. Bydd swyddog yn edrych arno cyn hir.
surveys-flash-opened = Mae'r arolwg ar agor. Rhanna'r ddolen, y cod neu'r poster.
surveys-flash-returned = Wedi'i anfon yn ôl, gyda'ch nodyn.
surveys-flash-closed = Mae'r arolwg wedi cau. All neb ateb bellach.
surveys-flash-published = Mae'r canlyniadau wedi'u cyhoeddi.
surveys-flash-reopened = Mae'r arolwg ar agor eto.
surveys-flash-shared = Wedi'i rannu.
surveys-flash-unshared = Ddim yn cael ei rannu bellach.

surveys-preview = Rhagolwg
surveys-preview-hint = Dyma sut mae'n edrych ar ffôn. Does dim byd a ddewisi di yma'n cael ei gadw.
surveys-preview-english = Ei weld yn Saesneg
surveys-preview-welsh = Ei weld yn Gymraeg
surveys-preview-start = Dechrau
surveys-preview-next = Nesaf
surveys-preview-skip = Neidio
surveys-preview-back = Yn ôl
surveys-preview-place = Cwestiwn { $n } o { $of }
surveys-preview-end = Dyna'r diwedd
surveys-preview-end-text = Yma gall pobl edrych ar eu hatebion eto a'u hanfon.
surveys-poster = Poster i'w argraffu
surveys-poster-not-open = Bydd y poster yn barod pan fydd yr arolwg ar agor.

surveys-mail-check = Mae arolwg yn aros i gael ei wirio
surveys-mail-check-text =
    Mae { $author } wedi creu arolwg: { $title }

    Edrychwch arno, ac yna ei agor neu ei anfon yn ôl gyda nodyn:
    { $link }
