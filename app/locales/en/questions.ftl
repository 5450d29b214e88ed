# Questions that panels put to officers: what staff and panel members read.
questions-title = Questions to officers
questions-lead = What this panel asks of officers, one period at a time, and whether the answers are satisfactory.
questions-overdue =
    { $n ->
        [one] One question has not been answered in time.
       *[other] { $n } questions have not been answered in time.
    }
questions-none = Nothing has been asked yet
questions-none-text = Begin with a question of the bank below, or add one of your own.
questions-put = What was asked
questions-put-caption = The newest of each question, with those that need attention first
questions-question = Question
questions-period = Period
questions-due = Answer by
questions-figure = Figure
questions-panel = Panel
questions-own = The panel's own questions
questions-from-young = A young person proposed this.
questions-bank = The bank of questions
questions-bank-text = As corporate parents, elected members should ask these, and get satisfactory answers. Those that you have asked are above.
questions-group-overall = What every elected member should know
questions-group-in_care = Children in care
questions-group-leavers = Care leavers
questions-ask-link = Ask this
questions-ask-again = Ask it for another period
questions-public-link = What everybody can read
questions-add-title = Add a question
questions-text-en = Question{ in-english }
questions-text-cy = Question in Welsh
questions-add-button = Add the question
questions-ask-title = Ask a question
questions-ask-text = The person you ask gets an email with a link, and answers there with a figure, words or a paper. They need no account.
questions-ask-reminded = They are reminded { $n } days before that day, and once more after it, unless they have answered.
questions-which-missing = Choose a question.
questions-period-hint = For example: 2026, 2025/26, 2026 Q1 or 03/2026.
questions-period-wrong = Give a year, a financial year, a quarter or a month. For example: 2025/26 or 2026 Q1.
questions-due-range = Give a day from tomorrow on, within a year.
questions-asked-already = This has been asked for this period already, and nobody has answered yet.
questions-person = Somebody with an account
questions-person-hint = Or leave this empty, and give a name and an email address.
questions-person-none = Somebody without an account
questions-nobody = This person cannot be asked. Choose somebody else, or give a name and an email address.
questions-name = Who is asked
questions-mail = Their email address
questions-theme = Theme
questions-theme-hint = What young people say on this theme is shown beside the answers.
questions-theme-none = No theme, or the one it has
questions-ask-button = Ask
questions-flash-added = The question has been added.
questions-flash-asked = The question has been asked.
questions-flash-withdrawn = Nobody is asked for this answer any more.
questions-flash-tabled = The question is on this agenda.
questions-flash-judged = What the panel says has been saved.
questions-flash-released = Everybody can read this answer.
questions-flash-hidden = Only the panel can read this answer.
questions-flash-answered = Your answer is with the panel. Thank you.
questions-flash-decided = Your decision has been saved.
questions-state-asked = Not answered yet
questions-state-overdue = Overdue
questions-state-answered = Answered, for the panel to look at
questions-state-satisfactory = Satisfactory
questions-state-unsatisfactory = Not satisfactory
questions-state-withdrawn = Not asked any more
questions-fewer = fewer than { $n }
questions-paper = The paper
questions-years = Over the years
questions-years-caption = The same question for each period, the newest first
questions-who-reads = Who can read it
questions-everybody = Everybody
questions-panel-alone = The panel
questions-said = What young people say
questions-said-text = Their words on this theme, as officers have shared them.
questions-answer-for = For { $period }
questions-answered-on = Answered on
questions-answer = Answer
questions-on-agenda = On the agenda
questions-on-agenda-already = This question is on an agenda already.
questions-table = Put it on the next agenda
questions-withdraw = Stop asking
questions-withdraw-text = The link in the email no longer works, and nobody is reminded.
questions-withdraw-button = Stop asking
questions-withdraw-late = This has been answered, so it is too late to stop asking.
questions-judge = What the panel says
questions-judge-legend = Is this answer satisfactory?
questions-judge-missing = Choose one of the two.
questions-judge-nothing = Nobody has answered this yet.
questions-judge-button = Save
questions-why = Why
questions-why-en = Why{ in-english-after }
questions-why-cy = Why, in Welsh
questions-one-language = One language is enough.
questions-release = Let everybody read it
questions-release-text = Everybody can then read the question, the answer, its paper and what the panel says. Small numbers of children are hidden; look at the words and the paper yourself.
questions-seen-legend = Have you looked?
questions-seen = I have looked: no child can be recognised in the words or in the paper.
questions-seen-needed = Look at the words and the paper first, and tick this.
questions-release-button = Let everybody read it
questions-hide = Everybody can read it
questions-hide-button = Let only the panel read it
questions-answer-closed = The panel has looked at your answer or published it, so it can no longer be changed. Write to the clerk.
questions-answer-withdrawn = The panel does not need this answer any more. Thank you.
questions-answer-hello = Hello { $name }, the panel asks you this.
questions-answer-there = Your answer is with the panel. You can change it until the panel has looked at it.
questions-answer-judged = The panel has looked at this answer.
questions-answer-public = This answer has been published.
questions-answer-text = Give a figure, words or a paper. One of them is enough.
questions-figure-hint = For example: 92, 92.5 or 1,250. Leave it empty if there is none.
questions-figure-wrong = Give a number. For example: 92 or 92.5.
questions-unit = What the figure counts
questions-unit-percent = Per cent
questions-unit-number = A number, of children or of anything else
questions-unit-days = Days
questions-unit-weeks = Weeks
questions-unit-pounds = Pounds
questions-unit-missing = Say what the figure counts.
questions-answer-empty = Give a figure, words or a paper.
questions-answer-words-en = Answer{ in-english }
questions-answer-words-cy = Answer in Welsh
questions-answer-paper-there = A paper is with this answer: { $size }. Another one takes its place.
questions-answer-file = Paper
questions-answer-button = Send the answer
questions-answer-who-reads = The panel, its clerk, officers and pledge leads can read your answer. The panel may publish it; small numbers of children are hidden then. Name no child.
questions-proposed-title = Questions from young people
questions-proposed-text = What young people propose that a panel should ask. Read it first: the panel sees the question that you make of it, and never who proposed it. The audit log shows each time somebody reads one.
questions-proposed-none = Nobody has proposed anything
questions-proposed-on = Proposed on { $day }
questions-proposal = Proposal
questions-proposal-title = A question from a young person
questions-proposal-proposed = For you to read
questions-proposal-accepted = Accepted
questions-proposal-declined = Declined
questions-proposal-taken-back = Taken back
questions-proposal-alarming = Word of danger
questions-proposal-danger = There is a word of danger in this. Think of the young person first: talk to the safeguarding lead today.
questions-proposal-ended = This has been decided or taken back already.
questions-decide = Decide
questions-decide-text = Word the question so that nobody can be recognised in it. The young person is told by email that there is an answer, and reads it on their own page.
questions-decide-legend = Should the panel ask this?
questions-decide-accept = Yes, in these words
questions-decide-decline = No
questions-decision-missing = Choose one of the two.
questions-reply = What do you want to say to them?
questions-reply-hint = In plain words. If the panel does not ask this, say why.
questions-reply-empty = Say why the panel does not ask this.
questions-replied = What we said to them
questions-decide-button = Save the decision
questions-mail-ask-subject = { $panel }: a question for you
questions-mail-ask-text =
    Hello { $name },

    { $panel } asks you this, for { $period }:
    { $question }

    Please answer by { $due }, with a figure, words or a paper. You need no account:
    { $link }

    { $council }
questions-mail-week-subject = { $panel }: please answer by { $due }
questions-mail-week-text =
    Hello { $name },

    { $panel } is waiting for your answer, for { $period }:
    { $question }

    Please answer by { $due }:
    { $link }

    { $council }
questions-mail-late-subject = { $panel }: your answer is late
questions-mail-late-text =
    Hello { $name },

    { $panel } asked you this, for { $period }, and has no answer yet:
    { $question }

    It was due by { $due }. The panel sees that it is overdue. Please answer now:
    { $link }

    { $council }
questions-mail-proposed-subject = A young person has proposed a question for a panel
questions-mail-proposed-text =
    Hello { $name },

    A young person has proposed a question that a panel should ask. Please read it before the panel does:
    { $link }

questions-mail-danger-subject = A word of danger in a question
questions-mail-danger-text =
    Hello { $name },

    a young person has proposed a question, and there is a word of danger in it. An officer has to read it now, and think of the young person first:
    { $link }
questions-judge-released = Everybody can read this answer. To change what the panel says about it, let only the panel read it first.
