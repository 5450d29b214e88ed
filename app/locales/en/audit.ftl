# The audit log in sentences.
audit-program = The program
audit-head-did = What was done
audit-head-all = Everything about it
audit-all = About this
audit-unknown = { $who } did something that has no words here yet ({ $action }): { $what }.
audit-filter-person = Person
audit-filter-thing = Thing
audit-filter-from = From
audit-filter-until = Until
audit-filter-any = Any
audit-filter-go = Show
audit-filter-all = Show everything
audit-csv = As a file (CSV)
audit-csv-name = audit-log.csv
audit-csv-number = Number
audit-none = No entry is like this.
audit-filter-about = Only what is about one thing is shown.
audit-thing-person = Accounts
audit-thing-settings = Settings
audit-thing-theme = Themes
audit-thing-voice = Voices
audit-thing-concern = Concerns
audit-thing-erasure = Erasures
audit-thing-survey = Surveys
audit-thing-event = Events
audit-thing-heard = What was heard
audit-thing-panel = Panels
audit-thing-membership = Members of panels
audit-thing-area = Areas
audit-thing-meeting = Meetings
audit-thing-item = Agenda items
audit-thing-action = Actions
audit-thing-reply = Replies
audit-thing-pledge = The pledge
audit-thing-receipt = Receipts
audit-thing-duty = Who is on call
audit-thing-complaint = Complaints
audit-thing-joining = Joining
audit-thing-visit = Visits
audit-thing-reach = Who was heard
audit-thing-advocate = Advocates
audit-thing-done = What was done
audit-thing-claim = Claims
audit-thing-question = Questions to officers
audit-thing-celebration = Celebrations
audit-thing-retention = Keeping and erasing
audit-thing-inspection = Inspections
audit-did-person-added = { $who } added the account of { $what }.
audit-did-person-roles = { $who } changed the roles of { $what }.
audit-did-person-role-asked = { $who } asked for a role for { $what }.
audit-did-person-role-agreed = { $who } agreed to a role for { $what }.
audit-did-person-role-refused = { $who } did not agree to a role for { $what }.
audit-did-person-role-taken-back = { $who } took back the request for a role for { $what }.
audit-did-person-role-alone = { $who } gave { $what } a role without a second person.
audit-did-person-role-server = The person who runs the server gave { $what } a role.
audit-did-person-disabled = { $who } closed the account of { $what }.
audit-did-person-enabled = { $who } opened the account of { $what } again.
audit-did-person-sign-in-reset = { $who } reset the sign-in of { $what }.
audit-did-person-lang = { $who } changed the language of { $what }.
audit-did-person-used-link = { $what } used a link to sign in.
audit-did-person-set-up = { $what } chose a password and set up a code.
audit-did-person-signed-in = { $what } signed in.
audit-did-person-password-changed = { $what } changed their password.
audit-did-person-signed-out-everywhere = { $what } signed out on every browser.
audit-did-person-slowed-down = Signing in as { $what } was slowed down after wrong tries.
audit-did-settings-languages = { $who } changed the council's languages.
audit-did-settings-saved = { $who } changed the settings.
audit-did-mail-tried = { $who } sent a test email.
audit-did-audit-exported = { $who } took the audit log out as a file.
audit-did-audit-forgotten = The oldest entries were forgotten, as their time was over.
audit-did-retention-erased = What had been kept long enough has been erased.
audit-did-retention-clock-confirmed = { $who } said that the server's clock is right, and erasing went on.
audit-erased-started =
    { $n ->
        [one] one response that was never sent
       *[other] { $n } responses that were never sent
    }
audit-erased-receipts =
    { $n ->
        [one] one receipt
       *[other] { $n } receipts
    }
audit-erased-originals =
    { $n ->
        [one] one text as it was written
       *[other] { $n } texts as they were written
    }
audit-erased-pictures =
    { $n ->
        [one] one picture
       *[other] { $n } pictures
    }
audit-erased-taken-back =
    { $n ->
        [one] one voice that had been taken back
       *[other] { $n } voices that had been taken back
    }
