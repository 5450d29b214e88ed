# Dywedoch chi, gwnaethon ni: beth i'w weld; beth sydd wedi'i wneud; pa mor hir mae pobl yn aros.
voices-heard-filter = Dewis beth i'w weld
voices-heard-all = Popeth
voices-heard-theme = Am beth mae'n sôn
voices-heard-panel = Pwy atebodd
voices-heard-year = Blwyddyn
voices-heard-show = Dangos
voices-heard-everything = Dangos popeth
voices-heard-other = Pethau eraill
voices-heard-answered = Atebon ni
voices-heard-all-about =
    { $n ->
        [zero] Does dim atebion am “{ $theme }”
        [one] Yr ateb am “{ $theme }”
        [two] Y ddau ateb am “{ $theme }”
        [few] Pob un o'r { $n } ateb am “{ $theme }”
        [many] Pob un o'r { $n } ateb am “{ $theme }”
       *[other] Pob un o'r { $n } ateb am “{ $theme }”
    }
voices-reply-done = Wedi'i wneud ar { $date }:
voices-reply-untranslated = Rydyn ni wrthi'n rhoi hwn yn Gymraeg.
voices-reply-in = Mae hwn { in-language }.

panels-waiting-title = Pa mor hir wyt ti'n aros am ateb
panels-waiting-lead = Grŵp o bobl sy'n gallu newid pethau yw panel. Maen nhw'n darllen beth ddywedaist ti, ac mae arnyn nhw ateb i ti.
panels-waiting-promise =
    { $n ->
        [zero] Rydyn ni'n ceisio ateb yr un diwrnod.
        [one] Rydyn ni'n ceisio ateb o fewn 1 diwrnod.
        [two] Rydyn ni'n ceisio ateb o fewn 2 ddiwrnod.
        [few] Rydyn ni'n ceisio ateb o fewn { $n } diwrnod.
        [many] Rydyn ni'n ceisio ateb o fewn { $n } diwrnod.
       *[other] Rydyn ni'n ceisio ateb o fewn { $n } diwrnod.
    }
panels-waiting-none = Does dim panel eto
panels-waiting-few = Mae llai na { $n } o bethau ddywedodd pobl ifanc yn aros am ateb.
panels-waiting-on-time =
    { $n ->
        [zero] Does dim byd wedi aros yn rhy hir.
        [one] Does dim byd wedi aros mwy nag 1 diwrnod.
        [two] Does dim byd wedi aros mwy na 2 ddiwrnod.
        [few] Does dim byd wedi aros mwy na { $n } diwrnod.
        [many] Does dim byd wedi aros mwy na { $n } diwrnod.
       *[other] Does dim byd wedi aros mwy na { $n } diwrnod.
    }
panels-waiting-late =
    { $n ->
        [zero] Mae rhywbeth wedi aros yn rhy hir, ac mae'n ddrwg gennyn ni.
        [one] Mae rhywbeth wedi aros mwy nag 1 diwrnod. Mae hynny'n rhy hir, ac mae'n ddrwg gennyn ni.
        [two] Mae rhywbeth wedi aros mwy na 2 ddiwrnod. Mae hynny'n rhy hir, ac mae'n ddrwg gennyn ni.
        [few] Mae rhywbeth wedi aros mwy na { $n } diwrnod. Mae hynny'n rhy hir, ac mae'n ddrwg gennyn ni.
        [many] Mae rhywbeth wedi aros mwy na { $n } diwrnod. Mae hynny'n rhy hir, ac mae'n ddrwg gennyn ni.
       *[other] Mae rhywbeth wedi aros mwy na { $n } diwrnod. Mae hynny'n rhy hir, ac mae'n ddrwg gennyn ni.
    }
panels-waiting-many = Mae o leiaf { $n } o bethau ddywedodd pobl ifanc yn aros am ateb.
panels-waiting-half = Mae eu hanner nhw wedi aros hyd at { $wait }.
panels-waiting-longest = Mae'r peth sydd wedi aros hiraf wedi aros { $wait }.
panels-waiting-days =
    { $n ->
        [zero] dim diwrnod
        [one] 1 diwrnod
        [two] 2 ddiwrnod
        [few] { $n } diwrnod
        [many] { $n } diwrnod
       *[other] { $n } diwrnod
    }
