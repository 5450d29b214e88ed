responses-saved-elsewhere = Mae hwn ar agor mewn tab arall hefyd. Mae'r geiriau diweddaraf wedi'u cadw.
responses-saved-over = Rwyt ti wedi anfon dy atebion, neu wedi'u tynnu'n ôl. Fydd yr hyn rwyt ti'n ei ysgrifennu yma nawr ddim yn cael ei gadw.
