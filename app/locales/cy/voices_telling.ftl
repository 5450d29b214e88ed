# Dweud wrthon ni: geiriau perygl.

# Wrth ymyl testun, wrth iddo gael ei deipio.
voices-danger-says = Os nad wyt ti'n ddiogel nawr, gelli di ffonio rhywun. Mae'r rhifau o dan dy eiriau.
voices-danger-title = Wyt ti'n ddiogel y funud hon?
voices-danger-text = Os nad wyt ti, ffonia rywun nawr. Gelli di anfon dy eiriau yr un fath.
voices-danger-send = Fydd neb yn grac gyda ti am ffonio.
voices-danger-sent = Mae'r hyn anfonaist ti wedi cyrraedd. Bydd person yn ei ddarllen cyn hir, ond efallai ddim yn syth. Os nad wyt ti'n ddiogel, ffonia rywun nawr.

# Tudalen y swyddogion.
voices-danger-page = Geiriau perygl
voices-danger-lead = Pan fydd rhywun yn teipio un o'r ymadroddion hyn, bydd yn gweld ar unwaith pwy y gall ei ffonio, a bydd yr hyn y mae'n ei anfon yn dod i flaen y ciw. Does neb byth yn cael ei rwystro rhag anfon.
voices-danger-how =
    { $languages ->
        [english] Ysgrifennwch un ymadrodd ar bob llinell. Does dim gwahaniaeth am briflythrennau, acenion na chollnodau. Chwilir am eiriau cyfan.
       *[both] Ysgrifennwch un ymadrodd ar bob llinell. Does dim gwahaniaeth am briflythrennau, acenion na chollnodau. Chwilir am eiriau cyfan; deuir o hyd i eiriau Cymraeg wedi'u treiglo hefyd. Chwilir am y ddwy restr yn y ddwy iaith.
    }
voices-danger-en =
    { $languages ->
        [english] Ymadroddion
        [named] { $language }
       *[both] Saesneg
    }
voices-danger-cy = Cymraeg
voices-danger-hint = Un ymadrodd ar bob llinell, { $max } ar y mwyaf.
voices-danger-save = Cadw'r geiriau hyn
voices-danger-saved = Mae'r geiriau wedi'u cadw.
voices-danger-back = Yn ôl i'r ciw
voices-danger-link = Geiriau perygl
voices-danger-empty = Ysgrifennwch o leiaf un ymadrodd. Heb yr un, fyddai neb yn gweld pwy i'w ffonio.
voices-danger-many = Mae gormod o ymadroddion. Mae lle i { $max }.
voices-danger-phrase = Does dim modd chwilio am yr ymadrodd hwn: “{ $phrase }”. Mae angen o leiaf 3 llythyren arno a { $max } ar y mwyaf.
voices-danger-changed = Mae rhywun arall wedi newid y geiriau yn y cyfamser. Copïwch yr hyn a ysgrifennoch, agorwch y dudalen eto a'i ychwanegu.

# /tell: mwy y gellir ei ddweud.
voices-better-label = Beth fyddai'n gwneud pethau'n well?
voices-better-hint = Does dim rhaid i ti.
voices-picture-more = Ychwanegu mwy o luniau, neu dynnu llun dy hun
voices-picture-second = Ail lun
voices-picture-third = Trydydd llun
voices-picture-draw = Neu tynna lun yma. Mae'n cymryd lle'r trydydd llun.
voices-picture-remove = Dileu'r llun hwn
voices-picture-removed = Mae'r llun wedi mynd.
voices-answer-how = Sut wyt ti eisiau clywed oddi wrthon ni?
voices-answer-words = Bydda i'n edrych gyda fy { receipt-number.nasal } gair
voices-answer-words-hint = Gelli di edrych unrhyw bryd.
voices-answer-email = Anfonwch e-bost ata i pan fydd ateb
voices-answer-email-hint = Dim ond hyn mae'n ei ddweud: mae ateb i ti. Dydy e ddim yn dangos dy eiriau. Rwyt ti'n cael { receipt-number } gair yr un fath.
voices-answer-address = Dy e-bost
voices-answer-address-hint = Dim ond os dewisaist ti e-bost. Ai dim ond ti sy'n ei ddarllen?
voices-email-wrong = Edrycha ar dy e-bost eto, neu dewisa dy { receipt-number.soft } gair uchod.
voices-email-anonymous = Dewisaist ti “Does neb i wybod mai fi oedd e”. Felly allwn ni ddim anfon e-bost atat ti. Newidia un o'r ddau.
voices-mail-answer-subject = Mae ateb i ti
voices-mail-answer =
    Helo,

    mae ateb i rywbeth ddywedaist ti. I'w ddarllen, cer i'r dudalen hon a theipia dy { receipt-number.soft } gair:

    { $link }

    Does dim rhaid i ti wneud dim.

