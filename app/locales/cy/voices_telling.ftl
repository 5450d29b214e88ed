# Dweud wrthon ni: geiriau perygl.

# Wrth ymyl testun, wrth iddo gael ei deipio.
voices-danger-says = Os nad wyt ti'n ddiogel nawr, galli di ffonio rhywun. Mae'r rhifau o dan dy eiriau.
voices-danger-title = Wyt ti'n ddiogel y funud hon?
voices-danger-text = Os nad wyt ti, ffonia rywun nawr. Galli di anfon dy eiriau yr un fath.
voices-danger-send = Fydd neb yn grac gyda ti am ffonio.
voices-danger-sent = Mae dy eiriau wedi cyrraedd. Bydd person yn eu darllen nhw cyn hir, ond efallai ddim yn syth. Os nad wyt ti'n ddiogel, ffonia rywun nawr.

# Tudalen y swyddogion.
voices-danger-page = Geiriau perygl
voices-danger-lead = Pan fydd rhywun yn teipio un o'r ymadroddion hyn, bydd yn gweld ar unwaith pwy y gall ei ffonio, a bydd yr hyn y mae'n ei anfon yn dod i flaen y ciw. Does neb byth yn cael ei rwystro rhag anfon.
voices-danger-how = Ysgrifennwch un ymadrodd ar bob llinell. Does dim gwahaniaeth am briflythrennau, acenion na chollnodau. Chwilir am eiriau cyfan; deuir o hyd i eiriau Cymraeg wedi'u treiglo hefyd. Chwilir am y ddwy restr yn y ddwy iaith.
voices-danger-en = Saesneg
voices-danger-cy = Cymraeg
voices-danger-hint = Un ymadrodd ar bob llinell, { $max } ar y mwyaf.
voices-danger-save = Cadw'r geiriau hyn
voices-danger-saved = Mae'r geiriau wedi'u cadw.
voices-danger-back = Yn ôl i'r ciw
voices-danger-link = Geiriau perygl
voices-danger-empty = Ysgrifennwch o leiaf un ymadrodd. Heb yr un, fyddai neb yn gweld pwy i'w ffonio.
voices-danger-many = Mae gormod o ymadroddion. Mae lle i { $max }.
voices-danger-phrase = Does dim modd chwilio am yr ymadrodd hwn: “{ $phrase }”. Mae angen o leiaf 3 llythyren arno a { $max } ar y mwyaf.
voices-danger-changed = Mae rhywun arall wedi newid y geiriau yn y cyfamser. Copïwch yr hyn a ysgrifennoch, agorwch y dudalen eto a'i ychwanegu.
