# Llofnodi'r addewid: gyda chyfrif, trwy ddolen, a'r wal.
pledge-sign-title =
    { $kind ->
        [offer] Llofnodi ein cynnig i'r rhai sy'n gadael gofal
       *[pledge] Llofnodi ein haddewid
    }
pledge-sign-lead = Wrth lofnodi, rwyt ti'n dweud: bydda i'n helpu i gadw'r addewidion hyn. Gall pawb weld pwy sydd wedi llofnodi.
pledge-sign-name = Enw
pledge-sign-name-hint = Yr enw mae pobl yn eich adnabod wrtho. Gall pawb ei weld ar y wefan ac ar y poster.
pledge-sign-first-name = Enw cyntaf
pledge-sign-name-first-hint = Dy enw cyntaf yn unig. Gall pawb ei weld ar y wefan ac ar y poster, wrth ymyl “Cyngor Plant mewn Gofal”. Felly gallai pobl sy'n dy nabod di ddeall dy fod di mewn gofal, neu wedi bod. Gelli di ddefnyddio llysenw. Bydd arweinydd yr addewid yn edrych ar hwnnw yn gyntaf.
pledge-sign-member-shown = Wrth ymyl dy enw rydyn ni'n ysgrifennu: Cyngor Plant mewn Gofal.
pledge-sign-role = Rôl
pledge-sign-role-hint = Beth rydych chi'n ei wneud, yn eich geiriau eich hun. Er enghraifft: cynghorydd, pennaeth, gweithiwr cymdeithasol.
pledge-sign-guest-role-hint = Beth rydych chi'n ei wneud, yn eich geiriau eich hun. Er enghraifft: gofalwr maeth. Os oes gan rywun yma yr un enw a'r un rôl â chi, ychwanegwch beth sy'n wahanol, fel eich ardal.
pledge-sign-role-member = Cyngor Plant mewn Gofal
pledge-sign-send =
    { $kind ->
        [offer] Llofnodi'r cynnig
       *[pledge] Llofnodi'r addewid
    }
pledge-sign-read =
    { $kind ->
        [offer] Darllen y cynnig
       *[pledge] Darllen yr addewid
    }
pledge-sign-wall = Gweld pwy sydd wedi llofnodi
pledge-sign-certificate = Tystysgrif
pledge-sign-certificate-of = Tystysgrif i { $name }
pledge-sign-signed-on = Llofnodwyd ar { $day }
pledge-sign-waits = Mae'r llofnod yn aros i arweinydd yr addewid ei gadarnhau.
pledge-sign-thanks = Diolch am lofnodi.
pledge-sign-thanks-waits = Diolch. Bydd y llofnod yn gyhoeddus pan fydd arweinydd yr addewid wedi'i gadarnhau.
pledge-sign-withdraw = Tynnu fy llofnod yn ôl
pledge-sign-withdraw-text = Wrth ei dynnu'n ôl, mae'r enw'n mynd o'r wal a'r poster. Mae ein cofnod yn cadw bod llofnod wedi'i roi a'i dynnu'n ôl, ond nid y geiriau. Mae modd llofnodi eto yn nes ymlaen.
pledge-sign-withdrawn = Mae'r llofnod wedi'i dynnu'n ôl.
pledge-sign-guest-lead =
    { $kind ->
        [offer] Gwnaeth { $council } addewidion i bobl ifanc sy'n gadael gofal: { $pledge }. Wrth lofnodi, rydych chi'n dweud y byddwch chi'n helpu i'w cadw.
       *[pledge] Gwnaeth { $council } addewidion i bobl ifanc mewn gofal: { $pledge }. Wrth lofnodi, rydych chi'n dweud y byddwch chi'n helpu i'w cadw.
    }
