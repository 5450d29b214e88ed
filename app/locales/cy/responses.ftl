# Ateb arolwg, a'i ganlyniadau.
responses-join-title = Oes gen ti god?
responses-join-text = Teipia god yr arolwg. Mae ar boster neu gerdyn, neu cest ti fe gan rywun.
responses-join-code = Cod yr arolwg
responses-join-hint = Chwech o lythrennau a rhifau ar boster, deg ar gerdyn. Mae llythrennau mawr a bach yn gweithio.
responses-join-go = Dod o hyd i fy arolwg
responses-join-empty = Teipia'r cod yn gyntaf.
responses-join-unknown = Dydyn ni ddim yn nabod y cod hwn. Edrycha arno eto, fesul llythyren.
responses-join-closed = Mae'r arolwg hwn wedi cau. Fe elli di ddal i ddweud rhywbeth wrthon ni unrhyw bryd.
responses-join-results = Gweld beth ddywedodd pobl mewn arolygon eraill

responses-front-skip = Fe elli di neidio dros unrhyw gwestiwn. Fe elli di stopio unrhyw bryd, a dod 'nôl o fewn { $days ->
        [one] 1 diwrnod
        [two] 2 ddiwrnod
       *[other] { $days } diwrnod
    } ar y ffôn hwn.
responses-front-danger = Os ydyn ni'n meddwl bod rhywun mewn perygl, efallai y bydd rhaid i ni ddweud wrth rywun sy'n gallu helpu.
responses-front-start = Dechrau
responses-front-shared = Mae pobl eraill yn defnyddio'r ffôn hwn hefyd
responses-front-shared-hint = Yna bydd yn anghofio dy atebion pan fyddi di'n cau'r porwr.
responses-front-started = Rwyt ti wedi dechrau'n barod. Mae dy atebion yma o hyd.
responses-front-continue = Mynd ymlaen

responses-closed = Mae'r arolwg hwn wedi cau
responses-closed-text = Diolch am edrych. Alli di ddim ateb yr arolwg hwn bellach.
responses-closed-results = Gweld beth ddywedodd pobl
responses-closed-tell = Dweud rhywbeth arall wrthon ni

responses-progress = Cwestiwn { $n } o { $of }
responses-next = Nesaf
responses-skip = Neidio
responses-back = Yn ôl
responses-switch = Cymraeg

responses-option-unknown = Dewisa un o'r atebion ar y dudalen hon.
responses-question-unknown = Mae'r cwestiwn hwn wedi newid. Edrycha ar yr arolwg eto.
responses-order-place = Dewisa le o 1 i { $max }.
responses-order-twice = Rwyt ti wedi defnyddio lle { $place } ddwywaith. Rho ei le ei hun i bob un.
responses-text-long = Mae hwn yn rhy hir. Ysgrifennaist ti { $n } llythyren. Gallwn ni gymryd { $max }.
responses-illegal = Rwyt ti wedi anfon hwn yn barod. Mae dy atebion gyda ni.

responses-check-title = Edrycha dros dy atebion
responses-check-skipped = Fe wnest ti neidio dros hwn. Mae hynny'n iawn.
responses-check-publish = Dywedaist ti: mae eraill yn cael darllen hwn, heb dy enw.
responses-check-private = Dywedaist ti: peidiwch â dangos y geiriau hyn i bawb.
responses-check-empty = Dwyt ti ddim wedi ateb unrhyw beth eto. Mae hynny'n iawn hefyd. Fe elli di fynd 'nôl, neu adael y dudalen.
responses-check-first = I'r cwestiwn cyntaf
responses-check-leave = Gadael
responses-change = Newid
responses-name = Dy enw, os wyt ti eisiau
responses-name-hint = Fe elli di adael hwn yn wag.
responses-send = Anfon fy atebion
responses-nothing = Does dim atebion oddi wrthot ti yma i'w hanfon. Efallai fod gormod o amser wedi mynd heibio. Fe elli di ateb eto.
responses-erase = Dileu fy atebion
responses-take-back = Tynnu fy atebion yn ôl
responses-withdrawn = Mae dy atebion wedi'u dileu.

responses-done-title = Diolch!
responses-done-text = Fe glywson ni ti. Gall yr hyn rwyt ti'n ei ddweud newid pethau.
responses-done-words = Dy { receipt-number.soft } gair
responses-done-next = Beth sy'n digwydd nawr
responses-done-got = Mae dy atebion gyda ni
responses-done-read = Mae rhywun yn ein tîm yn eu darllen
responses-done-answer = Fe elli di ddarllen ein hateb gyda dy { receipt-number.soft } gair
responses-done-heard = Fe elli di ddarllen beth rydyn ni wedi'i wneud ar “Dywedoch chi, gwnaethon ni”
responses-done-days =
    { $n ->
        [zero] Heddiw, fel arfer.
        [one] O fewn 1 diwrnod, fel arfer.
        [two] O fewn 2 ddiwrnod, fel arfer.
        [few] O fewn { $n } diwrnod, fel arfer.
        [many] O fewn { $n } diwrnod, fel arfer.
       *[other] O fewn { $n } diwrnod, fel arfer.
    }
