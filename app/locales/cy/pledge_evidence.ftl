# Ar beth mae'r hyn a ddywedir am addewid yn seiliedig: dolenni, ffeiliau a ffigurau.
pledge-evidence-with-it = Beth sy'n mynd gydag ef
pledge-evidence-more = Ychwanegu tystiolaeth
pledge-evidence-more-text = Ychwanegwch ddolen, ffeil neu ffigurau, hyd at { $max } o ddolenni a ffeiliau. Gall pawb eu gweld ar ôl i rywun arall ryddhau'r statws.
pledge-evidence-link = Dolen
pledge-evidence-address = Cyfeiriad gwe
pledge-evidence-address-hint = Er enghraifft: https://www.example.org/report. Fyddwn ni byth yn ei agor ein hunain.
pledge-evidence-about-en = Beth yw e{ in-english-after }
pledge-evidence-about-cy = Beth yw e, yn Gymraeg
pledge-evidence-about = Beth yw e
pledge-evidence-about-hint = Er enghraifft: Adroddiad ar adolygiadau, 2026
pledge-evidence-add-link = Ychwanegu'r ddolen hon
pledge-evidence-file = Ffeil neu lun
pledge-evidence-choose = Dewis eich ffeil
pledge-evidence-choose-hint = Ffeil PDF, Word (.docx) neu Excel (.xlsx), ffeil CSV, neu lun (PNG neu JPEG), hyd at 10 MB. Gwnewch yn siŵr nad oes plentyn yn cael ei enwi ynddi.
pledge-evidence-file-name = Enw'r ffeil
pledge-evidence-add-file = Ychwanegu'r ffeil hon
pledge-evidence-added = Mae'r dystiolaeth wedi'i hychwanegu.
pledge-evidence-removed = Mae'r dystiolaeth wedi'i thynnu allan.
pledge-evidence-remove = Tynnu allan
pledge-evidence-kind-pdf = PDF
pledge-evidence-kind-xlsx = Excel
pledge-evidence-kind-docx = Word
pledge-evidence-kind-csv = CSV
pledge-evidence-link-wrong = Dydy hwn ddim yn edrych fel cyfeiriad gwe. Dylai edrych fel https://www.example.org/report
pledge-evidence-link-long = Mae'r cyfeiriad hwn yn rhy hir.
pledge-evidence-many = Mae { $max } o ddolenni a ffeiliau yma yn barod. Tynnwch un allan cyn ychwanegu un arall.
pledge-evidence-file-none = Dewiswch ffeil.
pledge-evidence-file-empty = Does dim byd yn y ffeil hon.
pledge-evidence-file-large = Mae'r ffeil hon yn rhy fawr. Gall fod hyd at 10 MB.
pledge-evidence-file-kind = Allwn ni ddim derbyn y ffeil hon. Dewiswch ffeil PDF, Word (.docx), Excel (.xlsx) neu CSV, neu lun PNG neu JPEG.
pledge-evidence-file-macros = Mae macros yn y ffeil hon. Cadwch hi heb facros, fel .docx neu .xlsx, a dewiswch hi eto.
pledge-figures = Ffigurau
pledge-figures-series = Beth gafodd ei gyfrif
pledge-figures-series-en = Beth gafodd ei gyfrif{ in-english-after }
pledge-figures-series-cy = Beth gafodd ei gyfrif, yn Gymraeg
pledge-figures-series-hint = Er enghraifft: Adolygiadau a gynhaliwyd ar amser. Defnyddiwch yr un geiriau bob tro, i'r ffigurau wneud un siart.
pledge-figures-unit = Uned
pledge-figures-choose-unit = Dewiswch uned y ffigurau.
pledge-unit-percent = %
pledge-unit-number = Nifer
pledge-unit-days = Diwrnodau
pledge-unit-weeks = Wythnosau
pledge-unit-pounds = £
pledge-figures-lines = Y ffigurau, un ar bob llinell
pledge-figures-lines-hint = Cyfnod, yna'r ffigur. Er enghraifft: 2025/26 Ch1, 87.5. Gallwch ludo dwy golofn o daenlen. Hyd at { $max } o ffigurau.
pledge-figures-sheet = Neu daenlen
pledge-figures-sheet-hint = Ffeil CSV neu Excel gyda'r cyfnodau yn ei cholofn gyntaf a'r ffigurau yn ei hail golofn.
pledge-figures-add = Ychwanegu'r ffigurau hyn
pledge-figures-added = Mae'r ffigurau wedi'u hychwanegu. Edrychwch ar y siart cyn i'r statws gael ei ryddhau.
pledge-figures-none = Teipiwch un ffigur o leiaf, neu dewiswch daenlen.
pledge-figures-both = Rydych chi wedi teipio ffigurau ac wedi dewis taenlen. Gadewch un ohonyn nhw allan.
pledge-figures-beside = Rhes { $line }: mae rhywbeth mewn trydedd golofn. Gadewch y cyfnodau a'r ffigurau yn unig.
pledge-figures-of-one = Mae'r ffigurau hyn i gyd yn 1 neu lai. Mae taenlen yn cadw 92% fel 0.92. Ysgrifennwch nhw fel rhifau, fel 92, a dewiswch y ffeil eto.
pledge-figures-many = Byddai hynny'n fwy na { $max } o ffigurau.
pledge-figures-period = Llinell { $line }: dydy hon ddim yn dechrau gyda chyfnod fel 2026, 2025/26, Mawrth fel 2026-03, neu 2025/26 Ch1.
pledge-figures-amount = Llinell { $line }: does dim ffigur yma, fel 92 neu 92.5.
pledge-figures-twice = Llinell { $line }: mae gan y cyfnod hwn ffigur yn barod, yn uwch i fyny.
pledge-figures-more =
    { $n ->
        [zero] Does dim llinell arall fel hon.
        [one] Mae 1 llinell arall fel hon.
        [two] Mae { $n } linell arall fel hon.
        [few] Mae { $n } llinell arall fel hon.
        [many] Mae { $n } llinell arall fel hon.
       *[other] Mae { $n } llinell arall fel hon.
    }
