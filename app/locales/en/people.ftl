# Signing in, accounts, settings, mail and the audit log.
people-sign-in-title = Sign in
people-sign-in-lead = For members of the Children in Care Council, and for staff.
people-sign-in-hint = We send you a link. It works once, for ten minutes.
people-sign-in-button = Send me a link
people-email = Email address
people-sent-title = Check your email
people-sent-text = If we know this address, a link is on its way. It works once, for ten minutes. It can take a minute to arrive; look in the junk folder, too.
people-sent-no-mail = This site does not send email. Ask the administrator for your link.
people-sent-again = Try another address

people-link-title = Welcome
people-link-text = Press the button to sign in.
people-link-button = Sign me in
people-link-used = This link has been used already. Each link works once. You can ask for a new one.
people-link-expired = This link has run out. A link works for ten minutes. You can ask for a new one.
people-link-gone = This link does not work any more. Each link works once, and not for long. You can ask for a new one. If somebody invited you, ask them for a new one.
people-invitation-expired = This invitation has run out. It worked for seven days. Ask the person who invited you for a new one.
people-link-staff = You already have a password. Please sign in with it, and with the code of your authenticator app: a link in an email is not enough to reach what children wrote.

people-staff-title = Sign in with password and code
people-staff-text = Staff sign in with their password and a code from an authenticator app.
people-staff-button = Use password and code
people-staff-lost = Lost your phone or your password? The administrator can reset your sign-in.
people-password = Password
people-password-hint = At least { $min } characters. Four words that are not linked work well.
people-password-short = This is too short. A password has at least { $min } characters.
people-password-common = This is one of the first passwords that people try. Please choose another.
people-code = Code
people-code-hint = The six digits that your authenticator app shows now.
people-code-wrong = This code is not right. Wait for the next one and type that.
people-entrance-wait = There have been too many wrong tries from here. Wait a while, or get a link by email: once you have opened it in this browser, you can try again at once.
people-staff-link = Get a link by email
people-entrance-wrong = The address, the password or the code is not right. A code works once: wait for the next one.
people-sign-in-now = Sign in

people-set-up-title = Set up your sign-in
people-set-up-welcome = Welcome, { $name }
people-set-up-text = What children write here is only safe if nobody else can sign in as you. So you need two things: a password, and your phone.
people-set-up-first = Please choose a password and set up your code first.
people-set-up-password = 1. Choose a password
people-set-up-code = 2. Connect your phone
people-set-up-scan = Open an authenticator app on your phone (such as Aegis, Google Authenticator or Microsoft Authenticator) and scan this.
people-set-up-qr = QR code for your authenticator app
people-set-up-by-hand = Or type this into the app:
people-set-up-code-hint = The six digits that the app shows now.
people-set-up-button = Finish and sign in

people-account-title = Your account
people-name = Name
people-roles = Roles
people-lang = Language
people-lang-legend = Which language should we write to you in?
people-lang-theirs = Which language should we write to them in?
people-save = Save
people-password-pattern = This is a pattern of keys, or the same thing again and again. Please choose another.
people-password-own = This is mostly your own name, your address or the council's name. Please choose another.
people-password-change = Change the password
people-password-change-text = You stay signed in here, and are signed out everywhere else.
people-password-current = The password you have now
people-password-new = New password
people-password-wrong = This is not your password.
people-flash-password = Your password has been changed.
people-sign-out-title = Sign out
people-sign-out-text = If you sign out, this browser forgets everything from this site. Have you lost a phone, or used somebody else's computer? Then sign out everywhere.
people-sign-out = Sign out
people-sign-out-everywhere = Sign out everywhere

people-role-member = Member
people-role-member-does = In the Children in Care Council: builds surveys, says if the pledge is kept
people-role-officer = Participation officer
people-role-officer-does = Reads what young people write, checks surveys, invites members
people-role-lead = Safeguarding lead
people-role-lead-does = Is told of concerns at once and decides what happens
people-role-panel_member = Panel member
people-role-panel_member-does = Reads the papers of their panels and answers
people-role-clerk = Clerk
people-role-clerk-does = Looks after panels, meetings and agendas
people-role-pledge_lead = Pledge lead
people-role-pledge_lead-does = Says how far the council has got with each promise
people-role-admin = Administrator
people-role-admin-does = Looks after accounts and settings; does not see what children write
people-role-inspector = Inspector

people-title = People
people-officer-lead = You can invite members of the Children in Care Council. The administrator looks after other accounts.
people-count =
    { $n ->
        [one] 1 account
       *[other] { $n } accounts
    }
people-state = State
people-state-active = Active
people-state-invited = Invited
people-state-disabled = Closed
people-invite-title = Invite somebody
people-invite-text = We send them a link that works once, for seven days.
people-invite-button = Send the invitation
people-email-taken = Somebody with this address has an account already.
people-roles-none = Choose at least one role.
people-roles-hint = A change applies straight away, on the next page they open.
people-back = All people
people-own-account-text = This is your own account. Another administrator can change its roles or close it.
people-own-roles = Nobody can change their own roles. Ask another administrator.
people-own-account = Nobody can close their own account. Ask another administrator.
people-last-admin = There must be at least one administrator.
people-no-email = There is no email address to send an invitation to.
people-disabled-first = This account is closed. Open it again first.
people-reset-title = Reset the sign-in
people-reset-text = For a lost phone or password. Signs them out everywhere, forgets password and code, and sends a new invitation.
people-reset-button = Send a new invitation
people-disable-title = Close the account
people-disable-text = They are signed out at once and cannot come back. What they have done stays.
people-disable-button = Close the account
people-enable-title = This account is closed
people-enable-text = Open it again and they can sign in as before. If they had a role that two people give, a second person has to agree to it again.
people-enable-button = Open the account again

