# Agendas: kinds of items, times, restricted items, papers.
agenda-restricted = Restricted item
agenda-restricted-tag = Restricted
agenda-restricted-why = Why it is restricted:
agenda-hidden-text = This item is restricted. Only the members of the panel and its clerk can read it. The legal reason:
agenda-never-restricted = What young people said, and what the council promised, is answered in public. This item cannot be restricted.
agenda-kind = Kind of item
agenda-kind-voices = Voice of the child
agenda-kind-report = Report
agenda-kind-statement = Promise
agenda-kind-apologies = Apologies
agenda-kind-declarations = Declarations of interest
agenda-kind-minutes = Minutes of the last meeting
agenda-kind-actions = Actions from earlier meetings
agenda-kind-witness = Witness account
agenda-kind-question = Question
agenda-kind-programme = Work programme
agenda-kind-standing = Standing item
agenda-title-hint = Apologies, declarations, minutes, actions and the work programme need no title.
agenda-not-said = Not said
agenda-purpose = What the panel is asked to do
agenda-purpose-decide = To decide
agenda-purpose-discuss = To discuss
agenda-purpose-note = To note
agenda-led-by = led by { $name }
agenda-led-by-label = Who leads it
agenda-minutes =
    { $n ->
        [one] 1 minute
       *[other] { $n } minutes
    }
agenda-minutes-label = How many minutes it takes
agenda-theme-hint = What young people have said about this theme is shown beside it.
agenda-access = Who can read this item
agenda-access-public = Everybody who reads the agenda
agenda-access-restricted = Only the panel and its clerk
agenda-access-reason = Legal reason
agenda-access-reason-hint = Needed if it is restricted. Everybody can read it, for example: Information about a person (Local Government Act 1972, Schedule 12A, paragraph 1).
agenda-change-title = Change this item
agenda-change-button = Save the item
agenda-flash-changed = The item has been changed.
agenda-flash-same = Nothing has changed.
agenda-flash-ordered = The agenda has a new order.
agenda-order-title = Order by number
agenda-order-text = Give each item its number, then put them in order.
agenda-order-button = Put them in order
agenda-times-end = The items end at { $ends }.
agenda-times-over =
    { $n ->
        [one] That is 1 minute after the planned end, { $end }.
       *[other] That is { $n } minutes after the planned end, { $end }.
    }
agenda-times-without =
    { $n ->
        [one] 1 item has no length yet.
       *[other] { $n } items have no length yet.
    }
agenda-ends = End
agenda-ends-hint = You can leave this empty.
agenda-ends-before = The meeting cannot end before it begins.
agenda-video = Video link
agenda-video-hint = Only people who are invited can see it. You can leave this empty.
agenda-no-link = Give the whole address of the video meeting, such as https://example.org/meeting.
agenda-mail-video = Join by video: { $link }
agenda-papers = Papers
agenda-paper-to-follow = To follow
agenda-paper-pages =
    { $n ->
        [one] 1 page
       *[other] { $n } pages
    }
agenda-paper-asked = Asked { $name } to send it by { $day }
agenda-paper-remove = Take it off
agenda-paper-add-title = Add a paper
agenda-paper-file = PDF
agenda-paper-file-hint = A PDF of up to 10 MB, without a password.
agenda-paper-add-button = Add the paper
agenda-paper-ask-title = Ask somebody for a paper
agenda-paper-ask-text = They get an email with a link where they can send it, without an account. Until then the agenda says that it is to follow.
agenda-paper-ask-name = Name
agenda-paper-ask-mail = Email
agenda-paper-ask-due = Send it by
agenda-paper-ask-button = Ask for it
agenda-paper-none = Choose a PDF.
agenda-paper-large = This PDF is too large. It can be up to 10 MB.
agenda-paper-kind = This is not a PDF. Save it as a PDF and choose it again.
agenda-paper-broken = We cannot read this PDF. Save it as a PDF again and choose the new one.
agenda-paper-locked = This PDF is locked with a password. Save it without one and choose it again.
agenda-paper-active = There is a program, a form or another file in this PDF. Print it to a new PDF and choose that one.
agenda-paper-long = This PDF has too many pages. It can have up to 1,000.
agenda-paper-unbound = The pages of this PDF cannot be put into the pack of the meeting. Print it to a new PDF and choose that one.
agenda-paper-many = There can be { $max } papers at most.
agenda-paper-over = The meeting is over, so papers cannot be added any more. Please write to the clerk.
agenda-paper-published = The agenda has been published with this paper, so it cannot be replaced. If something is wrong with it, please tell the clerk.
agenda-paper-for = Panel
agenda-paper-meeting = Meeting
agenda-paper-hello = Hello { $name }, please send this paper as a PDF.
agenda-paper-sent = We have your paper.
agenda-paper-sent-pages =
    { $n ->
        [one] We have your paper. It has 1 page.
       *[other] We have your paper. It has { $n } pages.
    }
