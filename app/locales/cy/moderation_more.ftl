# Y ciw yn llawn: hidlo, baneri, lluniau, am beth mae llais yn sôn, ail farn, penawdau, amseroedd.
moderation-empty-filtered = Does dim yn cyfateb i'r hidlwyr hyn
moderation-page-first = I'r dudalen gyntaf
moderation-page-next = Y dudalen nesaf
moderation-long-wait = Aros yn hir
moderation-personal = Gall ddangos pwy yw rhywun
moderation-passed-you = Mae { $name } yn gofyn i chi
moderation-passed-to = Gofynnwyd i { $name }
moderation-agreed = Byddai { $name } yn ei rannu

moderation-filter = Hidlo
moderation-filter-all = Pob un
moderation-filter-flag = Baner
moderation-filter-age = Dywedwyd
moderation-filter-officer = Swyddog
moderation-filter-show = Dangos y rhain
moderation-filter-none = Dangos popeth eto
moderation-flag-danger = Gall fod yn sôn am berygl
moderation-flag-personal = Gall ddangos pwy yw rhywun
moderation-flag-picture = Llun
moderation-flag-wait = Aros yn hir
moderation-flag-passed = Gofynnwyd i chi
moderation-age-day = Mwy na diwrnod yn ôl
moderation-age-days = Mwy na thri diwrnod yn ôl
moderation-age-week = Mwy nag wythnos yn ôl
moderation-age-month = Mwy na mis yn ôl

moderation-share-next = Rhannu, a darllen yr un nesaf
moderation-hold-next = Gohirio, a darllen yr un nesaf
moderation-decline-next = Peidio â rhannu, a darllen yr un nesaf
moderation-key-next = darllen yr un nesaf
moderation-key-accept = tynnu allan yr hyn a ganfuwyd
moderation-key-help = dangos y llwybrau byr

moderation-preview = Ei weld fel y bydd eraill
moderation-preview-title = Dyma'n union a gaiff ei rannu
moderation-preview-lead = Does dim wedi'i rannu eto. Y geiriau a'r lluniau hyn, a dim arall, a gaiff eraill.
moderation-preview-back = Yn ôl i'r llais hwn
moderation-preview-change = Newid rhywbeth
moderation-preview-gone = Caiff lluniau nad ydynt i'w gweld yma eu dileu pan fyddwch yn rhannu.

moderation-cover = Cuddio rhan ohono
moderation-cover-again = Edrych ar y llun cyfan, neu guddio mwy
moderation-cover-title = Cuddio rhan o'r llun
moderation-cover-lead = Nid yw'r hyn rydych yn ei guddio yn y llun y mae eraill yn ei gael. Mae'r llun cyfan yn aros dan sêl, a nodir pwy a'i hagorodd.
moderation-cover-squares = Pa sgwariau na chaiff neb arall eu gweld?
moderation-cover-hint = Tynnwch linell dros y llun, neu dewiswch sgwariau fesul un. Caiff sgwariau ar hyd ymyl gyfan eu torri i ffwrdd.
moderation-cover-square = Rhes { $row }, colofn { $column }
moderation-cover-save = Cuddio'r sgwariau hyn
moderation-cover-done = Yn ôl heb newid dim
moderation-cover-result = Yr hyn y bydd eraill yn ei weld
moderation-cover-alt = Y llun a rhannau ohono wedi'u cuddio
moderation-cover-all = Fyddai dim o'r llun ar ôl. Yn lle hynny, peidiwch â'i dicio i'w rannu.
moderation-opened = Agorwyd gan
moderation-history-picture-covered = Cuddiwyd rhan o'r llun
moderation-history-picture-uncovered = Dangoswyd y llun yn gyfan eto

moderation-themes = Am beth mae'n sôn?
moderation-themes-hint = Pob un sy'n berthnasol.
moderation-statements = Yr addewidion y mae'n sôn amdanyn nhw
moderation-statements-which = Pa addewidion?
moderation-panel-later = Penderfynu wedyn
moderation-readers = Pwy gaiff ei ddarllen?
moderation-readers-public = Pawb
moderation-readers-pack = Y panel yn unig, yn ei bapurau
moderation-readers-writers = Y bobl sy'n gweithio ar yr addewid yn unig
moderation-readers-writers-panel = Y bobl sy'n gweithio ar yr addewid yn unig, a phanel os dewiswch chi un

moderation-pass = Gofyn i swyddog arall
moderation-pass-to = I bwy?
moderation-pass-choose = Dewiswch swyddog
moderation-pass-note = Beth hoffech chi ei wybod?
moderation-pass-whom = Dewiswch y swyddog rydych am ofyn iddo.
moderation-pass-empty = Dywedwch beth hoffech chi ei wybod.
moderation-passed = Mae { $name } yn gofyn am ail farn gan { $other }:
moderation-agreed-by = Byddai { $name } yn ei rannu fel y mae yma. Mae angen ail swyddog, gan fod lluniau.
moderation-second-other = Rydych chi eisoes wedi cytuno i rannu hwn. Rhaid i'r ail fod yn swyddog arall.
moderation-key-pass = gofyn i swyddog arall
moderation-history-passed = Gofynnwyd i swyddog arall
moderation-history-agreed = Cytunwyd i'w rannu, angen ail swyddog
moderation-flash-passed = Mae'r swyddog arall yn ei weld yn y ciw.
moderation-flash-agreed = Wedi'i nodi. Caiff ei rannu pan fydd ail swyddog yn cytuno.
moderation-flash-covered = Wedi'i guddio. Edrychwch isod ar yr hyn y bydd eraill yn ei weld.