# Aelod yn siarad dros eraill.
voices-group-title = Wyt ti'n siarad dros grŵp?
voices-group-text = Gelli di ddweud wrthon ni beth mae dy grŵp yn ei ddweud. Mae'n cyfrif fel un llais i bob un ohonoch chi.
voices-group-who = Dros bwy wyt ti'n siarad?
voices-group-who-hint = Er enghraifft: ein cyfarfod Cyngor Plant mewn Gofal ar 3 Mawrth. Dim enwau.
voices-group-many = Faint o bobl ifanc?
voices-group-many-hint = Rhif o 2 i { $max }.
voices-group-members = I siarad dros grŵp, mewngofnoda eto fel aelod.
voices-group-empty = Ysgrifenna dros bwy wyt ti'n siarad.
voices-group-people = Ysgrifenna faint ohonoch chi sydd: rhif o 2 i { $max }.
voices-group-opening =
    { $people ->
        [zero] { $group } (dim pobl ifanc):
        [one] { $group } ({ $people } person ifanc):
        [two] { $group } ({ $people } berson ifanc):
        [few] { $group } ({ $people } pherson ifanc):
        [many] { $group } ({ $people } pherson ifanc):
       *[other] { $group } ({ $people } o bobl ifanc):
    }

# /follow: mwy, mewn geiriau eraill, diolch.
voices-mine-add = Dweud mwy
voices-mine-correct = Newid fy ngeiriau
voices-mine-adds = Mae hwn yn ychwanegu at beth ddywedaist ti wrthon ni ar { $date }.
voices-mine-corrects = Newidiaist ti dy eiriau. Dyma'r rhai newydd.
voices-mine-corrected = Newidiaist ti'r geiriau hyn. Mae person yn darllen y rhai newydd. Tan hynny, dydyn ni ddim yn dangos y rhain i bawb.
voices-mend-back = Yn ôl
voices-mend-empty = Ysgrifenna rywbeth yn gyntaf.
voices-more-title = Dweud mwy
voices-more-text = Beth arall wyt ti eisiau ei ddweud?
voices-more-lead = Mae person yn darllen hwn hefyd. Yr un { receipt-number } gair sydd gen ti o hyd.
voices-more-public = Rydyn ni'n cael dangos y geiriau hyn i eraill hefyd, heb dy enw.
voices-more-closed = Dydyn ni ddim yn dangos y geiriau hyn i bawb.
voices-more-sent = Diolch. Mae'r geiriau newydd wedi cyrraedd hefyd.
voices-correct-title = Newid dy eiriau
voices-correct-text = Dy eiriau
voices-correct-lead = Ysgrifenna nhw fel wyt ti eisiau. Dim ond y geiriau newydd rydyn ni'n eu cadw.
voices-correct-decided = Mae person wedi darllen dy eiriau yn barod. Bydd yn darllen y rhai newydd hefyd.
voices-correct-shared = Mae dy eiriau gyda'r bobl sy'n gallu newid pethau. Bydd person yn darllen dy eiriau newydd yn gyntaf. Tan hynny, rydyn ni'n stopio dangos yr hen rai i bawb. Os nad wyt ti eisiau i'r panel eu gweld chwaith, tynna nhw'n ôl.
voices-correct-send = Anfon y geiriau newydd
voices-correct-sent = Diolch. Mae dy eiriau newydd wedi cyrraedd.
voices-find-ask = Beth wyt ti'n ei feddwl o'r ateb hwn?
voices-find-thanks = Diolch
voices-find-disagrees = Nid fel yna mae hi
voices-found-thanks = Dywedaist ti diolch.
voices-found-disagrees = Dywedaist ti: nid fel yna mae hi.
voices-found-more = Dweud mwy
voices-heard-thanks =
    { $n ->
        [zero] Does neb wedi dweud diolch am yr ateb hwn.
        [one] Dywedodd o leiaf { $n } person ifanc diolch am yr ateb hwn.
        [two] Dywedodd o leiaf { $n } berson ifanc diolch am yr ateb hwn.
        [few] Dywedodd o leiaf { $n } pherson ifanc diolch am yr ateb hwn.
        [many] Dywedodd o leiaf { $n } pherson ifanc diolch am yr ateb hwn.
       *[other] Dywedodd o leiaf { $n } o bobl ifanc diolch am yr ateb hwn.
    }
