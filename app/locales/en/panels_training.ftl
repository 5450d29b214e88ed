# Training of those who sit on a panel.
training-title = Training
training-child-protection = Child protection, level 1
training-own = Your training
training-missing = Missing
training-expired = Ended on { $day }
training-ends-soon = Ends on { $day }
training-until = Until { $day }
training-done = Done
training-offered = Training on offer
training-none-offered = No training is on offer at the moment.
training-offer = Offer training
training-offer-button = Offer this training
training-kind = Kind of training
training-spaces = Places
training-spaces-hint = Leave this empty if there is room for everybody.
training-room = { $n } of { $spaces } places are taken.
training-room-open =
    { $n ->
        [one] One person has signed up. There is room for everybody.
       *[other] { $n } people have signed up. There is room for everybody.
    }
training-signed-up = You have signed up.
training-sign-up = Sign up
training-leave = Give my place back
training-full = All places are taken.
training-closed = It is too late for this: the training is over or has been cancelled.
training-is-cancelled = This training has been cancelled.
training-past = This day is over. Choose a day from today on.
training-places = Places
training-give = Sign somebody up
training-give-button = Sign them up
training-free = Give somebody’s place back
training-free-button = Give it back
training-attended = Who was there?
training-attended-legend = Tick everybody who took part
training-attended-hint = They have done this training from then on. You can correct it later.
training-attended-button = Save who was there
training-not-yet = You can say who was there once the day has come.
training-cancel = Cancel this training
training-cancel-text = Everybody who has signed up and has an account gets an email.
training-cancel-button = Cancel the training
training-everybody = Everybody’s training
training-lacking = { $training } is missing: { $names }
training-record-title = Record training
training-record = { $name }: { $training }, { $day }
training-record-button = Record this
training-done-on = Day of the training
training-to-come = This day has not come yet.
training-remove = Recorded by mistake?
training-recorded = What was recorded
training-remove-button = Remove this record
training-kinds = Kinds of training
training-kinds-text = These are the same for every panel. If you change how long training counts, that goes for what people have done already.
training-kind-add = Add a kind
training-kind-add-button = Add the kind
training-kind-change = Change
training-kind-save = Save the kind
training-kind-twice = There is already a kind with this name. Choose another name.
training-kind-many = A council can have 40 kinds at most. Rename one that is no longer used.
training-name-en = Name{ in-english }
training-name-cy = Name in Welsh
training-months = How many months does it count?
training-months-hint = Leave this empty if it counts for good.
training-counts =
    { $n ->
        [one] counts for one month.
       *[other] counts for { $n } months.
    }
training-counts-for-good = counts for good.
training-needed = Who needs it?
training-needed-yes = Everybody on a panel needs it.
training-needed-no = Anybody who wants to can do it.
training-flash-kind = The kind has been saved.
training-flash-recorded = The training has been recorded.
training-flash-removed = The record has been removed.
training-flash-offered = The training is on offer now.
training-flash-signed-up = You have signed up.
training-flash-left = You have given your place back.
training-flash-given = They have been signed up.
training-flash-freed = The place has been given back.
training-flash-attended = Who was there has been saved.
training-flash-cancelled = The training has been cancelled.
training-mail-cancelled-subject = Training cancelled
training-mail-cancelled-text =
    Hello { $name },

    You signed up for training: { $training }, on { $day }, for { $panel }. It has been cancelled.

    { $council }
