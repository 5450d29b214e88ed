# The pledge as young people read it.
pledge-round-start = Have your say
pledge-gaps-title = Where we do not agree
pledge-outcome-count =
    { $n ->
        [one] 1 promise
       *[other] { $n } promises
    }
pledge-outcome-gaps =
    { $n ->
        [one] 1 gap
       *[other] { $n } gaps
    }
pledge-verdict-counted = We counted your answer. Here is the next promise.
