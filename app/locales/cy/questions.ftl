# Cwestiynau y mae paneli'n eu rhoi i swyddogion: beth mae staff ac aelodau panel yn ei ddarllen.
questions-title = Cwestiynau i swyddogion
questions-lead = Beth mae'r panel hwn yn ei ofyn i swyddogion, am un cyfnod ar y tro, ac a yw'r atebion yn foddhaol.
questions-overdue =
    { $n ->
        [zero] Mae pob cwestiwn wedi'i ateb mewn pryd.
        [one] Mae un cwestiwn heb ei ateb mewn pryd.
        [two] Mae dau gwestiwn heb eu hateb mewn pryd.
        [few] Mae { $n } chwestiwn heb eu hateb mewn pryd.
        [many] Mae { $n } chwestiwn heb eu hateb mewn pryd.
       *[other] Mae { $n } cwestiwn heb eu hateb mewn pryd.
    }
questions-none = Nid oes dim wedi'i ofyn eto
questions-none-text = Dechreuwch gyda chwestiwn o'r banc isod, neu ychwanegwch un eich hun.
questions-put = Beth a ofynnwyd
questions-put-caption = Y diweddaraf o bob cwestiwn, gyda'r rhai sydd angen sylw gyntaf
questions-question = Cwestiwn
questions-period = Cyfnod
questions-due = Ateb erbyn
questions-figure = Ffigur
questions-panel = Panel
questions-own = Cwestiynau'r panel ei hun
questions-from-young = Person ifanc a gynigiodd hwn.
questions-bank = Y banc cwestiynau
questions-bank-text = Fel rhieni corfforaethol, dylai aelodau etholedig ofyn y rhain a chael atebion boddhaol. Mae'r rhai a ofynnwyd gennych uchod.
questions-group-overall = Beth ddylai pob aelod etholedig ei wybod
questions-group-in_care = Plant mewn gofal
questions-group-leavers = Y rhai sydd wedi gadael gofal
questions-ask-link = Gofyn hwn
questions-ask-again = Ei ofyn am gyfnod arall
questions-public-link = Beth all pawb ei ddarllen
questions-add-title = Ychwanegu cwestiwn
questions-text-en = Cwestiwn{ in-english }
questions-text-cy = Cwestiwn yn Gymraeg
questions-add-button = Ychwanegu'r cwestiwn
questions-ask-title = Gofyn cwestiwn
questions-ask-text = Bydd y sawl y gofynnwch iddynt yn cael e-bost gyda dolen, ac yn ateb yno gyda ffigur, geiriau neu bapur. Nid oes angen cyfrif arnynt.
questions-ask-reminded = Cânt eu hatgoffa { $n } diwrnod cyn y dyddiad, ac unwaith eto wedyn, oni bai eu bod wedi ateb.
questions-which-missing = Dewiswch gwestiwn.
questions-period-hint = Er enghraifft: 2026, 2025/26, 2026 Ch1 neu 03/2026.
questions-period-wrong = Rhowch flwyddyn, blwyddyn ariannol, chwarter neu fis. Er enghraifft: 2025/26 neu 2026 Ch1.
questions-due-range = Rhowch ddiwrnod o yfory ymlaen, o fewn blwyddyn.
questions-asked-already = Mae hwn wedi'i ofyn am y cyfnod hwn yn barod, ac nid oes neb wedi ateb eto.
questions-person = Rhywun sydd â chyfrif
questions-person-hint = Neu gadewch hwn yn wag, a rhowch enw a chyfeiriad e-bost.
questions-person-none = Rhywun heb gyfrif
questions-nobody = Ni ellir gofyn i'r person hwn. Dewiswch rywun arall, neu rhowch enw a chyfeiriad e-bost.
questions-name = I bwy y gofynnir
questions-mail = Eu cyfeiriad e-bost
questions-theme = Thema
questions-theme-hint = Mae'r hyn y mae pobl ifanc yn ei ddweud ar y thema hon i'w weld wrth ochr yr atebion.
questions-theme-none = Dim thema, neu'r un sydd ganddo
questions-ask-button = Gofyn
questions-flash-added = Mae'r cwestiwn wedi'i ychwanegu.
questions-flash-asked = Mae'r cwestiwn wedi'i ofyn.
questions-flash-withdrawn = Ni ofynnir i neb am yr ateb hwn mwyach.
questions-flash-tabled = Mae'r cwestiwn ar yr agenda hon.
questions-flash-judged = Mae'r hyn y mae'r panel yn ei ddweud wedi'i gadw.
questions-flash-released = Gall pawb ddarllen yr ateb hwn.
questions-flash-hidden = Dim ond y panel all ddarllen yr ateb hwn.
questions-flash-answered = Mae eich ateb gyda'r panel. Diolch.
questions-flash-decided = Mae eich penderfyniad wedi'i gadw.
questions-state-asked = Heb ei ateb eto
questions-state-overdue = Hwyr
questions-state-answered = Wedi'i ateb, i'r panel edrych arno
questions-state-satisfactory = Boddhaol
questions-state-unsatisfactory = Ddim yn foddhaol
questions-state-withdrawn = Heb ei ofyn mwyach
questions-fewer = llai na { $n }
questions-paper = Y papur
questions-years = Dros y blynyddoedd
questions-years-caption = Yr un cwestiwn am bob cyfnod, y diweddaraf yn gyntaf
questions-who-reads = Pwy all ei ddarllen
questions-everybody = Pawb
questions-panel-alone = Y panel
questions-said = Beth mae pobl ifanc yn ei ddweud
questions-said-text = Eu geiriau ar y thema hon, fel y mae swyddogion wedi eu rhannu.
questions-answer-for = Ar gyfer { $period }
questions-answered-on = Atebwyd ar
questions-answer = Ateb
questions-on-agenda = Ar yr agenda
questions-on-agenda-already = Mae'r cwestiwn hwn ar agenda yn barod.
questions-table = Ei roi ar yr agenda nesaf
questions-withdraw = Rhoi'r gorau i ofyn
questions-withdraw-text = Ni fydd y ddolen yn yr e-bost yn gweithio mwyach, ac ni fydd neb yn cael ei atgoffa.
questions-withdraw-button = Rhoi'r gorau i ofyn
questions-withdraw-late = Mae hwn wedi'i ateb, felly mae'n rhy hwyr i roi'r gorau i ofyn.
questions-judge = Beth mae'r panel yn ei ddweud
questions-judge-legend = A yw'r ateb hwn yn foddhaol?
questions-judge-missing = Dewiswch un o'r ddau.
questions-judge-nothing = Nid oes neb wedi ateb hwn eto.
questions-judge-button = Cadw
questions-why = Pam
questions-why-en = Pam{ in-english-after }
questions-why-cy = Pam, yn Gymraeg
questions-one-language = Mae un iaith yn ddigon.
questions-release = Gadael i bawb ei ddarllen
questions-release-text = Wedyn gall pawb ddarllen y cwestiwn, yr ateb, ei bapur a'r hyn y mae'r panel yn ei ddweud. Mae niferoedd bach o blant yn cael eu cuddio; edrychwch ar y geiriau a'r papur eich hun.
questions-seen-legend = Ydych chi wedi edrych?
questions-seen = Rwyf wedi edrych: ni ellir adnabod unrhyw blentyn yn y geiriau nac yn y papur.
questions-seen-needed = Edrychwch ar y geiriau a'r papur yn gyntaf, a thiciwch hwn.
questions-release-button = Gadael i bawb ei ddarllen
questions-hide = Gall pawb ei ddarllen
questions-hide-button = Gadael i'r panel yn unig ei ddarllen
questions-answer-closed = Mae'r panel wedi edrych ar eich ateb neu ei gyhoeddi, felly ni ellir ei newid mwyach. Ysgrifennwch at y clerc.
questions-answer-withdrawn = Nid oes angen yr ateb hwn ar y panel mwyach. Diolch.
questions-answer-hello = Helo { $name }, mae'r panel yn gofyn hyn i chi.
questions-answer-there = Mae eich ateb gyda'r panel. Gallwch ei newid nes bod y panel wedi edrych arno.
questions-answer-judged = Mae'r panel wedi edrych ar yr ateb hwn.
questions-answer-public = Mae'r ateb hwn wedi'i gyhoeddi.
questions-answer-text = Rhowch ffigur, geiriau neu bapur. Mae un ohonynt yn ddigon.
questions-figure-hint = Er enghraifft: 92, 92.5 neu 1,250. Gadewch ef yn wag os nad oes un.
questions-figure-wrong = Rhowch rif. Er enghraifft: 92 neu 92.5.
questions-unit = Beth mae'r ffigur yn ei gyfrif
questions-unit-percent = Canran
questions-unit-number = Nifer, o blant neu o unrhyw beth arall
questions-unit-days = Diwrnodau
questions-unit-weeks = Wythnosau
questions-unit-pounds = Punnoedd
questions-unit-missing = Dywedwch beth mae'r ffigur yn ei gyfrif.
questions-answer-empty = Rhowch ffigur, geiriau neu bapur.
questions-answer-words-en = Ateb{ in-english }
questions-answer-words-cy = Ateb yn Gymraeg
questions-answer-paper-there = Mae papur gyda'r ateb hwn: { $size }. Bydd un arall yn cymryd ei le.
questions-answer-file = Papur
questions-answer-button = Anfon yr ateb
questions-answer-who-reads = Gall y panel, ei glerc, swyddogion ac arweinwyr yr addewid ddarllen eich ateb. Gall y panel ei gyhoeddi; mae niferoedd bach o blant yn cael eu cuddio bryd hynny. Peidiwch ag enwi unrhyw blentyn.
questions-proposed-title = Cwestiynau gan bobl ifanc
questions-proposed-text = Beth mae pobl ifanc yn cynnig y dylai panel ei ofyn. Darllenwch ef yn gyntaf: mae'r panel yn gweld y cwestiwn rydych chi'n ei lunio ohono, a byth pwy a'i cynigiodd. Mae'r log archwilio'n nodi bob tro y mae rhywun yn darllen un.
questions-proposed-none = Nid oes neb wedi cynnig dim
questions-proposed-on = Cynigiwyd ar { $day }
questions-proposal = Cynnig
questions-proposal-title = Cwestiwn gan berson ifanc
questions-proposal-proposed = I chi ei ddarllen
questions-proposal-accepted = Derbyniwyd
questions-proposal-declined = Gwrthodwyd
questions-proposal-taken-back = Wedi'i gymryd yn ôl
questions-proposal-alarming = Gair o berygl
questions-proposal-danger = Mae gair o berygl yn hwn. Meddyliwch am y person ifanc yn gyntaf: siaradwch â'r arweinydd diogelu heddiw.
questions-proposal-ended = Mae hwn wedi'i benderfynu neu ei gymryd yn ôl yn barod.
questions-decide = Penderfynu
questions-decide-text = Geiriwch y cwestiwn fel na ellir adnabod neb ynddo. Caiff y person ifanc wybod drwy e-bost fod ateb, a'i ddarllen ar ei dudalen ei hun.
questions-decide-legend = A ddylai'r panel ofyn hyn?
questions-decide-accept = Dylai, yn y geiriau hyn
questions-decide-decline = Na ddylai
questions-decision-missing = Dewiswch un o'r ddau.
questions-reply = Beth ydych am ei ddweud wrthynt?
questions-reply-hint = Mewn geiriau plaen. Os na fydd y panel yn gofyn hyn, dywedwch pam.
questions-reply-empty = Dywedwch pam na fydd y panel yn gofyn hyn.
questions-replied = Beth a ddywedwyd wrthynt
questions-decide-button = Cadw'r penderfyniad
questions-mail-ask-subject = { $panel }: cwestiwn i chi
questions-mail-ask-text =
    Helo { $name },

    Mae { $panel } yn gofyn hyn i chi, ar gyfer { $period }:
    { $question }

    Atebwch erbyn { $due }, gyda ffigur, geiriau neu bapur. Nid oes angen cyfrif arnoch:
    { $link }

    { $council }
