# Pobl ifanc yn paratoi'r cyfarfod y maen nhw'n ei gadeirio.
takeover-link = Cynllunia dy gyfarfod
takeover-title = Dy gyfarfod di
takeover-lead = Ti biau'r cyfarfod hwn. Ti sy'n dewis y diwrnod, beth rydyn ni'n siarad amdano a phwy sy'n dod. Ti sy'n cadeirio. Ni yw dy westeion.
takeover-to-room = Cadeirio'r cyfarfod
takeover-to-minutes = Darllen beth ysgrifennaist ti
takeover-when = Pryd a ble
takeover-day = Diwrnod
takeover-time = Amser
takeover-place = Lle
takeover-day-change = Dewis diwrnod, amser neu le arall
takeover-day-button = Cadw
takeover-day-fixed = Mae pobl yn gwybod am y diwrnod hwn. I'w newid, gofynna i'r clerc.
takeover-published = Mae pobl yn gwybod am y diwrnod hwn. Gofynna i'r clerc ei newid.
takeover-items = Beth rydyn ni'n siarad amdano
takeover-no-items = Dim byd eto. Ychwanega'r peth cyntaf.
takeover-item-en = Am beth i siarad{ in-english }
takeover-item-cy = Am beth i siarad yn Gymraeg
takeover-item-hint = Mae ychydig o eiriau yn ddigon.
takeover-item-button = Ychwanegu
takeover-guests = Pwy rwyt ti'n eu gwahodd
takeover-guests-text = Mae pawb ar y panel wedi'u gwahodd yn barod. Ychwanega'r bobl eraill rwyt ti eisiau iddyn nhw fod yno.
takeover-guests-none = Dim gwesteion eto.
takeover-guests-many = Dyna faint o westeion sy'n bosibl.
takeover-guest-name = Enw dy westai
takeover-guest-about = Pam rwyt ti eisiau i'r person hwn ddod
takeover-guest-about-hint = Cei di adael hwn yn wag.
takeover-guest-mail = E-bost dy westai
takeover-guest-mail-hint = Cei di adael hwn yn wag. Os rhoi di gyfeiriad, byddwn ni'n anfon e-bost. Dydy dy enw di ddim ynddo.
takeover-guest-button = Gwahodd
takeover-guest-mailed = wedi cael e-bost
takeover-guest-off = Dileu o'r rhestr
takeover-flash-saved = Mae wedi'i gadw.
takeover-flash-item = Mae ar y rhestr.
takeover-flash-guest = Mae dy westai ar y rhestr.
takeover-mail-subject = Mae pobl ifanc yn eich gwahodd: { $panel }, { $day }
takeover-mail-text =
    Helo { $name },

    Mae pobl ifanc { $panel } yn eich gwahodd i gyfarfod y maen nhw'n ei gadeirio.
    Diwrnod: { $day }, { $time }
    Lle: { $place }

    { $council }
takeover-mail-moved-subject = Wedi newid: { $panel }, { $day }
takeover-mail-moved-text =
    Helo { $name },

    Mae cyfarfod { $panel } rydych wedi'ch gwahodd iddo wedi newid.
    Diwrnod: { $day }, { $time }
    Lle: { $place }

    { $council }
takeover-mail-cancelled-subject = Wedi'i ganslo: { $panel }, { $day }
takeover-mail-cancelled-text =
    Helo { $name },

    Mae cyfarfod { $panel } ar { $day } am { $time }, yr oeddech wedi'ch gwahodd iddo, wedi'i ganslo.
    Rheswm: { $reason }

    { $council }
takeover-mail-not-subject = Nid oes angen i chi ddod: { $panel }, { $day }
takeover-mail-not-text =
    Helo { $name },

    Nid ydych wedi'ch gwahodd mwyach i gyfarfod { $panel } ar { $day } am { $time }.

    { $council }

# Yr un peth i ofalwyr maeth.
takeover-carers-link = Cynllunio eich cyfarfod
takeover-carers-title = Eich cyfarfod chi
takeover-carers-lead = Gofalwyr maeth y panel biau'r cyfarfod hwn. Chi sy'n dewis y diwrnod, am beth mae'r cyfarfod a phwy sy'n dod, a chi sy'n cadeirio. Y cynghorwyr yw eich gwesteion.
takeover-carers-to-minutes = Darllen beth ysgrifennoch chi
takeover-carers-day-fixed = Mae pobl yn gwybod am y diwrnod yn barod. I'w newid, gofynnwch i'r clerc.
takeover-carers-no-items = Dim byd eto. Ychwanegwch yr eitem gyntaf.
takeover-carers-guests = Gwesteion rydych chi'n eu gwahodd
takeover-carers-guests-text = Mae pawb ar y panel wedi'u gwahodd yn barod. Ychwanegwch y bobl eraill rydych chi eisiau iddyn nhw fod yno.
takeover-carers-guest-name = Enw eich gwestai
takeover-carers-guest-about = Pam rydych chi eisiau i'r person hwn ddod
takeover-carers-guest-about-hint = Cewch adael hwn yn wag.
takeover-carers-guest-mail = E-bost eich gwestai
takeover-carers-guest-mail-hint = Cewch adael hwn yn wag. Os rhowch chi gyfeiriad, byddwn ni'n anfon e-bost. Dydy eich enw chi ddim ynddo.
takeover-carers-flash-guest = Mae eich gwestai ar y rhestr.
takeover-carers-mail-subject = Mae gofalwyr maeth yn eich gwahodd: { $panel }, { $day }
takeover-carers-mail-text =
    Helo { $name },

    Mae gofalwyr maeth { $panel } yn eich gwahodd i gyfarfod y maen nhw'n ei gadeirio.
    Diwrnod: { $day }, { $time }
    Lle: { $place }

    { $council }
