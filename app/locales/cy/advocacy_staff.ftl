# Ceisiadau am eiriolwr: beth mae'r gwasanaeth eiriolaeth a'r cyngor yn ei ddarllen.
advocacy-service-title = Mae person ifanc yn gofyn am eiriolwr
advocacy-service-lead = Mae { $council } yn anfon hwn atoch. Ni all neb yn y cyngor ei ddarllen. Cysylltwch erbyn { $due }.
advocacy-service-late = Dylid bod wedi ateb hwn erbyn { $due }. Cysylltwch heddiw.
advocacy-service-asked = Gofynnwyd ar
advocacy-service-name = Eu galw'n
advocacy-service-reach-phone = Ar y ffôn
advocacy-service-reach-email = Drwy e-bost
advocacy-service-reach-find = Ble i ddod o hyd iddyn nhw
advocacy-service-safe = Pryd mae'n ddiogel
advocacy-service-safe-none = Ni ddywedon nhw. Byddwch yn ofalus: gall rhywun arall ateb y ffôn neu ddarllen yr e-bost.
advocacy-service-lang = Maen nhw'n darllen
advocacy-service-answered = Rydym wedi cysylltu
advocacy-service-answered-hint = Pwyswch hwn ar ôl i chi eu cyrraedd. Bydd y person ifanc yn ei weld ar ei dudalen. Byddwn yn dileu sut i gysylltu â nhw { $days } diwrnod wedyn.
advocacy-service-flash = Diolch. Gall y person ifanc weld eich bod wedi cysylltu.
advocacy-service-done = Dywedoch wrthym ar { $date } eich bod wedi cysylltu.
advocacy-service-erased = Rydym wedi dileu sut i gysylltu â nhw.
advocacy-service-taken-back = Dydyn nhw ddim eisiau eiriolwr mwyach. Rydym wedi dileu sut i gysylltu â nhw.
advocacy-gone = Mae'r cais hwn am eiriolwr wedi'i ddileu: mae'r amser y mae'n cael ei gadw wedi dod i ben.

advocacy-mail-subject = Mae person ifanc yn gofyn am eiriolwr
advocacy-mail-text =
    Helo,

    gofynnodd person ifanc am eiriolwr drwy { $council }. Cysylltwch erbyn { $day }. Dyma sut i'w gyrraedd:

    { $link }

    Dim ond gennych chi y mae'r ddolen hon. Ni all neb yn y cyngor ddarllen yr hyn mae'n ei ddangos. Peidiwch â'i phasio ymlaen.
advocacy-mail-late-subject = Mae person ifanc yn dal i aros am eiriolwr
advocacy-mail-late-text =
    Helo,

    gofynnodd person ifanc am eiriolwr drwy { $council }, a dylech fod wedi cysylltu erbyn { $day }. Dyma sut i'w gyrraedd:

    { $link }

    Os ydych wedi cysylltu, dywedwch hynny wrthym yno.
advocacy-mail-council-subject = Mae'r gwasanaeth eiriolaeth yn hwyr
advocacy-mail-council-text =
    Helo { $name },

    { $n ->
        [zero] does neb wedi aros yn hirach am eiriolwr nag a ddywedwyd wrthyn nhw.
        [one] mae un person ifanc wedi gofyn am eiriolwr ac wedi aros yn hirach nag a ddywedwyd wrtho.
        [two] mae dau berson ifanc wedi gofyn am eiriolwr ac wedi aros yn hirach nag a ddywedwyd wrthyn nhw.
        [few] mae { $n } pherson ifanc wedi gofyn am eiriolwr ac wedi aros yn hirach nag a ddywedwyd wrthyn nhw.
        [many] mae { $n } pherson ifanc wedi gofyn am eiriolwr ac wedi aros yn hirach nag a ddywedwyd wrthyn nhw.
       *[other] mae { $n } o bobl ifanc wedi gofyn am eiriolwr ac wedi aros yn hirach nag a ddywedwyd wrthyn nhw.
    } Rydym wedi dweud wrth y gwasanaeth eiriolaeth eto. Ffoniwch nhw. Dim ond y gwasanaeth sy'n gwybod pwy yw'r bobl ifanc.

    { $link }

advocacy-counts-title = Ceisiadau am eiriolwr
advocacy-counts-lead = Mae pobl ifanc yn gofyn i'r gwasanaeth eiriolaeth yn uniongyrchol. Yma gwelwch faint, a dim byd arall.
advocacy-counts-closed = Ni all pobl ifanc ofyn am eiriolwr yma eto. Nid yw cyfeiriad e-bost y gwasanaeth eiriolaeth, neu'r gweinydd e-bost, wedi'i osod.
advocacy-counts-waiting = Yn aros
advocacy-counts-late = Yn aros yn rhy hir
advocacy-counts-answered = Wedi'u hateb
advocacy-counts-answered-late = o'r rhain, wedi'u hateb yn hwyr
advocacy-counts-call = Mae rhai pobl ifanc wedi aros yn rhy hir. Ffoniwch y gwasanaeth eiriolaeth.
advocacy-nav = Eiriolwyr
advocacy-settings-email = Eiriolaeth annibynnol, cyfeiriad e-bost
advocacy-settings-email-hint = Yma mae ceisiadau am eiriolwr yn mynd, fel dolen mai dim ond nhw sy'n gallu ei hagor. Hebddo ni all pobl ifanc ofyn ar y wefan.
people-settings-keep-advocates = Ceisiadau am eiriolwr, mewn misoedd
