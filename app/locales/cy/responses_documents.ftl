# Beth glywson ni: y marciau, ar bapur, fel llun; allforion.
responses-heard-seen = Fel bydd pawb yn ei ddarllen
responses-marks-title = Penawdau, rhestrau a geiriau trwm
responses-marks-text = Does dim angen dim un o'r rhain. Gad linell wag rhwng paragraffau.
responses-marks-typed = Rwyt ti'n teipio
responses-marks-read = Beth gei di
responses-marks-words = Ychydig eiriau
responses-marks-heading = pennawd
responses-marks-list = llinell mewn rhestr
responses-marks-numbers = llinell mewn rhestr â rhifau
responses-marks-bold = geiriau trwm
responses-marks-leaning = geiriau italig
responses-marks-link = dolen i dudalen arall

responses-documents-pdf = Ei argraffu (PDF)
responses-documents-png = Llun i'w rannu (PNG)
responses-documents-page = Tudalen { $n }
responses-documents-share = Cyfran
responses-documents-more = Mae popeth ddywedodd pobl yn
responses-documents-missing = Bydd y PDF a'r llun yn dangos � yn lle'r nodau hyn, am nad oes modd eu hargraffu:
responses-documents-alt = Bar fesul cam. { $rows }.

responses-export-link = Pob ymateb, fel ffeil
responses-export-title = Pob ymateb, fel ffeil
responses-export-text =
    { $n ->
        [zero] Dim ymatebion. Nid yw rhes yn dweud mwy na'r siartiau: mae ateb a roddwyd gan ychydig o bobl yn dweud "hidden".
        [one] Un ymateb, â'i res ei hun. Nid yw rhes yn dweud mwy na'r siartiau: mae ateb a roddwyd gan ychydig o bobl yn dweud "hidden".
        [two] { $n } ymateb, rhes i bob un. Nid yw rhes yn dweud mwy na'r siartiau: mae ateb a roddwyd gan ychydig o bobl yn dweud "hidden".
        [few] { $n } ymateb, rhes i bob un. Nid yw rhes yn dweud mwy na'r siartiau: mae ateb a roddwyd gan ychydig o bobl yn dweud "hidden".
        [many] { $n } ymateb, rhes i bob un. Nid yw rhes yn dweud mwy na'r siartiau: mae ateb a roddwyd gan ychydig o bobl yn dweud "hidden".
       *[other] { $n } ymateb, rhes i bob un. Nid yw rhes yn dweud mwy na'r siartiau: mae ateb a roddwyd gan ychydig o bobl yn dweud "hidden".
    }
responses-export-apart = Nid yw'r hyn a ddywedodd pobl amdanyn nhw eu hunain yn y rhesi, ac mae'r geiriau ar wahân iddyn nhw, fel na ellir adnabod neb o unrhyw res.
responses-export-xlsx = Llyfr gwaith â llyfr codau (XLSX)
responses-export-csv = Un tabl (CSV)
responses-export-json = Ar gyfer rhaglenni (JSON)
responses-export-schema = Sgema'r ffeil JSON
responses-export-logged = Mae'r log archwilio'n dweud pwy gymerodd ba ffeil, a phryd.
responses-export-originals = Gyda geiriau nad oes neb wedi'u cymedroli
responses-export-originals-text = Mae'r geiriau yn y ffeiliau uchod fel y cawson nhw eu rhannu. Os oes eu hangen arnoch fel y cawson nhw eu hysgrifennu, dywedwch pam. Bydd hynny'n cael ei gofnodi.
responses-export-kind = Math o ffeil
responses-export-why = Pam mae eu hangen arnoch
responses-export-why-hint = Peidiwch ag enwi neb yma.
responses-export-why-missing = Dywedwch pam mae eu hangen arnoch.
responses-export-get = Cael y ffeil
responses-export-not-yet = Bydd rhesi ar ôl i'r arolwg gael ei gyhoeddi. Tan hynny gall agor eto, a byddai modd adnabod rhywun sy'n tynnu eu hatebion yn ôl yn y cyfamser drwy gymharu dwy ffeil.
responses-export-not-whole = Mae rhywun wedi tynnu eu hatebion yn ôl. Does dim rhesi nes bod y ffigurau wedi newid, fel na ellir adnabod neb drwy gymharu dwy ffeil.
responses-export-none = Does dim rhesi i'r arolwg hwn nawr.
responses-export-about = Am y ffeil hon
responses-export-survey = Arolwg
responses-export-code = Cod
responses-export-version = Fersiwn
responses-export-responses = Ymatebion
responses-export-fewest = Mae rhif llai na hwn wedi'i guddio
responses-export-words = Geiriau
responses-export-words-moderated = Fel y gwnaeth swyddog eu rhannu
responses-export-words-originals = Fel y cawson nhw eu hysgrifennu. Does neb wedi'u cymedroli.
responses-export-skipped = Cawson nhw'r cwestiwn a neidio drosto
responses-export-not-asked = Chawson nhw mo'r cwestiwn
responses-export-no-answer = Neidion nhw drosto, neu chawson nhw mo'r cwestiwn
responses-export-hidden = Heb ei ddangos, fel nad oes modd adnabod neb
responses-export-row = rhes
responses-export-figures = Ffigurau
responses-export-codebook = Llyfr codau
responses-export-yes = ie
responses-export-no = na
responses-export-head-question = cwestiwn
responses-export-head-text = cwestiwn mewn geiriau
responses-export-head-words = geiriau
responses-export-head-lang = iaith
responses-export-head-theme = thema
responses-export-head-may-publish = gellir ei ddangos i eraill
