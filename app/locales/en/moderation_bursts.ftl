# What came together: many voices at once, or in the same words, in one row of the queue.
moderation-burst-more =
    { $n ->
        [one] and one more that came with it
       *[other] and { $n } more that came with it
    }
moderation-burst-chip = Many at once
moderation-burst-title =
    { $n ->
        [one] One voice that came with others
       *[other] { $n } voices that came together
    }
moderation-burst-lead = These came from one internet address within ten minutes, or say nearly the same. We do not keep which address it was. They can still be from different people.
moderation-burst-aside =
    { $n ->
        [one] One has not been shared, and its writer is told why.
       *[other] { $n } have not been shared, and their writers are told why.
    }
moderation-burst-danger =
    { $n ->
        [one] One may be about danger. Please open it.
       *[other] { $n } may be about danger. Please open each of them.
    }
moderation-burst-left =
    { $n ->
        [0] Nothing is left to be opened.
        [one] One is left to be opened.
       *[other] { $n } are left to be opened one by one.
    }
moderation-burst-listed = Only the first { $n } that wait are in this list.
moderation-burst-put-aside = Put aside
moderation-burst-fit =
    { $n ->
        [one] One can be put aside without being opened. It is not shared and not erased.
       *[other] { $n } can be put aside without being opened. They are not shared and not erased.
    }
moderation-burst-rest =
    { $n ->
        [0] All that wait are among them.
        [one] One is left to be opened: it came first, may be about danger, has a concern, is on hold, or another officer is asked about it.
       *[other] { $n } are left to be opened one by one: the one that came first, any that may have come from somewhere else, and any that may be about danger, have a concern, are on hold, or that another officer is asked about.
    }
moderation-burst-part = These do not belong together
moderation-burst-part-hint = If different people wrote them, press this. Each gets its own row in the queue again, and they are never put together again.
moderation-burst-moved-on = This has changed since you looked: more may have come, or somebody may have opened one. Nothing has been put aside. Please have another look.
moderation-burst-flash-aside = Put aside. The writers are told why.
moderation-burst-flash-parted = They are in the queue one by one again.
moderation-burst-with =
    { $n ->
        [one] This voice came together with one other.
       *[other] This voice came together with { $n } others.
    }
moderation-burst-see = See them together

# What the writer of one that was put aside reads: nobody has opened it, and we do not say that somebody did.
voices-aside = This came in with many others at the same time. We did not read each one by itself.
voices-aside-about-someone = They say a lot about somebody else. To keep people safe, we did not share them.
voices-aside-not-about-care = They are about something that the people here cannot change, so we did not share them.
voices-aside-same-as-before = They all say the same, so we did not share this one.
voices-aside-not-safe = Sharing them could put somebody at risk, so we did not share them.
voices-aside-other = We could not share them this time.
voices-step-aside = We have decided about it
