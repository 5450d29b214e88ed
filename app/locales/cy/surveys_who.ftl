# Pwy sy'n cael ateb arolwg, a phryd; cardiau â chodau untro; yr hyn a anfonir at awduron ac aelodau.
surveys-who-title = Pwy sy'n cael ateb, a phryd
surveys-who-edit = Newid pwy a phryd
surveys-who-invited = Pwy sy'n cael ateb
surveys-who-choose = Dewisa pwy sy'n cael ateb.
surveys-who-everybody = Pawb sydd â'r ddolen
surveys-who-everybody-hint = Drwy ddolen, cod neu boster. Does dim angen cyfrif ar neb.
surveys-who-members = Aelodau yn unig
surveys-who-members-hint = Aelodau'r Cyngor Plant mewn Gofal sydd wedi mewngofnodi. Mae pob un yn cael ateb unwaith.
surveys-who-cards = Pobl sydd â cherdyn
surveys-who-cards-hint = Ar gyfer digwyddiad. Rwyt ti'n argraffu cardiau, ac ar bob un mae cod sy'n gweithio unwaith.
surveys-who-event = Llechen i'w rhannu
surveys-who-wall = Wal ar gyfer taflunydd
surveys-who-meant = Ar gyfer pwy mae hwn
surveys-who-meant-hint = Un llinell: grŵp oedran neu ardal. Gelli di adael hwn yn wag.
surveys-who-meant-twin = Ysgrifenna hwn yn y ddwy iaith, neu gad y ddwy yn wag.
surveys-who-when = Pryd
surveys-who-when-hint = Gall hyn i gyd aros yn wag. Yna bydd yn agor pan fydd swyddog yn ei agor, ac yn cau pan fydd swyddog yn ei gau. Amser y DU yw'r amserau.
surveys-who-opens = Yn agor
surveys-who-opens-on = Diwrnod agor
surveys-who-opens-time = Amser agor
surveys-who-closes = Yn cau
surveys-who-closes-on = Diwrnod cau
surveys-who-closes-time = Amser cau
surveys-times-day = Dewisa ddiwrnod.
surveys-times-time = Dewisa amser.
surveys-times-past = Mae hwn wedi mynd heibio'n barod. Dewisa ddiwrnod neu amser hwyrach.
surveys-times-backwards = Rhaid iddo gau ar ôl iddo agor.
surveys-times-over = Mae'r amser y dylai gau wedi mynd heibio. Newidia'r amserau yn gyntaf.

surveys-cards-title = Cardiau
surveys-cards-text = Mae cod ar bob cerdyn sy'n gweithio unwaith. Rhanna nhw â llaw, a phaid â nodi pwy sy'n cael pa un.
surveys-cards-count = { $used } o { $made } wedi'u defnyddio
surveys-cards-used-of =
    { $made ->
        [0] Dim cardiau eto
        [one] o { $made } cerdyn wedi'i ddefnyddio
        [two] o { $made } gerdyn wedi'u defnyddio
        [few] o { $made } cherdyn wedi'u defnyddio
        [many] o { $made } cherdyn wedi'u defnyddio
       *[other] o { $made } cerdyn wedi'u defnyddio
    }
surveys-cards-n = Faint o gardiau?
surveys-cards-n-hint = Hyd at { $max } ar y tro. Gelli di wneud rhagor wedyn.
surveys-cards-how-many = Teipia rif o 1 i { $max }.
surveys-cards-too-many = Gall arolwg gael hyd at { $max } o gardiau.
surveys-cards-make = Gwneud y cardiau
surveys-cards-none = Nid â chardiau mae'r arolwg hwn yn cael ei ateb nawr
surveys-cards-not-now = Dim ond ar gyfer arolwg sy'n cael ei ateb â chardiau, ac sydd heb orffen, mae modd gwneud cardiau.
surveys-cards-once = Argraffa'r dudalen hon nawr. Dydyn ni ddim yn cadw copi o'r codau: ymhen deg munud fydd neb yn gallu eu dangos eto.
surveys-cards-gone = Does dim modd dangos y cardiau hyn bellach
surveys-cards-gone-text = Dydyn ni ddim yn cadw copi o'r codau. Mae cardiau rwyt ti wedi'u hargraffu yn dal i weithio. Gelli di wneud rhai newydd.
surveys-cards-qr = Cod QR y cerdyn hwn
surveys-cards-type = Sgania hwn, neu cer i { $address } a theipia:
surveys-cards-works-once = Mae'r cerdyn hwn yn gweithio unwaith.

surveys-mail-opened = Mae dy arolwg ar agor
surveys-mail-opened-text =
    Mae swyddog wedi agor dy arolwg: { $title }

    Mae'r ddolen, y cod a'r poster yma:
    { $link }
surveys-mail-approved = Bydd dy arolwg yn agor cyn hir
surveys-mail-approved-text =
    Mae swyddog wedi cytuno i dy arolwg: { $title }

    Bydd yn agor ar { $when }. Fe elli di ei weld yma:
    { $link }
surveys-mail-returned = Mae dy arolwg wedi dod yn ôl atat ti
surveys-mail-returned-text =
    Mae swyddog wedi edrych ar dy arolwg: { $title }

    Dyma beth mae'n ei ddweud:
    { $note }

    Newidia beth bynnag fynni di a'i anfon eto:
    { $link }
surveys-mail-remind = Mae arolwg i aelodau yn cau cyn hir
surveys-mail-remind-text =
    Fe elli di ateb yr arolwg hwn tan { $when }: { $title }

    { $link }

    Fe elli di neidio dros unrhyw gwestiwn, neu'r cyfan. Os wyt ti wedi ateb yn barod: diolch.
