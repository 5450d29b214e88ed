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
pledge-leaflet-lead-young = This is what the council promises you.
pledge-leaflet-lead-easy = These are our promises to you.
pledge-leaflet-closing = Is it true? Tell us. You can do it on your phone, and you do not have to say who you are.
pledge-leaflet-page = Page {"{n}"}
