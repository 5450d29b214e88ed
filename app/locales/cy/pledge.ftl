pledge-title = Ein haddewid
pledge-offer-title = Ein cynnig i'r rhai sy'n gadael gofal
pledge-none =
    { $kind ->
        [offer] Does dim cynnig i'r rhai sy'n gadael gofal yma eto. Pan fydd y cyngor yn cyhoeddi un, bydd yma.
       *[pledge] Does dim addewid eto. Pan fydd y cyngor yn gwneud un, bydd hi yma.
    }
pledge-intro =
    { $kind ->
        [offer] Mae ein cyngor yn cynnig hyn i bobl ifanc sy'n gadael gofal. Mae'r cyngor yn dweud ble mae pob addewid arni. Mae pobl ifanc yn dweud a yw hynny'n wir.
       *[pledge] Gwnaeth ein cyngor yr addewidion hyn i bobl ifanc mewn gofal a rhai sy'n gadael gofal. Mae'r cyngor yn dweud ble mae pob un arni. Mae pobl ifanc yn dweud a yw hynny'n wir.
    }
pledge-adopted = Mabwysiadwyd ar { $on } gan { $by }.
pledge-signed = Pwy lofnododd
pledge-round-open = Gelli di ddweud dy ddweud nawr: { $title }. Agora addewid a dweda wrthon ni a ydy hi'n cael ei chadw.
pledge-figure-met =
    { $n ->
        [zero] o { $all } wedi'u cyflawni, yn ôl y cyngor
        [one] o { $all } wedi'i chyflawni, yn ôl y cyngor
        [two] o { $all } wedi'u cyflawni, yn ôl y cyngor
        [few] o { $all } wedi'u cyflawni, yn ôl y cyngor
        [many] o { $all } wedi'u cyflawni, yn ôl y cyngor
       *[other] o { $all } wedi'u cyflawni, yn ôl y cyngor
    }
pledge-figure-kept =
    { $n ->
        [zero] o { $all } yn cael eu cadw, yn ôl pobl ifanc
        [one] o { $all } yn cael ei chadw, yn ôl pobl ifanc
        [two] o { $all } yn cael eu cadw, yn ôl pobl ifanc
        [few] o { $all } yn cael eu cadw, yn ôl pobl ifanc
        [many] o { $all } yn cael eu cadw, yn ôl pobl ifanc
       *[other] o { $all } yn cael eu cadw, yn ôl pobl ifanc
    }
pledge-figure-gaps =
    { $n ->
        [zero] bwlch: does dim un lle mae'r cyngor a phobl ifanc yn anghytuno
        [one] bwlch: mae'r cyngor yn dweud ei bod wedi'i chyflawni, ond dydy pobl ifanc ddim yn cytuno
        [two] fwlch: mae'r cyngor yn dweud eu bod wedi'u cyflawni, ond dydy pobl ifanc ddim yn cytuno
        [few] bwlch: mae'r cyngor yn dweud eu bod wedi'u cyflawni, ond dydy pobl ifanc ddim yn cytuno
        [many] bwlch: mae'r cyngor yn dweud eu bod wedi'u cyflawni, ond dydy pobl ifanc ddim yn cytuno
       *[other] bwlch: mae'r cyngor yn dweud eu bod wedi'u cyflawni, ond dydy pobl ifanc ddim yn cytuno
    }
pledge-filter = Pa addewidion i'w dangos
pledge-filter-all = Pob addewid
pledge-filter-gaps = Y bylchau yn unig
pledge-filter-stale = Angen edrych eto
pledge-council-says = Cyngor: { $what }
pledge-standing-none = dim wedi'i ddweud eto
pledge-standing-not-started = heb ddechrau
pledge-standing-in-progress = ar waith
pledge-standing-met = wedi'i chyflawni
pledge-standing-not-met = heb ei chyflawni
pledge-finding-kept = Wedi'i chadw
pledge-finding-partly = Wedi'i chadw'n rhannol
pledge-finding-not-kept = Heb ei chadw
pledge-finding-dont-know = Dydw i ddim yn gwybod
pledge-together-kept = Pobl ifanc: wedi'i chadw
pledge-together-partly = Pobl ifanc: wedi'i chadw'n rhannol
pledge-together-not-kept = Pobl ifanc: heb ei chadw
pledge-together-too-few = Pobl ifanc: rhy ychydig o atebion eto
pledge-gap = Bwlch
pledge-gap-means = Bwlch yw hwn. Mae'r cyngor yn dweud ei bod wedi'i chyflawni. Mae llai na hanner y bobl ifanc a ddywedodd wrthon ni yn dweud ei bod yn cael ei chadw.
pledge-claims-title = Beth mae'r cyngor yn ei ddweud
pledge-claims-none = Dydy'r cyngor ddim wedi dweud dim am hyn eto.
pledge-claimed-by = { $name }, { $on }
pledge-stale = Dros flwyddyn oed
pledge-verdicts-title = Beth mae pobl ifanc yn ei ddweud
pledge-verdicts-of = Barn: { $title }
pledge-round-people =
    { $n ->
        [zero] Does neb wedi ateb
        [one] Atebodd 1 person ifanc
        [two] Atebodd 2 berson ifanc
        [few] Atebodd { $n } pherson ifanc
        [many] Atebodd { $n } pherson ifanc
       *[other] Atebodd { $n } o bobl ifanc
    }
