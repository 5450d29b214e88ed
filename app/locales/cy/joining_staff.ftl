# Pwy sydd eisiau ymuno â'r Cyngor Plant mewn Gofal: beth mae swyddogion yn ei ddarllen.
joining-list-title = Ymuno â'r Cyngor Plant mewn Gofal
joining-list-text = Gall unrhyw un sydd mewn gofal, neu sydd wedi gadael gofal, ymuno; nid oes neb yn cael ei ddewis. Dim ond swyddogion sy'n darllen yr hyn a ysgrifennodd pobl, ac mae'r log archwilio'n nodi bob tro y mae rhywun yn ei ddarllen.
joining-list-kept =
    { $n ->
        [zero] Caiff ei ddileu ar ôl yr ateb.
        [one] Caiff ei ddileu un diwrnod ar ôl yr ateb.
        [two] Caiff ei ddileu { $n } ddiwrnod ar ôl yr ateb.
        [few] Caiff ei ddileu { $n } diwrnod ar ôl yr ateb.
        [many] Caiff ei ddileu { $n } diwrnod ar ôl yr ateb.
       *[other] Caiff ei ddileu { $n } diwrnod ar ôl yr ateb.
    }
joining-none = Nid oes neb wedi gofyn
joining-request = Cais
joining-asked-on = Gofynnwyd ar { $day }
joining-due = Addawyd ateb erbyn
joining-state-asked = Yn aros am ateb
joining-state-late = Hwyr
joining-state-yes = Gallant ymuno
joining-state-later = Yn nes ymlaen
joining-state-taken-back = Wedi'i dynnu'n ôl
joining-one-title = Mae rhywun eisiau ymuno
joining-name-staff = Enw
joining-reach-staff = Sut i gysylltu
joining-words-staff = Beth arall a ddywedwyd
joining-answered = Beth oedd ein hateb
joining-answer = Ateb
joining-answer-text = Byddant yn darllen hwn gyda geiriau eu derbynneb. Cysylltwch â nhw hefyd yn y ffordd y gofynnon nhw amdani.
joining-answer-legend = A allant ymuno nawr?
joining-answer-yes = Gallant
joining-answer-later = Yn nes ymlaen
joining-answer-empty = Dewiswch un o'r ddau ateb.
joining-answer-words = Beth ydych am ei ddweud wrthynt?
joining-answer-words-hint = Mewn geiriau plaen. Os na allant ymuno tan yn nes ymlaen, dywedwch pam a phryd.
joining-answer-words-empty = Dywedwch pam na allant ymuno eto, a phryd y byddant yn gallu.
joining-invite-name = Enw'r cyfrif
joining-invite-email = Cyfeiriad e-bost
joining-invite-email-hint = Dim ond os gallant ymuno ac os oes cyfeiriad: cânt eu gwahodd yn aelod ar unwaith. Gallwch hefyd eu gwahodd wedyn, o dan Pobl.
joining-answer-button = Anfon yr ateb
joining-ended-already = Mae hwn wedi'i ateb neu ei dynnu'n ôl yn barod.
joining-flash-answered = Mae'r ateb wedi'i gadw.
joining-mail-subject = Mae rhywun eisiau ymuno â'r Cyngor Plant mewn Gofal
joining-mail-text =
    Helo { $name },

    Mae rhywun wedi gofyn am ymuno â'r Cyngor Plant mewn Gofal. Addawyd ateb erbyn { $day }.

    Darllenwch ef yma:
    { $link }
