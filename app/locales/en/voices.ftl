# Telling us something, and following what became of it.

# Who reads it: said before anything is typed.
voices-who-title = Who will read this?
voices-who-first = A participation officer reads it first. That is a person who works for the council. They try to read it the same day.
voices-who-then = They take out names. Then the people who can change things read your words.
voices-who-danger = If we think somebody is in danger, we may have to tell someone.
voices-who-now = Do you need help now? Please do not wait for us.
voices-who-help = Here is who you can call

# /tell
voices-tell-title = Tell us something
voices-tell-text = What do you want to say?
voices-tell-text-hint = There is room for { $max } letters. Spelling does not matter.
voices-tell-left = Letters left:
voices-tell-over = Too many letters:
voices-tell-theme = What is it about?
voices-tell-theme-unsure = I am not sure
voices-tell-picture = Add a picture
voices-tell-picture-hint = You do not have to. A photo or a drawing, up to 10 MB. Try not to show faces.
voices-tell-picture-again = If you added a picture, please add it again.
voices-tell-privacy = How private should it be?
voices-privacy-confidential = Private, and I can come back
voices-privacy-confidential-hint = You get { receipt-number } words. With them you can see what happened.
voices-privacy-anonymous = Nobody can know it was me
voices-privacy-anonymous-hint = We will not know who you are. If you need help, please call somebody: see Help now. You get no words to come back with.
voices-privacy-named = With my name
voices-privacy-named-hint = Only a participation officer sees your name. You get { receipt-number } words too.
voices-tell-name = Your name
voices-tell-name-hint = Only if you chose “With my name”.
voices-tell-publish = May we show your words to others, without your name?
voices-tell-publish-hint = If you do not choose, we will not show them.
voices-tell-publish-yes = Yes, show my words
voices-tell-publish-yes-hint = Everyone can read them under “You said, we did”.
voices-tell-publish-no = No
voices-tell-publish-no-hint = Only the people who can change it read them.
voices-tell-send = Send it
voices-tell-stop = Stop

voices-text-empty = Write something first, or add a picture.
voices-text-long = This is too long. There is room for { $max } letters. You could send it in two parts.
voices-theme-unknown = Please choose again what it is about.
voices-name-empty = Write your name, or choose another way above.
voices-name-long = This name is too long. There is room for { $max } letters.

# /tell/done
voices-done-title = Thank you. We have got it.
voices-done-lead = You made a noise. Now it is our turn.
voices-done-words = With these words you can come back and see what happened. They work for { $for }. If you share this phone, do not save them in it.
voices-done-unknown = There are no words to write down on this page. If you chose “Nobody can know it was me”, that is as it should be.
voices-done-next = What happens next
voices-done-follow = See what happens
voices-done-heard = See our answers
voices-done-home = Go to the home page

voices-step-got = We got it
voices-step-got-now = Just now
voices-step-read = A person reads it
voices-step-read-now = They read it to keep people safe. They take out names.
voices-step-held = We need more time to think about it.
voices-step-agenda = It goes to the people who can change it
voices-step-agenda-now = We are choosing who is best to ask.
voices-step-agenda-next = They are called a panel.
voices-step-agenda-of = { $panel }
voices-step-agenda-on = { $panel }. They meet on { $day }.
voices-step-talk = They talk about it
voices-step-answer = They answer you
voices-step-read-done = A person read it
voices-step-agenda-done = It is with the people who can change it
voices-step-talk-done = They talked about it
voices-step-answer-done = They answered you
voices-step-answer-next =
    { $days ->
        [one] We try to answer within 1 day.
       *[other] We try to answer within { $days } days.
    }

# /follow
voices-follow-title = What happened?
voices-follow-lead = Did you get { receipt-number } words from us? Type them here.
voices-follow-words = Your { receipt-number } words
voices-follow-words-hint = For example: { receipt-example }. Big or small letters do not matter.
voices-follow-go = Show me
voices-follow-empty = Type your { receipt-number } words first.
voices-follow-unknown = We do not know these { receipt-number } words. Check each word again. They stop working after { $for }.
voices-follow-lost-title = Lost your words?
voices-follow-lost = Nobody can find them for you, not even us. That keeps you safe. You can always tell us again.
voices-follow-heard = See our answers to everyone

voices-mine-title = What you told us
voices-mine-lead = Only somebody with your { receipt-number } words can see this page.
voices-mine-said = You told us on { $date }
voices-mine-own = Read what I wrote
voices-mine-public = Others may read it
voices-mine-closed = Not shown to everyone
voices-mine-withdrawn = You took this back. We erased your words.
voices-mine-taken-back = You took this back. Nobody can read it now.
voices-put-back-until = You have until { $moment } to change your mind and put it back. Then we will erase it.
voices-put-back = Put it back
voices-put-back-done = You have put it back.
voices-put-back-late = It is too late to put this back. We have erased your words. You can tell us again at any time.
voices-put-back-newer = You have said this in other words since, so you cannot put it back.
voices-mine-empty = Nothing to see yet
voices-mine-empty-text = We have your answers. You did not write anything longer, so there are no words of yours to look up.
voices-mine-withdraw = Take this back
voices-mine-done-title = Are you done?
voices-mine-done = Press this button when you have finished, so that nobody else on this phone can see it.
voices-mine-leave = I am done
voices-mine-more = Tell us something else
voices-mine-left = Done. This phone does not know your words any more.
voices-picture-alt = The picture that came with these words

voices-held = A person has read this. They need a little more time to think about it.
voices-reason-about-someone = A person read this. It says a lot about somebody else. To keep them safe, we did not share it.
voices-reason-not-about-care = A person read this. It is about something that the people here cannot change, so we did not share it.
voices-reason-same-as-before = A person read this. You told us the same before, so we shared it only once.
voices-reason-not-safe = A person read this. Sharing it could put somebody at risk, so we did not share it.
voices-reason-other = A person read this. We could not share it this time.
voices-reason-thanks = You did nothing wrong. Thank you for telling us. You can tell us again in another way.

voices-reply-from = { $panel } says
voices-reply-changed = What changed:

voices-withdraw-title = Take this back?
voices-withdraw-gone = Nobody will be able to read your words or see your picture. For 24 hours you can put it all back with your { receipt-number } words. Then we will erase what you wrote and your picture.
voices-withdraw-agenda = If your words are on a list for a meeting, it will say there: withdrawn by the person who said it.
voices-withdraw-worried = If we were worried about somebody, we may still have to talk to someone who can help.
voices-withdraw-again = You can tell us again at any time.
voices-withdraw-yes = Yes, take it back
voices-withdraw-no = No, keep it
voices-withdrawn = You took it back. Nobody can read it now.

voices-original-gone = These words have been erased.
voices-withdrawn-already = You have already taken this back.

# /heard
voices-heard-title = You said, we did
voices-heard-lead = What young people told us, in their own words, and what the answer was.
voices-heard-said = You said
voices-heard-did = We did
voices-heard-more =
    { $n ->
        [one] 1 more young person said this
       *[other] { $n } more young people said this
    }
voices-heard-unseen = Young people told us about this. They asked us not to show their words.
voices-heard-empty = No answers here yet
voices-heard-empty-text = When a panel answers what young people say, you can read it here.
