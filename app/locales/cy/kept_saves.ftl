kept-months =
    { $n ->
        [12] blwyddyn
        [two] 2 fis
       *[other] { $n } mis
    }
kept-days =
    { $n ->
        [two] 2 ddiwrnod
       *[other] { $n } diwrnod
    }
