# Beth sydd rhwng arolwg a'i agor.
surveys-gap-influence = Beth all yr atebion ei newid
surveys-gap-first = Ychwanegu'r hyn sydd ar goll
surveys-unsettled =
    { $n ->
        [zero] Does dim sylw ar ôl heb ei ddatrys.
        [one] Mae 1 sylw heb ei ddatrys:
        [two] Mae 2 sylw heb eu datrys:
        [few] Mae { $n } sylw heb eu datrys:
        [many] Mae { $n } sylw heb eu datrys:
       *[other] Mae { $n } sylw heb eu datrys:
    }
surveys-suggest-intro = Does dim cyflwyniad eto. Dweda pwy sy'n gofyn, a pham.
surveys-open-to-all = Gall unrhyw un sydd â'r ddolen ateb yr arolwg hwn, a hynny fwy nag unwaith. Gall rhywun sy'n anfon llawer o'i atebion ei hun ystumio'r siartiau, a gweithio allan beth ddywedodd y lleill gyda'i gilydd.
surveys-open-to-all-who = Gadael i bob person ateb unwaith
surveys-suggest-vote = Y nifer fwyaf o bleidleisiau sy'n penderfynu yma, ond gyda dolen gall rhywun bleidleisio fwy nag unwaith. Gyda chardiau, neu i aelodau yn unig, un bleidlais sydd gan bob person.
surveys-remove-without = Heb y cwestiwn hwn:
surveys-remove-everybody = { $who }: gofynnir i bawb.
surveys-remove-left = { $who }: dim ond os yw hyn yn wir y gofynnir: { $what }.
surveys-why = Pam rwyt ti'n newid y geiriau?
surveys-why-hint = Mae pobl wedi ateb yr hen eiriau. Mae dy reswm yn cael ei gadw yn y log archwilio, ac mae'r canlyniadau'n dweud bod y geiriau wedi newid.
surveys-why-empty = Dweda pam mae'r geiriau'n newid: mae pobl wedi ateb yr hen rai.
surveys-statement-add = Ychwanegu brawddeg
surveys-times-skipped = Does dim amser o'r fath y noson honno: mae'r clociau'n mynd ymlaen drosto. Dewisa 02:00 neu'n hwyrach, neu amser cyn 01:00.
surveys-file-newer = Cafodd y ffeil hon ei gwneud gan fersiwn mwy newydd o Gwna Sŵn. Gofynna i'r gosodiad hwn gael ei ddiweddaru yn gyntaf.
surveys-file-end = Mae'r ffeil yn gorffen yn rhy gynnar, ar linell { $line }. Mae rhan ohoni ar goll.
surveys-file-missing = Mae “{ $name }” ar goll cyn llinell { $line }, nod { $column }.
surveys-file-word = Dydyn ni ddim yn nabod y gair “{ $name }” ar linell { $line }, nod { $column }.
surveys-file-type = Ar linell { $line }, cyn nod { $column }, mae rhif lle dylai geiriau fod, neu eiriau lle dylai rhif fod.
surveys-file-unknown = Dydyn ni ddim yn nabod “{ $name }” ar linell { $line }. Tynna ef allan, neu ysgrifenna ef fel mae ein ffeiliau ni'n ei wneud.
