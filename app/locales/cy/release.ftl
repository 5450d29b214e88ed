# Beth mae oedolion yn ei ddweud wrth bobl ifanc: ei ysgrifennu, ei ryddhau, ei gywiro, ei gymryd yn ôl.
release-illegal = Mae hyn wedi symud ymlaen yn y cyfamser. Edrychwch ar y dudalen eto.
release-moved-on = Mae rhywun arall wedi newid hwn ers i chi agor y dudalen. Dangosir eu geiriau nhw yma fel y maen nhw nawr. Mae'r hyn a deipioch yn dal yn y ffurflen: edrychwch ar y ddau cyn cadw.
release-reason-needed = Dywedwch pam mae'n newid. Bydd y bobl ifanc a gafodd wybod yn darllen hyn.
release-seen-needed = Ticiwch hwn ar ôl edrych ar yr hyn a gafwyd.
release-found = Edrychwch ar y rhain cyn i bawb allu eu darllen. Ai rhywun na ddylid ei enwi yma yw e?
release-seen = Rwyf wedi edrych ar yr hyn a gafwyd. Gall pawb ei ddarllen.
release-seen-legend = Enwau a lleoedd
release-part-text = Beth rydyn ni'n ei ddweud
release-part-changed = Beth newidiodd
release-part-reason = Pam mae'n newid

release-reply-title = Ateb i bobl ifanc
release-state-none = Heb ei ysgrifennu eto
release-state-draft = Drafft: ni all neb o'r tu allan ei ddarllen
release-state-released = Wedi'i ryddhau: gall pawb ei ddarllen
release-state-correction = Wedi'i ryddhau; mae newid yn aros
release-state-withdrawn = Wedi'i gymryd yn ôl
release-waits = Yn aros i gael ei ryddhau
release-public = Beth mae pawb yn ei ddarllen nawr
release-who-reads = Gall pob person ifanc sy'n cael ateb ei ddarllen, a phawb ar “Dywedoch chi, gwnaethon ni”.
release-button = Ei ryddhau
release-by-chair = Y cadeirydd sy'n ei ryddhau.
release-by-officer = Y cadeirydd neu swyddog cyfranogiad sy'n ei ryddhau.
release-nobody = Ni all neb ryddhau hwn: nid oes gan gadeirydd y panel hwn gyfrif. Gall y clerc adael i swyddogion cyfranogiad ryddhau ar dudalen y panel.
release-discard-button = Taflu'r drafft hwn
release-written-by = Ysgrifennwyd gan { $name }, { $moment }.
release-released-by = Rhyddhawyd gan { $name }, { $moment }.
release-write = Newid y drafft
release-correct =
    { $languages ->
        [english] Ei gywiro
       *[both] Ei gywiro, neu ychwanegu'r iaith arall
    }
release-write-button = Ei gadw i'w ryddhau
release-reason-en = Pam mae'n newid{ in-english-after }
release-reason-cy = Pam mae'n newid, yn Gymraeg
release-why-en = Pam mae'n cael ei gymryd yn ôl{ in-english-after }
release-why-cy = Pam mae'n cael ei gymryd yn ôl, yn Gymraeg
release-reason-hint =
    { $languages ->
        [english] Un frawddeg blaen. Bydd y bobl ifanc a gafodd wybod yn ei darllen.
       *[both] Un frawddeg blaen. Bydd y bobl ifanc a gafodd wybod yn ei darllen. Gadewch hi'n wag os ydych yn ychwanegu'r iaith arall yn unig.
    }
release-withdraw = Ei gymryd yn ôl
release-withdraw-text = Ni fydd neb yn gallu ei ddarllen wedyn. Bydd y bobl ifanc a gafodd wybod yn gweld ei fod wedi'i gymryd yn ôl, a pham. Bydd yr hyn a ddywedon nhw yn aros am ateb eto.
release-withdraw-button = Ei gymryd yn ôl
release-taken-back-on = Cymerwyd yn ôl ar { $day }: { $reason }
release-history = Beth a ddywedwyd o'r blaen
release-version = Fersiwn { $n }.
release-draft-link = Darllen yr ateb drafft a'i ryddhau
release-correct-link = Ei gywiro neu ei gymryd yn ôl

release-section = Yn aros i gael ei ryddhau
release-section-none = Nid oes dim yn aros i gael ei ryddhau.
release-since = ysgrifennwyd ar { $day }
release-releasers = Pwy sy'n rhyddhau beth mae'r panel hwn yn ei ddweud wrth bobl ifanc?
release-releasers-chair = Y cadeirydd neu'r is-gadeirydd
release-releasers-officers = Y cadeirydd, yr is-gadeirydd neu swyddog cyfranogiad
release-releasers-officers-hint = Ar gyfer panel lle nad oes gan y cadeirydd gyfrif, neu lle nad yw yma'n aml.
release-releasers-button = Cadw pwy sy'n rhyddhau

release-flash-written = Mae wedi'i gadw. Bydd pobl ifanc yn ei ddarllen ar ôl iddo gael ei ryddhau.
release-flash-released = Mae wedi'i ryddhau. Gall pobl ifanc ei ddarllen nawr.
release-flash-discarded = Mae'r drafft wedi'i daflu.
release-flash-withdrawn = Mae wedi'i gymryd yn ôl. Bydd y bobl ifanc a gafodd wybod yn gweld hynny.
release-flash-releasers = Mae pwy sy'n rhyddhau wedi'i gadw.

release-corrected-on = Newidion ni hwn ar { $day }.
release-because = Pam:
release-taken-back = Cymerodd { $panel } ei ateb yn ôl ar { $day }.
release-mail-changed-subject = Mae ateb wedi newid
release-mail-changed =
    Helo,

    mae ateb gest ti gennyn ni wedi newid. I'w weld, cer i'r dudalen hon a theipia'r geiriau gest ti gennyn ni:

    { $link }

    Does dim rhaid i ti wneud dim.
