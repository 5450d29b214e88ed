# Ymweliadau aelodau panel â chartrefi, darparwyr a gofalwyr.
visits-title = Ymweliadau
visits-text = Mae aelodau'n ymweld â lleoedd gyda swyddog. Mae pawb ar y panel yn gweld enw cod ar gyfer pob lle. Dim ond y rhai sy'n mynd, a'r rhai sy'n cadw'r rota hon, sy'n gweld ble mae.
visits-coming = Ymweliadau i ddod
visits-none-coming = Nid oes ymweliad wedi'i drefnu.
visits-without-note = Ymweliadau nad oes neb wedi ysgrifennu amdanyn nhw eto
visits-kind = Math o le
visits-kind-home = Cartref plant
visits-kind-provider = Darparwr annibynnol
visits-kind-carers = Plant maeth a'u gofalwyr
visits-state-planned = Wedi'i drefnu
visits-state-held = Wedi'i gynnal
visits-state-cancelled = Wedi'i ganslo
visits-place = Lle
visits-goers = Pwy sy'n mynd
visits-nobody = Neb eto
visits-officer = Swyddog
visits-officers = Swyddogion
visits-officer-hint = Mae'r swyddog yn mynd hefyd, ac yn cofnodi'r hyn y mae plant yn ei ddweud fel lleisiau.
visits-held = { $n ->
    [0] dim un wedi'i gynnal
    [one] un wedi'i gynnal
   *[other] { $n } wedi'u cynnal
}
visits-cancelled = Ymweliadau wedi'u canslo
visits-voices = Lleisiau a gofnodwyd ar ôl ymweliadau
visits-voices-n = { $n ->
    [0] Nid oes lleisiau wedi'u cofnodi ar ôl yr ymweliad hwn.
    [one] Mae un llais wedi'i gofnodi ar ôl yr ymweliad hwn.
    [two] Mae { $n } lais wedi'u cofnodi ar ôl yr ymweliad hwn.
    [few] Mae { $n } llais wedi'u cofnodi ar ôl yr ymweliad hwn.
    [many] Mae { $n } llais wedi'u cofnodi ar ôl yr ymweliad hwn.
   *[other] Mae { $n } o leisiau wedi'u cofnodi ar ôl yr ymweliad hwn.
}
visits-told = Beth ddywedodd aelodau wrth y panel
visits-none-held = Nid oes ymweliad wedi'i gynnal eto
visits-not-been = Pwy sydd heb fod ar ymweliad
visits-all-been = Mae pob aelod wedi bod ar un.
visits-unvisited = Ble nad oes neb wedi bod
visits-all-visited = Cafodd pob cartref ymweliad bob mis, a phob darparwr un.
visits-unvisited-months = { $place }: ni ddaeth neb ym mis { $months }
visits-unvisited-year = { $place }: ni ddaeth neb eleni
visits-plan = Trefnu ymweliad
visits-plan-button = Trefnu'r ymweliad hwn
visits-plan-no-place = Ychwanegwch le yn gyntaf, dan enw cod.
visits-past = Mae'r diwrnod hwn drosodd. Dewiswch ddiwrnod o heddiw ymlaen.
visits-over = Mae'n rhy hwyr ar gyfer hyn: mae'r ymweliad drosodd neu wedi'i ganslo.
visits-not-yet = Gallwch ysgrifennu am ymweliad pan ddaw ei ddiwrnod.
visits-one = { $place }, { $day }
visits-item = Ymweliad â { $place } ar { $day }
visits-event = Ymweliad: { $place }
visits-back = Yn ôl i'r ymweliad â { $place }
visits-where = Ble mae'r lle
visits-where-text = Peidiwch ag ysgrifennu hyn yn unman arall na'i roi i neb, os gwelwch yn dda: mae plant yn byw yma. Mae'r log archwilio'n nodi bob tro y mae rhywun yn edrych.
visits-cancelled-because = Mae'r ymweliad hwn wedi'i ganslo: { $reason }
visits-change = Diwrnod, amser neu swyddog arall
visits-change-text = Bydd pawb sy'n mynd ac sydd â chyfrif yn cael e-bost.
visits-change-button = Newid yr ymweliad
visits-goers-lack = Ni all rhywun sy'n mynd fynd ar y diwrnod hwnnw: mae eu gwiriad neu eu hyfforddiant yn dod i ben cyn hynny, neu nid ydyn nhw ar y panel bryd hynny. Dilëwch eu henw yn gyntaf.
visits-cancel = Canslo'r ymweliad hwn
visits-cancel-button = Canslo'r ymweliad
visits-cannot-go = Pwy sydd ddim yn gallu mynd
visits-full = Mae pedwar aelod yn mynd yn barod. Dyna'r mwyaf ar gyfer un ymweliad.
visits-put-down = Rhoi enw rhywun i lawr
visits-put-down-button = Rhoi'r enw i lawr
visits-take-off = Dileu enw rhywun
visits-take-off-button = Dileu'r enw
visits-not-on-panel = Dim ond aelod sydd ar y panel ar y diwrnod hwnnw sy'n gallu mynd.
visits-go = Fe af i
visits-stay = Alla i ddim mynd
visits-you-go = Rydych chi'n mynd ar yr ymweliad hwn.
visits-you-lack = Ni ellir rhoi eich enw i lawr ar gyfer yr ymweliad hwn:
visits-goes-already = Maen nhw'n mynd yn barod.
visits-no-account = Nid oes ganddyn nhw gyfrif yma, felly ni allen nhw ateb. Gofynnwch i'r rhai sy'n cadw'r rota.
visits-swap = Gofyn i rywun fynd yn eich lle
visits-swap-hint = Byddan nhw'n cael e-bost. Nes iddyn nhw ddweud ie, chi sy'n mynd.
visits-swap-button = Gofyn iddyn nhw
visits-swap-waits = Rydych wedi gofyn i { $name } fynd yn eich lle. Nid oes ateb eto.
visits-swap-asked = Mae { $name } yn gofyn i chi fynd yn eu lle.
visits-swap-yes = Iawn, fe af i
visits-swap-no = Na, alla i ddim
visits-swap-gone = Nid oes neb yn gofyn i chi fynd yn eu lle mwyach.
visits-lack-check = Nid oes gwiriad DBS wedi'i gofnodi.
visits-lack-check-ends = Mae'r gwiriad DBS yn dod i ben ar { $day }, cyn yr ymweliad.
visits-lack-training = Mae hyfforddiant amddiffyn plant heb ei wneud.
visits-lack-training-ends = Mae'r hyfforddiant amddiffyn plant yn dod i ben ar { $day }, cyn yr ymweliad.

