# Areas of a panel, and letters that ask one for a representative; where an area answers.
nominations-areas = Areas
nominations-areas-text = Each of these areas has one representative on the panel.
nominations-no-areas = No areas yet
nominations-no-areas-text = The clerk chooses the areas on the page of members.
nominations-representative = Representative
nominations-how-far = Asked
nominations-represented-by = Representative: { $name }
nominations-asked = Asked on { $asked }, the answer is due by { $due }.
nominations-answered = The area has nominated somebody.
nominations-not-yet = The area has answered that it has nobody yet.
nominations-ask = Ask for a nomination
nominations-ask-text = We write to the chair of the area’s committee. The mail has a link for the answer; nobody needs an account. We remind them a week before the answer is due, and on the day.
nominations-letter-words = The words of the letter
nominations-to = Chair of the area’s committee
nominations-to-hint = The name of the person we write to. Their address is erased when you have finished with the letter.
nominations-lang = Language of the letter
nominations-due = Answer due by
nominations-ask-button = Send the letter
nominations-letter = The letter
nominations-earlier = Earlier letters
nominations-sent = Sent
nominations-answer = Answer
nominations-waiting = No answer yet
nominations-nominated = They nominate { $name }, from { $day }.
nominations-said-not-yet = Nobody yet: { $reason }
nominations-seated = { $name }, from { $day }, is on the panel.
nominations-closed-state = Closed
nominations-link = The link for the answer
nominations-link-hint = It is in the letter. You can also send it yourself. Anybody who has it can answer.
nominations-seat = Put this person on the panel
nominations-seat-button = Put them on the panel
nominations-close = Close the letter
nominations-close-text = The link stops working, nobody is reminded any more, and the address is erased.
nominations-close-button = Close the letter
nominations-flash-asked = The letter is on its way.
nominations-flash-closed = The letter has been closed.
nominations-open-already = This area has been asked already. Close that letter first.
nominations-represented = This area has a representative without a last day. Set their last day first.
nominations-moved-on = This letter has moved on since you opened the page. Look at it again.
nominations-due-range = Give a day from tomorrow on, within a year.
nominations-no-dates = no meeting is planned yet
nominations-unknown = We do not know this link. Please ask the person who sent it to you.
nominations-closed = This letter has been closed, so it can no longer be answered. Please ask the person who sent it to you.
nominations-name-empty = Write the name of the person you nominate.
nominations-reason-empty = Say in a few words why there is nobody yet.
nominations-answer-empty = Choose one of the two answers.
nominations-letter-unknown = We do not know [{ $word }]. The words that you can use in square brackets are listed above.
nominations-letter-missing = The letter needs [{ $word }]: without it, nobody could answer in time.
nominations-gaps = These words in square brackets are filled in when the letter is sent:
nominations-gap-name = the name of the person we write to
nominations-gap-panel = the name of the panel
nominations-gap-area = the name of the area
nominations-gap-due = the day by which the answer is due
nominations-gap-role = what an area representative does
nominations-gap-champion = how that differs from a Children’s Champion
nominations-gap-dates = the days of the next meetings
nominations-gap-link = the link for the answer
nominations-gap-contact = your name and address
nominations-gap-council = the name of the council
nominations-mail-subject = { $panel }: who will represent { $area }?
nominations-mail-week-subject = In a week: who will represent { $area } on { $panel }?
nominations-mail-week-text =
    Dear { $name },

    We asked you who will represent { $area } on { $panel }. The answer is due by { $due }.

    You can answer here, also if there is nobody yet:
    { $link }

    { $council }
nominations-mail-day-subject = Due now: who will represent { $area } on { $panel }?
nominations-mail-day-text =
    Dear { $name },

    We asked you who will represent { $area } on { $panel }. The answer was due by { $due }.

    You can answer here, also if there is nobody yet:
    { $link }

    { $council }
nominate-title = Who will represent your area?
nominate-lead = { $council } asks you to nominate somebody who represents { $area } on { $panel }.
nominate-meetings = Next meetings
nominate-answer = Your answer
nominate-somebody = We nominate somebody
nominate-not-yet = Not yet
nominate-name = Name of the person you nominate
nominate-name-hint = Only if you nominate somebody. They should have agreed to it.
nominate-from = From which day?
nominate-reason = Why is there nobody yet?
nominate-reason-hint = Only if you cannot nominate anybody yet.
nominate-send = Send the answer
nominate-done = Thank you. You nominate { $name }, from { $day }.
nominate-done-not-yet = Thank you. You have nobody yet: { $reason }
nominate-done-wrong = If that is not right, please tell the person who wrote to you.
nominate-privacy = The clerk of the panel reads your answer. The name of the person you nominate is seen by everybody on the panel once they have the seat.
