# Dau yn cadw'r un dudalen ar yr un pryd.
form-moved-on = Mae rhywun arall wedi cadw'r dudalen hon ers i chi ei hagor. Mae'r hyn a deipioch yma o hyd, ac nid oes dim ohono wedi'i gadw. I'w roi yn lle eu rhai nhw, cadwch eto; i weld eu rhai nhw yn gyntaf, agorwch y dudalen o'r newydd.
