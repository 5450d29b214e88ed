kept-months =
    { $n ->
        [12] one year
        [one] 1 month
       *[other] { $n } months
    }
kept-days =
    { $n ->
        [one] 1 day
       *[other] { $n } days
    }
