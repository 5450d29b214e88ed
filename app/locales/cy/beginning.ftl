# Camau cyntaf y gweinyddwr, a'r hyn nad yw ar agor cyn y byddai rhywun yn ei ddarllen.
beginning-title = Camau cyntaf
beginning-left =
    { $n ->
        [0] Mae popeth wedi'i wneud. Gall pobl ifanc gael eu clywed yma, a chael atebion.
        [one] Mae un cam ar ôl cyn bod popeth yn ei le.
        [two] Mae dau gam ar ôl cyn bod popeth yn ei le.
        [few] Mae { $n } cham ar ôl cyn bod popeth yn ei le.
        [many] Mae { $n } cham ar ôl cyn bod popeth yn ei le.
       *[other] Mae { $n } cam ar ôl cyn bod popeth yn ei le.
    }
beginning-closed-admin = Fyddai neb yn darllen yr hyn y mae plant yn ei ysgrifennu eto. Nes bod swyddog cyfranogiad ac arweinydd diogelu'n gallu mewngofnodi, does dim arolwg yn agor, a dim ond pwy i'w ffonio sydd ar y dudalen Dweud wrthon ni.
beginning-to-do = I'w wneud
beginning-waiting = Yn aros
beginning-done = Wedi'i wneud
beginning-invited = Wedi'i wahodd, ond heb allu mewngofnodi eto. Gweler y cyfrif.
beginning-step-names = Dweud beth yw enw eich cyngor
beginning-why-names = Mae ei enw ar bob tudalen, ym mhob e-bost ac ar bob papur sy'n cael ei argraffu. Ar yr un dudalen, dewiswch ei ieithoedd: Saesneg, neu Gymraeg a Saesneg. Dywedwch hefyd a yw yn Lloegr neu yng Nghymru: mae hyn yn penderfynu pa rifau y gall pobl ifanc eu ffonio.
beginning-step-duty_line = Gosod y llinell ddyletswydd
beginning-why-duty_line = Y rhif y gall plentyn mewn perygl ei ffonio ddydd a nos. Mae o dan Help nawr ar bob tudalen.
beginning-step-advocacy = Gosod y gwasanaeth eiriolaeth annibynnol
beginning-why-advocacy = Rhywun sydd ar ochr y person ifanc ac nad yw'n gweithio i'r cyngor. Rhowch eu rhif ffôn, a'r cyfeiriad e-bost y mae ceisiadau o'r fan hon yn mynd iddo.
beginning-step-complaints = Gosod ble mae cwynion yn mynd
beginning-why-complaints = Mae'r gyfraith yn dweud o fewn faint o ddyddiau y mae'n rhaid delio â chwyn. Oddi yma mae'n mynd at eich rheolwr cwynion, drwy e-bost.
beginning-step-mail = Gweld a yw e-bost yn mynd allan
beginning-why-mail = Drwy e-bost mae pobl yn cael eu gwahodd, ac yn clywed am berygl.
beginning-step-officer = Gwahodd swyddog cyfranogiad
beginning-why-officer = Yn darllen yr hyn y mae pobl ifanc yn ei ysgrifennu, bob dydd, ac yn agor arolygon.
beginning-step-lead = Gwahodd arweinydd diogelu
beginning-why-lead = Yn clywed pan all plentyn fod mewn perygl, ac yn penderfynu beth sy'n digwydd.
beginning-duty-hours = Gosod pryd mae rhywun ar ddyletswydd, a phwy sydd ar alwad y tu allan i oriau
beginning-step-clerk = Gwahodd clerc
beginning-why-clerk = Yn gofalu am y paneli: eu haelodau, eu cyfarfodydd a'u hagendâu.
beginning-step-panel = Ychwanegu panel
beginning-why-panel = Y clerc sy'n ychwanegu'r un cyntaf, o dan Paneli, gyda phawb sy'n aelod ohono.
beginning-step-meeting = Trefnu cyfarfod
beginning-why-meeting = Y clerc sy'n ei drefnu, ar dudalen y panel. Mae'r hyn y mae pobl ifanc yn ei ddweud yn mynd ar ei agenda.
beginning-step-panel_member = Gwahodd aelod panel
beginning-why-panel_member = Yn darllen y papurau ac yn ateb pobl ifanc. Yna mae'r clerc yn ychwanegu ei gyfrif at y panel: mae'r cadeirydd yn gwirio pob ateb cyn i bobl ifanc ei weld.
beginning-step-backup = Gwneud copi wrth gefn
beginning-why-backup = Gwnewch yr un cyntaf ar y gweinydd, gyda'r gorchymyn hwn. Nid yw'n ailadrodd ohono'i hun: trefnwch i'r gweinydd ei redeg bob nos. Cadwch yr allwedd yn rhywle arall: hebddi all neb ddarllen yr hyn a gafodd ei selio.
beginning-mail-no-server = Does dim gweinydd e-bost wedi'i osod, felly does dim yn cael ei anfon: dim hyd yn oed pan fydd plentyn mewn perygl. Yr un sy'n rhedeg y gweinydd sy'n gosod NOISE_SMTP_URL. Tan hynny, rhowch bob dolen i bobl eich hun; mae'r dudalen yn ei dangos pan fyddwch yn gwahodd rhywun.
beginning-mail-failing = Wnaeth y gweinydd e-bost mo'i dderbyn: { $problem }
beginning-mail-try = Anfon e-bost prawf ataf
beginning-backup-last = Cafodd y copi wrth gefn diwethaf ei wneud ar { $when }.
beginning-trial-subject = Mae e-bost o Gwna Sŵn yn gweithio
beginning-trial-text =
    Gofynnoch chi i Gwna Sŵn anfon yr e-bost hwn atoch, i weld a yw e-bost yn mynd allan. Mae'n gweithio.

    { $link }
