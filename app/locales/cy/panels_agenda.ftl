# Agendâu: mathau o eitemau, amseroedd, eitemau cyfyngedig, papurau.
agenda-restricted = Eitem gyfyngedig
agenda-restricted-tag = Cyfyngedig
agenda-restricted-why = Pam mae'n gyfyngedig:
agenda-hidden-text = Mae'r eitem hon yn gyfyngedig. Dim ond aelodau'r panel a'r clerc sy'n cael ei darllen. Y rheswm cyfreithiol:
agenda-never-restricted = Mae'r hyn a ddywedodd pobl ifanc, a'r hyn a addawodd y cyngor, yn cael ei ateb yn gyhoeddus. Ni ellir cyfyngu'r eitem hon.
agenda-kind = Math o eitem
agenda-kind-voices = Llais y plentyn
agenda-kind-report = Adroddiad
agenda-kind-statement = Addewid
agenda-kind-apologies = Ymddiheuriadau
agenda-kind-declarations = Datganiadau o fuddiant
agenda-kind-minutes = Cofnodion y cyfarfod diwethaf
agenda-kind-actions = Camau gweithredu o gyfarfodydd blaenorol
agenda-kind-witness = Hanes gan dyst
agenda-kind-question = Cwestiwn
agenda-kind-programme = Rhaglen waith
agenda-kind-standing = Eitem sefydlog
agenda-title-hint = Nid oes angen teitl ar ymddiheuriadau, datganiadau, cofnodion, camau gweithredu na'r rhaglen waith.
agenda-not-said = Heb ei nodi
agenda-purpose = Beth y gofynnir i'r panel ei wneud
agenda-purpose-decide = I benderfynu
agenda-purpose-discuss = I drafod
agenda-purpose-note = I nodi
agenda-led-by = dan arweiniad { $name }
agenda-led-by-label = Pwy sy'n ei harwain
agenda-minutes =
    { $n ->
        [one] 1 funud
        [two] 2 funud
       *[other] { $n } munud
    }
agenda-minutes-label = Sawl munud mae'n ei gymryd
agenda-theme-hint = Dangosir wrth ei hochr yr hyn a ddywedodd pobl ifanc am y thema hon.
agenda-access = Pwy sy'n cael darllen yr eitem hon
agenda-access-public = Pawb sy'n darllen yr agenda
agenda-access-restricted = Y panel a'i glerc yn unig
agenda-access-reason = Rheswm cyfreithiol
agenda-access-reason-hint = Mae ei angen os yw'r eitem yn gyfyngedig. Gall pawb ei ddarllen, er enghraifft: Gwybodaeth am berson (Deddf Llywodraeth Leol 1972, Atodlen 12A, paragraff 12).
agenda-change-title = Newid yr eitem hon
agenda-change-button = Cadw'r eitem
agenda-flash-changed = Mae'r eitem wedi'i newid.
agenda-flash-same = Does dim wedi newid.
agenda-flash-ordered = Mae trefn newydd i'r agenda.
agenda-order-title = Trefnu yn ôl rhif
agenda-order-text = Rhowch ei rhif i bob eitem, yna rhowch nhw mewn trefn.
agenda-order-button = Eu rhoi mewn trefn
agenda-times-end = Mae'r eitemau'n dod i ben am { $ends }.
agenda-times-over =
    { $n ->
        [one] Mae hynny 1 funud ar ôl y diwedd a gynlluniwyd, { $end }.
        [two] Mae hynny 2 funud ar ôl y diwedd a gynlluniwyd, { $end }.
       *[other] Mae hynny { $n } munud ar ôl y diwedd a gynlluniwyd, { $end }.
    }
agenda-times-without =
    { $n ->
        [one] Nid oes hyd i 1 eitem eto.
       *[other] Nid oes hyd i { $n } eitem eto.
    }
