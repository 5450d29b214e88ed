# Lle mae rhywun yn dechrau: beth sy'n aros amdanynt, a chwilio.
desk-title = Beth sy'n aros
desk-lead = Helo { $name }. Dyma beth sy'n aros amdanoch chi, yr hynaf yn gyntaf.
desk-empty = Does dim yn aros amdanoch chi
desk-empty-text = Pan fydd rhywbeth, bydd yma. Mae popeth arall yn y ddewislen.
desk-begin-survey = Gwneud arolwg
desk-begin-queue = Gweld beth sydd wedi dod i mewn
desk-begin-panels = Gweld eich paneli
desk-closed = Does dim byd ar agor i bobl ifanc eto. Nes bod swyddog cyfranogiad ac arweinydd diogelu'n gallu mewngofnodi, fyddai neb yn darllen yr hyn maen nhw'n ei ysgrifennu. Y gweinyddwr sy'n eu gwahodd.
desk-since = Yr hynaf: { $ago }
desk-search = Chwilio
desk-search-go = Chwilio
desk-search-any = Unrhyw un
desk-search-officer = Mae'n edrych drwy'r aelodau, a thrwy eiriau lleisiau sydd wedi'u rhannu. Dydy geiriau sy'n dal wedi'u selio ddim yn cael eu chwilio: defnyddiwch hidlwyr y blwch derbyn ar gyfer y rheini.
desk-search-admin = Mae'n edrych drwy bobl: enwau a chyfeiriadau e-bost.
desk-search-both = Mae'n edrych drwy bobl, a thrwy'r hyn a ddywedodd pobl ifanc ym mhapurau eich paneli.
desk-search-shared = Mae'n edrych drwy'r hyn a ddywedodd pobl ifanc ym mhapurau cyhoeddedig eich paneli.
desk-search-none = Chafodd dim ei ganfod.
desk-search-more = Dim ond y { $max } cyntaf sydd i'w gweld. Ychwanegwch air i ganfod llai.
desk-search-voices = Beth ddywedodd pobl ifanc
desk-wait-steps =
    { $n ->
        [zero] Does dim cam cyntaf ar ôl i'w wneud
        [one] Mae un cam cyntaf ar ôl i'w wneud
        [two] Mae dau gam cyntaf ar ôl i'w gwneud
        [few] Mae { $n } cham cyntaf ar ôl i'w gwneud
        [many] Mae { $n } cham cyntaf ar ôl i'w gwneud
       *[other] Mae { $n } cam cyntaf ar ôl i'w gwneud
    }
desk-wait-clock = Does dim yn cael ei ddileu ar hyn o bryd: mae cloc y gweinydd yn dweud { $clock }, a'r amser diweddaraf sy'n hysbys yw { $known }. Edrychwch a yw'r cloc yn gywir
desk-wait-invited =
    { $n ->
        [zero] Does neb wedi'i wahodd heb allu mewngofnodi
        [one] Mae un person wedi'i wahodd a heb allu mewngofnodi eto
        [two] Mae dau berson wedi'u gwahodd a heb allu mewngofnodi eto
        [few] Mae { $n } pherson wedi'u gwahodd a heb allu mewngofnodi eto
        [many] Mae { $n } pherson wedi'u gwahodd a heb allu mewngofnodi eto
       *[other] Mae { $n } person wedi'u gwahodd a heb allu mewngofnodi eto
    }
desk-wait-mail-failing =
    { $n ->
        [zero] Aeth pob e-bost allan
        [one] Mae un e-bost heb fynd allan
        [two] Mae dau e-bost heb fynd allan
        [few] Mae { $n } e-bost heb fynd allan
        [many] Mae { $n } e-bost heb fynd allan
       *[other] Mae { $n } e-bost heb fynd allan
    }
desk-wait-mail-by-hand =
    { $n ->
        [zero] Does dim neges i'w rhoi i neb
        [one] Mae un neges i'w rhoi â llaw, am nad oes e-bost yn cael ei anfon
        [two] Mae dwy neges i'w rhoi â llaw, am nad oes e-bost yn cael ei anfon
        [few] Mae { $n } neges i'w rhoi â llaw, am nad oes e-bost yn cael ei anfon
        [many] Mae { $n } neges i'w rhoi â llaw, am nad oes e-bost yn cael ei anfon
       *[other] Mae { $n } neges i'w rhoi â llaw, am nad oes e-bost yn cael ei anfon
    }
