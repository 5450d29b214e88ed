# Panels: meetings, agendas, attendance, replies.
panels-illegal = This has moved on in the meantime. Please look at the page again.
panels-too-early = The day of the meeting has not come yet.
panels-items-left = Some items have no outcome yet.
panels-item-left = “{ $title }” has no outcome yet. First say what happened to it.
panels-no-meeting = This panel has no meeting planned. Ask the clerk to plan one first.
panels-routed-before = At least one of these voices is on an agenda already.
panels-voice-of-the-child = Voice of the child
panels-agenda-empty = There is nothing on this agenda yet. Add an item first.
panels-mark-missing = Say whether { $name } was there.
panels-member-twice = { $name } sits on the panel already in that time.
panels-office-taken = Somebody else holds this office in that time: { $name }. First say when their time ends.
panels-area-taken = Somebody else represents this area in that time: { $name }. First say when their time ends.
panels-office-outside = They do not sit on the panel on that day.
panels-office-held = They hold this office in that time already.
panels-renew-not = The seat of { $name } ended before this year, or it has no last day. Untick it here. If they are back, add them again.
panels-renew-clash = { $name } cannot be renewed: { $other } has the same office or area in that year.
panels-renew-substitute = { $name } is a substitute for somebody whose seat is not renewed for as long. Untick them here, or renew the member too.
panels-substitute-outside = A substitute cannot sit longer than the member, { $name }. Choose an earlier last day.
panels-substitute-later = { $name }, a substitute for this member, does not sit on any day before then. Correct the days of the substitute first.
panels-substitute-marked = { $name }, a substitute for this member, was marked at the meeting of { $day }. Choose that day or a later one.
panels-end-before-start = The last day cannot be before the first.
panels-no-day = Give a day, such as 16/12/2026.
panels-no-time = Give a time, such as 14:00.
panels-no-number = Give a whole number from 1 to { $max }, or leave this empty.
panels-day-past = This day is in the past.
panels-kind-missing = Choose one of these.
panels-to-missing = Choose the meeting it goes to.
panels-nothing-chosen = Choose an outcome for at least one item.
panels-reply-voices = Choose at least one voice to answer.
panels-reply-empty =
    { $languages ->
        [english] Write your reply.
       *[both] Write your reply in at least one language.
    }

panels-title = Panels
panels-none = You do not sit on a panel
panels-none-text = Once the clerk has put you on one, you will find its meetings here.
panels-none-planned = No meeting planned
panels-all-answered = None
panels-next = Next meeting
panels-unanswered = Waiting for an answer
panels-voices-count =
    { $n ->
        [one] 1 voice
       *[other] { $n } voices
    }
panels-owed =
    { $n ->
        [one] 1 young person's voice is waiting for an answer. It came { $since }.
       *[other] { $n } young people's voices are waiting for an answer. The first came { $since }.
    }
panels-choose = Please choose

panels-new-title = New panel
panels-new-button = Add the panel
panels-name-en = Name{ in-english }
panels-name-cy = Name in Welsh

panels-plan-title = Plan a meeting
panels-plan-button = Plan the meeting
panels-day = Day
panels-time = Time
panels-place = Place
panels-kind = Kind of meeting
panels-kind-formal = Formal meeting
panels-kind-formal-hint = An agenda, minutes, and a vote if needed
panels-kind-workshop = Workshop
panels-kind-workshop-hint = Working on one thing together
panels-kind-takeover = Takeover
panels-kind-takeover-hint = Young people chair
panels-kind-carer-takeover = Takeover by foster carers
panels-kind-carer-takeover-hint = Foster carers chair
panels-kind-visit = Visit
panels-kind-visit-hint = The panel goes to see for itself
panels-kind-extraordinary = Extraordinary meeting
panels-kind-extraordinary-hint = Called for one matter that cannot wait
panels-theme = Theme
panels-theme-en = Theme{ in-english }
panels-theme-cy = Theme in Welsh
panels-theme-hint = You can leave this empty.
panels-no-theme = No theme chosen
panels-state = State
panels-state-planned = Planned
panels-state-agenda-published = Agenda published
panels-state-held = Held
panels-state-minuted = Minutes published
panels-state-cancelled = Cancelled
panels-cancelled = This meeting was cancelled.
panels-reason = Reason

panels-meetings = Meetings
panels-meetings-none = No meetings yet
panels-year = Municipal year { $year }
panels-meeting-title = Meeting of { $day }
panels-waiting-items = Items waiting for a meeting
panels-agenda = Agenda
panels-agenda-none = Nothing on the agenda yet.
panels-agenda-not-yet = The agenda is not published yet. You will get an email when it is.
panels-calendar = Calendar file
panels-up = Move up
panels-down = Move down
panels-item = Item
panels-item-proposed = Suggested
panels-item-planned = Waiting for a meeting
panels-item-tabled = On the agenda
panels-item-discussed = Discussed
panels-item-withdrawn = Withdrawn
panels-past-carried-over = Carried over from { $from } to { $to }
panels-past-returned = Taken back when the meeting of { $from } was cancelled
panels-left-over-title = Not reached
panels-left-over = { $title }: carried over to { $to }

