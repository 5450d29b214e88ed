# Pob math o gwestiwn, a'r ffordd drwy arolwg.
responses-other-not-chosen = Rwyt ti wedi ysgrifennu rhywbeth yma. Dewisa “Rhywbeth arall” hefyd, neu dilea'r geiriau.
responses-rather-not-and-more = Rwyt ti wedi ticio “Byddai'n well gen i beidio â dweud” a rhywbeth arall. Ticia un ohonyn nhw'n unig.
responses-several-most =
    { $n ->
        [zero] Dewisa { $max } ar y mwyaf.
        [one] Rwyt ti wedi dewis 1. Dewisa { $max } ar y mwyaf.
        [two] Rwyt ti wedi dewis 2. Dewisa { $max } ar y mwyaf.
        [few] Rwyt ti wedi dewis { $n }. Dewisa { $max } ar y mwyaf.
        [many] Rwyt ti wedi dewis { $n }. Dewisa { $max } ar y mwyaf.
       *[other] Rwyt ti wedi dewis { $n }. Dewisa { $max } ar y mwyaf.
    }
responses-top-twice = Rwyt ti wedi dewis hwn ddwywaith. Dewisa un arall, neu gad hwn yn wag.
responses-month-missing = Dewisa'r mis hefyd.
responses-year-missing = Ysgrifenna'r flwyddyn hefyd.
responses-year-wrong = Ysgrifenna'r flwyddyn gyda phedwar rhif, fel 2026.
surveys-asking-most =
    { $n ->
        [zero] Paid â dewis dim.
        [one] Dewisa 1.
        [two] Dewisa 2 ar y mwyaf.
        [few] Dewisa { $n } ar y mwyaf.
        [many] Dewisa { $n } ar y mwyaf.
       *[other] Dewisa { $n } ar y mwyaf.
    }
surveys-asking-agree = Dewisa un ateb i bob brawddeg. Fe elli di adael rhai allan.
surveys-asking-other-tell = Rhywbeth arall? Dweda wrthon ni beth
surveys-asking-publish-picture = Cewch chi ddangos fy llun i eraill, heb fy enw
surveys-asking-picture-send = Dy lun
surveys-asking-drawing-send = Fe elli di hefyd dynnu llun ar bapur, ac anfon ffoto ohono
surveys-asking-picture-hint = Ffoto neu ddarlun. Paid â dangos wynebau na dy gyfeiriad, os gweli di'n dda. Rydyn ni'n edrych arno'n gyntaf.
surveys-asking-picture-words = Wyt ti eisiau dweud rhywbeth amdano?
surveys-asking-picture-kept = Dy lun
surveys-asking-picture-gone = Dileu'r llun hwn
surveys-asking-picture-again = Doedd dy ffôn ddim yn gallu cadw llun newydd. Dewisa fe eto.
ui-agree-1 = Ddim o gwbl
ui-agree-2 = Ddim llawer
ui-agree-3 = Yn y canol
ui-agree-4 = Eithaf tipyn
ui-agree-5 = Yn fawr iawn
ui-agree-place = { $n } o { $of }
ui-scale-low = ddim o gwbl
ui-scale-high = gymaint â phosib
ui-top-hint = Dewisa beth sydd bwysicaf i ti. Fe elli di adael lleoedd yn wag.
ui-top-1 = Lle cyntaf
ui-top-2 = Ail le
ui-top-3 = Trydydd lle
ui-top-tap = Y tap cyntaf yw lle 1. Tapia eto i ddadwneud hynny.
ui-order-tap = Tapia nhw yn eu trefn. Y tap cyntaf yw lle 1. Tapia eto i ddadwneud hynny.
ui-month = Mis
ui-year = Blwyddyn
ui-year-hint = Pedwar rhif, fel 2026
ui-pad-ink = Glas tywyll
ui-pad-coral = Coch
ui-pad-sun = Melyn
ui-pad-teal = Gwyrdd
ui-pad-plum = Porffor
ui-pad-undo = Dadwneud
ui-pad-clear = Dechrau eto
ui-pad-drawn = Mae dy lun yn mynd gyda dy ateb.
ui-pad-empty = Mae'r papur yn wag.

responses-progress-part = Rhan { $n } o { $of }
responses-level-title = Sut dylen ni ofyn?
responses-later-link = Stopio am nawr
responses-later-title = Stopio am nawr
responses-later-text = Mae hynny'n iawn. Mae dy atebion yn cael eu cadw ar y ffôn hwn am { $for }. Dere 'nôl i'r dudalen hon i fynd ymlaen.
responses-later-words = Wyt ti eisiau mynd ymlaen ar ffôn neu gyfrifiadur arall? Gallwn ni roi { receipt-number } gair i ti ar gyfer hynny.
responses-later-give = Rhowch { receipt-number.soft } gair i fi
responses-later-how = Ar y ffôn arall, cer i “Beth ddigwyddodd?” a theipia dy { receipt-number.soft } gair.
responses-correct = Newid fy atebion
responses-correction-started = Rwyt ti'n newid beth anfonaist ti. Mae beth anfonaist ti'n dal i gyfri nes i ti anfon y newidiadau.
responses-correction-text = Mae beth anfonaist ti'n dal i gyfri. Pan fyddi di'n anfon dy newidiadau, byddan nhw'n cymryd ei le.
responses-correction-send = Anfon fy newidiadau
responses-correction-leave = Gadael fy atebion fel roedden nhw
responses-correction-left = Mae dy atebion yn aros fel anfonaist ti nhw.
responses-mend-title = Wyt ti wedi newid dy feddwl?
responses-back-started = Dechreuaist ti “{ $title }” ar { $date }. Dydy e ddim wedi'i anfon eto.
responses-back-go-on = Mynd ymlaen gyda fy atebion
responses-back-erase = Dileu popeth
responses-back-closed = Mae'r arolwg hwn wedi cau. Alli di ddim newid dy atebion bellach.
ui-receipt-copy = Copïo'r geiriau
ui-receipt-save = Cadw fel llun
ui-receipt-copied = Wedi'u copïo.
ui-receipt-mark = Mae'r geiriau wedi'u dewis. Copïa nhw nawr.
ui-receipt-file = fy-ngeiriau.png
surveys-front-change = Beth elli di ei newid
