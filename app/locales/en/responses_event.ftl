# Who may answer now; a shared tablet at an event; the wall.
responses-front-meant = This is for: { $who }
responses-front-until = You can answer until { $when }.
responses-front-once = You can answer this survey once.
responses-not-yet = This survey is not open yet
responses-not-yet-text = It opens on { $when }. Please come back then.
responses-not-yet-refused = This survey is not open yet. Please come back later.
responses-members = This survey is for members
responses-members-text = It is for members of the Children in Care Council. If you are one, sign in and open this link again.
responses-members-sign-in = Sign in
responses-card-needed = You need a card for this survey
responses-card-needed-text = Type the code on your card. If you have no card, ask the people who run the event.
responses-card-code = Code on your card
responses-card-code-hint = Ten letters and numbers. Big or small letters, both work.
responses-card-go = Go on
responses-card-used = This card has been used
responses-card-used-text = Somebody has sent answers with this card already. Each card works once. If it was not you, ask for a new card.
responses-answered = You have answered this survey
responses-answered-text = We have your answers. Thank you! Each member can answer once.

responses-event-title = Shared tablet
responses-event-text = Set this device up for this survey, and pass it round.
responses-event-rule-alone = It shows this survey and nothing else. You are signed out on it.
responses-event-rule-rounds = It starts again by itself after each person, and when nobody has touched it for a minute and a half. It keeps nothing from the person before.
responses-event-rule-out = To leave, type the code that you choose now. It also ends by itself after a day.
responses-event-code = Code for leaving
responses-event-code-hint = Four to six digits. Write it down: we keep no copy.
responses-event-code-wrong = Choose four to six digits.
responses-event-start = Start on this device
responses-event-not-now = This works while a survey is open, and not for surveys for members only
responses-event-devices =
    { $n ->
        [one] 1 device shows this survey
       *[other] { $n } devices show this survey
    }
responses-event-end-text = If a code is forgotten, end it here. Then the device can be left without a code.
responses-event-end = Release all devices
responses-event-ended-all = All devices can be left without a code now.
responses-event-leave-title = For the person who runs the event
responses-event-leave-text = Type your code to end the event on this device.
responses-event-leave = End the event here
responses-event-leave-link = For staff: end the event
responses-event-leave-wrong = This is not the code.
responses-event-back = Back to the survey
responses-event-front = You can skip any question. You can stop at any time. This tablet forgets your answers when you have finished.
responses-event-again = Stop, and start again for somebody else
responses-event-still = Are you still there? This page starts again in a few seconds. Touch it to carry on.
responses-event-next = Next person
responses-event-words = Show me my { receipt-number } words
responses-wall-join = Scan this, or go to { $address } and type:
responses-wall-card = Have you got a card? Go to { $address } and type its code.
responses-wall-few = We show the answers here when { $fewest } people have answered.
responses-wall-settled = The bars show the first { $n } people. They move after every { $step } more.
responses-wall-again = Show the newest numbers
