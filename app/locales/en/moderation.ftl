# The officers' queue: reading, taking names out, sharing, and sending on to a panel.
moderation-title = What people told us
moderation-waiting =
    { $n ->
        [0] Nothing is waiting.
        [one] One is waiting to be read.
       *[other] { $n } are waiting to be read.
    }
moderation-next = Read the next one
moderation-piles = Parts of the queue
moderation-pile-waiting = Waiting
moderation-pile-held = On hold
moderation-pile-shared = Shared
moderation-pile-not-shared = Not shared
moderation-empty-waiting = Nothing is waiting to be read
moderation-empty-held = Nothing is on hold
moderation-empty-shared = Nothing has been shared yet
moderation-empty-not-shared = Nothing was turned down
moderation-to-panels = Send shared voices to a panel
moderation-back = Back to the queue

moderation-head-what = What
moderation-head-theme = Theme
moderation-head-waiting = When
moderation-head-decided = Decided
moderation-head-notes = Notes
moderation-head-who = Who has it
moderation-head-do = Do

moderation-source-tell = Tell us
moderation-source-survey = Survey answer
moderation-source-pledge = Pledge comment
moderation-source-pledge-adult = Pledge comment by an adult, or not said
moderation-theme-none = No theme
moderation-flagged = May be about danger
moderation-concerned = Concern raised
moderation-picture = Picture
moderation-claim = Take it
moderation-claim-read = Take it and read
moderation-go-on = Go on
moderation-yours = You, until { $until }
moderation-theirs = { $name }, until { $until }

moderation-state-new = New
moderation-state-in-review = Being read
moderation-state-shared = Shared
moderation-state-shared-redacted = Shared, words taken out
moderation-state-held = On hold
moderation-state-not-shared = Not shared
moderation-state-withdrawn = Taken back

moderation-said-on = Said on
moderation-asked = Asked
moderation-survey = Survey
moderation-decided-by = { $name }, { $when }
moderation-privacy = Who knows who said it
moderation-privacy-anonymous = Nobody. We cannot find the writer.
moderation-privacy-confidential = Nobody. The writer has a receipt and can see what happened.
moderation-privacy-named = The writer gave their name.
moderation-publish = May everybody read it
moderation-publish-yes = Yes, without a name
moderation-publish-no = No. Only those who can change things.
moderation-name = Name
moderation-held-for = On hold because

moderation-said = What was written
moderation-closed = The words are opened when you take it. The audit log notes who read them.
moderation-free = Nobody is reading this. Once you take it, it is yours for 30 minutes.
moderation-decided = This has been decided. Nothing more can be done with it, but you can still raise a concern.
moderation-withdrawn = The person who said this took it back. Nobody can read their words any more.
moderation-shared-words = What was shared
moderation-told-writer = Not shared. This is what the writer is told:
moderation-kept = You had written this. Copy it if you still need it:
moderation-way-none = Shared. It is not on an agenda yet.
moderation-way-panel = Shared. It is on its way to { $panel }.
moderation-way-answered = Shared, and answered.
moderation-concern-raised = A concern was raised on { $when }. Its status: { $state }.
moderation-concern-open = Open the concern

moderation-found = This may show who it is about. Nothing is taken out until you do it.
moderation-found-email = Email
moderation-found-phone = Phone number
moderation-found-postcode = Postcode
moderation-found-insurance = National Insurance number
moderation-found-handle = Name on social media
moderation-found-school = School
moderation-found-name = Name
moderation-tools = Take out the marked words
moderation-take-name = Name
moderation-take-place = Place
moderation-take-other = Other
moderation-put-back = Put back
moderation-how-script = Select words with mouse, finger or Shift and the arrow keys, then choose Name, Place or Other (or press N, P or O). Press a mark to put its words back.
moderation-will-share = What will be shared
moderation-text-label = Exactly these words will be shared
moderation-text-hint = Put [name], [place] or [other] where words must not be shared. Leave all other words as they are.
moderation-text-changed = Some words were changed or are missing. Only put [name], [place] or [other] in place of words, and leave the others as they were written.
moderation-not-public = The writer does not want everybody to read this. It goes to panels, not to the public pages.
moderation-not-public-comment = The writer does not want everybody to read this. The people who work on the pledge read it, and it is not on the public pages.
moderation-pictures = Pictures
moderation-pictures-hint = A picture that is not ticked is erased when you share. Look for faces, uniforms, street signs.
moderation-picture-alt = Picture sent with it
moderation-picture-share = Share this picture
moderation-share = Share

