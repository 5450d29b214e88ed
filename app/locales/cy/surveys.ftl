# Arolygon: yr hyn sy'n cael ei ddweud o gwmpas y cwestiynau, a'r hyn y mae'r awduron yn ei ddarllen.
surveys-asking-several = Dewisa faint fynni di.
surveys-asking-text = Paid ag ysgrifennu enwau, os gweli di'n dda.
surveys-asking-publish = Cewch chi ddangos fy ngeiriau i eraill, heb fy enw
surveys-asking-publish-hint = Rydyn ni'n eu darllen yn gyntaf ac yn tynnu popeth sy'n dangos pwy wyt ti. Gad hwn yn wag os nad wyt ti eisiau hynny.

surveys-front-who = Pwy sy'n gofyn
surveys-front-long = Faint o amser mae'n ei gymryd
surveys-front-see = Pwy fydd yn ei weld
surveys-minutes =
    { $n ->
        [one] Tua 1 funud.
        [two] Tua 2 funud.
       *[other] Tua { $n } munud.
    }
surveys-questions =
    { $n ->
        [zero] Dim cwestiynau.
        [one] 1 cwestiwn.
        [two] 2 gwestiwn.
        [few] { $n } chwestiwn.
        [many] { $n } chwestiwn.
       *[other] { $n } cwestiwn.
    }

surveys-privacy-anonymous = Dienw
surveys-privacy-anonymous-words = Does neb yn gwybod mai ti sydd yno. Allwn ni ddim dod o hyd i ti, hyd yn oed os oes angen help arnat ti.
surveys-privacy-confidential = Cyfrinachol
surveys-privacy-confidential-words = Byddi di'n cael tri gair cyfrinachol. Dim ond y swyddog cyfranogi sy'n gallu cysylltu dy atebion â ti, a dim ond i dy gadw di'n ddiogel neu i ateb.
surveys-privacy-named = Gydag enw
surveys-privacy-named-words = Ti sy'n dewis rhoi dy enw. Mae'r swyddog cyfranogi yn gallu ei weld.
