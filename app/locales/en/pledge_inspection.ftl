# Packs for an inspection of the pledge, and accounts for those who inspect.
pledge-inspection-title = Inspection
pledge-inspection-what = Everything that an inspector needs about the pledge and the care leaver offer in a period, in one file. It has what everybody can read, the files behind each claim, and the part of the audit log that shows who released what. Drafts are not in it, nor anything that young people said that is not public.
pledge-inspection-packs = Inspection packs
pledge-inspection-none = No pack has been made yet.
pledge-inspection-make = Make a pack
pledge-inspection-make-button = Make the pack
pledge-inspection-made = The pack is ready. It is put together anew each time somebody downloads it.
pledge-inspection-made-by = Made by { $name } on { $day }
pledge-inspection-made-on = Made on { $day }
pledge-inspection-take = Download the pack (ZIP)
pledge-inspection-give = Inspectors who can download it
pledge-inspection-give-button = Save who has it
pledge-inspection-given = Saved. They find it on their page.
pledge-inspection-give-over = One of these accounts has ended. Please look again.
pledge-inspection-who = Inspectors
pledge-inspection-who-text = An inspector signs in with a password and a code. They see what everybody sees and the packs that you give them, and nothing else. The account closes by itself after its last day.
pledge-inspection-who-none = Nobody yet
pledge-inspection-who-none-text = Once you have invited an inspector, you can give them a pack.
pledge-inspection-until-by = Until { $day }. Invited by { $name }.
pledge-inspection-over = Account closed
pledge-inspection-end = Close the account now
pledge-inspection-ended = The account has been closed.
pledge-inspection-invite = Invite an inspector
pledge-inspection-invite-text = They get a mail with a link. The pledge lead, the safeguarding leads and the administrators are told.
pledge-inspection-until = Last day
pledge-inspection-until-hint = The account opens nothing after this day. It can be { $n } days away at most.
pledge-inspection-until-needed = Please choose the last day.
pledge-inspection-until-over = This day has passed.
pledge-inspection-until-long = This day is too far away. You can invite them again later.
pledge-inspection-many = { $n } inspectors have an account already, and there can be no more at once. Close one first.
pledge-inspection-many-today = { $n } inspectors have been invited since yesterday. Please wait until tomorrow.
pledge-inspection-many-again = They have been invited too often since yesterday. Please wait until tomorrow.
pledge-inspection-mine-until = You can sign in here until the end of { $day }.
pledge-inspection-mine-noted = The council’s audit log notes each time that you open this page or download a pack.
pledge-inspection-mine-none = No pack yet
pledge-inspection-mine-none-text = Once the council has given you one, you can download it here.
pledge-inspection-mine-public = What everybody can read
pledge-pack-readme-lang = ENGLISH
pledge-pack-readme-what =
    Inspection pack: the pledge and the care leaver offer of { $council },
    { $from } to { $to }

    What is in it
      reports/          the progress reports that were released, as PDF and as data (JSON)
      statements.csv    each promise of the pledge and of the offer (“kind” says of which), what the
                        council said of it and what young people found, before the period and at its end
      claims.csv        what the council said in the period, and what it took back since
      evidence.csv      the links and files that this rests on
      evidence/         those files as the council keeps them
      figures.csv       the figures that this rests on
      rounds.csv        when young people were asked, who was asked, and what they said
      consultations/    what people said about drafts (PDF)
      signatures.csv    the public signatures, and what they are under
      audit/            part of the audit log: who released what, and when (in UTC)
      contents.csv      every file with its size and its SHA-256 sum, a kind of fingerprint
      verify.py         the program that checks all this
    Texts are there in each language of the council. The PDFs are in the language of the page from which
    the pack was downloaded.
pledge-pack-readme-not =
    What is not in it
      What the council or a young person has taken back; drafts, and claims that nobody has released;
      words of young people that are not public; numbers that are too small to be shown. An empty cell in
      rounds.csv means that fewer than { $fewest } people chose it, or that it would give another number away.
pledge-pack-readme-check =
    How to check it
      Unpack it and run: python3 verify.py
      It needs Python 3.8 or newer and nothing else. It checks that each file is as it was packed. Then it
      follows the chain of the audit log. Each entry of the log has a sum, made of what it says and of the
      sum before it, so an entry that was changed, added or left out breaks the chain. Entries about other
      matters are in the chain as a sum alone. They are mixed with random bytes, so nobody can guess what
      they say.
pledge-pack-readme-shows =
    What this shows, and what it does not
      It shows that the entries in audit/log.jsonl fit together and end with the sum that verify.py prints.
      No key is needed for that. It does not show who made the pack: somebody who changes a file could
      write a new list too. So compare two sums with the council.
      1. The sum of contents.csv. The council’s audit log has it, in the entry that says that you downloaded
         this pack.
      2. The last sum of the log. Each pack of days that overlap has the same sums at the same numbers, so keep
         this one. The council follows its whole log with the command: make-a-noise check
      It does not show either that the entries without words are about other matters. Ask the council about
      any of them by its number: its administrators see what each was.
