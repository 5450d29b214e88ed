# Packs: the papers of a meeting to take away, supplements, what a reader notes for themselves.
pack-over = Agenda and papers
pack-contents = Contents
pack-papers = Papers
pack-changes = What has changed
pack-picture = { $title }, page { $n } of { $all }. The same file is in the ZIP of this pack.
pack-paper-of = Item { $number }: { $title }
pack-paper-to-follow = to follow
pack-paper-apart = in the ZIP of this pack
pack-paper-unbound = This paper cannot be put into this PDF. It is in the ZIP of this pack.
pack-item-numbered = item { $number }, { $title }
pack-draft = This agenda has not been published yet.
pack-for-everybody = This is the public version. Of restricted items it has the number and the legal reason, and of young people's words those that everybody can read.
pack-not-to-pass-on = This pack has restricted items in it. Do not pass it on.
pack-published = Published on { $day }.
pack-in-time = Published on { $day }, { $n } clear days before the meeting.
pack-late =
    { $n ->
        [0] Published late, on { $day }: there is no clear day before the meeting, and { $needed } are needed.
        [one] Published late, on { $day }: there is 1 clear day before the meeting, and { $needed } are needed.
       *[other] Published late, on { $day }: there are { $n } clear days before the meeting, and { $needed } are needed.
    }
pack-late-because = The reason: { $reason }
pack-late-without-reason = No reason was given.
pack-late-reason = Why it is published late
pack-late-reason-hint = Fewer than the five clear working days that the law asks for are left before the meeting. Everybody who reads the pack sees the reason.
pack-supplements = Supplements
pack-supplement = Supplement { $n }
pack-supplement-of = Supplement { $n }, { $day }
pack-supplement-take = Supplement { $n } (PDF)
pack-with-supplement = With supplement { $n } of { $day }.
pack-new = New for you
pack-pending = The agenda has changed since it was published, and no supplement says so yet:
pack-change-meeting-moved = Day, time or place of the meeting has changed.
pack-change-item-added = New: { $item }
pack-change-item-taken-off = Taken off: { $item }
pack-change-item-changed = Changed: { $item }
pack-change-restricted = Now restricted: { $item }
pack-change-opened = No longer restricted: { $item }
pack-change-paper-added = New paper for { $item }: { $paper }
pack-change-paper-arrived = Paper that was to follow, for { $item }: { $paper }
pack-change-paper-replaced = New version of a paper for { $item }: { $paper }
pack-change-paper-taken-off = Paper taken off { $item }: { $paper }
pack-change-reordered = The items have a new order.
pack-read-on = You last read this on { $moment }.
pack-mark-read = I have read this
pack-flash-read = Kept. What comes after this is marked as new for you.
pack-take-pdf = Whole pack (PDF)
pack-take-zip = Whole pack (ZIP)
pack-take-public-pdf = Public version (PDF)
pack-take-public-zip = Public version (ZIP)
pack-note = My note
pack-note-label = Note for yourself
pack-note-hint = Nobody else can read this.
pack-note-keep = Keep it
pack-bookmark = Bookmark this item
pack-bookmarked = Bookmarked
pack-bookmarks = My bookmarks
