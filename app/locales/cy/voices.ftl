# Dweud rhywbeth wrthon ni, a dilyn beth ddigwyddodd iddo.
voices-original-gone = Mae'r geiriau hyn wedi cael eu dileu.
voices-withdrawn-already = Rwyt ti wedi tynnu hwn yn ôl yn barod.
