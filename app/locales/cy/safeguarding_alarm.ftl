# Larymau: yr hyn a allai fod am berygl, oriau ar ddyletswydd, pwy sydd ar alwad.
safeguarding-alarm-title = Larymau
safeguarding-alarm-one = Larwm
safeguarding-alarm-back = Yn ôl i'r holl larymau
safeguarding-alarm-lead = Dywedodd neu atebodd rhywun y rhain, a gallai hynny fod am berygl. Os na fydd neb yn agor un o fewn { $n } munud, mae swyddogion ar ddyletswydd ac arweinwyr yn cael e-bost, ac un arall bob hanner awr nes i rywun godi pryder neu ddweud pam nad oes perygl.
safeguarding-alarm-none = Does dim larwm yn aros
safeguarding-alarm-caption = Yn aros, yr hynaf yn gyntaf
safeguarding-alarm-head-what = Beth
safeguarding-alarm-head-said = Dywedwyd
safeguarding-alarm-head-opened = Agorwyd
safeguarding-alarm-head-next = E-bost nesaf
safeguarding-alarm-unopened = Does neb wedi'i agor
safeguarding-alarm-opened = { $name }, { $ago }
safeguarding-alarm-next =
    { $n ->
        [zero] Bydd yr e-bost nesaf yn mynd o fewn munud.
        [one] Bydd yr e-bost nesaf yn mynd ymhen munud.
        [two] Bydd yr e-bost nesaf yn mynd ymhen dwy funud.
        [few] Bydd yr e-bost nesaf yn mynd ymhen { $n } munud.
        [many] Bydd yr e-bost nesaf yn mynd ymhen { $n } munud.
       *[other] Bydd yr e-bost nesaf yn mynd ymhen { $n } munud.
    }
safeguarding-alarm-rings = Gallai'r geiriau fod am berygl, a does neb wedi delio â hyn eto.
safeguarding-alarm-open-title = Ei ddarllen
safeguarding-alarm-open-text = Nid oes e-bost yn mynd at neb am 15 munud ar ôl ei agor. Mae'r log archwilio'n dangos mai chi a'i hagorodd.
safeguarding-alarm-open = Ei agor nawr
safeguarding-alarm-open-first = Agorwch e yn gyntaf. Yna gallwch ddweud nad oes perygl.
safeguarding-alarm-no-words = Does dim geiriau, dim ond lluniau. Codwch bryder i'w gweld, neu agorwch e yn y ciw.
safeguarding-alarm-answer = Ateb i arolwg
safeguarding-alarm-answers = Beth oedd yr ateb
safeguarding-alarm-answers-text = Nododd y person a luniodd yr arolwg fod yr ateb hwn yn destun pryder. Does dim byd arall a atebodd y person hwn yn cael ei ddangos yma.
safeguarding-alarm-survey = Harolwg
safeguarding-alarm-who-anonymous = Mae'r arolwg yn ddienw: does neb yn gwybod pwy yw hwn, a does dim modd i neb ddod i wybod.
safeguarding-alarm-who-confidential = Mae'r arolwg yn gyfrinachol: does dim byd yma sy'n dweud pwy yw hwn.
safeguarding-alarm-who-named = Yn yr arolwg hwn gall pobl roi eu henw os ydyn nhw eisiau.
safeguarding-alarm-settle = Oes rhywun mewn perygl?
safeguarding-alarm-settle-text = Os nad ydych yn siŵr, codwch bryder.
safeguarding-alarm-because = Dim perygl, oherwydd …
safeguarding-alarm-because-hint = Am beth mae hyn mewn gwirionedd. Cedwir hwn dan sêl; swyddogion ac arweinwyr sy'n ei ddarllen.
safeguarding-alarm-because-empty = Dywedwch pam nad oes perygl.
safeguarding-alarm-end = Cofnodi hyn a dod â'r larwm i ben
safeguarding-alarm-over = Mae'r larwm hwn ar ben: mae rhywun wedi codi pryder neu wedi dweud pam nad oes perygl, neu tynnwyd yn ôl yr hyn a ddywedwyd.
safeguarding-alarm-ended = Dim perygl, meddai { $name }, { $when }:
safeguarding-flash-no-danger = Cofnodwyd. Mae'r larwm ar ben.
safeguarding-bar-alarms =
    { $n ->
        [zero] Does dim byd a allai fod am berygl; heb ei agor eto: { $unopened }.
        [one] Gallai un peth a ddywedwyd fod am berygl; heb ei agor eto: { $unopened }.
        [two] Gallai dau beth a ddywedwyd fod am berygl; heb eu hagor eto: { $unopened }.
        [few] Gallai { $n } pheth a ddywedwyd fod am berygl; heb eu hagor eto: { $unopened }.
        [many] Gallai { $n } pheth a ddywedwyd fod am berygl; heb eu hagor eto: { $unopened }.
       *[other] Gallai { $n } peth a ddywedwyd fod am berygl; heb eu hagor eto: { $unopened }.
    }