desk-wait-danger =
    { $n ->
        [zero] Mae pob llais â geiriau perygl wedi'i ddarllen
        [one] Does neb wedi darllen un llais â geiriau perygl
        [two] Does neb wedi darllen dau lais â geiriau perygl
        [few] Does neb wedi darllen { $n } llais â geiriau perygl
        [many] Does neb wedi darllen { $n } llais â geiriau perygl
       *[other] Does neb wedi darllen { $n } llais â geiriau perygl
    }
desk-wait-unread =
    { $n ->
        [zero] Mae pob llais wedi'i ddarllen
        [one] Does neb wedi darllen un llais
        [two] Does neb wedi darllen dau lais
        [few] Does neb wedi darllen { $n } llais
        [many] Does neb wedi darllen { $n } llais
       *[other] Does neb wedi darllen { $n } llais
    }
desk-wait-mine =
    { $n ->
        [zero] Does gennych chi ddim llais heb benderfyniad
        [one] Rydych wedi cymryd un llais heb benderfynu arno
        [two] Rydych wedi cymryd dau lais heb benderfynu arnyn nhw
        [few] Rydych wedi cymryd { $n } llais heb benderfynu arnyn nhw
        [many] Rydych wedi cymryd { $n } llais heb benderfynu arnyn nhw
       *[other] Rydych wedi cymryd { $n } llais heb benderfynu arnyn nhw
    }
desk-wait-passed =
    { $n ->
        [zero] Does neb yn gofyn am eich barn
        [one] Mae cydweithiwr yn gofyn am eich barn ar un llais
        [two] Mae cydweithwyr yn gofyn am eich barn ar ddau lais
        [few] Mae cydweithwyr yn gofyn am eich barn ar { $n } llais
        [many] Mae cydweithwyr yn gofyn am eich barn ar { $n } llais
       *[other] Mae cydweithwyr yn gofyn am eich barn ar { $n } llais
    }
desk-wait-held =
    { $n ->
        [zero] Does dim llais wedi'i ohirio
        [one] Mae un llais wedi'i ohirio
        [two] Mae dau lais wedi'u gohirio
        [few] Mae { $n } llais wedi'u gohirio
        [many] Mae { $n } llais wedi'u gohirio
       *[other] Mae { $n } llais wedi'u gohirio
    }
desk-wait-unrouted =
    { $n ->
        [zero] Mae pob llais wedi'i rannu ar agenda
        [one] Dydy un llais sydd wedi'i rannu ddim ar unrhyw agenda
        [two] Dydy dau lais sydd wedi'u rhannu ddim ar unrhyw agenda
        [few] Dydy { $n } llais sydd wedi'u rhannu ddim ar unrhyw agenda
        [many] Dydy { $n } llais sydd wedi'u rhannu ddim ar unrhyw agenda
       *[other] Dydy { $n } llais sydd wedi'u rhannu ddim ar unrhyw agenda
    }
desk-wait-checking =
    { $n ->
        [zero] Does dim arolwg yn aros i gael ei wirio
        [one] Mae un arolwg yn aros i gael ei wirio
        [two] Mae dau arolwg yn aros i gael eu gwirio
        [few] Mae { $n } arolwg yn aros i gael eu gwirio
        [many] Mae { $n } arolwg yn aros i gael eu gwirio
       *[other] Mae { $n } arolwg yn aros i gael eu gwirio
    }
desk-wait-closed =
    { $n ->
        [zero] Mae canlyniadau pob arolwg wedi'u cyhoeddi
        [one] Mae un arolwg wedi cau heb gyhoeddi ei ganlyniadau
        [two] Mae dau arolwg wedi cau heb gyhoeddi eu canlyniadau
        [few] Mae { $n } arolwg wedi cau heb gyhoeddi eu canlyniadau
        [many] Mae { $n } arolwg wedi cau heb gyhoeddi eu canlyniadau
       *[other] Mae { $n } arolwg wedi cau heb gyhoeddi eu canlyniadau
    }