audit-erased-batches =
    { $n ->
        [one] one event file that was never entered
       *[other] { $n } event files that were never entered
    }
audit-erased-advocates =
    { $n ->
        [one] one request for an advocate
       *[other] { $n } requests for an advocate
    }
audit-erased-contacts =
    { $n ->
        [one] how to reach one young person whom the advocacy service had been in touch with
       *[other] how to reach { $n } young people whom the advocacy service had been in touch with
    }
audit-erased-addresses =
    { $n ->
        [one] the name or address of one person without an account
       *[other] names or addresses of { $n } people without an account
    }
audit-erased-files =
    { $n ->
        [one] one file that belonged to nothing
       *[other] { $n } files that belonged to nothing
    }
audit-did-theme-added = { $who } added the theme { $what }.
audit-did-theme-changed = { $who } changed the theme { $what }.
audit-did-theme-moved = { $who } moved the theme { $what }.
audit-did-theme-retired = { $who } stopped offering the theme { $what }.
audit-did-theme-offered = { $who } offered the theme { $what } again.
audit-did-voice-claimed = { $who } took voice { $what } to read it.
audit-did-voice-released = { $who } put voice { $what } back in the queue.
audit-did-voice-original-read = { $who } read the words of voice { $what }.
audit-did-voice-name-read = { $who } read the name that came with voice { $what }.
audit-did-voice-picture-read = { $who } looked at a picture of voice { $what }.
audit-did-voice-choices-read = { $who } read the other choices in the response of voice { $what }.
audit-did-voice-shared = { $who } shared voice { $what }.
audit-did-voice-agreed = { $who } would share voice { $what }; a second officer is needed.
audit-did-voice-held = { $who } put voice { $what } on hold.
audit-did-voice-declined = { $who } decided not to share voice { $what }.
audit-did-voice-withdrawn = The writer took voice { $what } back.
audit-did-voice-put-back = The writer put voice { $what } back.
audit-did-voice-corrected = The writer changed the words of voice { $what }.
audit-did-voice-entered = { $who } entered voice { $what } for somebody.
audit-did-voice-passed = { $who } asked another officer about voice { $what }.
audit-did-voice-joined = { $who } put voice { $what } under a heading.
audit-did-voice-parted = { $who } took voice { $what } out from under its heading.
audit-did-burst-parted = { $who } said that voices which had been put together do not belong together.
audit-did-voice-picture-covered = { $who } covered a part of a picture of voice { $what }.
audit-did-voice-picture-uncovered = { $who } showed a picture of voice { $what } whole again.
audit-did-voice-concern-raised = { $who } raised a concern about voice { $what }.
audit-did-voice-pattern-seen = { $who } looked at voice { $what } with others of the same person, and saw no concern.
audit-did-voice-link-asked = { $who } asked to open the link from voice { $what } to a person.
audit-did-voice-link-agreed = { $who } agreed to open the link of voice { $what }.
audit-did-voice-link-refused = { $who } did not agree to open the link of voice { $what }.
audit-did-voice-link-opened = { $who } opened the link of voice { $what }.
audit-did-voice-link-read = { $who } read whose voice { $what } is.
audit-did-voice-link-reason-read = { $who } read why the link of voice { $what } should be opened.
audit-did-voices-routed = { $who } put voices on a panel's agenda.
audit-did-batch-entered = { $who } entered what was said at an event.
audit-did-danger-words-saved = { $who } changed the words of danger.
audit-did-receipt-guessed = Somebody was trying to guess the words of receipts.
audit-did-reply-found = A writer said what they think of reply { $what }.
audit-did-concern-raised = { $who } raised concern { $what }.
audit-did-concern-read = { $who } read concern { $what }.
audit-did-concern-acknowledged = { $who } acknowledged concern { $what }.
audit-did-concern-decided = { $who } decided concern { $what }.
audit-did-concern-escalated = Everybody was told again of concern { $what }, which nobody had acknowledged.
audit-did-concerns-exported = { $who } took the report of concerns out as a file.
audit-did-erasure-asked = { $who } asked for erasure { $what }.
audit-did-erasure-done = { $who } agreed to erasure { $what }, and it was done.
audit-did-erasure-refused = { $who } refused erasure { $what }.
audit-did-survey-created = { $who } made the survey { $what }.
audit-did-survey-put = The survey { $what } was put in place.
audit-did-survey-changed = { $who } changed the survey { $what }.
audit-did-survey-moved = { $who } moved the survey { $what } on.
audit-did-survey-who = { $who } changed who can answer the survey { $what }, or when.
audit-did-survey-cards-made = { $who } made cards for the survey { $what }.
audit-did-survey-commented = { $who } commented on the survey { $what }.
audit-did-survey-settled = { $who } settled a comment on the survey { $what }.
audit-did-survey-picture = { $who } added a picture to the survey { $what }.
audit-did-survey-shared = { $who } shared the survey { $what } with somebody who builds it too.
audit-did-survey-unshared = { $who } no longer shares the survey { $what } with somebody.
audit-did-survey-reminded = Members were reminded of the survey { $what }.
audit-did-survey-exported = { $who } took the rows of the survey { $what } out as a file.
audit-did-survey-originals-read = { $who } took the sealed words of the survey { $what } out.
audit-did-survey-typed-in = { $who } typed in an answer to the survey { $what } from paper.
audit-did-event-started = { $who } started an event with the survey { $what }.
audit-did-event-ended = An event with the survey { $what } ended on a tablet.
audit-did-event-ended-everywhere = { $who } ended the event with the survey { $what } on every tablet.
audit-did-heard-kept = { $who } wrote what was heard in the survey { $what }.
audit-did-heard-released = { $who } published what was heard in the survey { $what }.
audit-did-panel-added = { $who } added the panel { $what }.
audit-did-membership-added = { $who } put somebody on a panel.
audit-did-membership-changed = { $who } changed what a seat on a panel is for.
audit-did-membership-joined = { $who } joined an account to a seat on a panel.
audit-did-membership-office = { $who } gave somebody an office on a panel.
audit-did-membership-office-ended = { $who } ended somebody's time in an office.
audit-did-membership-office-taken-back = { $who } took back an office that was given by mistake.
audit-did-membership-account-taken-back = { $who } took back an account that was joined to a seat by mistake.
audit-did-membership-renewed = { $who } renewed a seat on a panel.
audit-did-panel-areas = { $who } chose the areas of the panel { $what }.
audit-did-panel-champion-added = { $who } added a champion to the panel { $what }.
audit-did-panel-champion-corrected = { $who } corrected what is known of a champion of the panel { $what }.
audit-did-panel-champion-removed = { $who } removed a champion from the panel { $what }.
audit-did-panel-training-kind-added = { $who } added a kind of training.
audit-did-panel-training-kind-changed = { $who } changed a kind of training.
audit-did-panel-training-recorded = { $who } recorded training of somebody on the panel { $what }.
audit-did-panel-training-removed = { $who } removed a record of training of the panel { $what }.
audit-did-panel-training-offered = { $who } offered training on the panel { $what }.
audit-did-panel-training-place-taken = { $who } signed somebody up for training of the panel { $what }.
audit-did-panel-training-place-left = { $who } gave a place at training of the panel { $what } back.
audit-did-panel-training-attended = { $who } said who was at training of the panel { $what }.
audit-did-panel-training-cancelled = { $who } cancelled training of the panel { $what }.
audit-did-panel-text = { $who } changed the words of a role or a letter of the panel { $what }.
audit-did-panel-programme-begun = { $who } began a work programme of the panel { $what }.
audit-did-panel-programme-item-added = { $who } put an item on the work programme of the panel { $what }.
audit-did-panel-programme-item-changed = { $who } changed an item of the work programme of the panel { $what }.
audit-did-panel-programme-item-tabled = { $who } put an item of the work programme of the panel { $what } on an agenda.
audit-did-panel-programme-item-dropped = { $who } dropped an item of the work programme of the panel { $what }.
audit-did-panel-programme-arranged = { $who } changed the months or the order of the work programme of the panel { $what }.
audit-did-panel-programme-carried = { $who } carried over what the panel { $what } did not reach last year.
audit-did-panel-programme-approved = { $who } recorded that the work programme of the panel { $what } has been approved.
audit-did-panel-programme-priorities = { $who } saved priorities for the work programme of the panel { $what }.
audit-did-panel-strategy = { $who } entered a version of the strategy of the panel { $what }.
audit-did-panel-nomination-asked = { $who } asked an area to nominate somebody for the panel { $what }.
audit-did-panel-nomination-answered = An area answered who it nominates for the panel { $what }.
audit-did-panel-nomination-seated = { $who } put somebody whom an area nominated on the panel { $what }.
audit-did-panel-nomination-closed = { $who } closed a letter to an area about the panel { $what }.
audit-did-panel-nominations-reminded = { $who } reminded areas of the answer that is due.
audit-did-area-added = { $who } added an area of the council.
audit-did-area-renamed = { $who } changed the name of an area of the council.
audit-did-area-removed = { $who } removed an area of the council.
audit-did-area-ended = { $who } took an area off the council's list.
audit-did-area-reused = { $who } put an area back on the council's list.
audit-did-indicator-added = { $who } added an indicator to the council's figures.
audit-did-indicator-changed = { $who } changed what an indicator counts.
audit-did-indicator-ended = { $who } took an indicator off the list.
audit-did-indicator-reused = { $who } put an indicator back on the list.
audit-did-indicator-figures = { $who } entered figures for an indicator.
audit-did-indicator-released = { $who } let everybody read an indicator.
audit-did-indicator-taken-back = { $who } took back an indicator that everybody could read.
audit-did-membership-ended = { $who } ended somebody's time on a panel.
audit-did-meeting-planned = { $who } planned the meeting { $what }.
audit-did-meeting-answered = Somebody said by their link whether they come to the meeting { $what }.
audit-did-meeting-changed = { $who } changed the meeting { $what }.
audit-did-meeting-moved = { $who } moved the meeting { $what } on.
audit-did-meeting-outcomes = { $who } recorded what was decided at the meeting { $what }.
audit-did-meeting-supplemented = { $who } published a supplement to the papers of the meeting { $what }.
audit-did-attendance-corrected = { $who } recorded or corrected who was at the meeting { $what }.
audit-did-item-added = { $who } added an item to an agenda.
audit-did-item-proposed = { $who } suggested a promise for the agenda of a panel.
audit-did-item-accepted = { $who } accepted a suggestion for the agenda of a panel.
audit-did-item-changed = { $who } changed what is said of an item of an agenda.
audit-did-meeting-ordered = { $who } put the agenda of the meeting { $what } in another order.
audit-did-paper-added = { $who } put a paper with an item of an agenda.
audit-did-paper-asked = { $who } asked somebody for a paper.
audit-did-paper-sent = Somebody who was asked for a paper has sent it.
audit-did-paper-removed = { $who } took a paper off an agenda.
audit-did-paper-reminded = People who were asked for a paper were reminded.
audit-did-meeting-entered = { $who } entered the meeting { $what }, which was held before.
audit-did-standing-added = { $who } added an item to the standing agenda of a panel.
audit-did-standing-removed = { $who } took an item off the standing agenda of a panel.
audit-did-standing-moved = { $who } moved an item of the standing agenda of a panel.
audit-did-meeting-called = { $who } called somebody to the meeting { $what }.
audit-did-meeting-uncalled = { $who } told somebody that they need not come to the meeting { $what }.
audit-did-meeting-call-answered = Somebody who is called to the meeting { $what } has answered.
audit-did-calendar-made = { $who } made an address for their calendar.
audit-did-calendar-ended = { $who } switched off the address of their calendar.
audit-did-item-tabled = { $who } put an item on the agenda of a meeting.
audit-did-item-moved = { $who } moved an item of an agenda.
audit-did-item-withdrawn = { $who } withdrew an item of an agenda.
audit-did-action-added = { $who } added an action.
audit-did-action-ended = { $who } ended an action.
audit-did-action-told = { $who } told young people what was done.
audit-did-reply-given = { $who } replied to young people.
audit-did-reply-translated = { $who } translated a reply.
audit-did-pledge-drafted = { $who } drafted the pledge or the offer.
audit-did-pledge-stepped = { $who } moved the pledge on.
audit-did-pledge-reworded = { $who } changed the words of a draft of the pledge or the offer.
audit-did-pledge-replaced = { $who } put a file in the place of a draft of the pledge or the offer.
audit-did-pledge-dropped = { $who } threw a draft of the pledge or the offer away.
audit-did-pledge-outcome-added = { $who } added an outcome to a draft of the pledge or the offer.
audit-did-pledge-statements-added = { $who } added promises to a draft of the pledge or the offer.
audit-did-pledge-moved = { $who } changed the order of a draft of the pledge or the offer.
audit-did-pledge-split = { $who } made two promises of one in a draft of the pledge or the offer.
audit-did-pledge-merged = { $who } made one promise of two in a draft of the pledge or the offer.
audit-did-pledge-taken-out = { $who } took something out of a draft of the pledge or the offer.
audit-did-pledge-adopted =
    { $kind ->
        [offer] { $who } recorded that the care leaver offer has been adopted.
       *[pledge] { $who } recorded that the pledge has been adopted.
    }
