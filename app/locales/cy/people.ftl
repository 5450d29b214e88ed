# Mewngofnodi, cyfrifon, gosodiadau, post a'r log archwilio.
people-sign-in-title = Mewngofnodi
people-sign-in-lead = I aelodau'r Cyngor Plant mewn Gofal, ac i staff.
people-sign-in-hint = Byddwn yn anfon dolen atoch. Mae'n gweithio unwaith, am ddeg munud.
people-sign-in-button = Anfonwch ddolen ataf
people-email = Cyfeiriad e-bost
people-sent-title = Edrychwch ar eich e-bost
people-sent-text = Os ydym yn adnabod y cyfeiriad hwn, mae dolen ar ei ffordd. Mae'n gweithio unwaith, am ddeg munud. Gall gymryd munud i gyrraedd; edrychwch yn y ffolder sothach hefyd.
people-sent-no-mail = Nid yw'r gosodiad hwn yn anfon e-bost. Gofynnwch i'r gweinyddwr am eich dolen.
people-sent-again = Rhoi cynnig ar gyfeiriad arall

people-link-title = Croeso
people-link-text = Pwyswch y botwm i fewngofnodi.
people-link-button = Mewngofnodi
people-link-used = Mae'r ddolen hon wedi'i defnyddio. Mae dolen yn gweithio unwaith. Gallwch ofyn am un newydd.
people-link-expired = Mae'r ddolen hon wedi dod i ben. Mae dolen yn gweithio am ddeg munud. Gallwch ofyn am un newydd.
people-link-gone = Nid yw'r ddolen hon yn gweithio mwyach. Mae pob dolen yn gweithio unwaith, ac nid am hir. Gallwch ofyn am un newydd. Os cawsoch eich gwahodd, gofynnwch i'r sawl a'ch gwahoddodd am un newydd.
people-invitation-expired = Mae'r gwahoddiad hwn wedi dod i ben. Mae gwahoddiad yn gweithio am saith diwrnod. Gofynnwch am un newydd i'r sawl a'ch gwahoddodd.
people-link-staff = Mae gennych gyfrinair yn barod. Mewngofnodwch ag ef, a chyda'r cod o'ch ap dilysu: nid yw dolen mewn e-bost yn ddigon i gyrraedd yr hyn y mae plant wedi'i ysgrifennu.

people-staff-title = Mewngofnodi â chyfrinair a chod
people-staff-text = Mae staff yn mewngofnodi â'u cyfrinair a chod o ap dilysu.
people-staff-button = Defnyddio cyfrinair a chod
people-staff-lost = Wedi colli eich ffôn neu'ch cyfrinair? Gall y gweinyddwr ailgychwyn eich mewngofnodi.
people-password = Cyfrinair
people-password-hint = O leiaf { $min } nod. Mae pedwar gair heb ddim i'w wneud â'i gilydd yn dda.
people-password-short = Mae hwn yn rhy fyr. Mae gan gyfrinair o leiaf { $min } nod.
people-password-common = Dyma'r un y mae pawb yn rhoi cynnig arno gyntaf. Dewiswch un arall.
people-code = Cod
people-code-hint = Y chwe digid y mae eich ap dilysu yn eu dangos nawr.
people-code-wrong = Nid yw'r cod hwn yn gywir. Arhoswch am yr un nesaf a theipio hwnnw.
people-entrance-wait = Bu gormod o geisiadau anghywir oddi yma. Arhoswch am ychydig, neu gofynnwch am ddolen drwy e-bost: unwaith y byddwch wedi'i hagor yn y porwr hwn, gallwch roi cynnig arall arni'n syth.
people-staff-link = Cael dolen drwy e-bost
people-entrance-wrong = Nid yw'r cyfeiriad, y cyfrinair neu'r cod yn gywir. Mae cod yn gweithio unwaith: arhoswch am yr un nesaf.
people-sign-in-now = Mewngofnodi

people-set-up-title = Trefnu eich mewngofnodi
people-set-up-welcome = Croeso, { $name }
people-set-up-text = Mae'r hyn y mae plant yn ei ysgrifennu yma yn ddiogel os na all neb arall ddod i mewn yn eich enw chi. Felly mae angen dau beth arnoch: cyfrinair, a'ch ffôn.
people-set-up-first = Dewiswch gyfrinair a threfnwch eich cod yn gyntaf.
people-set-up-password = 1. Dewiswch gyfrinair
people-set-up-code = 2. Cysylltwch eich ffôn
people-set-up-scan = Agorwch ap dilysu ar eich ffôn (er enghraifft Aegis, Google Authenticator neu Microsoft Authenticator) a sganiwch hwn.
people-set-up-qr = Cod QR ar gyfer eich ap dilysu
people-set-up-by-hand = Neu teipiwch hwn yn yr ap:
people-set-up-code-hint = Y chwe digid y mae'r ap yn eu dangos nawr.
people-set-up-button = Gorffen a mewngofnodi

