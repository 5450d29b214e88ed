# Events to which everybody on a panel is invited.
events-title = Events
events-event = Event
events-new = Invite everybody to an event
events-new-text = For a Make A Noise afternoon, a celebration or a day out together. Everybody who is on the panel that day is invited in one step, with a calendar entry, and says whether they are coming. An event has no agenda and no minutes, and does not count for attendance.
events-name-en = What it is called{ in-english }
events-name-cy = What it is called in Welsh
events-name-hint = For example: Make A Noise afternoon
events-about-en = What happens there{ in-english }
events-about-cy = What happens there in Welsh
events-invite = Invite everybody
events-state-invited = Everybody is invited
events-state-cancelled = Cancelled
events-no-mail = No email address here
events-no-mail-text = Give each of them their own link, so that they can answer too.
events-change = Another day, time or place
events-change-text = Everybody is told by email, and their calendars follow. If the day or the time changes, they are asked again.
events-cancel = Cancel the event
events-cancel-button = Cancel it and tell everybody
events-lead = { $name }, please say whether you are coming. You can change your answer until then.
events-off = This event has been cancelled.
events-flash-invited = Everybody has been invited.
events-flash-moved = The event has been changed, and everybody has been told.
events-flash-cancelled = The event has been cancelled, and everybody has been told.
events-mail-subject = You are invited: { $title }, { $day }
events-mail-text =
    Hello { $name },

    { $panel } invites you: { $title }
    Day: { $day }, { $time }
    Place: { $place }

    { $about }

    Say whether you come. You do not need to sign in:
    { $link }

    { $council }
events-mail-moved-subject = Changed: { $title }, { $day }
events-mail-moved-text =
    Hello { $name },

    { $title } has changed. It is now on { $day }, { $time }.
    Place: { $place }

    Say whether you come. You do not need to sign in:
    { $link }

    { $council }
events-mail-cancelled-subject = Cancelled: { $title }, { $day }
events-mail-cancelled-text =
    Hello { $name },

    { $title } on { $day } has been cancelled.
    { $reason }

    { $council }
events-mail-without-subject = Not for you any more: { $title }, { $day }
events-mail-without-text =
    Hello { $name },

    { $title } is no longer on { $day }. It has been moved to a day when you are not on { $panel }, so you do not need to come.

    { $council }
