# Two save the same page at once.
form-moved-on = Somebody else has saved this page since you opened it. What you typed is still here, and nothing of it has been saved. To put it in place of theirs, save again; to see theirs first, open the page anew.
