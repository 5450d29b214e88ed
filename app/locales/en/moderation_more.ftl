# The queue in full: filters, flags, pictures, what a voice is about, second opinions, headings, times.
moderation-empty-filtered = Nothing matches these filters
moderation-page-first = To the first page
moderation-page-next = Next page
moderation-long-wait = Long wait
moderation-personal = May show who it is
moderation-passed-you = { $name } asks you
moderation-passed-to = { $name } was asked
moderation-agreed = { $name } would share it

moderation-filter = Filter
moderation-filter-all = All
moderation-filter-flag = Flag
moderation-filter-age = Said
moderation-filter-officer = Officer
moderation-filter-show = Show these
moderation-filter-none = Show all again
moderation-flag-danger = May be about danger
moderation-flag-personal = May show who it is
moderation-flag-picture = Picture
moderation-flag-wait = Long wait
moderation-flag-passed = You were asked
moderation-age-day = More than a day ago
moderation-age-days = More than three days ago
moderation-age-week = More than a week ago
moderation-age-month = More than a month ago

moderation-share-next = Share, and read the next
moderation-hold-next = Put on hold, and read the next
moderation-decline-next = Do not share, and read the next
moderation-key-next = read the next
moderation-key-accept = take out what was found
moderation-key-help = show the shortcuts

moderation-preview = See it as others will
moderation-preview-title = Exactly this will be shared
moderation-preview-lead = Nothing is shared yet. These words and pictures, and nothing else, are what others will get.
moderation-preview-back = Back to this voice
moderation-preview-change = Change something
moderation-preview-gone = Pictures that are not shown here are erased when you share.

moderation-cover = Cover a part of it
moderation-cover-again = Look at the whole picture, or cover more
moderation-cover-title = Cover a part of the picture
moderation-cover-lead = What you cover is not in the picture that others get. The whole picture stays sealed, and it is noted who opened it.
moderation-cover-squares = Which squares should nobody else see?
moderation-cover-hint = Draw over the picture, or choose squares one by one. Squares along a whole edge are cut off.
moderation-cover-square = Row { $row }, column { $column }
moderation-cover-save = Cover these squares
moderation-cover-done = Go back without changing anything
moderation-cover-result = What others will see
moderation-cover-alt = The picture with parts of it covered
moderation-cover-all = Nothing of the picture would be left. Instead, leave it unticked so that it is not shared.
moderation-opened = Opened by
moderation-history-picture-covered = A part of the picture covered
moderation-history-picture-uncovered = Picture shown whole again

moderation-themes = What is it about?
moderation-themes-hint = Choose all that apply.
moderation-statements = Promises it is about
moderation-statements-which = Which promises?
moderation-panel-later = Decide later
moderation-readers = Who may read it?
moderation-readers-public = Everybody
moderation-readers-pack = Only the panel, in its papers
moderation-readers-writers = Only the people who work on the pledge
moderation-readers-writers-panel = Only the people who work on the pledge, and a panel if you choose one

moderation-pass = Ask another officer
moderation-pass-to = Who?
moderation-pass-choose = Choose an officer
moderation-pass-note = What do you want to know?
moderation-pass-whom = Choose the officer you want to ask.
moderation-pass-empty = Say what you want to know.
moderation-passed = { $name } asks { $other } for a second opinion:
moderation-agreed-by = { $name } would share it as it is here. A second officer is needed, because there are pictures.
moderation-second-other = You have said yes to this one already. The second has to be another officer.
moderation-key-pass = ask another officer
moderation-history-passed = Another officer asked
moderation-history-agreed = Would be shared, a second officer needed
moderation-flash-passed = The other officer sees it in the queue.
moderation-flash-agreed = Noted. It is shared once a second officer agrees.
moderation-flash-covered = Covered. Look below at what others will see.

moderation-settings-title = Moderating
moderation-settings-two = Are two officers needed before pictures are shared?
moderation-settings-two-yes = Yes, two
moderation-settings-two-no = No, one is enough

moderation-alike = Shared before, in similar words
moderation-alike-hint = If they belong together, put them under one heading. Each keeps its own words and gets its own answer.
moderation-heading-title = A heading for both
moderation-heading-hint = In a few plain words, without names.
moderation-heading-empty = Write a heading.
moderation-heading-there = It is under “{ $title }”.
moderation-heading-gone = One of them was taken back or turned down in the meantime. Look again.
moderation-heading-people =
    { $n ->
        [one] One person said so.
       *[other] { $n } people said so.
    }
moderation-heading-of =
    { $n ->
        [one] { $title }: one person
       *[other] { $title }: { $n } people
    }
moderation-join = Put both under this heading
moderation-join-there = Put it there too
moderation-part = Take it out of here
moderation-history-joined = Put under a heading
moderation-history-parted = Taken out from under its heading
moderation-flash-joined = They are together now.
moderation-flash-parted = It is on its own again.

moderation-times-title = How long people wait
moderation-times-lead = For each week: half of what was said that week was read, and decided on, within this time.
moderation-times-empty = Nothing was said in these weeks
moderation-times-chart = Half were read, and decided, within
moderation-times-week = Week of { $day }
moderation-times-table = Week by week
moderation-times-head-week = Week of
moderation-times-head-said = Said
moderation-times-head-waiting = Not decided yet
moderation-times-reading = Read within
moderation-times-decision = Decided within
moderation-times-none = none yet
moderation-times-hours =
    { $n ->
        [one] 1 hour
       *[other] { $n } hours
    }
moderation-times-days =
    { $n ->
        [one] 1 day
       *[other] { $n } days
    }
moderation-told =
    { $n ->
        [one] This month it usually took us one day or less to read what young people told us.
       *[other] This month it usually took us { $n } days or less to read what young people told us.
    }
moderation-told-slow = We are slow this month. We are sorry.
moderation-words-changed = The writer has just changed their words. Please read it again.

moderation-translation = Translation
moderation-translation-in = The translation { into-language }
moderation-translation-hint = It is shown beside the young person's own words, and says that an officer translated it. Leave it empty to have none.
moderation-translation-save = Save the translation
moderation-translation-missing = This is { in-language }: translate it for the panel
moderation-translation-not-shared = This voice is not shared any more, so its translation has not been saved. What you typed is below.
moderation-flash-translated = The translation has been saved. It is shown beside the words.
moderation-flash-untranslated = The translation has been removed.
