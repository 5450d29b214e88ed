# What stands between a survey and its opening.
surveys-gap-influence = What the answers can change
surveys-gap-first = Add what is missing
surveys-unsettled =
    { $n ->
        [one] 1 comment has not been dealt with:
       *[other] { $n } comments have not been dealt with:
    }
surveys-suggest-intro = There is no introduction yet. Say who is asking, and why.
surveys-open-to-all = Anybody with the link can answer this survey, and more than once. Somebody who sends many answers of their own can bend the charts, and can work out what the others said together.
surveys-open-to-all-who = Let each person answer once
surveys-suggest-vote = Most votes decide here, but with a link somebody can vote more than once. With cards, or for members only, each person has one vote.
surveys-remove-without = Without this question:
surveys-remove-everybody = { $who }: everybody is asked.
surveys-remove-left = { $who }: only asked if { $what }.
surveys-why = Why are you changing the words?
surveys-why-hint = People have answered the old words. Your reason is kept in the audit log, and the results say that the words changed.
surveys-why-empty = Say why you are changing the words: people have answered the old ones.
surveys-statement-add = Add a sentence
surveys-times-skipped = That time does not exist that night, because the clocks go forward. Choose 02:00 or later, or a time before 01:00.
surveys-file-newer = This file was made by a newer version of Make A Noise. Ask for your own Make A Noise to be updated first.
surveys-file-end = The file ends too early, on line { $line }. Part of it is missing.
surveys-file-missing = “{ $name }” is missing before line { $line }, character { $column }.
surveys-file-word = We do not know the word “{ $name }” on line { $line }, character { $column }.
surveys-file-type = On line { $line }, before character { $column }, there is a number where words go, or words where a number goes.
surveys-file-unknown = We do not know “{ $name }” on line { $line }. Take it out, or write it as our files do.
