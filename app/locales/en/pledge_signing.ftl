# Signing the pledge: with an account, by a link, and the wall.
pledge-sign-title =
    { $kind ->
        [offer] Sign our care leaver offer
       *[pledge] Sign our pledge
    }
pledge-sign-lead = When you sign, you say: I will help to keep these promises. Everybody can see who has signed.
pledge-sign-name = Name
pledge-sign-name-hint = The name you are known by. Everybody can see it on the website and on the poster.
pledge-sign-first-name = First name
pledge-sign-name-first-hint = Your first name only. Everybody can see it on the website and on the poster, next to “Children in Care Council”. So people who know you could tell that you are in care, or were. You can use a nickname. The pledge lead looks at that first.
pledge-sign-member-shown = Next to your name we write: Children in Care Council.
pledge-sign-role = Role
pledge-sign-role-hint = What you do, in your own words. For example: councillor, head teacher, social worker.
pledge-sign-guest-role-hint = What you do, in your own words. For example: foster carer. If somebody here has the same name and role as you, add what tells you apart, like your area.
pledge-sign-role-member = Children in Care Council
pledge-sign-send =
    { $kind ->
        [offer] Sign the care leaver offer
       *[pledge] Sign the pledge
    }
pledge-sign-read =
    { $kind ->
        [offer] Read the care leaver offer
       *[pledge] Read the pledge
    }
pledge-sign-wall = See who has signed
pledge-sign-certificate = Certificate
pledge-sign-certificate-of = Certificate for { $name }
pledge-sign-signed-on = Signed on { $day }
pledge-sign-waits = Your signature is waiting for the pledge lead to confirm it.
pledge-sign-thanks = Thank you for signing.
pledge-sign-thanks-waits = Thank you. Your signature will be public once the pledge lead has confirmed it.
pledge-sign-withdraw = Take my signature back
pledge-sign-withdraw-text = If you take it back, your name goes from the wall and the poster. Our log keeps that you signed and took it back, but not what you wrote. You can sign again later.
pledge-sign-withdrawn = Your signature has been taken back.
pledge-sign-guest-lead =
    { $kind ->
        [offer] { $council } made promises to young people who leave care: { $pledge }. When you sign, you say that you will help to keep them.
       *[pledge] { $council } made promises to young people in care: { $pledge }. When you sign, you say that you will help to keep them.
    }
pledge-sign-guest-who = The pledge lead at the council sees your name first. Once they have confirmed it, everybody can see it. To take it back, ask the pledge lead.
pledge-sign-guest-young = Are you under 18, or are you in care or were you? Then your first name is enough. Please leave your story out.
pledge-sign-guest-thanks = Thank you for signing. Everybody can see your name once the pledge lead has confirmed it.
pledge-sign-guest-next = Does somebody else here want to sign? The form is ready for the next person.
pledge-sign-name-empty = Please type your name.
pledge-sign-name-first = Please give your first name only, as one word. You can join two names with a hyphen.
pledge-sign-role-empty = Please say what you do.
pledge-sign-no-address = Please leave out web and email addresses. Put a space after a full stop.
pledge-sign-with-account = You have an account, so please sign with that and not with the link.
pledge-sign-moved-on = Somebody has changed this signature in the meantime. Please look again.
pledge-sign-full = So many signatures are waiting that we cannot take any more right now. Please ask the person who gave you the link.
pledge-sign-link-revoked = This link has been switched off. Please ask the person who gave it to you for a new one.
pledge-sign-link-over = The time for signing with this link is over. Please ask the person who gave it to you for a new one.
pledge-sign-link-unknown = We do not know this link. Please check that you have all of it, or ask the person who gave it to you for a new one.
pledge-wall-title =
    { $kind ->
        [offer] They signed our care leaver offer
       *[pledge] They signed our pledge
    }
pledge-wall-count =
    { $n ->
        [one] 1 person has given their word.
       *[other] { $n } people have given their word.
    }
