error-signed-out = Rydych chi wedi cael eich allgofnodi
error-signed-out-text = Does dim o'r hyn a ysgrifennoch wedi'i golli. Mewngofnodwch, a byddwch yn ôl lle roeddech chi, gyda'ch geiriau.
people-kept-text = Mae'ch geiriau wedi'u cadw. Ar ôl i chi fewngofnodi, byddan nhw'n ôl yn eu ffurflen.
people-kept-back = Rydw i wedi mewngofnodi: yn ôl at fy ngeiriau
people-link-again = Gofyn am ddolen arall