audit-did-pledge-claimed = { $who } said how far a promise has got.
audit-did-pledge-event-started = { $who } started an event with a round of verdicts.
audit-did-pledge-event-ended = An event with a round of verdicts ended on a tablet.
audit-did-pledge-event-ended-everywhere = { $who } ended the event with a round of verdicts on every tablet.
audit-did-pledge-round-opened = { $who } opened a round of verdicts.
audit-did-pledge-round-closed = { $who } closed a round of verdicts.
audit-did-joining-asked = Somebody asked to join the Children in Care Council.
audit-did-joining-taken-back = Somebody no longer wants to join the Children in Care Council.
audit-did-joining-read = { $who } read what somebody wrote who wants to join the Children in Care Council.
audit-did-joining-yes = { $who } answered somebody that they can join the Children in Care Council.
audit-did-joining-later = { $who } answered somebody that they can join the Children in Care Council later.
audit-did-advocate-asked = Somebody asked for an advocate.
audit-did-advocate-answered = The advocacy service has been in touch with somebody who asked.
audit-did-advocate-taken-back = Somebody no longer wants an advocate.
audit-did-advocate-read = The advocacy service read how to reach somebody.
audit-did-advocates-late = The council was told that the advocacy service is late.
audit-did-voice-alarm-opened = { $who } opened voice { $what }, which may be about danger.
audit-did-voice-no-danger = { $who } said why there is no danger in voice { $what }.
audit-did-response-alarm-opened = { $who } opened the survey answer { $what }, which may be about danger.
audit-did-response-worrying-read = { $who } read what is worrying in the survey answer { $what }.
audit-did-response-no-danger = { $who } said why there is no danger in the survey answer { $what }.
audit-did-response-concern-raised = { $who } raised a concern about the survey answer { $what }.
audit-did-response-choices-read = { $who } read what was chosen in the survey answer { $what }.
audit-did-voice-kept-from = { $who } kept voice { $what } from somebody whom it is about.
audit-did-duty-on-call = { $who } changed who is on call.
audit-did-alarms-mailed = Staff were mailed about what may be about danger.
audit-did-concern-noted = { $who } added a note to concern { $what }.
audit-did-concern-referred = { $who } referred concern { $what }.
audit-did-concern-reopened = { $who } opened concern { $what } again.
audit-did-complaint-offered = { $who } offered the writer of voice { $what } to make it a complaint.
audit-did-complaint-declined = The writer of voice { $what } did not want to make it a complaint.
audit-did-complaint-passed = Voice { $what } was passed on as a complaint.
audit-did-complaint-taken-back = The writer of voice { $what } took the complaint back.
audit-did-complaint-longer = The complaints manager needs longer for voice { $what }.
audit-did-complaint-answered = The complaints manager has answered voice { $what }.
audit-did-complaints-late = Staff were told of complaints that are late.
audit-did-panel-releasers = { $who } changed who releases answers of the panel { $what }.
audit-did-panel-changed = { $who } changed what is said about the panel { $what }.
audit-did-panel-terms = { $who } entered a version of the terms of reference of the panel { $what }.
audit-did-panel-excess = { $who } said why the panel { $what } has more members than its terms allow.
audit-did-panel-corrected = { $who } corrected the panel { $what }.
audit-did-meeting-corrected = { $who } corrected the meeting { $what }.
audit-did-member-corrected = { $who } corrected what a panel's member is called or is there for.
audit-did-item-corrected = { $who } corrected an item of an agenda.
audit-did-action-corrected = { $who } corrected an action.
audit-did-reply-written = { $who } wrote an answer to young people, not yet released.
audit-did-reply-released = { $who } released an answer to young people.
audit-did-reply-discarded = { $who } threw the draft of an answer away.
audit-did-reply-withdrawn = { $who } took an answer to young people back.
audit-did-done-written = { $who } wrote what was done, not yet released.
audit-did-done-released = { $who } released what was done.
audit-did-done-discarded = { $who } threw the draft of what was done away.
audit-did-done-withdrawn = { $who } took back what was said to have been done.
audit-did-claim-written = { $who } wrote how far a promise has got, not yet released.
audit-did-claim-released = { $who } released how far a promise has got.
audit-did-claim-discarded = { $who } threw away a draft of how far a promise has got.
audit-did-pledge-issued =
    { $kind ->
        [offer] { $who } issued the care leaver offer to people, or wrote down how many have had it.
       *[pledge] { $who } issued the pledge to people, or wrote down how many have had it.
    }
