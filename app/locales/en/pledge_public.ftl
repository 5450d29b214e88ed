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
pledge-address = A permanent link to this promise
pledge-address-what = The number of a promise can change when the council changes its promises. This address always leads to this promise, or shows what became of it.
pledge-address-of = { $what }: promise { $n }
pledge-address-became = What became of this promise
pledge-address-earlier = This is how promise { $n } was in an earlier edition:
pledge-address-same =
    { $kind ->
        [offer] It is in the care leaver offer today, in the same words:
       *[pledge] It is in the pledge today, in the same words:
    }
pledge-address-reworded =
    { $kind ->
        [offer] It is in the care leaver offer today, in other words:
       *[pledge] It is in the pledge today, in other words:
    }
pledge-address-split = More than one promise came of it:
pledge-address-gone =
    { $kind ->
        [offer] It is not in the care leaver offer any more.
       *[pledge] It is not in the pledge any more.
    }
