# Rolau y mae dau berson yn eu rhoi.
roles-title = Rolau y mae dau berson yn eu rhoi
roles-text = Swyddog cyfranogiad, arweinydd diogelu a gweinyddwr: mae un gweinyddwr yn gofyn, a gweinyddwr arall neu arweinydd diogelu yn cytuno. Ni all neb gytuno i'w cais eu hunain, nac i rôl iddyn nhw eu hunain. Ar ôl { $days } diwrnod heb ateb mae cais yn dod i ben.
roles-none = Does dim rôl yn aros am ail berson
roles-waiting = Yn aros am ail berson
roles-past = Cynt
roles-head-who = Pwy
roles-head-role = Rôl
roles-head-asked = Gofynnwyd
roles-head-until = Yn dod i ben
roles-head-seconds = Pwy all gytuno
roles-head-answered = Atebwyd
roles-head-state = Ble mae arni
roles-by-server = Yr un sy'n rhedeg y gweinydd
roles-state-asked = Yn aros am ail berson
roles-state-given = Rhoddwyd gan ddau berson
roles-state-refused = Gwrthodwyd
roles-state-taken_back = Tynnwyd yn ôl
roles-state-lapsed = Wedi dod i ben
roles-state-alone = Rhoddwyd heb ail berson
roles-state-none = Dim rôl
roles-waits = { $role }: yn aros am ail berson
roles-nobody = neb ar hyn o bryd, am nad oes gweinyddwr arall nac arweinydd diogelu sy'n gallu mewngofnodi (gall yr un sy'n rhedeg y gweinydd roi'r rôl yno)
roles-can-agree = Pwy all gytuno: { $names }.
roles-since = gofynnwyd amdani ar { $when } gan { $by }
roles-one-title = { $role }: { $name }
roles-has = Eu rolau nawr
roles-has-none = Dim
roles-answer-title = Ydych chi'n cytuno?
roles-answer-text = Os ydych yn cytuno, bydd y rôl gan { $name } ar unwaith. Peidiwch â chytuno oni bai eich bod yn gwybod pwy yw'r person, mai eu cyfeiriad nhw sydd yma, ac mai nhw sydd i wneud y gwaith hwn. Bydd pob arweinydd diogelu yn cael e-bost, ac rydym yn cadw cofnod o hyn.
roles-agree = Rwy'n cytuno
roles-reason = Pam ddim?
roles-reason-hint = Gall gweinyddwyr ac arweinwyr diogelu ddarllen hyn.
roles-reason-empty = Dywedwch pam ddim.
roles-refuse = Nid wyf yn cytuno
roles-second = Rhaid i ail berson ateb: gweinyddwr arall neu arweinydd diogelu. Nid y person a ofynnodd, ac nid y person sy'n cael y rôl.
roles-answered = Nid yw'r cais hwn yn aros am ateb mwyach.
roles-take-back = Tynnu'r cais yn ôl
roles-two-text = Mae dau berson yn rhoi rolau swyddog cyfranogiad, arweinydd diogelu a gweinyddwr. Rydych chi'n gofyn yma; daw popeth arall i rym ar unwaith.
roles-alone-text = Does dim arweinydd diogelu wedi bod yma eto, felly does neb i ofyn iddo gytuno. Nes bod yr un cyntaf wedi mewngofnodi, daw pob rôl a roddwch i rym ar unwaith. Bydd pob gweinyddwr yn cael e-bost am hynny.
roles-flash-asked = Gofynnwyd i ail berson gytuno. Mae'r gweddill wedi'i wneud.
roles-flash-opened = Mae'r cyfrif ar agor eto. Gofynnwyd i ail berson gytuno i'r rolau a oedd ganddo.
roles-flash-agreed = Rydych wedi cytuno. Mae'r rôl ganddynt nawr.
roles-flash-refused = Rydych wedi gwrthod. Bydd y person a ofynnodd yn cael e-bost.
roles-flash-taken-back = Mae'r cais wedi'i dynnu'n ôl.
beginning-asked = Mae cais i roi'r rôl hon i rywun: rhaid i ail berson gytuno. Gweler pwy all wneud hynny.
desk-wait-roles =
    { $n ->
        [zero] Does neb yn gofyn am rôl i rywun
        [one] Mae cais am un rôl: rhaid i ail berson gytuno
        [two] Mae cais am ddwy rôl: rhaid i ail berson gytuno
        [few] Mae cais am { $n } rôl: rhaid i ail berson gytuno
        [many] Mae cais am { $n } rôl: rhaid i ail berson gytuno
       *[other] Mae cais am { $n } rôl: rhaid i ail berson gytuno
    }
roles-mail-asked = Mae { $by } yn gofyn am rôl i { $whom }
roles-mail-given = Cytunodd { $by } i { $whom } gael rôl
roles-mail-refused = Ni chytunodd { $by } i { $whom } gael rôl
roles-mail-alone = Rhoddodd { $by } rôl i { $whom } heb ail berson
roles-mail-server = Rhoddodd yr un sy'n rhedeg y gweinydd rôl i { $whom }
roles-mail-taken = Cymerodd { $by } rôl oddi ar { $whom }
roles-mail-closed = Caeodd { $by } gyfrif { $whom }
roles-mail-reset = Ailgychwynnodd { $by } fewngofnodi { $whom }
roles-mail-reset-server = Ailgychwynnodd yr un sy'n rhedeg y gweinydd fewngofnodi { $whom }
roles-mail-inspector = Gwahoddodd { $by } { $whom } fel arolygydd yr addewid
people-inspector-roles = Cyfrif arolygydd yw hwn. Yr un rôl hon sydd ganddo, tan ei ddiwrnod olaf, ac ar y dudalen arolygu mae gofalu amdano.
roles-mail-text =
    Helo { $name },

    { $what }.

    Mewngofnodwch i weld mwy:

    { $link }

    Os ydych yn meddwl bod rhywbeth o'i le, holwch ar unwaith.
