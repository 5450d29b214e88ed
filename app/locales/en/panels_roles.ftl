# Role descriptions of a panel, and the letter to areas, as they are until a clerk words them anew.
role-title = Roles on this panel
role-text = What each role is there for. The clerk can change these words for this panel.
role-change = Change these words
role-change-text = Empty every field to go back to the words that the program begins with.
role-words-en = Words{ in-english }
role-words-cy = Words in Welsh
role-save = Save the words
role-flash-saved = The words have been saved.
role-name-chair = Chair
role-name-vice-chair = Vice chair
role-name-deputy = Deputy
role-name-facilitator = Facilitator
role-name-area-representative = Area representative
role-name-champion = Children’s Champion, and how that differs
role-name-letter = Letter that asks an area for a nomination
role-usual-chair =
    The chair plans the agenda with the clerk and leads the meeting, so that everybody is heard.

    The chair makes sure that what young people said gets an answer in plain words, and releases that answer. Between meetings the chair follows up what was agreed, and speaks for the panel in the council.
role-usual-vice-chair =
    The vice chair leads the meeting when the chair cannot, or when the chair has an interest in the item.

    The vice chair may release answers to young people as the chair does, and shares the preparation of meetings.
role-usual-deputy =
    The deputy takes the place of the chair or the vice chair where neither can come, and knows the work programme well enough to do so at short notice.
role-usual-facilitator =
    The facilitator comes from the Children in Care Council. They make sure that young people are ready for the meeting, that the words used are plain, and that there is time for what young people want to say.

    Afterwards they tell the Children in Care Council what the panel answered and what it will do.
role-usual-area-representative =
    An area representative links the panel with the children in care, the carers and the services of one area.

    They come to the meetings of the panel, read the papers before, and take part in visits. They bring to the panel what matters in the area, and take back to the area committee what the panel has found and asked for. At least once a year they report to the area committee.

    They get the figures of the area, training and support. They have done child protection training at level 1 before their first visit, or do it within three months.
role-usual-champion =
    A Children’s Champion speaks up for one theme, such as housing or education, in a district. They have no seat on the panel through it, and are not nominated by an area committee.

    An area representative has a seat on the panel, speaks for the whole of the area and on every theme, and reports back to the area committee. One person may be both.
role-usual-letter =
    Dear [name],

    We are writing because nobody represents [area] on [panel]. Please ask your committee to nominate somebody.

    What a representative does:
    {"["}role]

    How that differs from a Children’s Champion:
    {"["}champion]

    Next meetings: [dates]

    Please answer by [due], also if there is nobody yet. You need no account:
    {"["}link]

    If you have a question, please ask: [contact]

    {"["}council]
