# Requests for an advocate: what the advocacy service and the council read.
advocacy-service-title = A young person asks for an advocate
advocacy-service-lead = { $council } sends you this. Nobody at the council can read it. Please get in touch by { $due }.
advocacy-service-late = This should have been answered by { $due }. Please get in touch today.
advocacy-service-asked = Asked on
advocacy-service-name = Call them
advocacy-service-reach-phone = By phone
advocacy-service-reach-email = By email
advocacy-service-reach-find = Where to find them
advocacy-service-safe = When it is safe
advocacy-service-safe-none = They did not say. Please be careful: somebody else may answer the phone or read the email.
advocacy-service-lang = They read
advocacy-service-answered = We have been in touch
advocacy-service-answered-hint = Press this once you have reached them. The young person sees it on their page. We delete how to reach them { $days } days later.
advocacy-service-flash = Thank you. The young person can see that you have been in touch.
advocacy-service-done = You told us on { $date } that you have been in touch.
advocacy-service-erased = We have deleted how to reach them.
advocacy-service-taken-back = They do not want an advocate any more. We have deleted how to reach them.
advocacy-gone = This request has been deleted: the time for which it is kept is over.

advocacy-mail-subject = A young person asks for an advocate
advocacy-mail-text =
    Hello,

    a young person asked for an advocate through { $council }. Please get in touch by { $day }. How to reach them is here:

    { $link }

    Only you have this link. Nobody at the council can read what it shows. Please do not pass it on.
advocacy-mail-late-subject = A young person is still waiting for an advocate
advocacy-mail-late-text =
    Hello,

    a young person asked for an advocate through { $council }, and you should have been in touch by { $day }. How to reach them is here:

    { $link }

    If you have been in touch, please tell us there.
advocacy-mail-council-subject = The advocacy service is late
advocacy-mail-council-text =
    Hello { $name },

    { $n ->
        [one] one young person has asked for an advocate and has waited longer than they were told.
       *[other] { $n } young people have asked for an advocate and have waited longer than they were told.
    } We have told the advocacy service again. Please call them. Who the young people are, only the service knows.

    { $link }

advocacy-counts-title = Requests for an advocate
advocacy-counts-lead = Young people ask the advocacy service directly. Here you see how many, and nothing else.
advocacy-counts-closed = Young people cannot ask for an advocate here yet. The email address of the advocacy service, or the mail server, has not been set up.
advocacy-counts-waiting = Waiting
advocacy-counts-late = Waiting too long
advocacy-counts-answered = Answered
advocacy-counts-answered-late = of these, answered late
advocacy-counts-call = Some young people have waited too long. Please call the advocacy service.
advocacy-nav = Advocates
advocacy-settings-email = Independent advocacy, email address
advocacy-settings-email-hint = Requests for an advocate go here, as a link that only they can open. Without it young people cannot ask on the site.
people-settings-keep-advocates = Requests for an advocate, in months
