# Cwestiynau paneli: beth mae pobl ifanc yn ei ddarllen.
questions-public-title = Beth mae paneli'n ei ofyn
questions-public-lead = Mae paneli'n gofyn i'r bobl sy'n rhedeg pethau pa mor dda maen nhw'n gofalu amdanat ti. Dyma beth ofynnon nhw, a beth oedd yr ateb.
questions-public-none = Does dim byd i'w ddarllen yma eto.
questions-public-from-young = Person ifanc ofynnodd hwn.
questions-public-said = Beth mae pobl ifanc yn ei ddweud
questions-public-happy = Mae'r panel yn hapus gyda'r ateb hwn.
questions-public-unhappy = Dydy'r panel ddim yn hapus gyda'r ateb hwn.
questions-public-you = Ydy hi fel hyn i ti?
questions-public-you-text = Dweda wrthon ni beth rwyt ti'n ei weld.
questions-propose-title = Cynnig cwestiwn i banel
questions-propose-lead = Beth ddylai panel ei ofyn i'r bobl sy'n rhedeg pethau? Dweda wrthon ni yma.
questions-propose-who-reads = Pobl sy'n gweithio gyda'r Cyngor Plant mewn Gofal sy'n ei ddarllen yn gyntaf. Mae'r panel yn gweld y cwestiwn. Dydy'r panel ddim yn gweld pwy ofynnodd.
questions-propose-kept =
    { $n ->
        [zero] Rydyn ni'n dileu dy eiriau ar ôl i ni dy ateb.
        [one] Rydyn ni'n dileu dy eiriau un diwrnod ar ôl i ni dy ateb.
        [two] Rydyn ni'n dileu dy eiriau { $n } ddiwrnod ar ôl i ni dy ateb.
        [few] Rydyn ni'n dileu dy eiriau { $n } diwrnod ar ôl i ni dy ateb.
        [many] Rydyn ni'n dileu dy eiriau { $n } diwrnod ar ôl i ni dy ateb.
       *[other] Rydyn ni'n dileu dy eiriau { $n } diwrnod ar ôl i ni dy ateb.
    }
questions-propose-no-panel = Does dim panel eto.
questions-propose-panel = Pa banel ddylai ofyn hyn?
questions-propose-panel-missing = Dewisa banel.
questions-propose-words = Beth ddylen nhw ei ofyn?
questions-propose-words-hint = Defnyddia dy eiriau dy hun. Paid â rhoi enwau.
questions-propose-empty = Dweda wrthon ni beth ddylen nhw ei ofyn.
questions-propose-many = Mae pump o dy gwestiynau'n aros am ateb. Aros am un o'r rheini yn gyntaf.
questions-propose-button = Anfon hwn
questions-propose-mine = Beth anfonaist ti
questions-mine-proposed = Anfonaist ti hwn ar { $day }, ar gyfer { $panel }. Dydyn ni ddim wedi ateb eto.
questions-mine-accepted = Anfonaist ti hwn ar { $day }. Gall { $panel } ei ofyn nawr.
questions-mine-declined = Anfonaist ti hwn ar { $day }, ar gyfer { $panel }. Fydd y panel ddim yn ei ofyn.
questions-mine-taken-back = Anfonaist ti rywbeth ar { $day }, ar gyfer { $panel }, ac yna ei gymryd yn ôl. Mae dy eiriau wedi mynd.
questions-mine-reply = Dyma beth rydyn ni eisiau ei ddweud wrthot ti:
questions-mine-take-back = Ei gymryd yn ôl
questions-flash-proposed = Rydyn ni wedi cael dy gwestiwn. Diolch.
questions-flash-taken-back = Rwyt ti wedi ei gymryd yn ôl. Mae dy eiriau wedi mynd.
questions-mail-reply-subject = Mae gen ti ateb
questions-mail-reply-text =
    Helo { $name },

    Anfonaist ti gwestiwn aton ni ar gyfer panel. Mae gennyn ni ateb i ti:
    { $link }
