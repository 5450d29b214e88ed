# The members of a panel from a spreadsheet, and as one.
seats-file-title = The members as a spreadsheet
seats-file-lead = Put members on the panel, and change their details, in Excel or another spreadsheet. You see everything before any of it goes in.
seats-file-now = Download the members as they are now, write in the file, save it as an Excel workbook or as “CSV UTF-8”, and choose it here.
seats-file-choose = Choose your file
seats-file-file = The file
seats-file-hint = An Excel workbook (.xlsx) or a CSV file, with { $max } rows at most.
seats-file-look = Show me what is in it
seats-file-none = Choose a file. If you did choose one, there was nothing in it.
seats-file-columns = What goes where
seats-file-known = Members are recognised by their name and first day; two people who share both, by what they represent. Nobody is taken off the panel by not being in the file, and a column that you leave out changes nothing.
seats-file-head-column = Column
seats-file-head-what = What to write
seats-file-head-row = Row
seats-file-head-problem = What is wrong
seats-file-head-becomes = What happens
seats-file-about-name = The name. Every row needs one. Somebody with two offices has two rows.
seats-file-about-kind = Elected, co-opted, partner, foster carer, young person, officer in attendance or adviser. Every row needs one.
seats-file-about-from = The first day, such as 13/05/2026. Every row needs one.
seats-file-about-to = The last day. You can leave it empty.
seats-file-about-office = Chair, vice chair, deputy or facilitator. You can leave it empty.
seats-file-about-office-from = The first day in the office. Empty means: as it is now, or from the first day on the panel.
seats-file-about-office-to = The last day in the office. You can leave it empty.
seats-file-about-represents = Ward, district, area, service or agency. You can leave it empty.
seats-file-about-represented = Its name. An area must be one of the council’s areas.
seats-file-about-appointed-by = The body that appointed them. You can leave it empty.
seats-file-about-substitute-for = The name of the member in whose place they may come. Empty means: a member.
seats-file-preview = Check what will go in
seats-file-count = New: { $new }. Changed: { $changed }. The same as before: { $same }. Nothing has gone in yet.
seats-file-put = Put these in
seats-file-again = Choose another file
seats-file-table = What is in the file
seats-file-problems = What is wrong with the file
seats-file-wrong = Nothing has gone in. Please correct the spreadsheet and choose the file again.
seats-file-new = New
seats-file-changed = Changed
seats-file-same = The same
seats-file-done = What was in the file is on the panel now.
seats-file-at = Row { $row }, “{ $column }”: { $problem }
seats-file-at-row = Row { $row }: { $problem }
seats-file-more =
    { $n ->
        [one] 1 more row is wrong. See the table below.
       *[other] { $n } more rows are wrong. See the table below.
    }
seats-file-empty = There is nobody in this file.
seats-file-heads = The first row must name the columns. There must be one called “Name”, one called “Kind of member” and one called “From”.
seats-file-many = There are too many rows in this file. It can have { $max } at most.
seats-file-column = We do not know the column “{ $cell }”. Give it a name from the list below, or delete it from the spreadsheet.
seats-file-column-twice = Another column is for the same thing as “{ $cell }”. Delete one of them.
seats-file-day = “{ $cell }” is not a day. Write it such as 13/05/2026.
seats-file-word = We do not know “{ $cell }”. Write one of these: { $known }.
seats-file-area = “{ $cell }” is not an area of the council. Check the spelling, or add the area first.
seats-file-no-office = This row has days for an office, but no office. Write the office, or clear the days.
seats-file-twice = Row { $above } says the same. Delete one of the two rows.
seats-file-differs = Row { $above } has the same name and first day, and says something else of them. A second row is only for a second office.
seats-file-other-day = This person sits on the panel from { $day } on. Write that day, or correct it on the page first.
seats-file-member = Nobody called “{ $cell }” is a member of the panel in that time. Check the name and the days.
seats-file-members = Several members called “{ $cell }” are on the panel in that time. Add this substitute on the page of the members instead.
seats-file-substituted = This person has a substitute, so they cannot be one. End the seat of the substitute first.
seats-file-office-day = They hold this office from { $day } on. Write that day, or take the office back on their page first.
seats-file-erased = “–” is in the place of somebody whose name was erased. Delete this row.
seats-file-alike =
    { $n ->
        [one] 1 member has this name and first day, and represents something else. Write what this one represents.
       *[other] { $n } members have this name and first day. Write what this one represents. If that is not enough, change them on their own pages.
    }
seats-file-alike-rows = Row { $other } has the same name and first day. If they are two people, write in both rows what they represent. If they are on the panel already, write it as it is there.
seats-file-change = { $what }: { $before } becomes { $after }
seats-file-ended = These substitutes leave with their members: { $names }.