agenda-ends = Diwedd
agenda-ends-hint = Gallwch adael hwn yn wag.
agenda-ends-before = Ni all y cyfarfod orffen cyn iddo ddechrau.
agenda-video = Dolen fideo
agenda-video-hint = Dim ond y bobl sydd wedi'u gwahodd sy'n ei gweld. Gallwch adael hwn yn wag.
agenda-no-link = Rhowch gyfeiriad cyfan y cyfarfod fideo, er enghraifft https://example.org/cyfarfod.
agenda-mail-video = Ymuno drwy fideo: { $link }
agenda-papers = Papurau
agenda-paper-to-follow = I ddilyn
agenda-paper-pages =
    { $n ->
        [one] 1 dudalen
        [two] 2 dudalen
       *[other] { $n } tudalen
    }
agenda-paper-asked = Gofynnwyd i { $name } ei anfon erbyn { $day }
agenda-paper-remove = Ei ddileu
agenda-paper-add-title = Ychwanegu papur
agenda-paper-file = PDF
agenda-paper-file-hint = PDF hyd at 10 MB, heb gyfrinair.
agenda-paper-add-button = Ychwanegu'r papur
agenda-paper-ask-title = Gofyn i rywun am bapur
agenda-paper-ask-text = Byddan nhw'n cael e-bost gyda dolen i'w anfon, heb gyfrif. Tan hynny mae'r agenda'n dweud ei fod i ddilyn.
agenda-paper-ask-name = Enw
agenda-paper-ask-mail = E-bost
agenda-paper-ask-due = Ei anfon erbyn
agenda-paper-ask-button = Gofyn amdano
agenda-paper-none = Dewiswch PDF.
agenda-paper-large = Mae'r PDF hwn yn rhy fawr. Gall fod hyd at 10 MB.
agenda-paper-kind = Nid PDF yw hwn. Cadwch ef fel PDF a'i ddewis eto.
agenda-paper-broken = Ni allwn ddarllen y PDF hwn. Cadwch ef fel PDF eto a dewiswch yr un newydd.
agenda-paper-locked = Mae'r PDF hwn wedi'i gloi â chyfrinair. Cadwch ef heb un a'i ddewis eto.
agenda-paper-active = Mae rhaglen, ffurflen neu ffeil arall yn y PDF hwn. Argraffwch ef i PDF newydd a dewiswch hwnnw.
agenda-paper-long = Mae gan y PDF hwn ormod o dudalennau. Gall fod ganddo hyd at 1,000.
agenda-paper-unbound = Does dim modd rhoi tudalennau'r PDF hwn ym mhecyn y cyfarfod. Argraffwch ef i PDF newydd a dewiswch hwnnw.
agenda-paper-many = Gall fod { $max } papur ar y mwyaf.
agenda-paper-over = Mae'r cyfarfod drosodd, felly ni ellir ychwanegu papurau mwyach. Ysgrifennwch at y clerc.
agenda-paper-published = Mae'r agenda wedi'i chyhoeddi gyda'r papur hwn, felly ni ellir rhoi un arall yn ei le. Os oes rhywbeth o'i le arno, dywedwch wrth y clerc.
agenda-paper-for = Panel
agenda-paper-meeting = Cyfarfod
agenda-paper-hello = Helo { $name }, anfonwch y papur hwn fel PDF.
agenda-paper-sent = Mae eich papur gyda ni.
agenda-paper-sent-pages =
    { $n ->
        [one] Mae eich papur gyda ni. Mae ganddo 1 dudalen.
        [two] Mae eich papur gyda ni. Mae ganddo 2 dudalen.
       *[other] Mae eich papur gyda ni. Mae ganddo { $n } tudalen.
    }
