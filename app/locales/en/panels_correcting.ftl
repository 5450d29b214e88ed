# What staff typed is corrected, and what it said before is kept.
correct-link = Correct
correct-panel = Correct the name of the panel
correct-meeting = Correct the meeting
correct-member = Correct a member
correct-item = Correct an agenda item
correct-action = Correct an action
correct-outcome = Outcome
correct-reason = Why it is corrected
correct-reason-may = Why it is corrected, if you want to say
correct-reason-needed = This has been published already, so say why it is corrected. Everybody who reads it sees the reason.
correct-amendment-text = This has been published already. What you change is shown as an amendment: what it said before, what it says now, and why.
correct-button = Save the correction
correct-flash = It has been corrected.
correct-history = What it said before
correct-corrected = { $before } became { $after }: { $name }, { $day }.
correct-amended = Amended on { $day } by { $name }: { $before } became { $after }.
correct-mark-outside = This person was marked at the meeting of { $day }. Correct who was there first, or choose another day.
