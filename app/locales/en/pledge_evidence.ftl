# What a claim about a promise rests on: links, files and figures.
pledge-evidence-with-it = What goes with it
pledge-evidence-more = Add evidence
pledge-evidence-more-text = Add a link, a file or figures, up to { $max } links and files. Everybody can see them once somebody else has released the claim.
pledge-evidence-link = A link
pledge-evidence-address = Web address
pledge-evidence-address-hint = For example: https://www.example.org/report. We never open it ourselves.
pledge-evidence-about-en = What it is{ in-english-after }
pledge-evidence-about-cy = What it is, in Welsh
pledge-evidence-about = What it is
pledge-evidence-about-hint = For example: Report on reviews, 2026
pledge-evidence-add-link = Add this link
pledge-evidence-file = A file or a picture
pledge-evidence-choose = Choose your file
pledge-evidence-choose-hint = A PDF, Word (.docx) or Excel (.xlsx) file, a CSV file, or a picture (PNG or JPEG), up to 10 MB. Make sure that no child is named in it.
pledge-evidence-file-name = File name
pledge-evidence-add-file = Add this file
pledge-evidence-added = The evidence has been added.
pledge-evidence-removed = It has been taken out.
pledge-evidence-remove = Take out
pledge-evidence-kind-pdf = PDF
pledge-evidence-kind-xlsx = Excel
pledge-evidence-kind-docx = Word
pledge-evidence-kind-csv = CSV
pledge-evidence-link-wrong = This does not look like a web address. It should look like https://www.example.org/report
pledge-evidence-link-long = This address is too long.
pledge-evidence-many = There are { $max } links and files already. Take one out before you add another.
pledge-evidence-file-none = Choose a file.
pledge-evidence-file-empty = There is nothing in this file.
pledge-evidence-file-large = This file is too large. It can be up to 10 MB.
pledge-evidence-file-kind = We cannot take this file. Choose a PDF, Word (.docx), Excel (.xlsx) or CSV file, or a PNG or JPEG picture.
pledge-evidence-file-macros = There are macros in this file. Save it without macros, as .docx or .xlsx, and choose it again.
pledge-figures = Figures
pledge-figures-series = What was counted
pledge-figures-series-en = What was counted{ in-english-after }
pledge-figures-series-cy = What was counted, in Welsh
pledge-figures-series-hint = For example: Reviews held on time. Use the same words each time, so that the figures make one chart.
pledge-figures-unit = Counted in
pledge-figures-choose-unit = Choose what the figures are counted in.
pledge-unit-percent = %
pledge-unit-number = Number
pledge-unit-days = Days
pledge-unit-weeks = Weeks
pledge-unit-pounds = £
pledge-figures-lines = The figures, one a line
pledge-figures-lines-hint = A period, then the figure. For example: 2025/26 Q1, 87.5. You can paste two columns from a spreadsheet. Up to { $max } figures.
pledge-figures-sheet = Or a spreadsheet
pledge-figures-sheet-hint = A CSV or Excel file with the periods in its first column and the figures in its second.
pledge-figures-add = Add these figures
pledge-figures-added = The figures have been added. Check the chart before the claim is released.
pledge-figures-none = Type at least one figure, or choose a spreadsheet.
pledge-figures-both = You have typed figures and chosen a spreadsheet. Leave one of them out.
pledge-figures-beside = Row { $line }: there is something in a third column. Leave only the periods and the figures.
pledge-figures-of-one = These figures are all 1 or less. A spreadsheet keeps 92% as 0.92. Write them as numbers, like 92, and choose the file again.
pledge-figures-many = That would be more than { $max } figures.
pledge-figures-period = Line { $line }: this does not start with a period such as 2026, 2025/26, March as 2026-03, or 2025/26 Q1.
pledge-figures-amount = Line { $line }: there is no figure here, such as 92 or 92.5.
pledge-figures-twice = Line { $line }: this period has a figure already, further up.
pledge-figures-more =
    { $n ->
        [one] There is 1 more line like this.
       *[other] There are { $n } more lines like this.
    }
pledge-figures-quarter = { $first } to { $last } { $year }
pledge-figures-in-days =
    { $n ->
        [one] { $text } day
       *[other] { $text } days
    }
pledge-figures-in-weeks =
    { $n ->
        [one] { $text } week
       *[other] { $text } weeks
    }
pledge-figures-count =
    { $n ->
        [one] 1 figure
       *[other] { $n } figures
    }
pledge-figures-column-period = When
pledge-figures-column-figure = Figure
pledge-claim-corrects = Does this put an earlier claim right?
pledge-claim-corrects-hint = If something you said was wrong, say so here. The earlier claim stays in the list, marked as corrected.
pledge-claim-corrects-none = No
pledge-claim-corrects-this = This puts right what the council said on { $on }: { $what }.
pledge-claim-corrects-unknown = This claim is not in the list any more. Choose again.
pledge-claim-corrected = Corrected since
pledge-claim-lead = Who leads on this
pledge-claim-lead-none = Nobody yet
pledge-claim-lead-before = The same person as in the previous edition
pledge-claim-lead-hint = They get an email a month before the claim is a year old, and again when it is.
pledge-claim-lead-save = Save who leads
pledge-claim-lead-gone = { $name } (no longer has access)
pledge-claim-lead-saved = Saved.
pledge-claim-lead-unknown = Choose somebody from the list.
pledge-claim-owed-by = { $name } leads on this
pledge-column-lead = Who leads
pledge-filter-mine = Mine
pledge-mail-due-subject = A promise needs an update from the council
pledge-mail-due-body =
    Hello,

    you lead on this promise:

    { $promise }

    The council last said on { $on } how far it has got. On { $due } that will be a year ago.

    Please say how far it has got now:
    { $link }
pledge-mail-late-subject = What the council says about a promise is a year old
pledge-mail-late-body =
    Hello,

    you lead on this promise:

    { $promise }

    The council last said on { $on } how far it has got. That was a year ago, and everybody can see that it was.

    Please say how far it has got now:
    { $link }
