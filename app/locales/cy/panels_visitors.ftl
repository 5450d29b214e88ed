# Cyfarfodydd cyhoeddus, i bawb.
visitors-title = Cyfarfodydd cyhoeddus
visitors-lead = Gall unrhyw un ddod i wrando. Cei di ddarllen am beth mae pob cyfarfod, a beth ddaeth ohono. Does dim angen cyfrif.
visitors-none = Does dim cyfarfod cyhoeddus wedi'i gyhoeddi eto.
visitors-to-come = I ddod
visitors-past = Cyfarfodydd blaenorol
visitors-papers = Papurau
visitors-minutes-public = Mae cyfarfodydd y panel hwn yn gyhoeddus. Ar ôl i chi gyhoeddi'r cofnodion, bydd pawb yn gallu darllen beth maen nhw'n ei ddweud am bob eitem. Peidiwch â rhoi enwau plant ynddyn nhw. Dim ond y panel sy'n gweld pwy oedd yno.
visitors-see = Beth mae pawb yn ei weld
