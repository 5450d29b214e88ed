# What a panel is: kind, purpose, limits, terms of reference, whom it reports to.
body-kind = Kind
body-kind-panel = Panel
body-kind-board = Board
body-kind-advisory-group = Special advisory group
body-kind-forum = Forum
body-kind-area-committee = Area committee
body-kind-children-in-care-council = Children in Care Council
body-link = About this panel
body-title = About { $panel }
body-change-title = Change these details
body-change-button = Save
body-purpose-en = What it is for{ in-english }
body-purpose-cy = What it is for, in Welsh
body-rhythm = How often it meets
body-rhythm-en = How often it meets{ in-english }
body-rhythm-cy = How often it meets, in Welsh
body-rhythm-hint = For example: every month but August
body-session = Sessions
body-session-private = Private: members and those who are invited
body-session-public = Public: anybody may come and listen
body-quorum = Quorum
body-quorum-hint = How many members must be there. Officers in attendance and advisers do not count.
body-unsaid = Not said
body-nobody = Nobody
body-reports-to = Reports to
body-below = Report to it
body-circle = That panel reports to this one, directly or through others. Choose another one, or change that first.
body-limits = How many members
body-limits-text = Enter the limits in the terms of reference. Leave a field empty if they set no limit. A panel can go over a limit if you give a reason, which everybody on the panel sees.
body-most = Most members
body-most-total = Most members in all
body-most-all = { $most } in all
body-most-kind = { $kind }: { $most }
body-limit-elected = Most elected members
body-limit-co-opted = Most co-opted members
body-limit-partner = Most partners
body-limit-foster-carer = Most foster carers
body-limit-young-person = Most young people
body-other-language = Write this in each language, or leave all of them empty.
body-stored-now = Somebody else has changed this while you were writing. It now says:
body-flash-changed = The panel’s details have been changed.
body-flash-same = Nothing has changed.

body-excess-title = More members than the terms allow
body-excess =
    { $n ->
        [one] 1 member sits on this panel. Its terms allow { $most }.
       *[other] { $n } members sit on this panel. Its terms allow { $most }.
    }
body-excess-elected =
    { $n ->
        [one] 1 elected member sits on this panel. Its terms allow { $most }.
       *[other] { $n } elected members sit on this panel. Its terms allow { $most }.
    }
body-excess-co-opted =
    { $n ->
        [one] 1 co-opted member sits on this panel. Its terms allow { $most }.
       *[other] { $n } co-opted members sit on this panel. Its terms allow { $most }.
    }
body-excess-partner =
    { $n ->
        [one] 1 partner sits on this panel. Its terms allow { $most }.
       *[other] { $n } partners sit on this panel. Its terms allow { $most }.
    }
body-excess-foster-carer =
    { $n ->
        [one] 1 foster carer sits on this panel. Its terms allow { $most }.
       *[other] { $n } foster carers sit on this panel. Its terms allow { $most }.
    }
body-excess-young-person =
    { $n ->
        [one] 1 young person sits on this panel. Its terms allow { $most }.
       *[other] { $n } young people sit on this panel. Its terms allow { $most }.
    }
body-excess-asks = That makes { $n } members on { $day }, and the terms allow { $most }. Say why. Everybody on the panel sees the reason.
body-excess-asks-elected = That makes { $n } elected members on { $day }, and the terms allow { $most }. Say why. Everybody on the panel sees the reason.
body-excess-asks-co-opted = That makes { $n } co-opted members on { $day }, and the terms allow { $most }. Say why. Everybody on the panel sees the reason.
body-excess-asks-partner = That makes { $n } partners on { $day }, and the terms allow { $most }. Say why. Everybody on the panel sees the reason.
body-excess-asks-foster-carer = That makes { $n } foster carers on { $day }, and the terms allow { $most }. Say why. Everybody on the panel sees the reason.
body-excess-asks-young-person = That makes { $n } young people on { $day }, and the terms allow { $most }. Say why. Everybody on the panel sees the reason.
body-excess-reason = Why there are more
body-excess-button = Save the reason
body-excess-by = { $name }, { $day }
body-excess-no-reason = Nobody has said why yet.
body-excess-none = The panel is no longer over its limit, so no reason is needed.
body-flash-excess = The reason has been saved.

body-terms = Terms of reference
body-terms-none = No terms of reference yet
body-terms-read = All versions
body-terms-version = Version { $version }
body-terms-approved = Version { $version }, approved by { $by } on { $day }.
body-terms-review-by = To be reviewed by { $day }.
body-terms-review-late = Review overdue
body-terms-typed = Entered by { $name } on { $day }
body-terms-first = Enter the terms of reference
body-terms-next = Enter the next version
body-terms-next-text = Versions stay as they were approved. If you got a word wrong, enter a new version.
body-terms-text-en = Text{ in-english }
body-terms-text-cy = Text in Welsh
body-terms-by = Approved by
body-terms-by-hint = The body, for example: Full Council
body-terms-on = Approved on
body-terms-review = Next review
body-terms-review-hint = You can leave this empty.
body-terms-button = Save this version
body-terms-to-come = The day of approval cannot be in the future. Enter the day on which they were approved.
body-terms-review-early = The next review must be after the day of approval. Choose a later day.
body-flash-terms = The version has been saved.

body-tree-title = Who reports to whom
body-tree-text = Each panel is under the one it reports to.