people-flash-lang = Saved. We write to you in this language from now on.
people-flash-invited = The invitation is on its way.
people-flash-roles = The roles have been changed.
people-flash-disabled = The account has been closed.
people-flash-enabled = The account is open again.
people-flash-reset = Done. A new invitation is on its way.
people-flash-settings = The settings have been saved.
people-flash-clock = Thank you. Erasing goes on by the server's clock.

people-settings-title = Settings
people-settings-lead = What you set here applies to everybody within seconds. Every change is in the log:
people-clock-title = Nothing is erased at the moment
people-clock-ahead = The server's clock says { $clock }. The latest time that Make A Noise knows of is { $known }. If the clock has jumped ahead, things that are to be kept for much longer would be erased by it. So erasing waits.
people-clock-back = The server's clock says { $clock }. That is before { $known }, the latest time that Make A Noise knows of. What is said now gets the wrong date, and would be erased too early once the clock is right again. So erasing waits.
people-clock-look = Look at a clock that you trust. Is the server's clock right? It can be, if the server was off for more than two weeks. If it is right, press the button. If it is wrong, have it set: erasing then goes on by itself.
people-clock-confirm = The clock is right: go on
people-settings-council = The council
people-settings-council-en = Name{ in-english }
people-settings-council-cy = Name in Welsh
people-settings-help = Who to ring
people-settings-duty = Duty line
people-settings-duty-hint = The council's own number for a child in danger, day and night. Young people find it under Help now.
people-settings-advocacy-en = Independent advocacy, name{ in-english }
people-settings-advocacy-cy = Independent advocacy, name in Welsh
people-settings-advocacy-phone = Independent advocacy, number
people-settings-phone = This does not look like a phone number.
people-settings-promise = What we promise
people-settings-days = Days until somebody can expect an answer
people-settings-days-hint = Young people are told this number.
people-settings-counting = Small numbers
people-settings-inside = Smallest number shown inside the council
people-settings-inside-hint = Smaller numbers are hidden, so that nobody can be identified. At least 5.
people-settings-published = Smallest number published
people-settings-published-hint = At least 10.
people-settings-keep = How long we keep things
people-settings-keep-lead = You can make each time shorter, never longer. A change applies at once, to what is there already too. What is erased cannot be brought back.
people-settings-keep-hint = From { $least } to { $most }.
people-settings-keep-started = Survey answers that were started and never sent, in days
people-settings-keep-originals = The sealed words as they were written, in months after the decision
people-settings-keep-receipts = The { receipt-number } words of a receipt, in months
people-settings-keep-staff = How long staff stay signed in, in hours
people-settings-keep-members = How long members stay signed in, in days
people-settings-keep-mail = Emails that were sent, in days
people-settings-keep-audit = The log of what was done, in years
people-settings-number = Type a whole number from { $least } to { $most }.

people-outbox-title = Outbox
people-outbox-no-mail = No mail server is set up, so nothing is sent. The messages people should get are here: please pass them on.
people-outbox-sent = Sent
people-outbox-waiting = Waiting
people-outbox-failing = Will be tried again
people-outbox-to = to { $to }
people-outbox-problem =
    { $n ->
        [one] Tried once: { $problem }
       *[other] Tried { $n } times: { $problem }
    }
people-outbox-text = What it says

people-audit-title = Audit log
people-audit-lead = What was done, when and by whom. Each entry is chained to the one before, so none can be changed or taken out unseen.
people-audit-opened =
    { $n ->
        [one] In the last 30 days somebody came back with the words of their receipt once. The log has no entry for this.
       *[other] In the last 30 days people came back with the words of their receipt { $n } times. The log has no entry for this.
    }
people-audit-check = Check the whole chain
people-audit-whole =
    { $n ->
        [one] The log is whole: 1 entry.
       *[other] The log is whole: { $n } entries.
    }
people-audit-broken = The log is broken at entry { $n }: it was changed, or something before it is missing.
people-audit-newest = The newest entries
people-audit-when = When
people-audit-detail = Details
people-audit-older = Older entries

people-mail-link-subject = Your link to Make A Noise
people-mail-link-text =
    Hello { $name },

    you asked for a link to sign in to Make A Noise. Here it is:

    { $link }

    It works once, for ten minutes. If you did not ask for it, you do not need to do anything.
people-mail-invitation-subject = { $council } invites you to Make A Noise
people-mail-invitation-text =
    Hello { $name },

    { $council } invites you to Make A Noise, where young people in care are heard. This link lets you in for the first time:

    { $link }

    It works once, for seven days. If you were not expecting it, you do not need to do anything.
