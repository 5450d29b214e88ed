# The queue in full: filters, flags, pictures, what a voice is about, second opinions, headings, times.
moderation-empty-filtered = Nothing fits these filters
moderation-summaries = What members heard waits for you, before everybody reads it:
moderation-page-first = To the first page
moderation-page-next = Next page
moderation-long-wait = Long wait
moderation-personal = May tell who it is
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
moderation-flag-personal = May tell who it is
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
moderation-key-help = show the keys
