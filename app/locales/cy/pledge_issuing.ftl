# Rhoi'r addewid i bawb: taflenni, negeseuon, a phwy sydd wedi'i chael.
pledge-issue-title =
    { $kind ->
        [offer] Rhoi'r cynnig i bawb
       *[pledge] Rhoi'r addewid i bawb
    }
pledge-issue-lead =
    { $kind ->
        [offer] Dylai pob un sydd wedi gadael gofal, pawb fydd yn gadael gofal cyn hir, a phob gofalwr, aelod a phartner gael y cynnig. Mae faint sydd wedi'i gael yn cael ei gyfrif yma. Does neb yn cael ei enwi.
       *[pledge] Dylai pob plentyn mewn gofal, pob un sy'n gadael gofal, pob gofalwr, aelod a phartner gael yr addewid. Mae faint sydd wedi'i chael yn cael ei gyfrif yma. Does neb yn cael ei enwi.
    }
pledge-issue-leaflets = Taflenni
pledge-issue-leaflets-text = A5, i'w hargraffu neu eu hanfon. Mae gweithwyr cymdeithasol yn mynd â nhw at bobl ifanc sydd heb gyfeiriad e-bost gyda ni.
pledge-leaflet-young = Taflen i bobl ifanc (PDF)
pledge-leaflet-easy = Taflen Hawdd ei Ddeall (PDF)
pledge-leaflet-adults = Taflen i ofalwyr a staff (PDF)
pledge-leaflet-lead-adults =
    { $kind ->
        [offer] Dyma beth mae'r cyngor yn ei gynnig i bobl ifanc sy'n gadael gofal, a phwy sy'n gorfod ei gadw.
       *[pledge] Dyma beth mae'r cyngor yn ei addo i blant mewn gofal a'r rhai sy'n gadael gofal, a phwy sy'n gorfod cadw'r addewid.
    }
pledge-leaflet-closing-adults = Mae pobl ifanc yn dweud yma a yw pob addewid yn cael ei chadw. Dangoswch iddyn nhw sut.
pledge-issue-mail = Drwy e-bost
pledge-issue-mail-text = Mae pawb yn y grŵp sydd â chyfrif a chyfeiriad e-bost yn cael dolen i'r addewidion ac i'r daflen.
pledge-issue-to = Pwy sy'n ei chael
pledge-issue-with-address = { $who }, gyda chyfeiriad e-bost: { $n }
pledge-issue-send =
    { $kind ->
        [offer] Anfon y cynnig
       *[pledge] Anfon yr addewid
    }
pledge-issue-mailed = Mae ar ei ffordd.
pledge-issue-nobody = Does gan neb yn y grŵp hwn gyfeiriad e-bost gyda ni.
pledge-issue-choose = Dewiswch pwy sy'n ei chael.
pledge-issue-hand = Â llaw neu drwy'r post
pledge-issue-hand-text = Ysgrifennwch faint o bobl gafodd y daflen, er enghraifft gan eu gweithwyr cymdeithasol.
pledge-issue-had-by = Pwy
pledge-issue-way = Sut
pledge-issue-choose-way = Dewiswch sut y cawson nhw hi.
pledge-issue-people = Faint o bobl
pledge-issue-people-wrong = Teipiwch rif o 1 i { $max }.
pledge-issue-day = Pryd
pledge-issue-day-wrong = Dewiswch ddiwrnod sydd ddim yn y dyfodol.
pledge-issue-note = Ysgrifennu hyn
pledge-issue-noted = Mae wedi'i ysgrifennu.
pledge-issue-had = Pwy sydd wedi'i chael
pledge-issue-had-caption =
    { $kind ->
        [offer] Pobl sydd wedi cael y cynnig, fesul grŵp. Mae rhywun a gafodd ef ddwywaith yn cael ei gyfrif ddwywaith.
       *[pledge] Pobl sydd wedi cael yr addewid, fesul grŵp. Mae rhywun a gafodd hi ddwywaith yn cael ei gyfrif ddwywaith.
    }
pledge-issue-times = Bob tro
pledge-issue-none = neb eto
pledge-issue-to-children = Plant mewn gofal
pledge-issue-to-care-leavers = Rhai sy'n gadael gofal
pledge-issue-to-carers = Gofalwyr
pledge-issue-to-members = Aelodau'r Cyngor Plant mewn Gofal
pledge-issue-to-councillors = Aelodau paneli
pledge-issue-to-partners = Partneriaid
pledge-issue-to-staff = Staff sy'n defnyddio Make A Noise
pledge-issue-by-mail = Drwy e-bost
pledge-issue-by-hand = Â llaw
pledge-issue-by-post = Drwy'r post
pledge-issue-mail-subject =
    { $kind ->
        [offer] Cynnig y cyngor i'r rhai sy'n gadael gofal
       *[pledge] Addewid y cyngor
    }
pledge-issue-mail-body =
    { $kind ->
        [offer]
            Helo,

            mae'r cyngor wedi cyhoeddi ei gynnig i'r rhai sy'n gadael gofal: { $title }

            I'w ddarllen, ac i ddweud a yw'n cael ei gadw:
            { $link }

            I'w argraffu (PDF, A5):
            { $leaflet }
       *[pledge]
            Helo,

            mae'r cyngor wedi gwneud addewid i blant mewn gofal a'r rhai sy'n gadael gofal: { $title }

            I'w darllen, ac i ddweud a yw'n cael ei chadw:
            { $link }

            I'w hargraffu (PDF, A5):
            { $leaflet }
    }
