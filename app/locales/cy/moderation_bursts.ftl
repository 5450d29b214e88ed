# Yr hyn a ddaeth gyda'i gilydd: llawer o leisiau ar unwaith, neu yn yr un geiriau, mewn un rhes o'r ciw.
moderation-burst-more =
    { $n ->
        [zero] a dim un arall a ddaeth gydag e
        [one] daeth un arall gydag e
        [two] daeth dau arall gydag e
        [few] daeth { $n } arall gydag e
        [many] daeth { $n } arall gydag e
       *[other] daeth { $n } arall gydag e
    }
moderation-burst-chip = Llawer ar unwaith
moderation-burst-title =
    { $n ->
        [zero] Dim lleisiau
        [one] Un llais a ddaeth gydag eraill
        [two] Dau lais a ddaeth gyda'i gilydd
        [few] { $n } o leisiau a ddaeth gyda'i gilydd
        [many] { $n } o leisiau a ddaeth gyda'i gilydd
       *[other] { $n } o leisiau a ddaeth gyda'i gilydd
    }
moderation-burst-lead = Daeth y rhain o un cyfeiriad rhyngrwyd o fewn deng munud, neu maen nhw'n dweud bron yr un peth. Dydyn ni ddim yn cadw pa gyfeiriad oedd e. Gallan nhw fod gan bobl wahanol er hynny.
moderation-burst-aside =
    { $n ->
        [zero] Does dim un heb ei rannu.
        [one] Mae un heb ei rannu, a dywedir wrth yr awdur pam.
        [two] Mae dau heb eu rhannu, a dywedir wrth yr awduron pam.
        [few] Mae { $n } heb eu rhannu, a dywedir wrth yr awduron pam.
        [many] Mae { $n } heb eu rhannu, a dywedir wrth yr awduron pam.
       *[other] Mae { $n } heb eu rhannu, a dywedir wrth yr awduron pam.
    }
moderation-burst-danger =
    { $n ->
        [zero] Does dim un yn sôn am berygl.
        [one] Gall un fod yn sôn am berygl. Agorwch e.
        [two] Gall dau fod yn sôn am berygl. Agorwch y ddau.
        [few] Gall { $n } fod yn sôn am berygl. Agorwch bob un ohonyn nhw.
        [many] Gall { $n } fod yn sôn am berygl. Agorwch bob un ohonyn nhw.
       *[other] Gall { $n } fod yn sôn am berygl. Agorwch bob un ohonyn nhw.
    }
moderation-burst-left =
    { $n ->
        [zero] Does dim ar ôl i'w agor.
        [one] Mae un ar ôl i'w agor.
        [two] Mae dau ar ôl i'w hagor fesul un.
        [few] Mae { $n } ar ôl i'w hagor fesul un.
        [many] Mae { $n } ar ôl i'w hagor fesul un.
       *[other] Mae { $n } ar ôl i'w hagor fesul un.
    }
moderation-burst-listed = Dim ond y { $n } cyntaf sy'n aros sydd yn y rhestr hon.
moderation-burst-put-aside = Rhoi o'r neilltu
moderation-burst-fit =
    { $n ->
        [zero] Does dim un y gellir ei roi o'r neilltu heb ei agor.
        [one] Gellir rhoi un o'r neilltu heb ei agor. Dydy e ddim yn cael ei rannu na'i ddileu.
        [two] Gellir rhoi dau o'r neilltu heb eu hagor. Dydyn nhw ddim yn cael eu rhannu na'u dileu.
        [few] Gellir rhoi { $n } o'r neilltu heb eu hagor. Dydyn nhw ddim yn cael eu rhannu na'u dileu.
        [many] Gellir rhoi { $n } o'r neilltu heb eu hagor. Dydyn nhw ddim yn cael eu rhannu na'u dileu.
       *[other] Gellir rhoi { $n } o'r neilltu heb eu hagor. Dydyn nhw ddim yn cael eu rhannu na'u dileu.
    }
