# Who may answer a survey, and when; cards with one-time codes; what authors and members are written.
surveys-who-title = Who may answer, and when
surveys-who-edit = Change who and when
surveys-who-invited = Who may answer
surveys-who-choose = Choose who may answer.
surveys-who-everybody = Everybody with the link
surveys-who-everybody-hint = By a link, a code or a poster. Nobody needs an account.
surveys-who-members = Members only
surveys-who-members-hint = Members of the Children in Care Council who are signed in. Each can answer once.
surveys-who-cards = People with a card
surveys-who-cards-hint = For an event. You print cards, and each has a code that works once.
surveys-who-event = Shared tablet
surveys-who-wall = Wall for a projector
surveys-who-meant = Who it is for
surveys-who-meant-hint = One line: an age group or an area. You can leave it empty.
surveys-who-meant-twin = Write this in both languages, or in neither.
surveys-who-when = When
surveys-who-when-hint = All of this can stay empty. Then it opens when an officer opens it, and closes when an officer closes it. Times are UK time.
surveys-who-opens = Opens
surveys-who-opens-on = Day it opens
surveys-who-opens-time = Time it opens
surveys-who-closes = Closes
surveys-who-closes-on = Day it closes
surveys-who-closes-time = Time it closes
surveys-times-day = Choose a day.
surveys-times-time = Choose a time.
surveys-times-past = This has passed already. Choose a later day or time.
surveys-times-backwards = It has to close after it opens.
surveys-times-over = The time it should close has passed. Change the times first.

surveys-cards-title = Cards
surveys-cards-text = Each card has a code that works once. Give them out by hand, and do not write down who gets which.
surveys-cards-count = { $used } of { $made } used
surveys-cards-used-of =
    { $made ->
        [0] No cards yet
       *[other] of { $made } cards are used
    }
surveys-cards-n = How many cards?
surveys-cards-n-hint = Up to { $max } at once. You can make more later.
surveys-cards-how-many = Type a number from 1 to { $max }.
surveys-cards-too-many = A survey can have up to { $max } cards.
surveys-cards-make = Make the cards
surveys-cards-none = This survey does not use cards now
surveys-cards-not-now = Cards can only be made for a survey that is answered with cards and is not over.
surveys-cards-once = Print this page now. We keep no copy of the codes: in ten minutes nobody can show them again.
surveys-cards-gone = These cards cannot be shown any more
surveys-cards-gone-text = We keep no copy of the codes. Cards that you have printed still work. You can make new ones.
surveys-cards-qr = QR code of this card
surveys-cards-type = Scan this, or go to { $address } and type:
surveys-cards-works-once = This card works once.

surveys-mail-opened = Your survey is open
surveys-mail-opened-text =
    An officer has opened your survey: { $title }

    The link, the code and the poster are here:
    { $link }
surveys-mail-approved = Your survey will open soon
surveys-mail-approved-text =
    An officer has approved your survey: { $title }

    It opens on { $when }. You can see it here:
    { $link }
surveys-mail-returned = Your survey has been sent back to you
surveys-mail-returned-text =
    An officer has looked at your survey: { $title }

    They say:
    { $note }

    Change what you like and send it again:
    { $link }
surveys-mail-remind = A survey for members closes soon
surveys-mail-remind-text =
    You can answer this survey until { $when }: { $title }

    { $link }

    You can skip any question, or all of it. If you have answered already: thank you.
