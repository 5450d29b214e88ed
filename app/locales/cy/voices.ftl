# Dweud rhywbeth wrthon ni, a dilyn beth ddigwyddodd iddo.

# Pwy sy'n ei ddarllen: cyn i neb ysgrifennu dim.
voices-who-title = Pwy fydd yn darllen hwn?
voices-who-first = Swyddog cyfranogiad sy'n ei ddarllen gyntaf. Person sy'n gweithio i'r cyngor yw hwnnw. Maen nhw'n ceisio ei ddarllen yr un diwrnod.
voices-who-then = Maen nhw'n tynnu enwau allan. Wedyn mae'r bobl sy'n gallu newid pethau yn darllen dy eiriau.
voices-who-danger = Os ydyn ni'n meddwl bod rhywun mewn perygl, efallai y bydd rhaid i ni ddweud wrth rywun.
voices-who-now = Oes angen help arnat ti nawr? Paid ag aros amdanon ni.
voices-who-help = Dyma bwy elli di ei ffonio

# /tell
voices-tell-title = Dweud rhywbeth wrthon ni
voices-tell-text = Beth wyt ti eisiau ei ddweud?
voices-tell-text-hint = Mae lle i { $max } o lythrennau. Does dim ots am sillafu.
voices-tell-left = Llythrennau ar ôl:
voices-tell-over = Gormod o lythrennau:
voices-tell-theme = Am beth rwyt ti'n sôn?
voices-tell-theme-unsure = Dydw i ddim yn siŵr
voices-tell-picture = Ychwanegu llun
voices-tell-picture-hint = Does dim rhaid i ti. Ffoto neu ddarlun, hyd at 10 MB. Ceisia beidio â dangos wynebau.
voices-tell-picture-again = Os gwnest ti ychwanegu llun, ychwanega fe eto.
voices-tell-privacy = Pa mor breifat ddylai fe fod?
voices-privacy-confidential = Preifat, ac rydw i'n gallu dod yn ôl
voices-privacy-confidential-hint = Rwyt ti'n cael { receipt-number } gair. Gyda nhw gelli di weld beth ddigwyddodd.
voices-privacy-anonymous = Does neb i wybod mai fi oedd e
voices-privacy-anonymous-hint = Fyddwn ni ddim yn gwybod pwy wyt ti. Os oes angen help arnat ti, ffonia rywun: edrycha ar Help nawr. Dwyt ti ddim yn cael geiriau i ddod yn ôl gyda nhw.
voices-privacy-named = Gyda fy enw
voices-privacy-named-hint = Dim ond swyddog cyfranogiad sy'n gweld dy enw. Rwyt ti'n cael { receipt-number } gair hefyd.
voices-tell-name = Dy enw
voices-tell-name-hint = Dim ond os dewisaist ti “Gyda fy enw”.
voices-tell-publish = Gawn ni ddangos dy eiriau i eraill, heb dy enw?
voices-tell-publish-hint = Os na fyddi di'n dewis, fyddwn ni ddim yn eu dangos nhw.
voices-tell-publish-yes = Cewch, dangoswch fy ngeiriau
voices-tell-publish-yes-hint = Mae pawb yn gallu eu darllen nhw o dan “Dywedoch chi, gwnaethon ni”.
voices-tell-publish-no = Na chewch
voices-tell-publish-no-hint = Dim ond y bobl sy'n gallu newid pethau sy'n eu darllen nhw.
voices-tell-send = Anfon
voices-tell-stop = Stopio

voices-text-empty = Ysgrifenna rywbeth yn gyntaf, neu ychwanega lun.
voices-text-long = Mae hwn yn rhy hir. Mae lle i { $max } o lythrennau. Gallet ti ei anfon mewn dwy ran.
voices-theme-unknown = Dewisa eto am beth rwyt ti'n sôn.
voices-name-empty = Ysgrifenna dy enw, neu dewisa ffordd arall uchod.
voices-name-long = Mae'r enw hwn yn rhy hir. Mae lle i { $max } o lythrennau.

# /tell/done
voices-done-title = Diolch. Mae e wedi cyrraedd.
voices-done-lead = Rwyt ti wedi gwneud sŵn. Nawr ein tro ni yw hi.
voices-done-words = Gyda'r geiriau hyn gelli di ddod yn ôl a gweld beth ddigwyddodd. Maen nhw'n para { $for }. Os wyt ti'n rhannu'r ffôn hwn, paid â'u cadw nhw ynddo.
voices-done-unknown = Does dim geiriau i'w hysgrifennu ar y dudalen hon. Os dewisaist ti “Does neb i wybod mai fi oedd e”, dyna fel mae i fod.
voices-done-next = Beth sy'n digwydd nesaf
voices-done-follow = Gweld beth sy'n digwydd
voices-done-heard = Gweld beth rydyn ni'n ei ateb
voices-done-home = I'r hafan

