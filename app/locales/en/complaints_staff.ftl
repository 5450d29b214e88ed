# Complaints: what officers, leads and the complaints manager read.
complaints-beside = A complaint, or about one of us?
complaints-offer-text = If this is a complaint, you can tell the young person how to make it one. It is passed on only if they say yes.
complaints-offer = Offer to pass it on as a complaint
complaints-no-receipt = Nobody can ask the young person whether this is a complaint: they have no receipt.
complaints-state-offered = You have offered to pass this on as a complaint. The young person has not answered yet.
complaints-state-declined = The young person does not want this to be a complaint.
complaints-state-passed = The young person has passed this on as a complaint. The complaints manager answers.
complaints-state-answered = The complaints manager has answered this complaint.
complaints-state-taken-back = The young person has taken the complaint back.
complaints-keep-text = If this is about an officer or a safeguarding lead, keep it from them. They cannot open it from then on, and the other leads are told.
complaints-keep-whom = Keep it from
complaints-keep-choose = Choose somebody
complaints-keep-empty = Choose an officer or a lead.
complaints-keep = Keep it from them
complaints-flash-offered = Offered. The young person sees it next to their words.
complaints-flash-kept = They cannot open it any more. The other leads have been told.
complaints-gone = This complaint has been deleted: the time for which it is kept is over.
complaints-manager-title = A complaint by a young person
complaints-manager-lead = Passed on with their yes on { $date }. Please answer by { $due }.
complaints-manager-done = Passed on with their yes on { $date }. You told us on { $ended } that you have answered.
complaints-manager-taken-back = The young person does not want to complain any more.
complaints-manager-no-words = The words are not here any more: they were taken back, or the time for which they are kept is over.
complaints-manager-whom = About
complaints-manager-who = Their name, as the young person gave it
complaints-manager-no-contact = They did not say how to reach them. They see on their page how far the complaint is.
complaints-manager-answered = We have answered
complaints-manager-longer = We need longer
complaints-manager-hint = The young person sees on their page what you press here. If you need longer, you have { $most } working days in all.
complaints-manager-flash = Thank you. The young person can see this.
complaints-mail-subject = A young person complains
complaints-mail-text =
    Hello,

    a young person has said yes to passing on what they wrote as a complaint. Please answer by { $day }. It is here:

    { $link }

    Only you have this link. Please do not pass it on: who the complaint is about must not see it.
complaints-mail-late-subject = A complaint by a young person is late
complaints-mail-late-text =
    Hello,

    a complaint by a young person should have been answered by { $day }. It is here:

    { $link }

    If you have answered, please tell us there.
complaints-mail-round-subject = A complaint about one of us
complaints-mail-round-text =
    Hello { $name },

    a young person has said something about an officer or a safeguarding lead. Who it is about cannot open it. Please ask the complaints manager or the head of service what they need from you. Please do not talk about it with the team.
complaints-counts-title = Complaints
complaints-counts-waiting = Complaints passed on and waiting
complaints-counts-late = Complaints that are late
complaints-counts-answered = Complaints that were answered
complaints-settings-email = Complaints manager, email address
complaints-settings-email-hint = Complaints that young people want to pass on go here, as a link. Without it they cannot be passed on.
