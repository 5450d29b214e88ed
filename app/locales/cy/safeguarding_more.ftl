# Pryderon, rhagor: am beth y maen nhw, patrymau, yr hyn sy'n hwyr, yr adroddiad.
safeguarding-about-what = Am beth mae'n sôn?
safeguarding-about-voice = Yr hyn a ysgrifennwyd yma
safeguarding-about-picture = Llun a ddaeth gydag ef
safeguarding-about-response = Popeth yn yr arolwg hwn gan yr un person
safeguarding-about-pattern = Popeth a ddywedwyd gyda'r un dderbynneb
safeguarding-about-voices =
    { $n ->
        [zero] dim un llais
        [one] un llais
        [two] dau lais
        [few] { $n } llais
        [many] { $n } llais
       *[other] { $n } llais
    }
safeguarding-about-missing = Dewiswch am beth mae'n sôn.
safeguarding-what = Beth a welwyd neu a glywyd?
safeguarding-what-hint = Y ffeithiau, hyd y gwyddoch. Cedwir hwn dan sêl; yr arweinydd diogelu a swyddogion sy'n ei ddarllen.
safeguarding-what-empty = Dywedwch beth a welwyd neu a glywyd.
safeguarding-done = Beth sydd wedi'i wneud yn barod?
safeguarding-done-hint = Pwy y ffonioch chi neu y dywedoch wrthynt, a phryd. Gadewch e'n wag os nad oes dim wedi'i wneud eto.
safeguarding-what-raised = Yr hyn a welwyd neu a glywyd
safeguarding-done-raised = Yr hyn a wnaed cyn ei godi

safeguarding-patterns = Sawl gwaith gan un person
safeguarding-patterns-text = Daeth y rhain gyda'r un dderbynneb. Darllenwch nhw gyda'i gilydd: fesul un, gallant ddweud llai nag y maent gyda'i gilydd.
safeguarding-pattern-times =
    { $n ->
        [zero] Nid oes neb wedi dweud dim wrthym.
        [one] Dywedodd rhywun rywbeth wrthym unwaith, y tro diwethaf { $when }.
        [two] Dywedodd rhywun rywbeth wrthym ddwywaith, y tro diwethaf { $when }.
        [few] Dywedodd rhywun rywbeth wrthym { $n } gwaith, y tro diwethaf { $when }.
        [many] Dywedodd rhywun rywbeth wrthym { $n } gwaith, y tro diwethaf { $when }.
       *[other] Dywedodd rhywun rywbeth wrthym { $n } gwaith, y tro diwethaf { $when }.
    }
safeguarding-pattern-looked = Rwyf wedi edrych: dim pryder
safeguarding-flash-looked = Nodwyd. Daw'n ôl os bydd rhagor ohono.

safeguarding-bar-overdue =
    { $n ->
        [zero] Does dim pryder yn hwyr.
        [one] Mae un pryder yn hwyr.
        [two] Mae dau bryder yn hwyr.
        [few] Mae { $n } phryder yn hwyr.
        [many] Mae { $n } phryder yn hwyr.
       *[other] Mae { $n } pryder yn hwyr.
    }
safeguarding-bar-waiting =
    { $n ->
        [zero] Does dim pryder yn aros i arweinydd ei gydnabod.
        [one] Mae un pryder yn aros i arweinydd ei gydnabod.
        [two] Mae dau bryder yn aros i arweinydd eu cydnabod.
        [few] Mae { $n } phryder yn aros i arweinydd eu cydnabod.
        [many] Mae { $n } phryder yn aros i arweinydd eu cydnabod.
       *[other] Mae { $n } pryder yn aros i arweinydd eu cydnabod.
    }

safeguarding-report-link = Adroddiad o bob pryder a'i amserau
safeguarding-report-title = Adroddiad o bryderon
safeguarding-report-text = Ar gyfer y bartneriaeth ddiogelu: pob pryder a'i amserau, heb ddim o'r geiriau.
safeguarding-report-caption = Pryderon, yr hynaf yn gyntaf
safeguarding-report-empty = Ni chodwyd pryder yn y cyfnod hwn
safeguarding-report-from = Codwyd o
safeguarding-report-to = Codwyd hyd at
safeguarding-report-show = Dangos
safeguarding-report-csv = Fel ffeil (CSV)
safeguarding-report-what = Pryder
safeguarding-report-about = Ynglŷn â
safeguarding-report-urgency = Brys
safeguarding-report-state = Ble mae arni
safeguarding-report-raised = Codwyd
safeguarding-report-raised-by = Codwyd gan
safeguarding-report-told = Dywedwyd wrth arweinydd
safeguarding-report-escalated = Dywedwyd wrth bawb eto
safeguarding-report-acknowledged = Cydnabuwyd
safeguarding-report-acknowledged-by = Cydnabuwyd gan
safeguarding-report-minutes = Munudau nes ei gydnabod
safeguarding-report-decided = Penderfynwyd
safeguarding-report-decided-by = Penderfynwyd gan
safeguarding-report-hours = Oriau nes penderfynu
safeguarding-report-late = Faint yn hwyr
safeguarding-report-of = { $n } o { $all }
safeguarding-report-none = dim eto
safeguarding-report-acknowledged-in-time = Cydnabuwyd mewn pryd
safeguarding-report-decided-in-time = Penderfynwyd mewn pryd
safeguarding-report-overdue = Yn hwyr nawr
safeguarding-report-until-acknowledged = Amser nes cydnabod (canolrif)
safeguarding-report-until-decided = Amser nes penderfynu (canolrif)