responses-done-follow = Gweld beth sy'n digwydd
responses-done-heard-link = Dywedoch chi, gwnaethon ni
responses-done-help = Mae angen help arna i nawr

responses-back-title = Dy atebion i'r arolwg
responses-back-sent = Atebaist ti “{ $title }” ar { $date }.
responses-back-text = Byddwn ni'n dileu pob un o dy atebion i'r arolwg hwn. Allwn ni ddim eu cael nhw 'nôl i ti.
responses-back-yes = Dileu fy atebion
responses-back-no = Eu cadw
responses-back-nothing = Does dim atebion i arolwg gyda dy { receipt-number.soft } gair.
responses-back-link = Atebais i arolwg: newid fy atebion, neu eu tynnu'n ôl

responses-results-title = Beth ddywedodd pobl
responses-results-text = Mae'r arolygon hyn wedi gorffen. Dyma beth ddywedodd pobl ifanc wrthon ni.
responses-results-text-inside = Mae pawb yn gallu gweld y rhai sydd wedi'u cyhoeddi. Mae'r lleill i bobl sy'n gweithio gyda nhw.
responses-results-tag-open = Ar agor nawr
responses-results-tag-closed = Wedi cau, heb ei gyhoeddi
responses-results-surveys = Arolygon
responses-results-none = Does dim byd yma eto.
responses-results-of = Canlyniadau: { $title }
responses-results-count =
    { $n ->
        [zero] Does neb wedi ateb
        [one] Atebodd 1 person
        [two] Atebodd 2 o bobl
        [few] Atebodd { $n } o bobl
        [many] Atebodd { $n } o bobl
       *[other] Atebodd { $n } o bobl
    }
responses-results-sent =
    { $n ->
        [zero] o bobl wedi anfon eu hatebion
        [one] person wedi anfon ei atebion
        [two] o bobl wedi anfon eu hatebion
        [few] o bobl wedi anfon eu hatebion
        [many] o bobl wedi anfon eu hatebion
       *[other] o bobl wedi anfon eu hatebion
    }
responses-results-live = Mae'r arolwg hwn ar agor. Dim ond y rhai a'i gwnaeth, y swyddogion a'r arweinydd diogelu sy'n gallu gweld y dudalen hon.
responses-results-inside = Mae'r arolwg hwn wedi cau. Mae aelodau a'r bobl sy'n gweithio gyda'r canlyniadau yn gallu gweld y dudalen hon. Dydy'r cyhoedd ddim yn gallu.
responses-results-published = Mae pawb yn gallu gweld y dudalen hon.
responses-results-settled = Mae'r siartiau'n dangos { $n } o'r atebion, wedi'u dewis ar hap. Maen nhw'n newid ar ôl pob { $step } ateb newydd, fel na all neb gael ei adnabod drwy wylio.
responses-results-few = Dydyn ni ddim yn dangos dim nes bod { $fewest } o bobl wedi ateb, fel na all neb gael ei adnabod.
responses-results-few-answered = Atebodd llai na { $fewest } o bobl y cwestiwn hwn, felly dydyn ni ddim yn dangos beth ddywedon nhw.
responses-results-hidden = heb ei ddangos
responses-results-hidden-why = Lle mae'n dweud “heb ei ddangos”, mae'r rhif yn llai na { $fewest }, neu byddai'n datgelu rhif bach arall.
responses-results-base =
    { $n ->
        [zero] Does neb wedi ateb y cwestiwn hwn.
        [one] Atebodd 1 person y cwestiwn hwn.
        [two] Atebodd 2 o bobl y cwestiwn hwn.
        [few] Atebodd { $n } o bobl y cwestiwn hwn.
        [many] Atebodd { $n } o bobl y cwestiwn hwn.
       *[other] Atebodd { $n } o bobl y cwestiwn hwn.
    }
responses-results-single = Faint o bobl ddewisodd bob ateb
responses-results-several = Faint o bobl ddewisodd bob ateb. Roedden nhw'n cael dewis mwy nag un.
responses-results-faces = Sut roedd pobl yn teimlo
responses-results-order = Mae'r peth pwysicaf yn dod gyntaf. Mae'r bar yn dangos faint o bobl roddodd hwn yn y lle cyntaf.
responses-results-words = Peth o'r hyn ysgrifennodd pobl. Darllenodd swyddog y geiriau yn gyntaf a thynnu enwau allan.
responses-results-no-words = Dim geiriau i'w dangos eto. Mae swyddog yn eu darllen yn gyntaf.