questions-mail-week-subject = { $panel }: atebwch erbyn { $due }
questions-mail-week-text =
    Helo { $name },

    Mae { $panel } yn aros am eich ateb, ar gyfer { $period }:
    { $question }

    Atebwch erbyn { $due }:
    { $link }

    { $council }
questions-mail-late-subject = { $panel }: mae eich ateb yn hwyr
questions-mail-late-text =
    Helo { $name },

    Gofynnodd { $panel } hyn i chi, ar gyfer { $period }, ac nid oes ateb eto:
    { $question }

    Roedd i fod i gyrraedd erbyn { $due }. Mae'r panel yn gweld ei fod yn hwyr. Atebwch nawr:
    { $link }

    { $council }
questions-mail-proposed-subject = Mae person ifanc wedi cynnig cwestiwn ar gyfer panel
questions-mail-proposed-text =
    Helo { $name },

    Mae person ifanc wedi cynnig cwestiwn y dylai panel ei ofyn. Darllenwch ef cyn y panel:
    { $link }

questions-mail-danger-subject = Gair o berygl mewn cwestiwn
questions-mail-danger-text =
    Helo { $name },

    mae person ifanc wedi cynnig cwestiwn, ac mae gair o berygl ynddo. Rhaid i swyddog ei ddarllen nawr, a meddwl am y person ifanc yn gyntaf:
    { $link }
questions-judge-released = Gall pawb ddarllen yr ateb hwn. I newid yr hyn y mae'r panel yn ei ddweud amdano, gadewch i'r panel yn unig ei ddarllen yn gyntaf.