pledge-round-later = { $title }: { $n ->
        [zero] does neb wedi ateb
        [one] atebodd 1 person ifanc
        [two] atebodd 2 berson ifanc
        [few] atebodd { $n } pherson ifanc
        [many] atebodd { $n } pherson ifanc
       *[other] atebodd { $n } o bobl ifanc
    } hyd yma. Byddwn ni'n dangos y rhifau pan fydd y rownd ar ben.
pledge-round-word-only = { $title }: atebodd digon o bobl ifanc i ni allu dweud beth maen nhw'n ei feddwl gyda'i gilydd. Maen nhw'n rhy ychydig i ni ddangos rhifau.
pledge-round-too-few = { $title }: mae rhy ychydig o bobl wedi ateb i ddangos hyn yn ddiogel.
pledge-verdict-question = Ydy'r addewid hon yn cael ei chadw i ti?
pledge-verdict-who = Does neb yn gweld beth ddewisaist ti. Dim ond cyfri faint o bobl ddewisodd bob ateb rydyn ni.
pledge-verdict-words = Dy { receipt-number.soft } gair
pledge-verdict-words-hint = Y geiriau gest ti pan ddywedaist ti rywbeth wrthon ni neu anfon arolwg. Gyda nhw gelli di ateb unwaith am bob addewid.
pledge-verdict-words-needed = Teipia dy { receipt-number.soft } gair.
pledge-verdict-words-unknown = Dydyn ni ddim yn nabod y geiriau hyn. Edrycha eto.
pledge-verdict-not-yet = Bydd modd cyfrif dy ateb pan fydd rhywun wedi darllen yr hyn ddywedaist ti wrthon ni. Dere'n ôl gyda'r un geiriau mewn ychydig ddyddiau.
pledge-verdict-choose = Dewisa un ateb.
pledge-verdict-send = Anfon fy ateb
pledge-verdict-change = Newid fy ateb
pledge-verdict-given = Diolch. Rydyn ni wedi cyfri dy ateb. Gelli di ei newid tra bo'r rownd ar agor.
pledge-round-closed = Mae'r rownd hon wedi cau, felly allwn ni ddim cyfri'r ateb hwn.
pledge-round-open-already = Mae rownd ar agor yn barod. Caewch hi yn gyntaf.
pledge-none-adopted =
    { $kind ->
        [offer] Does dim cynnig i'r rhai sy'n gadael gofal wedi'i fabwysiadu.
       *[pledge] Does dim addewid wedi'i mabwysiadu.
    }
pledge-illegal = Nid yw hynny'n bosibl fel y mae pethau nawr.
pledge-neighbours = Mwy o addewidion
pledge-before = Yr un o'r blaen
pledge-after = Yr un nesaf
pledge-all = Pob addewid
pledge-walk-title =
    { $kind ->
        [offer] Ydy'r cynnig i'r rhai sy'n gadael gofal yn cael ei gadw?
       *[pledge] Ydy'r addewid yn cael ei chadw?
    }
pledge-walk-no-round = Does dim rownd ar agor nawr. Byddwn ni'n gofyn eto.
pledge-walk-thanks = Dyna bob un. Diolch!
pledge-walk-done = Rhoddaist ti dy farn ar { $n } o { $all } addewid. Gelli di eu newid tra bo'r rownd ar agor.
pledge-walk-progress = Addewid { $n } o { $all }
pledge-walk-skip = Neidio
pledge-walk-back = Yn ôl
pledge-walk-more = Beth mae'r cyngor yn ei ddweud amdani
pledge-claims-page = Statws yr addewid
pledge-column-statement = Addewid
pledge-column-claim = Statws
pledge-column-when = Gwnaed ar
pledge-column-verdict = Barn
pledge-claim-question = Ble mae hon arni?
pledge-claim-choose = Dewiswch ble mae'r addewid arni.
pledge-claim-evidence-en = Tystiolaeth{ in-english-after }
pledge-claim-evidence-cy = Tystiolaeth, yn Gymraeg
pledge-claim-evidence-hint = Beth sydd wedi newid, a sut rydych chi'n gwybod. Gall pawb ddarllen hwn: ysgrifennwch ar gyfer person ifanc.
pledge-claim-evidence-needed =
    { $languages ->
        [english] Mae angen tystiolaeth ar gyfer “wedi'i chyflawni” a “heb ei chyflawni”.
        [several] Mae angen tystiolaeth ym mhob iaith ar gyfer “wedi'i chyflawni” a “heb ei chyflawni”.
       *[both] Mae angen tystiolaeth yn y ddwy iaith ar gyfer “wedi'i chyflawni” a “heb ei chyflawni”.
    }
pledge-claim-send = Cadw'r statws hwn i'w ryddhau
pledge-claim-made = Mae'r statws wedi'i gadw. Gall pawb ei ddarllen ar ôl i rywun arall ei ryddhau.
pledge-see-public = Ei weld fel y mae pawb yn ei weld
pledge-rounds-title = Rowndiau adolygu
pledge-rounds-what = Mewn rownd, mae pobl ifanc yn dweud am bob addewid a yw'n cael ei chadw. Un rownd sydd ar agor ar y tro.
pledge-round-new = Cynnig rownd newydd
pledge-round-title-en = Enw{ in-english }
pledge-round-title-cy = Enw yn Gymraeg
pledge-round-title-hint = Er enghraifft: Autumn 2026
pledge-round-opened = Mae'r rownd ar agor. Gall pobl ifanc roi eu barn.
pledge-round-close = Cau'r rownd
pledge-round-closed-now = Mae'r rownd wedi cau.
pledge-round-is-open = Ar agor
pledge-round-is-closed = Wedi cau
