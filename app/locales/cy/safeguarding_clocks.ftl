# Pryderon: cloc pob brys, nodiadau, atgyfeirio, ailagor.
safeguarding-minutes = { $n } mun
safeguarding-hours = { $n } awr
safeguarding-days =
    { $n ->
        [zero] { $n } diwrnod
        [one] { $n } diwrnod
        [two] { $n } ddiwrnod
        [few] { $n } diwrnod
        [many] { $n } diwrnod
       *[other] { $n } diwrnod
    }
safeguarding-unacknowledged = Rhaid i arweinydd ei gydnabod o fewn { $time }
safeguarding-unacknowledged-late = Does neb wedi'i gydnabod: { $time } yn hwyr
safeguarding-asks = Cydnabod o fewn { $acknowledge }, penderfynu o fewn { $decide }.

safeguarding-notes = Nodiadau ac atgyfeiriadau
safeguarding-note-note = Nodyn
safeguarding-note-referral = Atgyfeiriad
safeguarding-note-decision = Y penderfyniad cyn ei ailagor
safeguarding-note-reopening = Ailagorwyd
safeguarding-note-title = Ychwanegu nodyn
safeguarding-note-label = Nodyn
safeguarding-note-hint = Beth sydd wedi digwydd, gyda phwy y siaradoch chi, beth sydd nesaf. Cedwir hwn dan sêl. Ni ellir ei newid wedyn.
safeguarding-note-add = Ychwanegu'r nodyn
safeguarding-note-empty = Ysgrifennwch y nodyn yn gyntaf.
safeguarding-flash-noted = Mae'r nodyn wedi'i ychwanegu.

safeguarding-refer-title = Cofnodi atgyfeiriad
safeguarding-refer-to = Atgyfeiriwyd at
safeguarding-refer-choose = Dewiswch
safeguarding-refer-to-missing = Dewiswch at bwy yr atgyfeiriwyd hwn.
safeguarding-refer-police = Yr heddlu
safeguarding-refer-children = Gwasanaethau plant
safeguarding-refer-lado = LADO (swyddog dynodedig)
safeguarding-refer-mash = MASH (hyb amlasiantaeth)
safeguarding-refer-other = Rhywun arall
safeguarding-refer-when = Pryd
safeguarding-refer-day = Diwrnod
safeguarding-refer-time = Amser
safeguarding-refer-when-wrong = Rhowch y diwrnod a'r amser pan ddywedoch wrthynt. Ni all fod yn y dyfodol.
safeguarding-refer-reference = Cyfeirnod
safeguarding-refer-reference-hint = Eu rhif nhw, os rhoddwyd un i chi.
safeguarding-refer-words = Beth a ddywedwyd
safeguarding-refer-words-hint = Gyda phwy y siaradoch chi a beth fyddan nhw'n ei wneud. Cedwir hwn dan sêl.
safeguarding-refer-add = Cofnodi'r atgyfeiriad
safeguarding-flash-referred = Mae'r atgyfeiriad wedi'i gofnodi.

safeguarding-reopen-title = Heb orffen?
safeguarding-reopen-text = Gallwch ailagor y pryder hwn. Mae'r penderfyniad yn aros ar gofnod, mae'r amser hyd at benderfyniad yn dechrau eto, ac mae pob arweinydd yn cael e-bost.
safeguarding-reopen-reason = Pam ydych chi'n ei ailagor?
safeguarding-reopen = Ei ailagor
safeguarding-reopen-empty = Dywedwch pam rydych chi'n ei ailagor.
safeguarding-flash-reopened = Mae'r pryder ar agor eto.
safeguarding-reopened = Ailagorwyd
safeguarding-illegal-nothing-to-reopen = Nid yw wedi'i benderfynu, felly does dim i'w ailagor.

safeguarding-report-due = Angen penderfyniad erbyn
safeguarding-report-due-late = Angen penderfyniad erbyn, a faint yn hwyr
safeguarding-report-reopened = Ailagorwyd
safeguarding-report-referred = Atgyfeiriwyd

safeguarding-mail-again-subject = Mae pryder diogelu ar agor eto, brys: { $urgency }
safeguarding-mail-again-text =
    Helo { $name },

    mae pryder diogelu a oedd wedi'i benderfynu wedi'i ailagor. Brys: { $urgency }.

    Mae'r rheswm a'r hanes yma:
    { $link }

    Mae angen penderfyniad o fewn { $time }. Nid yw'r e-bost hwn yn ailadrodd yr hyn a ysgrifennwyd.

    Gwna Sŵn
