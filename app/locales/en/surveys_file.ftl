# A survey as a file.
surveys-import = A survey from a file
surveys-import-link = I have a survey in a file
surveys-import-text = Another council can give you one of its surveys as a file. You can change everything in it before anybody sees it.
surveys-import-file = The file
surveys-definition = Get this survey as a file, for another council
surveys-file-read = Here is the survey from the file. Look at every question before you send it to be checked.
surveys-file-choose = Choose a file.
surveys-file-large = This file is too large to be a survey.
surveys-file-line = The file cannot be read: something is wrong on line { $line }, at character { $column }. Is a comma or a quotation mark missing there?
surveys-file-format = This is not a survey of Make A Noise.
surveys-file-title = The title is missing, or the title or introduction is too long.
surveys-file-sections = The parts of the survey are too many, too long, or have the same id.
surveys-file-question-id = Question { $n } has no proper id, the id of another, or stands in a part that is not there.
surveys-file-question-long = A text of question { $n } is too long.
surveys-file-question-options = The answers of question { $n } are too many, too long, or have no proper ids.
surveys-file-order = The questions do not stand in the order of their parts.