safeguarding-report-pdf = I'w argraffu (PDF)
safeguarding-report-page = Tudalen { $n }

safeguarding-openings = Pwy ddywedodd: dolenni a agorwyd gan ddau berson
safeguarding-openings-text = Gall llais nad yw'n ddienw arwain at berson. Nid oes neb yn agor y ddolen honno ar ei ben ei hun: o blith swyddog ac arweinydd diogelu, mae un yn gofyn a'r llall yn cytuno.
safeguarding-opening-none = Nid oes neb wedi gofyn am agor dolen
safeguarding-opening-title = Dolen llais
safeguarding-opening-head-voice = Llais
safeguarding-opening-head-state = Ble mae arni
safeguarding-opening-head-asked = Gofynnwyd
safeguarding-opening-head-answered = Atebwyd
safeguarding-opening-head-opened = Agorwyd
safeguarding-opening-ask-title = Cael gwybod pwy ddywedodd hyn
safeguarding-opening-ask-text = Rhaid i ail berson gytuno o fewn 24 awr. Yna gallwch agor y ddolen unwaith, am awr. Mae pob arweinydd yn cael e-bost am bob cam, ac mae'r cyfan yn aros yn y log archwilio.
safeguarding-opening-promise = Fe wnaethom addo mai dim ond swyddog all weld pwy oedd, a hynny dim ond i gadw rhywun yn ddiogel neu i ateb. Peidiwch â gofyn oni bai na wnaiff dim llai y tro.
safeguarding-opening-reason = Pam mae'n rhaid gwybod pwy ddywedodd hyn?
safeguarding-opening-reason-hint = Yr hyn y mae'n rhaid i chi ei wneud na ellir ei wneud hebddo. Cedwir hwn dan sêl; swyddogion ac arweinwyr sy'n ei ddarllen.
safeguarding-opening-reason-empty = Dywedwch pam mae'n rhaid gwybod.
safeguarding-opening-ask = Gofyn i ail berson gytuno
safeguarding-opening-flash-asked = Gofynnwyd. Rhaid i ail berson gytuno o fewn 24 awr.
safeguarding-opening-flash-answered = Mae eich ateb wedi'i nodi.
safeguarding-opening-anonymous = Dywedwyd hyn yn ddienw: nid oes dim yn ei gysylltu â pherson. Ni all neb gael gwybod pwy oedd.
safeguarding-opening-no-link = Nid oes dim yn arwain o'r llais hwn at berson mwyach.
safeguarding-opening-past = Mae hwn wedi'i ateb, wedi'i agor neu wedi dod i ben yn barod.
safeguarding-opening-second = Rhaid i berson arall ateb: o'r ddau, rhaid i un fod yn swyddog ac un yn arweinydd diogelu.
safeguarding-opening-second-needed = Rhaid i ail berson ateb: o'r ddau, rhaid i un fod yn swyddog ac un yn arweinydd diogelu.
safeguarding-opening-answer-title = Ydych chi'n cytuno?
safeguarding-opening-answer-text = Os ydych yn cytuno, gellir agor y ddolen unwaith, am awr. Gall y ddau ohonoch ei darllen wedyn, a chaiff hynny ei gofnodi.
safeguarding-opening-agree = Rwy'n cytuno
safeguarding-opening-refuse = Nid wyf yn cytuno
safeguarding-opening-open-text = Mae ail berson wedi cytuno. Ar ôl i chi ei hagor, bydd ar agor am awr, ac ni ellir ei hagor eto ar ôl hynny.
safeguarding-opening-open-now = Ei hagor nawr, am awr
safeguarding-opening-waiting = Yn aros am ail berson
safeguarding-opening-agreed = Cytunwyd
safeguarding-opening-refused = Gwrthodwyd
safeguarding-opening-lapsed = Wedi dod i ben
safeguarding-opening-open = Ar agor
safeguarding-opening-over = Ar gau eto
safeguarding-opening-agreed-text = Gall y sawl a ofynnodd ei hagor nawr.
safeguarding-opening-refused-text = Ni chytunodd yr ail berson.
safeguarding-opening-lapsed-text = Ni wnaeth neb ddim o fewn 24 awr. Gellir gofyn amdani o'r newydd.
safeguarding-opening-open-text-now = Mae hyn i'w weld gan y ddau ohonoch, am awr o'r adeg y'i hagorwyd. Cofnodir pob edrychiad.
safeguarding-opening-over-text = Mae ei hawr ar ben.
safeguarding-opening-who = Yr hyn sy'n arwain at berson
safeguarding-opening-account = Cyfrif
safeguarding-opening-email = E-bost ar gyfer yr ateb
safeguarding-opening-receipt-only = Dim ond { receipt-number } gair y dderbynneb sy'n arwain yn ôl, ac ni chedwir nhw yn unman. Mae ateb i'r llais hwn yn cyrraedd y sawl sydd â nhw.
safeguarding-opening-others = Dywedwyd hefyd gyda'r un dderbynneb
safeguarding-opening-mail-asked = Mae { $by } yn gofyn i ail berson gytuno i agor dolen
safeguarding-opening-mail-agreed = Cytunodd { $by } i agor dolen
safeguarding-opening-mail-refused = Ni chytunodd { $by } i agor dolen
safeguarding-opening-mail-opened = Mae { $by } wedi agor dolen
safeguarding-opening-mail-text =
    Helo { $name },

    { $what }. Mae'r ddolen yn dangos pwy ddywedodd rywbeth wrthym. Mae'r rheswm a'r hanes yma:
    { $link }

    Nid yw'r e-bost hwn yn ailadrodd yr hyn a ddywedwyd.

    Gwna Sŵn