agenda-paper-again = Anfon un arall yn ei le
agenda-paper-send-button = Anfon y papur
agenda-paper-who-reads = Gall y bobl sy'n cael darllen yr eitem ar yr agenda ddarllen y papur hwn. Nid oes angen cyfrif arnoch.
agenda-flash-paper = Mae'r papur wedi'i ychwanegu.
agenda-flash-asked = Rydym wedi gofyn am y papur.
agenda-flash-paper-gone = Nid yw'r papur ar yr agenda mwyach.
agenda-flash-sent = Diolch. Mae eich papur gyda'r clerc.
agenda-mail-ask-subject = Papur i { $panel }
agenda-mail-ask-text =
    Helo { $name },

    Mae { $panel } yn gofyn i chi am bapur: { $title }.
    Anfonwch ef erbyn { $due }, fel PDF. Nid oes angen cyfrif arnoch.

    Anfonwch ef yma:
    { $link }

    { $council }
agenda-mail-remind-subject = Nodyn atgoffa: papur i { $panel }
agenda-mail-remind-text =
    Helo { $name },

    Mae { $panel } wedi gofyn i chi am bapur, ac nid yw wedi ei gael eto: { $title }.
    Mae ei angen erbyn { $due }, fel PDF. Nid oes angen cyfrif arnoch.

    Anfonwch ef yma:
    { $link }

    { $council }
standing-title = Agenda sefydlog
standing-text = Mae pob cyfarfod ffurfiol newydd yn dechrau gyda'r eitemau hyn.
standing-none = Nid oes eitemau eto.
standing-many = Mae gormod o eitemau. Dilëwch un yn gyntaf.
standing-remove = Ei dileu
standing-flash-added = Mae'r eitem ar yr agenda sefydlog.
standing-flash-removed = Nid yw'r eitem ar yr agenda sefydlog mwyach.
standing-copy-title = Fel y tro diwethaf
standing-copy-text = Mae hyn yn ychwanegu eitemau agenda'r cyfarfod diwethaf nad ydynt ar hon. Nid yw'r hyn a ddywedodd pobl ifanc bryd hynny yn cael ei gopïo.
standing-copy-button = Copïo'r agenda ddiwethaf
standing-flash-copied = Mae'r agenda ddiwethaf wedi'i chopïo.
standing-no-last = Nid oes gan y panel hwn gyfarfod cynharach.
series-title = Cynllunio blwyddyn o gyfarfodydd
series-text = Dywedwch pa mor aml mae'r panel yn cyfarfod. Byddwch yn gweld y diwrnodau cyn iddynt gael eu cynllunio.
series-asking = Pa mor aml mae'n cyfarfod
series-first = Cyfarfod cyntaf
series-until = Ddim ar ôl
series-every = Pa mor aml
series-every-weeks =
    { $n ->
        [one] Bob wythnos
        [two] Bob pythefnos
       *[other] Bob { $n } wythnos
    }
series-every-months =
    { $n ->
        [one] Bob mis, ar yr un diwrnod o'r wythnos â'r cyntaf
        [two] Bob deufis, ar yr un diwrnod o'r wythnos â'r cyntaf
        [few] Bob tri mis, ar yr un diwrnod o'r wythnos â'r cyntaf
       *[other] Bob { $n } mis, ar yr un diwrnod o'r wythnos â'r cyntaf
    }
