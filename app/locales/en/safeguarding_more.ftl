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
safeguarding-done-hint = Who you rang or told, and when. Leave it empty if nothing has been done yet.
safeguarding-what-raised = What was seen or heard
safeguarding-done-raised = What was done before it was raised

safeguarding-patterns = Several times from one person
safeguarding-patterns-text = These came with the same receipt. Read them together: one by one they may say less than they do together.
safeguarding-pattern-times =
    { $n ->
        [one] Somebody told us something once, { $when }.
       *[other] Somebody told us something { $n } times, most recently { $when }.
    }
safeguarding-pattern-looked = I have looked: no concern
safeguarding-flash-looked = Noted. It comes back if they say more.

safeguarding-bar-overdue =
    { $n ->
        [one] One concern is overdue.
       *[other] { $n } concerns are overdue.
    }
safeguarding-bar-waiting =
    { $n ->
        [one] One concern is waiting for a lead to acknowledge it.
       *[other] { $n } concerns are waiting for a lead to acknowledge them.
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
safeguarding-report-state = Status
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
safeguarding-report-acknowledged-in-time = Acknowledged in time
safeguarding-report-decided-in-time = Decided in time
safeguarding-report-overdue = Overdue now
safeguarding-report-until-acknowledged = Typical time until acknowledged (median)
safeguarding-report-until-decided = Typical time until decided (median)

safeguarding-report-pdf = To print (PDF)
safeguarding-report-page = Page { $n }

safeguarding-openings = Who said it: links opened by two people
safeguarding-openings-text = A voice that is not anonymous can lead to a person. Nobody can open that link alone: one person asks and another agrees. One must be an officer, the other a safeguarding lead.
safeguarding-opening-none = Nobody has asked for a link to be opened
safeguarding-opening-title = Link for voice
safeguarding-opening-head-voice = Voice
safeguarding-opening-head-state = Status
safeguarding-opening-head-asked = Asked
safeguarding-opening-head-answered = Answered
safeguarding-opening-head-opened = Opened
safeguarding-opening-ask-title = Find out who said this
safeguarding-opening-ask-text = A second person has to agree within 24 hours. Then you can open the link once, for one hour. Every lead gets an email about each step, and all of it stays in the audit log.
safeguarding-opening-promise = We promised that only an officer can see who it was, and only to keep somebody safe or to answer. Ask only if nothing less will do.
safeguarding-opening-reason = Why do you need to know who said it?
safeguarding-opening-reason-hint = What you have to do that cannot be done without it. Kept sealed; officers and leads read it.
safeguarding-opening-reason-empty = Say why you need to know.
safeguarding-opening-ask = Ask a second person to agree
safeguarding-opening-flash-asked = Asked. A second person has to agree within 24 hours.
safeguarding-opening-flash-answered = Your answer has been noted.
safeguarding-opening-anonymous = This was said anonymously: nothing links it to a person. Nobody can find out who it was.
safeguarding-opening-no-link = Nothing leads from this voice to a person any more.
safeguarding-opening-past = This was answered, opened or has lapsed already.
safeguarding-opening-second = Another person has to answer: of the two, one must be an officer and one a safeguarding lead.
safeguarding-opening-second-needed = A second person has to answer: of the two, one must be an officer and one a safeguarding lead.
safeguarding-opening-answer-title = Do you agree?
safeguarding-opening-answer-text = If you agree, the link can be opened once, for one hour. Both of you can read it then, and we keep a record of it.
safeguarding-opening-agree = I agree
safeguarding-opening-refuse = I do not agree
safeguarding-opening-open-text = A second person has agreed. Once you open it, it stays open for one hour and never again.
safeguarding-opening-open-now = Open it now, for one hour
safeguarding-opening-waiting = Waiting for a second person
safeguarding-opening-agreed = Agreed
safeguarding-opening-refused = Refused
safeguarding-opening-lapsed = Lapsed
safeguarding-opening-open = Open
safeguarding-opening-over = Closed again
safeguarding-opening-agreed-text = The person who asked can open it now.
safeguarding-opening-refused-text = The second person did not agree.
safeguarding-opening-lapsed-text = Nobody acted within 24 hours. You can ask again.
safeguarding-opening-open-text-now = The two of you can see this for one hour from when it was opened. Each look is recorded.
safeguarding-opening-over-text = The hour is over.
safeguarding-opening-who = What leads to a person
safeguarding-opening-account = Account
safeguarding-opening-email = Email for the answer
safeguarding-opening-receipt-only = Only the { receipt-number } words of the receipt lead back, and we do not store them anywhere. An answer to this voice reaches the person who has them.
safeguarding-opening-others = Also said with the same receipt
safeguarding-opening-mail-asked = { $by } is asking for a second person to agree to open a link
safeguarding-opening-mail-agreed = { $by } agreed to open a link
safeguarding-opening-mail-refused = { $by } did not agree to open a link
safeguarding-opening-mail-opened = { $by } has opened a link
safeguarding-opening-mail-text =
    Hello { $name },

    { $what }. The link shows who said something to us. The reason and the history are here:
    { $link }

    This email does not repeat what was said.

    Make A Noise

erasure-title = Erase one person's things
erasure-text = Use this when somebody asks us to erase everything of theirs. One of us asks here and another agrees; then it is gone at once.
erasure-warning = What is erased cannot be brought back. The audit log shows that it was done, but not what it was.
erasure-ask-title = Ask for an erasure
erasure-ask = Ask a second person to agree
erasure-words = The { receipt-number } words of their receipt
erasure-words-hint = We do not store them anywhere: only the person who has them can tell you.
erasure-words-empty = Type the { receipt-number } words.
erasure-words-unknown = We do not know these { receipt-number } words, or they have run out.
erasure-account-text = Everything that belongs to this member: what is linked to the account, their verdicts and comments, and the account itself. A second person has to agree.
erasure-of-person = The account of { $name } and all that is linked to it
erasure-of-account = A member's account and all that is linked to it
erasure-of-voice = Voice { $voice } and everything with the same receipt or in the same response
erasure-of-receipt = Everything with one receipt
erasure-of-nothing = Not kept
erasure-none = Nobody has asked for an erasure
erasure-head-id = Number
erasure-head-what = What
erasure-head-asked = Asked
erasure-head-answered = Answered
erasure-head-state = Status
erasure-agree = Erase it now
erasure-refuse = Do not erase
erasure-state-waits = Waiting for a second person
erasure-state-done = Erased
erasure-state-refused = Refused
erasure-state-lapsed = Lapsed
erasure-flash-asked = Asked. A second person has to agree.
erasure-flash-done = It has been erased.
erasure-flash-refused = It has not been erased.
erasure-past = This was answered, or has lapsed already.
erasure-second = Another person has to agree: nobody erases alone.
erasure-staff = A member of staff's account is closed, not erased: the record of what they did stays in their name.
erasure-concern-open = A concern is open about this. It can be erased when the concern is decided.
