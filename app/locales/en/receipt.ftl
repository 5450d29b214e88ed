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
