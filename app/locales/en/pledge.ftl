pledge-title = Our pledge
pledge-offer-title = Our care leaver offer
pledge-none =
    { $kind ->
        [offer] There is no care leaver offer here yet. When the council publishes one, it will be here.
       *[pledge] There is no pledge yet. When the council makes one, it will be here.
    }
pledge-intro =
    { $kind ->
        [offer] Our council offers this to young people who leave care. The council says how far it has got with each promise. Young people say if that is true.
       *[pledge] Our council made these promises to young people in care and care leavers. The council says how far it has got with each one. Young people say if that is true.
    }
pledge-adopted = Adopted on { $on } by { $by }.
pledge-signed = Who signed it
pledge-round-open = You can have your say now: { $title }. Open a promise and tell us if it is kept.
pledge-figure-met =
    { $n ->
        [one] of { $all } promises is met, the council says
       *[other] of { $all } promises are met, the council says
    }
pledge-figure-kept =
    { $n ->
        [one] of { $all } promises is kept, young people say
       *[other] of { $all } promises are kept, young people say
    }
pledge-figure-gaps =
    { $n ->
        [one] gap: the council says the promise is met, but young people do not agree
       *[other] gaps: the council says the promise is met, but young people do not agree
    }
pledge-filter = Which promises to show
pledge-filter-all = All promises
pledge-filter-gaps = Only the gaps
pledge-filter-stale = Needs another look
pledge-council-says = Council: { $what }
pledge-standing-none = nothing said yet
pledge-standing-not-started = not started
pledge-standing-in-progress = in progress
pledge-standing-met = met
pledge-standing-not-met = not met
pledge-finding-kept = Kept
pledge-finding-partly = Partly kept
pledge-finding-not-kept = Not kept
pledge-finding-dont-know = I don’t know
pledge-together-kept = Young people: kept
pledge-together-partly = Young people: partly kept
pledge-together-not-kept = Young people: not kept
pledge-together-too-few = Young people: not enough answers yet
pledge-gap = Gap
pledge-gap-means = This is a gap. The council says it is met. Fewer than half of the young people who told us say it is kept.
pledge-claims-title = What the council says
pledge-claims-none = The council has not said anything about this yet.
pledge-claimed-by = { $name }, { $on }
pledge-stale = Over a year old
pledge-verdicts-title = What young people say
pledge-verdicts-of = What young people say: { $title }
pledge-round-people =
    { $n ->
        [one] 1 young person answered
       *[other] { $n } young people answered
    }
pledge-round-later =
    { $title }: { $n ->
        [one] 1 young person answered
       *[other] { $n } young people answered
    } so far. We show the numbers when the round is over.
pledge-round-word-only = { $title }: enough young people answered for us to say what they think together. They are too few for us to show numbers.
pledge-round-too-few = { $title }: too few people have answered to show this safely.
pledge-verdict-question = Is this promise kept for you?
pledge-verdict-who = Nobody sees what you chose. We only count how many people chose each answer.
pledge-verdict-words = Your { receipt-number } words
pledge-verdict-words-hint = The words you got when you told us something or sent a survey. With them you can answer once for each promise.
pledge-verdict-words-needed = Please type your { receipt-number } words.
pledge-verdict-words-unknown = We do not know these words. Please check them.
pledge-verdict-not-yet = Your answer can count once somebody has read what you told us. Please come back with the same words in a few days.
pledge-verdict-choose = Please choose one answer.
pledge-verdict-send = Send my answer
pledge-verdict-change = Change my answer
pledge-verdict-given = Thank you. We counted your answer. You can change it while the round is open.
pledge-round-closed = This round is closed, so we cannot count this answer.
pledge-round-open-already = A round is open already. Close it first.
pledge-none-adopted =
    { $kind ->
        [offer] There is no adopted care leaver offer.
       *[pledge] There is no adopted pledge.
    }
pledge-illegal = You cannot do this as things are now.
pledge-neighbours = More promises
pledge-before = The one before
pledge-after = The next one
pledge-all = All promises
pledge-walk-title =
    { $kind ->
        [offer] Is the care leaver offer kept?
       *[pledge] Is the pledge kept?
    }
pledge-walk-no-round = No round is open right now. We will ask again.
pledge-walk-thanks = That was all of them. Thank you!
pledge-walk-done = You have answered for { $n } of { $all } promises. You can change your answers while the round is open.
pledge-walk-progress = Promise { $n } of { $all }
pledge-walk-skip = Skip
pledge-walk-back = Back
pledge-walk-more = What the council says about it
pledge-claims-page = Claims
pledge-column-statement = Promise
pledge-column-claim = Claim
pledge-column-when = Made on
pledge-column-verdict = Verdict
pledge-claim-question = How far has the council got with this?
pledge-claim-choose = Choose how far the council has got.
pledge-claim-evidence-en = Evidence{ in-english-after }
pledge-claim-evidence-cy = Evidence, in Welsh
pledge-claim-evidence-hint = What has changed, and how you know. Everybody can read this: write it for a young person.
pledge-claim-evidence-needed =
    { $languages ->
        [english] “Met” and “not met” need evidence.
        [several] “Met” and “not met” need evidence in every language.
       *[both] “Met” and “not met” need evidence in both languages.
    }
pledge-claim-send = Save this claim for release
pledge-claim-made = The claim has been saved. Everybody can read it once somebody else has released it.
pledge-see-public = See it as everybody does
pledge-rounds-title = Review rounds
pledge-rounds-what = In a round, young people say whether each promise is kept. One round is open at a time.
pledge-round-new = Propose a new round
pledge-round-title-en = Name{ in-english }
pledge-round-title-cy = Name in Welsh
pledge-round-title-hint = For example: Autumn 2026
pledge-round-opened = The round is open. Young people can now answer.
pledge-round-close = Close the round
pledge-round-closed-now = The round has been closed.
pledge-round-is-open = Open
pledge-round-is-closed = Closed
