# Concerns: the clock of each urgency, notes, referrals, opening again.
safeguarding-minutes = { $n } min
safeguarding-hours = { $n } h
safeguarding-days =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
safeguarding-unacknowledged = A lead must acknowledge it within { $time }
safeguarding-unacknowledged-late = Nobody has acknowledged it: { $time } late
safeguarding-asks = Acknowledged within { $acknowledge }, decided within { $decide }.

safeguarding-notes = Notes and referrals
safeguarding-note-note = Note
safeguarding-note-referral = Referral
safeguarding-note-decision = Decided before it was opened again
safeguarding-note-reopening = Opened again
safeguarding-note-title = Add a note
safeguarding-note-label = Note
safeguarding-note-hint = What has happened, who you spoke to, what is next. Kept sealed. It cannot be changed afterwards.
safeguarding-note-add = Add the note
safeguarding-note-empty = Write the note first.
safeguarding-flash-noted = The note has been added.

safeguarding-refer-title = Record a referral
safeguarding-refer-to = Referred to
safeguarding-refer-choose = Choose
safeguarding-refer-to-missing = Choose who it was referred to.
safeguarding-refer-police = Police
safeguarding-refer-children = Children’s services
safeguarding-refer-lado = LADO (designated officer)
safeguarding-refer-mash = MASH (multi-agency hub)
safeguarding-refer-other = Somebody else
safeguarding-refer-when = When
safeguarding-refer-day = Day
safeguarding-refer-time = Time
safeguarding-refer-when-wrong = Give the day and time when you told them. It cannot be in the future.
safeguarding-refer-reference = Reference
safeguarding-refer-reference-hint = Their number for it, if they gave you one.
safeguarding-refer-words = What was said
safeguarding-refer-words-hint = Who you spoke to and what they will do. Kept sealed.
safeguarding-refer-add = Record the referral
safeguarding-flash-referred = The referral has been recorded.

safeguarding-reopen-title = Is it not over?
safeguarding-reopen-text = You can open this concern again. The decision stays on record, the time until a decision starts again, and every lead gets an email.
safeguarding-reopen-reason = Why do you open it again?
safeguarding-reopen = Open it again
safeguarding-reopen-empty = Say why you open it again.
safeguarding-flash-reopened = The concern is open again.
safeguarding-reopened = Opened again
safeguarding-illegal-nothing-to-reopen = It has not been decided, so there is nothing to open again.

safeguarding-report-due = Decision due
safeguarding-report-due-late = Decision due, and how late
safeguarding-report-reopened = Opened again
safeguarding-report-referred = Referred

safeguarding-mail-again-subject = A safeguarding concern is open again, urgency: { $urgency }
safeguarding-mail-again-text =
    Hello { $name },

    a safeguarding concern that had been decided has been opened again. Urgency: { $urgency }.

    The reason and the history are here:
    { $link }

    A decision is due within { $time }. This email does not repeat what was written.

    Make A Noise
