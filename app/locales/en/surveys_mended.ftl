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