panels-publish-title = Publish the agenda
panels-publish-text = Everybody on the panel gets an email with a calendar file. What young people said is not in it.
panels-publish = Publish the agenda
panels-publish-again-title = Has the agenda changed?
panels-publish-again-text = Publish it again: everybody on the panel gets another email, and their calendars are brought up to date.
panels-publish-again = Publish again
panels-report-title = Add an item
panels-report-button = Add the item
panels-title-en = Title{ in-english }
panels-title-cy = Title in Welsh
panels-table-title = Add an item that is waiting
panels-table-button = Put it on the agenda
panels-accept-button = Accept it for the panel
panels-decline-title = Decline a suggestion
panels-decline-button = Decline it
panels-pledge-elsewhere = Also said, and answered elsewhere
panels-withdraw-title = Withdraw an item
panels-withdraw-button = Withdraw the item
panels-change-title = Another day, time or place
panels-change-text = Everybody on the panel gets an email, and their calendar moves it.
panels-change-button = Change it
panels-cancel-title = Cancel the meeting
panels-cancel-text = Its items wait for another meeting.
panels-cancel-button = Cancel the meeting

panels-marks = Who was there?
panels-marks-button = The meeting was held
panels-marks-again = Correct who was there
panels-marks-again-button = Save who was there
panels-mark-present = Present
panels-mark-apologies = Apologies
panels-mark-absent = Absent
panels-outcomes = Outcomes
panels-outcomes-text = Say what happened to each item. Items without an outcome stay here until they have one.
panels-outcomes-button = Save the outcomes
panels-choice-discussed = Discussed
panels-choice-carry-over = Carried over
panels-choice-withdraw = Withdrawn
panels-choice-outcome = Outcome of “{ $title }”
panels-choice-to = Meeting that “{ $title }” goes to
panels-choice-reason = Why “{ $title }” is withdrawn
panels-minutes-title = Publish the minutes
panels-minutes-text = This closes the meeting. Every item needs its outcome first.
panels-minutes-button = Publish the minutes

panels-actions = Actions
panels-actions-none = No actions yet.
panels-actions-caption = What this panel asked for
panels-action = Action
panels-action-add = Add an action
panels-action-add-button = Add the action
panels-action-what = What is to be done
panels-action-owner = By whom
panels-action-due = Due
panels-action-end = Finish
panels-action-done-button = Done
panels-action-drop = Drop an action
panels-action-drop-button = Drop the action
panels-action-open = Open
panels-action-overdue = Overdue
panels-action-done = Done
panels-action-dropped = Dropped

panels-members = Members
panels-members-now = Members today
panels-members-all = Everybody who is or was on the panel
panels-members-none = Nobody sits on this panel yet
panels-members-elected = Elected members
panels-members-co-opted = Co-opted members
panels-members-young-person = Young people
panels-members-partner = Partners
panels-members-foster-carer = Foster carers
panels-member-elected = Elected
panels-member-co-opted = Co-opted
panels-member-young-person = Young person
panels-member-partner = Partner
panels-member-foster-carer = Foster carer
panels-member-officer = Officer in attendance
panels-member-adviser = Adviser
panels-member-kind = Kind of member
panels-member-from = From
panels-member-to = To
panels-member-add = Add somebody
panels-member-add-button = Add to the panel
panels-member-end = Somebody left
panels-member-end-button = Save the last day
panels-member-last-day = Last day on the panel
panels-member-end-text = Their substitutes leave on the same day. An office that would last longer ends then too, and one that would begin later is taken away.
panels-name = Name
panels-name-hint = Only for somebody without an account.
panels-office = Office
panels-office-none = No office
panels-office-chair = Chair
panels-office-vice-chair = Vice chair
panels-office-deputy = Deputy
panels-office-facilitator = Facilitator
panels-account = Account
panels-account-hint = People with an account get the agenda by email. If somebody is not in the list, ask the administrator to invite them as a panel member first.
panels-account-none = No account
panels-account-yes = Yes
panels-account-no = No

panels-attendance = Attendance
panels-attendance-title = Attendance in the municipal year { $year }
panels-attendance-held =
    { $n ->
        [one] 1 meeting was held
       *[other] { $n } meetings were held
    }
panels-attendance-none = No meeting was held in this year
quorum-was =
    { $present ->
        [one] 1 member was there. The quorum is { $needed }.
       *[other] { $present } members were there. The quorum is { $needed }.
    }
