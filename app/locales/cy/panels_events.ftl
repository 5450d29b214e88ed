# Digwyddiadau y mae pawb ar banel yn cael gwahoddiad iddyn nhw.
events-title = Digwyddiadau
events-event = Digwyddiad
events-new = Gwahodd pawb i ddigwyddiad
events-new-text = Ar gyfer prynhawn Make A Noise, dathliad neu ddiwrnod allan gyda'ch gilydd. Mae pawb sydd ar y panel y diwrnod hwnnw yn cael gwahoddiad mewn un cam, gyda chofnod calendr, ac yn dweud a ydyn nhw'n dod. Does gan ddigwyddiad ddim agenda na chofnodion, ac nid yw'n cyfrif ar gyfer presenoldeb.
events-name-en = Ei enw{ in-english }
events-name-cy = Ei enw yn Gymraeg
events-name-hint = Er enghraifft: Prynhawn Make A Noise
events-about-en = Beth sy'n digwydd yno{ in-english }
events-about-cy = Beth sy'n digwydd yno, yn Gymraeg
events-invite = Gwahodd pawb
events-state-invited = Pawb wedi'u gwahodd
events-state-cancelled = Wedi'i ganslo
events-no-mail = Dim cyfeiriad e-bost yma
events-no-mail-text = Rhowch ei ddolen ei hun i bob un, er mwyn iddyn nhw allu ateb hefyd.
events-change = Diwrnod, amser neu le arall
events-change-text = Mae pawb yn cael gwybod drwy e-bost, ac mae eu calendrau'n newid hefyd. Os bydd y diwrnod neu'r amser yn newid, byddwn ni'n gofyn iddyn nhw eto.
events-cancel = Canslo'r digwyddiad
events-cancel-button = Canslo a rhoi gwybod i bawb
events-lead = { $name }, dywedwch a ydych chi'n dod. Gallwch newid eich ateb tan hynny.
events-off = Mae'r digwyddiad hwn wedi'i ganslo.
events-flash-invited = Mae pawb wedi'u gwahodd.
events-flash-moved = Mae'r digwyddiad wedi'i newid, ac mae pawb wedi cael gwybod.
events-flash-cancelled = Mae'r digwyddiad wedi'i ganslo, ac mae pawb wedi cael gwybod.
events-mail-subject = Gwahoddiad: { $title }, { $day }
events-mail-text =
    Helo { $name },

    Mae { $panel } yn eich gwahodd: { $title }
    Diwrnod: { $day }, { $time }
    Lle: { $place }

    { $about }

    Dywedwch a ydych chi'n dod. Does dim angen mewngofnodi:
    { $link }

    { $council }
events-mail-moved-subject = Wedi newid: { $title }, { $day }
events-mail-moved-text =
    Helo { $name },

    Mae { $title } wedi newid. Mae nawr ar { $day }, { $time }.
    Lle: { $place }

    Dywedwch a ydych chi'n dod. Does dim angen mewngofnodi:
    { $link }

    { $council }
events-mail-cancelled-subject = Wedi'i ganslo: { $title }, { $day }
events-mail-cancelled-text =
    Helo { $name },

    Mae { $title } ar { $day } wedi'i ganslo.
    { $reason }

    { $council }
events-mail-without-subject = Ddim i chi bellach: { $title }, { $day }
events-mail-without-text =
    Helo { $name },

    Nid yw { $title } ar { $day } bellach. Mae wedi'i symud i ddiwrnod pan nad ydych chi ar { $panel }, felly does dim angen i chi ddod.

    { $council }
