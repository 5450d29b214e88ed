# Building a survey with less on the page.
surveys-write-too = Also write it
