# Dilyn camau gweithredu: e-bost at y person sy'n gyfrifol, eu tudalen, ateb y clerc.
follow-mail = Cyfeiriad e-bost y person
follow-mail-hint = Gallwch adael hwn yn wag. Gydag ef bydd y person yn cael e-bost wythnos cyn y diwrnod ac un ar ei ôl, gyda dolen i ddweud beth a wnaed.
follow-title = Yr hyn y gofynnon ni i chi ei wneud
follow-lead = Helo { $name }. Dywedwch yma beth a wnaed. Bydd y clerc yn ei ddarllen.
follow-none = Nid oes dim wedi'i ofyn gennych yma
follow-unknown = Nid yw'r ddolen hon yn agor dim. Defnyddiwch y ddolen ddiweddaraf o'n negeseuon e-bost.
follow-due = Erbyn { $day }
follow-said = Beth a wnaed?
follow-said-hint = Os dim ond rhan sydd wedi'i gwneud, dywedwch beth sydd ar ôl ac erbyn pryd.
follow-said-button = Anfon hwn
follow-said-waits = Dywedoch hyn ar { $day }. Nid yw'r clerc wedi edrych arno eto.
follow-said-accepted = Dywedoch hyn ar { $day }. Diolch, mae'r clerc wedi'i dderbyn.
follow-said-more = Dywedoch hyn ar { $day }. Mae'r clerc yn gofyn am ragor.
follow-flash-said = Diolch. Bydd y clerc yn ei ddarllen.
follow-flash-sent-back = Mae'r cam gweithredu'n aros ar agor. Bydd y person sy'n gyfrifol yn gweld eich bod yn gofyn am ragor.
follow-waiting = Beth mae'r bobl sy'n gyfrifol yn dweud a wnaed
follow-said-by = { $name }, { $day }
follow-accept = Derbyn: mae'r cam wedi'i wneud
follow-send-back = Gofyn am ragor
follow-mail-before-subject = I'w wneud cyn hir: { $panel }
follow-mail-before-body =
    Helo { $name },

    Gofynnodd { $panel } i chi wneud hyn erbyn { $day }:

    { $what }

    Dywedwch yma beth a wnaed:
    { $link }

    { $council }
follow-mail-after-subject = A gafodd ei wneud? { $panel }
follow-mail-after-body =
    Helo { $name },

    Gofynnodd { $panel } i chi wneud hyn erbyn { $day }, ac nid oes neb wedi dweud wrthym eto beth a wnaed:

    { $what }

    Dywedwch yma beth a wnaed:
    { $link }

    { $council }
follow-said-many = Nid yw'r clerc wedi edrych eto ar y { $max } peth diwethaf a anfonoch chi. Gallwch anfon rhagor wedyn.
