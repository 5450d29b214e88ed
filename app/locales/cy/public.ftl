# Y dudalen gyntaf, help, preifatrwydd a hygyrchedd.

public-home-title = Gwna sŵn. Mae'n rhaid i ni wrando.
public-home-lead = Wyt ti mewn gofal, neu wedi gadael gofal? Dweda wrthon ni beth sy'n dda a beth mae'n rhaid ei newid.
public-home-tell = Dweud rhywbeth wrthon ni
public-home-code = Mae gen i god
public-home-join-title = Mae gen i god
public-home-join = Mae cod yn agor arolwg. Mae chwech o lythrennau a rhifau ynddo.
public-home-join-code = Dy god
public-home-join-go = Dechrau
public-home-follow-title = Beth ddigwyddodd?
public-home-follow = Gest ti { receipt-number.soft } gair oddi wrthon ni? Defnyddia nhw i weld beth ddigwyddodd i'r hyn ddywedaist ti.
public-home-pledge-title = Ein haddewid
public-home-pledge = Y pethau mae dy gyngor wedi'u haddo i ti. Ydy e'n wir? Ti sy'n dweud.
public-home-circle-title = Sut mae'n gweithio
public-home-circle-1 = Ti'n dweud
public-home-circle-1-text = Ysgrifenna fe, anfona lun neu ateba arolwg. Does dim angen cyfrif arnat ti.
public-home-circle-2 = Mae person yn darllen
public-home-circle-2-text = Maen nhw'n gwneud yn siŵr bod pawb yn ddiogel. Maen nhw'n tynnu enwau allan.
public-home-circle-3 = Maen nhw'n siarad
public-home-circle-3-text = Mae dy eiriau'n mynd at y bobl sy'n gallu newid pethau. Mae'n rhaid iddyn nhw siarad amdanyn nhw.
public-home-circle-4 = Maen nhw'n dy ateb
public-home-circle-4-text = Maen nhw'n dweud beth maen nhw'n mynd i'w wneud, mewn geiriau syml. Gelli di ei weld gyda dy { receipt-number.soft } gair.
public-home-heard-title = Dywedoch chi, gwnaethon ni
public-home-heard-all = Gweld yr atebion i gyd
public-home-who-title = Pwy sy'n gweld beth rwyt ti'n ei ysgrifennu?
public-home-who-officer = Swyddog cyfranogiad
public-home-who-officer-text = Yn darllen popeth yn gyntaf, yn union fel rwyt ti wedi'i ysgrifennu. Does neb arall yn ei ddarllen, heblaw os oes rhywun mewn perygl.
public-home-who-panel = Y panel
public-home-who-panel-text = Yn darllen dy eiriau heb enwau. Nhw yw'r bobl sy'n gallu newid pethau.
public-home-who-everyone = Pawb
public-home-who-everyone-text = Dim ond os wyt ti'n cytuno maen nhw'n darllen dy eiriau. Dydyn nhw byth yn gweld dy enw.
public-home-who-privacy = Sut rydyn ni'n cadw beth rwyt ti'n ei ddweud yn breifat

public-help-title = Help nawr
public-help-lead = Gelli di ffonio unrhyw un o'r rhain. Does dim rhaid i ti ddweud dy enw.
public-help-rings-title = Beth sy'n digwydd pan fydda i'n ffonio?
public-help-rings = Mae person yn ateb ac yn gofyn beth sy'n bod. Gelli di ddweud cymaint neu gyn lleied ag wyt ti eisiau. Os na elli di siarad, gelli di sgwrsio ar-lein gyda Childline ar wefan Childline.
public-help-site-title = Dim cymaint o frys?
public-help-site = Gelli di wneud y pethau hyn yma hefyd.
public-help-tell = Dweud rhywbeth wrthon ni
public-help-follow = Gweld beth ddigwyddodd i'r hyn ddywedaist ti
public-help-privacy = Sut rydyn ni'n cadw beth rwyt ti'n ei ddweud yn breifat

public-privacy-title = Beth rydyn ni'n ei wneud â'r hyn rwyt ti'n ei ddweud
public-privacy-lead = I ti mae'r dudalen hon. Mae'n dweud mewn geiriau syml beth mae { $council } yn ei wneud â'r hyn rwyt ti'n ei ddweud wrthon ni yma.
public-privacy-reads-title = Pwy sy'n ei ddarllen
public-privacy-reads-1 = Swyddog cyfranogiad sy'n darllen popeth yn gyntaf, yn union fel rwyt ti wedi'i ysgrifennu. Bob tro, mae cofnod o hynny.
public-privacy-reads-2 = Maen nhw'n tynnu enwau a lleoedd allan. Wedyn mae'r bobl ar banel yn gallu ei ddarllen.
public-privacy-reads-3 = Dim ond os gwnest ti gytuno y gall pawb ei ddarllen. Dydy dy enw byth yno.
public-privacy-reads-4 = Chaiff y bobl sy'n gofalu am y wefan ddim ei ddarllen. Mae e dan glo.
public-privacy-levels-title = Ti sy'n dewis pa mor breifat yw e
public-privacy-levels-1 = Does neb i wybod mai fi oedd e: does dim byd yn arwain yn ôl atat ti. Fyddwn ni ddim yn gwybod pwy wyt ti. Os oes angen help arnat ti, ffonia rywun: edrycha ar Help nawr.
public-privacy-levels-2 = Preifat: rwyt ti'n cael { receipt-number } gair. Nhw yw'r unig ffordd yn ôl at yr hyn ddywedaist ti. Does neb yn gallu dod o hyd iddyn nhw i ti.
public-privacy-levels-3 = Gyda fy enw: dim ond swyddog cyfranogiad sy'n gweld dy enw.
public-privacy-danger-title = Os oes rhywun mewn perygl
public-privacy-danger-1 = Os ydyn ni'n meddwl bod rhywun mewn perygl, efallai y bydd rhaid i ni ddweud wrth rywun sy'n gweithio i gadw pobl yn ddiogel.
public-privacy-danger-2 = Rydyn ni'n dweud wrth gyn lleied o bobl ag y gallwn ni.
public-privacy-keep-title = Am faint rydyn ni'n ei gadw
public-privacy-keep-1 = Arolwg a ddechreuaist ti heb ei anfon: { $days ->
        [one] 1 diwrnod
        [two] 2 ddiwrnod
        [few] { $days } diwrnod
        [many] { $days } diwrnod
       *[other] { $days } diwrnod
    }.
