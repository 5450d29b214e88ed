# Telling us something, and following what became of it.
voices-original-gone = These words have been erased.
voices-withdrawn-already = You have already taken this back.