pledge-sign-guest-who = Arweinydd yr addewid yn y cyngor sy'n gweld eich enw gyntaf. Ar ôl iddyn nhw ei gadarnhau, gall pawb ei weld. I'w dynnu'n ôl, gofynnwch i arweinydd yr addewid.
pledge-sign-guest-young = Ydych chi o dan 18 oed, neu ydych chi mewn gofal, neu wedi bod? Yna mae eich enw cyntaf yn ddigon. Gadewch eich hanes allan.
pledge-sign-guest-thanks = Diolch am lofnodi. Gall pawb weld eich enw pan fydd arweinydd yr addewid wedi'i gadarnhau.
pledge-sign-guest-next = Oes rhywun arall yma eisiau llofnodi? Mae'r ffurflen yn barod i'r person nesaf.
pledge-sign-name-empty = Teipiwch eich enw.
pledge-sign-name-first = Rho dy enw cyntaf yn unig, fel un gair. Gelli di gysylltu dau enw â chysylltnod.
pledge-sign-role-empty = Dywedwch beth rydych chi'n ei wneud.
pledge-sign-no-address = Gadewch gyfeiriadau gwe ac e-bost allan. Rhowch fwlch ar ôl atalnod llawn.
pledge-sign-with-account = Mae gennych chi gyfrif, felly llofnodwch â hwnnw ac nid trwy'r ddolen.
pledge-sign-moved-on = Mae rhywun wedi newid y llofnod hwn yn y cyfamser. Edrychwch eto.
pledge-sign-full = Mae cymaint o lofnodion yn aros fel na allwn ni gymryd rhagor ar hyn o bryd. Gofynnwch i'r sawl a roddodd y ddolen i chi.
pledge-sign-link-revoked = Mae'r ddolen hon wedi'i diffodd. Gofynnwch am un newydd i'r sawl a'i rhoddodd i chi.
pledge-sign-link-over = Mae'r amser i lofnodi â'r ddolen hon ar ben. Gofynnwch am un newydd i'r sawl a'i rhoddodd i chi.
pledge-sign-link-unknown = Dydyn ni ddim yn adnabod y ddolen hon. Gwnewch yn siŵr bod y cyfan ohoni gennych chi, neu gofynnwch am un newydd i'r sawl a'i rhoddodd i chi.
pledge-wall-title =
    { $kind ->
        [offer] Nhw lofnododd ein cynnig i'r rhai sy'n gadael gofal
       *[pledge] Nhw lofnododd ein haddewid
    }
pledge-wall-count =
    { $n ->
        [zero] Does neb wedi rhoi eu gair eto.
        [one] Mae 1 person wedi rhoi ei air.
        [two] Mae { $n } berson wedi rhoi eu gair.
        [few] Mae { $n } pherson wedi rhoi eu gair.
        [many] Mae { $n } pherson wedi rhoi eu gair.
       *[other] Mae { $n } o bobl wedi rhoi eu gair.
    }
pledge-wall-none = Does neb wedi llofnodi eto.
pledge-wall-lead = Mae'r bobl hyn yn dweud y byddan nhw'n helpu i gadw { $pledge }.
pledge-wall-poster = Poster i'w fframio
pledge-wall-poster-text = Yr holl addewidion a'r holl enwau ar un ddalen (PDF).
pledge-wall-poster-a3 = Poster, A3
pledge-wall-poster-a2 = Poster, A2
pledge-wall-sign = Eisiau llofnodi?
pledge-wall-sign-text = Os oes gennych chi gyfrif yma, mewngofnodwch a llofnodwch chithau. Os nad oes, gofynnwch i arweinydd yr addewid yn y cyngor am ddolen.
# Beth sydd ar bapur.
pledge-paper-over =
    { $kind ->
        [offer] Ein haddewidion i bobl ifanc sy'n gadael gofal
       *[pledge] Ein haddewidion i blant a phobl ifanc mewn gofal
    }
pledge-paper-signed = Llofnodwyd gan
pledge-paper-certificate =
    { $kind ->
        [offer] Diolch am lofnodi ein cynnig i'r rhai sy'n gadael gofal
       *[pledge] Diolch am lofnodi ein haddewid
    }
pledge-paper-signed-on = llofnodwyd ar { $day }
# Arweinydd yr addewid, a phwy sy'n cadeirio panel.
pledge-lead-title = Llofnodion
pledge-lead-none =
    { $kind ->
        [offer] Does dim cynnig i'r rhai sy'n gadael gofal wedi'i fabwysiadu eto, felly does dim i'w lofnodi.
       *[pledge] Does dim addewid wedi'i mabwysiadu eto, felly does dim i'w lofnodi.
    }