public-privacy-keep-2 = Dy eiriau yn union fel rwyt ti wedi'u hysgrifennu: { $originals ->
        [one] 1 mis
        [two] 2 fis
        [few] { $originals } mis
        [many] { $originals } mis
       *[other] { $originals } mis
    } ar ôl i berson benderfynu beth i'w wneud â nhw.
public-privacy-keep-3 = Dy { receipt-number.soft } gair: { $receipts } mis.
public-privacy-keep-4 = Y geiriau a rannon ni, heb enwau: mor hir ag y mae papurau'r cyfarfod yn cael eu cadw.
public-privacy-keep-5 = Os ydyn ni'n poeni am ddiogelwch rhywun, efallai y bydd rhaid i ni ei gadw am fwy o amser.
public-privacy-not-title = Beth dydyn ni byth yn ei wneud
public-privacy-not-1 = Dydyn ni ddim yn cadw cyfeiriad rhyngrwyd dy ffôn.
public-privacy-not-2 = Dydyn ni ddim yn defnyddio hysbysebion. Dydyn ni ddim yn dy ddilyn di i wefannau eraill.
public-privacy-not-3 = Dydyn ni ddim yn gwerthu dim byd amdanat ti.
public-privacy-not-4 = Rydyn ni'n dileu o bob llun ble a phryd cafodd ei dynnu.
public-privacy-rights-title = Beth elli di ofyn amdano
public-privacy-rights-1 = Gelli di weld beth ddywedaist ti wrthon ni, a'i dynnu'n ôl unrhyw bryd.
public-privacy-rights-2 = Gelli di ofyn i'r cyngor beth mae'n ei wybod amdanat ti, a gofyn iddo ei gywiro.
public-privacy-rights-3 = Gall eiriolwr dy helpu di i ofyn. Mae'r rhif o dan “Help nawr”.
public-privacy-rights-4 = Os wyt ti'n meddwl ein bod ni wedi gwneud rhywbeth o'i le, gelli di ddweud wrth y Comisiynydd Gwybodaeth. Dyna'r person sy'n gofalu am breifatrwydd yn y wlad gyfan.
public-privacy-follow = Gweld neu dynnu'n ôl beth ddywedaist ti wrthon ni

public-access-title = Mae pawb yn gallu defnyddio'r wefan hon
public-access-lead = Mae { $council } eisiau i bob person ifanc allu defnyddio'r wefan hon.
public-access-can-title = Beth elli di ei wneud
public-access-can-1 = Ei defnyddio ar unrhyw ffôn, hyd yn oed un hen neu gyda chysylltiad araf.
public-access-can-2 = Ei defnyddio gyda'r bysellfwrdd yn unig, neu gyda darllenydd sgrin.
public-access-can-3 = Gwneud y testun bedair gwaith yn fwy.
public-access-can-4 = Defnyddio lliwiau tywyll: mae'r wefan yn gwneud beth mae dy ffôn wedi'i osod i'w wneud.
public-access-can-5 = Darllen popeth yn Gymraeg neu yn Saesneg. Gwasga enw'r iaith ar y top.
public-access-can-6 = Gadael y dudalen yn gyflym: gwasga'r botwm, neu Shift dair gwaith.
public-access-can-7 = Neidio dros unrhyw gwestiwn mewn arolwg.
public-access-not-title = Beth sydd ddim yn gweithio eto
public-access-not-1 = Does dim fideos mewn iaith arwyddion.
public-access-not-2 = Does dim fersiwn Hawdd ei Ddeall gyda lluniau eto.
public-access-tell-title = Oes rhywbeth ddim yn gweithio i ti?
public-access-tell = Dweda wrthon ni. Gelli di ddefnyddio hyd at { $max } o lythrennau, a does dim rhaid i ti ddweud pwy wyt ti.
public-access-tell-link = Dweud wrthon ni beth sydd ddim yn gweithio
public-access-body = Fe adeiladon ni'r wefan hon i ddilyn Canllawiau Hygyrchedd Cynnwys y We 2.2, lefel AA. Os byddi di'n dweud wrthon ni am broblem a dwyt ti ddim yn hapus gyda'n hateb, gelli di ofyn i'r Gwasanaeth Cynghori a Chymorth Cydraddoldeb.
