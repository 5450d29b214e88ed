# Addewidion sy'n cael eu darllen yn uchel ar gyfer Hawdd ei Ddeall.
pledge-sound-text = Mae rhywun yn darllen yr addewid yn uchel mewn geiriau syml. Mae pobl yn ei chlywed yn Hawdd ei Ddeall, a lle maen nhw'n dweud a yw'r addewid yn cael ei chadw.
pledge-sound-public = Mae hyn wedi'i fabwysiadu, felly gall pawb glywed recordiad cyn gynted ag y byddwch yn ei gadw. Gwrandewch arno gyntaf.
pledge-sound-old = Mae'r geiriau wedi newid ers recordio hwn, felly does neb yn ei glywed mwyach. Recordiwch ef eto.
pledge-sound-no-words = Does dim byd i'w ddarllen yn uchel yn yr iaith hon eto.
pledge-sound-saved = Mae'r recordiadau wedi'u cadw.
pledge-sound-link = Darllen yr addewid hon yn uchel ar gyfer Hawdd ei Ddeall
pledge-sound-listen = Gwrando ar addewid { $n }
pledge-filter-easy = Hawdd ei Ddeall