moderation-mark-name = [name removed]
moderation-mark-place = [place removed]
moderation-mark-other = [other removed]
moderation-short-name = [name]
moderation-short-place = [place]
moderation-short-other = [other]

moderation-hold = Put on hold
moderation-note-label = What are you waiting for?
moderation-note-hint = Other officers read this, the writer does not.
moderation-note-empty = Say what you are waiting for.
moderation-decline = Do not share
moderation-reason = Why?
moderation-reason-hint = The writer is told this reason, in these words.
moderation-reason-missing = Choose a reason. The writer is told why.
moderation-reason-about-someone = It is mostly about somebody else
moderation-reason-not-about-care = It is not about things we can change
moderation-reason-same-as-before = It has been shared before
moderation-reason-not-safe = Sharing it could hurt somebody
moderation-reason-other = Another reason
moderation-words-label = Words for the writer
moderation-words-hint = Kind and plain: short sentences, “we” and “you”.
moderation-words-empty = Tell the writer why you are not sharing it.
moderation-release = Put it back in the queue
moderation-concern = Raise a concern
moderation-history = What happened so far
moderation-history-claimed = Taken
moderation-history-released = Put back in the queue
moderation-history-original-read = Words read
moderation-history-picture-read = Picture seen
moderation-history-name-read = Name read
moderation-history-shared = Shared
moderation-history-held = Put on hold
moderation-history-declined = Not shared
moderation-history-withdrawn = Taken back by the writer
moderation-history-put-back = Put back by the writer

moderation-flash-nothing = Nothing is waiting. Well done.
moderation-flash-released = It is back in the queue.
moderation-flash-shared = Shared.
moderation-flash-held = It is on hold.
moderation-flash-declined = Not shared. The writer is told why.
moderation-flash-routed = They are on the agenda of the next meeting.

moderation-illegal-taken = Another officer has this one now. Nothing was changed.
moderation-illegal-not-claimed = Take it first: nobody has it at the moment.
moderation-illegal-decided = Another officer has decided this one already. Nothing was changed.
moderation-illegal-withdrawn = The person who said this took it back. Nothing more can be done with it.

moderation-routing-title = Send voices to a panel
moderation-routing-lead = These were shared and are on no agenda yet. Choose whole themes or single voices, then a panel.
moderation-routing-empty = No shared voice is waiting to be sent
moderation-routing-empty-text = Newly shared ones appear here.
moderation-route-all =
    { $n ->
        [one] The one voice on this theme
       *[other] All { $n } voices on this theme
    }
moderation-panel = Panel
moderation-panel-hint = They go on the agenda of its next planned meeting. If the panel is not in the list, ask the clerk to add it.
moderation-panel-choose = Choose a panel
moderation-panel-missing = Choose the panel that can change things.
moderation-voices-none = Choose at least one voice or theme.
moderation-voices-gone = Some of these were sent on or taken back in the meantime. Look again.
moderation-voices-adult = This is what an adult said about a draft of the pledge. Panels answer young people, so it goes to none.
moderation-comment-about = About
moderation-comment-who = Said by
moderation-route = Put on the agenda

moderation-keys = Keyboard shortcuts
moderation-keys-on = Turn shortcuts on
moderation-keys-off = Turn shortcuts off
moderation-key-down = down
moderation-key-up = up
moderation-key-claim = take it
moderation-key-share = go to Share
moderation-key-hold = put on hold
moderation-key-decline = do not share
moderation-key-concern = raise a concern
