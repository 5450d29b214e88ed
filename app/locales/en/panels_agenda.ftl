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
