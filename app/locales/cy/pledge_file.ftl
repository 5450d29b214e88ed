# Addewid o daenlen, ac yn ôl.
pledge-file-title = Yr addewidion fel taenlen
pledge-file-lead = Ysgrifennwch yr addewidion yn Excel neu mewn taenlen arall, a dewiswch y ffeil yma. Cewch weld popeth cyn i ddim ohono fynd i mewn.
pledge-file-not-draft = Nid drafft yw hwn bellach, felly all dim fynd i mewn o ffeil. Gallwch ei lawrlwytho o hyd.
pledge-file-how = Sut i wneud hyn
pledge-file-step-template = Lawrlwythwch y templed a'i agor yn eich taenlen.
pledge-file-step-there = Lawrlwythwch yr addewidion fel y maen nhw nawr, a'u hagor yn eich taenlen.
pledge-file-step-write = Ysgrifennwch un rhes ar gyfer pob addewid. Mae'r enghraifft isod yn dangos sut.
pledge-file-step-save = Cadwch y ffeil fel llyfr gwaith Excel (.xlsx) neu fel “CSV UTF-8”. Yna dewiswch hi yma.
pledge-file-template = Lawrlwytho'r templed
pledge-file-example = Enghraifft
pledge-file-columns = Beth sy'n mynd i ble
pledge-file-head-column = Colofn
pledge-file-head-what = Beth i'w ysgrifennu
pledge-file-about-outcome = Y pennawd y mae'r addewid oddi tano. Os yw'r un peth ag yn y rhes uwchben, gallwch adael hwn yn wag.
pledge-file-about-statement = Yr addewid ei hun, mewn brawddeg neu ddwy. Mae angen un ym mhob rhes.
pledge-file-about-plain = Yr un peth mewn geiriau haws. Gallwch adael hwn yn wag.
pledge-file-about-symbol = Enw llun i fynd gyda'r addewid, o'r rhestr isod. Gallwch adael hwn yn wag.
pledge-file-about-service = Y tîm sy'n gorfod cadw'r addewid hon. Gallwch adael hwn yn wag.
pledge-file-translations = Mae'r colofnau sydd ag iaith mewn cromfachau ar gyfer cyfieithiadau. Gallwch eu llenwi yn nes ymlaen, neu eu hepgor.
pledge-file-order = Gall y colofnau fod mewn unrhyw drefn.
pledge-file-symbols = Enwau'r lluniau
pledge-file-example-outcome-1 = Cadw'n ddiogel
pledge-file-example-statement-1 = Rwyt ti'n gwybod pwy yw dy weithiwr cymdeithasol.
pledge-file-example-plain-1 = Mae gen ti'r enw, a rhif ffôn sy'n gweithio.
pledge-file-example-service-1 = Gofal cymdeithasol plant
pledge-file-example-statement-2 = Gelli di weld dy frodyr a dy chwiorydd.
pledge-file-example-outcome-3 = Bod yn iach
pledge-file-example-statement-3 = Rwyt ti'n gweld deintydd bob blwyddyn.
pledge-file-choose = Dewis eich ffeil
pledge-file-file = Y ffeil
pledge-file-file-hint = Llyfr gwaith Excel (.xlsx) neu ffeil CSV, gyda { $max } o addewidion ar y mwyaf.
pledge-file-look = Dangos beth sydd ynddi
pledge-file-none = Dewiswch ffeil. Os dewisoch chi un, doedd dim byd ynddi.
pledge-file-now = Beth sydd yn y drafft nawr
pledge-file-now-adopted = Beth sydd ynddo
pledge-file-count = Canlyniadau: { $outcomes }. Addewidion: { $statements }.
pledge-file-now-empty = Does dim byd ynddo eto.
pledge-file-csv = Lawrlwytho fel CSV
pledge-file-xlsx = Lawrlwytho i Excel (.xlsx)
pledge-file-preview = Gwirio beth fydd yn mynd i mewn
pledge-file-fine = Does dim o'i le ar y ffeil hon. Does dim wedi mynd i mewn eto.
pledge-file-replaces =
    { $n ->
        [zero] Does dim addewid yn y drafft eto.
        [one] Mae 1 addewid yn y drafft yn barod. Bydd cynnwys y ffeil hon yn cymryd ei lle.
        [two] Mae { $n } addewid yn y drafft yn barod. Bydd cynnwys y ffeil hon yn cymryd eu lle.
        [few] Mae { $n } addewid yn y drafft yn barod. Bydd cynnwys y ffeil hon yn cymryd eu lle.
        [many] Mae { $n } addewid yn y drafft yn barod. Bydd cynnwys y ffeil hon yn cymryd eu lle.
       *[other] Mae { $n } addewid yn y drafft yn barod. Bydd cynnwys y ffeil hon yn cymryd eu lle.
    }
