# Surveys: what is said around the questions, and what their authors read while building them.
surveys-asking-several = Pick as many as you like.
surveys-asking-text = Please do not write names.
surveys-asking-publish = You can show my words to others, without my name
surveys-asking-publish-picture-hint = We look at it first and cover anything that shows who you are. If you do not want this, leave the box empty.
surveys-asking-publish-hint = We read them first and take out anything that shows who you are. If you do not want this, leave the box empty.

surveys-front-who = Who is asking
surveys-front-council = The Children in Care Council
surveys-front-long = How long it takes
surveys-front-see = Who will see it
surveys-minutes =
    { $n ->
        [one] About 1 minute.
       *[other] About { $n } minutes.
    }
surveys-questions =
    { $n ->
        [one] 1 question.
       *[other] { $n } questions.
    }

surveys-privacy-anonymous = Anonymous
surveys-privacy-anonymous-words = We will not know who you are. If you need help, please call somebody: see Help now.
surveys-privacy-confidential = Confidential
surveys-privacy-confidential-words = You get { receipt-number } words. Only the participation officer can link your answers to you, and only to keep you safe or to reply.
surveys-privacy-named = Named
surveys-privacy-named-words = You choose to give your name. The participation officer can see it.

surveys-title = Surveys
surveys-untitled = A survey without a title
surveys-new = Make a survey
surveys-none = No surveys yet
surveys-none-text = Make one, and ask what you want to know.
surveys-none-like-this = No surveys like this
surveys-filter = Which surveys to show
surveys-filter-all = All
surveys-has-note = The officer left a note
surveys-made-by = Made by { $name }
surveys-answers-few = Fewer than { $step } people have answered so far
surveys-answers-at-least = At least { $n } people have answered so far
surveys-answers-under = under { $step }
surveys-answers =
    { $n ->
        [0] No answers yet
        [one] 1 person has answered
       *[other] { $n } people have answered
    }
surveys-column-title = Title
surveys-column-state = Status
surveys-column-answers = Answers
surveys-column-author = Made by
surveys-column-changed = Last changed

surveys-state-draft = Draft
surveys-state-checking = To be checked
surveys-state-open = Open
surveys-state-closed = Closed
surveys-state-published = Results published

surveys-kind-single = Pick one
surveys-kind-single-hint = People choose one answer from a list.
surveys-kind-several = Pick several
surveys-kind-several-hint = People choose as many answers as they like.
surveys-kind-faces = Faces
surveys-kind-faces-hint = Five faces, from very sad to very happy.
surveys-kind-order = Put in order
surveys-kind-order-hint = People say what matters most, what comes next, and so on.
surveys-kind-short = A few words
surveys-kind-short-hint = Room for one or two lines.
surveys-kind-long = Lots of words
surveys-kind-long-hint = Room to say as much as people want.

surveys-start = How do you want to start?
surveys-start-noise = Make A Noise
surveys-start-noise-hint = Three questions are ready: what you are happy with, what should get better, and what matters most. You can change them all.
surveys-start-nothing = From nothing
surveys-start-nothing-hint = You write every question yourself.
surveys-create = Make it
surveys-template-choose = Choose how you want to start.
surveys-privacy-choose = Choose who can know who said it.

surveys-field-title = Title
surveys-field-intro = Introduction
surveys-field-intro-hint = Who is asking, and what will happen with the answers? People read this first.
surveys-field-privacy = Who can know who said it?
surveys-field-privacy-hint = People read these words before the first question. Choose the one that fits.
surveys-field-text = Question
surveys-field-help = Help
surveys-field-help-hint = One sentence that makes it easier. You can leave this empty.
surveys-field-kind = Kind of question
surveys-field-note = What should change?
surveys-field-note-hint = The author reads this. Be clear and kind.
surveys-title-empty = Give it a title.
surveys-text-empty = Write the question.
surveys-note-empty = Write what should change.
surveys-save = Save
surveys-edit = Change
surveys-up = Up
surveys-down = Down
surveys-remove = Remove
surveys-remove-yes = Yes, remove it