voices-step-got = Mae e gyda ni
voices-step-got-now = Nawr
voices-step-read = Mae person yn ei ddarllen
voices-step-read-now = Maen nhw'n ei ddarllen i gadw pobl yn ddiogel. Maen nhw'n tynnu enwau allan.
voices-step-held = Mae angen mwy o amser arnon ni i feddwl amdano.
voices-step-agenda = Mae'n mynd at y bobl sy'n gallu newid pethau
voices-step-agenda-now = Rydyn ni'n dewis y bobl orau i ofyn iddyn nhw.
voices-step-agenda-next = Panel yw'r enw arnyn nhw.
voices-step-agenda-of = { $panel }
voices-step-agenda-on = { $panel }. Maen nhw'n cwrdd ar { $day }.
voices-step-talk = Maen nhw'n siarad amdano
voices-step-answer = Maen nhw'n dy ateb di
voices-step-read-done = Mae person wedi'i ddarllen
voices-step-agenda-done = Mae e gyda'r bobl sy'n gallu newid pethau
voices-step-talk-done = Maen nhw wedi siarad amdano
voices-step-answer-done = Maen nhw wedi dy ateb di
voices-step-answer-next =
    { $days ->
        [zero] Rydyn ni'n ceisio ateb heddiw.
        [one] Rydyn ni'n ceisio ateb o fewn 1 diwrnod.
        [two] Rydyn ni'n ceisio ateb o fewn 2 ddiwrnod.
        [few] Rydyn ni'n ceisio ateb o fewn { $days } diwrnod.
        [many] Rydyn ni'n ceisio ateb o fewn { $days } diwrnod.
       *[other] Rydyn ni'n ceisio ateb o fewn { $days } diwrnod.
    }

# /follow
voices-follow-title = Beth ddigwyddodd?
voices-follow-lead = Gest ti { receipt-number.soft } gair oddi wrthon ni? Teipia nhw yma.
voices-follow-words = Dy { receipt-number.soft } gair
voices-follow-words-hint = Er enghraifft: { receipt-example }. Does dim ots am lythrennau mawr neu fach.
voices-follow-go = Dangos i fi
voices-follow-empty = Teipia dy { receipt-number.soft } gair yn gyntaf.
voices-follow-unknown = Dydyn ni ddim yn nabod y { receipt-number } gair hyn. Edrycha ar bob gair eto. Maen nhw'n stopio gweithio ar ôl { $for }.
voices-follow-lost-title = Wedi colli dy eiriau?
voices-follow-lost = Does neb yn gallu dod o hyd iddyn nhw i ti, ddim hyd yn oed ni. Mae hynny'n dy gadw di'n ddiogel. Gelli di ddweud wrthon ni eto unrhyw bryd.
voices-follow-heard = Gweld beth atebon ni i bawb

voices-mine-title = Beth ddywedaist ti wrthon ni
voices-mine-lead = Dim ond rhywun â dy { receipt-number.soft } gair di sy'n gallu gweld y dudalen hon.
voices-mine-said = Dywedaist ti wrthon ni ar { $date }
voices-mine-own = Darllen beth ysgrifennais i
voices-mine-public = Caiff eraill ei ddarllen
voices-mine-closed = Ddim yn cael ei ddangos i bawb
voices-mine-withdrawn = Fe wnest ti dynnu hwn yn ôl. Rydyn ni wedi dileu dy eiriau.
voices-mine-taken-back = Fe wnest ti dynnu hwn yn ôl. Does neb yn gallu ei ddarllen nawr.
voices-put-back-until = Mae gen ti tan { $moment } i newid dy feddwl a'i roi yn ôl. Wedyn byddwn ni'n ei ddileu.
voices-put-back = Ei roi yn ôl
voices-put-back-done = Rwyt ti wedi'i roi yn ôl.
voices-put-back-late = Mae'n rhy hwyr i roi hwn yn ôl. Rydyn ni wedi dileu dy eiriau. Gelli di ddweud wrthon ni eto unrhyw bryd.
voices-put-back-newer = Rwyt ti wedi dweud hyn mewn geiriau eraill ers hynny, felly elli di ddim ei roi yn ôl.
voices-mine-empty = Dim byd i'w weld eto
voices-mine-empty-text = Mae dy atebion gyda ni. Wnest ti ddim ysgrifennu dim byd hirach, felly does dim geiriau i ti eu dilyn.
voices-mine-withdraw = Tynnu hwn yn ôl
voices-mine-done-title = Wyt ti wedi gorffen?
voices-mine-done = Gwasga'r botwm hwn ar ôl gorffen, fel nad yw neb arall ar y ffôn hwn yn gallu ei weld.
voices-mine-leave = Rydw i wedi gorffen
voices-mine-more = Dweud rhywbeth arall wrthon ni
voices-mine-left = Wedi gorffen. Dydy'r ffôn hwn ddim yn gwybod dy eiriau bellach.
voices-picture-alt = Y llun a ddaeth gyda'r geiriau hyn

