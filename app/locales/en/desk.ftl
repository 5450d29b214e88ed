# Where somebody starts: what waits for them, and searching.
desk-title = What waits
desk-lead = Hello { $name }. This is what waits for you, the oldest first.
desk-empty = Nothing waits for you
desk-empty-text = When something does, it will be here. Everything else is in the menu.
desk-begin-survey = Make a survey
desk-begin-queue = See what has come in
desk-begin-panels = See your panels
desk-closed = Nothing is open to young people yet. Until a participation officer and a safeguarding lead can sign in, nobody would read what they write. The administrator invites them.
desk-since = The oldest: { $ago }
desk-search = Search
desk-search-go = Search
desk-search-any = Any
desk-search-officer = Looks through members, and through the words of voices that have been shared. Words that are still sealed are not searched: use the filters of the inbox for those.
desk-search-admin = Looks through people: names and email addresses.
desk-search-both = Looks through people, and through what young people said in the papers of your panels.
desk-search-shared = Looks through what young people said in the published papers of your panels.
desk-search-none = Nothing was found.
desk-search-more = Only the first { $max } are shown. Add a word to find fewer.
desk-search-voices = What young people said
desk-wait-steps =
    { $n ->
        [one] One first step is still to be done
       *[other] { $n } first steps are still to be done
    }
desk-wait-clock = Nothing is erased at the moment: the server's clock says { $clock }, and the latest time that is known is { $known }. See whether the clock is right
desk-wait-invited =
    { $n ->
        [one] One person was invited and cannot sign in yet
       *[other] { $n } people were invited and cannot sign in yet
    }
desk-wait-mail-failing =
    { $n ->
        [one] One email did not go out
       *[other] { $n } emails did not go out
    }
desk-wait-mail-by-hand =
    { $n ->
        [one] One message is to be handed over, because no email is sent
       *[other] { $n } messages are to be handed over, because no email is sent
    }
desk-wait-danger =
    { $n ->
        [one] One voice with words of danger has not been read
       *[other] { $n } voices with words of danger have not been read
    }
desk-wait-unread =
    { $n ->
        [one] One voice has not been read
       *[other] { $n } voices have not been read
    }
desk-wait-mine =
    { $n ->
        [one] You have taken one voice and not decided it
       *[other] You have taken { $n } voices and not decided them
    }
desk-wait-passed =
    { $n ->
        [one] A colleague asks for your opinion on one voice
       *[other] Colleagues ask for your opinion on { $n } voices
    }
desk-wait-held =
    { $n ->
        [one] One voice is on hold
       *[other] { $n } voices are on hold
    }
desk-wait-unrouted =
    { $n ->
        [one] One shared voice is on no agenda
       *[other] { $n } shared voices are on no agenda
    }
desk-wait-checking =
    { $n ->
        [one] One survey waits to be checked
       *[other] { $n } surveys wait to be checked
    }
desk-wait-closed =
    { $n ->
        [one] One survey has closed and its results are not published
       *[other] { $n } surveys have closed and their results are not published
    }
desk-wait-returned =
    { $n ->
        [one] An officer gave your survey back with a note
       *[other] An officer gave { $n } of your surveys back with a note
    }
desk-wait-drafts =
    { $n ->
        [one] You have one survey that nobody has checked yet
       *[other] You have { $n } surveys that nobody has checked yet
    }
desk-wait-concerns =
    { $n ->
        [one] One concern has not been acknowledged
       *[other] { $n } concerns have not been acknowledged
    }
desk-wait-undecided =
    { $n ->
        [one] One concern has not been decided
       *[other] { $n } concerns have not been decided
    }
desk-wait-openings =
    { $n ->
        [one] Somebody asks for a link to a person to be opened
       *[other] { $n } links to a person are asked to be opened
    }
desk-wait-erasures =
    { $n ->
        [one] Somebody asks for an erasure
       *[other] { $n } erasures are asked for
    }
desk-wait-unanswered =
    { $n ->
        [one] One young person waits for an answer from { $panel }
       *[other] { $n } voices wait for an answer from { $panel }
    }
desk-wait-first-panel = Add the first panel
desk-wait-release =
    { $n ->
        [one] { $panel }: one text for young people waits for you to release it
       *[other] { $panel }: { $n } texts for young people wait for you to release them
    }
