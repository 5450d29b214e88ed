# Telling us: words of danger.

# Beside a text, while it is typed.
voices-danger-says = If you are not safe now, you can call someone. The numbers are under your words.
voices-danger-title = Are you safe right now?
voices-danger-text = If not, please call someone now. You can still send your words.
voices-danger-send = Nobody will be cross with you for calling.
voices-danger-sent = We have got what you sent. A person will read it soon, but maybe not right now. If you are not safe, please call someone now.

# The officers' page.
voices-danger-page = Danger words
voices-danger-lead = When somebody types one of these phrases, they see at once who they can call, and what they send goes to the front of the queue. Nobody is ever stopped from sending.
voices-danger-how =
    { $languages ->
        [english] Write one phrase on each line. Capitals, accents and apostrophes do not matter. Only whole words count.
       *[both] Write one phrase on each line. Capitals, accents and apostrophes do not matter. Only whole words count; Welsh words are also found when they are mutated. Both lists are used in both languages.
    }
voices-danger-en =
    { $languages ->
        [english] Phrases
        [named] { $language }
       *[both] English
    }
voices-danger-cy = Welsh
voices-danger-hint = One phrase on each line, at most { $max }.
voices-danger-save = Save these words
voices-danger-saved = The words have been saved.
voices-danger-back = Back to the queue
voices-danger-link = Danger words
voices-danger-empty = Write at least one phrase. Without any, nobody would be shown who to call.
voices-danger-many = There are too many phrases. There is room for { $max }.
voices-danger-phrase = We cannot look for this phrase: “{ $phrase }”. It needs at least 3 letters and at most { $max }.
voices-danger-changed = Somebody else has changed the words in the meantime. Copy what you wrote, open the page again and add it.

# /tell: more that can be said.
voices-better-label = What would make it better?
voices-better-hint = You do not have to.
voices-picture-more = Add more pictures, or draw
voices-picture-second = A second picture
voices-picture-third = A third picture
voices-picture-draw = Or draw it here. It takes the place of the third picture.
voices-picture-remove = Remove this picture
voices-picture-removed = The picture has been removed.
voices-answer-how = How do you want to hear from us?
voices-answer-words = I will look with my { receipt-number } words
voices-answer-words-hint = You can look at any time.
voices-answer-email = Send me an email when there is an answer
voices-answer-email-hint = It only says: there is an answer. It does not show your words. You still get { receipt-number } words.
voices-answer-address = Your email
voices-answer-address-hint = Only if you chose email. Are you the only one who reads it?
voices-email-wrong = Check your email address again, or choose your { receipt-number } words above.
voices-email-anonymous = You chose “Nobody can know it was me”. That means we cannot send you an email. Please change one of the two.
voices-mail-answer-subject = There is an answer
voices-mail-answer =
    Hello,

    there is an answer to something you said. To read it, go to this page and type your { receipt-number } words:

    { $link }

    You do not have to do anything.

# A member speaks for others.
voices-group-title = Do you speak for a group?
voices-group-text = You can tell us what your group says. It counts as one voice for all of you.
voices-group-who = Who are you speaking for?
voices-group-who-hint = For example: our Children in Care Council meeting on 3 March. No names.
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
voices-mine-adds = This adds to what you told us on { $date }.
voices-mine-corrects = You changed your words. These are the new ones.
voices-mine-corrected = You changed these words. A person is reading the new ones. Until then, we do not show these to everyone.
voices-mend-back = Go back
voices-mend-empty = Write something first.
voices-more-title = Say more
voices-more-text = What else do you want to say?
voices-more-lead = A person reads this too. Your { receipt-number } words stay the same.
voices-more-public = We can show these words to others too, without your name.
voices-more-closed = We do not show these words to everyone.
voices-more-sent = Thank you. We have got the new words too.
voices-correct-title = Change your words
voices-correct-text = Your words
voices-correct-lead = Write them how you want them. We only keep the new words.
voices-correct-decided = A person has already read your words. They will read the new ones too.
voices-correct-shared = Your words are with the people who can change things. A person will read your new words first. Until then, we stop showing the old ones to everyone. If you do not want the panel to see them either, take them back.
voices-correct-send = Send the new words
voices-correct-sent = Thank you. We have got your new words.
voices-find-ask = What do you think of this answer?
voices-find-thanks = Thank you
voices-find-disagrees = That is not how it is
voices-found-thanks = You said thank you.
voices-found-disagrees = You said: that is not how it is.
voices-found-more = Say more
voices-heard-thanks =
    { $n ->
        [one] At least { $n } young person said thank you for this answer.
       *[other] At least { $n } young people said thank you for this answer.
    }
voices-heard-disagrees =
    { $n ->
        [one] At least { $n } young person said: that is not how it is.
       *[other] At least { $n } young people said: that is not how it is.
    }
