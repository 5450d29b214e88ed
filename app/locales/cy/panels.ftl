# Paneli: cyfarfodydd, agendâu, presenoldeb, atebion.
panels-illegal = Mae hwn wedi symud ymlaen yn y cyfamser. Edrychwch ar y dudalen eto.
panels-too-early = Nid yw diwrnod y cyfarfod wedi cyrraedd eto.
panels-items-left = Nid oes canlyniad i rai eitemau eto.
panels-item-left = Nid oes canlyniad i “{ $title }” eto. Dywedwch yn gyntaf beth ddigwyddodd i'r eitem.
panels-no-meeting = Nid oes cyfarfod wedi'i gynllunio i'r panel hwn. Gofynnwch i'r clerc gynllunio un yn gyntaf.
panels-routed-before = Mae o leiaf un o'r lleisiau hyn ar agenda yn barod.
panels-voice-of-the-child = Llais y plentyn
panels-agenda-empty = Nid oes dim ar yr agenda hon eto. Ychwanegwch eitem yn gyntaf.
panels-mark-missing = Dywedwch a oedd { $name } yno.
panels-member-twice = Mae { $name } ar y panel yn barod yn y cyfnod hwnnw.
panels-office-taken = Mae rhywun arall yn y swydd hon yn y cyfnod hwnnw: { $name }. Yn gyntaf, dywedwch pryd mae eu hamser yn dod i ben.
panels-area-taken = Mae rhywun arall yn cynrychioli'r ardal hon yn y cyfnod hwnnw: { $name }. Yn gyntaf, dywedwch pryd mae eu hamser yn dod i ben.
panels-office-outside = Nid yw'r person hwn ar y panel ar y diwrnod hwnnw.
panels-office-held = Mae'r person hwn yn y swydd hon yn y cyfnod hwnnw yn barod.
panels-renew-not = Daeth amser { $name } i ben cyn y flwyddyn hon, neu nid oes diwrnod olaf. Tynnwch y tic yma. Os yw'r person yn ôl, ychwanegwch yr enw eto.
panels-renew-clash = Ni ellir adnewyddu amser { $name }: mae gan { $other } yr un swydd neu ardal yn y flwyddyn honno.
panels-renew-substitute = Mae { $name } yn eilydd ar ran rhywun nad yw ei sedd yn cael ei hadnewyddu cyhyd. Tynnwch y tic yma, neu adnewyddwch sedd yr aelod hefyd.
panels-substitute-outside = Ni all eilydd aros yn hwy na'r aelod, { $name }. Dewiswch ddiwrnod olaf cynharach.
panels-substitute-later = Nid yw { $name }, sy'n eilydd ar ran yr aelod hwn, ar y panel ar unrhyw ddiwrnod cyn hynny. Cywirwch ddiwrnodau'r eilydd yn gyntaf.
panels-substitute-marked = Cafodd { $name }, sy'n eilydd ar ran yr aelod hwn, ei farcio yng nghyfarfod { $day }. Dewiswch y diwrnod hwnnw neu un diweddarach.
panels-end-before-start = Ni all y diwrnod olaf fod cyn y diwrnod cyntaf.
panels-no-day = Rhowch ddiwrnod, er enghraifft 16/12/2026.
panels-no-time = Rhowch amser, er enghraifft 14:00.
panels-no-number = Rhowch rif cyfan o 1 i { $max }, neu gadewch hwn yn wag.
panels-day-past = Mae'r diwrnod hwn wedi bod.
panels-kind-missing = Dewiswch un o'r rhain.
panels-to-missing = Dewiswch y cyfarfod y mae'n mynd iddo.
panels-nothing-chosen = Dewiswch ganlyniad i o leiaf un eitem.
panels-reply-voices = Dewiswch o leiaf un llais i'w ateb.
panels-reply-empty =
    { $languages ->
        [english] Ysgrifennwch eich ateb.
       *[both] Ysgrifennwch eich ateb mewn o leiaf un iaith.
    }

panels-title = Paneli
panels-none = Nid ydych ar banel
panels-none-text = Pan fydd y clerc wedi eich rhoi ar banel, bydd ei gyfarfodydd yma.
panels-none-planned = Dim cyfarfod wedi'i gynllunio
panels-all-answered = Dim
panels-next = Cyfarfod nesaf
panels-unanswered = Yn aros am ateb
panels-voices-count =
    { $n ->
        [zero] dim lleisiau
        [one] 1 llais
        [two] 2 lais
        [few] { $n } llais
        [many] { $n } llais
       *[other] { $n } llais
    }
