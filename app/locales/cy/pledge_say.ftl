# Mynd trwy rownd: beth mae'n ei ofyn, i bwy mae hi, a dweud pam.
pledge-round-small = Dydyn ni ddim yn dangos faint ddewisodd bob ateb, achos mae rhai o'r rhifau'n rhy fach i'w dangos yn ddiogel.
pledge-walk-next = Nesaf
pledge-walk-again = Edrych ar fy atebion eto
pledge-walk-next-person = Person nesaf
pledge-walk-next-person-text = Gwasga hwn pan fyddi di wedi gorffen. Wedyn all neb weld beth ddewisaist ti na beth ysgrifennaist ti.
pledge-walk-counted = Rydyn ni wedi cyfri dy ateb.
pledge-why-link = Dweud pam
pledge-why-title = Wyt ti eisiau dweud pam?
pledge-why-who = Does dim rhaid i ti. Mae person yn darllen beth rwyt ti'n ei ysgrifennu gyntaf, ac yn tynnu enwau. Dydy'r ateb ddewisaist ti ddim yn mynd gydag e.
pledge-why-text = Pam wyt ti'n dweud hynny?
pledge-why-send = Anfon hwn
pledge-why-sent = Diolch. Bydd person yn darllen beth ysgrifennaist ti.
pledge-why-words = Dywedaist ti pam. Cadwa'r geiriau hyn: gyda nhw gelli di weld beth ddigwyddodd.
pledge-why-about = Dywedaist ti hyn am ein haddewid:
pledge-why-words-again = Dangos fy { receipt-number } gair
pledge-why-tell = Mynd i “Dweud wrthym”
pledge-why-yours = Beth ysgrifennaist ti
pledge-why-verdict-first = Ateb y cwestiwn am yr addewid hon yn gyntaf. Mae dy eiriau di yma o hyd.
pledge-why-closed-now = Dydyn ni ddim yn gofyn am yr addewid hon mwyach. Mae dy eiriau di yma o hyd. Copïa nhw, a'u hanfon gyda “Dweud wrthym”.
pledge-round-members-text = I aelodau'r Cyngor Plant mewn Gofal mae'r rownd hon. Mewngofnoda os wyt ti'n un ohonyn nhw.
pledge-round-cards-text = I bobl gafodd gerdyn mae'r rownd hon. Teipia'r cod sydd ar dy gerdyn.
pledge-round-others = Mae'r rownd hon yn gofyn i bobl eraill. Gelli di ddweud wrthon ni beth rwyt ti'n ei feddwl beth bynnag.
pledge-round-open-members = Gall aelodau ddweud eu dweud nawr: { $title }. Agora addewid a dweda wrthon ni a ydy hi'n cael ei chadw.
pledge-round-open-cards = Gest ti gerdyn? Yna gelli di ddweud dy ddweud nawr: { $title }.
pledge-round-elsewhere = Dydy'r rownd hon ddim yn gofyn am yr addewid hon.
pledge-round-card-needed = Teipia'r cod sydd ar dy gerdyn yn gyntaf.
pledge-card-over = Roedd y cerdyn hwn ar gyfer rownd sydd wedi dod i ben. Does dim modd ei ddefnyddio mwyach. Diolch am ddod yn ôl.
pledge-card-unknown = Dydyn ni ddim yn nabod y cod hwn. Edrycha ar dy gerdyn eto.
pledge-cards-not-now = Nid yw'r rownd hon yn cael ei hateb gyda chardiau, neu mae hi ar ben.
pledge-cards-made =
    { $n ->
        [zero] Nid oes cerdyn wedi'i wneud eto.
        [one] Mae 1 cerdyn wedi'i wneud.
        [two] Mae 2 gerdyn wedi'u gwneud.
        [few] Mae { $n } cherdyn wedi'u gwneud.
        [many] Mae { $n } cherdyn wedi'u gwneud.
       *[other] Mae { $n } o gardiau wedi'u gwneud.
    }
pledge-event-text = Gosodwch y ddyfais hon i'r rownd hon, a'i phasio o law i law. Mae pob person yn teipio'r cod sydd ar ei gerdyn ei hun.
pledge-event-rule-alone = Mae'n dangos y rownd hon a dim byd arall. Byddwch chi'n cael eich allgofnodi arni.
pledge-event-devices =
    { $n ->
        [zero] Does dim dyfais yn dangos y rownd hon
        [one] Mae 1 ddyfais yn dangos y rownd hon
        [two] Mae 2 ddyfais yn dangos y rownd hon
        [few] Mae { $n } dyfais yn dangos y rownd hon
        [many] Mae { $n } dyfais yn dangos y rownd hon
       *[other] Mae { $n } dyfais yn dangos y rownd hon
    }
pledge-event-back = Yn ôl i'r addewidion
pledge-cards-text = Rhowch un cerdyn i bob person ifanc. Gydag ef gallant ateb unwaith am bob addewid. Does neb yn nodi pwy sy'n cael pa gerdyn.
pledge-round-about = Am beth mae'n gofyn?
pledge-round-about-all = Pob addewid
pledge-round-about-outcome = Yr addewidion o dan un canlyniad
pledge-round-about-chosen = Yr addewidion sy'n bwysig nawr, hyd at { $max }
pledge-round-about-some =
    { $n ->
        [zero] Dim addewidion
        [one] 1 addewid
        [two] dwy addewid
        [few] { $n } addewid
        [many] { $n } addewid
       *[other] { $n } addewid
    }
pledge-round-outcome = Canlyniad
pledge-round-statements = Dewis yr addewidion
pledge-round-invited = I bwy mae hi?
pledge-round-invited-receipts = Unrhyw un a gafodd { receipt-number.soft } gair gennym ni, ac aelodau
pledge-round-invited-members = Aelodau yn unig
pledge-round-invited-cards = Unrhyw un â cherdyn ar gyfer y rownd hon
pledge-round-no-outcome = Dewiswch ganlyniad gydag addewidion oddi tano.
pledge-round-nothing-chosen = Dewiswch o leiaf un addewid.
pledge-round-too-many = Dewiswch { $max } addewid ar y mwyaf.
