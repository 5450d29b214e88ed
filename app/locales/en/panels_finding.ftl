# Finding what panels did: meetings, items, decisions, actions, papers.
finding-title = Search meetings
finding-hint = Looks through meetings, agenda items, decisions, actions, papers and minutes of your panels, in every language. The last word can be the beginning of one.
finding-words = Words
finding-panel = Panel
finding-every-panel = Every panel
finding-theme = Theme
finding-any-theme = Any theme
finding-person = Person
finding-person-hint = Somebody who was there, leads an item or has an action to do.
finding-from = From
finding-to = To
finding-go = Search
finding-no-day = “{ $typed }” is not a day. It is left out of the search.
finding-none = Nothing was found. Try fewer words, or take away a filter.
finding-results = Results
finding-count = { $n ->
    [one] One result
   *[other] { $n } results
}
finding-kind-meeting = Meeting
finding-kind-item = Item
finding-kind-decision = Decision
finding-kind-action = Action
finding-kind-paper = Paper
finding-kind-minutes = Minutes
finding-kind-note = Notes from the room
finding-no-meeting = No meeting yet
finding-meeting-without-theme = Meeting