panels-owed =
    { $n ->
        [zero] Nid oes llais yn aros am ateb.
        [one] Mae llais 1 person ifanc yn aros am ateb. Daeth { $since }.
        [two] Mae 2 lais gan bobl ifanc yn aros am ateb. Daeth y cyntaf { $since }.
        [few] Mae { $n } llais gan bobl ifanc yn aros am ateb. Daeth y cyntaf { $since }.
        [many] Mae { $n } llais gan bobl ifanc yn aros am ateb. Daeth y cyntaf { $since }.
       *[other] Mae { $n } llais gan bobl ifanc yn aros am ateb. Daeth y cyntaf { $since }.
    }
panels-choose = Dewiswch

panels-new-title = Panel newydd
panels-new-button = Ychwanegu'r panel
panels-name-en = Enw{ in-english }
panels-name-cy = Enw yn Gymraeg

panels-plan-title = Cynllunio cyfarfod
panels-plan-button = Cynllunio'r cyfarfod
panels-day = Diwrnod
panels-time = Amser
panels-place = Lle
panels-kind = Math o gyfarfod
panels-kind-formal = Cyfarfod ffurfiol
panels-kind-formal-hint = Agenda, cofnodion, pleidlais os oes angen
panels-kind-workshop = Gweithdy
panels-kind-workshop-hint = Gweithio ar un peth gyda'n gilydd
panels-kind-takeover = Pobl ifanc wrth y llyw
panels-kind-takeover-hint = Pobl ifanc sy'n cadeirio
panels-kind-carer-takeover = Gofalwyr maeth wrth y llyw
panels-kind-carer-takeover-hint = Gofalwyr maeth sy'n cadeirio
panels-kind-visit = Ymweliad
panels-kind-visit-hint = Mae'r panel yn mynd i weld drosto'i hun
panels-kind-extraordinary = Cyfarfod arbennig
panels-kind-extraordinary-hint = Wedi'i alw ar gyfer un mater na all aros
panels-theme = Thema
panels-theme-en = Thema{ in-english }
panels-theme-cy = Thema yn Gymraeg
panels-theme-hint = Cewch adael hwn yn wag.
panels-no-theme = Heb ddewis thema
panels-state = Cyflwr
panels-state-planned = Wedi'i gynllunio
panels-state-agenda-published = Agenda wedi'i chyhoeddi
panels-state-held = Wedi'i gynnal
panels-state-minuted = Cofnodion wedi'u cyhoeddi
panels-state-cancelled = Wedi'i ganslo
panels-cancelled = Cafodd y cyfarfod hwn ei ganslo.
panels-reason = Rheswm

panels-meetings = Cyfarfodydd
panels-meetings-none = Dim cyfarfodydd eto
panels-year = Blwyddyn y cyngor { $year }
panels-meeting-title = Cyfarfod { $day }
panels-waiting-items = Eitemau sy'n aros am gyfarfod
panels-agenda = Agenda
panels-agenda-none = Dim byd ar yr agenda eto.
panels-agenda-not-yet = Nid yw'r agenda wedi'i chyhoeddi eto. Cewch e-bost pan fydd.
panels-calendar = Ffeil galendr
panels-up = Symud i fyny
panels-down = Symud i lawr
panels-item = Eitem
panels-item-proposed = Wedi'i hawgrymu
panels-item-planned = Yn aros am gyfarfod
panels-item-tabled = Ar yr agenda
panels-item-discussed = Wedi'i thrafod
panels-item-withdrawn = Wedi'i thynnu'n ôl
panels-past-carried-over = Cariwyd drosodd o { $from } i { $to }
panels-past-returned = Daeth yn ôl pan gafodd cyfarfod { $from } ei ganslo
panels-left-over-title = Heb eu cyrraedd
panels-left-over = { $title }: cariwyd drosodd i { $to }