erasure-title = Dileu pethau un person
erasure-text = Defnyddiwch hyn pan fydd rhywun yn gofyn i ni ddileu popeth sydd ganddynt yma. Mae un ohonom yn gofyn yma ac un arall yn cytuno; yna bydd wedi mynd ar unwaith.
erasure-warning = Ni ellir dod â'r hyn a ddilëir yn ôl. Mae'r log archwilio yn dangos bod hyn wedi'i wneud, ond nid beth a ddilëwyd.
erasure-ask-title = Gofyn am ddileu
erasure-ask = Gofyn i ail berson gytuno
erasure-words = Y { receipt-number } gair ar eu derbynneb
erasure-words-hint = Ni chedwir nhw yn unman: dim ond y sawl sydd â nhw all eu dweud wrthych.
erasure-words-empty = Teipiwch y { receipt-number } gair.
erasure-words-unknown = Nid ydym yn adnabod y { receipt-number } gair hyn, neu maen nhw wedi dod i ben.
erasure-account-text = Popeth sydd gan yr aelod hwn: yr hyn sydd wedi'i gysylltu â'r cyfrif, eu barn ar yr addewid a'u sylwadau, a'r cyfrif ei hun. Rhaid i ail berson gytuno.
erasure-of-person = Cyfrif { $name } a phopeth sydd wedi'i gysylltu ag ef
erasure-of-account = Cyfrif aelod a phopeth sydd wedi'i gysylltu ag ef
erasure-of-voice = Llais { $voice } a phopeth gyda'r un dderbynneb neu yn yr un ymateb
erasure-of-receipt = Popeth gydag un dderbynneb
erasure-of-nothing = Heb ei gadw
erasure-none = Nid oes neb wedi gofyn am ddileu
erasure-head-id = Rhif
erasure-head-what = Beth
erasure-head-asked = Gofynnwyd
erasure-head-answered = Atebwyd
erasure-head-state = Ble mae arni
erasure-agree = Ei ddileu nawr
erasure-refuse = Peidio â dileu
erasure-state-waits = Yn aros am ail berson
erasure-state-done = Wedi'i ddileu
erasure-state-refused = Gwrthodwyd
erasure-state-lapsed = Wedi dod i ben
erasure-flash-asked = Gofynnwyd. Rhaid i un arall ohonom gytuno.
erasure-flash-done = Mae wedi'i ddileu.
erasure-flash-refused = Nid yw wedi'i ddileu.
erasure-past = Mae hwn wedi'i ateb, neu wedi dod i ben yn barod.
erasure-second = Rhaid i berson arall gytuno: nid oes neb yn dileu ar ei ben ei hun.
erasure-staff = Caiff cyfrif rhywun ar y staff ei gau, nid ei ddileu: eu gwaith nhw yw'r hyn a wnaethant o hyd.
erasure-concern-open = Mae pryder agored am hyn. Gellir ei ddileu pan fydd y pryder wedi'i benderfynu.