surveys-details = Title and introduction
surveys-details-edit = Change title and introduction
surveys-the-questions = Questions
surveys-no-questions = There are no questions yet.
surveys-no-words = No words yet
surveys-question-new = Add a question
surveys-question-new-of = New question: { $kind }
surveys-question-kind = What kind of question is it?
surveys-question-n = Question { $n }
surveys-options = Answers to choose from
surveys-option-n = Answer { $n }
surveys-option-add = Add an answer
surveys-option-twice = This is the same as an answer above.
surveys-too-many-questions = A survey can have up to { $max } questions.
surveys-too-many-options = A question can have up to { $max } answers.
surveys-words-only = The survey is open. Only the words can change now, not what is asked.
surveys-words-only-hint = The survey is open, so only the words can change. Everybody who starts from now on will see the new words.
surveys-not-now = This cannot be done with the survey as it is now. Somebody may have moved it on. Look again.
surveys-changed-meanwhile = Somebody else changed this survey while you were working. Nothing you wrote is lost.
surveys-changed-keep = Your words are still in the form. Look at what is there now, and save again if you want to keep yours.
surveys-changed-now = What is there now

surveys-next = What to do next
surveys-ready =
    { $languages ->
        [english] It is all there.
        [several] Everything is there, in every language.
       *[both] Everything is there, in both languages.
    }
surveys-missing = Still missing:
surveys-gap-title-en = The title{ in-english }
surveys-gap-title-cy = The title in Welsh
surveys-gap-intro-en = The introduction{ in-english }
surveys-gap-intro-cy = The introduction in Welsh
surveys-gap-questions = At least one question
surveys-gap-text-en = Question { $n }{ in-english }
surveys-gap-text-cy = Question { $n } in Welsh
surveys-gap-help-en = The help for question { $n }{ in-english }
surveys-gap-help-cy = The help for question { $n } in Welsh
surveys-gap-options = At least two answers for question { $n }
surveys-gap-option-en = An answer of question { $n }{ in-english }
surveys-gap-option-cy = An answer of question { $n } in Welsh
surveys-submit = Send it to be checked
surveys-open-now = Open it now
surveys-open = Open it to everybody
surveys-return = Send it back
surveys-close = Close the survey
surveys-publish = Publish the results
surveys-reopen = Open it again
surveys-note = The officer looked at it and says:
surveys-checking-wait = A participation officer is checking it. You will see here when it is open, or what should change.
surveys-checking-from = { $name } wants to know if this can be opened.
surveys-fact-answers = People who answered
surveys-fact-code = Code
surveys-fact-link = Link
surveys-fact-opened = Opened
surveys-fact-version = Version
surveys-results = See the results
surveys-who = Who works on it
surveys-share = Share
surveys-share-with = Share with another member
surveys-share-choose = Choose somebody
surveys-share-unknown = Choose a member from the list.
surveys-unshare = Stop sharing

surveys-flash-saved = Saved.
surveys-flash-removed = The question has been removed.
surveys-flash-submitted = Sent. An officer will look at it soon.
surveys-flash-opened = The survey is open. Share the link, the code or the poster.
surveys-flash-returned = Sent back, with your note.
surveys-flash-closed = The survey has been closed. Nobody can answer any more.
surveys-flash-published = The results have been published.
surveys-flash-reopened = The survey is open again.
surveys-flash-shared = Shared.
surveys-flash-unshared = Not shared any more.

surveys-preview = Preview
surveys-preview-hint = This is how it looks on a phone. Nothing you choose here is kept.
surveys-preview-english = See it in English
surveys-preview-welsh = See it in Welsh
surveys-preview-start = Start
surveys-preview-next = Next
surveys-preview-skip = Skip
surveys-preview-back = Back
surveys-preview-place = Question { $n } of { $of }
surveys-preview-end = That is the end
surveys-preview-end-text = Here people can look at their answers again and send them.
surveys-poster = Poster to print
surveys-poster-not-open = The poster will be ready when the survey is open.

surveys-mail-check = A survey is waiting to be checked
surveys-mail-check-text =
    { $author } has made a survey: { $title }

    Please look at it, then open it or send it back with a note:
    { $link }
