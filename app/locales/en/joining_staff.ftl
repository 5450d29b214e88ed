# Who wants to join the Children in Care Council: what officers read.
joining-list-title = Joining the Children in Care Council
joining-list-text = Anybody who is in care or has left care can join; nobody is picked. Only officers read what they wrote, and the audit log shows each time somebody reads it.
joining-list-kept =
    { $n ->
        [one] It is deleted one day after the answer.
       *[other] It is deleted { $n } days after the answer.
    }
joining-none = Nobody has asked
joining-request = Request
joining-asked-on = Asked on { $day }
joining-due = Answer promised by
joining-state-asked = Waits for an answer
joining-state-late = Late
joining-state-yes = Yes
joining-state-later = Later
joining-state-taken-back = Taken back
joining-one-title = Somebody wants to join
joining-name-staff = Name
joining-reach-staff = How to reach them
joining-words-staff = What else they said
joining-answered = What we answered
joining-answer = Answer
joining-answer-text = They read this with the words of their receipt. Get in touch with them in the way they asked for as well.
joining-answer-legend = Can they join now?
joining-answer-yes = Yes
joining-answer-later = Later
joining-answer-empty = Choose one of the two answers.
joining-answer-words = What do you want to say to them?
joining-answer-words-hint = In plain words. If it is later, say why and when.
joining-answer-words-empty = Say why they cannot join yet, and when they can.
joining-invite-name = Name of their account
joining-invite-email = Their email address
joining-invite-email-hint = Only if the answer is yes and they have an address: they are invited as a member at once. You can also invite them later, under People.
joining-answer-button = Send the answer
joining-ended-already = This has been answered or taken back already.
joining-flash-answered = The answer has been saved.
joining-mail-subject = Somebody wants to join the Children in Care Council
joining-mail-text =
    Hello { $name },

    Somebody has asked to join the Children in Care Council. We promised an answer by { $day }.

    Read it here:
    { $link }
