# Paneli: cyfarfodydd, agendâu, presenoldeb, atebion.
panels-illegal = Mae hwn wedi symud ymlaen yn y cyfamser. Edrychwch ar y dudalen eto.
panels-too-early = Nid yw diwrnod y cyfarfod wedi cyrraedd eto.
panels-items-left = Nid oes canlyniad i rai eitemau eto.
panels-no-meeting = Nid oes cyfarfod wedi'i gynllunio i'r panel hwn. Gofynnwch i'r clerc gynllunio un yn gyntaf.
panels-routed-before = Mae o leiaf un o'r lleisiau hyn ar agenda yn barod.
panels-voice-of-the-child = Llais y plentyn
