# What we heard: its marks, on paper, as a picture; exports.
responses-heard-seen = As everybody will read it
responses-marks-title = Headings, lists and bold words
responses-marks-text = You can write without any of these. Leave an empty line between paragraphs.
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
responses-documents-alt = A bar in steps. { $rows }.