moderation-history-corrected = The writer changed their words
moderation-history-entered = Entered for somebody

# Officers enter what reached them in another way.
voices-way-paper = On paper
voices-way-phone = By phone
voices-way-event = At an event
voices-way-visit = On a visit
voices-enter-title = Enter something for somebody
voices-enter-lead = Write down what a young person said on paper, by phone or at an event, in their own words. It is marked as entered by you, and waits in the queue like any other.
voices-enter-many = Enter many from an event
voices-enter-way = How did it reach you?
voices-enter-way-missing = Choose how it reached you.
voices-enter-lang = Which language is it in?
voices-enter-text = What they said
voices-enter-text-hint = Their own words, mistakes and all. Names are taken out later.
voices-enter-theme = What it is about
voices-enter-theme-none = Not sure
voices-enter-picture = A picture of it
voices-enter-picture-hint = For example a drawing. Up to 10 MB.
voices-enter-privacy = How private?
voices-enter-confidential = With { receipt-number } words for them
voices-enter-confidential-hint = You get the words on the next page, to give to the young person.
voices-enter-anonymous = Nobody can know who it was
voices-enter-anonymous-hint = There are no words, and no way back.
voices-enter-named = With their name
voices-enter-named-hint = They want officers to know who said it.
voices-enter-name = Their name
voices-enter-publish = May others read it, without their name?
voices-enter-publish-hint = Only if they said so.
voices-enter-publish-yes = Yes
voices-enter-publish-no = No
voices-enter-do = Enter it
voices-entered-title = It has been entered
voices-entered-words = Give these { receipt-number } words to the young person. With them, they can see what happens. The words are shown here for five minutes and nowhere else.
voices-entered-none = It was entered without a way back, so there are no words to give. Or they were shown more than five minutes ago.
voices-entered-next = Enter another
voices-fact-entered = Entered
voices-fact-entered-by = { $way }, by { $name }
voices-fact-group = For a group
voices-fact-people =
    { $n ->
        [one] { $n } young person
       *[other] { $n } young people
    }
voices-fact-adds = Adds to
voices-fact-corrects = New version of
voices-fact-corrected = There is a new version

# A batch from a CSV.
voices-batch-title = Enter many from an event
voices-batch-lead = Choose a CSV file or an Excel workbook (.xlsx) with one row for each thing that was said. You see every row before anything is entered. Either all rows are entered, or none. They are anonymous: there are no words to hand over.
voices-batch-template = Download a template
voices-batch-columns = The template says what each column is for. Only “text” is needed. The themes are:
voices-batch-file = The file
voices-batch-file-hint = At most { $max } rows.
voices-batch-read = Look at the rows
voices-batch-name = voices.csv
voices-batch-example-text = What somebody said, in their own words
voices-batch-example-better = What would make it better (can be empty)
voices-batch-example-theme = Where I live
voices-batch-example-language = English
voices-batch-example-show = no
voices-batch-look = Look at what will be entered
voices-batch-head-row = Row
voices-batch-head-text = What they said
voices-batch-head-better = What would make it better
voices-batch-head-theme = Theme
voices-batch-head-language = Language
voices-batch-head-show = Others may read it
voices-batch-all = Nothing is wrong. Nothing has been entered yet.
voices-batch-enter =
    { $n ->
        [one] Enter this { $n } row
       *[other] Enter these { $n } rows
    }
voices-batch-wrong =
    { $n ->
        [one] Something is wrong in { $n } row. Nothing has been entered. Correct the file and choose it again.
       *[other] Something is wrong in { $n } rows. Nothing has been entered. Correct the file and choose it again.
    }
voices-batch-again = Choose another file
voices-batch-entered = All rows have been entered. They wait in the queue.
voices-batch-missing = Choose a file.
voices-batch-empty = There is nothing in this file.
voices-batch-heads = The first row with anything in it must name the columns, and one of them must be “text”. The template has them.
voices-batch-many = There are too many rows. At most { $max } at once.
voices-batch-before = These rows have been entered already.
voices-batch-not-entered = Nothing was entered: something in the file or in the themes has changed, or the same file was entered in the meantime.
voices-batch-text = Nothing was said in this row.
voices-batch-long = Too long. There is room for { $max } letters.
voices-batch-theme = No such theme: “{ $cell }”.
voices-batch-language =
    { $languages ->
        [english] Write English, or leave it empty, instead of “{ $cell }”.
       *[both] Write English or Welsh instead of “{ $cell }”.
    }
voices-batch-show = Write yes or no instead of “{ $cell }”.

# The words of the receipt ran out while somebody wrote.
voices-mend-lapsed = We do not know your { receipt-number } words any more. Nothing you wrote is lost.
voices-mend-lapsed-text = What you wrote is still here. Type your { receipt-number } words on a new page. Then come back here and send it.
voices-mend-lapsed-words = Type my { receipt-number } words
