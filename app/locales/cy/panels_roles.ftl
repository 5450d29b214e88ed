# Disgrifiadau rôl panel, a'r llythyr at ardaloedd, fel y maent nes bod clerc yn eu geirio o'r newydd.
role-title = Rolau ar y panel hwn
role-text = Beth yw diben pob rôl. Gall y clerc newid y geiriau hyn ar gyfer y panel hwn.
role-change = Newid y geiriau hyn
role-change-text = Gwagiwch bob maes i fynd yn ôl at eiriau gwreiddiol y rhaglen.
role-words-en = Geiriau{ in-english }
role-words-cy = Geiriau yn Gymraeg
role-save = Cadw'r geiriau
role-flash-saved = Mae'r geiriau wedi'u cadw.
role-name-chair = Cadeirydd
role-name-vice-chair = Is-gadeirydd
role-name-deputy = Dirprwy
role-name-facilitator = Hwylusydd
role-name-area-representative = Cynrychiolydd ardal
role-name-champion = Hyrwyddwr Plant, a sut mae hynny'n wahanol
role-name-letter = Llythyr sy'n gofyn i ardal am enwebiad
role-usual-chair =
    Mae'r cadeirydd yn cynllunio'r agenda gyda'r clerc ac yn arwain y cyfarfod, fel bod pawb yn cael ei glywed.

    Mae'r cadeirydd yn sicrhau bod yr hyn a ddywedodd pobl ifanc yn cael ateb mewn geiriau plaen, ac yn rhyddhau'r ateb hwnnw. Rhwng cyfarfodydd mae'r cadeirydd yn dilyn yr hyn y cytunwyd arno, ac yn siarad dros y panel yn y cyngor.
role-usual-vice-chair =
    Mae'r is-gadeirydd yn arwain y cyfarfod pan na all y cadeirydd wneud hynny, neu pan fo gan y cadeirydd fuddiant yn yr eitem.

    Gall yr is-gadeirydd ryddhau atebion i bobl ifanc fel y mae'r cadeirydd yn ei wneud, ac mae'n rhannu'r gwaith o baratoi cyfarfodydd.
role-usual-deputy =
    Mae'r dirprwy yn cymryd lle'r cadeirydd neu'r is-gadeirydd lle na all yr un ohonynt ddod, ac yn adnabod y rhaglen waith yn ddigon da i wneud hynny ar fyr rybudd.
role-usual-facilitator =
    Daw'r hwylusydd o'r Cyngor Plant mewn Gofal. Mae'n sicrhau bod pobl ifanc yn barod ar gyfer y cyfarfod, bod y geiriau'n blaen, a bod amser ar gyfer yr hyn y mae pobl ifanc am ei ddweud.

    Wedyn mae'n dweud wrth y Cyngor Plant mewn Gofal beth oedd ateb y panel a beth fydd y panel yn ei wneud.
role-usual-area-representative =
    Mae cynrychiolydd ardal yn cysylltu'r panel â'r plant mewn gofal, y gofalwyr a'r gwasanaethau mewn un ardal.

    Mae'n dod i gyfarfodydd y panel, yn darllen y papurau ymlaen llaw, ac yn cymryd rhan mewn ymweliadau. Mae'n dod â'r hyn sy'n bwysig yn yr ardal at y panel, ac yn mynd â'r hyn y mae'r panel wedi'i ganfod a gofyn amdano yn ôl at bwyllgor yr ardal. O leiaf unwaith y flwyddyn mae'n adrodd i bwyllgor yr ardal.

    Mae'n cael ffigurau'r ardal, hyfforddiant a chymorth. Mae wedi gwneud hyfforddiant amddiffyn plant lefel 1 cyn ei ymweliad cyntaf, neu'n ei wneud o fewn tri mis.
role-usual-champion =
    Mae Hyrwyddwr Plant yn siarad dros un thema, fel tai neu addysg, mewn dosbarth. Nid oes ganddo sedd ar y panel drwy hynny, ac nid yw'n cael ei enwebu gan bwyllgor ardal.

    Mae gan gynrychiolydd ardal sedd ar y panel, mae'n siarad dros yr ardal gyfan ac ar bob thema, ac mae'n adrodd yn ôl i bwyllgor yr ardal. Gall un person fod yn ddau.
role-usual-letter =
    Annwyl [name],

    Rydym yn ysgrifennu oherwydd nad oes neb yn cynrychioli [area] ar [panel]. Gofynnwch i'ch pwyllgor enwebu rhywun.

    Beth mae cynrychiolydd yn ei wneud:
    {"["}role]

    Sut mae hynny'n wahanol i Hyrwyddwr Plant:
    {"["}champion]

    Cyfarfodydd nesaf: [dates]

    Atebwch erbyn [due], hefyd os nad oes neb eto. Nid oes angen cyfrif arnoch:
    {"["}link]

    Os oes gennych gwestiwn, gofynnwch i: [contact]

    {"["}council]