desk-wait-agenda = { $panel }: publish the agenda for { $day }
desk-wait-today = { $panel } meets today: its agenda, and what is decided
desk-wait-outcomes = { $panel }: record what was decided on { $day }
desk-wait-minutes = { $panel }: publish the minutes of { $day }
desk-wait-check = { $panel }: check the minutes of { $day }
desk-wait-reports =
    { $n ->
        [one] { $panel }: somebody says what was done about an action
       *[other] { $panel }: { $n } people say what was done about actions
    }
desk-wait-papers = { $panel }: read the papers before { $day }
desk-wait-joining =
    { $n ->
        [one] Somebody wants to join the Children in Care Council
       *[other] { $n } young people want to join the Children in Care Council
    }
desk-wait-joining-late =
    { $n ->
        [one] Somebody who wants to join the Children in Care Council has waited longer than we promised
       *[other] { $n } young people who want to join the Children in Care Council have waited longer than we promised
    }
desk-wait-joining-alarming =
    { $n ->
        [one] Somebody who wants to join the Children in Care Council wrote a word of danger
       *[other] { $n } young people who want to join the Children in Care Council wrote a word of danger
    }
desk-wait-nominated = { $panel }: { $area } has nominated somebody
desk-wait-proposed =
    { $n ->
        [one] { $panel }: one promise has been suggested for the agenda
       *[other] { $panel }: { $n } promises have been suggested for the agenda
    }
desk-wait-visit-swap = Somebody asks you to go on the visit to { $place } on { $day } instead of them
desk-wait-visit-today = You are going on a visit today: { $place }, { $day }
desk-wait-visit-note = Nobody has written about the visit to { $place } on { $day } yet
desk-wait-actions =
    { $n ->
        [one] { $panel }: one action should be done by now
       *[other] { $panel }: { $n } actions should be done by now
    }
desk-wait-stale =
    { $kind ->
        [offer]
            { $n ->
                [one] One claim about the care leaver offer is more than a year old
               *[other] { $n } claims about the care leaver offer are more than a year old
            }
       *[pledge]
            { $n ->
                [one] One claim is more than a year old
               *[other] { $n } claims are more than a year old
            }
    }
desk-wait-unclaimed =
    { $kind ->
        [offer]
            { $n ->
                [one] Nothing has been said about one promise of the care leaver offer
               *[other] Nothing has been said about { $n } promises of the care leaver offer
            }
       *[pledge]
            { $n ->
                [one] Nothing has been said about one promise
               *[other] Nothing has been said about { $n } promises
            }
    }
desk-wait-claims =
    { $n ->
        [one] A claim about a promise waits for you to read and release it
       *[other] { $n } claims about promises wait for you to read and release them
    }
desk-wait-agree = Somebody has suggested a round of verdicts: say whether you agree
desk-wait-round =
    { $n ->
        [one] Say whether the council keeps its promises: a round is open
       *[other] Say whether the council keeps its promises: { $n } rounds are open
    }
desk-wait-question = { $panel }: a question for you, to answer by { $day }
desk-wait-question-late = { $panel }: a question for you, which you were to answer by { $day }
desk-wait-answers =
    { $n ->
        [one] { $panel }: look at an answer to a question
       *[other] { $panel }: look at { $n } answers to questions
    }
desk-wait-questions-overdue =
    { $n ->
        [one] { $panel }: one question has not been answered in time
       *[other] { $panel }: { $n } questions have not been answered in time
    }
desk-wait-proposals =
    { $n ->
        [one] A young person has proposed a question for a panel
       *[other] Young people have proposed { $n } questions for panels
    }
desk-wait-proposals-alarming =
    { $n ->
        [one] There is a word of danger in a question that a young person has proposed
       *[other] There is a word of danger in { $n } questions that young people have proposed
    }
desk-wait-celebrations =
    { $n ->
        [one] A young person has noted a celebration: read it before the panels do
       *[other] Young people have noted { $n } celebrations: read them before the panels do
    }
desk-wait-celebrations-alarming =
    { $n ->
        [one] There is a word of danger in a celebration that a young person has noted
       *[other] There is a word of danger in { $n } celebrations that young people have noted
    }
