# Telling us: words of danger.

# Beside a text, while it is typed.
voices-danger-says = If you are not safe now, you can call someone. The numbers are under your words.
voices-danger-title = Are you safe right now?
voices-danger-text = If not, please call someone now. You can still send your words.
voices-danger-send = Nobody will be cross with you for calling.
voices-danger-sent = We have got your words. A person will read them soon, but maybe not right now. If you are not safe, please call someone now.

# The officers' page.
voices-danger-page = Words of danger
voices-danger-lead = When somebody types one of these phrases, they see at once who they can call, and what they send comes to the front of the queue. Nobody is ever kept from sending.
voices-danger-how = Write one phrase on each line. Capitals, accents and apostrophes do not matter. Whole words are looked for; Welsh words are also found when they are mutated. Both lists are looked for in both languages.
voices-danger-en = English
voices-danger-cy = Welsh
voices-danger-hint = One phrase on each line, at most { $max }.
voices-danger-save = Keep these words
voices-danger-saved = The words have been kept.
voices-danger-back = Back to the queue
voices-danger-link = Words of danger
voices-danger-empty = Write at least one phrase. Without any, nobody would be shown who to call.
voices-danger-many = There are too many phrases. There is room for { $max }.
voices-danger-phrase = This phrase cannot be looked for: “{ $phrase }”. It needs at least 3 letters and at most { $max }.
voices-danger-changed = Somebody else has changed the words meanwhile. Copy what you wrote, open the page again and add it.

# /tell: more that can be said.
voices-better-label = What would make it better?
voices-better-hint = You do not have to.
voices-picture-more = Add more pictures, or draw
voices-picture-second = A second picture
voices-picture-third = A third picture
voices-picture-draw = Or draw it here. It takes the place of the third picture.
voices-picture-remove = Take this picture out
voices-picture-removed = The picture is out.
voices-answer-how = How do you want to hear from us?
voices-answer-words = I look with my three secret words
voices-answer-words-hint = You can look at any time.
voices-answer-email = Send me an e-mail when there is an answer
voices-answer-email-hint = It only says: there is an answer. It does not show your words. You still get three secret words.
voices-answer-address = Your e-mail
voices-answer-address-hint = Only if you chose an e-mail. Is it only you who reads it?
voices-email-wrong = Look at your e-mail again, or choose your three words above.
voices-email-anonymous = You chose that nobody can know it was you. Then we cannot send you an e-mail. Please change one of the two.
voices-mail-answer-subject = There is an answer
voices-mail-answer =
    Hello,

    there is an answer to something you said. To read it, go to this page and type your three words:

    { $link }

    You do not have to do anything.

# A member speaks for others.
voices-group-title = Do you speak for a group?
voices-group-text = You can tell us what your group says. It counts as one voice of all of you.
voices-group-who = Who are you speaking for?
voices-group-who-hint = For example: our CiCC meeting of 3 March. No names.
voices-group-many = How many young people?
voices-group-many-hint = A number from 2 to { $max }.
voices-group-members = To speak for a group, please sign in again as a member.
voices-group-empty = Write who you speak for.
voices-group-people = Write how many you are: a number from 2 to { $max }.
voices-group-opening =
    { $people ->
        [one] { $group } ({ $people } young person):
       *[other] { $group } ({ $people } young people):
    }

# /follow: more, in other words, thank you.
voices-mine-add = Say more
voices-mine-correct = Change my words
voices-mine-adds = This is more to what you told us on { $date }.
voices-mine-corrects = You changed your words. These are the new ones.
voices-mine-corrected = You changed these words. A person is reading the new ones. Until then, we do not show these to everyone.
voices-mend-back = Go back
voices-mend-empty = Write something first.
voices-more-title = Say more
voices-more-text = What else do you want to say?
voices-more-lead = A person reads this too. Your three words stay the same.
voices-more-public = We can show these words to others too, without your name.
voices-more-closed = We do not show these words to everyone.
voices-more-sent = Thank you. We have got the new words too.
voices-correct-title = Change your words
voices-correct-text = Your words
voices-correct-lead = Write them how you want them. We only keep the new words.
voices-correct-decided = A person has already read your words. They will read the new ones too.
voices-correct-shared = Your words are with the people who can change things. A person will read your new words first. Until then, we stop showing the old ones to everyone. To stop them for the panel too, take them back.
voices-correct-send = Send the new words
voices-correct-sent = Thank you. We have got your new words.
voices-correct-waits = You have already changed these words. A person is reading the new ones. You can change those.
voices-find-ask = What do you think of this answer?
voices-find-thanks = Thank you
voices-find-disagrees = It is not like that
voices-found-thanks = You said thank you.
voices-found-disagrees = You said: it is not like that.
voices-found-more = Say more
voices-heard-thanks =
    { $n ->
        [one] At least { $n } young person said thank you for this answer.
       *[other] At least { $n } young people said thank you for this answer.
    }
voices-heard-disagrees =
    { $n ->
        [one] At least { $n } young person said: it is not like that.
       *[other] At least { $n } young people said: it is not like that.
    }
moderation-history-corrected = The writer changed their words
moderation-history-entered = Entered for somebody
