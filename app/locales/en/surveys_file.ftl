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
surveys-file-format = This is not a Make A Noise survey.
surveys-file-title = The title is missing, or the title or introduction is too long.
surveys-file-sections = There are too many parts, they are too long, or two of them have the same id.
surveys-file-question-id = Question { $n } has no proper id, has the id of another question, or is in a part that is not there.
surveys-file-question-long = A text of question { $n } is too long.
surveys-file-question-options = Question { $n } has too many answers, or they are too long, or have no proper ids.
surveys-file-question-worrying = Question { $n } marks an answer as worrying that it does not have, or that cannot be marked.
surveys-file-order = The questions are not in the order of their parts.