audit-did-pledge-issue-removed =
    { $kind ->
        [offer] { $who } took back how many had had the care leaver offer.
       *[pledge] { $who } took back how many had had the pledge.
    }
audit-did-claim-withdrawn = { $who } took back how far a promise has got.
audit-did-claim-evidence-added = { $who } put evidence with a claim that is not released yet.
audit-did-claim-evidence-removed = { $who } took evidence out of a claim that is not released yet.
audit-did-pledge-lead-named = { $who } changed who leads on a promise.
audit-did-claim-reminded = People who lead on promises were mailed that the council's word is about a year old.
audit-did-pledge-round-proposed = { $who } proposed a round of verdicts.
audit-did-pledge-round-agreed = { $who } agreed to a round of verdicts.
audit-did-pledge-round-dropped = { $who } dropped a round of verdicts before it opened.
audit-did-pledge-cards-made = { $who } made one-time cards for a round of verdicts.
audit-did-pledge-signed =
    { $kind ->
        [offer] { $who } signed the care leaver offer.
       *[pledge] { $who } signed the pledge.
    }
audit-did-pledge-signature-asked =
    { $kind ->
        [offer] Somebody signed the care leaver offer by a link; it waits to be confirmed.
       *[pledge] Somebody signed the pledge by a link; it waits to be confirmed.
    }
