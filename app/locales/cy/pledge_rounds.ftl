# Pwy sy'n rhyddhau statws a phwy sy'n cytuno ar rowndiau; beth nad yw'n hysbys eto.
pledge-figure-met-unknown = Dydy'r cyngor ddim wedi dweud dim am ei addewidion eto.
pledge-figure-kept-unknown = Dydyn ni ddim yn gwybod eto faint o addewidion sy'n cael eu cadw. Mae rhy ychydig o bobl ifanc wedi dweud wrthon ni.
pledge-figure-gaps-unknown = Dydyn ni ddim yn gwybod eto ble mae pobl ifanc yn ei gweld hi'n wahanol.
pledge-figure-counted =
    { $n ->
        [zero] Does dim digon o bobl ifanc wedi dweud wrthon ni am yr un addewid eto.
        [one] Mae digon o bobl ifanc wedi dweud wrthon ni am 1 o { $all } addewid. Dim ond honno rydyn ni'n ei chyfri.
        [two] Mae digon o bobl ifanc wedi dweud wrthon ni am 2 o { $all } addewid. Dim ond y rheini rydyn ni'n eu cyfri.
        [few] Mae digon o bobl ifanc wedi dweud wrthon ni am { $n } o { $all } addewid. Dim ond y rheini rydyn ni'n eu cyfri.
        [many] Mae digon o bobl ifanc wedi dweud wrthon ni am { $n } o { $all } addewid. Dim ond y rheini rydyn ni'n eu cyfri.
       *[other] Mae digon o bobl ifanc wedi dweud wrthon ni am { $n } o { $all } addewid. Dim ond y rheini rydyn ni'n eu cyfri.
    }
pledge-figure-rounds = Daw barn pobl ifanc o: { $rounds }.
pledge-claim-evidence = Tystiolaeth
pledge-claim-release = Rhyddhau'r statws
pledge-claim-who-releases = Swyddog cyfranogiad, clerc neu gadeirydd sy'n ei ryddhau, byth y sawl a'i hysgrifennodd.
pledge-claim-own = Chi ysgrifennodd y statws hwn, felly rhaid i rywun arall ei ryddhau.
pledge-claim-released = Mae'r statws wedi'i ryddhau. Gall pawb ei ddarllen nawr.
pledge-claim-withdraw = Cymryd statws yn ôl
pledge-claim-withdraw-text = Bydd yn aros yn y rhestr gyda nodyn ei fod wedi'i gymryd yn ôl, a'ch rheswm. Ni fydd modd darllen ei dystiolaeth mwyach. Y statws o'i flaen fydd yn cyfrif eto.
pledge-claim-withdrawn = Mae'r statws wedi'i gymryd yn ôl.
pledge-rounds-who = Swyddog cyfranogiad ac aelod sy'n cytuno ar rownd. Nid yw arweinydd yr addewid, y mae'r rownd am ei waith, yn agor nac yn cau un.
pledge-round-propose-button = Cynnig y rownd
pledge-round-proposed = Mae'r rownd wedi'i chynnig. Bydd yn agor pan fydd yr ochr arall yn cytuno.
pledge-round-proposed-already = Mae rownd wedi'i chynnig yn barod. Cytunwch iddi neu gollyngwch hi yn gyntaf.
pledge-round-is-proposed = Wedi'i chynnig
pledge-round-proposed-by = Cynigiodd { $name } hon ar { $day }.
pledge-round-wants-officer = Rhaid i swyddog cyfranogiad gytuno o hyd.
pledge-round-wants-member = Rhaid i aelod gytuno o hyd.
pledge-round-agree = Rwy'n cytuno: agor y rownd
pledge-round-drop = Gollwng y cynnig
pledge-round-dropped = Mae'r cynnig wedi'i ollwng.
pledge-kinds = Yr addewid neu'r cynnig i'r rhai sy'n gadael gofal
pledge-round-elsewhere-open = Mae rownd am y llall ar agor neu wedi'i chynnig. Un rownd sydd ar y tro.
