# What people said: charts of every kind, groups, files.
responses-results-top = How many people put each answer in their top three
responses-results-numbers = How many people chose each number
responses-results-months = How many people chose each month
responses-results-other-months = Other months
responses-results-mean = The average is { $mean }.
responses-results-mean-face = The average is { $mean }, where 1 is very sad and 5 is very happy.
responses-results-place = { $answer } (average place: { $place })
responses-results-gives-away = Only some people were asked this. The number would give away how others answered, so we do not show it.
responses-agree-less = Not at all, or not much
responses-agree-more = Quite a lot, or very much
responses-faces-sad = Sad or very sad
responses-faces-happy = Happy or very happy

responses-results-by = Compare by: { $question }
responses-results-everybody = Everybody
responses-results-side-by-side = Groups side by side
responses-results-unsaid = Did not say
responses-results-group = Only: { $group }. People: { $n }.
responses-results-not-compared = We cannot compare groups here. It could give somebody away.
responses-results-groups-why = More numbers are hidden when you look at groups, so that nobody can tell who said what by comparing two tables.
responses-results-csv = Get the numbers as a file (CSV)

responses-heard-title = What we heard
responses-heard-text = Say in a few sentences what young people told you, and what should happen now. Do not name anybody. Everybody can read it with the results, once an officer has checked it.
responses-heard-en = What we heard{ in-english-after }
responses-heard-cy = What we heard, in Welsh
responses-heard-keep = Save
responses-heard-kept = Saved. An officer will read it before others see it.
responses-heard-empty = Write what you heard.
responses-heard-both =
    { $languages ->
        [english] Nothing is written here yet. It cannot go to everybody while it is empty.
       *[both] This language is missing. Both are needed before it can go to everybody.
    }
responses-heard-changed = Somebody has changed this since you opened it. Look at both, then save again.
responses-heard-not-yet = You can write this once the survey is closed.
responses-heard-waits = Waiting for an officer
responses-heard-public = Shown with the results
responses-heard-check = Check and release
responses-heard-check-text = Check that it names nobody, and that it says nothing the charts hide. Then it can be shown with the results.
responses-heard-release = Release it
responses-heard-released = Released. It is now shown with the results.
responses-heard-on = By members of the Children in Care Council. Checked on { $date }.
responses-heard-write = Write what you heard
responses-heard-waits-link = What we heard: waiting for an officer
responses-heard-change = Change what we heard

responses-rounds-title = From round to round
responses-rounds-label = Rounds of this survey
responses-rounds-this = This round
responses-rounds-with = Compared with { $date }
responses-rounds-happy = How many of every 100 people chose a happy face
responses-rounds-nothing = These two rounds have no questions that can be compared.
