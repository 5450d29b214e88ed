# Gwallau, ffurflenni ac amserau: yr hyn y gall fod angen i bob tudalen ei ddweud.
form-title-problem = Problem:
form-unreadable = Doedd dim modd darllen y ffurflen hon. Ail-lwythwch y dudalen a rhoi cynnig arall arni.
form-too-large = Mae hyn yn ormod i'w anfon ar unwaith. Mae'r hyn sydd â lle iddo yn dal yma. Gwnewch e'n fyrrach.
form-unfinished = Chyrhaeddodd y cyfan ddim. Mae'r hyn a gyrhaeddodd yn dal yma. Dewiswch eich lluniau eto, a'i anfon unwaith eto.
form-required = Ni all hwn fod yn wag.
form-too-long = Mae hwn yn rhy hir. Cadwch o dan { $max } nod.
form-email = Dydy hwn ddim yn edrych fel cyfeiriad e-bost. Dylai edrych fel enw@example.org.
form-picture-too-large = Mae'r llun hwn yn rhy fawr. Gall fod hyd at 10 MB.
form-picture-kind = Dim ond lluniau JPEG, PNG, WebP neu GIF y gallwn eu derbyn.
form-picture-pixels = Mae gormod o bicseli yn y llun hwn. Dewiswch un llai.

error-sign-in = Mae angen i chi fewngofnodi
error-sign-in-text = Mae'r dudalen hon i bobl sydd â chyfrif. Mewngofnodwch i fynd ymlaen.
error-way-sign-in = Mewngofnodi
error-forbidden = Nid yw'r dudalen hon i chi
error-forbidden-text = Rydych wedi mewngofnodi, ond tudalen i bobl eraill yw hon. Os ydych yn meddwl y dylech ei gweld, gofynnwch i'r gweinyddwr.
error-not-found = Allwn ni ddim dod o hyd i'r dudalen hon
error-not-found-text = Efallai fod y cyfeiriad yn anghywir, neu fod y dudalen wedi symud.
error-gone = Dydy hwn ddim yma bellach
error-conflict = Mae rhywbeth wedi newid
error-too-many = Dyna lawer o gynigion
error-too-many-text = Arhoswch funud ac yna rhowch gynnig arall arni.
error-unavailable = Allwn ni ddim gwneud hyn ar hyn o bryd
error-unavailable-page = Mae rhywbeth ddim yn gweithio ar ein hochr ni. Rhowch gynnig arall arni mewn munud.
error-unavailable-text = Mae rhywbeth ddim yn gweithio ar ein hochr ni. Mae'r hyn a ysgrifennoch yn dal yma. Rhowch gynnig arall arni mewn munud.
error-invalid = Mae rhywbeth ar goll
error-invalid-text = Ewch yn ôl ac edrych eto.
error-internal = Sori, aeth rhywbeth o'i le
error-internal-text = Ein camgymeriad ni oedd e, nid eich un chi. Rhowch gynnig arall arni.
error-way-home = I'r dudalen gyntaf
error-try-again = Rhoi cynnig arall arni

time-just-now = nawr
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
