# Visits of a panel's members to homes, providers and carers.
visits-title = Visits
visits-text = Members visit places with an officer. Everybody on the panel sees a code name for each place. Only those who go, and those who keep this rota, see where it is.
visits-coming = Coming visits
visits-none-coming = No visit is planned.
visits-without-note = Visits that nobody has written about yet
visits-kind = Kind of place
visits-kind-home = Children’s home
visits-kind-provider = Independent provider
visits-kind-carers = Foster children and their carers
visits-state-planned = Planned
visits-state-held = Held
visits-state-cancelled = Cancelled
visits-place = Place
visits-goers = Who goes
visits-nobody = Nobody yet
visits-officer = Officer
visits-officers = Officers
visits-officer-hint = The officer goes along, and enters what children say as voices.
visits-held = { $n ->
    [0] none held
    [one] one held
   *[other] { $n } held
}
visits-cancelled = Cancelled visits
visits-voices = Voices entered after visits
visits-voices-n = { $n ->
    [0] No voices have been entered after this visit.
    [one] One voice has been entered after this visit.
   *[other] { $n } voices have been entered after this visit.
}
visits-told = What members told the panel
visits-none-held = No visit has been held yet
visits-not-been = Who has not been on a visit
visits-all-been = Every member has been on one.
visits-unvisited = Where nobody has been
visits-all-visited = Every home was visited each month, and every provider once.
visits-unvisited-months = { $place }: nobody came in { $months }
visits-unvisited-year = { $place }: nobody came this year
visits-plan = Plan a visit
visits-plan-button = Plan this visit
visits-plan-no-place = Add a place first, under a code name.
visits-past = This day is over. Choose a day from today on.
visits-over = It is too late for this: the visit is over or has been cancelled.
visits-not-yet = You can write about a visit once its day has come.
visits-one = { $place }, { $day }
visits-item = Visit to { $place } on { $day }
visits-event = Visit: { $place }
visits-back = Back to the visit to { $place }
visits-where = Where it is
visits-where-text = Please do not write this down elsewhere or pass it on: children live here. The audit log shows each time somebody looks.
visits-cancelled-because = This visit has been cancelled: { $reason }
visits-change = Another day, time or officer
visits-change-text = Everybody who goes and has an account gets an email.
visits-change-button = Change the visit
visits-goers-lack = Somebody who goes cannot go on that day: their check or training ends before it, or they are not on the panel then. Take them off first.
visits-cancel = Cancel this visit
visits-cancel-button = Cancel the visit
visits-cannot-go = Who cannot go
visits-full = Four members are going already. That is the most for one visit.
visits-put-down = Put somebody’s name down
visits-put-down-button = Put the name down
visits-take-off = Take somebody off
visits-take-off-button = Take them off
visits-not-on-panel = Only a member who is on the panel on that day can go.
visits-go = I will go
visits-stay = I cannot go
visits-you-go = You are going on this visit.
visits-you-lack = You cannot be put down for this visit:
visits-goes-already = They are going already.
visits-no-account = They have no account here and could not answer. Ask those who keep the rota.
visits-swap = Ask somebody to go instead of you
visits-swap-hint = They get an email. Until they say yes, you are the one who goes.
visits-swap-button = Ask them
visits-swap-waits = You have asked { $name } to go instead. They have not answered yet.
visits-swap-asked = { $name } asks you to go instead of them.
visits-swap-yes = Yes, I will go
visits-swap-no = No, I cannot
visits-swap-gone = Nobody is asking you to go instead any more.
visits-lack-check = No DBS check has been recorded.
visits-lack-check-ends = The DBS check ends on { $day }, before the visit.
visits-lack-training = Training in child protection is missing.
visits-lack-training-ends = Training in child protection ends on { $day }, before the visit.

visits-places = Places to visit
visits-places-text = Each place has a code name. Its real name and its address are sealed, and are in no email, list, search or report. The audit log shows each time somebody looks at them.
visits-places-none = No places yet
visits-place-visited = Visited
visits-place-over-on = Visits ended on { $day }
visits-place-erased = Its name and address have been erased.
visits-place-over = This place is no longer visited.
visits-place-add = Add a place
visits-place-add-button = Add the place
visits-place-save = Save the place
visits-place-end = No longer visited?
visits-place-end-text = Its real name, its address and whom to ask for are erased at once. Visits there stay under the code name.
visits-place-end-button = End visits and erase the address
visits-place-planned = A visit there is planned. Cancel it first, or wait until it is over.
visits-code = Code name
visits-code-hint = Such as a tree or a bird. It must not hint at the real name or the place.
visits-code-tells = This says where the place is, or what it is really called. Choose another code name.
visits-code-taken = Another place has this code name. Choose another one.
visits-place-name = Real name
visits-address = Address
visits-contact = Whom to ask for, and how to reach them
visits-sealed-hint = This is sealed.

