# Telling us: words of danger.

# Beside a text, while it is typed.
voices-danger-says = If you are not safe now, you can call someone. The numbers are under your words.
voices-danger-title = Are you safe right now?
voices-danger-text = If not, please call someone now. You can still send your words.
voices-danger-send = Nobody will be cross with you for calling.
voices-danger-sent = We have got your words. A person will read them soon, but maybe not right now. If you are not safe, please call someone now.

# The officers' page.
voices-danger-page = Words of danger
voices-danger-lead = When somebody types one of these phrases, they see at once who they can call, and what they send comes to the front of the queue. Nobody is ever kept from sending.
voices-danger-how = Write one phrase on each line. Capitals, accents and apostrophes do not matter. Whole words are looked for; Welsh words are also found when they are mutated. Both lists are looked for in both languages.
voices-danger-en = English
voices-danger-cy = Welsh
voices-danger-hint = One phrase on each line, at most { $max }.
voices-danger-save = Keep these words
voices-danger-saved = The words have been kept.
voices-danger-back = Back to the queue
voices-danger-link = Words of danger
voices-danger-empty = Write at least one phrase. Without any, nobody would be shown who to call.
voices-danger-many = There are too many phrases. There is room for { $max }.
voices-danger-phrase = This phrase cannot be looked for: “{ $phrase }”. It needs at least 3 letters and at most { $max }.
voices-danger-changed = Somebody else has changed the words meanwhile. Copy what you wrote, open the page again and add it.
