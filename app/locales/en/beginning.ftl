# The administrator's first steps, and what is not open before somebody would read it.
beginning-title = First steps
beginning-left =
    { $n ->
        [0] Everything has been done. Young people can be heard and answered here.
        [one] One step is left before everything is in place.
       *[other] { $n } steps are left before everything is in place.
    }
beginning-closed-admin = Nobody would read what children write yet. Until a participation officer and a safeguarding lead can sign in, no survey opens and the Tell us page only shows who to ring.
beginning-to-do = To do
beginning-waiting = Waiting
beginning-done = Done
beginning-invited = Invited, but cannot sign in yet. See their account.
beginning-step-names = Say what your council is called
beginning-why-names = Its name is on every page, in every email and on every printed paper. On the same page, choose its languages: English, or English and Welsh. Also say whether it is in England or in Wales: this decides which numbers young people can ring.
beginning-step-duty_line = Set the duty line
beginning-why-duty_line = The number that a child in danger can ring day and night. It is under Help now on every page.
beginning-step-advocacy = Set the independent advocacy service
beginning-why-advocacy = Somebody who is on the young person's side and does not work for the council. Give their phone number, and the email address that requests from here go to.
beginning-step-complaints = Set where complaints go
beginning-why-complaints = A complaint has to be dealt with within days set by law. From here it goes to your complaints manager, by email.
beginning-step-mail = Try whether email goes out
beginning-why-mail = People are invited by email, and told of danger by email.
beginning-step-officer = Invite a participation officer
beginning-why-officer = Reads what young people write, every day, and opens surveys.
beginning-step-lead = Invite a safeguarding lead
beginning-why-lead = Is told when a child may be in danger, and decides what happens.
beginning-duty-hours = Set when somebody is on duty, and who is on call after hours
beginning-step-clerk = Invite a clerk
beginning-why-clerk = Looks after the panels: their members, meetings and agendas.
beginning-step-panel = Add a panel
beginning-why-panel = The clerk adds the first one, under Panels, with everybody who is a member of it.
beginning-step-meeting = Plan a meeting
beginning-why-meeting = The clerk plans it on the panel's page. What young people say goes on its agenda.
beginning-step-panel_member = Invite a panel member
beginning-why-panel_member = Reads the papers and answers young people. The clerk then adds their account to the panel: its chair checks each answer before young people see it.
beginning-step-backup = Make a backup
beginning-why-backup = Make the first one on the server, with this command. It does not repeat by itself: have the server run it every night. Keep the key somewhere else: without it nobody can read what was sealed.
beginning-mail-no-server = No mail server is set, so nothing is sent: not even when a child is in danger. The person who runs the server sets NOISE_SMTP_URL. Until then, hand over each link yourself; the page shows it when you invite somebody.
beginning-mail-failing = The mail server did not take it: { $problem }
beginning-mail-try = Send me a test email
beginning-backup-last = The last backup was made on { $when }.
beginning-trial-subject = Email from Make A Noise works
beginning-trial-text =
    You asked Make A Noise to send you this email, to see whether email goes out. It does.

    { $link }
beginning-flash-tried = The test email has been handed to the mail server's queue. Reload this page in a minute to see whether it was taken.
beginning-survey-not-read = A survey can open once a participation officer and a safeguarding lead can sign in, so that somebody reads the answers. The administrator invites them.
beginning-not-open = We are not open yet
beginning-not-open-text = Nobody is here yet to read what you write. We will open soon. Please come back.
beginning-not-open-help = Do you need help now?
beginning-not-open-home = Go to the home page
people-by-hand-lead = No email is sent from here. You get a link that works once, for seven days, to hand over yourself.
people-by-hand-button = Make the invitation
people-by-hand-title = Hand this link to { $name }
people-by-hand-text = No email has been sent. Give them this link yourself, in a way that nobody else can read. It works once, for seven days.
people-flash-reset-by-hand = Done. No email is sent from here: hand over the new link below.
panels-none-yet = There are no panels yet
panels-none-yet-clerk = Add the first one: its members, meetings and agendas come after that.
panels-none-yet-text = Once the clerk has added one, you can send it what young people say.