series-holidays = Gwyliau
series-holidays-hint = Diwrnod neu gyfnod ar bob llinell, er enghraifft 24/07/2026 i 01/09/2026.
series-bank = Dim cyfarfodydd ar wyliau banc
series-on-holiday = Cyfarfod a fyddai ar ddiwrnod gŵyl
series-left-out = yn cael ei hepgor
series-later = wythnos yn ddiweddarach
series-preview-button = Dangos y diwrnodau
series-no-span = Rhowch y diwrnod cyntaf a'r olaf, dim mwy na dwy flynedd ar wahân.
series-no-holiday = Nid yw “{ $line }” yn ddiwrnod nac yn gyfnod.
series-preview = Dyma'r diwrnodau
series-days = Cyfarfodydd
series-moved = yn lle { $day }
series-left = Wedi'u hepgor oherwydd gwyliau: { $days }
series-plan-button = Cynllunio'r cyfarfodydd hyn
series-no-days = Dewiswch o leiaf un diwrnod, a { $max } ar y mwyaf.
series-flash-planned = Mae'r cyfarfodydd wedi'u cynllunio.
series-held-title = Nodi cyfarfod a gynhaliwyd o'r blaen
series-held-text = Yna ychwanegwch ei eitemau, pwy oedd yno a beth a benderfynwyd. Nid oes neb yn cael e-bost.
series-held-button = Nodi'r cyfarfod
series-day-to-come = Nid yw'r diwrnod hwn wedi cyrraedd eto.
series-flash-entered = Mae'r cyfarfod wedi'i nodi.
agenda-on-theme = Beth mae pobl ifanc wedi'i ddweud am hyn
called-title = Pobl sy'n cael eu galw
called-text = Byddan nhw'n cael e-bost gyda ffeil galendr a thudalen eu hunain, heb gyfrif. Nid ydynt yn gweld yr agenda.
called-asked = Beth a ofynnir iddynt
called-item = Ar gyfer pa eitem
called-button = Eu galw
called-end = Peidio â'u galw mwyach
called-many = Mae gormod o bobl yn cael eu galw i'r cyfarfod hwn.
called-no-answer = Dim ateb eto
called-coming = Yn dod
called-not-coming = Ddim yn dod
called-lead = Gofynnir i chi ddod i gyfarfod,
called-begins = Mae eich eitem yn dechrau tua
called-asked-of-you = Beth a ofynnir i chi
called-will = Rwy'n dod
called-will-not = Ni allaf ddod
called-flash-called = Mae'r person wedi'i alw, ac yn cael e-bost.
called-flash-not = Nid yw'r person yn cael ei alw mwyach, ac mae'n cael e-bost.
called-flash-answered = Diolch. Mae eich ateb gyda'r clerc.
called-mail-subject = Gofynnir i chi ddod: { $panel }, { $day }
called-mail-text =
    Helo { $name },

    Mae { $panel } yn gofyn i chi ddod i'w gyfarfod ar { $day } am { $time }.
    Lle: { $place }

    Beth a ofynnir i chi:
    { $asked }

    Dywedwch yma a ydych yn dod:
    { $link }

    { $council }
called-mail-moved-subject = Wedi newid: { $panel }, { $day }
called-mail-moved-text =
    Helo { $name },

    Mae cyfarfod { $panel } wedi newid. Nawr: { $day } am { $time }.
    Lle: { $place }

    Dywedwch yma a ydych yn dod:
    { $link }

    { $council }
called-mail-cancelled-subject = Wedi'i ganslo: { $panel }, { $day }
called-mail-cancelled-text =
    Helo { $name },

    Mae cyfarfod { $panel } ar { $day } am { $time } wedi'i ganslo.
    Rheswm: { $reason }

    { $council }
called-mail-not-subject = Nid oes angen i chi ddod: { $panel }, { $day }
called-mail-not-text =
    Helo { $name },

    Nid yw { $panel } yn gofyn i chi mwyach ddod i'w gyfarfod ar { $day } am { $time }.

    { $council }
feed-title = Cyfarfodydd yn eich calendr
feed-text = Gall eich calendr eich hun ddangos cyfarfodydd eich paneli a'u diweddaru.
feed-make = Creu cyfeiriad i fy nghalendr
feed-address = Ychwanegwch y cyfeiriad hwn at eich calendr, er enghraifft gyda “From internet” yn Outlook neu “From URL” yn Google Calendar:
feed-own = Chi yn unig piau'r cyfeiriad hwn: mae unrhyw un sydd ag ef yn gweld eich cyfarfodydd. Nid yw teitlau eitemau cyfyngedig byth ynddo.
feed-again = Newid y cyfeiriad
feed-end = Ei ddiffodd
feed-name = Cyfarfodydd panel
feed-flash-made = Dyma eich cyfeiriad newydd.
feed-flash-ended = Nid yw'r cyfeiriad yn gweithio mwyach.
