# What a browser that has sent sees, and what results say of changed words.
responses-erase-sure = This deletes all your answers to this survey. We cannot get them back for you.
responses-erase-yes = Yes, delete them
responses-front-sent = You have sent your answers. Thank you!
responses-front-thanks = Back to the thank-you page
responses-front-another = Somebody else wants to answer on this device
responses-results-reworded = The words of this question changed on { $date }, while people were answering.
responses-results-reworded-after =
    { $n ->
        [one] The words of this question changed on { $date }, after 1 person had answered.
       *[other] The words of this question changed on { $date }, after { $n } people had answered.
    }
responses-results-group-few = Too few people to show what they said: { $groups }.
