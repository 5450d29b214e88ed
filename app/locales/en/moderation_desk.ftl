# Two officers, and what waits beside one in hand.
moderation-flash-agreed-anew = Noted. Another officer had agreed to other pictures, so they are asked again.
moderation-pictures-changed = The pictures have changed since you looked. Look at them again.
moderation-alike-waiting = Waiting, in similar words
moderation-alike-waiting-hint = A program compared them; nobody has read these yet. Under one heading, each is still read and decided on its own.

moderation-history-concern-raised = Concern raised
moderation-history-pattern-seen = Looked at with others of the same receipt: no concern
moderation-history-link-asked = Asked who said it
moderation-history-link-agreed = Agreed that the link is opened
moderation-history-link-refused = Did not agree that the link is opened
moderation-history-link-opened = Link opened
moderation-history-link-read = Link read
moderation-history-link-reason-read = Reason for opening its link read

moderation-beside =
    { $n ->
        [one] One more thing waits for you on another page:
       *[other] { $n } more things wait for you on other pages:
    }
moderation-beside-heard = what members heard, to be released
moderation-beside-check = to be checked before it opens
moderation-beside-comments =
    { $n ->
        [one] one comment that nobody has settled
       *[other] { $n } comments that nobody has settled
    }

panels-pack-apart = Said once
safeguarding-chosen = What was chosen in the same response
moderation-history-choices-read = Choices of its response read
