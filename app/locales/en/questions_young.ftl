# Questions of panels: what young people read.
questions-public-title = What panels ask
questions-public-lead = Panels ask the people who run things how well they look after you. Here is what they asked, and what they were told.
questions-public-none = Nothing to read here yet.
questions-public-from-young = A young person asked this.
questions-public-said = What young people say
questions-public-happy = The panel is happy with this answer.
questions-public-unhappy = The panel is not happy with this answer.
questions-public-you = Is it like that for you?
questions-public-you-text = Tell us what you see.
questions-propose-title = Give a panel a question to ask
questions-propose-lead = What should a panel ask the people who run things? Tell us here.
questions-propose-who-reads = People who work with the Children in Care Council read it first. The panel sees the question. It does not see who asked it.
questions-propose-kept =
    { $n ->
        [one] We delete your words one day after we answer you.
       *[other] We delete your words { $n } days after we answer you.
    }
questions-propose-no-panel = There is no panel yet.
questions-propose-panel = Which panel should ask this?
questions-propose-panel-missing = Choose a panel.
questions-propose-words = What should they ask?
questions-propose-words-hint = Use your own words. Do not give names.
questions-propose-empty = Tell us what they should ask.
questions-propose-many = Five of your questions are waiting for an answer. Please wait for one of those first.
questions-propose-button = Send it
questions-propose-mine = What you sent
questions-mine-proposed = You sent this on { $day }, for { $panel }. We have not answered yet.
questions-mine-accepted = You sent this on { $day }. { $panel } can ask it now.
questions-mine-declined = You sent this on { $day }, for { $panel }. The panel will not ask it.
questions-mine-taken-back = You sent something on { $day }, for { $panel }, and took it back. Your words are gone.
questions-mine-reply = This is what we say to you:
questions-mine-take-back = Take it back
questions-flash-proposed = We have got your question. Thank you.
questions-flash-taken-back = You took it back. Your words are gone.
questions-mail-reply-subject = You have an answer
questions-mail-reply-text =
    Hello { $name },

    You sent us a question for a panel. We have an answer for you:
    { $link }
