# Gofyn am eiriolwr: beth mae pobl ifanc yn ei ddarllen.
advocacy-get = Rydw i eisiau eiriolwr
advocacy-offer = Wyt ti eisiau rhywun ar dy ochr di? Mae eiriolwr yn dy helpu i ddweud beth rwyt ti eisiau. Dydyn nhw ddim yn gweithio i'r cyngor.
advocacy-lead = Mae eiriolwr ar dy ochr di. Maen nhw'n dy helpu i ddweud beth rwyt ti eisiau, ac yn helpu pobl i wrando. Dydyn nhw ddim yn gweithio i'r cyngor.
advocacy-who-reads = Dim ond y gwasanaeth eiriolaeth sy'n darllen beth rwyt ti'n ei ysgrifennu yma. Does neb yn y cyngor yn ei weld.
advocacy-who-reads-name = Dim ond { $name } sy'n darllen beth rwyt ti'n ei ysgrifennu yma. Does neb yn y cyngor yn ei weld.
advocacy-when =
    { $n ->
        [zero] Byddan nhw'n cysylltu â ti heddiw.
        [one] Byddan nhw'n cysylltu â ti erbyn diwedd y diwrnod gwaith nesaf.
        [two] Byddan nhw'n cysylltu â ti o fewn 2 ddiwrnod gwaith.
        [few] Byddan nhw'n cysylltu â ti o fewn { $n } diwrnod gwaith.
        [many] Byddan nhw'n cysylltu â ti o fewn { $n } diwrnod gwaith.
       *[other] Byddan nhw'n cysylltu â ti o fewn { $n } diwrnod gwaith.
    }
advocacy-danger = Os wyt ti mewn perygl, paid ag aros amdanyn nhw. Ffonia rywun nawr.
advocacy-name = Beth ddylen nhw dy alw di?
advocacy-name-hint = Dy enw cyntaf neu lysenw.
advocacy-name-empty = Dweda wrthyn nhw beth i dy alw di.
advocacy-way = Sut gallan nhw gysylltu â ti?
advocacy-way-phone = Ar y ffôn
advocacy-way-email = Drwy e-bost
advocacy-way-find = Dod i fy ngweld i
advocacy-way-empty = Dewisa sut gallan nhw gysylltu â ti.
advocacy-reach = Dy rif, dy e-bost neu ble rwyt ti
advocacy-reach-hint = Er enghraifft: 07700 900123, neu'r clwb ieuenctid ar ddydd Mawrth.
advocacy-reach-empty = Dweda wrthyn nhw sut i gysylltu â ti.
advocacy-reach-phone = Edrycha ar y rhif ffôn eto.
advocacy-reach-email = Edrycha ar y cyfeiriad e-bost eto.
advocacy-safe = Pryd mae'n ddiogel cysylltu â ti?
advocacy-safe-hint = Fe elli di adael hwn yn wag. Er enghraifft: ar ôl ysgol, neu ddim pan fydda i gyda fy ngofalwr.
advocacy-send = Anfon hwn at yr eiriolwr
advocacy-stop = Stopio
advocacy-closed = Fyddai neb yn cael hwn yma eto. Ffonia rywun.
advocacy-closed-text = Alli di ddim gofyn am eiriolwr ar y dudalen hon eto. Ffonia un o'r rhifau hyn. Maen nhw'n gallu dy helpu i gael eiriolwr.
advocacy-already = Rwyt ti wedi gofyn yn barod. Gelli di ei weld ar y dudalen “Beth ddigwyddodd?”.
advocacy-done-title = Rydyn ni wedi ei anfon
advocacy-done-text = Bydd yr eiriolwr yn cysylltu â ti. Does dim rhaid i ti wneud dim byd.
advocacy-done-words = Gyda'r geiriau hyn gelli di weld a ydyn nhw wedi ei gael.
advocacy-done-call = Gelli di eu ffonio nhw hefyd
advocacy-mine-title = Dy eiriolwr
advocacy-mine-asked = Gofynnaist ti am eiriolwr ar { $date }. Dylen nhw gysylltu â ti erbyn { $due }.
advocacy-mine-late = Gofynnaist ti am eiriolwr ar { $date }. Dylen nhw fod wedi cysylltu â ti erbyn { $due }. Rydyn ni wedi dweud wrthyn nhw eto. Gelli di eu ffonio nhw hefyd: { $phone }
advocacy-mine-late-no-phone = Gofynnaist ti am eiriolwr ar { $date }. Dylen nhw fod wedi cysylltu â ti erbyn { $due }. Rydyn ni wedi dweud wrthyn nhw eto.
advocacy-mine-answered = Gofynnaist ti am eiriolwr ar { $date }. Ar { $ended } dywedon nhw wrthon ni eu bod nhw wedi cysylltu â ti.
advocacy-mine-answered-not = Os nad ydyn nhw, gelli di ofyn eto.
advocacy-mine-taken-back = Gofynnaist ti am eiriolwr ar { $date }, ac yna newid dy feddwl. Rydyn ni wedi dileu sut i gysylltu â ti.
advocacy-mine-take-back = Dydw i ddim eisiau eiriolwr bellach
advocacy-flash-taken-back = Rwyt ti wedi tynnu hwn yn ôl. Rydyn ni wedi dileu sut i gysylltu â ti.
advocacy-answered-already = Maen nhw wedi cysylltu â ti yn barod, felly elli di ddim tynnu hwn yn ôl.
