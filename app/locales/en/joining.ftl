# Asking to join the Children in Care Council: what young people read.
public-home-council-title = Join our council
public-home-council = Young people in care meet and change things. You can join in.
joining-title = Join the Children in Care Council
joining-lead = Young people in care meet and say what should change. The people in charge listen to them.
joining-open = You can join if you are in care or have left care. Nobody gets picked. You do not have to be good at anything.
joining-who-reads = Only the people who work with the Children in Care Council read what you write here.
joining-kept =
    { $n ->
        [one] We delete it one day after we have answered you.
       *[other] We delete it { $n } days after we have answered you.
    }
joining-when =
    { $n ->
        [one] We answer by the end of the next working day.
       *[other] We answer within { $n } working days.
    }
joining-danger = If you are in danger, do not wait for us. Call somebody now.
joining-name = What should we call you?
joining-name-hint = Your first name or a nickname.
joining-name-empty = Tell us what to call you.
joining-reach = How can we reach you?
joining-reach-hint = Say it in your own words. For example: ring me after school, and your number. Or: ask for me at the youth club.
joining-reach-empty = Tell us how we can reach you.
joining-words = Do you want to say more?
joining-words-hint = You can leave this empty.
joining-send = Send this
joining-already = You have asked already. You can see it on the page “What happened?”.
joining-done-title = We have got it
joining-done-text = Thank you for asking. We will get in touch with you.
joining-done-words = With these words you can see our answer.
joining-mine-title = Joining the Children in Care Council
joining-mine-asked = You asked to join on { $date }. We will answer by { $due }.
joining-mine-late = You asked to join on { $date }. We said that we would answer by { $due }. We are sorry that it is taking longer.
joining-mine-yes = You asked to join on { $date }. Yes, come and join in! We will get in touch with you.
joining-mine-later = You asked to join on { $date }. You cannot join just yet, but you can later.
joining-mine-words = This is what we want to say to you:
joining-mine-taken-back = You asked to join on { $date }, and took it back. We have deleted what you wrote.
joining-mine-take-back = I do not want to join any more
joining-flash-taken-back = You took it back. We have deleted what you wrote.
joining-answered-already = We have answered you already, so you cannot take this back.
