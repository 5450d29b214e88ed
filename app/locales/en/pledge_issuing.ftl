# Issuing the pledge: leaflets, mail, and who has had it.
pledge-issue-title = Getting the pledge to everybody
pledge-issue-lead = Every child in care, every care leaver, carer, member and partner should have the pledge. How many have had it is counted here. Nobody is named.
pledge-issue-leaflets = Leaflets
pledge-issue-leaflets-text = A5, to print or to send. Social workers take them to young people who have no email address with us.
pledge-leaflet-young = Leaflet for young people (PDF)
pledge-leaflet-easy = Easy Read leaflet (PDF)
pledge-leaflet-adults = Leaflet for carers and staff (PDF)
pledge-leaflet-lead-adults = This is what the council promises to children in care and care leavers, and who has to keep it.
pledge-leaflet-closing-adults = Young people say here whether each promise is kept. Please show them how.
pledge-issue-mail = By email
pledge-issue-mail-text = Everybody in the group who has an account with an email address gets a link to the pledge and to the leaflet.
pledge-issue-to = Who gets it
pledge-issue-with-address = { $who }, with an email address: { $n }
pledge-issue-send = Send the pledge
pledge-issue-mailed = The pledge is on its way.
pledge-issue-nobody = Nobody in this group has an email address with us.
pledge-issue-choose = Choose who gets it.
pledge-issue-hand = By hand or by post
pledge-issue-hand-text = Write down how many people were given the leaflet, for example by their social workers.
pledge-issue-had-by = Who
pledge-issue-way = How
pledge-issue-choose-way = Choose how they got it.
pledge-issue-people = How many people
pledge-issue-people-wrong = Type a number from 1 to { $max }.
pledge-issue-day = When
pledge-issue-day-wrong = Choose a day that is not in the future.
pledge-issue-note = Write this down
pledge-issue-noted = It has been written down.
pledge-issue-had = Who has had it
pledge-issue-had-caption = People who have had the pledge, by group. Somebody who had it twice is counted twice.
pledge-issue-times = Each time
pledge-issue-none = nobody yet
pledge-issue-to-children = Children in care
pledge-issue-to-care-leavers = Care leavers
pledge-issue-to-carers = Carers
pledge-issue-to-members = Members of the Children in Care Council
pledge-issue-to-councillors = Members of panels
pledge-issue-to-partners = Partners
pledge-issue-to-staff = Staff who use Make A Noise
pledge-issue-by-mail = By email
pledge-issue-by-hand = By hand
pledge-issue-by-post = By post
pledge-issue-mail-subject = The council’s pledge
pledge-issue-mail-body =
    Hello,

    the council has made a pledge to children in care and care leavers: { $title }

    Read it, and say whether it is kept:
    { $link }

    To print (PDF, A5):
    { $leaflet }
pledge-issue-again = This group has had it by email already. If they are to have it again, tick below.
pledge-issue-again-legend = Again
pledge-issue-again-yes = Send it even to a group that has had it by email
pledge-issue-day-before = The pledge had not been adopted on that day.
pledge-issue-mistake = Written down by mistake?
pledge-issue-remove = Take out
pledge-issue-removed = It has been taken out.
pledge-issue-mail-body-adults =
    Hello,

    the council has made a pledge to children in care and care leavers: { $title }

    Read it:
    { $link }

    To print, with who has to keep each promise (PDF, A5):
    { $leaflet }
