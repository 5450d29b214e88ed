# Celebrations: what staff and panel members read.
celebrations-title = Celebrations
celebrations-lead = What young people, foster carers and staff have achieved, noted with their consent.
celebrations-kept = It is deleted { $n } months after it was noted.
celebrations-none = Nothing has been noted yet
celebrations-public-link = What everybody can read
celebrations-checking = From young people, for an officer to read first
celebrations-noted-on = Noted on { $day }
celebrations-alarming = Word of danger
celebrations-state-noted = The panels read it
celebrations-state-released = Everybody can read it
celebrations-release-button = Let everybody read it
celebrations-hide-button = Let only the panels read it
celebrations-withdraw-button = They no longer agree: delete it
celebrations-not-agreed = They have agreed that only the panels read it, so it cannot be shown to everybody.
celebrations-moved-on = This has been handed on already, or nobody has read it yet. Open the list again.
celebrations-what = What they have achieved
celebrations-what-en = What they have achieved{ in-english-after }
celebrations-what-cy = What they have achieved, in Welsh
celebrations-what-hint = Without a name, a school or a place. One language is enough.
celebrations-who-reads = The panels can read it at once; an officer or a clerk decides whether everybody can.
celebrations-check-title = From a young person
celebrations-check-text = Read it before the panels do. Take out what shows who it is, and make sure that they have agreed.
celebrations-check-button = Hand it on to the panels
celebrations-discard = Do not hand it on
celebrations-discard-text = It is deleted, and nobody else reads it.
celebrations-discard-button = Delete it
celebrations-flash-checked = The panels can read it.
celebrations-flash-released = Everybody can read it.
celebrations-flash-hidden = Only the panels can read it.
celebrations-flash-gone = It has been deleted.

celebrations-mail-danger-subject = A word of danger in a celebration
celebrations-mail-danger-text =
    Hello { $name },

    a young person has noted a celebration, and there is a word of danger in it. An officer has to read it now, and think of the young person first:
    { $link }
