# Roles that two people give.
roles-title = Roles that two people give
roles-text = Participation officer, safeguarding lead and administrator: one administrator asks, and another administrator or a safeguarding lead agrees. Nobody can agree to their own request, or to a role for themselves. After { $days } days without an answer a request lapses.
roles-none = No role is waiting for a second person
roles-waiting = Waiting for a second person
roles-past = Earlier
roles-head-who = Who
roles-head-role = Role
roles-head-asked = Asked
roles-head-until = Lapses
roles-head-seconds = Who can agree
roles-head-answered = Answered
roles-head-state = Status
roles-by-server = The person who runs the server
roles-state-asked = Waiting for a second person
roles-state-given = Given by two people
roles-state-refused = Refused
roles-state-taken_back = Taken back
roles-state-lapsed = Lapsed
roles-state-alone = Given without a second person
roles-state-none = No role
roles-waits = { $role }: waits for a second person
roles-nobody = nobody at the moment, because there is no other administrator and no safeguarding lead who can sign in (the person who runs the server can give the role there)
roles-can-agree = Who can agree: { $names }.
roles-since = asked on { $when } by { $by }
roles-one-title = { $role }: { $name }
roles-has = Roles they have
roles-has-none = None
roles-answer-title = Do you agree?
roles-answer-text = If you agree, { $name } has the role at once. Agree only if you know who this is, that the address is theirs, and that they are to do this work. Every safeguarding lead gets an email, and we keep a record of it.
roles-agree = I agree
roles-reason = Why not?
roles-reason-hint = Administrators and safeguarding leads can read this.
roles-reason-empty = Say why not.
roles-refuse = I do not agree
roles-second = A second person has to answer: another administrator or a safeguarding lead. Not the person who asked, and not the person who gets the role.
roles-answered = This no longer waits for an answer.
roles-take-back = Take the request back
roles-two-text = Two people give the roles of participation officer, safeguarding lead and administrator. You ask here; everything else applies straight away.
roles-alone-text = There has been no safeguarding lead here yet, so nobody can be asked to agree. Until the first one has signed in, every role that you give applies straight away. Every administrator gets an email about it.
roles-flash-asked = A second person has been asked to agree. The rest has been done.
roles-flash-opened = The account is open again. A second person has been asked to agree to the roles that it had.
roles-flash-agreed = You have agreed. They have the role now.
roles-flash-refused = You have refused. The person who asked gets an email.
roles-flash-taken-back = The request has been taken back.
beginning-asked = Somebody is to have this role: a second person has to agree. See who can.
desk-wait-roles =
    { $n ->
        [one] One role is asked for: a second person has to agree
       *[other] { $n } roles are asked for: a second person has to agree
    }
roles-mail-asked = { $by } asks for a role for { $whom }
roles-mail-given = { $by } agreed to a role for { $whom }
roles-mail-refused = { $by } did not agree to a role for { $whom }
roles-mail-alone = { $by } gave { $whom } a role without a second person
roles-mail-server = The person who runs the server gave { $whom } a role
roles-mail-taken = { $by } took a role from { $whom }
roles-mail-closed = { $by } closed the account of { $whom }
roles-mail-reset = { $by } reset the sign-in of { $whom }
roles-mail-reset-server = The person who runs the server reset the sign-in of { $whom }
roles-mail-inspector = { $by } invited { $whom } as an inspector of the pledge
people-inspector-roles = This is an inspector’s account. It has this one role, until its day, and is looked after on the page for inspections.
roles-mail-text =
    Hello { $name },

    { $what }.

    Sign in to see more:

    { $link }

    If this seems wrong to you, please ask about it straight away.
