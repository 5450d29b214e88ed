# Drafting an edition of the pledge or of the offer to care leavers; members read and write it too.
pledge-editions-title = Writing the pledge
pledge-editions-what = Members and the pledge lead write the pledge and the care leaver offer together. Once the council has adopted one of them, everybody can read it. Earlier editions stay readable.
pledge-editions-others = Other editions
pledge-edition-old = This is an earlier edition.
pledge-edition-newest = Read the current one
pledge-kind-pledge = The pledge
pledge-kind-pledge-hint = What the council promises children in care and care leavers.
pledge-kind-offer = The care leaver offer
pledge-kind-offer-hint = What the council offers young people who leave care. Every council has to publish one.
pledge-state-draft = Draft
pledge-state-consulting = Out for comment
pledge-state-adopted = Adopted
pledge-state-superseded = Earlier edition
pledge-edition-title-en = Title{ in-english }
pledge-edition-title-cy = Title in Welsh
pledge-edition-title-hint = With its year, so that people can tell it from the next one.
pledge-draft-begin = Start a new pledge
pledge-draft-begin-offer = Start a new care leaver offer
pledge-draft-from = What do you want to start from?
pledge-draft-from-before = The promises of “{ $title }”
pledge-draft-from-before-hint = Each promise keeps what the council and young people have said about it, even if you change its words.
pledge-draft-from-nothing = An empty page
pledge-draft-begun = The draft has been started.
pledge-draft-there = There is a draft already. Carry on with that one, or ask the pledge lead to throw it away first.
pledge-draft-shut = This edition cannot be changed any more. Start a new one from it instead.
pledge-draft-moved-on = Somebody has changed this draft since you opened the page. Please look again before you go on.
pledge-draft-too-many = That would be too many. An edition has up to 20 outcomes and 200 promises.
pledge-draft-count =
    { $n ->
        [one] 1 promise
       *[other] { $n } promises
    } under { $outcomes ->
        [one] 1 outcome
       *[other] { $outcomes } outcomes
    }
pledge-draft-empty = Nothing here yet
pledge-draft-empty-text = Begin with an outcome, such as “Being healthy”. Then add the promises under it.
pledge-draft-no-promise = No promise here yet.
pledge-draft-lacks-en = Missing{ in-english }
pledge-draft-lacks-cy = Missing in Welsh
pledge-draft-lacking =
    { $n ->
        [one] 1 thing is missing before this can be adopted
       *[other] { $n } things are missing before this can be adopted
    }