voices-heard-disagrees =
    { $n ->
        [zero] Does neb wedi dweud: nid fel yna mae hi.
        [one] Dywedodd o leiaf { $n } person ifanc: nid fel yna mae hi.
        [two] Dywedodd o leiaf { $n } berson ifanc: nid fel yna mae hi.
        [few] Dywedodd o leiaf { $n } pherson ifanc: nid fel yna mae hi.
        [many] Dywedodd o leiaf { $n } pherson ifanc: nid fel yna mae hi.
       *[other] Dywedodd o leiaf { $n } o bobl ifanc: nid fel yna mae hi.
    }
moderation-history-corrected = Newidiodd yr awdur ei eiriau
moderation-history-entered = Cofnodwyd dros rywun

# Swyddogion yn cofnodi'r hyn a gyrhaeddodd mewn ffordd arall.
voices-way-paper = Ar bapur
voices-way-phone = Dros y ffôn
voices-way-event = Mewn digwyddiad
voices-way-visit = Ar ymweliad
voices-enter-title = Cofnodi dros rywun
voices-enter-lead = Ysgrifennwch beth ddywedodd person ifanc ar bapur, dros y ffôn neu mewn digwyddiad, yn ei eiriau ei hun. Mae'n cael ei farcio fel rhywbeth a gofnodwyd gennych chi, ac yn aros yn y ciw fel pob un arall.
voices-enter-many = Cofnodi sawl llais o un digwyddiad
voices-enter-way = Sut y cyrhaeddodd?
voices-enter-way-missing = Dewiswch sut y cyrhaeddodd.
voices-enter-lang = Ym mha iaith mae e?
voices-enter-text = Beth ddywedodd y person ifanc
voices-enter-text-hint = Ei eiriau ei hun, gyda chamgymeriadau hefyd. Caiff enwau eu tynnu allan wedyn.
voices-enter-theme = Am beth mae'n sôn
voices-enter-theme-none = Ddim yn siŵr
voices-enter-picture = Llun ohono
voices-enter-picture-hint = Er enghraifft, darlun. Hyd at 10 MB.
voices-enter-privacy = Pa mor breifat?
voices-enter-confidential = Gyda geiriau i'r person ifanc ({ receipt-number } gair)
voices-enter-confidential-hint = Cewch y geiriau ar y dudalen nesaf, i'w rhoi i'r person ifanc.
voices-enter-anonymous = Does neb i wybod pwy oedd e
voices-enter-anonymous-hint = Does dim geiriau, na ffordd yn ôl.
voices-enter-named = Gyda'r enw
voices-enter-named-hint = Mae'r person ifanc am i swyddogion wybod pwy ddywedodd hyn.
voices-enter-name = Yr enw
voices-enter-publish = Gaiff eraill ei ddarllen, heb yr enw?
voices-enter-publish-hint = Dim ond os cafodd hynny ei ddweud.
voices-enter-publish-yes = Cânt
voices-enter-publish-no = Na chânt
voices-enter-do = Cofnodi
voices-entered-title = Mae wedi'i gofnodi
voices-entered-words = Rhowch y { receipt-number } gair hyn i'r person ifanc. Gyda nhw, gall weld beth sy'n digwydd. Maen nhw yma am bum munud, a dydyn nhw ddim yn unman arall.
voices-entered-none = Cafodd ei gofnodi heb ffordd yn ôl, felly does dim geiriau i'w rhoi. Neu buon nhw yma am fwy na phum munud.
voices-entered-next = Cofnodi un arall
voices-fact-entered = Cofnodwyd
voices-fact-entered-by = { $way }, gan { $name }
voices-fact-group = Dros grŵp
voices-fact-people =
    { $n ->
        [zero] dim pobl ifanc
        [one] { $n } person ifanc
        [two] { $n } berson ifanc
        [few] { $n } pherson ifanc
        [many] { $n } pherson ifanc
       *[other] { $n } o bobl ifanc
    }
voices-fact-adds = Yn dweud mwy am
voices-fact-corrects = Fersiwn newydd o
voices-fact-corrected = Mae fersiwn newydd

