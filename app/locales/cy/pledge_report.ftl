# Adroddiadau cynnydd: mae pawb yn eu darllen; arweinydd yr addewid ac aelodau sy'n eu hysgrifennu.
pledge-reports-title = Adroddiadau cynnydd
pledge-reports-what =
    { $kind ->
        [offer] Pa mor bell yr aeth y cyngor gyda'r cynnig i'r rhai sy'n gadael gofal mewn cyfnod, a ble nad yw pobl ifanc yn cytuno.
       *[pledge] Pa mor bell yr aeth y cyngor gyda'r addewid mewn cyfnod, a ble nad yw pobl ifanc yn cytuno.
    }
pledge-reports-none = Dim adroddiad eto
pledge-reports-none-text = Unwaith y bydd un wedi'i ryddhau, gall pawb ei ddarllen yma.
pledge-reports-drafts = Heb eu rhyddhau eto
pledge-report-title =
    { $kind ->
        [offer] Cynnydd gyda'r cynnig i'r rhai sy'n gadael gofal
       *[pledge] Cynnydd gyda'r addewid
    }
pledge-report-period = { $from } hyd { $to }
pledge-report-is-draft = Drafft. Dim ond pobl sy'n gweithio gyda'r addewidion hyn sy'n gallu ei ddarllen.
pledge-report-released-on = Rhyddhawyd ar { $day }
pledge-report-foreword = Rhagair
pledge-report-members = Gan y Cyngor Plant mewn Gofal
pledge-report-figures = Mewn rhifau
pledge-report-counted = Beth sy'n cael ei gyfrif
pledge-report-before = Cynt
pledge-report-after = Ar y diwedd
pledge-report-figure-met = Addewidion wedi'u cyflawni, yn ôl y cyngor
pledge-report-figure-kept = Addewidion wedi'u cadw, yn ôl pobl ifanc
pledge-report-figure-gaps = Bylchau
pledge-report-of = { $n } o { $all }
pledge-report-unknown = ddim yn hysbys
pledge-report-moved = Beth ddywedodd y cyngor yn y cyfnod hwn
pledge-report-moved-none = Ni ddywedodd y cyngor ddim byd newydd yn y cyfnod hwn.
pledge-report-step = Cynt: { $before }. Nawr: { $after }.
pledge-report-evidence = Tystiolaeth
pledge-report-heard = Beth ddywedodd pobl ifanc, a sut atebodd y paneli
pledge-report-heard-none = Does dim geiriau y gall pawb eu darllen o'r cyfnod hwn. Ni atebodd yr un panel.
pledge-report-heard-said = Dywedodd pobl ifanc
pledge-report-heard-talked = Siaradodd { $panel } am yr addewid hon ar { $day }.
pledge-report-heard-waits = Nid oedd yr un panel wedi ateb erbyn { $day }.
pledge-report-gaps = Ble nad ydyn ni'n cytuno, neu ddim yn gwybod
pledge-report-gap-not-kept = Wedi'i chyflawni yn ôl y cyngor, ond nid yw pobl ifanc yn dweud ei bod wedi'i chadw
pledge-report-gap-not-claimed = Wedi'i chadw yn ôl pobl ifanc, ond nid yw'r cyngor yn dweud ei bod wedi'i chyflawni
pledge-report-gap-no-claim = Nid yw'r cyngor wedi dweud dim eto
pledge-report-gap-none = Dim un.
pledge-report-pdf = Yr adroddiad fel PDF
pledge-report-docx = Yr adroddiad ar gyfer Word (DOCX)
pledge-report-begin = Dechrau adroddiad
pledge-report-begin-what = Mae'n cymryd y rhifau, statws yr addewidion a'r farn o'r hyn y gall pawb ei ddarllen, fel yr oedden nhw ar ei ddiwrnod cyntaf a'i ddiwrnod olaf. Yr hyn a ddywedodd pobl ifanc a'r hyn a atebodd paneli yw'r hyn a gafodd ei rannu a'i ryddhau rhwng y ddau.
pledge-report-begin-button = Dechrau'r adroddiad
pledge-report-from = Diwrnod cyntaf
pledge-report-to = Diwrnod olaf
pledge-report-day-needed = Dewiswch ddiwrnod.
pledge-report-backwards = Mae'r diwrnod olaf cyn y cyntaf.
pledge-report-to-come = Nid yw'r diwrnod olaf wedi bod eto.
pledge-report-there = Mae adroddiad ar gyfer y dyddiau hyn yn barod.
pledge-report-begun = Mae'r adroddiad wedi'i ddechrau. Ysgrifennwch ei ragair, a gofynnwch i aelodau am eu geiriau nhw.
pledge-report-text-lead-en = Rhagair{ in-english-after }
pledge-report-text-lead-cy = Rhagair, yn Gymraeg
pledge-report-text-lead-hint = Beth aeth yn dda, beth nad aeth yn dda, a beth sydd nesaf. Gall pawb ei ddarllen.
pledge-report-text-members-en = Gair gan aelodau{ in-english-after }
pledge-report-text-members-cy = Gair gan aelodau, yn Gymraeg
pledge-report-text-members-hint = Beth wyt ti'n ei feddwl am sut mae'r addewidion yn cael eu cadw. Gall pawb ei ddarllen. Gelli di ei adael yn wag.
pledge-report-saved = Mae'r geiriau wedi'u cadw.
pledge-report-incomplete = Mae'r rhagair ar goll yn un o'r ieithoedd, neu dim ond mewn rhai ohonyn nhw mae'r gair gan aelodau.
pledge-report-own = Chi ysgrifennodd y rhagair, felly rhaid i rywun arall ryddhau'r adroddiad.
pledge-report-release = Rhyddhau'r adroddiad
pledge-report-released = Mae'r adroddiad wedi'i ryddhau. Gall pawb ei ddarllen.
pledge-report-take-back = Cymryd yr adroddiad yn ôl
pledge-report-take-back-what = Dim ond pobl sy'n gweithio gyda'r addewidion hyn fydd yn gallu ei ddarllen wedyn. Gellir ei gywiro a'i ryddhau eto.
pledge-report-taken-back = Mae'r adroddiad wedi'i gymryd yn ôl.
pledge-report-discard = Taflu'r adroddiad hwn
pledge-report-discard-sure = Ie, ei daflu gyda'i eiriau
pledge-report-discard-button = Ei daflu
pledge-report-discarded = Mae'r adroddiad wedi'i daflu.