beginning-flash-tried = Mae'r e-bost prawf yn y ciw i'r gweinydd e-bost. Ail-lwythwch y dudalen hon ymhen munud i weld a gafodd ei dderbyn.
beginning-survey-not-read = Gall arolwg agor unwaith y gall swyddog cyfranogiad ac arweinydd diogelu fewngofnodi, fel bod rhywun yn darllen yr atebion. Y gweinyddwr sy'n eu gwahodd.
beginning-not-open = Dydyn ni ddim ar agor eto
beginning-not-open-text = Does neb yma eto i ddarllen yr hyn rwyt ti'n ei ysgrifennu. Byddwn yn agor cyn bo hir. Dere yn ôl.
beginning-not-open-help = Oes angen help arnat ti nawr?
beginning-not-open-home = I'r dudalen gartref
people-by-hand-lead = Does dim e-bost yn cael ei anfon oddi yma. Byddwch yn cael dolen sy'n gweithio unwaith, am saith diwrnod, i'w rhoi i'r person eich hun.
people-by-hand-button = Gwneud y gwahoddiad
people-by-hand-title = Rhowch y ddolen hon i { $name }
people-by-hand-text = Does dim e-bost wedi'i anfon. Rhowch y ddolen hon iddynt eich hun, mewn ffordd na all neb arall ei darllen. Mae'n gweithio unwaith, am saith diwrnod.
people-flash-reset-by-hand = Wedi'i wneud. Does dim e-bost yn cael ei anfon oddi yma: rhowch y ddolen newydd isod i'r person.
panels-none-yet = Does dim paneli eto
panels-none-yet-clerk = Ychwanegwch yr un cyntaf: daw ei aelodau, ei gyfarfodydd a'i agendâu wedyn.
panels-none-yet-text = Unwaith y bydd y clerc wedi ychwanegu un, gallwch anfon yr hyn y mae pobl ifanc yn ei ddweud ato.
