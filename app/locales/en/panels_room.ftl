# On the day: what is written down while a meeting goes on, and the room's screen.
room-link = On the day
room-title = On the day: { $day }
room-not-yet = The agenda has not been published yet. Publish it first.
room-no-items = There is nothing on the agenda.
room-begin-title = Has everybody arrived?
room-begin-text = Once you begin, you can tap who is here, take notes and show each item on the screen.
room-begin-button = Begin the meeting
room-to-screen = Screen for the room
room-to-minutes = Finish and write the minutes
room-now = on the screen now
room-quorum-met =
    { $n ->
        [one] There is a quorum: one member is enough.
       *[other] There is a quorum: { $n } members are enough.
    }
room-quorum-short =
    { $short ->
        [one] There is no quorum. One more member has to be here ({ $n } in all). Until then the panel cannot decide.
       *[other] There is no quorum. { $short } more members have to be here ({ $n } in all). Until then the panel cannot decide.
    }
room-who = Who is here?
room-guests = Guests
room-unmarked = Not marked yet
room-does-not-count = does not count
room-more-marks = Late, left early, substitute
room-at = Time they came or left
room-at-hint = If you leave this empty, it is the time now.
room-came = Who came instead?
room-late-from = Late, from { $time }
room-left-at = Left at { $time }
room-substitute-came = Substitute: { $name }
room-since = On the screen since { $time }
room-since-planned =
    { $n ->
        [one] On the screen since { $time }. Planned: 1 minute.
       *[other] On the screen since { $time }. Planned: { $n } minutes.
    }
room-planned =
    { $n ->
        [one] Planned: 1 minute.
       *[other] Planned: { $n } minutes.
    }
room-open-item = Go to this item and show it on the screen
room-notes = What was said
room-notes-hint = Leave out the names of young people.
room-decision = Decision
room-recommendation = Recommendation
room-to-panel = Who is it for?
room-to-nobody = No other panel
room-save = Save
room-saved = Saved.
room-waits = Not saved yet. We are trying again. You can go on writing.
room-elsewhere = Somebody else has written here too. Press Save to see both texts.
room-now-says = Somebody else has written here too. This is what is saved now:
room-now-hint = What you wrote is below. Put both together, then save again.
room-flash-saved = Your notes have been saved.
room-replies = Answer young people
room-replies-text = What you write waits until the chair releases it.
room-finish = Finish this item
room-finish-how = How did it end?
room-finish-outcome = Outcome
room-finish-outcome-hint = If it was discussed. Everybody on the panel reads this.
room-finish-to = Which meeting is it carried over to?
room-finish-reason = Why is it withdrawn?
room-finish-button = Save how it ended
room-declared = Declarations of interest
room-declared-none = Nobody has declared an interest.
room-declarer = Who declares an interest?
room-declared-item = About which item?
room-declared-all = The whole meeting
room-interest = Kind of interest
room-interest-pecuniary = Pecuniary interest
room-interest-registrable = Other registrable interest
room-interest-personal = Personal interest
room-interest-prejudicial = Personal and prejudicial interest
room-interest-other = Another interest
room-interest-about = What is it?
room-leaves = Leaves the room for this item.
room-leaves-legend = Do they leave the room?
room-leaves-tick = They leave the room
room-declare-button = Note the declaration
room-declared-wrong = Noted by mistake: remove it
screen-title = { $panel }: now
screen-before = We begin soon
screen-restricted = Restricted item
screen-again = Look again
panels-state-draft-minutes = Minutes being written
panels-state-approved = Minutes approved
panels-mark-late = Late
panels-mark-left = Left early
panels-mark-substitute = Substitute came
