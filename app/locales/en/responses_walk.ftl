# The way through a survey: what stays at the foot of a page, and what was left out.
responses-left-out =
    { $n ->
        [one] You left 1 thing out. That is fine.
       *[other] You left { $n } things out. That is fine.
    }
responses-left-out-part = { $question } – “{ $sentence }”
responses-clear = Take my answer out