agenda-paper-again = Send another one in its place
agenda-paper-send-button = Send the paper
agenda-paper-who-reads = The people who can read the item on the agenda can read this paper. You do not need an account.
agenda-flash-paper = The paper has been added.
agenda-flash-asked = We have asked for the paper.
agenda-flash-paper-gone = The paper is no longer on the agenda.
agenda-flash-sent = Thank you. The clerk has your paper.
agenda-mail-ask-subject = A paper for { $panel }
agenda-mail-ask-text =
    Hello { $name },

    { $panel } asks you for a paper: { $title }.
    Please send it by { $due }, as a PDF. You do not need an account.

    Send it here:
    { $link }

    { $council }
agenda-mail-remind-subject = Reminder: a paper for { $panel }
agenda-mail-remind-text =
    Hello { $name },

    { $panel } has asked you for a paper and does not have it yet: { $title }.
    It is needed by { $due }, as a PDF. You do not need an account.

    Send it here:
    { $link }

    { $council }
standing-title = Standing agenda
standing-text = Each new formal meeting begins with these items.
standing-none = There are no items yet.
standing-many = There are too many items. Take one off first.
standing-remove = Take it off
standing-flash-added = The item is on the standing agenda.
standing-flash-removed = The item is no longer on the standing agenda.
standing-copy-title = As last time
standing-copy-text = Adds the items of the last meeting's agenda that are not on this one. What young people said then is not copied.
standing-copy-button = Copy the last agenda
standing-flash-copied = The last agenda has been copied.
standing-no-last = This panel has no earlier meeting.
series-title = Plan a year of meetings
series-text = Say how often the panel meets. You see the days before they are planned.
series-asking = How often it meets
series-first = First meeting
series-until = Not after
series-every = How often
series-every-weeks =
    { $n ->
        [one] Every week
       *[other] Every { $n } weeks
    }
series-every-months =
    { $n ->
        [one] Every month, on the same weekday as the first
       *[other] Every { $n } months, on the same weekday as the first
    }
series-holidays = Holidays
series-holidays-hint = A day or a span on each line, such as 24/07/2026 to 01/09/2026.
series-bank = No meetings on bank holidays
series-on-holiday = A meeting that would be on a holiday
series-left-out = is left out
series-later = is a week later
series-preview-button = Show the days
series-no-span = Give the first and the last day, at most two years apart.
series-no-holiday = “{ $line }” is not a day or a span of days.
series-preview = These are the days
series-days = Meetings
series-moved = instead of { $day }
series-left = Left out because of holidays: { $days }
series-plan-button = Plan these meetings
series-no-days = Choose at least one day, and at most { $max }.
series-flash-planned = The meetings have been planned.
series-held-title = Enter a meeting that was held before
series-held-text = Then add its items, who was there and what was decided. Nobody gets an email.
series-held-button = Enter the meeting
series-day-to-come = This day has not come yet.
series-flash-entered = The meeting has been entered.
agenda-on-theme = What young people have said about this
called-title = People asked to come
called-text = They get an email with a calendar file and a page of their own, without an account. They do not see the agenda.
called-asked = What they are asked
called-item = For which item
called-button = Ask them to come
called-end = They need not come any more
called-many = Too many people are called to this meeting.
called-no-answer = No answer yet
called-coming = Coming
called-not-coming = Not coming
called-lead = You are asked to come to a meeting,
called-begins = Your item begins about
called-asked-of-you = What you are asked
called-will = I am coming
called-will-not = I cannot come
called-flash-called = They have been asked to come, and will get an email.
called-flash-not = They need not come any more, and will get an email.
called-flash-answered = Thank you. The clerk has your answer.
called-mail-subject = You are asked to come: { $panel }, { $day }
called-mail-text =
    Hello { $name },

    { $panel } asks you to come to its meeting on { $day } at { $time }.
    Place: { $place }

    What you are asked:
    { $asked }

    Say here whether you are coming:
    { $link }

    { $council }
called-mail-moved-subject = Changed: { $panel }, { $day }
called-mail-moved-text =
    Hello { $name },

    The meeting of { $panel } has changed. Now: { $day } at { $time }.
    Place: { $place }

    Say here whether you are coming:
    { $link }

    { $council }
called-mail-cancelled-subject = Cancelled: { $panel }, { $day }
called-mail-cancelled-text =
    Hello { $name },

    The meeting of { $panel } on { $day } at { $time } is cancelled.
    Reason: { $reason }

    { $council }
called-mail-not-subject = You need not come: { $panel }, { $day }
called-mail-not-text =
    Hello { $name },

    { $panel } no longer asks you to come to its meeting on { $day } at { $time }.

    { $council }
feed-title = Meetings in your calendar
feed-text = Your own calendar can show the meetings of your panels and keep them up to date.
feed-make = Make an address for my calendar
feed-address = Add this address to your calendar, for example with “From internet” in Outlook or “From URL” in Google Calendar:
feed-own = This address is yours alone: anybody who has it sees your meetings. The titles of restricted items are never in it.
feed-again = Change the address
feed-end = Switch it off
feed-name = Panel meetings
feed-flash-made = Here is your new address.
feed-flash-ended = The address no longer works.