desk-wait-returned =
    { $n ->
        [zero] Chafodd dim arolwg ei roi yn ôl i chi
        [one] Rhoddodd swyddog eich arolwg yn ôl gyda nodyn
        [two] Rhoddodd swyddog ddau o'ch arolygon yn ôl gyda nodyn
        [few] Rhoddodd swyddog { $n } o'ch arolygon yn ôl gyda nodyn
        [many] Rhoddodd swyddog { $n } o'ch arolygon yn ôl gyda nodyn
       *[other] Rhoddodd swyddog { $n } o'ch arolygon yn ôl gyda nodyn
    }
desk-wait-drafts =
    { $n ->
        [zero] Does gennych chi ddim arolwg heb ei wirio
        [one] Mae gennych un arolwg nad oes neb wedi'i wirio eto
        [two] Mae gennych ddau arolwg nad oes neb wedi'u gwirio eto
        [few] Mae gennych { $n } arolwg nad oes neb wedi'u gwirio eto
        [many] Mae gennych { $n } arolwg nad oes neb wedi'u gwirio eto
       *[other] Mae gennych { $n } arolwg nad oes neb wedi'u gwirio eto
    }
desk-wait-concerns =
    { $n ->
        [zero] Mae pob pryder wedi'i gydnabod
        [one] Does neb wedi cydnabod un pryder
        [two] Does neb wedi cydnabod dau bryder
        [few] Does neb wedi cydnabod { $n } phryder
        [many] Does neb wedi cydnabod { $n } phryder
       *[other] Does neb wedi cydnabod { $n } pryder
    }
desk-wait-undecided =
    { $n ->
        [zero] Mae penderfyniad ar bob pryder
        [one] Does dim penderfyniad ar un pryder
        [two] Does dim penderfyniad ar ddau bryder
        [few] Does dim penderfyniad ar { $n } phryder
        [many] Does dim penderfyniad ar { $n } phryder
       *[other] Does dim penderfyniad ar { $n } pryder
    }
desk-wait-openings =
    { $n ->
        [zero] Does neb yn gofyn am agor dolen â pherson
        [one] Mae rhywun yn gofyn am agor dolen â pherson
        [two] Mae cais i agor dwy ddolen â pherson
        [few] Mae cais i agor { $n } dolen â pherson
        [many] Mae cais i agor { $n } dolen â pherson
       *[other] Mae cais i agor { $n } dolen â pherson
    }
desk-wait-erasures =
    { $n ->
        [zero] Does neb yn gofyn am ddileu dim
        [one] Mae rhywun yn gofyn am ddileu pethau un person
        [two] Mae cais am ddileu ddwywaith
        [few] Mae { $n } chais am ddileu
        [many] Mae { $n } chais am ddileu
       *[other] Mae { $n } cais am ddileu
    }
desk-wait-unanswered =
    { $n ->
        [zero] Does dim llais yn aros am ateb gan { $panel }
        [one] Mae un person ifanc yn aros am ateb gan { $panel }
        [two] Mae dau lais yn aros am ateb gan { $panel }
        [few] Mae { $n } llais yn aros am ateb gan { $panel }
        [many] Mae { $n } llais yn aros am ateb gan { $panel }
       *[other] Mae { $n } llais yn aros am ateb gan { $panel }
    }
desk-wait-first-panel = Ychwanegwch y panel cyntaf
desk-wait-release =
    { $n ->
        [zero] { $panel }: does dim testun i bobl ifanc yn aros i chi ei ryddhau
        [one] { $panel }: mae un testun i bobl ifanc yn aros i chi ei ryddhau
        [two] { $panel }: mae dau destun i bobl ifanc yn aros i chi eu rhyddhau
        [few] { $panel }: mae { $n } thestun i bobl ifanc yn aros i chi eu rhyddhau
        [many] { $panel }: mae { $n } thestun i bobl ifanc yn aros i chi eu rhyddhau
       *[other] { $panel }: mae { $n } testun i bobl ifanc yn aros i chi eu rhyddhau
    }
