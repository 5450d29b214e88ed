# Two officers, and what waits beside one in hand.
moderation-flash-agreed-anew = Noted. Another officer had agreed to different pictures, so we are asking them again.
moderation-pictures-changed = The pictures have changed since you looked. Look at them again.
moderation-alike-waiting = Waiting, in similar words
moderation-alike-waiting-hint = A program compared them; nobody has read these yet. Under one heading, each is still read and decided on its own.

moderation-history-concern-raised = Concern raised
moderation-history-pattern-seen = Looked at with others that have the same receipt: no concern
moderation-history-link-asked = Asked who said it
moderation-history-link-agreed = Agreed to open the link
moderation-history-link-refused = Did not agree to open the link
moderation-history-link-opened = Link opened
moderation-history-link-read = Link read
moderation-history-link-reason-read = Read the reason for opening its link

moderation-beside =
    { $n ->
        [one] One more thing is waiting for you on another page:
       *[other] { $n } more things are waiting for you on other pages:
    }
moderation-beside-heard = what members heard, to check and release
moderation-beside-check = to be checked before it opens
moderation-beside-comments =
    { $n ->
        [one] one comment that nobody has dealt with
       *[other] { $n } comments that nobody has dealt with
    }

panels-pack-apart = Other voices
safeguarding-chosen = What was chosen in the same response
moderation-history-choices-read = Read the other choices in its response
