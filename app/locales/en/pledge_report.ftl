# Progress reports: read by everybody, written by the pledge lead and by members.
pledge-reports-title = Progress reports
pledge-reports-what =
    { $kind ->
        [offer] How far the council got with the care leaver offer in a period, and where young people do not agree.
       *[pledge] How far the council got with the pledge in a period, and where young people do not agree.
    }
pledge-reports-none = No report yet
pledge-reports-none-text = Once one has been released, everybody can read it here.
pledge-reports-drafts = Not released yet
pledge-report-title =
    { $kind ->
        [offer] Progress with the care leaver offer
       *[pledge] Progress with the pledge
    }
pledge-report-period = { $from } to { $to }
pledge-report-is-draft = A draft. Only people who work with these promises can read it.
pledge-report-released-on = Released on { $day }
pledge-report-foreword = Foreword
pledge-report-members = From the Children in Care Council
pledge-report-figures = In numbers
pledge-report-counted = What is counted
pledge-report-before = Before
pledge-report-after = At the end
pledge-report-figure-met = Promises met, the council says
pledge-report-figure-kept = Promises kept, young people say
pledge-report-figure-gaps = Gaps
pledge-report-of = { $n } of { $all }
pledge-report-unknown = not known
pledge-report-moved = What the council said in this time
pledge-report-moved-none = The council said nothing new in this time.
pledge-report-step = Before: { $before }. Now: { $after }.
pledge-report-evidence = Evidence
pledge-report-heard = What young people said, and what panels answered
pledge-report-heard-none = There are no words from this time that everybody may read. No panel replied.
pledge-report-heard-said = Young people said
pledge-report-heard-talked = { $panel } talked about this promise on { $day }.
pledge-report-heard-waits = No panel had answered by { $day }.
pledge-report-gaps = Where we do not agree, or do not know
pledge-report-gap-not-kept = The council says met, and young people do not say kept
pledge-report-gap-not-claimed = Young people say kept, and the council does not say met
pledge-report-gap-no-claim = The council has not said anything yet
pledge-report-gap-none = None.
pledge-report-pdf = Report as PDF
pledge-report-docx = Report for Word (DOCX)
pledge-report-begin = Start a report
pledge-report-begin-what = It takes the numbers, claims and verdicts from what everybody can read, as they were on its first and on its last day. What young people said and panels answered is what was shared and released in between.
pledge-report-begin-button = Start the report
pledge-report-from = First day
pledge-report-to = Last day
pledge-report-day-needed = Please choose a day.
pledge-report-backwards = The last day is before the first.
pledge-report-to-come = The last day is still to come.
pledge-report-there = There is already a report for these dates.
pledge-report-begun = The report has been started. Write its foreword, and ask members for theirs.
pledge-report-text-lead-en = Foreword{ in-english-after }
pledge-report-text-lead-cy = Foreword, in Welsh
pledge-report-text-lead-hint = What went well, what did not, and what comes next. Everybody can read it.
pledge-report-text-members-en = A word from members{ in-english-after }
pledge-report-text-members-cy = A word from members, in Welsh
pledge-report-text-members-hint = What you think about how the promises are kept. Everybody can read it. You can leave it empty.
pledge-report-saved = The words have been saved.
pledge-report-incomplete = The foreword is missing in one of the languages, or the word from members is only there in some of them.
pledge-report-own = You wrote the foreword, so somebody else has to release the report.
pledge-report-release = Release the report
pledge-report-released = The report has been released. Everybody can read it.
pledge-report-take-back = Take the report back
pledge-report-take-back-what = Only people who work with these promises can read it then. It can be corrected and released again.
pledge-report-taken-back = The report has been taken back.
pledge-report-discard = Throw this report away
pledge-report-discard-sure = Yes, throw it away with its words
pledge-report-discard-button = Throw it away
pledge-report-discarded = The report has been thrown away.