panels-waiting-weeks =
    { $n ->
        [zero] dim wythnos
        [one] 1 wythnos
        [two] 2 wythnos
        [few] { $n } wythnos
        [many] { $n } wythnos
       *[other] { $n } wythnos
    }
panels-waiting-answers = Beth maen nhw wedi'i ateb
panels-waiting-small = Rydyn ni'n cyfri o'r diwrnod aeth dy eiriau at y panel. Dydyn ni ddim yn dangos rhifau llai na { $n }, fel na all neb gael ei adnabod.

panels-tell = Dweud wrth bobl ifanc
panels-tell-again = Newid beth sy'n cael ei ddweud
panels-tell-text = Mae hwn wedi'i wneud. Dywedwch beth newidiodd, mewn geiriau plaen. Ar ôl iddo gael ei ryddhau, bydd yn mynd o dan yr ateb a gafodd pobl ifanc, ac at bawb ar “Dywedoch chi, gwnaethon ni”.
panels-tell-nobody = Nid oes neb wedi cael ateb o dan yr eitem hon eto, felly nid oes neb i ddweud wrtho.
panels-tell-whom = O dan ba atebion?
panels-tell-whom-hint = Tynnwch y tic lle nad yw'n perthyn.
panels-tell-whom-empty = Dewiswch o leiaf un ateb.
panels-tell-reply =
    { $n ->
        [zero] Atebwyd ar { $day }
        [one] Atebwyd ar { $day }, i 1 llais
        [two] Atebwyd ar { $day }, i 2 lais
        [few] Atebwyd ar { $day }, i { $n } llais
        [many] Atebwyd ar { $day }, i { $n } llais
       *[other] Atebwyd ar { $day }, i { $n } llais
    }
panels-told-en = Beth newidiodd{ in-english-after }
panels-told-cy = Beth newidiodd, yn Gymraeg
panels-tell-hint = Brawddegau byr, fel y byddech yn ei ddweud wrth blentyn 9 oed. Dim enwau.
panels-tell-empty =
    { $languages ->
        [english] Dywedwch beth newidiodd.
       *[both] Dywedwch beth newidiodd mewn o leiaf un iaith.
    }
panels-tell-button = Ei gadw i'w ryddhau

# Beth ddigwyddodd i leisiau ers cyhoeddi'r agenda.
panels-changed-since = Ers cyhoeddi'r agenda ({ $moment }):
panels-changed-withdrawn =
    { $n ->
        [zero] ni thynnwyd dim yn ôl.
        [one] cafodd 1 llais ei dynnu'n ôl.
        [two] cafodd 2 lais eu tynnu'n ôl.
        [few] cafodd { $n } llais eu tynnu'n ôl.
        [many] cafodd { $n } llais eu tynnu'n ôl.
       *[other] cafodd { $n } llais eu tynnu'n ôl.
    }
panels-changed-corrected =
    { $n ->
        [zero] ni newidiwyd dim.
        [one] newidiwyd 1 llais gan y person a'i dywedodd.
        [two] newidiwyd 2 lais gan y bobl a'u dywedodd.
        [few] newidiwyd { $n } llais gan y bobl a'u dywedodd.
        [many] newidiwyd { $n } llais gan y bobl a'u dywedodd.
       *[other] newidiwyd { $n } llais gan y bobl a'u dywedodd.
    }
panels-changed-paper = Nid yw pecyn a argraffwyd cyn hynny yn dangos hyn. Peidiwch â defnyddio'r hen eiriau na'u pasio ymlaen.
panels-changed-words = Geiriau newydd ers cyhoeddi'r agenda.
programme-public-title = Beth mae paneli'n ei gynllunio am y flwyddyn
programme-public-lead = Dyma'r rhaglenni gwaith sydd wedi'u cymeradwyo.
programme-public-none = Nid oes rhaglen wedi'i chymeradwyo eto.
