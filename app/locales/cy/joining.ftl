# Gofyn am ymuno â'r Cyngor Plant mewn Gofal: beth mae pobl ifanc yn ei ddarllen.
public-home-council-title = Ymuna â'n cyngor ni
public-home-council = Mae pobl ifanc mewn gofal yn cwrdd ac yn newid pethau. Gelli di ymuno.
joining-title = Ymuno â'r Cyngor Plant mewn Gofal
joining-lead = Mae pobl ifanc mewn gofal yn cwrdd ac yn dweud beth ddylai newid. Mae'r bobl sydd yng ngofal pethau yn gwrando arnyn nhw.
joining-open = Gelli di ymuno os wyt ti mewn gofal neu wedi gadael gofal. Does neb yn cael ei ddewis. Does dim rhaid i ti fod yn dda am wneud dim byd.
joining-who-reads = Dim ond y bobl sy'n gweithio gyda'r Cyngor Plant mewn Gofal sy'n darllen beth rwyt ti'n ei ysgrifennu yma.
joining-kept =
    { $n ->
        [zero] Rydyn ni'n ei ddileu ar ôl i ni dy ateb.
        [one] Rydyn ni'n ei ddileu un diwrnod ar ôl i ni dy ateb.
        [two] Rydyn ni'n ei ddileu { $n } ddiwrnod ar ôl i ni dy ateb.
        [few] Rydyn ni'n ei ddileu { $n } diwrnod ar ôl i ni dy ateb.
        [many] Rydyn ni'n ei ddileu { $n } diwrnod ar ôl i ni dy ateb.
       *[other] Rydyn ni'n ei ddileu { $n } diwrnod ar ôl i ni dy ateb.
    }
joining-when =
    { $n ->
        [zero] Rydyn ni'n ateb heddiw.
        [one] Rydyn ni'n ateb erbyn diwedd y diwrnod gwaith nesaf.
        [two] Rydyn ni'n ateb o fewn { $n } ddiwrnod gwaith.
        [few] Rydyn ni'n ateb o fewn { $n } diwrnod gwaith.
        [many] Rydyn ni'n ateb o fewn { $n } diwrnod gwaith.
       *[other] Rydyn ni'n ateb o fewn { $n } diwrnod gwaith.
    }
joining-danger = Os wyt ti mewn perygl, paid ag aros amdanon ni. Ffonia rywun nawr.
joining-name = Beth ddylen ni dy alw di?
joining-name-hint = Dy enw cyntaf neu lysenw.
joining-name-empty = Dweda wrthon ni beth i dy alw di.
joining-reach = Sut gallwn ni gysylltu â ti?
joining-reach-hint = Dweda yn dy eiriau dy hun. Er enghraifft: ffoniwch fi ar ôl ysgol, a dy rif. Neu: gofynnwch amdana i yn y clwb ieuenctid.
joining-reach-empty = Dweda wrthon ni sut gallwn ni gysylltu â ti.
joining-words = Wyt ti eisiau dweud mwy?
joining-words-hint = Fe elli di adael hwn yn wag.
joining-send = Anfon hwn
joining-already = Rwyt ti wedi gofyn yn barod. Gelli di ei weld ar y dudalen “Beth ddigwyddodd?”.
joining-done-title = Rydyn ni wedi ei gael
joining-done-text = Diolch am ofyn. Byddwn ni'n cysylltu â ti.
joining-done-words = Gyda'r geiriau hyn gelli di weld ein hateb.
joining-mine-title = Ymuno â'r Cyngor Plant mewn Gofal
joining-mine-asked = Gofynnaist ti am ymuno ar { $date }. Byddwn ni'n ateb erbyn { $due }.
joining-mine-late = Gofynnaist ti am ymuno ar { $date }. Fe ddywedon ni y bydden ni'n ateb erbyn { $due }. Mae'n ddrwg gennyn ni ei fod yn cymryd mwy o amser.
joining-mine-yes = Gofynnaist ti am ymuno ar { $date }. Cei, dere i ymuno â ni! Byddwn ni'n cysylltu â ti.
joining-mine-later = Gofynnaist ti am ymuno ar { $date }. Dwyt ti ddim yn gallu ymuno eto, ond fe fyddi di'n gallu yn nes ymlaen.
joining-mine-words = Dyma beth rydyn ni eisiau ei ddweud wrthot ti:
joining-mine-taken-back = Gofynnaist ti am ymuno ar { $date }, ac yna newid dy feddwl. Rydyn ni wedi dileu beth ysgrifennaist ti.
joining-mine-take-back = Dydw i ddim eisiau ymuno mwyach
joining-flash-taken-back = Fe gymeraist ti fe yn ôl. Rydyn ni wedi dileu beth ysgrifennaist ti.
joining-answered-already = Rydyn ni wedi dy ateb yn barod, felly alli di ddim cymryd hwn yn ôl.
