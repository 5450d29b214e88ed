# Rhaglen waith panel mewn blwyddyn ddinesig, y strategaeth y mae'n ei gwasanaethu, a gwasanaethau a elwir i gyfrif.
programme-link = Rhaglen waith
programme-title = Rhaglen waith { $year }
programme-none = Nid oes rhaglen waith ar gyfer y flwyddyn hon eto.
programme-begin-title = Dechrau'r rhaglen waith
programme-begin-text = Nid oes rhaglen waith ar gyfer y flwyddyn ddinesig { $year } eto. Ar ôl ei dechrau, gallwch ddewis o'r hyn na chyrhaeddwyd y llynedd, o fylchau yn yr addewid, o'r hyn y mae pobl ifanc yn ei godi, ac o'ch blaenoriaethau eich hun.
programme-begin-button = Dechrau'r rhaglen hon
programme-approved = Cymeradwywyd gan { $body } ar { $day }.
programme-not-approved = Heb ei chymeradwyo eto: dim ond pobl sy'n darllen papurau'r panel hwn sy'n gallu ei gweld.
programme-reviews = Adolygwyd yng nghyfarfodydd
programme-by-month = Fesul mis
programme-nothing = Nid oes dim ar y rhaglen hon eto.
programme-no-month = Dim mis eto
programme-arrange-text = Dewiswch fis a rhif i bob eitem, yna cadwch nhw. Gallwch hefyd lusgo eitem i fis arall, a chadw wedyn.
programme-arrange-button = Cadw'r misoedd a'r drefn
programme-number-of = Rhif “{ $title }” yn ei mis
programme-month-of = Mis “{ $title }”
programme-add-title = Ychwanegu eitem
programme-add-button = Ychwanegu'r eitem hon
programme-title-field-en = Teitl{ in-english }
programme-title-field-cy = Teitl yn Gymraeg
programme-why = Pam mae hi yma
programme-why-priority = Un o flaenoriaethau'r cadeirydd
programme-why-carried-over = Cariwyd drosodd o'r llynedd
programme-why-gap = Bwlch yn yr addewid
programme-why-raised = Pobl ifanc sy'n ei chodi amlaf
programme-why-standing = Yn dod bob blwyddyn
programme-times =
    { $n ->
        [one] wedi'i chario drosodd unwaith
        [two] wedi'i chario drosodd ddwywaith
        [few] wedi'i chario drosodd deirgwaith
       *[other] wedi'i chario drosodd { $n } gwaith
    }
