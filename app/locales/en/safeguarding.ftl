# Concerns: for officers and the safeguarding lead only.
safeguarding-title = Concerns
safeguarding-concern = Concern
safeguarding-lists = Open and decided
safeguarding-open = Open
safeguarding-decided = Decided
safeguarding-empty = There is no open concern
safeguarding-empty-decided = No concern has been decided yet
safeguarding-overdue-count =
    { $n ->
        [one] One concern on this page is overdue.
       *[other] { $n } concerns on this page are overdue.
    }
safeguarding-back = Back to all concerns
safeguarding-back-voice = Back
safeguarding-to-voice = Open it in the queue

safeguarding-head-what = Concern
safeguarding-head-urgency = Urgency
safeguarding-head-state = Status
safeguarding-head-raised = Raised
safeguarding-head-clock = Clock
safeguarding-due = Decision due in { $time }
safeguarding-overdue = Overdue by { $time }
safeguarding-decided-at = Decided { $when }

safeguarding-state-raised = Raised
safeguarding-state-notified = Lead told
safeguarding-state-acknowledged = Acknowledged
safeguarding-state-decided = Decided

safeguarding-raise-title = Raise a concern
safeguarding-about = About
safeguarding-raise-first = If somebody is in danger at this moment, ring 999 or the duty line first, then come back here.
safeguarding-raise-lead = Every safeguarding lead gets an email at once, without what was written. The writer does not see that there is a concern, and you still decide what to do with their words.
safeguarding-urgency = How soon must somebody act?
safeguarding-urgency-now = Now
safeguarding-urgency-now-hint = Somebody is or may be in danger
safeguarding-urgency-today = Today
safeguarding-urgency-today-hint = Somebody must look into it before the day ends
safeguarding-urgency-week = This week
safeguarding-urgency-week-hint = It can wait for a few days
safeguarding-urgency-missing = Choose how soon somebody must act.
safeguarding-why = Why does it worry you?
safeguarding-why-hint = What may happen, and to whom.
safeguarding-why-empty = Say why it worries you.
safeguarding-raise = Tell the safeguarding lead
safeguarding-not-now = Do not raise it
safeguarding-flash-raised = The concern has been raised. The safeguarding lead has been told.

safeguarding-why-raised = Why it was raised
safeguarding-said = What was written
safeguarding-name = Name given with it
safeguarding-picture-alt = Picture that came with it: open it large
safeguarding-words-gone = The words have been erased: the person who said them took them back, or we no longer keep them.
safeguarding-acknowledged = Acknowledged
safeguarding-escalated = Everybody told again
safeguarding-decided-by = Decided
safeguarding-with-lead = The safeguarding lead acknowledges and decides this.
safeguarding-acknowledge-title = Have you got this?
safeguarding-acknowledge-text = Acknowledging tells everybody that it is in your hands. Until then all leads and administrators get an email every hour.
safeguarding-acknowledge = I have this
safeguarding-flash-acknowledged = It is in your hands now.
safeguarding-decide-title = What was decided?
safeguarding-outcome = What was decided
safeguarding-outcome-label = Decision and what follows
safeguarding-outcome-hint = Who was told, what was done, what happens next. Kept sealed.
safeguarding-outcome-empty = Write what was decided.
safeguarding-decide = Record the decision
safeguarding-flash-decided = The decision has been recorded.

safeguarding-illegal-not-acknowledged = Acknowledge it first.
safeguarding-illegal-acknowledged = Somebody has acknowledged it already.
safeguarding-illegal-decided = This concern has been decided already.

safeguarding-mail-subject = Safeguarding concern, urgency: { $urgency }
safeguarding-mail-text =
    Hello { $name },

    a safeguarding concern has been raised. Urgency: { $urgency }.

    Please open it, and acknowledge it so that others know you have it:
    { $link }

    A decision is due within { $time }. This email does not repeat what was written.

    Make A Noise
safeguarding-mail-late-subject = Nobody has acknowledged a safeguarding concern, urgency: { $urgency }
safeguarding-mail-late-text =
    Hello { $name },

    a safeguarding concern was raised { $time } and nobody has acknowledged it. Urgency: { $urgency }.

    A safeguarding lead must open it and acknowledge it:
    { $link }

    If you are an administrator you cannot open it yourself: please make sure that a safeguarding lead does. You will get this email every hour until then.

    Make A Noise