safeguarding-bar-mail =
    { $n ->
        [zero] Mae pob e-bost am berygl wedi mynd, ers { $time }.
        [one] Mae e-bost am berygl heb fynd ers { $time }. Ffoniwch y rhai y mae'n rhaid iddyn nhw wybod.
        [two] Mae dau e-bost am berygl heb fynd, yr hynaf ers { $time }. Ffoniwch y rhai y mae'n rhaid iddyn nhw wybod.
        [few] Mae { $n } e-bost am berygl heb fynd, yr hynaf ers { $time }. Ffoniwch y rhai y mae'n rhaid iddyn nhw wybod.
        [many] Mae { $n } e-bost am berygl heb fynd, yr hynaf ers { $time }. Ffoniwch y rhai y mae'n rhaid iddyn nhw wybod.
       *[other] Mae { $n } e-bost am berygl heb fynd, yr hynaf ers { $time }. Ffoniwch y rhai y mae'n rhaid iddyn nhw wybod.
    }

safeguarding-alarm-mail-subject =
    { $n ->
        [zero] Does dim byd a allai fod am berygl
        [one] Gallai un peth a ddywedwyd fod am berygl
        [two] Gallai dau beth a ddywedwyd fod am berygl
        [few] Gallai { $n } pheth a ddywedwyd fod am berygl
        [many] Gallai { $n } pheth a ddywedwyd fod am berygl
       *[other] Gallai { $n } peth a ddywedwyd fod am berygl
    }
safeguarding-alarm-mail-why = Rydych yn cael yr e-bost hwn fel swyddog ar ddyletswydd neu arweinydd diogelu.
safeguarding-alarm-mail-on-call = Rydych chi ar alwad: edrychwch nawr, os gwelwch yn dda.
safeguarding-alarm-mail-text =
    Helo { $name },

    { $n ->
        [zero] does dim byd yn aros.
        [one] dywedodd rhywun rywbeth a allai fod am berygl, a does neb wedi delio ag e.
        [two] dywedwyd dau beth a allai fod am berygl, a does neb wedi delio â nhw.
        [few] dywedwyd { $n } pheth a allai fod am berygl, a does neb wedi delio â nhw.
        [many] dywedwyd { $n } pheth a allai fod am berygl, a does neb wedi delio â nhw.
       *[other] dywedwyd { $n } peth a allai fod am berygl, a does neb wedi delio â nhw.
    }
    Agorwch nhw, a chodwch bryder neu dywedwch pam nad oes perygl:
    { $link }

    { $why } Daw bob hanner awr tan hynny, ac nid yw byth yn ailadrodd yr hyn a ddywedwyd.

    Gwna Sŵn

safeguarding-unopened-officers-subject =
    { $n ->
        [zero] Mae pob llais wedi'i agor
        [one] Mae un llais heb ei agor ers diwrnod gwaith
        [two] Mae dau lais heb eu hagor ers diwrnod gwaith
        [few] Mae { $n } llais heb eu hagor ers diwrnod gwaith
        [many] Mae { $n } llais heb eu hagor ers diwrnod gwaith
       *[other] Mae { $n } llais heb eu hagor ers diwrnod gwaith
    }
safeguarding-unopened-officers-text =
    Helo { $name },

    { $n ->
        [zero] does dim byd yn aros.
        [one] dywedodd rhywun rywbeth wrthym ddiwrnod gwaith yn ôl ac nid oes swyddog wedi'i agor.
        [two] dywedodd pobl ddau beth wrthym ddiwrnod gwaith yn ôl neu fwy, ac nid oes swyddog wedi'u hagor.
        [few] dywedodd pobl { $n } pheth wrthym ddiwrnod gwaith yn ôl neu fwy, ac nid oes swyddog wedi'u hagor.
        [many] dywedodd pobl { $n } pheth wrthym ddiwrnod gwaith yn ôl neu fwy, ac nid oes swyddog wedi'u hagor.
       *[other] dywedodd pobl { $n } peth wrthym ddiwrnod gwaith yn ôl neu fwy, ac nid oes swyddog wedi'u hagor.
    }
    Maen nhw yma:
    { $link }

    Gwna Sŵn
safeguarding-unopened-leads-subject =
    { $n ->
        [zero] Mae pob llais wedi'i agor
        [one] Mae un llais heb ei agor ers dau ddiwrnod gwaith
        [two] Mae dau lais heb eu hagor ers dau ddiwrnod gwaith
        [few] Mae { $n } llais heb eu hagor ers dau ddiwrnod gwaith
        [many] Mae { $n } llais heb eu hagor ers dau ddiwrnod gwaith
       *[other] Mae { $n } llais heb eu hagor ers dau ddiwrnod gwaith
    }