visits-checks = Checks of those who go
visits-checks-text = Nobody is put down for a visit without a DBS check and training in child protection that last until its day. Officers need the check; the council, as their employer, keeps the record of their training.
visits-checks-training = Training of the panel
visits-ready = Ready to go?
visits-is-ready = Ready
visits-check-seen = DBS checks that were seen
visits-check-line = until { $until }, seen on { $day } by { $name }
visits-check-record = Record a DBS check
visits-check-text = Record only that you have seen it. The certificate, its number and what it says are not kept here.
visits-checked-on = Day on which you saw it
visits-expires-on = Last day on which it counts
visits-check-button = Record this check
visits-check-own = Somebody else has to see your own check.
visits-check-ends-before = It has to end after the day on which you saw it.
visits-check-remove = Recorded by mistake?
visits-check-recorded = What was recorded
visits-check-remove-button = Remove this record

visits-note-link = Write about the visit
visits-note-title = After the visit: { $place }, { $day }
visits-note-up = The visit
visits-said = What children told you
visits-danger = Is somebody in danger? Do not write it here. Ring the police on 999, or the duty line, now.
visits-said-officer = Enter each thing that a child said as a voice of its own, the same day. You get words to hand to them, so that the answer finds its way back. The visit keeps only how many there were.
visits-said-button = Enter what a child said
visits-said-member = Tell { $name } the same day what children said to you, in their own words. The officer enters it as a voice, so that an answer comes back to the child. Do not write it below.
visits-seen = What you saw
visits-seen-label = What did you see?
visits-seen-hint = Read by those who went and those who keep the rota. It is sealed, and erased after a while. No names of children, and not what they said.
visits-summary = What the panel reads
visits-summary-label = In short, for the panel
visits-summary-hint = Everybody on the panel reads this, and it may go into the annual report. No names, no address.
visits-gives-away = This says where the place is, or what it is really called. Use the code name instead.
visits-note-button = Save this
visits-to-do = What is to be done
visits-to-do-text = These become actions of the panel. They come from an agenda item for this visit, which waits for the clerk to put it on an agenda.
visits-to-do-button = Add this action

visits-flash-planned = The visit has been planned.
visits-flash-moved = The visit has been changed. Everybody who goes has been told.
visits-flash-cancelled = The visit has been cancelled. Everybody who goes has been told.
visits-flash-put-down = They have been put down for this visit.
visits-flash-taken-off = They have been taken off this visit.
visits-flash-go = You have been put down for this visit.
visits-flash-stay = You have been taken off this visit.
visits-flash-asked = They have been asked.
visits-flash-refused = Your answer has been sent.
visits-flash-place = The place has been saved.
visits-flash-place-over = The place is no longer visited. Its name and address have been erased.
visits-flash-check = The check has been recorded.
visits-flash-check-removed = The record has been removed.
visits-flash-noted = What you wrote has been saved.
visits-flash-danger = It has been saved. There is a word of danger in it: if a child may not be safe, ring the duty line now. A note alerts nobody.
visits-flash-action = The action has been added.

visits-mail-file = visit.ics
visits-mail-goes-subject = A visit on { $day }
visits-mail-goes-text =
    Hello { $name },

    You are down for a visit of { $panel }: { $place } ({ $kind }), on { $day } at { $time }. You can see where it is on this page once you have signed in:

    { $link }

    { $council }
visits-mail-moved-subject = A visit has moved to { $day }
visits-mail-moved-text =
    Hello { $name },

    The visit of { $panel } to { $place } ({ $kind }) is now on { $day } at { $time }.

    { $link }

    { $council }
visits-mail-cancelled-subject = A visit has been cancelled
visits-mail-cancelled-text =
    Hello { $name },

    The visit of { $panel } to { $place } ({ $kind }) on { $day } has been cancelled.

    { $link }

    { $council }
visits-mail-off-subject = You are no longer going on a visit
visits-mail-off-text =
    Hello { $name },

    You are no longer down for the visit of { $panel } to { $place } ({ $kind }) on { $day }.

    { $link }

    { $council }
visits-mail-asked-subject = Can you go on a visit on { $day }?
visits-mail-asked-text =
    Hello { $name },

    Another member of { $panel } asks you to go on a visit instead of them: { $place } ({ $kind }), on { $day } at { $time }. Say yes or no here:

    { $link }

    { $council }
visits-mail-refused-subject = You are still going on the visit on { $day }
visits-mail-refused-text =
    Hello { $name },

    The member of { $panel } whom you asked cannot go to { $place } ({ $kind }) on { $day } at { $time }. You are still down for it:

    { $link }

    { $council }
visits-mail-soon-subject = A visit is coming up: { $day }
visits-mail-soon-text =
    Hello { $name },

    The visit of { $panel } to { $place } ({ $kind }) is on { $day } at { $time }. You can see where it is here:

    { $link }

    { $council }

people-settings-keep-visits = Notes of visits, in months

visits-place-gone = This place is no longer visited, and its address has been erased. Nobody can check that these words do not say where it is.
visits-address-said = What the panel reads of an earlier visit says this name or address. Change that text first.