pledge-draft-complete = Nothing is missing. Once the council has adopted it, the pledge lead records that here.
pledge-lacks-title-en = The title{ in-english }
pledge-lacks-title-cy = The title in Welsh
pledge-lacks-outcomes = There is no outcome yet
pledge-lacks-name-en = The name of an outcome{ in-english }
pledge-lacks-name-cy = The name of an outcome in Welsh
pledge-lacks-statements = There is no promise under this outcome
pledge-lacks-statement-en = A promise{ in-english }
pledge-lacks-statement-cy = A promise in Welsh
pledge-lacks-plain-en = What a promise means{ in-english }
pledge-lacks-plain-cy = What a promise means, in Welsh
pledge-draft-add-outcome = Add an outcome
pledge-draft-add-outcome-button = Add the outcome
pledge-outcome-name-en = Name of the outcome{ in-english-after }
pledge-outcome-name-cy = Name of the outcome, in Welsh
pledge-outcome-name-hint = For example: Being healthy
pledge-outcome-change = Change
pledge-outcome-remove = Take this outcome out
pledge-outcome-not-empty = There are promises under this outcome. Move them or take them out, then you can take out the outcome.
pledge-draft-add-promises = Add promises
pledge-draft-add-promises-button = Add them
pledge-draft-under = Outcome
pledge-draft-lines-en = Promises{ in-english-after }
pledge-draft-lines-cy = Promises, in Welsh
pledge-draft-lines-hint = One on each line. You can paste a whole list.
pledge-draft-lines-other = The same promises in the same order, one on each line. You can also add these later.
pledge-draft-no-line = Please write at least one promise.
pledge-draft-lines-differ = The number of lines is not the same: { $n } here, and { $most } in another language. Each promise needs one line in each language, or leave this box empty for now.
pledge-draft-line-long = Line { $n } is too long. A promise has up to { $max } characters.
pledge-draft-choose-outcome = Please choose an outcome.
pledge-draft-choose-promise = Please choose a promise.
pledge-draft-save = Save
pledge-draft-saved = Your changes have been saved.
pledge-draft-whole = Change the title, or throw the draft away
pledge-draft-rename = Save the title
pledge-draft-drop = Throw this draft away?
pledge-draft-drop-sure = Yes, with every promise in it
pledge-draft-drop-sure-needed = Choose this if you want to throw the draft away.
pledge-draft-drop-button = Throw the draft away
pledge-draft-dropped = The draft has been thrown away.
pledge-draft-moved = The promise has been moved.
pledge-draft-split = These are two promises now. Look at what each of them means.
pledge-draft-merged = This is one promise now.
pledge-draft-taken-out = The promise has been taken out.
pledge-draft-outcome-taken-out = The outcome has been taken out.
pledge-draft-now-says = What it says now
pledge-draft-now-hint = Somebody changed this while you were writing. Put both together below. If you save, your words take the place of these.
pledge-promise-number = Promise { $n }
pledge-promise-before = In the previous edition it said:
pledge-promise-text-en = The promise{ in-english-after }
pledge-promise-text-cy = The promise, in Welsh
pledge-promise-text-hint = As a young person would say it.
pledge-promise-plain-en = What this means{ in-english-after }
pledge-promise-plain-cy = What this means, in Welsh
pledge-promise-plain-hint = You can leave this empty. It helps where the promise has hard words.
pledge-symbol = Symbol
pledge-promise-service = Service responsible
pledge-promise-service-hint = For example: Virtual school
pledge-promise-more = Other changes
pledge-promise-move = Move it to another outcome
pledge-promise-split = Split it into two promises
pledge-promise-split-text = Both keep what has been said about it so far.
pledge-promise-first-en = First promise{ in-english-after }
pledge-promise-first-cy = First promise, in Welsh
pledge-promise-second-en = Second promise{ in-english-after }
pledge-promise-second-cy = Second promise, in Welsh
pledge-promise-split-button = Make two promises
pledge-promise-merge = Put it together with another one
pledge-promise-merge-text = The other promise goes, with what it means, its symbol and its service. This one keeps what has been said about both.
pledge-promise-other = The other promise
pledge-promise-merged-en = The promise that is left{ in-english-after }
pledge-promise-merged-cy = The promise that is left, in Welsh
pledge-promise-merge-button = Make one promise
pledge-promise-remove = Take this promise out
pledge-promise-remove-text = It stays in the editions that have been adopted before.
pledge-adopt-go = Record the adoption
pledge-adopt-title = Who adopted it?
pledge-adopt-what = From then on everybody can read it, and it can no longer be changed. The edition before becomes history.
pledge-adopt-on = Day
pledge-adopt-by-en = Adopted by{ in-english-after }
pledge-adopt-by-cy = Adopted by, in Welsh
pledge-adopt-by-hint = For example: Cabinet
pledge-adopt-later = This day has not come yet.
pledge-adopt-button = Record it
pledge-adopted-now = The adoption has been recorded. Everybody can read it now.
pledge-not-complete = Something is still missing. The draft says what.
pledge-round-still-open =
    { $kind ->
        [offer] Young people are being asked about the present care leaver offer. Close that round first.
       *[pledge] Young people are being asked about the present pledge. Close that round first.
    }
pledge-earlier-words = At that time the promise said: “{ $text }”
pledge-draft-outcome-moved = The outcome has been moved.
pledge-draft-title-change = Change the title
pledge-claims-still-wait =
    { $kind ->
        [offer] Claims about the present care leaver offer are waiting to be released. Release them or throw them away first.
       *[pledge] Claims about the present pledge are waiting to be released. Release them or throw them away first.
    }
pledge-newer-edition = A newer edition has been adopted since you opened this page, so this is another promise now. Please open it again.
pledge-claim-of-part = This is about one of the promises that this one was made of.
