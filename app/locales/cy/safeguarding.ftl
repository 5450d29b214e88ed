# Pryderon: i swyddogion a'r arweinydd diogelu yn unig.
safeguarding-title = Pryderon
safeguarding-concern = Pryder
safeguarding-lists = Agored ac wedi'u penderfynu
safeguarding-open = Agored
safeguarding-decided = Wedi'u penderfynu
safeguarding-empty = Does dim pryder agored
safeguarding-empty-decided = Does dim pryder wedi'i benderfynu eto
safeguarding-overdue-count =
    { $n ->
        [zero] Does dim pryder ar y dudalen hon yn hwyr.
        [one] Mae un pryder ar y dudalen hon yn hwyr.
        [two] Mae dau bryder ar y dudalen hon yn hwyr.
        [few] Mae { $n } phryder ar y dudalen hon yn hwyr.
        [many] Mae { $n } phryder ar y dudalen hon yn hwyr.
       *[other] Mae { $n } pryder ar y dudalen hon yn hwyr.
    }
safeguarding-back = Yn ôl i'r holl bryderon
safeguarding-back-voice = Yn ôl
safeguarding-to-voice = Ei agor yn y ciw

safeguarding-head-what = Pryder
safeguarding-head-urgency = Brys
safeguarding-head-state = Ble mae arni
safeguarding-head-raised = Codwyd
safeguarding-head-clock = Cloc
safeguarding-due = Angen penderfyniad o fewn { $time }
safeguarding-overdue = { $time } yn hwyr
safeguarding-decided-at = Penderfynwyd { $when }

safeguarding-state-raised = Wedi'i godi
safeguarding-state-notified = Yr arweinydd yn gwybod
safeguarding-state-acknowledged = Wedi'i gydnabod
safeguarding-state-decided = Wedi'i benderfynu

safeguarding-raise-title = Codi pryder
safeguarding-about = Ynglŷn â
safeguarding-raise-first = Os yw rhywun mewn perygl y funud hon, ffoniwch 999 neu'r llinell ddyletswydd yn gyntaf, yna dewch yn ôl yma.
safeguarding-raise-lead = Mae pob arweinydd diogelu'n cael e-bost ar unwaith, heb yr hyn a ysgrifennwyd. Nid yw'r awdur yn gweld bod pryder, a chi sy'n dal i benderfynu beth i'w wneud â'r geiriau.
safeguarding-urgency = Pa mor fuan mae'n rhaid i rywun weithredu?
safeguarding-urgency-now = Nawr
safeguarding-urgency-now-hint = Mae rhywun mewn perygl, neu fe allai fod
safeguarding-urgency-today = Heddiw
safeguarding-urgency-today-hint = Rhaid i rywun ymchwilio i hyn cyn diwedd y dydd
safeguarding-urgency-week = Yr wythnos hon
safeguarding-urgency-week-hint = Gall aros am ychydig ddyddiau
safeguarding-urgency-missing = Dewiswch pa mor fuan mae'n rhaid i rywun weithredu.
safeguarding-why = Pam mae'n eich poeni chi?
safeguarding-why-hint = Beth allai ddigwydd, ac i bwy.
safeguarding-why-empty = Dywedwch pam mae'n eich poeni.
safeguarding-raise = Dweud wrth yr arweinydd diogelu
safeguarding-not-now = Peidio â'i godi
safeguarding-flash-raised = Mae'r pryder wedi'i godi. Mae'r arweinydd diogelu wedi cael gwybod.

safeguarding-why-raised = Pam y'i codwyd
safeguarding-said = Yr hyn a ysgrifennwyd
safeguarding-name = Enw a roddwyd gydag e
safeguarding-picture-alt = Llun a ddaeth gydag ef: agorwch ef yn fawr
safeguarding-words-gone = Mae'r geiriau wedi'u dileu: tynnodd y sawl a'u dywedodd nhw'n ôl, neu nid ydym yn eu cadw mwyach.
safeguarding-acknowledged = Cydnabuwyd
safeguarding-escalated = Dywedwyd wrth bawb eto
safeguarding-decided-by = Penderfynwyd
safeguarding-with-lead = Yr arweinydd diogelu sy'n cydnabod hwn ac yn penderfynu.
safeguarding-acknowledge-title = Ydy hwn gennych chi?
safeguarding-acknowledge-text = Mae cydnabod yn dweud wrth bawb ei fod yn eich dwylo chi. Tan hynny mae pob arweinydd a gweinyddwr yn cael e-bost bob awr.
safeguarding-acknowledge = Mae hwn gen i
safeguarding-flash-acknowledged = Mae yn eich dwylo chi nawr.
safeguarding-decide-title = Beth a benderfynwyd?
safeguarding-outcome = Yr hyn a benderfynwyd
safeguarding-outcome-label = Y penderfyniad a'r hyn sy'n dilyn
safeguarding-outcome-hint = Pwy gafodd wybod, beth a wnaed, beth sy'n digwydd nesaf. Cedwir hwn dan sêl.
safeguarding-outcome-empty = Ysgrifennwch beth a benderfynwyd.
safeguarding-decide = Cofnodi'r penderfyniad
safeguarding-flash-decided = Mae'r penderfyniad wedi'i gofnodi.

safeguarding-illegal-not-acknowledged = Cydnabyddwch e yn gyntaf.
safeguarding-illegal-acknowledged = Mae rhywun wedi'i gydnabod yn barod.
safeguarding-illegal-decided = Mae'r pryder hwn wedi'i benderfynu yn barod.

safeguarding-mail-subject = Pryder diogelu, brys: { $urgency }
safeguarding-mail-text =
    Helo { $name },

    mae pryder diogelu wedi'i godi. Brys: { $urgency }.

    Agorwch e, a'i gydnabod fel bod eraill yn gwybod ei fod gennych chi:
    { $link }

    Mae angen penderfyniad o fewn { $time }. Nid yw'r e-bost hwn yn ailadrodd yr hyn a ysgrifennwyd.

    Gwna Sŵn
safeguarding-mail-late-subject = Does neb wedi cydnabod pryder diogelu, brys: { $urgency }
safeguarding-mail-late-text =
    Helo { $name },

    codwyd pryder diogelu { $time } ac nid oes neb wedi'i gydnabod. Brys: { $urgency }.

    Rhaid i arweinydd diogelu ei agor a'i gydnabod:
    { $link }

    Os ydych yn weinyddwr ni allwch ei agor eich hun: gwnewch yn siŵr bod arweinydd diogelu yn gwneud hynny. Daw'r e-bost hwn eto bob awr tan hynny.

    Gwna Sŵn
