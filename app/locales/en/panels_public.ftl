# You said, we did: what is looked at; what was done; how long panels leave people waiting.
voices-heard-filter = Choose what to see
voices-heard-all = All
voices-heard-theme = What it is about
voices-heard-panel = Who answered
voices-heard-year = Year
voices-heard-show = Show
voices-heard-everything = Show everything
voices-heard-other = Other things
voices-heard-answered = We answered
voices-heard-all-about =
    { $n ->
        [one] The answer about “{ $theme }”
       *[other] All { $n } answers about “{ $theme }”
    }
voices-reply-done = Done on { $date }:
voices-reply-untranslated = We are still putting this into English.
voices-reply-in = This is { in-language }.

panels-waiting-title = How long you wait for an answer
panels-waiting-lead = A panel is a group of people who can change things. They read what you said, and they owe you an answer.
panels-waiting-promise =
    { $n ->
        [one] We try to answer within 1 day.
       *[other] We try to answer within { $n } days.
    }
panels-waiting-none = There is no panel yet
panels-waiting-few = Fewer than { $n } things that young people said are waiting for an answer.
panels-waiting-on-time =
    { $n ->
        [one] Nothing has waited longer than 1 day.
       *[other] Nothing has waited longer than { $n } days.
    }
panels-waiting-late =
    { $n ->
        [one] Something has waited longer than 1 day. That is too long, and we are sorry.
       *[other] Something has waited longer than { $n } days. That is too long, and we are sorry.
    }
panels-waiting-many = At least { $n } things that young people said are waiting for an answer.
panels-waiting-half = Half of them have waited up to { $wait }.
panels-waiting-longest = The longest wait is { $wait }.
panels-waiting-days =
    { $n ->
        [one] 1 day
       *[other] { $n } days
    }
panels-waiting-weeks =
    { $n ->
        [one] 1 week
       *[other] { $n } weeks
    }
panels-waiting-answers = What they have answered
panels-waiting-small = We count from the day your words went to the panel. We do not show numbers below { $n }, so that nobody can tell who said what.

panels-tell = Tell young people
panels-tell-again = Change what you told them
panels-tell-text = This is done. Say what changed, in plain words. Once it is released, young people see it under the answer they got, and everybody sees it on “You said, we did”.
panels-tell-nobody = Nobody has had an answer under this item yet, so there is nobody to tell.
panels-tell-whom = Under which answers?
panels-tell-whom-hint = Untick any where it does not belong.
panels-tell-whom-empty = Choose at least one answer.
panels-tell-reply =
    { $n ->
        [one] Answered on { $day }, to 1 voice
       *[other] Answered on { $day }, to { $n } voices
    }
panels-told-en = What changed{ in-english-after }
panels-told-cy = What changed, in Welsh
panels-tell-hint = Short sentences, as you would say it to a 9-year-old. No names.
panels-tell-empty =
    { $languages ->
        [english] Say what changed.
       *[both] Say what changed in at least one language.
    }
panels-tell-button = Save it for release

# What became of voices since the agenda was published.
panels-changed-since = Since the agenda was published ({ $moment }):
panels-changed-withdrawn =
    { $n ->
        [one] 1 voice was taken back.
       *[other] { $n } voices were taken back.
    }
panels-changed-corrected =
    { $n ->
        [one] 1 voice was changed by the person who said it.
       *[other] { $n } voices were changed by the people who said them.
    }
panels-changed-paper = A pack that was printed earlier does not show this. Please do not use or pass on the old words.
panels-changed-words = New words since the agenda was published.
programme-public-title = What panels plan for the year
programme-public-lead = These are the work programmes that have been approved.
programme-public-none = No programme has been approved yet.
