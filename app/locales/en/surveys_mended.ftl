# What stands between a survey and its opening, and what a browser that has sent sees.
surveys-gap-influence = What the answers can change
surveys-gap-first = Add what is missing
surveys-unsettled =
    { $n ->
        [one] 1 comment is not settled:
       *[other] { $n } comments are not settled:
    }
surveys-suggest-intro = There is no introduction yet. Say who is asking, and why.
surveys-suggest-vote = Most votes decide here, but with a link somebody can vote more than once. With cards, or for members only, each person has one vote.
surveys-remove-without = Without this question:
surveys-remove-everybody = { $who }: everybody is asked.
surveys-remove-left = { $who }: only asked if { $what }.
responses-erase-sure = All your answers to this survey go. We cannot get them back for you.
responses-erase-yes = Yes, delete them
responses-front-sent = You have sent your answers. Thank you!
responses-front-thanks = Back to the thank-you page
responses-front-another = Somebody else answers on this device
surveys-why = Why do the words change?
surveys-why-hint = People have answered the old words. Your reason is kept in the audit log, and the results say that the words changed.
surveys-why-empty = Say why the words change: people have answered the old ones.
surveys-statement-add = Add a sentence
surveys-times-skipped = There is no such time that night: the clocks go forward over it. Choose 02:00 or later, or a time before 01:00.
surveys-file-newer = This file was made by a newer version of Make A Noise. Ask for this one to be updated first.
surveys-file-end = The file ends too early, on line { $line }. Part of it is missing.
surveys-file-missing = “{ $name }” is missing before line { $line }, character { $column }.
surveys-file-word = We do not know the word “{ $name }” on line { $line }, character { $column }.
surveys-file-type = Something on line { $line }, before character { $column }, is not what belongs there: a number for a text, or the other way round.
surveys-file-unknown = We do not know “{ $name }” on line { $line }. Take it out, or write it as our files do.
responses-results-reworded = The words of this question changed on { $date }, while people were answering.
responses-results-reworded-after =
    { $n ->
        [one] The words of this question changed on { $date }, after 1 person had answered.
       *[other] The words of this question changed on { $date }, after { $n } people had answered.
    }
responses-results-group-few = Too few people to show what they said: { $groups }.