safeguarding-unopened-leads-text =
    Helo { $name },

    { $n ->
        [zero] does dim byd yn aros.
        [one] dywedodd rhywun rywbeth wrthym ddau ddiwrnod gwaith yn ôl ac nid oes swyddog wedi'i agor.
        [two] dywedodd pobl ddau beth wrthym ddau ddiwrnod gwaith yn ôl neu fwy, ac nid oes swyddog wedi'u hagor.
        [few] dywedodd pobl { $n } pheth wrthym ddau ddiwrnod gwaith yn ôl neu fwy, ac nid oes swyddog wedi'u hagor.
        [many] dywedodd pobl { $n } pheth wrthym ddau ddiwrnod gwaith yn ôl neu fwy, ac nid oes swyddog wedi'u hagor.
       *[other] dywedodd pobl { $n } peth wrthym ddau ddiwrnod gwaith yn ôl neu fwy, ac nid oes swyddog wedi'u hagor.
    }
    Mae'r swyddogion wedi cael gwybod. Gwnewch yn siŵr bod rhywun yn darllen yr hyn sy'n aros:
    { $link }

    Gwna Sŵn

safeguarding-duty-title = Oriau ar ddyletswydd ac ar alwad
safeguarding-duty-lead = Pwy sy'n cael gwybod pan allai geiriau fod am berygl: yn yr oriau ar ddyletswydd, pob swyddog a phob arweinydd diogelu; y tu allan iddynt, pob arweinydd a'r sawl sydd ar alwad.
safeguarding-duty-missing = Ar hyn o bryd ni fyddai larwm yn cyrraedd pawb y dylai eu cyrraedd: rhaid bod swyddog ac arweinydd diogelu â chyfeiriad e-bost, ac oriau ar ddyletswydd.
safeguarding-duty-hours = Oriau ar ddyletswydd
safeguarding-duty-hours-text = Amser Llundain. Gadewch y ddau'n wag ar ddiwrnod rhydd.
safeguarding-duty-from = o
safeguarding-duty-to = tan
safeguarding-duty-hours-wrong = Rhowch amser dechrau ac amser gorffen diweddarach, neu gadewch y ddau'n wag.
safeguarding-duty-hours-none = Rhaid bod oriau ar ddyletswydd ar o leiaf un diwrnod.
safeguarding-duty-wait = Larymau
safeguarding-duty-minutes = Munudau nes anfon larwm
safeguarding-duty-minutes-hint = Am ba hyd mae geiriau a allai fod am berygl yn aros i gael eu hagor. O { $least } i { $most } munud.
safeguarding-flash-duty = Mae'r oriau wedi'u cadw.
safeguarding-duty-rota = Pwy sydd ar alwad
safeguarding-duty-rota-text = Ar gyfer nosweithiau, y nos a dyddiau rhydd. Mae'r nos yn perthyn i'r diwrnod cynt: mae'n newid pan fydd dyletswydd yn dechrau, neu am 9:00 ar ddiwrnod rhydd.
safeguarding-duty-rota-caption = Y pedair wythnos nesaf
safeguarding-duty-day = Diwrnod
safeguarding-duty-who = Ar alwad
safeguarding-duty-nobody = Neb
safeguarding-duty-no-people = Does dim arweinydd na swyddog eto
safeguarding-duty-first = Diwrnod cyntaf
safeguarding-duty-last = Diwrnod olaf
safeguarding-duty-put = Cadw'r dyddiau hyn
safeguarding-duty-person-wrong = Dewiswch arweinydd neu swyddog.
safeguarding-duty-days-wrong = Dewiswch ddiwrnod cyntaf a diwrnod olaf, { $max } diwrnod ar y mwyaf.
safeguarding-flash-on-call = Mae'r rota wedi'i chadw.
safeguarding-duty-now = Ar alwad nawr: { $name }
safeguarding-duty-nobody-now = Does neb ar alwad nawr. Mae larymau'n mynd at bob arweinydd diogelu.
safeguarding-duty-day-1 = Dydd Llun
safeguarding-duty-day-2 = Dydd Mawrth
safeguarding-duty-day-3 = Dydd Mercher
safeguarding-duty-day-4 = Dydd Iau
safeguarding-duty-day-5 = Dydd Gwener
safeguarding-duty-day-6 = Dydd Sadwrn
safeguarding-duty-day-7 = Dydd Sul

moderation-history-alarm-opened = Agorwyd y larwm
moderation-history-no-danger = Dim perygl, gyda rheswm