visits-places = Lleoedd i ymweld â nhw
visits-places-text = Mae gan bob lle enw cod. Mae ei enw go iawn a'i gyfeiriad dan sêl, ac nid ydyn nhw mewn unrhyw e-bost, rhestr, chwiliad nac adroddiad. Mae'r log archwilio'n nodi bob tro y mae rhywun yn edrych arnyn nhw.
visits-places-none = Dim lleoedd eto
visits-place-visited = Yn cael ymweliadau
visits-place-over-on = Daeth ymweliadau i ben ar { $day }
visits-place-erased = Mae ei enw a'i gyfeiriad wedi'u dileu.
visits-place-over = Nid yw'r lle hwn yn cael ymweliadau mwyach.
visits-place-add = Ychwanegu lle
visits-place-add-button = Ychwanegu'r lle
visits-place-save = Cadw'r lle
visits-place-end = Dim ymweliadau mwyach?
visits-place-end-text = Mae ei enw go iawn, ei gyfeiriad a phwy i ofyn amdano yn cael eu dileu ar unwaith. Mae ymweliadau yno yn aros dan yr enw cod.
visits-place-end-button = Gorffen ymweld a dileu'r cyfeiriad
visits-place-planned = Mae ymweliad wedi'i drefnu yno. Canslwch ef yn gyntaf, neu arhoswch nes ei fod drosodd.
visits-code = Enw cod
visits-code-hint = Fel coeden neu aderyn. Rhaid iddo beidio ag awgrymu'r enw go iawn na'r lle.
visits-code-tells = Mae hyn yn dweud ble mae'r lle, neu beth yw ei enw go iawn. Dewiswch enw cod arall.
visits-code-taken = Mae'r enw cod hwn gan le arall. Dewiswch un arall.
visits-place-name = Enw go iawn
visits-address = Cyfeiriad
visits-contact = Pwy i ofyn amdano, a sut i gysylltu
visits-sealed-hint = Mae hwn dan sêl.