moderation-settings-title = Cymedroli
moderation-settings-two = Oes angen dau swyddog cyn rhannu lluniau?
moderation-settings-two-yes = Oes, dau
moderation-settings-two-no = Nac oes, mae un yn ddigon

moderation-alike = Wedi'u rhannu o'r blaen, mewn geiriau tebyg
moderation-alike-hint = Os ydynt yn perthyn i'w gilydd, rhowch nhw dan un pennawd. Mae pob un yn cadw ei eiriau ei hun ac yn cael ei ateb ei hun.
moderation-heading-title = Pennawd i'r ddau
moderation-heading-hint = Mewn ychydig eiriau plaen, heb enwau.
moderation-heading-empty = Ysgrifennwch bennawd.
moderation-heading-there = Mae o dan “{ $title }”.
moderation-heading-gone = Cafodd un ohonynt ei dynnu'n ôl neu ei wrthod yn y cyfamser. Edrychwch eto.
moderation-heading-people =
    { $n ->
        [zero] Does neb wedi dweud hynny.
        [one] Dywedodd un person hynny.
        [two] Dywedodd dau berson hynny.
        [few] Dywedodd { $n } pherson hynny.
        [many] Dywedodd { $n } pherson hynny.
       *[other] Dywedodd { $n } o bobl hynny.
    }
moderation-heading-of =
    { $n ->
        [zero] { $title }: neb
        [one] { $title }: un person
        [two] { $title }: dau berson
        [few] { $title }: { $n } pherson
        [many] { $title }: { $n } pherson
       *[other] { $title }: { $n } o bobl
    }
moderation-join = Rhoi'r ddau dan y pennawd hwn
moderation-join-there = Ei roi yno hefyd
moderation-part = Ei symud oddi yma
moderation-history-joined = Rhoddwyd dan bennawd
moderation-history-parted = Nid yw o dan ei bennawd mwyach
moderation-flash-joined = Maen nhw gyda'i gilydd nawr.
moderation-flash-parted = Mae ar ei ben ei hun eto.

moderation-times-title = Am ba hyd mae pobl yn aros
moderation-times-lead = Ar gyfer pob wythnos: cafodd hanner yr hyn a ddywedwyd ei ddarllen, a'i benderfynu, o fewn yr amser hwn.
moderation-times-empty = Ni ddywedwyd dim yn yr wythnosau hyn
moderation-times-chart = Darllenwyd, a phenderfynwyd, hanner o fewn
moderation-times-week = Wythnos { $day }
moderation-times-table = Fesul wythnos
moderation-times-head-week = Wythnos
moderation-times-head-said = Dywedwyd
moderation-times-head-waiting = Heb eu penderfynu eto
moderation-times-reading = Darllenwyd o fewn
moderation-times-decision = Penderfynwyd o fewn
moderation-times-none = dim eto
moderation-times-hours =
    { $n ->
        [zero] 0 awr
        [one] 1 awr
        [two] 2 awr
        [few] { $n } awr
        [many] { $n } awr
       *[other] { $n } awr
    }
moderation-times-days =
    { $n ->
        [zero] 0 diwrnod
        [one] 1 diwrnod
        [two] 2 ddiwrnod
        [few] { $n } diwrnod
        [many] { $n } diwrnod
       *[other] { $n } diwrnod
    }
moderation-told =
    { $n ->
        [zero] Y mis hwn, darllenon ni beth ddywedodd pobl ifanc wrthon ni yr un diwrnod, fel arfer.
        [one] Y mis hwn, cymerodd hi un diwrnod neu lai fel arfer i ni ddarllen beth ddywedodd pobl ifanc wrthon ni.
        [two] Y mis hwn, cymerodd hi dau ddiwrnod neu lai fel arfer i ni ddarllen beth ddywedodd pobl ifanc wrthon ni.
        [few] Y mis hwn, cymerodd hi { $n } diwrnod neu lai fel arfer i ni ddarllen beth ddywedodd pobl ifanc wrthon ni.
        [many] Y mis hwn, cymerodd hi { $n } diwrnod neu lai fel arfer i ni ddarllen beth ddywedodd pobl ifanc wrthon ni.
       *[other] Y mis hwn, cymerodd hi { $n } diwrnod neu lai fel arfer i ni ddarllen beth ddywedodd pobl ifanc wrthon ni.
    }
moderation-told-slow = Rydyn ni'n araf y mis hwn. Mae'n ddrwg gennyn ni.
moderation-words-changed = Mae'r awdur newydd newid ei eiriau. Darllenwch e eto.

moderation-translation = Cyfieithiad
moderation-translation-in = Y cyfieithiad { into-language }
moderation-translation-hint = Mae'n cael ei ddangos wrth ymyl geiriau'r person ifanc, ac mae'n dweud mai swyddog a'i cyfieithodd. Gadewch yn wag i gael dim.
moderation-translation-save = Cadw'r cyfieithiad
moderation-translation-missing = Mae hwn { in-language }: cyfieithwch ef i'r panel
moderation-translation-not-shared = Dydy'r llais hwn ddim yn cael ei rannu mwyach, felly chafodd ei gyfieithiad ddim ei gadw. Mae'r hyn a deipioch isod.
moderation-flash-translated = Cafodd y cyfieithiad ei gadw. Mae'n cael ei ddangos wrth ymyl y geiriau.
moderation-flash-untranslated = Cafodd y cyfieithiad ei ddileu.
