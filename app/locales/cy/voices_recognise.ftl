# Adnabod perygl, i swyddogion.
voices-danger-families =
    { $languages ->
        [english] Does dim angen ysgrifennu pob ffurf ar air. Heblaw am yr ymadroddion hyn rydyn ni bob amser yn chwilio am yr hyn y mae pobl ifanc yn ei ysgrifennu'n aml pan fyddan nhw'n cael eu brifo, yn brifo eu hunain, yn cael eu cyffwrdd neu eu defnyddio gan rywun, yn rhedeg i ffwrdd, yn mynd heb fwyd neu'n ofnus.
       *[both] Does dim angen ysgrifennu pob ffurf ar air. Heblaw am yr ymadroddion hyn rydyn ni bob amser yn chwilio am yr hyn y mae pobl ifanc yn ei ysgrifennu'n aml pan fyddan nhw'n cael eu brifo, yn brifo eu hunain, yn cael eu cyffwrdd neu eu defnyddio gan rywun, yn rhedeg i ffwrdd, yn mynd heb fwyd neu'n ofnus, yn y ddwy iaith.
    }
voices-danger-minus = Rhowch arwydd minws o flaen ymadrodd diniwed, a fydd e ddim yn cyfrif: - lion king
voices-danger-read-all = Does dim un rhestr sy'n dod o hyd i bopeth. Darllenwch bob llais, hefyd y rhai sydd heb eu marcio.
