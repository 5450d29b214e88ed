# Dathliadau: beth mae staff ac aelodau panel yn ei ddarllen.
celebrations-title = Dathliadau
celebrations-lead = Yr hyn y mae pobl ifanc, gofalwyr maeth a staff wedi'i gyflawni, ac a nodwyd gyda'u caniatâd.
celebrations-kept = Caiff ei ddileu { $n } mis ar ôl ei nodi.
celebrations-none = Nid oes dim wedi'i nodi eto
celebrations-public-link = Beth all pawb ei ddarllen
celebrations-checking = Gan bobl ifanc, i swyddog ei ddarllen yn gyntaf
celebrations-noted-on = Nodwyd ar { $day }
celebrations-alarming = Gair o berygl
celebrations-state-noted = Mae'r paneli'n ei ddarllen
celebrations-state-released = Gall pawb ei ddarllen
celebrations-release-button = Gadael i bawb ei ddarllen
celebrations-hide-button = Gadael i'r paneli yn unig ei ddarllen
celebrations-withdraw-button = Nid ydynt yn cytuno mwyach: ei ddileu
celebrations-not-agreed = Cytunwyd mai dim ond y paneli fyddai'n ei ddarllen, felly ni ellir ei ddangos i bawb.
celebrations-moved-on = Mae hwn wedi'i drosglwyddo yn barod, neu nid oes neb wedi'i ddarllen eto. Agorwch y rhestr eto.
celebrations-what = Beth a gyflawnwyd
celebrations-what-en = Beth a gyflawnwyd{ in-english-after }
celebrations-what-cy = Beth a gyflawnwyd, yn Gymraeg
celebrations-what-hint = Heb enw, ysgol na lle. Mae un iaith yn ddigon.
celebrations-who-reads = Gall y paneli ei ddarllen ar unwaith; swyddog neu glerc sy'n penderfynu a all pawb.
celebrations-check-title = Gan berson ifanc
celebrations-check-text = Darllenwch ef cyn y paneli. Dilëwch yr hyn sy'n dangos pwy yw'r person, a gwnewch yn siŵr bod y person wedi cytuno.
celebrations-check-button = Ei drosglwyddo i'r paneli
celebrations-discard = Peidio â'i drosglwyddo
celebrations-discard-text = Caiff ei ddileu, ac ni fydd neb arall yn ei ddarllen.
celebrations-discard-button = Ei ddileu
celebrations-flash-checked = Gall y paneli ei ddarllen.
celebrations-flash-released = Gall pawb ei ddarllen.
celebrations-flash-hidden = Dim ond y paneli all ei ddarllen.
celebrations-flash-gone = Mae wedi'i ddileu.

celebrations-mail-danger-subject = Gair o berygl mewn dathliad
celebrations-mail-danger-text =
    Helo { $name },

    mae person ifanc wedi nodi dathliad, ac mae gair o berygl ynddo. Rhaid i swyddog ei ddarllen nawr, a meddwl am y person ifanc yn gyntaf:
    { $link }
