# Pwy sy'n cael ateb nawr; llechen sy'n cael ei rhannu mewn digwyddiad; y wal.
responses-front-meant = Mae hwn ar gyfer: { $who }
responses-front-until = Fe elli di ateb tan { $when }.
responses-front-once = Fe elli di ateb yr arolwg hwn unwaith.
responses-not-yet = Dydy'r arolwg hwn ddim ar agor eto
responses-not-yet-text = Mae'n agor ar { $when }. Dere 'nôl bryd hynny.
responses-not-yet-refused = Dydy'r arolwg hwn ddim ar agor eto. Dere 'nôl yn nes ymlaen.
responses-members = Mae'r arolwg hwn ar gyfer aelodau
responses-members-text = Mae hwn ar gyfer aelodau'r Cyngor Plant mewn Gofal. Os wyt ti'n aelod, mewngofnoda ac agor y ddolen hon eto.
responses-members-sign-in = Mewngofnodi
responses-card-needed = Mae angen cerdyn arnat ti ar gyfer yr arolwg hwn
responses-card-needed-text = Teipia'r cod sydd ar dy gerdyn. Os nad oes gen ti gerdyn, gofynna i'r bobl sy'n cynnal y digwyddiad.
responses-card-code = Y cod ar dy gerdyn
responses-card-code-hint = Deg o lythrennau a rhifau. Mae llythrennau mawr a bach yn gweithio.
responses-card-go = Ymlaen
responses-card-used = Mae'r cerdyn hwn wedi'i ddefnyddio
responses-card-used-text = Mae rhywun wedi anfon atebion gyda'r cerdyn hwn yn barod. Mae pob cerdyn yn gweithio unwaith. Os nad ti oedd e, gofynna am gerdyn newydd.
responses-answered = Rwyt ti wedi ateb yr arolwg hwn
responses-answered-text = Mae dy atebion gyda ni. Diolch! Mae pob aelod yn gallu ateb unwaith.

responses-event-title = Llechen i'w rhannu
responses-event-text = Gosodwch y ddyfais hon i'r arolwg hwn, a'i phasio o law i law.
responses-event-rule-alone = Mae'n dangos yr arolwg hwn a dim byd arall. Byddwch chi'n cael eich allgofnodi arni.
responses-event-rule-rounds = Ar ôl pob person mae'n dechrau eto ohoni ei hun, a hefyd ar ôl munud a hanner heb ddim. Does dim byd o'r person blaenorol ar ôl arni.
responses-event-rule-out = I adael, rhaid teipio'r cod rydych chi'n ei ddewis nawr. Mae'n dod i ben ohono'i hun ar ôl diwrnod.
responses-event-code = Cod i adael
responses-event-code-hint = Pedwar i chwe digid. Ysgrifennwch ef i lawr: dydyn ni ddim yn cadw copi.
responses-event-code-wrong = Dewiswch bedwar i chwe digid.
responses-event-start = Dechrau ar y ddyfais hon
responses-event-not-now = Mae hyn yn gweithio tra bo arolwg ar agor, ac nid ar gyfer arolygon i aelodau yn unig
responses-event-devices =
    { $n ->
        [zero] Does dim dyfais yn dangos yr arolwg hwn
        [one] Mae 1 ddyfais yn dangos yr arolwg hwn
        [two] Mae 2 ddyfais yn dangos yr arolwg hwn
        [few] Mae { $n } dyfais yn dangos yr arolwg hwn
        [many] Mae { $n } dyfais yn dangos yr arolwg hwn
       *[other] Mae { $n } dyfais yn dangos yr arolwg hwn
    }
responses-event-end-text = Os oes rhywun wedi anghofio'r cod, gorffennwch yma. Yna mae modd gadael y ddyfais heb god.
responses-event-end = Rhyddhau pob dyfais
responses-event-ended-all = Mae modd gadael pob dyfais heb god nawr.
responses-event-leave-title = Ar gyfer y sawl sy'n cynnal y digwyddiad
responses-event-leave-text = Teipiwch eich cod i orffen y digwyddiad ar y ddyfais hon.
responses-event-leave = Gorffen y digwyddiad yma
responses-event-leave-link = I staff: gorffen y digwyddiad
responses-event-leave-wrong = Nid hwn yw'r cod.
responses-event-back = Yn ôl i'r arolwg
responses-event-front = Fe elli di neidio dros unrhyw gwestiwn. Fe elli di stopio unrhyw bryd. Mae'r llechen hon yn anghofio dy atebion pan fyddi di wedi gorffen.
responses-event-again = Stopio, a dechrau eto i rywun arall
responses-event-still = Wyt ti yno o hyd? Mae'r dudalen hon yn dechrau eto ymhen ychydig eiliadau. Cyffyrdda â hi i fynd ymlaen.
responses-event-next = Y person nesaf
responses-event-words = Dangos fy { receipt-number.nasal } gair i fi
responses-wall-join = Sgania hwn, neu cer i { $address } a theipia:
responses-wall-card = Oes gen ti gerdyn? Cer i { $address } a theipia ei god.
responses-wall-few = Byddwn ni'n dangos yr atebion yma pan fydd { $fewest } o bobl wedi ateb.
responses-wall-settled = Mae'r bariau'n dangos y bobl gyntaf i ateb: { $n } ohonyn nhw. Maen nhw'n symud ar ôl pob { $step } arall.
responses-wall-again = Dangos y rhifau diweddaraf
