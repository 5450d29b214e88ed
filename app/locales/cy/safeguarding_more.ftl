# Pryderon, rhagor: am beth y maen nhw, patrymau, yr hyn sy'n hwyr, yr adroddiad.
safeguarding-about-what = Am beth y mae?
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
safeguarding-about-missing = Dewiswch am beth y mae.
safeguarding-what = Beth a welwyd neu a glywyd?
safeguarding-what-hint = Y ffeithiau, hyd y gwyddoch. Cedwir hwn dan sêl; yr arweinydd diogelu a swyddogion sy'n ei ddarllen.
safeguarding-what-empty = Dywedwch beth a welwyd neu a glywyd.
safeguarding-done = Beth sydd wedi'i wneud yn barod?
safeguarding-done-hint = Pwy y ffonioch chi neu y dywedoch wrthynt, a phryd. Gadewch e'n wag os nad oes dim wedi'i wneud eto.
safeguarding-what-raised = Yr hyn a welwyd neu a glywyd
safeguarding-done-raised = Yr hyn a wnaed cyn ei godi

safeguarding-patterns = Sawl gwaith gan un person
safeguarding-patterns-text = Daeth yr un dderbynneb yn ôl. Darllenwch y lleisiau hyn gyda'i gilydd: fesul un, gallant ddweud llai na phob un gyda'i gilydd.
safeguarding-pattern-times =
    { $n ->
        [zero] Nid yw rhywun wedi dweud dim wrthym, ddiwethaf { $when }.
        [one] Dywedodd rhywun rywbeth wrthym unwaith, ddiwethaf { $when }.
        [two] Dywedodd rhywun rywbeth wrthym ddwywaith, ddiwethaf { $when }.
        [few] Dywedodd rhywun rywbeth wrthym { $n } gwaith, ddiwethaf { $when }.
        [many] Dywedodd rhywun rywbeth wrthym { $n } gwaith, ddiwethaf { $when }.
       *[other] Dywedodd rhywun rywbeth wrthym { $n } gwaith, ddiwethaf { $when }.
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
safeguarding-report-about = Am
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
safeguarding-report-late = Yn hwyr o
safeguarding-report-of = { $n } o { $all }
safeguarding-report-none = dim eto
safeguarding-report-acknowledged-in-time = Cydnabuwyd o fewn awr
safeguarding-report-decided-in-time = Penderfynwyd o fewn 24 awr
safeguarding-report-overdue = Yn hwyr nawr
safeguarding-report-until-acknowledged = Nes cydnabod, yr un canol
safeguarding-report-until-decided = Nes penderfynu, yr un canol
