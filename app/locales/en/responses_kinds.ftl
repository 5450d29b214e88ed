# Every kind of question, and the way through a survey.
responses-other-not-chosen = You wrote something here. Choose “Something else” too, or delete the words.
responses-rather-not-and-more = You ticked “I would rather not say” and something else. Please tick just one of them.
responses-several-most =
    { $n ->
        [one] You picked 1. Please pick { $max } at most.
       *[other] You picked { $n }. Please pick { $max } at most.
    }
responses-top-twice = You picked this one twice. Please pick another one, or leave this empty.
responses-month-missing = Please choose the month too.
responses-year-missing = Please write the year too.
responses-year-wrong = Please write the year with four numbers, like 2026.
surveys-asking-most =
    { $n ->
        [one] Pick 1.
       *[other] Pick { $n } at most.
    }
surveys-asking-agree = Choose one answer for each sentence. You can leave some out.
surveys-asking-other-tell = Something else? Tell us what it is
surveys-asking-publish-picture = You can show my picture to others, without my name
surveys-asking-picture-send = Your picture
surveys-asking-drawing-send = You can also send a photo of a drawing
surveys-asking-picture-hint = A photo or a drawing. Please do not show faces or your address. We look at it first.
surveys-asking-picture-words = Do you want to say something about it?
surveys-asking-picture-kept = Your picture
surveys-asking-picture-gone = Remove this picture
surveys-asking-picture-again = Your phone could not keep a new picture. Please choose it again.
ui-agree-1 = Not at all
ui-agree-2 = Not much
ui-agree-3 = In the middle
ui-agree-4 = Quite a lot
ui-agree-5 = Very much
ui-agree-place = { $n } of { $of }
ui-scale-low = not at all
ui-scale-high = as much as possible
ui-top-hint = Pick what matters most to you. You can leave places empty.
ui-top-1 = First place
ui-top-2 = Second place
ui-top-3 = Third place
ui-top-tap = The first tap is place 1. Tap again to take it back.
ui-order-tap = Tap them in order. The first tap is place 1. Tap again to take it back.
ui-month = Month
ui-year = Year
ui-year-hint = Four numbers, like 2026
ui-pad-ink = Dark blue
ui-pad-coral = Red
ui-pad-sun = Yellow
ui-pad-teal = Green
ui-pad-plum = Purple
ui-pad-undo = Undo
ui-pad-clear = Start again
ui-pad-drawn = Your drawing goes with your answer.
ui-pad-empty = The paper is empty.

responses-progress-part = Part { $n } of { $of }
responses-level-title = How should we ask?
responses-later-link = Stop for now
responses-later-title = Stop for now
responses-later-text = That is fine. Your answers are kept on this phone for { $for }. Come back to this page and carry on.
responses-later-words = Do you want to carry on with another phone or computer? We can give you { receipt-number } words for that.
responses-later-give = Give me { receipt-number } words
responses-later-how = On the other phone, go to “What happened?” and type your { receipt-number } words.
responses-correct = Change my answers
responses-correction-started = You are changing what you sent. What you sent still counts until you send the changes.
responses-correction-text = What you sent still counts for now. When you send your changes, they replace it.
responses-correction-send = Send my changes
responses-correction-leave = Leave my answers as they were
responses-correction-left = Your answers stay as you sent them.
responses-mend-title = Did you change your mind?
responses-back-started = You started “{ $title }” on { $date }. It is not sent yet.
responses-back-go-on = Carry on with my answers
responses-back-erase = Delete everything
responses-back-closed = This survey is closed. You cannot change your answers any more.
ui-receipt-copy = Copy the words
ui-receipt-save = Save as a picture
ui-receipt-copied = Copied.
ui-receipt-mark = The words are highlighted. Now copy them.
ui-receipt-file = my-words.png
surveys-front-change = What you can change