panels-publish-title = Cyhoeddi'r agenda
panels-publish-text = Bydd pawb ar y panel yn cael e-bost gyda ffeil galendr. Nid yw'r hyn a ddywedodd pobl ifanc ynddo.
panels-publish = Cyhoeddi'r agenda
panels-publish-again-title = A yw'r agenda wedi newid?
panels-publish-again-text = Cyhoeddwch hi eto: bydd pawb ar y panel yn cael e-bost arall, a bydd eu calendrau'n cael eu diweddaru.
panels-publish-again = Cyhoeddi eto
panels-report-title = Ychwanegu eitem
panels-report-button = Ychwanegu'r eitem
panels-title-en = Teitl{ in-english }
panels-title-cy = Teitl yn Gymraeg
panels-table-title = Ychwanegu eitem sy'n aros
panels-table-button = Rhoi ar yr agenda
panels-accept-button = Ei derbyn ar ran y panel
panels-decline-title = Gwrthod awgrym
panels-decline-button = Ei wrthod
panels-pledge-elsewhere = Dywedwyd hefyd, a'i ateb mewn man arall
panels-withdraw-title = Tynnu eitem yn ôl
panels-withdraw-button = Tynnu'r eitem yn ôl
panels-change-title = Diwrnod, amser neu le arall
panels-change-text = Bydd pawb ar y panel yn cael e-bost, a bydd eu calendr yn ei symud.
panels-change-button = Newid hyn
panels-cancel-title = Canslo'r cyfarfod
panels-cancel-text = Bydd ei eitemau'n aros am gyfarfod arall.
panels-cancel-button = Canslo'r cyfarfod

panels-marks = Pwy oedd yno?
panels-marks-button = Cafodd y cyfarfod ei gynnal
panels-marks-again = Cywiro pwy oedd yno
panels-marks-again-button = Cadw pwy oedd yno
panels-mark-present = Yno
panels-mark-apologies = Ymddiheuriadau
panels-mark-absent = Absennol
panels-outcomes = Canlyniadau
panels-outcomes-text = Dywedwch beth ddigwyddodd i bob eitem. Bydd yr hyn yr ydych yn ei adael yn aros yma nes i chi ddweud.
panels-outcomes-button = Cadw'r canlyniadau
panels-choice-discussed = Wedi'i thrafod
panels-choice-carry-over = Wedi'i chario drosodd
panels-choice-withdraw = Wedi'i thynnu'n ôl
panels-choice-outcome = Canlyniad “{ $title }”
panels-choice-to = Y cyfarfod y mae “{ $title }” yn mynd iddo
panels-choice-reason = Pam mae “{ $title }” yn cael ei thynnu'n ôl
panels-minutes-title = Cyhoeddi'r cofnodion
panels-minutes-text = Mae hyn yn cau'r cyfarfod. Rhaid i bob eitem gael ei chanlyniad yn gyntaf.
panels-minutes-button = Cyhoeddi'r cofnodion

panels-actions = Camau gweithredu
panels-actions-none = Dim camau gweithredu eto.
panels-actions-caption = Yr hyn y gofynnodd y panel hwn amdano
panels-action = Cam gweithredu
panels-action-add = Ychwanegu cam gweithredu
panels-action-add-button = Ychwanegu'r cam gweithredu
panels-action-what = Beth sydd i'w wneud
panels-action-owner = Gan bwy
panels-action-due = Erbyn
panels-action-end = Gorffen
panels-action-done-button = Wedi'i wneud
panels-action-drop = Gollwng cam gweithredu
panels-action-drop-button = Gollwng y cam gweithredu
panels-action-open = Ar agor
panels-action-overdue = Yn hwyr
panels-action-done = Wedi'i wneud
panels-action-dropped = Wedi'i ollwng