# Swp o CSV.
voices-batch-title = Cofnodi sawl llais o un digwyddiad
voices-batch-lead = Dewiswch ffeil CSV neu lyfr gwaith Excel (.xlsx) gydag un rhes am bob peth a ddywedwyd. Gwelwch bob rhes cyn i ddim gael ei gofnodi. Naill ai caiff pob rhes ei chofnodi, neu ddim un. Maen nhw'n ddienw: does dim geiriau i'w rhoi.
voices-batch-template = Lawrlwytho templed
voices-batch-columns = Mae'r templed yn dweud beth yw pwrpas pob colofn. Dim ond “testun” sydd ei angen. Dyma'r themâu:
voices-batch-file = Y ffeil
voices-batch-file-hint = { $max } rhes ar y mwyaf.
voices-batch-read = Edrych ar y rhesi
voices-batch-name = lleisiau.csv
voices-batch-example-text = Beth ddywedodd rhywun, yn ei eiriau ei hun
voices-batch-example-better = Beth fyddai'n gwneud pethau'n well (gall fod yn wag)
voices-batch-example-theme = Ble rydw i'n byw
voices-batch-example-language = Cymraeg
voices-batch-example-show = na
voices-batch-look = Edrych ar yr hyn a gaiff ei gofnodi
voices-batch-head-row = Rhes
voices-batch-head-text = Beth ddywedwyd
voices-batch-head-better = Beth fyddai'n gwneud pethau'n well
voices-batch-head-theme = Thema
voices-batch-head-language = Iaith
voices-batch-head-show = Caiff eraill ei ddarllen
voices-batch-all = Does dim o'i le. Does dim wedi'i gofnodi eto.
voices-batch-enter =
    { $n ->
        [zero] Does dim rhesi i'w cofnodi
        [one] Cofnodi'r { $n } rhes hon
        [two] Cofnodi'r { $n } res hyn
        [few] Cofnodi'r { $n } rhes hyn
        [many] Cofnodi'r { $n } rhes hyn
       *[other] Cofnodi'r { $n } rhes hyn
    }
voices-batch-wrong =
    { $n ->
        [zero] Does dim o'i le.
        [one] Mae rhywbeth o'i le mewn { $n } rhes. Does dim wedi'i gofnodi. Trwsiwch y ffeil a'i dewis eto.
        [two] Mae rhywbeth o'i le mewn { $n } res. Does dim wedi'i gofnodi. Trwsiwch y ffeil a'i dewis eto.
        [few] Mae rhywbeth o'i le mewn { $n } rhes. Does dim wedi'i gofnodi. Trwsiwch y ffeil a'i dewis eto.
        [many] Mae rhywbeth o'i le mewn { $n } rhes. Does dim wedi'i gofnodi. Trwsiwch y ffeil a'i dewis eto.
       *[other] Mae rhywbeth o'i le mewn { $n } rhes. Does dim wedi'i gofnodi. Trwsiwch y ffeil a'i dewis eto.
    }
voices-batch-again = Dewis ffeil arall
voices-batch-entered = Mae pob rhes wedi'i chofnodi. Maen nhw'n aros yn y ciw.
voices-batch-missing = Dewiswch ffeil.
voices-batch-empty = Does dim byd yn y ffeil hon.
voices-batch-heads = Rhaid i'r rhes gyntaf sydd â rhywbeth ynddi enwi'r colofnau, a rhaid i un ohonyn nhw fod yn “testun”. Maen nhw yn y templed.
voices-batch-many = Mae gormod o resi. { $max } ar y mwyaf ar unwaith.
voices-batch-before = Mae'r rhesi hyn wedi'u cofnodi'n barod.
voices-batch-not-entered = Chafodd dim ei gofnodi: mae rhywbeth yn y ffeil neu yn y themâu wedi newid, neu cafodd yr un ffeil ei chofnodi yn y cyfamser.
voices-batch-text = Chafodd dim ei ddweud yn y rhes hon.
voices-batch-long = Rhy hir. Mae lle i { $max } o lythrennau.
voices-batch-theme = Does dim thema o'r enw “{ $cell }”.
voices-batch-language =
    { $languages ->
        [english] Ysgrifennwch Saesneg, neu gadewch hi'n wag, yn lle “{ $cell }”.
       *[both] Ysgrifennwch Cymraeg neu Saesneg yn lle “{ $cell }”.
    }
voices-batch-show = Ysgrifennwch ie neu na yn lle “{ $cell }”.

# Daeth amser y geiriau i ben wrth i rywun ysgrifennu.
voices-mend-lapsed = Dydyn ni ddim yn nabod dy { receipt-number.soft } gair bellach. Does dim byd a ysgrifennaist ti ar goll.
voices-mend-lapsed-text = Mae beth ysgrifennaist ti yma o hyd. Teipia dy { receipt-number.soft } gair ar dudalen newydd. Wedyn dere 'nôl yma a'i anfon.
voices-mend-lapsed-words = Teipio fy { receipt-number.nasal } gair