pledge-lead-waits = Yn aros i'w cadarnhau
pledge-lead-nothing-waits = Does dim llofnod yn aros.
pledge-lead-waits-legend = Llofnodion i'w cadarnhau neu eu gwrthod
pledge-lead-waits-hint = Daethon nhw trwy ddolen neu o dan enw arall, neu chi dynnodd nhw'n ôl o'r blaen. Cadarnhewch bobl rydych chi'n gwybod eu bod wedi llofnodi, a neb arall. Os gallai fod yn berson ifanc, gwnewch yn siŵr nad oes dim ond enw cyntaf yno, a dim hanes. Does dim enw yn cael ei gadw o'r hyn rydych chi'n ei wrthod.
pledge-lead-came = { $day }, { $event }
pledge-lead-by-account = gyda chyfrif
pledge-lead-confirm = Cadarnhau'r rhai â thic
pledge-lead-refuse = Gwrthod y rhai â thic
pledge-lead-choose = Ticiwch o leiaf un llofnod.
pledge-lead-confirmed = Mae'r llofnodion wedi'u cadarnhau. Gall pawb eu gweld nawr.
pledge-lead-refused = Mae'r llofnodion wedi'u gwrthod. Does dim enw wedi'i gadw.
pledge-lead-answered-before = Roedd rhywun arall wedi ateb rhai o'r rhain yn barod. Edrychwch ar beth sydd yma nawr.
pledge-lead-signed = Wedi llofnodi
pledge-lead-day = Llofnodwyd ar
pledge-lead-do = Camau
pledge-lead-withdraw = Tynnu'n ôl
pledge-lead-withdraw-text = Mae'r enw'n mynd o'r wal a'r poster, a does dim modd dod ag ef yn ôl. Os byddan nhw'n llofnodi eto, bydd yn aros amdanoch chi.
pledge-lead-withdraw-button = Tynnu'r llofnod hwn yn ôl
pledge-lead-withdrawn = Mae'r llofnod wedi'i dynnu'n ôl.
pledge-lead-links = Dolenni i bobl heb gyfrif
pledge-lead-links-text = Anfonwch ddolen at gynghorwyr, partneriaid a gofalwyr maeth, neu dangoswch hi mewn digwyddiad. Gall llawer o bobl lofnodi â'r un ddolen; mae pob llofnod yn aros i chi ei gadarnhau.
pledge-lead-link-new = Gwneud dolen
pledge-lead-link-event = Diben y ddolen
pledge-lead-link-event-hint = Gall pawb sy'n agor y ddolen ddarllen hyn. Er enghraifft: Noson gofalwyr maeth.
pledge-lead-link-until = Diwrnod olaf
pledge-lead-link-until-hint = Mae'r ddolen yn peidio â gweithio ar ôl y diwrnod hwn. Gall fod { $n } diwrnod o heddiw ar y mwyaf.
pledge-lead-link-until-missing = Dewiswch y diwrnod olaf mae'r ddolen yn gweithio.
pledge-lead-link-until-past = Dewiswch heddiw neu ddiwrnod diweddarach.
pledge-lead-link-until-far = Dewiswch ddiwrnod cynharach. Byddai'r ddolen yn gweithio am ormod o amser.
pledge-lead-link-make = Gwneud y ddolen
pledge-lead-link-many = Mae gormod o ddolenni yn barod.
pledge-lead-link-facts =
    { $n ->
        [zero] Tan { $day }. Dim llofnodion.
        [one] Tan { $day }. 1 llofnod.
        [two] Tan { $day }. { $n } lofnod.
        [few] Tan { $day }. { $n } llofnod.
        [many] Tan { $day }. { $n } llofnod.
       *[other] Tan { $day }. { $n } llofnod.
    }
pledge-lead-link-show = Dangos y cod QR
pledge-lead-link-revoke = Diffodd y ddolen
pledge-lead-link-revoked = Wedi'i diffodd
pledge-lead-link-over = Ar ben
pledge-lead-link-is-revoked = Mae'r ddolen wedi'i diffodd. Mae'r hyn a lofnodwyd â hi yn cael ei gadw.
pledge-lead-link-qr = Cod QR ar gyfer llofnodi
pledge-lead-link-scan = Anelwch gamera eich ffôn at y cod. Mae'n gweithio tan { $day }.
pledge-lead-link-copy = Y ddolen i'w hanfon
pledge-lead-link-copy-hint = Gall unrhyw un sydd â'r ddolen hon lofnodi. Anfonwch hi at bobl rydych chi am eu gwahodd, a neb arall.
pledge-missing-title = Heb lofnodi eto
pledge-missing-text = Aelodau o baneli sydd heb lofnodi eto, heb bobl ifanc. I'r cadeirydd ac arweinydd yr addewid yn unig mae'r rhestr hon.
pledge-missing-chairs = Os ydych chi'n cadeirio panel, rydych chi'n gweld yma pa aelodau ohono sydd heb lofnodi eto.
pledge-missing-all = Mae pawb ar y panel hwn wedi llofnodi.
desk-wait-signatures =
    { $n ->
        [zero] Does dim llofnod { $kind ->
            [offer] i'r cynnig
           *[pledge] i'r addewid
        } yn aros i'w gadarnhau
        [one] Mae un llofnod { $kind ->
            [offer] i'r cynnig
           *[pledge] i'r addewid
        } yn aros i'w gadarnhau
        [two] Mae dau lofnod { $kind ->
            [offer] i'r cynnig
           *[pledge] i'r addewid
        } yn aros i'w cadarnhau
        [few] Mae { $n } llofnod { $kind ->
            [offer] i'r cynnig
           *[pledge] i'r addewid
        } yn aros i'w cadarnhau
        [many] Mae { $n } llofnod { $kind ->
            [offer] i'r cynnig
           *[pledge] i'r addewid
        } yn aros i'w cadarnhau
       *[other] Mae { $n } llofnod { $kind ->
            [offer] i'r cynnig
           *[pledge] i'r addewid
        } yn aros i'w cadarnhau
    }