panels-members = Aelodau
panels-members-now = Aelodau heddiw
panels-members-all = Pawb sydd neu a fu ar y panel
panels-members-none = Nid oes neb ar y panel hwn eto
panels-members-elected = Aelodau etholedig
panels-members-co-opted = Aelodau cyfetholedig
panels-members-young-person = Pobl ifanc
panels-members-partner = Partneriaid
panels-members-foster-carer = Gofalwyr maeth
panels-member-elected = Etholedig
panels-member-co-opted = Cyfetholedig
panels-member-young-person = Person ifanc
panels-member-partner = Partner
panels-member-foster-carer = Gofalwr maeth
panels-member-officer = Swyddog sy'n bresennol
panels-member-adviser = Cynghorydd arbenigol
panels-member-kind = Math o aelod
panels-member-from = O
panels-member-to = Hyd
panels-member-add = Ychwanegu rhywun
panels-member-add-button = Ychwanegu at y panel
panels-member-end = Gadawodd rhywun
panels-member-end-button = Cadw'r diwrnod olaf
panels-member-last-day = Diwrnod olaf ar y panel
panels-member-end-text = Bydd eu heilyddion yn gadael ar yr un diwrnod. Bydd swydd a fyddai'n para'n hwy yn dod i ben hefyd, a bydd un a fyddai'n dechrau'n ddiweddarach yn diflannu.
panels-name = Enw
panels-name-hint = Dim ond i rywun heb gyfrif.
panels-office = Swydd
panels-office-none = Dim swydd
panels-office-chair = Cadeirydd
panels-office-vice-chair = Is-gadeirydd
panels-office-deputy = Dirprwy
panels-office-facilitator = Hwylusydd
panels-account = Cyfrif
panels-account-hint = Mae pobl sydd â chyfrif yn cael yr agenda drwy e-bost. Os nad yw rhywun yn y rhestr, gofynnwch i'r gweinyddwr eu gwahodd yn gyntaf, fel aelod panel.
panels-account-none = Dim cyfrif
panels-account-yes = Oes
panels-account-no = Nac oes

panels-attendance = Presenoldeb
panels-attendance-title = Presenoldeb ym mlwyddyn y cyngor { $year }
panels-attendance-held =
    { $n ->
        [zero] Ni chafodd cyfarfod ei gynnal
        [one] Cafodd 1 cyfarfod ei gynnal
        [two] Cafodd 2 gyfarfod eu cynnal
        [few] Cafodd { $n } chyfarfod eu cynnal
        [many] Cafodd { $n } chyfarfod eu cynnal
       *[other] Cafodd { $n } cyfarfod eu cynnal
    }
panels-attendance-none = Ni chafodd cyfarfod ei gynnal yn y flwyddyn hon
quorum-was = Nifer yr aelodau oedd yno: { $present }. Y cworwm yw { $needed }.
quorum-was-not = Nid oedd cworwm. Nifer yr aelodau oedd yno: { $present }. Y cworwm yw { $needed }.
quorum-needed = Nifer yr aelodau sydd eu hangen ar gyfer cworwm: { $needed }. Nid yw swyddogion sy'n bresennol, cynghorwyr arbenigol nac eilyddion yn cyfrif.
quorum-list-not = dim cworwm
panels-attended = Presennol
panels-years = Blynyddoedd y cyngor
panels-from = ymunodd: { $from }
panels-to = gadawodd: { $to }
panels-from-to = ymunodd: { $from }, gadawodd: { $to }
panels-month-1 = Ion
panels-month-2 = Chwef
panels-month-3 = Maw
panels-month-4 = Ebr
panels-month-5 = Mai
panels-month-6 = Meh
panels-month-7 = Gorff
panels-month-8 = Awst
panels-month-9 = Medi
panels-month-10 = Hyd
panels-month-11 = Tach
panels-month-12 = Rhag

panels-pack = Pecyn
panels-pack-title = { $panel }: pecyn
panels-picture = Llun a ddaeth gyda'r geiriau hyn
panels-withdrawn-voice = Tynnwyd yn ôl gan y person a'i dywedodd.
panels-replied = Atebodd { $panel } ar { $day }
panels-changed = Beth newidiodd
panels-translation-waits = Yn aros am gyfieithiad.
panels-translate = Ychwanegu'r cyfieithiad

panels-reply-to = Ateb: { $theme }
panels-reply-text = Ar ôl iddo gael ei ryddhau, bydd eich ateb yn mynd at bob person ifanc a'i dywedodd, ac at bawb ar “Dywedoch chi, gwnaethon ni”.
panels-reply-pledge = Ateb am yr addewid hon
panels-reply-pledge-text = Pan gaiff ei ryddhau, gall pawb ddarllen eich ateb o dan yr addewid. Mae hefyd yn mynd at bob person ifanc rydych yn ei ddewis yma.
panels-reply-no-voices = Nid oes neb wedi dweud dim am yr addewid hon sy'n aros am eich ateb.
panels-reply-whom = Pwy ydych chi'n ei ateb?
panels-reply-whom-hint = Tynnwch y tic lle nad yw eich ateb yn addas.
panels-answered = Wedi'i ateb o'r blaen
panels-reply-en = Eich ateb{ in-english }
panels-reply-cy = Eich ateb yn Gymraeg
panels-reply-hint = Geiriau plaen, brawddegau byr, fel y byddech yn ei ddweud wrth blentyn 9 oed. Dywedwch “ni” a “ti”. Dywedwch beth fyddwch chi'n ei wneud, ac erbyn pryd.
panels-reply-other-hint = Os gadewch hwn yn wag, byddwn yn dangos ei fod yn aros am gyfieithiad.
panels-changed-en = Beth newidiodd{ in-english-after }
panels-changed-cy = Beth newidiodd, yn Gymraeg
panels-changed-hint = Dim ond os oes rhywbeth wedi newid yn barod.
panels-reply-button = Cadw'r ateb

