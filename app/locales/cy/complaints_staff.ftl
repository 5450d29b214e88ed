# Cwynion: beth mae swyddogion, arweinwyr a'r rheolwr cwynion yn ei ddarllen.
complaints-beside = Cwyn, neu am un ohonom ni?
complaints-offer-text = Os cwyn yw hon, gallwch ddweud wrth y person ifanc sut i'w gwneud yn gŵyn. Dim ond os ydyn nhw'n cytuno y caiff ei phasio ymlaen.
complaints-offer = Cynnig ei phasio ymlaen fel cwyn
complaints-no-receipt = Ni all neb ofyn i'r person ifanc ai cwyn yw hon: does ganddyn nhw ddim derbynneb.
complaints-state-offered = Rydych wedi cynnig pasio hon ymlaen fel cwyn. Nid yw'r person ifanc wedi ateb eto.
complaints-state-declined = Nid yw'r person ifanc eisiau i hon fod yn gŵyn.
complaints-state-passed = Mae'r person ifanc wedi pasio hon ymlaen fel cwyn. Y rheolwr cwynion fydd yn ateb.
complaints-state-answered = Mae'r rheolwr cwynion wedi ateb y gŵyn hon.
complaints-state-taken-back = Mae'r person ifanc wedi tynnu'r gŵyn yn ôl.
complaints-keep-text = Os yw hyn am swyddog neu arweinydd diogelu, cadwch e rhagddyn nhw. Ni allant ei agor wedyn, a chaiff yr arweinwyr eraill wybod.
complaints-keep-whom = Ei gadw rhag
complaints-keep-choose = Dewiswch rywun
complaints-keep-empty = Dewiswch swyddog neu arweinydd.
complaints-keep = Ei gadw rhagddyn nhw
complaints-flash-offered = Wedi'i gynnig. Mae'r person ifanc yn ei weld wrth ymyl ei eiriau.
complaints-flash-kept = Ni allant ei agor mwyach. Mae'r arweinwyr eraill wedi cael gwybod.
complaints-gone = Mae'r gŵyn hon wedi'i dileu: mae'r amser y mae'n cael ei chadw wedi dod i ben.
complaints-manager-title = Cwyn gan berson ifanc
complaints-manager-lead = Pasiwyd ymlaen gyda'u caniatâd ar { $date }. Atebwch erbyn { $due }.
complaints-manager-done = Pasiwyd ymlaen gyda'u caniatâd ar { $date }. Dywedoch wrthym ar { $ended } eich bod wedi ateb.
complaints-manager-taken-back = Nid yw'r person ifanc eisiau cwyno mwyach.
complaints-manager-no-words = Nid yw'r geiriau yma mwyach: cawsant eu tynnu'n ôl, neu mae'r amser y maen nhw'n cael eu cadw wedi dod i ben.
complaints-manager-whom = Am
complaints-manager-who = Eu henw, fel y rhoddodd y person ifanc e
complaints-manager-no-contact = Ni ddywedon nhw sut i'w cyrraedd. Maen nhw'n gweld ar eu tudalen pa mor bell yw'r gŵyn.
complaints-manager-answered = Rydym wedi ateb
complaints-manager-longer = Mae angen mwy o amser
complaints-manager-hint = Mae'r person ifanc yn gweld ar ei dudalen beth rydych yn ei bwyso yma. Os oes angen mwy o amser, mae gennych { $most } diwrnod gwaith i gyd.
complaints-manager-flash = Diolch. Gall y person ifanc weld hyn.
complaints-mail-subject = Mae person ifanc yn cwyno
complaints-mail-text =
    Helo,

    mae person ifanc wedi cytuno i basio ymlaen yr hyn a ysgrifennodd fel cwyn. Atebwch erbyn { $day }. Dyma'r gŵyn:

    { $link }

    Dim ond gennych chi y mae'r ddolen hon. Peidiwch â'i phasio ymlaen: rhaid i'r person y mae'r gŵyn amdano beidio â'i gweld.
complaints-mail-late-subject = Mae cwyn gan berson ifanc yn hwyr
complaints-mail-late-text =
    Helo,

    dylid bod wedi ateb cwyn gan berson ifanc erbyn { $day }. Dyma'r gŵyn:

    { $link }

    Os ydych wedi ateb, dywedwch hynny wrthym yno.
complaints-mail-round-subject = Cwyn am un ohonom ni
complaints-mail-round-text =
    Helo { $name },

    mae person ifanc wedi dweud rhywbeth am swyddog neu arweinydd diogelu: cwyn. Ni all y person y mae hi amdano ei hagor. Gofynnwch i'r rheolwr cwynion neu'r pennaeth gwasanaeth beth sydd ei angen gennych. Peidiwch â siarad amdani gyda'r tîm.
complaints-counts-title = Cwynion
complaints-counts-waiting = Cwynion a basiwyd ymlaen ac sy'n aros
complaints-counts-late = Cwynion sy'n hwyr
complaints-counts-answered = Cwynion a gafodd ateb
complaints-settings-email = Y rheolwr cwynion, cyfeiriad e-bost
complaints-settings-email-hint = Yma mae cwynion y mae pobl ifanc eisiau eu pasio ymlaen yn mynd, fel dolen. Hebddo ni ellir eu pasio ymlaen.
