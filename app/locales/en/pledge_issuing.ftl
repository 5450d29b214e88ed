# Issuing the pledge: leaflets, mail, and who has had it.
pledge-issue-title =
    { $kind ->
        [offer] Getting the care leaver offer to everybody
       *[pledge] Getting the pledge to everybody
    }
pledge-issue-lead =
    { $kind ->
        [offer] Every care leaver, everybody who will leave care soon, and every carer, member and partner should have the care leaver offer. How many have had it is counted here. Nobody is named.
       *[pledge] Every child in care, every care leaver, carer, member and partner should have the pledge. How many have had it is counted here. Nobody is named.
    }
pledge-issue-leaflets = Leaflets
pledge-issue-leaflets-text = A5, to print or to send. Social workers take them to young people who have no email address with us.
pledge-leaflet-young = Leaflet for young people (PDF)
pledge-leaflet-easy = Easy Read leaflet (PDF)
pledge-leaflet-adults = Leaflet for carers and staff (PDF)
pledge-leaflet-lead-adults =
    { $kind ->
        [offer] This is what the council offers to young people who leave care, and who has to keep it.
       *[pledge] This is what the council promises to children in care and care leavers, and who has to keep it.
    }
pledge-leaflet-closing-adults = Young people say here whether each promise is kept. Please show them how.
pledge-issue-mail = By email
pledge-issue-mail-text = Everybody in the group who has an account with an email address gets a link to the promises and to the leaflet.
pledge-issue-to = Who gets it
pledge-issue-with-address = { $who }, with an email address: { $n }
pledge-issue-send =
    { $kind ->
        [offer] Send the care leaver offer
       *[pledge] Send the pledge
    }
pledge-issue-mailed = It is on its way.
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
pledge-issue-had-caption =
    { $kind ->
        [offer] People who have had the care leaver offer, by group. Somebody who had it twice is counted twice.
       *[pledge] People who have had the pledge, by group. Somebody who had it twice is counted twice.
    }
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
pledge-issue-mail-subject =
    { $kind ->
        [offer] The council’s offer to care leavers
       *[pledge] The council’s pledge
    }
pledge-issue-mail-body =
    { $kind ->
        [offer]
            Hello,

            the council has published its offer to care leavers: { $title }

            Read it, and say whether it is kept:
            { $link }

            To print (PDF, A5):
            { $leaflet }
       *[pledge]
            Hello,

            the council has made a pledge to children in care and care leavers: { $title }

            Read it, and say whether it is kept:
            { $link }

            To print (PDF, A5):
            { $leaflet }
    }
pledge-issue-again = This group has had it by email already. If they are to have it again, tick below.
pledge-issue-again-legend = Again
pledge-issue-again-yes = Send it even to a group that has had it by email
pledge-issue-day-before = It had not been adopted on that day.
pledge-issue-mistake = Written down by mistake?
pledge-issue-remove = Take out
pledge-issue-removed = It has been taken out.
pledge-issue-mail-body-adults =
    { $kind ->
        [offer]
            Hello,

            the council has published its offer to care leavers: { $title }

            Read it:
            { $link }

            To print, with who has to keep each promise (PDF, A5):
            { $leaflet }
       *[pledge]
            Hello,

            the council has made a pledge to children in care and care leavers: { $title }

            Read it:
            { $link }

            To print, with who has to keep each promise (PDF, A5):
            { $leaflet }
    }
pledge-pack-title = A pack for a social worker
pledge-pack-text = For young people who have no email address with us: one PDF with a covering sheet and as many leaflets as you ask for. Send it to their social worker, or print it for them. Nothing is counted until they say how many they gave; then write it down below.
pledge-pack-copies-young = Leaflets for young people
pledge-pack-copies-easy = Easy Read leaflets
pledge-pack-copies-adults = Leaflets for carers and staff
pledge-pack-lang = Language of the leaflets
pledge-pack-tell = Who wants to know how many were given
pledge-pack-tell-hint = Your name, with a phone number or an email address. It is printed on the covering sheet.
pledge-pack-make = Make the PDF
pledge-pack-wrong = Type a whole number, { $max } at most.
pledge-pack-none = Ask for at least one leaflet.
pledge-pack-many = A pack has { $max } leaflets at most. Please make two.
pledge-pack-tell-needed = Say who wants to know how many were given.
pledge-pack-inside = { $what }: { $n }
pledge-pack-inside-young = Leaflets for young people
pledge-pack-inside-easy = Leaflets in Easy Read
pledge-pack-inside-adults = Leaflets for carers and staff
pledge-pack-cover-title =
    { $kind ->
        [offer] The care leaver offer, to give to young people
       *[pledge] The pledge, to give to young people
    }
pledge-pack-cover-what = What this is
pledge-pack-cover-what-text =
    { $kind ->
        [offer] The council has published its offer to care leavers: promises to young people who leave care. This pack has leaflets with all of them, for young people you work with.
       *[pledge] The council has made a pledge: promises to children in care and care leavers. This pack has leaflets with all of them, for young people you work with.
    }
pledge-pack-cover-how = How to give them
pledge-pack-cover-way-choose = Give each young person one leaflet to keep. If there is more than one kind, let them choose.
pledge-pack-cover-way-together = Read it together if they would like to.
pledge-pack-cover-way-address = Show them the address at the end. There they can say whether the promises are kept, without giving their name.
pledge-pack-cover-way-no = Nobody has to take one.
pledge-pack-cover-worry = If you are worried
pledge-pack-cover-worry-text = If a young person says something that makes you worry about them, do what you always do to keep them safe.
pledge-pack-cover-tell = Afterwards
pledge-pack-cover-tell-text = Tell us how many you gave, and on which day: { $who }
pledge-pack-cover-tell-numbers = Please give numbers only: no names, initials or dates of birth. Leaflets that are left over can be given later; tell us again when you have.
pledge-pack-cover-count = How many I gave
