# Beth mae tyst yn ei ddarllen am ei hanes ei hun.
witness-own-title = Beth ddywedaist ti wrth y panel
witness-own-lead = Dyma beth gytunaist ti iddo. Cei di newid dy feddwl unrhyw bryd.
witness-own-panel = Dywedaist ti wrth
witness-own-back = Ei gymryd yn ôl
witness-own-text = Wedyn mae'r hyn ddywedaist ti yn mynd o'r agenda, y papurau, y nodiadau a'r cofnodion. Byddan nhw'n dweud bod hanes wedi bod, ond nid beth oedd ynddo. Does dim rhaid i ti ddweud pam. Does dim modd dod ag ef yn ôl.
witness-own-button = Cymryd yn ôl beth ddywedais i
witness-own-gone = Mae wedi mynd ers { $day }. Does neb yn gallu ei ddarllen yma mwyach.
