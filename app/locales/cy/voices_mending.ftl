# Other words for what was said, and more of it: what became of them.
voices-mine-corrected-not = Newidiaist ti'r geiriau hyn. Doedden ni ddim yn gallu rhannu'r rhai newydd. Dydyn ni ddim yn dangos y rhain i bawb chwaith. Gelli di newid dy eiriau eto.
voices-mine-corrected-shared = Newidiaist ti'r geiriau hyn. Y rhai newydd sy'n cyfri. Mae person yn dal i ddarllen y rhain.
voices-mend-gone = Fe wnest ti dynnu hwn yn ôl tra oeddet ti'n ysgrifennu. Mae beth ysgrifennaist ti yma o hyd.
voices-mend-gone-text = Mae beth ddywedaist ti o'r blaen wedi mynd, felly does dim modd ychwanegu ato.
voices-mend-gone-new = Gelli di anfon y geiriau hyn fel rhywbeth newydd. Fe gei di eiriau newydd i ddod yn ôl gyda nhw. Dydyn ni ddim yn eu dangos nhw i bawb.
voices-heard-rest = Darllen mwy o'r hyn ddywedon nhw
# For officers.
voices-mend-newer = Mae'r un person wedi dweud hyn eto mewn geiriau eraill, ac mae'r geiriau newydd wedi'u rhannu. Gallwch chi ddal y rhain yn ôl neu nodi nad ydyn nhw'n cael eu rhannu.
# Without signal.
voices-signal-off = Does dim rhyngrwyd ar hyn o bryd. Does dim byd ar goll: mae dy eiriau a dy luniau'n aros ar y dudalen hon. Gad hi ar agor, a gwasga'r botwm eto pan fydd y rhyngrwyd yn ôl.
voices-signal-on = Mae'r rhyngrwyd yn ôl. Gelli di wasgu'r botwm nawr.
