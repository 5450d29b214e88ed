# Hyfforddiant y rhai sy'n eistedd ar banel.
training-title = Hyfforddiant
training-child-protection = Amddiffyn plant, lefel 1
training-own = Eich hyfforddiant
training-missing = Heb ei wneud
training-expired = Daeth i ben ar { $day }
training-ends-soon = Yn dod i ben ar { $day }
training-until = Hyd { $day }
training-done = Wedi'i wneud
training-offered = Hyfforddiant sydd ar gael
training-none-offered = Nid oes hyfforddiant ar gael ar hyn o bryd.
training-offer = Cynnig hyfforddiant
training-offer-button = Cynnig yr hyfforddiant hwn
training-kind = Math o hyfforddiant
training-spaces = Lleoedd
training-spaces-hint = Gadewch hwn yn wag os oes lle i bawb.
training-room = Mae { $n } o { $spaces } lle wedi'u cymryd.
training-room-open =
    { $n ->
        [zero] Nid oes neb wedi cofrestru. Mae lle i bawb.
        [one] Mae un person wedi cofrestru. Mae lle i bawb.
        [two] Mae { $n } berson wedi cofrestru. Mae lle i bawb.
        [few] Mae { $n } pherson wedi cofrestru. Mae lle i bawb.
        [many] Mae { $n } pherson wedi cofrestru. Mae lle i bawb.
       *[other] Mae { $n } o bobl wedi cofrestru. Mae lle i bawb.
    }
training-signed-up = Rydych wedi cofrestru.
training-sign-up = Cofrestru
training-leave = Rhoi fy lle yn ôl
training-full = Mae pob lle wedi'i gymryd.
training-closed = Mae'n rhy hwyr ar gyfer hyn: mae'r hyfforddiant drosodd neu wedi'i ganslo.
training-is-cancelled = Mae'r hyfforddiant hwn wedi'i ganslo.
training-past = Mae'r diwrnod hwn drosodd. Dewiswch ddiwrnod o heddiw ymlaen.
training-places = Lleoedd
training-give = Cofrestru rhywun
training-give-button = Cofrestru'r person hwn
training-free = Rhoi lle rhywun yn ôl
training-free-button = Rhoi'r lle yn ôl
training-attended = Pwy oedd yno?
training-attended-legend = Ticiwch bawb a gymerodd ran
training-attended-hint = Maen nhw wedi gwneud yr hyfforddiant hwn o hynny ymlaen. Gallwch ei gywiro wedyn.
training-attended-button = Cadw pwy oedd yno
training-not-yet = Gallwch ddweud pwy oedd yno pan ddaw'r diwrnod.
training-cancel = Canslo'r hyfforddiant hwn
training-cancel-text = Bydd pawb sydd wedi cofrestru ac sydd â chyfrif yn cael e-bost.
training-cancel-button = Canslo'r hyfforddiant
training-everybody = Hyfforddiant pawb
training-lacking = Heb wneud { $training }: { $names }
training-record-title = Cofnodi hyfforddiant
training-record = { $name }: { $training }, { $day }
training-record-button = Cofnodi hyn
training-done-on = Diwrnod yr hyfforddiant
training-to-come = Nid yw'r diwrnod hwn wedi dod eto.
training-remove = Wedi'i gofnodi drwy gamgymeriad?
training-recorded = Beth a gofnodwyd
training-remove-button = Dileu'r cofnod hwn
training-kinds = Mathau o hyfforddiant
training-kinds-text = Mae'r rhain yr un fath ar gyfer pob panel. Os newidiwch am ba hyd y mae hyfforddiant yn cyfrif, mae hynny'n berthnasol i'r hyn y mae pobl wedi'i wneud yn barod.
training-kind-add = Ychwanegu math
training-kind-add-button = Ychwanegu'r math
training-kind-change = Newid
training-kind-save = Cadw'r math
training-kind-twice = Mae math â'r enw hwn yn barod. Dewiswch enw arall.
training-kind-many = Gall cyngor gael 40 math ar y mwyaf. Newidiwch enw un nad yw'n cael ei ddefnyddio mwyach.
training-name-en = Enw{ in-english }
training-name-cy = Enw yn Gymraeg
training-months = Am faint o fisoedd mae'n cyfrif?
training-months-hint = Gadewch hwn yn wag os yw'n cyfrif am byth.
training-counts =
    { $n ->
        [zero] yn cyfrif am { $n } mis.
        [one] yn cyfrif am un mis.
        [two] yn cyfrif am { $n } fis.
        [few] yn cyfrif am { $n } mis.
        [many] yn cyfrif am { $n } mis.
       *[other] yn cyfrif am { $n } mis.
    }
training-counts-for-good = yn cyfrif am byth.
training-needed = Pwy sydd ei angen?
training-needed-yes = Mae ei angen ar bawb ar banel.
training-needed-no = Gall unrhyw un sydd eisiau ei wneud.
training-flash-kind = Mae'r math wedi'i gadw.
training-flash-recorded = Mae'r hyfforddiant wedi'i gofnodi.
training-flash-removed = Mae'r cofnod wedi'i ddileu.
training-flash-offered = Mae'r hyfforddiant ar gael nawr.
training-flash-signed-up = Rydych wedi cofrestru.
training-flash-left = Rydych wedi rhoi eich lle yn ôl.
training-flash-given = Mae'r person wedi'i gofrestru.
training-flash-freed = Mae'r lle wedi'i roi yn ôl.
training-flash-attended = Mae pwy oedd yno wedi'i gadw.
training-flash-cancelled = Mae'r hyfforddiant wedi'i ganslo.
training-mail-cancelled-subject = Hyfforddiant wedi'i ganslo
training-mail-cancelled-text =
    Helo { $name },

    Gwnaethoch gofrestru ar gyfer hyfforddiant: { $training }, ar { $day }, ar gyfer { $panel }. Mae wedi'i ganslo.

    { $council }
