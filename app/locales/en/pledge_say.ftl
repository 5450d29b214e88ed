# Going through a round: what it asks, who it is for, and saying why.
pledge-round-small = We do not show how many chose each answer, because some of the numbers are too small to show safely.
pledge-walk-next = Next
pledge-walk-again = Look at my answers again
pledge-walk-next-person = Next person
pledge-walk-next-person-text = Press this when you are done. Then nobody can see what you chose or wrote.
pledge-walk-counted = We counted your answer.
pledge-why-link = Tell us why
pledge-why-title = Do you want to tell us why?
pledge-why-who = You do not have to. A person reads what you write first, and takes out names. The answer you chose does not go with it.
pledge-why-text = Why do you say that?
pledge-why-send = Send this
pledge-why-sent = Thank you. A person will read what you wrote.
pledge-why-words = You told us why. Keep these words: with them you can see what happened.
pledge-why-about = You said this about our promise:
pledge-why-words-again = Show me my { receipt-number } words
pledge-why-tell = Go to “Tell us”
pledge-why-yours = What you wrote
pledge-why-verdict-first = Answer the question about this promise first. Your words are still here.
pledge-why-closed-now = We are not asking about this promise any more. Your words are still here. Copy them, and send them with “Tell us”.
pledge-round-members-text = This round is for members of the Children in Care Council. Sign in if you are one.
pledge-round-cards-text = This round is for people who got a card. Type the code on your card.
pledge-round-others = This round asks other people. You can still tell us what you think.
pledge-round-open-members = Members can have their say now: { $title }. Open a promise and tell us if it is kept.
pledge-round-open-cards = Did you get a card? Then you can have your say now: { $title }.
pledge-round-elsewhere = This round does not ask about this promise.
pledge-round-card-needed = Type the code on your card first.
pledge-card-over = This card was for a round that has ended. You cannot use it any more. Thank you for coming back.
pledge-card-unknown = We do not know this code. Please look at your card again.
pledge-cards-not-now = This round is not answered with cards, or it is over.
pledge-cards-made =
    { $n ->
        [one] 1 card has been made.
       *[other] { $n } cards have been made.
    }
pledge-event-text = Set this device up for this round, and pass it round. Each person types the code on their own card.
pledge-event-rule-alone = It shows this round and nothing else. You are signed out on it.
pledge-event-devices =
    { $n ->
        [one] 1 device shows this round
       *[other] { $n } devices show this round
    }
pledge-event-back = Back to the promises
pledge-cards-text = Give one card to each young person. With it they can answer once for each promise. Nobody writes down who gets which card.
pledge-round-about = What does it ask about?
pledge-round-about-all = Every promise
pledge-round-about-outcome = The promises under one outcome
pledge-round-about-chosen = The promises that matter now, up to { $max }
pledge-round-about-some =
    { $n ->
        [one] 1 promise
       *[other] { $n } promises
    }
pledge-round-outcome = Outcome
pledge-round-statements = Choose the promises
pledge-round-invited = Who is it for?
pledge-round-invited-receipts = Anybody with { receipt-number } words from us, and members
pledge-round-invited-members = Members only
pledge-round-invited-cards = Anybody with a card for this round
pledge-round-no-outcome = Choose an outcome with promises under it.
pledge-round-nothing-chosen = Choose at least one promise.
pledge-round-too-many = Choose { $max } promises at most.