people-account-title = Eich cyfrif
people-name = Enw
people-roles = Rolau
people-lang = Iaith
people-lang-legend = Ym mha iaith y dylem ysgrifennu atoch?
people-lang-theirs = Ym mha iaith y dylem ysgrifennu atynt?
people-save = Cadw
people-password-pattern = Patrwm o fysellau yw hwn, neu'r un peth drosodd a throsodd. Dewiswch un arall.
people-password-own = Eich enw chi, eich cyfeiriad neu enw'r cyngor yw'r rhan fwyaf o hwn. Dewiswch un arall.
people-password-change = Newid y cyfrinair
people-password-change-text = Byddwch yn aros wedi mewngofnodi yma, ac yn cael eich allgofnodi ym mhobman arall.
people-password-current = Eich cyfrinair presennol
people-password-new = Cyfrinair newydd
people-password-wrong = Nid dyma eich cyfrinair.
people-flash-password = Mae eich cyfrinair wedi newid.
people-sign-out-title = Allgofnodi
people-sign-out-text = Os allgofnodwch, bydd y porwr hwn yn anghofio popeth am y wefan hon. Ydych chi wedi colli ffôn, neu wedi defnyddio cyfrifiadur rhywun arall? Yna allgofnodwch ym mhobman.
people-sign-out = Allgofnodi
people-sign-out-everywhere = Allgofnodi ym mhobman

people-role-member = Aelod
people-role-member-does = O'r Cyngor Plant mewn Gofal: yn llunio arolygon, yn rhoi barn ar yr addewid
people-role-officer = Swyddog cyfranogiad
people-role-officer-does = Yn darllen yr hyn y mae pobl ifanc yn ei ysgrifennu, yn gwirio arolygon, yn gwahodd aelodau
people-role-lead = Arweinydd diogelu
people-role-lead-does = Yn clywed am bryderon ar unwaith ac yn penderfynu beth sy'n digwydd
people-role-panel_member = Aelod panel
people-role-panel_member-does = Yn darllen papurau eu paneli ac yn ateb
people-role-clerk = Clerc
people-role-clerk-does = Yn cadw paneli, cyfarfodydd ac agendâu
people-role-pledge_lead = Arweinydd yr addewid
people-role-pledge_lead-does = Yn dweud beth yw statws pob addewid
people-role-admin = Gweinyddwr
people-role-admin-does = Yn gofalu am gyfrifon a gosodiadau; nid yw'n gweld yr hyn y mae plant yn ei ysgrifennu
people-role-inspector = Arolygydd

people-title = Pobl
people-officer-lead = Gallwch wahodd aelodau o'r Cyngor Plant mewn Gofal. Y gweinyddwr sy'n gofalu am gyfrifon eraill.
people-count =
    { $n ->
        [zero] Dim cyfrifon
        [one] 1 cyfrif
        [two] 2 gyfrif
        [few] { $n } chyfrif
        [many] { $n } chyfrif
       *[other] { $n } cyfrif
    }
people-state = Cyflwr
people-state-active = Gweithredol
people-state-invited = Wedi'i wahodd
people-state-disabled = Ar gau
people-invite-title = Gwahodd rhywun
people-invite-text = Byddwn yn anfon dolen atynt sy'n gweithio unwaith, am saith diwrnod.
people-invite-button = Anfon y gwahoddiad
people-email-taken = Mae gan rywun â'r cyfeiriad hwn gyfrif yn barod.
people-roles-none = Dewiswch o leiaf un rôl.
people-roles-hint = Daw newid i rym ar unwaith, ar y dudalen nesaf y byddant yn ei hagor.
people-back = Pawb
people-own-account-text = Dyma eich cyfrif eich hun. Gall gweinyddwr arall newid ei rolau neu ei gau.
people-own-roles = Ni all neb newid eu rolau eu hunain. Gofynnwch i weinyddwr arall.
people-own-account = Ni all neb gau eu cyfrif eu hunain. Gofynnwch i weinyddwr arall.
people-last-admin = Rhaid bod o leiaf un gweinyddwr.
people-no-email = Nid oes cyfeiriad e-bost i anfon gwahoddiad iddo.
people-disabled-first = Mae'r cyfrif hwn ar gau. Agorwch ef eto yn gyntaf.
people-reset-title = Ailgychwyn y mewngofnodi
people-reset-text = Ar gyfer ffôn neu gyfrinair coll. Mae'n eu hallgofnodi ym mhobman, yn anghofio'r cyfrinair a'r cod, ac yn anfon gwahoddiad newydd.
people-reset-button = Anfon gwahoddiad newydd
people-disable-title = Cau'r cyfrif
people-disable-text = Byddant yn cael eu hallgofnodi ar unwaith ac ni allant ddod yn ôl. Mae'r hyn a wnaethant yn aros.
people-disable-button = Cau'r cyfrif
people-enable-title = Mae'r cyfrif hwn ar gau
people-enable-text = Agorwch ef eto a gallant fewngofnodi fel o'r blaen. Os oedd ganddynt rôl y mae dau berson yn ei rhoi, rhaid i ail berson gytuno iddi eto.
people-enable-button = Agor y cyfrif eto