visits-checks = Gwiriadau'r rhai sy'n mynd
visits-checks-text = Nid oes enw neb yn cael ei roi i lawr ar gyfer ymweliad heb wiriad DBS a hyfforddiant amddiffyn plant sy'n para tan ei ddiwrnod. Mae angen y gwiriad ar swyddogion; y cyngor, fel eu cyflogwr, sy'n cadw cofnod o'u hyfforddiant.
visits-checks-training = Hyfforddiant y panel
visits-ready = Yn barod i fynd?
visits-is-ready = Yn barod
visits-check-seen = Gwiriadau DBS a welwyd
visits-check-line = hyd { $until }, gwelwyd ar { $day } gan { $name }
visits-check-record = Cofnodi gwiriad DBS
visits-check-text = Cofnodwch yn unig eich bod wedi'i weld. Nid yw'r dystysgrif, ei rhif na'r hyn y mae'n ei ddweud yn cael eu cadw yma.
visits-checked-on = Y diwrnod y gwelsoch chi ef
visits-expires-on = Y diwrnod olaf y mae'n cyfrif
visits-check-button = Cofnodi'r gwiriad hwn
visits-check-own = Rhaid i rywun arall weld eich gwiriad chi.
visits-check-ends-before = Rhaid iddo ddod i ben ar ôl y diwrnod y gwelsoch chi ef.
visits-check-remove = Wedi'i gofnodi drwy gamgymeriad?
visits-check-recorded = Beth a gofnodwyd
visits-check-remove-button = Dileu'r cofnod hwn

visits-note-link = Ysgrifennu am yr ymweliad
visits-note-title = Ar ôl yr ymweliad: { $place }, { $day }
visits-note-up = Yr ymweliad
visits-said = Beth ddywedodd plant wrthych chi
visits-danger = A oes rhywun mewn perygl? Peidiwch â'i ysgrifennu yma. Ffoniwch yr heddlu ar 999, neu'r llinell ddyletswydd, nawr.
visits-said-officer = Cofnodwch bob peth a ddywedodd plentyn fel llais ar wahân, yr un diwrnod. Cewch eiriau i'w rhoi iddyn nhw, er mwyn i'r ateb ddod yn ôl. Dim ond faint oedd sy'n cael ei gadw gyda'r ymweliad.
visits-said-button = Cofnodi beth ddywedodd plentyn
visits-said-member = Dywedwch wrth { $name } yr un diwrnod beth ddywedodd plant wrthych chi, yn eu geiriau eu hunain. Mae'r swyddog yn ei gofnodi fel llais, er mwyn i ateb ddod yn ôl i'r plentyn. Peidiwch â'i ysgrifennu isod.
visits-seen = Beth welsoch chi
visits-seen-label = Beth welsoch chi?
visits-seen-hint = Y rhai a aeth a'r rhai sy'n cadw'r rota sy'n darllen hwn. Mae dan sêl, ac yn cael ei ddileu ar ôl cyfnod. Dim enwau plant, ac nid yr hyn a ddywedon nhw.
visits-summary = Beth mae'r panel yn ei ddarllen
visits-summary-label = Yn fyr, i'r panel
visits-summary-hint = Mae pawb ar y panel yn darllen hwn, a gall fynd i'r adroddiad blynyddol. Dim enwau, dim cyfeiriad.
visits-gives-away = Mae hyn yn dweud ble mae'r lle, neu beth yw ei enw go iawn. Defnyddiwch yr enw cod yn ei le.
visits-note-button = Cadw hyn
visits-to-do = Beth sydd i'w wneud
visits-to-do-text = Mae'r rhain yn dod yn gamau gweithredu i'r panel. Maen nhw'n dod o eitem agenda ar gyfer yr ymweliad hwn, sy'n aros i'r clerc ei rhoi ar agenda.
visits-to-do-button = Ychwanegu'r cam hwn

