# Get me an advocate: what young people read.
advocacy-get = Get me an advocate
advocacy-offer = Do you want somebody on your side? An advocate helps you say what you want. They do not work for the council.
advocacy-lead = An advocate is on your side. They help you say what you want, and they help people listen. They do not work for the council.
advocacy-who-reads = Only the advocacy service reads what you write here. Nobody at the council does.
advocacy-who-reads-name = Only { $name } reads what you write here. Nobody at the council does.
advocacy-when =
    { $n ->
        [one] They will get in touch by the end of the next working day.
       *[other] They will get in touch within { $n } working days.
    }
advocacy-danger = If you are in danger, do not wait for them. Call somebody now.
advocacy-name = What should they call you?
advocacy-name-hint = Your first name or a nickname.
advocacy-name-empty = Tell them what to call you.
advocacy-way = How can they reach you?
advocacy-way-phone = By phone
advocacy-way-email = By email
advocacy-way-find = Come and find me
advocacy-way-empty = Choose how they can reach you.
advocacy-reach = Your number, your email or where you are
advocacy-reach-hint = For example: 07700 900123, or the youth club on Tuesdays.
advocacy-reach-empty = Tell them how to reach you.
advocacy-reach-phone = Check the phone number again.
advocacy-reach-email = Check the email address again.
advocacy-safe = When is it safe to get in touch?
advocacy-safe-hint = You can leave this empty. For example: after school, or not when I am with my carer.
advocacy-send = Send this to the advocate
advocacy-stop = Stop
advocacy-closed = Nobody would get this here yet. Please call somebody.
advocacy-closed-text = You cannot ask for an advocate on this page yet. Please call one of these numbers. They can help you find an advocate.
advocacy-already = You have asked already. You can see it on the page “What happened?”.
advocacy-done-title = We have sent it
advocacy-done-text = The advocate will get in touch with you. You do not have to do anything.
advocacy-done-words = With these words you can see if they got it.
advocacy-done-call = You can call them too
advocacy-mine-title = Your advocate
advocacy-mine-asked = You asked for an advocate on { $date }. They should get in touch by { $due }.
advocacy-mine-late = You asked for an advocate on { $date }. They should have been in touch by { $due }. We have told them again. You can call them too: { $phone }
advocacy-mine-late-no-phone = You asked for an advocate on { $date }. They should have been in touch by { $due }. We have told them again.
advocacy-mine-answered = You asked for an advocate on { $date }. On { $ended } they told us that they have been in touch with you.
advocacy-mine-answered-not = If they have not, you can ask again.
advocacy-mine-taken-back = You asked for an advocate on { $date }, and took it back. We have deleted how to reach you.
advocacy-mine-take-back = I do not want an advocate any more
advocacy-flash-taken-back = You took it back. We have deleted how to reach you.
advocacy-answered-already = They have been in touch with you already, so you cannot take this back.