people-flash-lang = Wedi'i gadw. Byddwn yn ysgrifennu atoch yn yr iaith hon o hyn ymlaen.
people-flash-invited = Mae'r gwahoddiad ar ei ffordd.
people-flash-roles = Mae'r rolau wedi newid.
people-flash-disabled = Mae'r cyfrif ar gau.
people-flash-enabled = Mae'r cyfrif ar agor eto.
people-flash-reset = Wedi'i wneud. Mae gwahoddiad newydd ar ei ffordd.
people-flash-settings = Mae'r gosodiadau wedi'u cadw.
people-flash-clock = Diolch. Mae pethau'n cael eu dileu eto, yn ôl cloc y gweinydd.

people-settings-title = Gosodiadau
people-settings-lead = Daw'r hyn a osodir yma i rym i bawb o fewn eiliadau. Mae pob newid yn y log:
people-clock-title = Does dim yn cael ei ddileu ar hyn o bryd
people-clock-ahead = Mae cloc y gweinydd yn dweud { $clock }. Yr amser diweddaraf y mae Gwna Sŵn yn gwybod amdano yw { $known }. Os yw'r cloc wedi neidio ymlaen, byddai pethau sydd i'w cadw am lawer mwy o amser yn cael eu dileu yn ôl y cloc hwnnw. Felly does dim yn cael ei ddileu nes bod rhywun wedi edrych ar y cloc.
people-clock-back = Mae cloc y gweinydd yn dweud { $clock }. Mae hynny cyn { $known }, yr amser diweddaraf y mae Gwna Sŵn yn gwybod amdano. Mae'r hyn sy'n cael ei ddweud nawr yn cael y dyddiad anghywir, a byddai'n cael ei ddileu'n rhy gynnar unwaith y bydd y cloc yn gywir eto. Felly does dim yn cael ei ddileu nes bod rhywun wedi edrych ar y cloc.
people-clock-look = Edrychwch ar gloc rydych yn ymddiried ynddo. A yw cloc y gweinydd yn gywir? Gall fod, os oedd y gweinydd wedi'i ddiffodd am fwy na phythefnos. Os yw'n gywir, pwyswch y botwm. Os yw'n anghywir, gofynnwch i rywun ei osod: bydd y dileu wedyn yn mynd ymlaen ohono'i hun.
people-clock-confirm = Mae'r cloc yn gywir: ewch ymlaen
people-settings-council = Y cyngor
people-settings-council-en = Enw{ in-english }
people-settings-council-cy = Enw yn Gymraeg
people-settings-help = Pwy i'w ffonio
people-settings-duty = Llinell ddyletswydd
people-settings-duty-hint = Rhif y cyngor ei hun ar gyfer plentyn mewn perygl, ddydd a nos. Bydd pobl ifanc yn ei weld o dan Help nawr.
people-settings-advocacy-en = Eiriolaeth annibynnol, enw{ in-english }
people-settings-advocacy-cy = Eiriolaeth annibynnol, enw yn Gymraeg
people-settings-advocacy-phone = Eiriolaeth annibynnol, rhif
people-settings-phone = Nid yw hwn yn edrych fel rhif ffôn.
people-settings-promise = Yr hyn yr ydym yn ei addo
people-settings-days = Dyddiau nes y gall rhywun ddisgwyl ateb
people-settings-days-hint = Byddwn yn dweud y rhif hwn wrth bobl ifanc.
people-settings-counting = Niferoedd bach
people-settings-inside = Y nifer lleiaf a ddangosir o fewn y cyngor
people-settings-inside-hint = Mae niferoedd llai yn cael eu cuddio, fel na ellir adnabod neb drwyddynt. O leiaf 5.
people-settings-published = Y nifer lleiaf a gyhoeddir
people-settings-published-hint = O leiaf 10.
people-settings-keep = Am faint rydym yn cadw pethau
people-settings-keep-lead = Gallwch wneud pob cyfnod yn fyrrach, byth yn hirach. Daw newid i rym ar unwaith, hyd yn oed i'r hyn sydd yno'n barod, ac ni ddaw'r hyn a ddilëwyd yn ôl.
people-settings-keep-hint = O { $least } i { $most }.
people-settings-keep-started = Atebion i arolwg a ddechreuwyd heb eu hanfon, mewn diwrnodau
people-settings-keep-originals = Y geiriau dan sêl fel y'u hysgrifennwyd, mewn misoedd ar ôl y penderfyniad
people-settings-keep-receipts = Y { receipt-number } gair ar dderbynneb, mewn misoedd
people-settings-keep-staff = Sesiwn aelod o staff, mewn oriau
people-settings-keep-members = Sesiwn aelod o'r Cyngor Plant mewn Gofal, mewn diwrnodau
people-settings-keep-mail = E-bost a anfonwyd, mewn diwrnodau
people-settings-keep-audit = Y cofnod o'r hyn a wnaed, mewn blynyddoedd
people-settings-number = Teipiwch rif cyfan o { $least } i { $most }.

