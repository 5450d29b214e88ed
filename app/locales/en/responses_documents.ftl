# What we heard: its marks, on paper, as a picture; exports.
responses-heard-seen = How everybody will see it
responses-marks-title = Headings, lists and bold words
responses-marks-text = You do not need any of these. Leave an empty line between paragraphs.
responses-marks-typed = You type
responses-marks-read = You get
responses-marks-words = Some words
responses-marks-heading = a heading
responses-marks-list = a line of a list
responses-marks-numbers = a line of a list with numbers
responses-marks-bold = bold words
responses-marks-leaning = italic words
responses-marks-link = a link to another page

responses-documents-pdf = Print it (PDF)
responses-documents-png = A picture to share (PNG)
responses-documents-page = Page { $n }
responses-documents-share = Share
responses-documents-more = Everything people said is at
responses-documents-missing = The PDF and the picture will show � in place of these characters, because they cannot be printed:
responses-documents-alt = A bar in steps. { $rows }.

responses-export-link = Every response, as a file
responses-export-title = Every response, as a file
responses-export-text =
    { $n ->
        [one] One response, a row of its own. A row says no more than the charts: an answer that few people gave says "hidden".
       *[other] { $n } responses, a row for each. A row says no more than the charts: an answer that few people gave says "hidden".
    }
responses-export-apart = What people said about themselves is left out of the rows, and written answers are kept apart from them, so that no row can be linked to a person.
responses-export-xlsx = Workbook with a codebook (XLSX)
responses-export-csv = One table (CSV)
responses-export-json = For programs (JSON)
responses-export-schema = The schema of the JSON file
responses-export-logged = The audit log says who took which file, and when.
responses-export-originals = With words that nobody has moderated
responses-export-originals-text = The files above have the words as they were shared. If you need them as they were written, say why. We keep a record of this.
responses-export-kind = Kind of file
responses-export-why = Why you need them
responses-export-why-hint = Do not name anybody here.
responses-export-why-missing = Say why you need them.
responses-export-get = Get the file
responses-export-not-yet = You can get rows once the survey is published. Until then it can open again, and somebody who takes their answers back in the meantime could be identified by comparing two files.
responses-export-not-whole = Somebody has taken their answers back. There are no rows until the figures have changed, so that nobody can be identified by comparing two files.
responses-export-none = There are no rows of this survey now.
responses-export-about = About this file
responses-export-survey = Survey
responses-export-code = Code
responses-export-version = Version
responses-export-responses = Responses
responses-export-fewest = A number below this is hidden
responses-export-words = Words
responses-export-words-moderated = As an officer shared them
responses-export-words-originals = As they were written. Nobody has moderated them.
responses-export-skipped = They got the question and left it out
responses-export-not-asked = They did not get the question
responses-export-no-answer = They left it out or did not get it
responses-export-hidden = Not shown, so that nobody can be identified
responses-export-row = row
responses-export-figures = Figures
responses-export-codebook = Codebook
responses-export-yes = yes
responses-export-no = no
responses-export-head-question = question
responses-export-head-text = question in words
responses-export-head-words = words
responses-export-head-lang = language
responses-export-head-theme = theme
responses-export-head-may-publish = may be shown to others