audit-did-pledge-signature-confirmed =
    { $kind ->
        [offer] { $who } confirmed a signature under the care leaver offer.
       *[pledge] { $who } confirmed a signature under the pledge.
    }
audit-did-pledge-signature-refused =
    { $kind ->
        [offer] { $who } refused a signature under the care leaver offer.
       *[pledge] { $who } refused a signature under the pledge.
    }
audit-did-pledge-signature-withdrawn =
    { $kind ->
        [offer] { $who } withdrew a signature under the care leaver offer.
       *[pledge] { $who } withdrew a signature under the pledge.
    }
audit-did-pledge-link-made =
    { $kind ->
        [offer] { $who } made a link for signing the care leaver offer.
       *[pledge] { $who } made a link for signing the pledge.
    }
audit-did-pledge-link-revoked =
    { $kind ->
        [offer] { $who } switched off a link for signing the care leaver offer.
       *[pledge] { $who } switched off a link for signing the pledge.
    }
audit-did-pledge-consultation-opened = { $who } opened a draft of the pledge or the offer for comment.
audit-did-pledge-consultation-closed = { $who } closed a draft of the pledge or the offer for comment.
audit-did-pledge-consultation-called-off = { $who } called off opening a draft of the pledge or the offer for comment.
audit-did-pledge-reasons-picked = { $who } chose the comments that led to a change of a draft of the pledge or the offer.
audit-did-voice-translated = { $who } translated voice { $what }, or removed its translation.
audit-did-pledge-report-begun =
    { $kind ->
        [offer] { $who } began a progress report on the care leaver offer.
       *[pledge] { $who } began a progress report on the pledge.
    }
