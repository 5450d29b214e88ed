# Beth glywson ni: y marciau, ar bapur, fel llun; allforion.
responses-heard-seen = Fel bydd pawb yn ei ddarllen
responses-marks-title = Penawdau, rhestrau a geiriau trwm
responses-marks-text = Gelli di ysgrifennu heb ddim un o'r rhain. Gad linell wag rhwng paragraffau.
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
responses-documents-alt = Bar fesul cam. { $rows }.