pledge-file-untranslated-en =
    { $n ->
        [zero] Does dim un rhes heb eiriau{ in-english }.
        [one] Mae angen geiriau{ in-english } mewn 1 rhes o hyd. Gallwch eu hychwanegu yn nes ymlaen.
        [two] Mae angen geiriau{ in-english } mewn { $n } res o hyd. Gallwch eu hychwanegu yn nes ymlaen.
        [few] Mae angen geiriau{ in-english } mewn { $n } rhes o hyd. Gallwch eu hychwanegu yn nes ymlaen.
        [many] Mae angen geiriau{ in-english } mewn { $n } rhes o hyd. Gallwch eu hychwanegu yn nes ymlaen.
       *[other] Mae angen geiriau{ in-english } mewn { $n } rhes o hyd. Gallwch eu hychwanegu yn nes ymlaen.
    }
pledge-file-untranslated-cy =
    { $n ->
        [zero] Does dim un rhes heb eiriau Cymraeg.
        [one] Mae angen geiriau Cymraeg mewn 1 rhes o hyd. Gallwch eu hychwanegu yn nes ymlaen.
        [two] Mae angen geiriau Cymraeg mewn { $n } res o hyd. Gallwch eu hychwanegu yn nes ymlaen.
        [few] Mae angen geiriau Cymraeg mewn { $n } rhes o hyd. Gallwch eu hychwanegu yn nes ymlaen.
        [many] Mae angen geiriau Cymraeg mewn { $n } rhes o hyd. Gallwch eu hychwanegu yn nes ymlaen.
       *[other] Mae angen geiriau Cymraeg mewn { $n } rhes o hyd. Gallwch eu hychwanegu yn nes ymlaen.
    }
pledge-file-bare =
    { $n ->
        [zero] Mae addewid o dan bob canlyniad.
        [one] Does dim addewid o dan 1 canlyniad eto.
        [two] Does dim addewid o dan { $n } ganlyniad eto.
        [few] Does dim addewid o dan { $n } chanlyniad eto.
        [many] Does dim addewid o dan { $n } chanlyniad eto.
       *[other] Does dim addewid o dan { $n } canlyniad eto.
    }
pledge-file-wrong = Does dim wedi mynd i mewn. Cywirwch y daenlen a dewiswch y ffeil eto.
pledge-file-table = Beth sydd yn y ffeil
pledge-file-head-row = Rhes
pledge-file-put = Rhoi'r rhain i mewn
pledge-file-again = Dewis ffeil arall
pledge-file-done = Mae cynnwys y ffeil yn y drafft nawr.
pledge-file-at = Rhes { $row }, “{ $column }”: { $problem }
pledge-file-at-row = Rhes { $row }: { $problem }
pledge-file-more =
    { $n ->
        [zero] Does dim problem arall.
        [one] Mae 1 broblem arall. Mae wrth ymyl ei rhes.
        [two] Mae { $n } broblem arall. Mae pob un wrth ymyl ei rhes.
        [few] Mae { $n } phroblem arall. Mae pob un wrth ymyl ei rhes.
        [many] Mae { $n } phroblem arall. Mae pob un wrth ymyl ei rhes.
       *[other] Mae { $n } problem arall. Mae pob un wrth ymyl ei rhes.
    }
pledge-file-empty = Does dim addewid yn y ffeil hon.
pledge-file-heads = Rhaid i'r rhes gyntaf enwi'r colofnau. Rhaid bod un o'r enw “Canlyniad” ac un o'r enw “Addewid”. Maen nhw i gyd yn y templed.
pledge-file-many = Mae gormod o resi yn y ffeil hon. Gall drafft gynnwys { $max } o addewidion ar y mwyaf.
pledge-file-column = Dydyn ni ddim yn nabod y golofn “{ $cell }”. Rhowch enw o'r templed iddi, neu ei dileu o'r daenlen.
pledge-file-column-twice = Mae colofn arall ar gyfer yr un peth â “{ $cell }”. Dilëwch un ohonyn nhw, neu rhowch enw arall iddi.
pledge-file-no-outcome = Does dim canlyniad yn y rhes hon, nac mewn unrhyw res uwch ei phen.
pledge-file-no-statement = Does dim addewid yn y rhes hon.
pledge-file-twice = Mae'r un addewid yn rhes { $before } yn barod.
pledge-file-symbol = Does dim llun o'r enw “{ $cell }”. Defnyddiwch enw o'r rhestr, neu gadewch hwn yn wag.
pledge-file-outcomes = Mae gormod o ganlyniadau. Gall drafft gynnwys { $max } ar y mwyaf.
pledge-file-statements = Mae gormod o addewidion. Gall drafft gynnwys { $max } ar y mwyaf.
pledge-file-differs = Nid dyma mae rhes { $above } yn ei ddweud am yr un canlyniad: “{ $cell }”. Defnyddiwch yr un geiriau yn y ddwy res.
