# Gwallau, ffurflenni ac amserau: yr hyn y gall fod angen i bob tudalen ei ddweud.
form-title-problem = Problem:
form-unreadable = Doedd dim modd darllen y ffurflen hon. Mae angen ail-lwytho'r dudalen a thrio eto.
form-too-large = Mae hyn yn ormod i'w anfon ar unwaith. Rydyn ni wedi cadw cymaint ag sy'n ffitio. Mae angen ei wneud yn fyrrach.
form-crowded = Mae cymaint o luniau'n cael eu hanfon aton ni ar hyn o bryd fel nad oedd lle i'r rhain. Mae'r geiriau yma o hyd. Mae angen aros munud, dewis y lluniau eto, ac anfon unwaith eto.
form-words-lost = Dydy'r hyn a deipioch chi ddim wedi'i gadw, a does dim lle iddo ar y dudalen hon mwyach. Gallwch ei gopïo o'r fan hyn:
form-unfinished = Chyrhaeddodd rhan ohono ddim. Mae'r hyn a gyrhaeddodd yn dal yma. Mae angen dewis y lluniau eto, ac anfon unwaith eto.
form-required = Ni all hwn fod yn wag.
form-too-long = Mae hwn yn rhy hir. Mae lle i { $max } nod ar y mwyaf.
form-email = Dydy hwn ddim yn edrych fel cyfeiriad e-bost. Dylai edrych fel enw@example.org.
form-picture-too-large = Mae'r llun hwn yn rhy fawr. Gall fod hyd at 10 MB.
form-picture-kind = Dim ond lluniau JPEG, PNG, WebP neu GIF y gallwn eu derbyn.
form-picture-pixels = Mae gormod o bicseli yn y llun hwn. Mae angen dewis un llai.

error-sign-in = Mae angen mewngofnodi
error-sign-in-text = Mae'r dudalen hon i bobl sydd â chyfrif. Mae angen mewngofnodi i'w gweld.
error-way-sign-in = Mewngofnodi
error-forbidden = Nid yw'r dudalen hon i chi
error-forbidden-text = Rydych wedi mewngofnodi, ond tudalen i bobl eraill yw hon. Os ydych yn meddwl y dylech ei gweld, gofynnwch i'r gweinyddwr.
error-not-found = Allwn ni ddim dod o hyd i'r dudalen hon
error-not-found-text = Efallai fod y cyfeiriad yn anghywir, neu fod y dudalen wedi symud.
error-gone = Dydy hwn ddim yma bellach
error-conflict = Mae rhywbeth wedi newid
error-other-site = Chafodd hyn mo'i anfon
error-other-site-text = Mae'n edrych fel petai wedi dod o wefan arall, felly wnaethon ni mo'i dderbyn. Mae'r hyn a gafodd ei ysgrifennu isod. Copïa fe, cer i'n tudalen gartref a'i anfon o'r fan honno.
error-too-many = Gormod o gynigion
error-too-many-text = Mae angen aros munud cyn trio eto.
error-unavailable = Allwn ni ddim gwneud hyn ar hyn o bryd
error-unavailable-page = Aeth rhywbeth o'i le ar ein hochr ni. Mae modd trio eto mewn munud.
error-unavailable-text = Aeth rhywbeth o'i le ar ein hochr ni. Mae'r geiriau yma o hyd. Mae modd trio eto mewn munud.
error-invalid = Mae rhywbeth ar goll
error-invalid-text = Mae angen mynd yn ôl ac edrych eto.
error-internal = Sori, aeth rhywbeth o'i le
error-number = Os wyt ti am roi gwybod i ni am hyn, rho'r rhif hwn i ni: { $number }
error-internal-text = Ein bai ni oedd hyn, neb arall. Mae modd trio eto.
error-way-home = I'r hafan
error-try-again = Rhoi cynnig arall arni

time-just-now = nawr
time-today = heddiw
time-yesterday = ddoe
time-minutes-ago =
    { $n ->
        [zero] nawr
        [one] funud yn ôl
        [two] 2 funud yn ôl
        [few] { $n } munud yn ôl
        [many] { $n } munud yn ôl
       *[other] { $n } munud yn ôl
    }
time-hours-ago =
    { $n ->
        [zero] nawr
        [one] awr yn ôl
        [two] 2 awr yn ôl
        [few] { $n } awr yn ôl
        [many] { $n } awr yn ôl
       *[other] { $n } awr yn ôl
    }
time-days-ago =
    { $n ->
        [zero] heddiw
        [one] ddoe
        [two] 2 ddiwrnod yn ôl
        [few] { $n } diwrnod yn ôl
        [many] { $n } diwrnod yn ôl
       *[other] { $n } diwrnod yn ôl
    }
time-month-1 = Ionawr
time-month-2 = Chwefror
time-month-3 = Mawrth
time-month-4 = Ebrill
time-month-5 = Mai
time-month-6 = Mehefin
time-month-7 = Gorffennaf
time-month-8 = Awst
time-month-9 = Medi
time-month-10 = Hydref
time-month-11 = Tachwedd
time-month-12 = Rhagfyr
time-month-short-1 = Ion
time-month-short-2 = Chwe
time-month-short-3 = Maw
time-month-short-4 = Ebr
time-month-short-5 = Mai
time-month-short-6 = Meh
time-month-short-7 = Gorff
time-month-short-8 = Awst
time-month-short-9 = Medi
time-month-short-10 = Hyd
time-month-short-11 = Tach
time-month-short-12 = Rhag