panels-flash-added = Mae'r panel wedi'i ychwanegu. Nawr dywedwch pwy sydd arno.
panels-flash-member-added = Wedi'i ychwanegu at y panel.
panels-flash-member-ended = Mae'r diwrnod olaf wedi'i gadw.
panels-flash-member-ended-more = Mae'r diwrnod olaf wedi'i gadw. Daeth eilyddion a swyddi diweddarach i ben gyda'r sedd.
panels-flash-planned = Mae'r cyfarfod wedi'i gynllunio.
panels-flash-changed = Mae'r cyfarfod wedi'i newid.
panels-flash-moved = Mae'r cyfarfod wedi'i newid. Bydd pawb ar y panel yn cael e-bost.
panels-flash-same = Does dim yn wahanol, felly ni ddywedwyd wrth neb.
panels-flash-published = Mae'r agenda wedi'i chyhoeddi. Bydd pawb ar y panel yn cael e-bost.
panels-flash-held = Mae'r presenoldeb wedi'i gadw.
panels-flash-minuted = Mae'r cofnodion wedi'u cyhoeddi. Mae'r cyfarfod ar gau.
panels-flash-cancelled = Mae'r cyfarfod wedi'i ganslo. Mae ei eitemau'n aros am un arall.
panels-flash-item-added = Mae'r eitem ar yr agenda.
panels-flash-item-withdrawn = Mae'r eitem wedi'i thynnu'n ôl.
panels-flash-item-accepted = Mae'r eitem wedi'i derbyn. Mae'n aros am gyfarfod.
panels-flash-item-declined = Mae'r awgrym wedi'i wrthod.
panels-flash-decided = Mae'r canlyniadau wedi'u cadw.
panels-flash-action-added = Mae'r cam gweithredu wedi'i nodi.
panels-flash-action-ended = Mae'r cam gweithredu wedi'i orffen.

panels-mail-subject = Agenda: { $panel }, { $day }
panels-mail =
    Helo { $name },

    Mae agenda { $panel } ar gyfer { $day } am { $time } yn barod.
    Lle: { $place }

    { $agenda }

    Dywedwch a ydych yn dod. Nid oes angen mewngofnodi:
    { $coming }

    Darllenwch yr agenda a'r hyn a ddywedodd pobl ifanc wrthym:
    { $link }

    { $council }
panels-mail-again-subject = Agenda wedi newid: { $panel }, { $day }
panels-mail-again =
    Helo { $name },

    Mae agenda { $panel } ar gyfer { $day } am { $time } wedi newid.
    Lle: { $place }

    { $agenda }

    Dywedwch a ydych yn dod. Nid oes angen mewngofnodi:
    { $coming }

    Darllenwch yr agenda a'r hyn a ddywedodd pobl ifanc wrthym:
    { $link }

    { $council }
panels-mail-moved-subject = Wedi symud: { $panel }, { $day }
panels-mail-moved =
    Helo { $name },

    Mae cyfarfod { $panel } wedi symud. Nawr: { $day } am { $time }.
    Lle: { $place }

    Cyn hyn: { $before_day } am { $before_time }, { $before_place }

    { $agenda }

    Dywedwch a ydych yn dod. Nid oes angen mewngofnodi:
    { $coming }

    Darllenwch yr agenda a'r hyn a ddywedodd pobl ifanc wrthym:
    { $link }

    { $council }
panels-mail-cancelled-subject = Wedi'i ganslo: { $panel }, { $day }
panels-mail-cancelled =
    Helo { $name },

    Mae cyfarfod { $panel } ar { $day } am { $time } wedi'i ganslo.
    Rheswm: { $reason }

    { $link }

    { $council }
panels-mail-file = cyfarfod.ics
