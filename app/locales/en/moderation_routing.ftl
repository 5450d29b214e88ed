# The day on which a panel would read what is sent to it.
moderation-route-on = { $panel }: { $day }
moderation-route-late =
    { $n ->
        [one] { $panel }: { $day }, later than the 1 day we promise
       *[other] { $panel }: { $day }, later than the { $n } days we promise
    }
moderation-route-none = { $panel }: no meeting planned
moderation-route-skips = The agenda of { $panel } for { $day } has been published already. What you send now goes to the meeting after it. If it cannot wait, ask the clerk.
