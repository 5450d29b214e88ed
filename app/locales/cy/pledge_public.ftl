# Yr addewid fel mae pobl ifanc yn ei ddarllen.
pledge-round-start = Dweud dy farn
pledge-gaps-title = Ble nad ydyn ni'n cytuno
pledge-outcome-count =
    { $n ->
        [zero] dim addewidion
        [one] 1 addewid
        [two] dwy addewid
        [few] { $n } addewid
        [many] { $n } addewid
       *[other] { $n } addewid
    }
pledge-outcome-gaps =
    { $n ->
        [zero] dim bylchau
        [one] 1 bwlch
        [two] 2 fwlch
        [few] { $n } bwlch
        [many] { $n } bwlch
       *[other] { $n } bwlch
    }
pledge-verdict-counted = Rydyn ni wedi cyfri dy ateb. Dyma'r addewid nesaf.
pledge-leaflet-lead-young = Dyma beth mae'r cyngor yn ei addo i ti.
pledge-leaflet-lead-easy = Dyma ein haddewidion i ti.
pledge-leaflet-closing = Ydy hyn yn wir? Dweda wrthon ni. Gelli di wneud hynny ar dy ffôn, a does dim rhaid i ti ddweud pwy wyt ti.
pledge-leaflet-page = Tudalen {"{n}"}
pledge-address = Dolen i'r addewid hon sy'n para
pledge-address-what = Gall rhif addewid newid pan fydd y cyngor yn gwneud fersiwn newydd. Mae'r cyfeiriad hwn bob amser yn arwain at yr addewid hon, neu'n dangos beth ddaeth ohoni.
pledge-address-of = { $what }: addewid { $n }
pledge-address-became = Beth ddaeth o'r addewid hon
pledge-address-earlier = Dyma sut roedd addewid { $n } mewn fersiwn gynharach:
pledge-address-same =
    { $kind ->
        [offer] Mae yn y cynnig heddiw, yn yr un geiriau:
       *[pledge] Mae yn yr addewid heddiw, yn yr un geiriau:
    }
pledge-address-reworded =
    { $kind ->
        [offer] Mae yn y cynnig heddiw, mewn geiriau eraill:
       *[pledge] Mae yn yr addewid heddiw, mewn geiriau eraill:
    }
pledge-address-split = Daeth mwy nag un addewid ohoni:
pledge-address-gone =
    { $kind ->
        [offer] Nid yw yn y cynnig mwyach.
       *[pledge] Nid yw yn yr addewid mwyach.
    }
