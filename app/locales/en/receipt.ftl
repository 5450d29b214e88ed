# How many words a receipt has. The program knows, and fills in $words wherever one of these is said.
receipt-number =
    { $words ->
        [3] three
        [4] four
       *[other] { $words }
    }
receipt-example =
    { $words ->
        [3] otter lamp cloud
       *[other] otter lamp cloud sunrise
    }
voices-receipt-wait =
    { $n ->
        [one] Too many words have been tried from here. Wait one minute, and press the button again.
       *[other] Too many words have been tried from here. Wait { $n } minutes, and press the button again.
    }
voices-receipt-busy = A lot of words are being tried right now. Wait a minute, and press the button again.
voices-guessed-subject = Somebody is trying to guess receipts
voices-guessed-text =
    Somebody has tried far more words than young people do who mistype theirs. While that goes on, tries are slower for everybody. Nobody who knows their words is shut out, and at this speed guessing finds nothing.

    The person who runs the server can look at where it comes from at the proxy, and block it there. The proxies in our examples keep no log: it has to be turned on for that. You get this email at most once a day.
