# Ardaloedd panel, a llythyrau sy'n gofyn i ardal am gynrychiolydd; lle mae ardal yn ateb.
nominations-areas = Ardaloedd
nominations-areas-text = Mae gan bob un o'r ardaloedd hyn un cynrychiolydd ar y panel.
nominations-no-areas = Dim ardaloedd eto
nominations-no-areas-text = Mae'r clerc yn dewis yr ardaloedd ar dudalen yr aelodau.
nominations-representative = Cynrychiolydd
nominations-how-far = Gofynnwyd
nominations-represented-by = Cynrychiolydd: { $name }
nominations-asked = Gofynnwyd ar { $asked }, mae angen yr ateb erbyn { $due }.
nominations-answered = Mae'r ardal wedi enwebu rhywun.
nominations-not-yet = Mae'r ardal wedi ateb nad oes ganddi neb eto.
nominations-ask = Gofyn am enwebiad
nominations-ask-text = Rydym yn ysgrifennu at gadeirydd pwyllgor yr ardal. Mae dolen yn y neges ar gyfer yr ateb; does dim angen cyfrif ar neb. Rydym yn eu hatgoffa wythnos cyn y dyddiad olaf, ac ar y diwrnod ei hun.
nominations-letter-words = Geiriau'r llythyr
nominations-to = Cadeirydd pwyllgor yr ardal
nominations-to-hint = Enw'r person rydym yn ysgrifennu ato. Caiff y cyfeiriad ei ddileu pan fyddwch wedi gorffen â'r llythyr.
nominations-lang = Iaith y llythyr
nominations-due = Angen yr ateb erbyn
nominations-ask-button = Anfon y llythyr
nominations-letter = Y llythyr
nominations-earlier = Llythyrau cynharach
nominations-sent = Anfonwyd
nominations-answer = Ateb
nominations-waiting = Dim ateb eto
nominations-nominated = Maen nhw'n enwebu { $name }, o { $day }.
nominations-said-not-yet = Neb eto: { $reason }
nominations-seated = Mae { $name } ar y panel, o { $day }.
nominations-closed-state = Wedi cau
nominations-link = Y ddolen ar gyfer yr ateb
nominations-link-hint = Mae yn y llythyr. Gallwch ei hanfon eich hun hefyd. Gall unrhyw un sydd â’r ddolen ateb.
nominations-seat = Rhoi'r person hwn ar y panel
nominations-seat-button = Rhoi ar y panel
nominations-close = Cau'r llythyr
nominations-close-text = Mae'r ddolen yn stopio gweithio, does neb yn cael ei atgoffa mwyach, ac mae'r cyfeiriad yn cael ei ddileu.
nominations-close-button = Cau'r llythyr
nominations-flash-asked = Mae'r llythyr ar ei ffordd.
nominations-flash-closed = Mae'r llythyr wedi'i gau.
nominations-open-already = Gofynnwyd i'r ardal hon yn barod. Caewch y llythyr hwnnw yn gyntaf.
nominations-represented = Mae gan yr ardal hon gynrychiolydd heb ddiwrnod olaf. Nodwch y diwrnod olaf yn gyntaf.
nominations-moved-on = Mae'r llythyr hwn wedi symud ymlaen ers i chi agor y dudalen. Edrychwch arno eto.
nominations-due-range = Rhowch ddiwrnod o yfory ymlaen, o fewn blwyddyn.
nominations-no-dates = nid oes cyfarfod wedi'i drefnu eto
nominations-unknown = Nid ydym yn adnabod y ddolen hon. Gofynnwch i bwy bynnag a'i hanfonodd atoch.
nominations-closed = Mae'r llythyr hwn wedi'i gau, felly nid oes modd ei ateb mwyach. Gofynnwch i bwy bynnag a'i hanfonodd atoch.
nominations-name-empty = Ysgrifennwch enw'r person rydych yn ei enwebu.
nominations-reason-empty = Dywedwch mewn ychydig eiriau pam nad oes neb eto.
nominations-answer-empty = Dewiswch un o'r ddau ateb.
nominations-letter-unknown = Nid ydym yn adnabod [{ $word }]. Mae'r geiriau y gallwch eu defnyddio mewn bachau petryal wedi'u rhestru uchod.
nominations-letter-missing = Mae angen [{ $word }] yn y llythyr: hebddo, ni allai neb ateb mewn pryd.
nominations-gaps = Mae'r geiriau hyn mewn bachau petryal yn cael eu llenwi wrth anfon y llythyr:
nominations-gap-name = enw'r person rydym yn ysgrifennu ato
nominations-gap-panel = enw'r panel
nominations-gap-area = enw'r ardal
nominations-gap-due = y diwrnod y mae angen yr ateb erbyn hynny
nominations-gap-role = beth mae cynrychiolydd ardal yn ei wneud
nominations-gap-champion = sut mae hynny'n wahanol i Hyrwyddwr Plant
nominations-gap-dates = dyddiau'r cyfarfodydd nesaf
nominations-gap-link = y ddolen ar gyfer yr ateb
nominations-gap-contact = eich enw a'ch cyfeiriad
nominations-gap-council = enw'r cyngor
nominations-mail-subject = { $panel }: pwy fydd yn cynrychioli { $area }?
nominations-mail-week-subject = Ymhen wythnos: pwy fydd yn cynrychioli { $area } ar { $panel }?
nominations-mail-week-text =
    Annwyl { $name },

    Gofynnwyd i chi pwy fydd yn cynrychioli { $area } ar { $panel }. Mae angen yr ateb erbyn { $due }.

    Gallwch ateb yma, hefyd os nad oes neb eto:
    { $link }

    { $council }
nominations-mail-day-subject = Nawr: pwy fydd yn cynrychioli { $area } ar { $panel }?
nominations-mail-day-text =
    Annwyl { $name },

    Gofynnwyd i chi pwy fydd yn cynrychioli { $area } ar { $panel }. Roedd angen yr ateb erbyn { $due }.

    Gallwch ateb yma, hefyd os nad oes neb eto:
    { $link }

    { $council }
nominate-title = Pwy fydd yn cynrychioli eich ardal?
nominate-lead = Mae { $council } yn gofyn i chi enwebu rhywun i gynrychioli { $area } ar { $panel }.
nominate-meetings = Cyfarfodydd nesaf
nominate-answer = Eich ateb
nominate-somebody = Rydym yn enwebu rhywun
nominate-not-yet = Ddim eto
nominate-name = Enw'r person rydych yn ei enwebu
nominate-name-hint = Dim ond os ydych yn enwebu rhywun. Dylai fod wedi cytuno.
nominate-from = O ba ddiwrnod?
nominate-reason = Pam nad oes neb eto?
nominate-reason-hint = Dim ond os na allwch enwebu neb eto.
nominate-send = Anfon yr ateb
nominate-done = Diolch. Rydych yn enwebu { $name }, o { $day }.
nominate-done-not-yet = Diolch. Nid oes gennych neb eto: { $reason }
nominate-done-wrong = Os nad yw hynny'n gywir, dywedwch wrth bwy bynnag a ysgrifennodd atoch.
nominate-privacy = Mae clerc y panel yn darllen eich ateb. Bydd pawb ar y panel yn gweld enw'r person rydych yn ei enwebu pan fydd ganddo'r sedd.