voices-held = Mae person wedi darllen hwn. Mae angen ychydig mwy o amser arnyn nhw i feddwl amdano.
voices-reason-about-someone = Darllenodd person hwn. Mae'n dweud llawer am rywun arall. I'w cadw nhw'n ddiogel, wnaethon ni ddim ei rannu.
voices-reason-not-about-care = Darllenodd person hwn. Mae'n sôn am rywbeth nad yw'r bobl yma'n gallu ei newid, felly wnaethon ni ddim ei rannu.
voices-reason-same-as-before = Darllenodd person hwn. Fe ddywedaist ti'r un peth o'r blaen, felly dim ond unwaith y gwnaethon ni ei rannu.
voices-reason-not-safe = Darllenodd person hwn. Gallai ei rannu roi rhywun mewn perygl, felly wnaethon ni ddim ei rannu.
voices-reason-other = Darllenodd person hwn. Doedden ni ddim yn gallu ei rannu y tro hwn.
voices-reason-thanks = Wnest ti ddim byd o'i le. Diolch am ddweud wrthon ni. Gelli di ddweud wrthon ni eto mewn ffordd arall.

voices-reply-from = Mae { $panel } yn dweud
voices-reply-changed = Beth newidiodd:

voices-withdraw-title = Tynnu hwn yn ôl?
voices-withdraw-gone = Fydd neb yn gallu darllen dy eiriau na gweld dy lun. Am 24 awr gelli di roi'r cyfan yn ôl gyda dy { receipt-number.soft } gair. Wedyn byddwn ni'n dileu beth ysgrifennaist ti a dy lun.
voices-withdraw-agenda = Os yw dy eiriau ar restr ar gyfer cyfarfod, dyma fydd yno yn eu lle: wedi'i dynnu'n ôl gan y person a'i dywedodd.
voices-withdraw-worried = Os oedden ni'n poeni am rywun, efallai y bydd rhaid i ni siarad o hyd â rhywun sy'n gallu helpu.
voices-withdraw-again = Gelli di ddweud wrthon ni eto unrhyw bryd.
voices-withdraw-yes = Ie, tynnu'n ôl
voices-withdraw-no = Na, ei gadw
voices-withdrawn = Rwyt ti wedi'i dynnu'n ôl. Does neb yn gallu ei ddarllen nawr.

voices-original-gone = Mae'r geiriau hyn wedi cael eu dileu.
voices-withdrawn-already = Rwyt ti wedi tynnu hwn yn ôl yn barod.

# /heard
voices-heard-title = Dywedoch chi, gwnaethon ni
voices-heard-lead = Beth ddywedodd pobl ifanc wrthon ni, yn eu geiriau eu hunain, a beth oedd yr ateb.
voices-heard-said = Dywedoch chi
voices-heard-did = Gwnaethon ni
voices-heard-more =
    { $n ->
        [zero] Ddywedodd neb arall hyn
        [one] Dywedodd 1 person ifanc arall hyn
        [two] Dywedodd 2 berson ifanc arall hyn
        [few] Dywedodd { $n } pherson ifanc arall hyn
        [many] Dywedodd { $n } pherson ifanc arall hyn
       *[other] Dywedodd { $n } o bobl ifanc eraill hyn
    }
voices-heard-unseen = Dywedodd pobl ifanc wrthon ni am hyn. Fe ofynnon nhw i ni beidio â dangos eu geiriau.
voices-heard-empty = Dim atebion yma eto
voices-heard-empty-text = Pan fydd panel yn ateb beth mae pobl ifanc yn ei ddweud, gelli di ei ddarllen yma.
