# Ateb yn ysgafn: cadw wrth newid, heb signal, darllen yn uchel, sut mae'n edrych.
responses-saved = Wedi'i gadw
responses-not-saved = Heb ei gadw eto

responses-own = Fy ffôn i yw hwn
responses-own-hint = Wedyn mae'n gweithio heb signal hefyd. Rydyn ni'n cloi dy atebion ar y ffôn. All neb eu hagor yno, ddim hyd yn oed ti.
responses-own-forget = Dileu fy atebion o'r ffôn hwn
responses-waiting = Yn aros am signal
responses-sent = Wedi'u hanfon
responses-locked = Fe atebaist ti rai cwestiynau o'r blaen. Maen nhw dan glo ar y ffôn hwn, ac yn ddiogel. Gelli di fynd ymlaen.
responses-stuck = Doedden ni ddim yn gallu agor dy atebion. Maen nhw'n aros dan glo ar y ffôn hwn am { $for }, a byddwn ni'n trio eto.

responses-all-look = Gweld fy atebion
responses-all-words = Byddwn ni'n dangos dy { receipt-number.soft } gair pan fydd dy atebion wedi'u hanfon.
responses-all-answered = wedi'i ateb
responses-all-skipped = heb ei ateb

responses-wait-title = Yn aros am signal
responses-wait-text = Mae dy atebion dan glo ar y ffôn hwn. Byddan nhw'n dod aton ni ohonyn nhw eu hunain pan fydd signal. Ar ôl { $for } bydd y ffôn yn eu dileu.
responses-wait-words = Gad y dudalen hon ar agor, ac fe ddangoswn ni dy { receipt-number.soft } gair pan fydd dy atebion wedi'u hanfon. Os wyt ti'n ei chau, bydd dy atebion yn dal i gael eu hanfon, ond fyddi di ddim yn gweld y geiriau.
responses-wait-anonymous = Gelli di gau'r dudalen hon. Bydd dy atebion yn dal i ddod.
responses-wait-closed = Caeodd yr arolwg cyn i dy atebion ein cyrraedd. Rydyn ni wedi'u dileu o'r ffôn hwn. Gelli di ddweud rhywbeth wrthon ni unrhyw bryd.

responses-aloud = Darllen yn uchel
responses-aloud-stop = Stopio darllen
responses-look-larger = Testun mwy
responses-look-usual = Testun llai
