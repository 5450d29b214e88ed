# Beth sydd rhwng arolwg a'i agor, a beth mae porwr sydd wedi anfon yn ei weld.
surveys-gap-influence = Beth all yr atebion ei newid
surveys-gap-first = Ychwanegu'r hyn sydd ar goll
surveys-unsettled =
    { $n ->
        [zero] Does dim sylw ar ôl heb ei setlo.
        [one] Mae 1 sylw heb ei setlo:
        [two] Mae 2 sylw heb eu setlo:
        [few] Mae { $n } sylw heb eu setlo:
        [many] Mae { $n } sylw heb eu setlo:
       *[other] Mae { $n } sylw heb eu setlo:
    }
surveys-suggest-intro = Does dim cyflwyniad eto. Dywedwch pwy sy'n gofyn, a pham.
surveys-suggest-vote = Y nifer fwyaf o bleidleisiau sy'n penderfynu yma, ond gyda dolen gall rhywun bleidleisio fwy nag unwaith. Gyda chardiau, neu i aelodau yn unig, un bleidlais sydd gan bob person.
surveys-remove-without = Heb y cwestiwn hwn:
surveys-remove-everybody = { $who }: gofynnir i bawb.
surveys-remove-left = { $who }: dim ond os yw hyn yn wir y gofynnir: { $what }.
responses-erase-sure = Bydd dy atebion i'r arolwg hwn i gyd yn mynd. Allwn ni ddim eu cael nhw 'nôl i ti.
responses-erase-yes = Ie, eu dileu nhw
responses-front-sent = Rwyt ti wedi anfon dy atebion. Diolch!
responses-front-thanks = Yn ôl i'r dudalen ddiolch
responses-front-another = Mae rhywun arall yn ateb ar y ddyfais hon