desk-wait-agenda = { $panel }: cyhoeddi'r agenda ar gyfer { $day }
desk-wait-today = Mae { $panel } yn cyfarfod heddiw: ei agenda, a beth sy'n cael ei benderfynu
desk-wait-outcomes = { $panel }: cofnodi'r hyn a benderfynwyd ar { $day }
desk-wait-minutes = { $panel }: cyhoeddi cofnodion { $day }
desk-wait-check = { $panel }: gwiriwch gofnodion { $day }
desk-wait-reports =
    { $n ->
        [zero] { $panel }: nid oes neb wedi dweud beth a wnaed
        [one] { $panel }: mae rhywun yn dweud beth a wnaed am gam gweithredu
        [two] { $panel }: mae { $n } o bobl yn dweud beth a wnaed am gamau gweithredu
        [few] { $panel }: mae { $n } o bobl yn dweud beth a wnaed am gamau gweithredu
        [many] { $panel }: mae { $n } o bobl yn dweud beth a wnaed am gamau gweithredu
       *[other] { $panel }: mae { $n } o bobl yn dweud beth a wnaed am gamau gweithredu
    }
desk-wait-papers = { $panel }: darllen y papurau cyn { $day }
desk-wait-joining =
    { $n ->
        [zero] Mae { $n } person ifanc eisiau ymuno â'r Cyngor Plant mewn Gofal
        [one] Mae rhywun eisiau ymuno â'r Cyngor Plant mewn Gofal
        [two] Mae { $n } berson ifanc eisiau ymuno â'r Cyngor Plant mewn Gofal
        [few] Mae { $n } pherson ifanc eisiau ymuno â'r Cyngor Plant mewn Gofal
        [many] Mae { $n } pherson ifanc eisiau ymuno â'r Cyngor Plant mewn Gofal
       *[other] Mae { $n } person ifanc eisiau ymuno â'r Cyngor Plant mewn Gofal
    }
desk-wait-joining-late =
    { $n ->
        [zero] Mae { $n } person ifanc sydd eisiau ymuno â'r Cyngor Plant mewn Gofal wedi aros yn hirach nag a addawyd
        [one] Mae rhywun sydd eisiau ymuno â'r Cyngor Plant mewn Gofal wedi aros yn hirach nag a addawyd
        [two] Mae { $n } berson ifanc sydd eisiau ymuno â'r Cyngor Plant mewn Gofal wedi aros yn hirach nag a addawyd
        [few] Mae { $n } pherson ifanc sydd eisiau ymuno â'r Cyngor Plant mewn Gofal wedi aros yn hirach nag a addawyd
        [many] Mae { $n } pherson ifanc sydd eisiau ymuno â'r Cyngor Plant mewn Gofal wedi aros yn hirach nag a addawyd
       *[other] Mae { $n } person ifanc sydd eisiau ymuno â'r Cyngor Plant mewn Gofal wedi aros yn hirach nag a addawyd
    }
desk-wait-joining-alarming =
    { $n ->
        [zero] Ysgrifennodd { $n } person ifanc sydd eisiau ymuno â'r Cyngor Plant mewn Gofal air o berygl
        [one] Ysgrifennodd rhywun sydd eisiau ymuno â'r Cyngor Plant mewn Gofal air o berygl
        [two] Ysgrifennodd { $n } berson ifanc sydd eisiau ymuno â'r Cyngor Plant mewn Gofal air o berygl
        [few] Ysgrifennodd { $n } pherson ifanc sydd eisiau ymuno â'r Cyngor Plant mewn Gofal air o berygl
        [many] Ysgrifennodd { $n } pherson ifanc sydd eisiau ymuno â'r Cyngor Plant mewn Gofal air o berygl
       *[other] Ysgrifennodd { $n } person ifanc sydd eisiau ymuno â'r Cyngor Plant mewn Gofal air o berygl
    }
desk-wait-nominated = { $panel }: mae { $area } wedi enwebu rhywun
desk-wait-proposed =
    { $n ->
        [zero] { $panel }: does dim addewid wedi'i hawgrymu ar gyfer yr agenda
        [one] { $panel }: mae un addewid wedi'i hawgrymu ar gyfer yr agenda
        [two] { $panel }: mae dwy addewid wedi'u hawgrymu ar gyfer yr agenda
        [few] { $panel }: mae { $n } addewid wedi'u hawgrymu ar gyfer yr agenda
        [many] { $panel }: mae { $n } addewid wedi'u hawgrymu ar gyfer yr agenda
       *[other] { $panel }: mae { $n } addewid wedi'u hawgrymu ar gyfer yr agenda
    }
