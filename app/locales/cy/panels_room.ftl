# Ar y diwrnod: beth sy'n cael ei nodi tra bo'r cyfarfod yn mynd ymlaen, a sgrin yr ystafell.
room-link = Ar y diwrnod
room-title = Ar y diwrnod: { $day }
room-not-yet = Nid yw'r agenda wedi'i chyhoeddi eto. Cyhoeddwch hi yn gyntaf.
room-no-items = Nid oes dim ar yr agenda.
room-begin-title = A yw pawb wedi cyrraedd?
room-begin-text = Ar ôl dechrau, gallwch nodi pwy sydd yma, cymryd nodiadau a dangos pob eitem ar y sgrin.
room-begin-button = Dechrau'r cyfarfod
room-to-screen = Sgrin i'r ystafell
room-to-minutes = Gorffen ac ysgrifennu'r cofnodion
room-now = ar y sgrin nawr
room-quorum-met =
    { $n ->
        [zero] Mae cworwm.
        [one] Mae cworwm: mae un aelod yn ddigon.
        [two] Mae cworwm: mae { $n } aelod yn ddigon.
        [few] Mae cworwm: mae { $n } aelod yn ddigon.
        [many] Mae cworwm: mae { $n } aelod yn ddigon.
       *[other] Mae cworwm: mae { $n } aelod yn ddigon.
    }
room-quorum-short =
    { $short ->
        [zero] Nid oes cworwm ({ $n } i gyd). Tan hynny ni all y panel benderfynu.
        [one] Nid oes cworwm. Mae angen un aelod arall ({ $n } i gyd). Tan hynny ni all y panel benderfynu.
        [two] Nid oes cworwm. Mae angen { $short } aelod arall ({ $n } i gyd). Tan hynny ni all y panel benderfynu.
        [few] Nid oes cworwm. Mae angen { $short } aelod arall ({ $n } i gyd). Tan hynny ni all y panel benderfynu.
        [many] Nid oes cworwm. Mae angen { $short } aelod arall ({ $n } i gyd). Tan hynny ni all y panel benderfynu.
       *[other] Nid oes cworwm. Mae angen { $short } aelod arall ({ $n } i gyd). Tan hynny ni all y panel benderfynu.
    }
room-who = Pwy sydd yma?
room-guests = Gwesteion
room-unmarked = Heb ei nodi eto
room-does-not-count = ddim yn cyfrif
room-more-marks = Hwyr, wedi gadael yn gynnar, eilydd
room-at = Amser cyrraedd neu adael
room-at-hint = Os gadewch hwn yn wag, yr amser nawr fydd yn cael ei nodi.
room-came = Pwy ddaeth yn lle'r aelod?
room-late-from = Yn hwyr, o { $time } ymlaen
room-left-at = Gadawodd am { $time }
room-substitute-came = Eilydd: { $name }
room-since = Ar y sgrin ers { $time }
room-since-planned =
    { $n ->
        [zero] Ar y sgrin ers { $time }. Yn y cynllun: { $n } munud.
        [one] Ar y sgrin ers { $time }. Yn y cynllun: 1 munud.
        [two] Ar y sgrin ers { $time }. Yn y cynllun: { $n } funud.
        [few] Ar y sgrin ers { $time }. Yn y cynllun: { $n } munud.
        [many] Ar y sgrin ers { $time }. Yn y cynllun: { $n } munud.
       *[other] Ar y sgrin ers { $time }. Yn y cynllun: { $n } munud.
    }
room-planned =
    { $n ->
        [zero] Yn y cynllun: { $n } munud.
        [one] Yn y cynllun: 1 munud.
        [two] Yn y cynllun: { $n } funud.
        [few] Yn y cynllun: { $n } munud.
        [many] Yn y cynllun: { $n } munud.
       *[other] Yn y cynllun: { $n } munud.
    }
room-open-item = Mynd at yr eitem hon a'i dangos ar y sgrin
room-notes = Beth a ddywedwyd
room-notes-hint = Peidiwch ag ysgrifennu enwau pobl ifanc.
room-decision = Penderfyniad
room-recommendation = Argymhelliad
room-to-panel = I bwy mae'r argymhelliad?
room-to-nobody = Dim panel arall
room-save = Cadw
room-saved = Wedi'i gadw.
room-waits = Heb ei gadw eto. Rydym yn rhoi cynnig arall arni. Gallwch ddal i ysgrifennu.
room-elsewhere = Mae rhywun arall wedi ysgrifennu yma hefyd. Pwyswch Cadw i weld y ddau destun.
room-now-says = Mae rhywun arall wedi ysgrifennu yma hefyd. Dyma sydd wedi'i gadw nawr:
room-now-hint = Mae'r hyn a ysgrifennoch chi isod. Rhowch y ddau at ei gilydd, yna cadwch eto.
room-flash-saved = Mae eich nodiadau wedi'u cadw.
room-replies = Ateb pobl ifanc
room-replies-text = Bydd yr hyn a ysgrifennwch yn aros nes i'r cadeirydd ei ryddhau.
room-finish = Gorffen yr eitem hon
room-finish-how = Sut daeth i ben?
room-finish-outcome = Canlyniad
room-finish-outcome-hint = Os cafodd ei thrafod. Bydd pawb ar y panel yn darllen hwn.
room-finish-to = I ba gyfarfod y mae'n cael ei chario drosodd?
room-finish-reason = Pam mae'n cael ei thynnu'n ôl?
room-finish-button = Cadw sut daeth i ben
room-declared = Datganiadau o fuddiant
room-declared-none = Nid oes neb wedi datgan buddiant.
room-declarer = Pwy sy'n datgan buddiant?
room-declared-item = Ynglŷn â pha eitem?
room-declared-all = Y cyfarfod cyfan
room-interest = Math o fuddiant
room-interest-pecuniary = Buddiant ariannol
room-interest-registrable = Buddiant arall i'w gofrestru
room-interest-personal = Buddiant personol
room-interest-prejudicial = Buddiant personol sy'n rhagfarnu
room-interest-other = Buddiant arall
room-interest-about = Beth yw'r buddiant?
room-leaves = Yn gadael yr ystafell ar gyfer yr eitem hon.
room-leaves-legend = A yw'n gadael yr ystafell?
room-leaves-tick = Mae'n gadael yr ystafell
room-declare-button = Nodi'r datganiad
room-declared-wrong = Nodwyd trwy gamgymeriad: dileu
screen-title = { $panel }: nawr
screen-before = Byddwn yn dechrau cyn hir
screen-restricted = Eitem gyfyngedig
screen-again = Edrych eto
panels-state-draft-minutes = Ysgrifennu'r cofnodion
panels-state-approved = Cofnodion wedi'u cymeradwyo
panels-mark-late = Yn hwyr
panels-mark-left = Gadawodd yn gynnar
panels-mark-substitute = Daeth eilydd