pledge-figures-quarter = { $first }–{ $last } { $year }
pledge-figures-in-days =
    { $n ->
        [zero] { $text } diwrnod
        [one] { $text } diwrnod
        [two] { $text } ddiwrnod
        [few] { $text } diwrnod
        [many] { $text } diwrnod
       *[other] { $text } diwrnod
    }
pledge-figures-in-weeks =
    { $n ->
        [zero] { $text } wythnos
        [one] { $text } wythnos
        [two] { $text } wythnos
        [few] { $text } wythnos
        [many] { $text } wythnos
       *[other] { $text } wythnos
    }
pledge-figures-count =
    { $n ->
        [zero] dim ffigurau
        [one] 1 ffigur
        [two] { $n } ffigur
        [few] { $n } ffigur
        [many] { $n } ffigur
       *[other] { $n } ffigur
    }
pledge-figures-column-period = Pryd
pledge-figures-column-figure = Ffigur
pledge-claim-corrects = Ydy hwn yn cywiro statws cynharach?
pledge-claim-corrects-hint = Os oedd rhywbeth a ddywedoch chi yn anghywir, dywedwch hynny yma. Bydd y statws cynharach yn aros yn y rhestr, wedi'i nodi fel un a gywirwyd.
pledge-claim-corrects-none = Nac ydy
pledge-claim-corrects-this = Mae hwn yn cywiro'r hyn a ddywedodd y cyngor ar { $on }: { $what }.
pledge-claim-corrects-unknown = Dydy'r statws hwn ddim yn y rhestr bellach. Dewiswch eto.
pledge-claim-corrected = Wedi'i gywiro ers hynny
pledge-claim-lead = Pwy sy'n arwain ar hyn
pledge-claim-lead-none = Neb eto
pledge-claim-lead-before = Yr un person ag yn y fersiwn flaenorol
pledge-claim-lead-hint = Mae'r person hwn yn cael e-bost fis cyn i'r statws fod yn flwydd oed, ac eto ar ôl hynny.
pledge-claim-lead-save = Cadw pwy sy'n arwain
pledge-claim-lead-gone = { $name } (heb fynediad bellach)
pledge-claim-lead-saved = Wedi'i gadw.
pledge-claim-lead-unknown = Dewiswch rywun o'r rhestr.
pledge-claim-owed-by = { $name } sy'n arwain ar hyn
pledge-column-lead = Pwy sy'n arwain
pledge-filter-mine = Fy rhai i
pledge-mail-due-subject = Mae angen diweddariad gan y cyngor am addewid
pledge-mail-due-body =
    Helo,

    chi sy'n arwain ar yr addewid hon:

    { $promise }

    Dywedodd y cyngor ddiwethaf ar { $on } pa mor bell y mae wedi cyrraedd. Ar { $due } bydd hynny flwyddyn yn ôl.

    Dywedwch pa mor bell y mae wedi cyrraedd nawr:
    { $link }
pledge-mail-late-subject = Mae'r hyn y mae'r cyngor yn ei ddweud am addewid yn flwydd oed
pledge-mail-late-body =
    Helo,

    chi sy'n arwain ar yr addewid hon:

    { $promise }

    Dywedodd y cyngor ddiwethaf ar { $on } pa mor bell y mae wedi cyrraedd. Mae hynny flwyddyn yn ôl bellach, a gall pawb weld hynny.

    Dywedwch pa mor bell y mae wedi cyrraedd nawr:
    { $link }
