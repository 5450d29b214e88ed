# Young people prepare the meeting that they chair.
takeover-link = Plan your takeover
takeover-title = Your takeover
takeover-lead = This meeting is yours. You choose the day, what we talk about and who comes. You chair it. We are your guests.
takeover-to-room = Chair the meeting
takeover-to-minutes = Read what you wrote
takeover-when = When and where
takeover-day = Day
takeover-time = Time
takeover-place = Place
takeover-day-change = Choose another day, time or place
takeover-day-button = Save
takeover-day-fixed = People already know the day. If you want to change it, ask the clerk.
takeover-published = People already know the day. If you want to change it, ask the clerk.
takeover-items = What we talk about
takeover-no-items = Nothing yet. Add the first thing.
takeover-item-en = What to talk about{ in-english }
takeover-item-cy = What to talk about in Welsh
takeover-item-hint = A few words are enough.
takeover-item-button = Add it
takeover-guests = Who you invite
takeover-guests-text = Everybody on the panel is invited already. Add the people you want to be there too.
takeover-guests-none = No guests yet.
takeover-guests-many = That is as many guests as we can have.
takeover-guest-name = Name of your guest
takeover-guest-about = Why you want them to come
takeover-guest-about-hint = You can leave this empty.
takeover-guest-mail = Email of your guest
takeover-guest-mail-hint = You can leave this empty. If you give it, we send them an email. Your name is not in it.
takeover-guest-button = Invite them
takeover-guest-mailed = has been sent an email
takeover-guest-off = Take off the list
takeover-flash-saved = That has been saved.
takeover-flash-item = It is on the list.
takeover-flash-guest = Your guest is on the list.
takeover-mail-subject = Young people invite you: { $panel }, { $day }
takeover-mail-text =
    Hello { $name },

    The young people of { $panel } invite you to a meeting that they chair.
    Day: { $day }, { $time }
    Place: { $place }

    { $council }
takeover-mail-moved-subject = Changed: { $panel }, { $day }
takeover-mail-moved-text =
    Hello { $name },

    The meeting of { $panel } that you are invited to has changed.
    Day: { $day }, { $time }
    Place: { $place }

    { $council }
takeover-mail-cancelled-subject = Cancelled: { $panel }, { $day }
takeover-mail-cancelled-text =
    Hello { $name },

    The meeting of { $panel } on { $day } at { $time }, which you were invited to, has been cancelled.
    Reason: { $reason }

    { $council }
takeover-mail-not-subject = You need not come: { $panel }, { $day }
takeover-mail-not-text =
    Hello { $name },

    You are no longer invited to the meeting of { $panel } on { $day } at { $time }.

    { $council }

# The same for foster carers.
takeover-carers-link = Plan your takeover
takeover-carers-title = Your takeover
takeover-carers-lead = This meeting belongs to the panel's foster carers. You choose the day, what it is about and who comes, and you chair it. The councillors are your guests.
takeover-carers-to-minutes = Read what you wrote
takeover-carers-day-fixed = People already know the day. If you want to change it, ask the clerk.
takeover-carers-no-items = Nothing yet. Add the first item.
takeover-carers-guests = Guests you invite
takeover-carers-guests-text = Everybody on the panel is invited already. Add the people you want to be there too.
takeover-carers-guest-name = Name of your guest
takeover-carers-guest-about = Why you want them to come
takeover-carers-guest-about-hint = You can leave this empty.
takeover-carers-guest-mail = Email of your guest
takeover-carers-guest-mail-hint = You can leave this empty. If you give it, we send them an email. Your name is not in it.
takeover-carers-flash-guest = Your guest is on the list.
takeover-carers-mail-subject = Foster carers invite you: { $panel }, { $day }
takeover-carers-mail-text =
    Hello { $name },

    The foster carers of { $panel } invite you to a meeting that they chair.
    Day: { $day }, { $time }
    Place: { $place }

    { $council }
