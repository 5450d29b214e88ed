# Beth ddywedodd pobl: siartiau o bob math, grwpiau, ffeiliau.
responses-results-top = Faint o bobl roddodd bob ateb yn eu tri uchaf
responses-results-numbers = Faint o bobl ddewisodd bob rhif
responses-results-months = Faint o bobl ddewisodd bob mis
responses-results-other-months = Misoedd eraill
responses-results-mean = Y cyfartaledd yw { $mean }.
responses-results-mean-face = Y cyfartaledd yw { $mean }, lle mae 1 yn drist iawn a 5 yn hapus iawn.
responses-results-place = { $answer } (safle cyfartalog: { $place })
responses-results-gives-away = Dim ond rhai pobl gafodd y cwestiwn hwn. Byddai'r rhif yn datgelu sut atebodd eraill, felly dydyn ni ddim yn ei ddangos.
responses-agree-less = Ddim o gwbl, neu ddim llawer
responses-agree-more = Eithaf tipyn, neu yn fawr iawn
responses-faces-sad = Trist neu drist iawn
responses-faces-happy = Hapus neu hapus iawn

responses-results-by = Cymharu yn ôl: { $question }
responses-results-everybody = Pawb
responses-results-side-by-side = Grwpiau ochr yn ochr
responses-results-unsaid = Heb ddweud
responses-results-group = Dim ond: { $group }. Nifer y bobl: { $n }.
responses-results-not-compared = Allwn ni ddim cymharu grwpiau yma. Gallai ddatgelu pwy yw rhywun.
responses-results-groups-why = Mae mwy o rifau wedi'u cuddio wrth edrych ar grwpiau, fel na all neb gael ei adnabod drwy gymharu dau dabl.
responses-results-csv = Cael y rhifau fel ffeil (CSV)

responses-heard-title = Beth glywson ni
responses-heard-text = Dweda mewn ychydig frawddegau beth ddywedodd pobl ifanc wrthot ti, a beth ddylai ddigwydd nawr. Paid ag enwi neb. Bydd pawb yn gallu ei ddarllen gyda'r canlyniadau ar ôl i swyddog ei wirio.
responses-heard-en = Beth glywson ni{ in-english-after }
responses-heard-cy = Beth glywson ni, yn Gymraeg
responses-heard-keep = Cadw
responses-heard-kept = Wedi'i gadw. Bydd swyddog yn ei ddarllen cyn i eraill ei weld.
responses-heard-empty = Ysgrifenna beth glywaist ti.
responses-heard-both =
    { $languages ->
        [english] Does dim wedi'i ysgrifennu yma eto. Ni all fynd at bawb tra bydd yn wag.
       *[both] Mae'r iaith hon ar goll. Mae angen y ddwy cyn y gall fynd at bawb.
    }
responses-heard-changed = Mae rhywun wedi newid hwn ers i ti ei agor. Edrycha ar y ddau, yna cadwa eto.
responses-heard-not-yet = Gelli di ysgrifennu hwn ar ôl i'r arolwg gau.
responses-heard-waits = Yn aros am swyddog
responses-heard-public = Gyda'r canlyniadau
responses-heard-check = Gwirio a rhyddhau
responses-heard-check-text = Gwnewch yn siŵr nad oes neb wedi'i enwi, ac nad yw'n dweud dim y mae'r siartiau'n ei guddio. Yna gellir ei ddangos gyda'r canlyniadau.
responses-heard-release = Ei ryddhau
responses-heard-released = Wedi'i ryddhau. Mae gyda'r canlyniadau nawr.
responses-heard-on = Gan aelodau'r Cyngor Plant mewn Gofal. Gwiriwyd ar { $date }.
responses-heard-write = Ysgrifennu beth glywaist ti
responses-heard-waits-link = Beth glywson ni: yn aros am swyddog
responses-heard-change = Newid beth glywson ni

responses-rounds-title = O rownd i rownd
responses-rounds-label = Rowndiau'r arolwg hwn
responses-rounds-this = Y rownd hon
responses-rounds-with = O'i gymharu â { $date }
responses-rounds-happy = Faint o bob 100 o bobl ddewisodd wyneb hapus
responses-rounds-nothing = Does dim cwestiynau y gellir eu cymharu yn y ddwy rownd.