pledge-issue-again = Mae'r grŵp hwn wedi'i chael drwy e-bost yn barod. Os ydyn nhw i'w chael eto, ticiwch isod.
pledge-issue-again-legend = Eto
pledge-issue-again-yes = Ei hanfon hyd yn oed at grŵp sydd wedi'i chael drwy e-bost
pledge-issue-day-before = Doedd hyn ddim wedi'i fabwysiadu ar y diwrnod hwnnw.
pledge-issue-mistake = Wedi'i ysgrifennu drwy gamgymeriad?
pledge-issue-remove = Tynnu allan
pledge-issue-removed = Mae wedi'i dynnu allan.
pledge-issue-mail-body-adults =
    { $kind ->
        [offer]
            Helo,

            mae'r cyngor wedi cyhoeddi ei gynnig i'r rhai sy'n gadael gofal: { $title }

            I'w ddarllen:
            { $link }

            I'w argraffu, gyda phwy sy'n gorfod cadw pob addewid (PDF, A5):
            { $leaflet }
       *[pledge]
            Helo,

            mae'r cyngor wedi gwneud addewid i blant mewn gofal a'r rhai sy'n gadael gofal: { $title }

            I'w darllen:
            { $link }

            I'w hargraffu, gyda phwy sy'n gorfod cadw pob addewid (PDF, A5):
            { $leaflet }
    }
pledge-pack-title = Pecyn i weithiwr cymdeithasol
pledge-pack-text = I bobl ifanc sydd heb gyfeiriad e-bost gyda ni: un PDF gyda thaflen esbonio a chynifer o daflenni ag y gofynnwch amdanyn nhw. Anfonwch ef at eu gweithiwr cymdeithasol, neu ei argraffu ar eu cyfer. Does dim yn cael ei gyfrif nes iddyn nhw ddweud faint roddon nhw; wedyn ysgrifennwch hynny isod.
pledge-pack-copies-young = Taflenni i bobl ifanc
pledge-pack-copies-easy = Taflenni Hawdd eu Deall
pledge-pack-copies-adults = Taflenni i ofalwyr a staff
pledge-pack-lang = Iaith y taflenni
pledge-pack-tell = Pwy sydd eisiau gwybod faint gafodd eu rhoi
pledge-pack-tell-hint = Eich enw, gyda rhif ffôn neu gyfeiriad e-bost. Mae'n cael ei argraffu ar y daflen esbonio.
pledge-pack-make = Gwneud y PDF
pledge-pack-wrong = Teipiwch rif cyfan, { $max } ar y mwyaf.
pledge-pack-none = Gofynnwch am o leiaf un daflen.
pledge-pack-many = Mae hyd at { $max } o daflenni mewn pecyn. Gwnewch ddau becyn.
pledge-pack-tell-needed = Dywedwch pwy sydd eisiau gwybod faint gafodd eu rhoi.
pledge-pack-inside = { $what }: { $n }
pledge-pack-inside-young = Taflenni i bobl ifanc
pledge-pack-inside-easy = Taflenni Hawdd eu Deall
pledge-pack-inside-adults = Taflenni i ofalwyr a staff
pledge-pack-cover-title =
    { $kind ->
        [offer] Y cynnig i'r rhai sy'n gadael gofal, i'w roi i bobl ifanc
       *[pledge] Yr addewid, i'w rhoi i bobl ifanc
    }
pledge-pack-cover-what = Beth yw hwn
pledge-pack-cover-what-text =
    { $kind ->
        [offer] Mae'r cyngor wedi gwneud addewidion i bobl ifanc sy'n gadael gofal. Yn y pecyn hwn mae taflenni gyda phob un ohonyn nhw, i'r bobl ifanc rydych chi'n gweithio gyda nhw.
       *[pledge] Mae'r cyngor wedi gwneud addewidion i blant mewn gofal a'r rhai sy'n gadael gofal. Yn y pecyn hwn mae taflenni gyda phob un ohonyn nhw, i'r bobl ifanc rydych chi'n gweithio gyda nhw.
    }
pledge-pack-cover-how = Sut i'w rhoi
pledge-pack-cover-way-choose = Rhowch un daflen i bob person ifanc i'w chadw. Os oes mwy nag un math, gadewch iddyn nhw ddewis.
pledge-pack-cover-way-together = Darllenwch hi gyda'ch gilydd os hoffen nhw hynny.
pledge-pack-cover-way-address = Dangoswch y cyfeiriad ar y diwedd. Yno gallan nhw ddweud a yw'r addewidion yn cael eu cadw, heb roi eu henw.
pledge-pack-cover-way-no = Does neb yn gorfod cymryd un.
pledge-pack-cover-worry = Os ydych chi'n poeni
pledge-pack-cover-worry-text = Os yw person ifanc yn dweud rhywbeth sy'n gwneud i chi boeni amdanyn nhw, gwnewch yr hyn rydych chi bob amser yn ei wneud i'w cadw'n ddiogel.
pledge-pack-cover-tell = Wedyn
pledge-pack-cover-tell-text = Dywedwch wrthon ni faint roddoch chi, ac ar ba ddiwrnod: { $who }
pledge-pack-cover-tell-numbers = Rhowch rifau yn unig: dim enwau, llythrennau cyntaf na dyddiadau geni. Gellir rhoi'r taflenni sydd dros ben yn nes ymlaen; dywedwch wrthon ni eto pan fyddwch wedi gwneud.
pledge-pack-cover-count = Faint roddais i
