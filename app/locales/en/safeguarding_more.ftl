# Concerns, more of them: what they are about, patterns, what is late, the report.
safeguarding-about-what = What is it about?
safeguarding-about-voice = What was written here
safeguarding-about-picture = A picture that came with it
safeguarding-about-response = Everything in this survey by the same person
safeguarding-about-pattern = Everything said with the same receipt
safeguarding-about-voices =
    { $n ->
        [one] one voice
       *[other] { $n } voices
    }
safeguarding-about-missing = Choose what it is about.
safeguarding-what = What was seen or heard?
safeguarding-what-hint = The facts as far as you know them. Kept sealed; the safeguarding lead and officers read it.
safeguarding-what-empty = Say what was seen or heard.
safeguarding-done = What has been done already?
safeguarding-done-hint = Whom you rang or told, and when. Leave it empty if nothing has been done yet.
safeguarding-what-raised = What was seen or heard
safeguarding-done-raised = What was done before it was raised

safeguarding-patterns = Several times from one person
safeguarding-patterns-text = The same receipt came back. Read these voices together: one by one they may say less than all of them.
safeguarding-pattern-times =
    { $n ->
        [one] Somebody told us something once, last { $when }.
       *[other] Somebody told us something { $n } times, last { $when }.
    }
safeguarding-pattern-looked = I have looked: no concern
safeguarding-flash-looked = Noted. It comes back if there is more of it.

safeguarding-bar-overdue =
    { $n ->
        [one] One concern is overdue.
       *[other] { $n } concerns are overdue.
    }
safeguarding-bar-waiting =
    { $n ->
        [one] One concern waits for a lead to acknowledge it.
       *[other] { $n } concerns wait for a lead to acknowledge them.
    }

safeguarding-report-link = Report of all concerns with their times
safeguarding-report-title = Report of concerns
safeguarding-report-text = For the safeguarding partnership: every concern with its times, and none of the words.
safeguarding-report-caption = Concerns, oldest first
safeguarding-report-empty = No concern was raised in this time
safeguarding-report-from = Raised from
safeguarding-report-to = Raised until
safeguarding-report-show = Show
safeguarding-report-csv = As a file (CSV)
safeguarding-report-what = Concern
safeguarding-report-about = About
safeguarding-report-urgency = Urgency
safeguarding-report-state = Where it stands
safeguarding-report-raised = Raised
safeguarding-report-raised-by = Raised by
safeguarding-report-told = Lead told
safeguarding-report-escalated = Everybody told again
safeguarding-report-acknowledged = Acknowledged
safeguarding-report-acknowledged-by = Acknowledged by
safeguarding-report-minutes = Minutes until acknowledged
safeguarding-report-decided = Decided
safeguarding-report-decided-by = Decided by
safeguarding-report-hours = Hours until decided
safeguarding-report-late = Late by
safeguarding-report-of = { $n } of { $all }
safeguarding-report-none = none yet
safeguarding-report-acknowledged-in-time = Acknowledged within an hour
safeguarding-report-decided-in-time = Decided within 24 hours
safeguarding-report-overdue = Overdue now
safeguarding-report-until-acknowledged = Until acknowledged, the middle one
safeguarding-report-until-decided = Until decided, the middle one