people-outbox-title = Blwch anfon
people-outbox-no-mail = Nid oes gweinydd post wedi'i osod, felly nid oes dim yn cael ei anfon. Mae'r negeseuon y dylai pobl eu cael yma: trosglwyddwch nhw.
people-outbox-sent = Anfonwyd
people-outbox-waiting = Yn aros
people-outbox-failing = Rhoddir cynnig arall arni
people-outbox-to = at { $to }
people-outbox-problem =
    { $n ->
        [zero] Heb roi cynnig arni: { $problem }
        [one] Un cynnig: { $problem }
        [two] Dau gynnig: { $problem }
        [few] { $n } chynnig: { $problem }
        [many] { $n } chynnig: { $problem }
       *[other] { $n } cynnig: { $problem }
    }
people-outbox-text = Beth mae'n ei ddweud

people-audit-title = Log archwilio
people-audit-lead = Beth a wnaed, pryd a chan bwy. Mae pob cofnod wedi'i gadwyno wrth yr un o'i flaen, felly ni ellir newid na dileu'r un heb i neb sylwi.
people-audit-opened =
    { $n ->
        [one] Yn ystod y 30 diwrnod diwethaf daeth rhywun yn ôl gyda geiriau ei dderbynneb unwaith. Nid oes cofnod o hyn yn y log.
        [two] Yn ystod y 30 diwrnod diwethaf daeth pobl yn ôl gyda geiriau eu derbynneb ddwywaith. Nid oes cofnod o hyn yn y log.
       *[other] Yn ystod y 30 diwrnod diwethaf daeth pobl yn ôl gyda geiriau eu derbynneb { $n } o weithiau. Nid oes cofnod o hyn yn y log.
    }
people-audit-check = Gwirio'r gadwyn gyfan
people-audit-whole =
    { $n ->
        [zero] Mae'r log yn gyfan: dim cofnodion.
        [one] Mae'r log yn gyfan: 1 cofnod.
        [two] Mae'r log yn gyfan: 2 gofnod.
        [few] Mae'r log yn gyfan: { $n } chofnod.
        [many] Mae'r log yn gyfan: { $n } chofnod.
       *[other] Mae'r log yn gyfan: { $n } cofnod.
    }
people-audit-broken = Mae'r log wedi torri wrth gofnod { $n }: fe'i newidiwyd, neu mae rhywbeth o'i flaen ar goll.
people-audit-newest = Y cofnodion diweddaraf
people-audit-when = Pryd
people-audit-detail = Manylion
people-audit-older = Cofnodion hŷn

people-mail-link-subject = Eich dolen i Gwna Sŵn
people-mail-link-text =
    Helo { $name },

    gofynnoch am ddolen i fewngofnodi i Gwna Sŵn. Dyma hi:

    { $link }

    Mae'n gweithio unwaith, am ddeg munud. Os na ofynnoch amdani, does dim angen i chi wneud dim.
people-mail-invitation-subject = Mae { $council } yn eich gwahodd i Gwna Sŵn
people-mail-invitation-text =
    Helo { $name },

    Mae { $council } yn eich gwahodd i Gwna Sŵn, lle mae pobl ifanc mewn gofal yn cael eu clywed. Mae'r ddolen hon yn eich gadael i mewn am y tro cyntaf:

    { $link }

    Mae'n gweithio unwaith, am saith diwrnod. Os nad oeddech yn ei ddisgwyl, does dim angen i chi wneud dim.
