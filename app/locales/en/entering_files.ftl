table-unreadable = This file cannot be read. Save it as “CSV UTF-8” or as an Excel workbook (.xlsx) without a password, and bring it again.
table-large = This file is too large. At most 1 MB.
table-letter = A letter here cannot be read: “{ $cell }”. Correct it in the spreadsheet, or save the file as “CSV UTF-8” or as an Excel workbook (.xlsx).
table-doubt = There is a question mark inside a word: “{ $cell }”. The way this file was saved has no ŵ and no ŷ, and may have put the question mark there. Save it as “CSV UTF-8” or as an Excel workbook (.xlsx), and bring it again.
table-beside = These words are in no column that has a name: “{ $cell }”. If a comma in the text has split it, put the text in quotation marks.
voices-batch-columns-left = These columns are not read: { $names }. Everything else is.
table-sheets-left = These other sheets of the workbook are not read: { $names }.
surveys-file-letter = A letter on line { $line } of this file cannot be read. Save the file as UTF-8.