quorum-was-not =
    { $present ->
        [0] There was no quorum: no member was there, and the quorum is { $needed }.
        [one] There was no quorum: 1 member was there, and the quorum is { $needed }.
       *[other] There was no quorum: { $present } members were there, and the quorum is { $needed }.
    }
quorum-needed =
    { $needed ->
        [one] The quorum is 1 member. Officers in attendance, advisers and substitutes do not count.
       *[other] The quorum is { $needed } members. Officers in attendance, advisers and substitutes do not count.
    }
quorum-list-not = no quorum
panels-attended = Attended
panels-years = Municipal years
panels-from = from { $from }
panels-to = to { $to }
panels-from-to = from { $from } to { $to }
panels-month-1 = Jan
panels-month-2 = Feb
panels-month-3 = Mar
panels-month-4 = Apr
panels-month-5 = May
panels-month-6 = Jun
panels-month-7 = Jul
panels-month-8 = Aug
panels-month-9 = Sep
panels-month-10 = Oct
panels-month-11 = Nov
panels-month-12 = Dec

panels-pack = Pack
panels-pack-title = { $panel }: pack
panels-picture = A picture that came with these words
panels-withdrawn-voice = Withdrawn by the person who said it.
panels-replied = { $panel } answered on { $day }
panels-changed = What changed
panels-translation-waits = Waiting for translation.
panels-translate = Add the translation

panels-reply-to = Answer: { $theme }
panels-reply-text = Once it is released, your answer goes to each young person who said it, and to everybody on “You said, we did”.
panels-reply-pledge = Answer about this promise
panels-reply-pledge-text = Once it is released, everybody can read your answer under the promise. It also goes to each young person you choose here.
panels-reply-no-voices = Nobody has told us anything about this promise that waits for your answer.
panels-reply-whom = Who are you answering?
panels-reply-whom-hint = Untick any that your answer does not fit.
panels-answered = Answered before
panels-reply-en = Your answer{ in-english }
panels-reply-cy = Your answer in Welsh
panels-reply-hint = Plain words, short sentences, as you would say it to a 9-year-old. Say “we” and “you”. Say what you will do, and by when.
panels-reply-other-hint = If you leave this empty, we show that it is waiting for translation.
panels-changed-en = What changed{ in-english-after }
panels-changed-cy = What changed, in Welsh
panels-changed-hint = Only if something has changed already.
panels-reply-button = Save the answer

panels-flash-added = The panel has been added. Now say who sits on it.
panels-flash-member-added = Added to the panel.
panels-flash-member-ended = The last day has been saved.
panels-flash-member-ended-more = The last day has been saved. Substitutes and later offices ended with the seat.
panels-flash-planned = The meeting has been planned.
panels-flash-changed = The meeting has been changed.
panels-flash-moved = The meeting has been changed. Everybody on the panel gets an email.
panels-flash-same = Nothing has changed, so nobody was told.
panels-flash-published = The agenda has been published. Everybody on the panel gets an email.
panels-flash-held = Attendance has been saved.
panels-flash-minuted = The minutes have been published. The meeting has been closed.
panels-flash-cancelled = The meeting has been cancelled. Its items wait for another one.
panels-flash-item-added = The item is on the agenda.
panels-flash-item-withdrawn = The item has been withdrawn.
panels-flash-item-accepted = The item has been accepted. It waits for a meeting.
panels-flash-item-declined = The suggestion has been declined.
panels-flash-decided = The outcomes have been saved.
panels-flash-action-added = The action has been noted.
panels-flash-action-ended = The action is finished.

panels-mail-subject = Agenda: { $panel }, { $day }
panels-mail =
    Hello { $name },

    The agenda for { $panel } on { $day } at { $time } is ready.
    Place: { $place }

    { $agenda }

    Say whether you come. You do not need to sign in:
    { $coming }

    Read the agenda and what young people told us:
    { $link }

    { $council }
panels-mail-again-subject = Agenda changed: { $panel }, { $day }
panels-mail-again =
    Hello { $name },

    The agenda for { $panel } on { $day } at { $time } has changed.
    Place: { $place }

    { $agenda }

    Say whether you come. You do not need to sign in:
    { $coming }

    Read the agenda and what young people told us:
    { $link }

    { $council }
panels-mail-moved-subject = Moved: { $panel }, { $day }
panels-mail-moved =
    Hello { $name },

    The meeting of { $panel } has moved. Now: { $day } at { $time }.
    Place: { $place }

    Before: { $before_day } at { $before_time }, { $before_place }

    { $agenda }

    Say whether you come. You do not need to sign in:
    { $coming }

    Read the agenda and what young people told us:
    { $link }

    { $council }
panels-mail-cancelled-subject = Cancelled: { $panel }, { $day }
panels-mail-cancelled =
    Hello { $name },

    The meeting of { $panel } on { $day } at { $time } is cancelled.
    Reason: { $reason }

    { $link }

    { $council }
panels-mail-file = meeting.ics