pledge-wall-none = Nobody has signed yet.
pledge-wall-lead = These people say that they will help to keep { $pledge }.
pledge-wall-poster = A poster to frame
pledge-wall-poster-text = All the promises and all the names on one sheet (PDF).
pledge-wall-poster-a3 = Poster, A3
pledge-wall-poster-a2 = Poster, A2
pledge-wall-sign = Do you want to sign?
pledge-wall-sign-text = If you have an account here, sign in and sign it too. If you have none, ask the pledge lead at the council for a link.
# What is on paper.
pledge-paper-over =
    { $kind ->
        [offer] Our promises to young people who leave care
       *[pledge] Our promises to children and young people in care
    }
pledge-paper-signed = Signed by
pledge-paper-certificate =
    { $kind ->
        [offer] Thank you for signing our care leaver offer
       *[pledge] Thank you for signing our pledge
    }
pledge-paper-signed-on = signed on { $day }
# The pledge lead, and who chairs a panel.
pledge-lead-title = Signatures
pledge-lead-none =
    { $kind ->
        [offer] There is no adopted care leaver offer yet, so there is nothing to sign.
       *[pledge] There is no adopted pledge yet, so there is nothing to sign.
    }
pledge-lead-waits = Waiting to be confirmed
pledge-lead-nothing-waits = No signature is waiting.
pledge-lead-waits-legend = Signatures to confirm or refuse
pledge-lead-waits-hint = They came by a link or under another name, or you took them down before. Confirm only people you know have signed. If it could be a young person, check that nothing but a first name and no story is there. No name is kept of what you refuse.
pledge-lead-came = { $day }, { $event }
pledge-lead-by-account = with an account
pledge-lead-confirm = Confirm the ticked ones
pledge-lead-refuse = Refuse the ticked ones
pledge-lead-choose = Tick at least one signature.
pledge-lead-confirmed = The signatures have been confirmed. Everybody can see them now.
pledge-lead-refused = The signatures have been refused. No name has been kept.
pledge-lead-answered-before = Somebody else had already answered some of these. Please look at what is here now.
pledge-lead-signed = Signed
pledge-lead-day = Signed on
pledge-lead-do = Actions
pledge-lead-withdraw = Withdraw
pledge-lead-withdraw-text = The name goes from the wall and the poster, and cannot be brought back. If they sign again, it waits for you.
pledge-lead-withdraw-button = Withdraw this signature
pledge-lead-withdrawn = The signature has been withdrawn.
pledge-lead-links = Links for people without an account
pledge-lead-links-text = Send a link to councillors, partners and foster carers, or show it at an event. Many people can sign with the same link; each signature waits for you to confirm it.
pledge-lead-link-new = Make a link
pledge-lead-link-event = What it is for
pledge-lead-link-event-hint = Everybody who opens the link can read this. For example: Foster carers’ evening.
pledge-lead-link-until = Last day
pledge-lead-link-until-hint = The link stops working after this day. It can be { $n } days from now at most.
pledge-lead-link-until-missing = Choose the last day on which the link works.
pledge-lead-link-until-past = Choose today or a later day.
pledge-lead-link-until-far = Choose an earlier day. The link would work for too long.
pledge-lead-link-make = Make the link
pledge-lead-link-many = There are too many links already.
pledge-lead-link-facts =
    { $n ->
        [one] Until { $day }. 1 signature.
       *[other] Until { $day }. { $n } signatures.
    }
pledge-lead-link-show = Show the QR code
pledge-lead-link-revoke = Switch it off
pledge-lead-link-revoked = Switched off
pledge-lead-link-over = Over
pledge-lead-link-is-revoked = The link has been switched off. What was signed with it stays.
pledge-lead-link-qr = QR code for signing
pledge-lead-link-scan = Point your phone’s camera at the code. The code works until { $day }.
pledge-lead-link-copy = The link to send
pledge-lead-link-copy-hint = Anybody who has this link can sign. Send it only to people you want to invite.
pledge-missing-title = Not signed yet
pledge-missing-text = Members of panels who have not signed yet, without young people. This list is for the chair and the pledge lead only.
pledge-missing-chairs = If you chair a panel, you see here which of its members have not signed yet.
pledge-missing-all = Everybody on this panel has signed.
desk-wait-signatures =
    { $n ->
        [one] One signature under { $kind ->
            [offer] the care leaver offer
           *[pledge] the pledge
        } is waiting to be confirmed
       *[other] { $n } signatures under { $kind ->
            [offer] the care leaver offer
           *[pledge] the pledge
        } are waiting to be confirmed
    }