desk-wait-visit-swap = Mae rhywun yn gofyn i chi fynd yn eu lle ar yr ymweliad â { $place } ar { $day }
desk-wait-visit-today = Rydych chi'n mynd ar ymweliad heddiw: { $place }, { $day }
desk-wait-visit-note = Nid oes neb wedi ysgrifennu am yr ymweliad â { $place } ar { $day } eto
desk-wait-actions =
    { $n ->
        [zero] { $panel }: does dim cam gweithredu'n hwyr
        [one] { $panel }: dylai un cam gweithredu fod wedi'i wneud erbyn hyn
        [two] { $panel }: dylai dau gam gweithredu fod wedi'u gwneud erbyn hyn
        [few] { $panel }: dylai { $n } cham gweithredu fod wedi'u gwneud erbyn hyn
        [many] { $panel }: dylai { $n } cham gweithredu fod wedi'u gwneud erbyn hyn
       *[other] { $panel }: dylai { $n } cam gweithredu fod wedi'u gwneud erbyn hyn
    }
desk-wait-stale =
    { $kind ->
        [offer]
            { $n ->
                [zero] Does dim statws yn y cynnig i'r rhai sy'n gadael gofal yn hŷn na blwyddyn
                [one] Mae statws un addewid yn y cynnig i'r rhai sy'n gadael gofal yn hŷn na blwyddyn
                [two] Mae statws dwy addewid yn y cynnig i'r rhai sy'n gadael gofal yn hŷn na blwyddyn
                [few] Mae statws { $n } addewid yn y cynnig i'r rhai sy'n gadael gofal yn hŷn na blwyddyn
                [many] Mae statws { $n } addewid yn y cynnig i'r rhai sy'n gadael gofal yn hŷn na blwyddyn
               *[other] Mae statws { $n } addewid yn y cynnig i'r rhai sy'n gadael gofal yn hŷn na blwyddyn
            }
       *[pledge]
            { $n ->
                [zero] Does dim statws yn hŷn na blwyddyn
                [one] Mae statws un addewid yn hŷn na blwyddyn
                [two] Mae statws dwy addewid yn hŷn na blwyddyn
                [few] Mae statws { $n } addewid yn hŷn na blwyddyn
                [many] Mae statws { $n } addewid yn hŷn na blwyddyn
               *[other] Mae statws { $n } addewid yn hŷn na blwyddyn
            }
    }
desk-wait-unclaimed =
    { $kind ->
        [offer]
            { $n ->
                [zero] Mae rhywbeth wedi'i ddweud am bob addewid yn y cynnig i'r rhai sy'n gadael gofal
                [one] Does dim wedi'i ddweud am un addewid yn y cynnig i'r rhai sy'n gadael gofal
                [two] Does dim wedi'i ddweud am ddwy addewid yn y cynnig i'r rhai sy'n gadael gofal
                [few] Does dim wedi'i ddweud am { $n } addewid yn y cynnig i'r rhai sy'n gadael gofal
                [many] Does dim wedi'i ddweud am { $n } addewid yn y cynnig i'r rhai sy'n gadael gofal
               *[other] Does dim wedi'i ddweud am { $n } addewid yn y cynnig i'r rhai sy'n gadael gofal
            }
       *[pledge]
            { $n ->
                [zero] Mae rhywbeth wedi'i ddweud am bob addewid
                [one] Does dim wedi'i ddweud am un addewid
                [two] Does dim wedi'i ddweud am ddwy addewid
                [few] Does dim wedi'i ddweud am { $n } addewid
                [many] Does dim wedi'i ddweud am { $n } addewid
               *[other] Does dim wedi'i ddweud am { $n } addewid
            }
    }
desk-wait-claims =
    { $n ->
        [zero] Does dim statws yn aros i gael ei ryddhau
        [one] Mae statws un addewid yn aros i chi ei ddarllen a'i ryddhau
        [two] Mae statws dwy addewid yn aros i chi ei ddarllen a'i ryddhau
        [few] Mae statws { $n } addewid yn aros i chi ei ddarllen a'i ryddhau
        [many] Mae statws { $n } addewid yn aros i chi ei ddarllen a'i ryddhau
       *[other] Mae statws { $n } addewid yn aros i chi ei ddarllen a'i ryddhau
    }