audit-did-pledge-report-written =
    { $kind ->
        [offer] { $who } wrote words for a progress report on the care leaver offer.
       *[pledge] { $who } wrote words for a progress report on the pledge.
    }
audit-did-pledge-report-released =
    { $kind ->
        [offer] { $who } released a progress report on the care leaver offer.
       *[pledge] { $who } released a progress report on the pledge.
    }
audit-did-pledge-report-taken-back =
    { $kind ->
        [offer] { $who } took a progress report on the care leaver offer back.
       *[pledge] { $who } took a progress report on the pledge back.
    }
audit-did-pledge-recorded = { $who } changed a recording of a promise for Easy Read.
audit-did-pledge-report-discarded =
    { $kind ->
        [offer] { $who } threw a draft of a progress report on the care leaver offer away.
       *[pledge] { $who } threw a draft of a progress report on the pledge away.
    }
audit-did-inspection-made = { $who } made a pack for an inspection.
audit-did-inspection-given = { $who } saved which inspectors have a pack.
audit-did-inspection-looked = { $who } looked at their page as an inspector.
audit-did-inspection-fetched = { $who } downloaded an inspection pack. The detail is the sum of its contents.csv.
audit-did-inspection-invited = { $who } invited { $what } as an inspector.
audit-did-inspection-ended = { $who } closed the account of the inspector { $what }.
audit-did-inspection-over = The inspector’s account of { $what } has ended on its day.
audit-did-meeting-attendance = { $who } noted who was at the meeting { $what }.
audit-did-meeting-item = { $who } went to the next item of the meeting { $what }.
audit-did-item-recorded = { $who } wrote down what was said about an item of an agenda.
audit-did-meeting-declared = { $who } noted a declaration of interest at the meeting { $what }.
audit-did-meeting-undeclared = { $who } removed a declaration of interest that was noted by mistake at the meeting { $what }.
audit-did-meeting-guest = { $who } invited a guest to the meeting { $what }.
audit-did-meeting-guest-off = { $who } took a guest off the list of the meeting { $what }.
audit-did-meeting-minutes-written = { $who } changed the draft minutes of the meeting { $what }.
audit-did-meeting-minutes-amended = { $who } amended the minutes of the meeting { $what }.
audit-did-meeting-minutes-checked = { $who } checked the minutes of the meeting { $what }.
audit-did-action-reported = The person an action belongs to said what was done.
audit-did-action-sent-back = { $who } asked for more about an action.
audit-did-action-reminded = People who have something to do for a panel were mailed about it.
audit-did-item-witness-agreed = { $who } entered what a witness agrees to.
audit-did-item-witness-changed = { $who } changed what a witness agrees to.
audit-did-item-witness-withdrawn = What a witness told a panel has been taken back.
audit-did-item-witness-over = What a witness told a panel has been erased, on the day they agreed to.
audit-erased-witnesses =
    { $n ->
        [one] one witness account
       *[other] { $n } witness accounts
    }