visits-flash-planned = Mae'r ymweliad wedi'i drefnu.
visits-flash-moved = Mae'r ymweliad wedi'i newid. Mae pawb sy'n mynd wedi cael gwybod.
visits-flash-cancelled = Mae'r ymweliad wedi'i ganslo. Mae pawb sy'n mynd wedi cael gwybod.
visits-flash-put-down = Mae'r enw wedi'i roi i lawr ar gyfer yr ymweliad hwn.
visits-flash-taken-off = Mae'r enw wedi'i ddileu o'r ymweliad hwn.
visits-flash-go = Mae eich enw wedi'i roi i lawr ar gyfer yr ymweliad hwn.
visits-flash-stay = Mae eich enw wedi'i ddileu o'r ymweliad hwn.
visits-flash-asked = Mae'r cwestiwn wedi'i anfon.
visits-flash-refused = Mae eich ateb wedi'i anfon.
visits-flash-place = Mae'r lle wedi'i gadw.
visits-flash-place-over = Nid yw'r lle'n cael ymweliadau mwyach. Mae ei enw a'i gyfeiriad wedi'u dileu.
visits-flash-check = Mae'r gwiriad wedi'i gofnodi.
visits-flash-check-removed = Mae'r cofnod wedi'i ddileu.
visits-flash-noted = Mae'r hyn a ysgrifennoch wedi'i gadw.
visits-flash-danger = Mae wedi'i gadw. Mae gair o berygl ynddo: os yw'n bosibl nad yw plentyn yn ddiogel, ffoniwch y llinell ddyletswydd nawr. Nid yw nodyn yn rhybuddio neb.
visits-flash-action = Mae'r cam gweithredu wedi'i ychwanegu.

visits-mail-file = ymweliad.ics
visits-mail-goes-subject = Ymweliad ar { $day }
visits-mail-goes-text =
    Helo { $name },

    Mae eich enw i lawr ar gyfer ymweliad ar ran { $panel }: { $place } ({ $kind }), ar { $day } am { $time }. Cewch weld ble mae ar y dudalen hon ar ôl i chi fewngofnodi:

    { $link }

    { $council }
visits-mail-moved-subject = Mae ymweliad wedi symud i { $day }
visits-mail-moved-text =
    Helo { $name },

    Mae'r ymweliad ar ran { $panel } â { $place } ({ $kind }) nawr ar { $day } am { $time }.

    { $link }

    { $council }
visits-mail-cancelled-subject = Mae ymweliad wedi'i ganslo
visits-mail-cancelled-text =
    Helo { $name },

    Mae'r ymweliad ar ran { $panel } â { $place } ({ $kind }) ar { $day } wedi'i ganslo.

    { $link }

    { $council }
visits-mail-off-subject = Nid ydych chi'n mynd ar ymweliad mwyach
visits-mail-off-text =
    Helo { $name },

    Nid yw eich enw i lawr mwyach ar gyfer yr ymweliad ar ran { $panel } â { $place } ({ $kind }) ar { $day }.

    { $link }

    { $council }
visits-mail-asked-subject = Allwch chi fynd ar ymweliad ar { $day }?
visits-mail-asked-text =
    Helo { $name },

    Mae aelod arall o { $panel } yn gofyn i chi fynd ar ymweliad yn eu lle: { $place } ({ $kind }), ar { $day } am { $time }. Atebwch yma:

    { $link }

    { $council }
visits-mail-refused-subject = Chi sy'n mynd ar yr ymweliad ar { $day } o hyd
visits-mail-refused-text =
    Helo { $name },

    Ni all yr aelod o { $panel } y gofynnoch chi iddo fynd i { $place } ({ $kind }) ar { $day } am { $time }. Mae eich enw i lawr o hyd:

    { $link }

    { $council }
visits-mail-soon-subject = Mae ymweliad cyn hir: { $day }
visits-mail-soon-text =
    Helo { $name },

    Mae'r ymweliad ar ran { $panel } â { $place } ({ $kind }) ar { $day } am { $time }. Cewch weld ble mae yma:

    { $link }

    { $council }

people-settings-keep-visits = Nodiadau ymweliadau, mewn misoedd

visits-place-gone = Nid yw'r lle hwn yn cael ymweliadau mwyach, ac mae ei gyfeiriad wedi'i ddileu. Ni all neb wirio nad yw'r geiriau hyn yn dweud ble mae.
visits-address-said = Mae'r hyn y mae'r panel yn ei ddarllen am ymweliad cynharach yn dweud yr enw neu'r cyfeiriad hwn. Newidiwch y testun hwnnw yn gyntaf.