desk-wait-agree = Mae rhywun wedi cynnig rownd: dywedwch a ydych chi'n cytuno iddi
desk-wait-round =
    { $n ->
        [zero] Does dim rownd ar agor
        [one] Dywedwch a yw'r cyngor yn cadw ei addewidion: mae rownd ar agor
        [two] Dywedwch a yw'r cyngor yn cadw ei addewidion: mae dwy rownd ar agor
        [few] Dywedwch a yw'r cyngor yn cadw ei addewidion: mae { $n } rownd ar agor
        [many] Dywedwch a yw'r cyngor yn cadw ei addewidion: mae { $n } rownd ar agor
       *[other] Dywedwch a yw'r cyngor yn cadw ei addewidion: mae { $n } rownd ar agor
    }
desk-wait-question = { $panel }: cwestiwn i chi, i'w ateb erbyn { $day }
desk-wait-question-late = { $panel }: cwestiwn i chi a oedd i'w ateb erbyn { $day }
desk-wait-answers =
    { $n ->
        [zero] { $panel }: nid oes ateb i edrych arno
        [one] { $panel }: edrychwch ar ateb i gwestiwn
        [two] { $panel }: edrychwch ar ddau ateb i gwestiynau
        [few] { $panel }: edrychwch ar { $n } ateb i gwestiynau
        [many] { $panel }: edrychwch ar { $n } ateb i gwestiynau
       *[other] { $panel }: edrychwch ar { $n } ateb i gwestiynau
    }
desk-wait-questions-overdue =
    { $n ->
        [zero] { $panel }: mae pob cwestiwn wedi'i ateb mewn pryd
        [one] { $panel }: mae un cwestiwn heb ei ateb mewn pryd
        [two] { $panel }: mae dau gwestiwn heb eu hateb mewn pryd
        [few] { $panel }: mae { $n } chwestiwn heb eu hateb mewn pryd
        [many] { $panel }: mae { $n } chwestiwn heb eu hateb mewn pryd
       *[other] { $panel }: mae { $n } cwestiwn heb eu hateb mewn pryd
    }
desk-wait-proposals =
    { $n ->
        [zero] Nid oes neb wedi cynnig cwestiwn i baneli
        [one] Mae person ifanc wedi cynnig cwestiwn i banel
        [two] Mae pobl ifanc wedi cynnig dau gwestiwn i baneli
        [few] Mae pobl ifanc wedi cynnig { $n } chwestiwn i baneli
        [many] Mae pobl ifanc wedi cynnig { $n } chwestiwn i baneli
       *[other] Mae pobl ifanc wedi cynnig { $n } cwestiwn i baneli
    }
desk-wait-proposals-alarming =
    { $n ->
        [zero] Nid oes gair o berygl mewn cwestiwn a gynigiodd person ifanc
        [one] Mae gair o berygl mewn cwestiwn a gynigiodd person ifanc
        [two] Mae gair o berygl mewn dau gwestiwn a gynigiodd pobl ifanc
        [few] Mae gair o berygl mewn { $n } chwestiwn a gynigiodd pobl ifanc
        [many] Mae gair o berygl mewn { $n } chwestiwn a gynigiodd pobl ifanc
       *[other] Mae gair o berygl mewn { $n } cwestiwn a gynigiodd pobl ifanc
    }
desk-wait-celebrations =
    { $n ->
        [zero] Nid oes dathliad i'w ddarllen
        [one] Mae person ifanc wedi nodi dathliad: darllenwch ef cyn y paneli
        [two] Mae pobl ifanc wedi nodi dau ddathliad: darllenwch nhw cyn y paneli
        [few] Mae pobl ifanc wedi nodi { $n } dathliad: darllenwch nhw cyn y paneli
        [many] Mae pobl ifanc wedi nodi { $n } dathliad: darllenwch nhw cyn y paneli
       *[other] Mae pobl ifanc wedi nodi { $n } dathliad: darllenwch nhw cyn y paneli
    }
desk-wait-celebrations-alarming =
    { $n ->
        [zero] Nid oes gair o berygl mewn dathliad a nododd person ifanc
        [one] Mae gair o berygl mewn dathliad a nododd person ifanc
        [two] Mae gair o berygl mewn dau ddathliad a nododd pobl ifanc
        [few] Mae gair o berygl mewn { $n } dathliad a nododd pobl ifanc
        [many] Mae gair o berygl mewn { $n } dathliad a nododd pobl ifanc
       *[other] Mae gair o berygl mewn { $n } dathliad a nododd pobl ifanc
    }