audit-erased-joining =
    { $n ->
        [one] one request to join the Children in Care Council
       *[other] { $n } requests to join the Children in Care Council
    }
audit-did-panel-event-invited = { $who } invited everybody on a panel to an event.
audit-did-panel-event-moved = { $who } changed the day, time or place of an event of a panel.
audit-did-panel-event-cancelled = { $who } cancelled an event of a panel.
audit-did-panel-event-answered = Somebody said by their link whether they are coming to an event of a panel.
audit-erased-proposals =
    { $n ->
        [one] one question that a young person had proposed
       *[other] { $n } questions that young people had proposed
    }
audit-erased-askings =
    { $n ->
        [one] whom one question of a panel was put to
       *[other] whom { $n } questions of panels were put to
    }
audit-erased-celebrations =
    { $n ->
        [one] one celebration
       *[other] { $n } celebrations
    }
audit-did-question-added = { $who } added a question of the panel { $what }.
audit-did-question-asked = { $who } asked somebody a question of the panel { $what }.
audit-did-question-withdrawn = { $who } stopped asking a question of the panel { $what }.
audit-did-question-answered = Somebody answered a question of the panel { $what }.
audit-did-question-judged = { $who } noted what the panel { $what } says of an answer.
audit-did-question-released = { $who } let everybody read an answer to the panel { $what }.
audit-did-question-hidden = { $who } let only the panel { $what } read an answer.
audit-did-question-tabled = { $who } put a question on the next agenda of the panel { $what }.
audit-did-question-reminded = People who were asked a question were reminded.
audit-did-question-proposed = { $who } proposed a question for a panel.
audit-did-question-proposal-taken-back = { $who } took back a question for a panel.
audit-did-question-proposal-read = { $who } read a question that a young person proposed.
audit-did-question-proposal-accepted = { $who } accepted a question that a young person proposed.
audit-did-question-proposal-declined = { $who } declined a question that a young person proposed.
audit-did-celebration-noted = { $who } noted a celebration.
audit-did-celebration-opened = { $who } read a celebration that a young person noted.
audit-did-celebration-checked = { $who } handed a celebration on to the panels.
audit-did-celebration-discarded = { $who } deleted a celebration that a young person noted.
audit-did-celebration-released = { $who } let everybody read a celebration.
audit-did-celebration-hidden = { $who } let only the panels read a celebration.
audit-did-celebration-withdrawn = { $who } deleted a celebration because somebody no longer agreed to it.
audit-did-visit-place-added = { $who } added a place to visit.
audit-did-visit-place-changed = { $who } changed a place to visit.
audit-did-visit-place-ended = { $who } ended visits to a place. Its name and address were erased.
audit-did-visit-place-opened = { $who } looked at where a place to visit is.
audit-did-visit-planned = { $who } planned a visit of the panel { $what }.
audit-did-visit-moved = { $who } changed a visit of the panel { $what }.
audit-did-visit-cancelled = { $who } cancelled a visit of the panel { $what }.
audit-did-visit-put-down = { $who } put somebody down for a visit of the panel { $what }.
audit-did-visit-taken-off = { $who } took somebody off a visit of the panel { $what }.
audit-did-visit-swap-asked = { $who } asked somebody to go on a visit of the panel { $what } instead.
audit-did-visit-swapped = { $who } agreed to go on a visit of the panel { $what } instead of somebody else.
audit-did-visit-swap-refused = { $who } said that they cannot go on a visit of the panel { $what } instead of somebody else.
audit-did-visit-noted = { $who } wrote down what was seen on a visit of the panel { $what }.
audit-did-visit-note-read = { $who } read what was seen on a visit of the panel { $what }.
audit-did-visit-check-recorded = { $who } recorded a DBS check for visits of the panel { $what }.
audit-did-visit-check-removed = { $who } removed the record of a DBS check for visits of the panel { $what }.
audit-did-visit-reminded = People who go on visits were reminded.
audit-did-reach-added = { $who } typed a count of children who were heard or are looked after.
audit-did-reach-removed = { $who } removed a count of children who were heard or are looked after.
audit-did-reach-grouped = { $who } said which groups the answers to a question of the survey { $what } belong to.
audit-erased-visits =
    { $n ->
        [one] one note of a visit
       *[other] { $n } notes of visits
    }
audit-erased-checks =
    { $n ->
        [one] one DBS check
       *[other] { $n } DBS checks
    }
