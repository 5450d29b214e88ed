# Answering a survey, and its results.
responses-join-title = Do you have a code?
responses-join-text = Type your survey code. It is on a poster or a card, or somebody gave it to you.
responses-join-code = Survey code
responses-join-hint = Six letters and numbers on a poster, ten on a card. Big and small letters both work.
responses-join-go = Find my survey
responses-join-empty = Type the code first.
responses-join-unknown = We do not know this code. Check it again, letter by letter.
responses-join-closed = This survey is closed. You can still tell us something at any time.
responses-join-results = See what people said in other surveys

responses-front-skip = You can skip any question. You can stop at any time, and come back within { $days ->
        [one] 1 day
       *[other] { $days } days
    } on this phone.
responses-front-danger = If we think somebody is in danger, we may have to tell someone who can help.
responses-front-start = Start
responses-front-shared = Other people use this phone too
responses-front-shared-hint = Then this phone forgets your answers when you close the browser.
responses-front-started = You have started already. Your answers are still here.
responses-front-continue = Carry on

responses-closed = This survey is closed
responses-closed-text = Thank you for looking. You cannot answer this survey any more.
responses-closed-results = See what people said
responses-closed-tell = Tell us something else

responses-progress = Question { $n } of { $of }
responses-next = Next
responses-skip = Skip
responses-back = Back
responses-switch = English

responses-option-unknown = Please choose one of the answers on this page.
responses-question-unknown = This question has changed. Please look at the survey again.
responses-order-place = Please choose a place from 1 to { $max }.
responses-order-twice = You used place { $place } twice. Give each one its own place.
responses-text-long = This is too long. You wrote { $n } letters. There is room for { $max }.
responses-illegal = You have sent this already. We have your answers.

responses-check-title = Check your answers
responses-check-skipped = You skipped this one. That is fine.
responses-check-publish = You said: others may read this, without your name.
responses-check-private = You said: do not show these words to everybody.
responses-check-empty = You have not answered anything yet. That is fine too. You can go back, or just leave.
responses-check-first = Go to the first question
responses-check-leave = Leave
responses-change = Change
responses-name = Your name, if you like
responses-name-hint = You can leave this empty.
responses-send = Send my answers
responses-nothing = We have no answers from you to send. Maybe it was too long ago. You can answer again.
responses-erase = Delete my answers
responses-take-back = Take my answers back
responses-withdrawn = We have deleted your answers.

responses-done-title = Thank you!
responses-done-text = We heard you. What you say can change things.
responses-done-words = Your { receipt-number } words
responses-done-next = What happens now
responses-done-got = We have your answers
responses-done-read = Somebody in our team will read them
responses-done-answer = You can read our answer with your { receipt-number } words
responses-done-heard = See what we have done on the page “You said, we did”
responses-done-days =
    { $n ->
        [one] Usually within 1 day.
       *[other] Usually within { $n } days.
    }
responses-done-follow = See what happens
responses-done-heard-link = You said, we did
responses-done-help = I need help now

responses-back-title = Your survey answers
responses-back-sent = You answered “{ $title }” on { $date }.
responses-back-text = We will delete all your answers to this survey. We cannot get them back for you.
responses-back-yes = Delete my answers
responses-back-no = Keep them
responses-back-nothing = Your { receipt-number } words do not lead to any survey answers.
responses-back-link = I answered a survey: change my answers, or take them back

responses-results-title = What people said
responses-results-text = These surveys are finished. Here is what young people told us.
responses-results-text-inside = Everybody can see the published ones. The others are for people who work with them.
responses-results-tag-open = Open now
responses-results-tag-closed = Closed, not published
responses-results-surveys = Surveys
responses-results-none = There is nothing here yet.
responses-results-of = Results: { $title }
responses-results-count =
    { $n ->
        [one] 1 person answered
       *[other] { $n } people answered
    }
responses-results-sent =
    { $n ->
        [one] person sent their answers
       *[other] people sent their answers
    }
responses-results-live = This survey is open. Only those who made it, the officers and the safeguarding lead can see this page.
responses-results-inside = This survey is closed. Members and the people who work with the results can see this page. The public cannot.
responses-results-published = Everybody can see this page.
responses-results-settled = The charts show { $n } of the answers, drawn at random. They change after every { $step } new ones, so that nobody can tell who said what by watching.
responses-results-few = We show nothing until { $fewest } people have answered, so that nobody can tell who said what.
responses-results-few-answered = Fewer than { $fewest } people answered this question, so we do not show what they said.
responses-results-hidden = not shown
responses-results-hidden-why = Where it says “not shown”, the number is below { $fewest }, or it would give another small number away.
responses-results-base =
    { $n ->
        [one] 1 person answered this question.
       *[other] { $n } people answered this question.
    }
responses-results-single = How many people chose each answer
responses-results-several = How many people chose each answer. They could choose more than one.
responses-results-faces = How people felt
responses-results-order = What matters most comes first. The bar shows how many people put it in first place.
responses-results-words = Some of what people wrote. An officer read it first and took names out.
responses-results-no-words = No words to show yet. An officer reads them first.