moderation-burst-rest =
    { $n ->
        [zero] Mae pob un sy'n aros yn eu plith.
        [one] Mae un ar ôl i'w agor: dyma'r un a ddaeth gyntaf, neu gall fod yn sôn am berygl, mae pryder amdano, mae wedi'i ohirio, neu gofynnwyd i swyddog arall amdano.
        [two] Mae dau ar ôl i'w hagor fesul un: yr un a ddaeth gyntaf, unrhyw rai a all fod wedi dod o rywle arall, ac unrhyw rai a all fod yn sôn am berygl, y mae pryder amdanyn nhw, sydd wedi'u gohirio, neu y gofynnwyd i swyddog arall amdanyn nhw.
        [few] Mae { $n } ar ôl i'w hagor fesul un: yr un a ddaeth gyntaf, unrhyw rai a all fod wedi dod o rywle arall, ac unrhyw rai a all fod yn sôn am berygl, y mae pryder amdanyn nhw, sydd wedi'u gohirio, neu y gofynnwyd i swyddog arall amdanyn nhw.
        [many] Mae { $n } ar ôl i'w hagor fesul un: yr un a ddaeth gyntaf, unrhyw rai a all fod wedi dod o rywle arall, ac unrhyw rai a all fod yn sôn am berygl, y mae pryder amdanyn nhw, sydd wedi'u gohirio, neu y gofynnwyd i swyddog arall amdanyn nhw.
       *[other] Mae { $n } ar ôl i'w hagor fesul un: yr un a ddaeth gyntaf, unrhyw rai a all fod wedi dod o rywle arall, ac unrhyw rai a all fod yn sôn am berygl, y mae pryder amdanyn nhw, sydd wedi'u gohirio, neu y gofynnwyd i swyddog arall amdanyn nhw.
    }
moderation-burst-part = Dydy'r rhain ddim yn perthyn i'w gilydd
moderation-burst-part-hint = Os pobl wahanol a'u hysgrifennodd, pwyswch hwn. Bydd gan bob un ei res ei hun yn y ciw eto, a fyddan nhw byth yn cael eu rhoi gyda'i gilydd wedyn.
moderation-burst-moved-on = Mae hyn wedi newid ers i chi edrych: efallai fod mwy wedi dod, neu fod rhywun wedi agor un. Does dim wedi'i roi o'r neilltu. Edrychwch eto.
moderation-burst-flash-aside = Wedi'u rhoi o'r neilltu. Dywedir wrth yr awduron pam.
moderation-burst-flash-parted = Maen nhw yn y ciw fesul un eto.
moderation-burst-with =
    { $n ->
        [zero] Daeth y llais hwn ar ei ben ei hun.
        [one] Daeth un arall gyda'r llais hwn.
        [two] Daeth dau arall gyda'r llais hwn.
        [few] Daeth { $n } arall gyda'r llais hwn.
        [many] Daeth { $n } arall gyda'r llais hwn.
       *[other] Daeth { $n } arall gyda'r llais hwn.
    }
moderation-burst-see = Eu gweld gyda'i gilydd

# Yr hyn y mae awdur un a roddwyd o'r neilltu yn ei ddarllen: does neb wedi'i agor, a dydyn ni ddim yn dweud bod rhywun.
voices-aside = Daeth hwn gyda llawer o rai eraill ar yr un pryd. Wnaethon ni ddim darllen pob un ar wahân.
voices-aside-about-someone = Maen nhw'n dweud llawer am rywun arall. I gadw pobl yn ddiogel, wnaethon ni ddim eu rhannu.
voices-aside-not-about-care = Maen nhw'n sôn am rywbeth nad yw'r bobl yma'n gallu ei newid, felly wnaethon ni ddim eu rhannu.
voices-aside-same-as-before = Maen nhw i gyd yn dweud yr un peth, felly wnaethon ni ddim rhannu hwn.
voices-aside-not-safe = Gallai eu rhannu roi rhywun mewn perygl, felly wnaethon ni ddim eu rhannu.
voices-aside-other = Doedden ni ddim yn gallu eu rhannu y tro hwn.
voices-step-aside = Rydyn ni wedi penderfynu arno
