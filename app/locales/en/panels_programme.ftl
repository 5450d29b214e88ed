# The work programme of a panel for a municipal year, the strategy that it serves, and services called to account.
programme-link = Work programme
programme-title = Work programme { $year }
programme-none = There is no work programme for this year yet.
programme-begin-title = Begin the work programme
programme-begin-text = The municipal year { $year } has no work programme yet. Once it has begun you can choose from what was not reached last year, from gaps in the pledge, from what young people raise, and from your own priorities.
programme-begin-button = Begin this programme
programme-approved = Approved by { $body } on { $day }.
programme-not-approved = Not approved yet: only people who read this panel’s papers can see it.
programme-reviews = Reviewed at the meetings of
programme-by-month = Month by month
programme-nothing = There is nothing on this programme yet.
programme-no-month = No month yet
programme-arrange-text = Choose a month and a number for each item, then save. You can also drag an item to another month, then save.
programme-arrange-button = Save months and order
programme-number-of = Number of “{ $title }” in its month
programme-month-of = Month of “{ $title }”
programme-add-title = Add an item
programme-add-button = Add this item
programme-title-field-en = Title{ in-english }
programme-title-field-cy = Title in Welsh
programme-why = Why it is here
programme-why-priority = A priority of the chair
programme-why-carried-over = Carried over from last year
programme-why-gap = A gap in the pledge
programme-why-raised = Young people raise it most
programme-why-standing = Comes up every year
programme-times =
    { $n ->
        [one] carried over once
        [2] carried over twice
       *[other] carried over { $n } times
    }
programme-carried = How often it was carried over
programme-note = More about why
programme-note-hint = You can leave this empty.
programme-objective = Objective
programme-objective-n = Objective { $n }
programme-objective-pick = Objective { $n }: { $text }
programme-service = Service or partner called to account
programme-service-hint = For example: Virtual School. Use the same name each time, so that everything about a service is on one page.
programme-person = Who speaks for it
programme-person-hint = An officer or partner, by name or role. You can leave this empty. The public does not see it.
programme-called = Called to account
programme-month = Month
programme-year = Year
programme-access = Who may read this item
programme-access-public = Everybody, once the programme is approved
programme-access-restricted = Only the panel and its clerk
programme-hidden = This item is restricted. Only members of the panel and its clerk can read it. The legal reason:
programme-reached = How far it got
programme-reached-open = Planned
programme-reached-on-agenda = On an agenda
programme-reached-met = Reached
programme-reached-dropped = Dropped
programme-reached-carried-on = Carried over to the next year
programme-meeting = Meeting
programme-waits = Waiting for a meeting
programme-outcome = What came of it
programme-promise = Promise
programme-promise-link = Read the promise
programme-dropped-why = Why it was dropped
programme-since = Since approval
programme-added-since = Added after the programme was approved
programme-moved-since = Planned for { $month } when the programme was approved
programme-changed-since = Changed after the programme was approved
programme-history = This item, year by year
programme-change-title = Change this item
programme-change-button = Save the item
programme-put-title = Put it on an agenda
programme-put-meeting = Meeting
programme-put-button = Put it on the agenda
programme-drop-title = Drop this item
programme-drop-text = It stays on the programme, with the reason.
programme-drop-reason = Reason
programme-drop-button = Drop it
programme-approve-title = Has this programme been approved?
programme-approve-text = Everybody can read it from then on, without restricted items and without names of people. What you change afterwards is marked.
programme-approve-again = Has it been approved again?
programme-approve-again-text = It then counts as approved as it is now, and the marks on later changes go.
programme-approve-button = Record the approval
programme-pdf = Programme as PDF
programme-docx = Programme for Word
programme-proposals = Proposals for the programme
programme-proposals-text = Each button puts one thing on the programme, without a month. You can change it there.
programme-take = Put it on the programme
programme-from-last-year = Not reached last year
programme-none-left = Nothing waits to be carried over.
programme-carry = Carry it over
programme-carry-all =
    { $n ->
        [one] Carry it over
       *[other] Carry all { $n } over
    }
programme-carried-count =
    { $n ->
        [one] One item of this programme was carried over from last year.
       *[other] { $n } items of this programme were carried over from last year.
    }
programme-carried-again =
    { $n ->
        [one] One of them has been carried over more than once.
       *[other] { $n } of them have been carried over more than once.
    }
programme-gaps = Gaps in the pledge
programme-no-gaps = There is no gap that is not on this programme already.
programme-raised = What young people raise most
programme-none-raised = There is no other theme that young people have raised in the past year.
programme-raised-by = More than { $n } people in the past year
programme-raised-by-few = A few people in the past year
programme-priorities = Priorities from the planning workshop
programme-priorities-lines-en = Priorities{ in-english }
programme-priorities-lines-cy = Priorities in Welsh
programme-priorities-hint = One on each line. The lines in the other languages go with these, in the same order.
programme-priorities-button = Save these priorities
programme-priorities-many = There are too many priorities. Keep the most important ones.
programme-priority-taken = On the programme
programme-lines-differ = There are { $n } lines here and { $most } in another language. Write every line in each language.
programme-line-long = Line { $n } is too long. Use at most { $max } characters.
programme-lines-many = There are too many lines. Use at most { $max }.
programme-many = This programme has too many items.
programme-there = This promise is on the programme already.
programme-settled = This item has been reached, dropped or carried over. It cannot be changed any more.
programme-not-open = This item is on an agenda, or it has been reached, dropped or carried over.
programme-empty = There is nothing on this programme that could be approved.
programme-flash-begun = The programme has begun. Here is what could go on it.
programme-flash-added = The item has been added.
programme-flash-arranged = Months and order have been saved.
programme-flash-carried = What was not reached has been carried over.
programme-flash-none-carried = There was nothing to carry over.
programme-flash-approved = The programme is approved, and everybody can read it.
programme-flash-changed = The item has been changed.
programme-flash-tabled = The item is on the agenda.
programme-flash-dropped = The item has been dropped.
programme-flash-priorities = The priorities have been saved.
programme-flash-taken = It is on the programme now.
strategy-title = Strategy
strategy-none = No strategy has been entered yet.
strategy-first = Enter the strategy
strategy-next = Enter the next version
strategy-next-text = Earlier versions stay as they are, and items of a programme keep the objective for which they were planned.
strategy-title-field-en = Title{ in-english }
strategy-title-field-cy = Title in Welsh
strategy-objectives-en = Objectives{ in-english }
strategy-objectives-cy = Objectives in Welsh
strategy-objectives-hint = One on each line. The lines in the other languages go with these, in the same order.
strategy-review = To be reviewed on { $day }.
strategy-review-due = This is due.
strategy-button = Save this version
strategy-flash-added = The new version has been saved.
services-title = Services called to account
services-text = Each service and partner that is named on a work programme, was asked to a meeting, sits on a panel or is responsible for a promise.
services-none = No service has been named yet.
services-nothing = There is nothing to read here yet.
services-called = Called to account
services-what = For what
services-when = When
services-asked = What it was asked
services-outcome = What came of it
services-panel = Panel
services-whole-meeting = The meeting as a whole
services-promised = What was promised
services-action = Action
services-item = From the item
services-due = By
services-came = What has been done
services-statements = Promises for which it is responsible
services-promise = Promise
services-claim = What the council says
services-found = What young people find
services-seats = Who represents it
services-sits = { $name }, { $panel }
called-service = For which service or partner
called-service-hint = You can leave this empty. If you name a service, what you ask is kept on its page, which everybody on the panel can read. The name of the person is not.
