# A pledge from a spreadsheet, and back.
pledge-file-title = The promises as a spreadsheet
pledge-file-lead = Write the promises in Excel or another spreadsheet, and choose the file here. You see everything before any of it goes in.
pledge-file-not-draft = This is not a draft any more, so nothing can go in from a file. You can still download it.
pledge-file-how = How to do it
pledge-file-step-template = Download the template and open it in your spreadsheet.
pledge-file-step-there = Download the promises as they are now, and open them in your spreadsheet.
pledge-file-step-write = Write one row for each promise. The example below shows you how.
pledge-file-step-save = Save it as an Excel workbook (.xlsx) or as “CSV UTF-8”. Then choose it here.
pledge-file-template = Download the template
pledge-file-example = An example
pledge-file-columns = What goes where
pledge-file-head-column = Column
pledge-file-head-what = What to write
pledge-file-about-outcome = The heading that the promise is under. If it is the same as in the row above, you can leave it empty.
pledge-file-about-statement = The promise itself, in a sentence or two. Every row needs one.
pledge-file-about-plain = The same in easier words. You can leave it empty.
pledge-file-about-symbol = The name of a picture to go with it, from the list below. You can leave it empty.
pledge-file-about-service = The team that has to keep this promise. You can leave it empty.
pledge-file-translations = Columns with a language in brackets are for translations. You can fill them in later, or leave them out.
pledge-file-order = The columns can be in any order.
pledge-file-symbols = Names of the pictures
pledge-file-example-outcome-1 = Staying safe
pledge-file-example-statement-1 = You know who your social worker is.
pledge-file-example-plain-1 = You have their name and a number that works.
pledge-file-example-service-1 = Children’s social care
pledge-file-example-statement-2 = You can see your brothers and sisters.
pledge-file-example-outcome-3 = Being healthy
pledge-file-example-statement-3 = You see a dentist every year.
pledge-file-choose = Choose your file
pledge-file-file = The file
pledge-file-file-hint = An Excel workbook (.xlsx) or a CSV file, with { $max } promises at most.
pledge-file-look = Show me what is in it
pledge-file-none = Choose a file. If you did choose one, there was nothing in it.
pledge-file-now = What is in the draft now
pledge-file-now-adopted = What is in it
pledge-file-count = Outcomes: { $outcomes }. Promises: { $statements }.
pledge-file-now-empty = There is nothing in it yet.
pledge-file-csv = Download as CSV
pledge-file-xlsx = Download for Excel (.xlsx)
pledge-file-preview = Check what will go in
pledge-file-fine = Nothing is wrong with this file. Nothing has gone in yet.
pledge-file-replaces =
    { $n ->
        [one] There is 1 promise in the draft already. What is in this file will replace it.
       *[other] There are { $n } promises in the draft already. What is in this file will replace them.
    }
pledge-file-untranslated-en =
    { $n ->
        [one] 1 row still needs words{ in-english }. You can add them later.
       *[other] { $n } rows still need words{ in-english }. You can add them later.
    }
pledge-file-untranslated-cy =
    { $n ->
        [one] 1 row still needs words in Welsh. You can add them later.
       *[other] { $n } rows still need words in Welsh. You can add them later.
    }
pledge-file-bare =
    { $n ->
        [one] 1 outcome has no promise yet.
       *[other] { $n } outcomes have no promise yet.
    }
pledge-file-wrong = Nothing has gone in. Please correct the spreadsheet and choose the file again.
pledge-file-table = What is in the file
pledge-file-head-row = Row
pledge-file-put = Put these in
pledge-file-again = Choose another file
pledge-file-done = What was in the file is now in the draft.
pledge-file-at = Row { $row }, “{ $column }”: { $problem }
pledge-file-at-row = Row { $row }: { $problem }
pledge-file-more =
    { $n ->
        [one] There is 1 more problem. It is beside its row.
       *[other] There are { $n } more problems. Each is beside its row.
    }
pledge-file-empty = There is no promise in this file.
pledge-file-heads = The first row must name the columns. There must be one called “Outcome” and one called “Promise”. The template has all of them.
pledge-file-many = There are too many rows in this file. A draft can have { $max } promises at most.
pledge-file-column = We do not know the column “{ $cell }”. Give it a name from the template, or delete it from the spreadsheet.
pledge-file-column-twice = Another column is for the same thing as “{ $cell }”. Delete one of them, or give it another name.
pledge-file-no-outcome = There is no outcome in this row, or in any row above it.
pledge-file-no-statement = There is no promise in this row.
pledge-file-twice = The same promise is in row { $before } already.
pledge-file-symbol = There is no picture called “{ $cell }”. Use a name from the list, or leave it empty.
pledge-file-outcomes = There are too many outcomes. A draft can have { $max } at most.
pledge-file-statements = There are too many promises. A draft can have { $max } at most.
pledge-file-differs = This is not what row { $above } says for the same outcome: “{ $cell }”. Use the same words in both rows.