programme-carried = Sawl gwaith y cafodd ei chario drosodd
programme-note = Mwy am y rheswm
programme-note-hint = Gallwch adael hwn yn wag.
programme-objective = Amcan
programme-objective-n = Amcan { $n }
programme-objective-pick = Amcan { $n }: { $text }
programme-service = Gwasanaeth neu bartner a elwir i gyfrif
programme-service-hint = Er enghraifft: Ysgol Rithwir. Defnyddiwch yr un enw bob tro, fel bod popeth am wasanaeth ar un dudalen.
programme-person = Pwy sy'n siarad ar ei ran
programme-person-hint = Swyddog neu bartner, yn ôl enw neu rôl. Gallwch adael hwn yn wag. Nid yw'r cyhoedd yn ei weld.
programme-called = Yn cael ei alw i gyfrif
programme-month = Mis
programme-year = Blwyddyn
programme-access = Pwy sy'n cael darllen yr eitem hon
programme-access-public = Pawb, ar ôl cymeradwyo'r rhaglen
programme-access-restricted = Y panel a'i glerc yn unig
programme-hidden = Mae'r eitem hon yn gyfyngedig. Dim ond aelodau'r panel a'r clerc sy'n cael ei darllen. Y rheswm cyfreithiol:
programme-reached = Pa mor bell yr aeth
programme-reached-open = Wedi'i chynllunio
programme-reached-on-agenda = Ar agenda
programme-reached-met = Wedi'i chyrraedd
programme-reached-dropped = Wedi'i gollwng
programme-reached-carried-on = Cariwyd drosodd i'r flwyddyn nesaf
programme-meeting = Cyfarfod
programme-waits = Yn aros am gyfarfod
programme-outcome = Beth ddaeth ohoni
programme-promise = Addewid
programme-promise-link = Darllen yr addewid
programme-dropped-why = Pam y cafodd ei gollwng
programme-since = Ers ei chymeradwyo
programme-added-since = Ychwanegwyd ar ôl cymeradwyo'r rhaglen
programme-moved-since = Ar gyfer { $month } y'i cynlluniwyd pan gymeradwywyd y rhaglen
programme-changed-since = Newidiwyd ar ôl cymeradwyo'r rhaglen
programme-history = Yr eitem hon, fesul blwyddyn
programme-change-title = Newid yr eitem hon
programme-change-button = Cadw'r eitem
programme-put-title = Ei rhoi ar agenda
programme-put-meeting = Cyfarfod
programme-put-button = Ei rhoi ar yr agenda
programme-drop-title = Gollwng yr eitem hon
programme-drop-text = Mae'n aros ar y rhaglen, gyda'r rheswm.
programme-drop-reason = Rheswm
programme-drop-button = Ei gollwng
programme-approve-title = A yw'r rhaglen hon wedi'i chymeradwyo?
programme-approve-text = Gall pawb ei darllen o hynny ymlaen, heb eitemau cyfyngedig a heb enwau pobl. Bydd yr hyn a newidiwch wedyn yn cael ei nodi.
programme-approve-again = A yw wedi'i chymeradwyo eto?
programme-approve-again-text = Yna bydd yn cyfrif fel un a gymeradwywyd fel y mae nawr, ac mae'r nodiadau am newidiadau diweddarach yn mynd.
programme-approve-button = Cofnodi'r gymeradwyaeth
programme-pdf = Rhaglen fel PDF
programme-docx = Rhaglen ar gyfer Word
programme-proposals = Cynigion ar gyfer y rhaglen
programme-proposals-text = Mae pob botwm yn rhoi un peth ar y rhaglen, heb fis. Gallwch ei newid yno.
programme-take = Ei roi ar y rhaglen
programme-from-last-year = Heb ei gyrraedd y llynedd
programme-none-left = Nid oes dim yn aros i gael ei gario drosodd.
programme-carry = Ei chario drosodd
programme-carry-all =
    { $n ->
        [one] Ei chario drosodd
       *[other] Cario'r { $n } eitem drosodd
    }
programme-carried-count =
    { $n ->
        [one] Cariwyd un eitem ar y rhaglen hon drosodd o'r llynedd.
       *[other] Cariwyd { $n } eitem ar y rhaglen hon drosodd o'r llynedd.
    }
programme-carried-again =
    { $n ->
        [one] Mae un ohonynt wedi'i chario drosodd fwy nag unwaith.
       *[other] Mae { $n } ohonynt wedi'u cario drosodd fwy nag unwaith.
    }
