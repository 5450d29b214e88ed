# Answering lightly: saved as it changes, without signal, read aloud, how it looks.
responses-saved = Saved
responses-not-saved = Not saved yet

responses-own = This is my own phone
responses-own-hint = Then it works without signal too. We lock your answers on the phone. Nobody can open them there, not even you.
responses-own-forget = Delete my answers from this phone
responses-waiting = Waiting for signal
responses-sent = Sent
responses-locked = You answered some questions before. They are locked on this phone, and they are safe. You can go on.
responses-stuck = We could not open your answers. They stay locked on this phone for { $for }, and we will try again.

responses-all-look = Check my answers
responses-all-words = We will show your { receipt-number } words when your answers have been sent.
responses-all-answered = answered
responses-all-skipped = skipped

responses-wait-title = Waiting for signal
responses-wait-text = Your answers are locked on this phone. They will be sent when there is signal. After { $for } the phone deletes them.
responses-wait-words = Leave this page open, and we will show your { receipt-number } words when your answers are sent. If you close it, your answers will still be sent, but you will not see the words.
responses-wait-anonymous = You can close this page. Your answers will still be sent.
responses-wait-closed = The survey closed before your answers reached us. We have deleted them from this phone. You can still tell us something at any time.

responses-aloud = Read aloud
responses-aloud-stop = Stop reading
responses-look-larger = Bigger text
responses-look-usual = Smaller text