programme-gaps = Bylchau yn yr addewid
programme-no-gaps = Nid oes bwlch nad yw ar y rhaglen hon yn barod.
programme-raised = Yr hyn y mae pobl ifanc yn ei godi amlaf
programme-none-raised = Nid oes thema arall y mae pobl ifanc wedi'i chodi yn y flwyddyn ddiwethaf.
programme-raised-by = Mwy na { $n } o bobl yn y flwyddyn ddiwethaf
programme-raised-by-few = Ychydig o bobl yn y flwyddyn ddiwethaf
programme-priorities = Blaenoriaethau'r gweithdy cynllunio
programme-priorities-lines-en = Blaenoriaethau{ in-english }
programme-priorities-lines-cy = Blaenoriaethau yn Gymraeg
programme-priorities-hint = Un ar bob llinell. Mae llinellau'r ieithoedd eraill yn perthyn i'r rhain yn yr un drefn.
programme-priorities-button = Cadw'r blaenoriaethau hyn
programme-priorities-many = Mae gormod o flaenoriaethau. Cadwch y rhai pwysicaf.
programme-priority-taken = Ar y rhaglen
programme-lines-differ = Nifer y llinellau yma yw { $n }, a { $most } mewn iaith arall. Ysgrifennwch bob llinell ym mhob iaith.
programme-line-long = Mae llinell { $n } yn rhy hir. Defnyddiwch { $max } nod ar y mwyaf.
programme-lines-many = Mae gormod o linellau. Defnyddiwch { $max } ar y mwyaf.
programme-many = Mae gormod o eitemau ar y rhaglen hon.
programme-there = Mae'r addewid hon ar y rhaglen yn barod.
programme-settled = Mae'r eitem hon wedi'i chyrraedd, ei gollwng neu ei chario drosodd. Ni ellir ei newid mwyach.
programme-not-open = Mae'r eitem hon ar agenda, neu mae wedi'i chyrraedd, ei gollwng neu ei chario drosodd.
programme-empty = Nid oes dim ar y rhaglen hon y gellid ei gymeradwyo.
programme-flash-begun = Mae'r rhaglen wedi'i dechrau. Dyma'r hyn a allai fynd arni.
programme-flash-added = Mae'r eitem wedi'i hychwanegu.
programme-flash-arranged = Mae'r misoedd a'r drefn wedi'u cadw.
programme-flash-carried = Mae'r hyn na chyrhaeddwyd wedi'i gario drosodd.
programme-flash-none-carried = Nid oedd dim i'w gario drosodd.
programme-flash-approved = Mae'r rhaglen wedi'i chymeradwyo, a gall pawb ei darllen.
programme-flash-changed = Mae'r eitem wedi'i newid.
programme-flash-tabled = Mae'r eitem ar yr agenda.
programme-flash-dropped = Mae'r eitem wedi'i gollwng.
programme-flash-priorities = Mae'r blaenoriaethau wedi'u cadw.
programme-flash-taken = Mae ar y rhaglen nawr.
strategy-title = Strategaeth
strategy-none = Nid oes strategaeth wedi'i rhoi i mewn eto.
strategy-first = Rhoi'r strategaeth i mewn
strategy-next = Rhoi'r fersiwn nesaf i mewn
strategy-next-text = Mae fersiynau cynharach yn aros fel y maen nhw, ac mae eitemau rhaglen yn cadw'r amcan y cawsant eu cynllunio ar ei gyfer.
strategy-title-field-en = Teitl{ in-english }
strategy-title-field-cy = Teitl yn Gymraeg
strategy-objectives-en = Amcanion{ in-english }
strategy-objectives-cy = Amcanion yn Gymraeg
strategy-objectives-hint = Un ar bob llinell. Mae llinellau'r ieithoedd eraill yn perthyn i'r rhain yn yr un drefn.
strategy-review = I'w hadolygu ar { $day }.
strategy-review-due = Mae'n bryd gwneud hyn.
strategy-button = Cadw'r fersiwn hon
strategy-flash-added = Mae'r fersiwn newydd wedi'i chadw.
services-title = Gwasanaethau a elwir i gyfrif
services-text = Pob gwasanaeth a phartner sydd wedi'i enwi ar raglen waith, y gofynnwyd iddo ddod i gyfarfod, sy'n eistedd ar banel neu sy'n gyfrifol am addewid.
services-none = Nid oes gwasanaeth wedi'i enwi eto.
services-nothing = Nid oes dim i'w ddarllen yma eto.
services-called = Yn cael ei alw i gyfrif
services-what = Am beth
services-when = Pryd
services-asked = Beth a ofynnwyd iddo
services-outcome = Beth ddaeth o hynny
services-panel = Panel
services-whole-meeting = Y cyfarfod cyfan
services-promised = Yr hyn a addawyd
services-action = Cam gweithredu
services-item = O'r eitem
services-due = Erbyn
services-came = Beth sydd wedi'i wneud
services-statements = Addewidion y mae'n gyfrifol amdanynt
services-promise = Addewid
services-claim = Beth mae'r cyngor yn ei ddweud
services-found = Beth mae pobl ifanc yn ei weld
services-seats = Pwy sy'n ei gynrychioli
services-sits = { $name }, { $panel }
called-service = Ar ran pa wasanaeth neu bartner
called-service-hint = Gallwch adael hwn yn wag. Os enwch wasanaeth, cedwir yr hyn a ofynnwch ar ei dudalen, y gall pawb ar y panel ei darllen. Ni chedwir enw'r person.
