# Building surveys: easier words for everything that is read.
surveys-words-text = Where you leave a field empty, the usual words stay. Results and paper always use the usual words.
surveys-easier = The same in easier words
surveys-easier-text = Each reader chooses how to be asked. Where you leave a field empty, the usual words stay.
surveys-easier-en =
    { $languages ->
        [english] “{ $words }”
       *[both] English: “{ $words }”
    }
surveys-easier-cy = Welsh: “{ $words }”
surveys-easier-answers = The answers in easier words: { $n } of { $of }
surveys-easier-statements = The sentences in easier words: { $n } of { $of }
surveys-wording-sentence = One sentence has { $n } words. Try { $max } or fewer.
surveys-gap-younger-intro-en = The survey’s introduction for ages 7 to 10{ in-english }
surveys-gap-younger-intro-cy = The survey’s introduction for ages 7 to 10 in Welsh
surveys-gap-easy-intro-en = The survey’s introduction in Easy Read{ in-english }
surveys-gap-easy-intro-cy = The survey’s introduction in Easy Read in Welsh
surveys-gap-younger-title-en = The title of part { $n } for ages 7 to 10{ in-english }
surveys-gap-younger-title-cy = The title of part { $n } for ages 7 to 10 in Welsh
surveys-gap-easy-title-en = The title of part { $n } in Easy Read{ in-english }
surveys-gap-easy-title-cy = The title of part { $n } in Easy Read in Welsh
surveys-gap-younger-part-en = The introduction of part { $n } for ages 7 to 10{ in-english }
surveys-gap-younger-part-cy = The introduction of part { $n } for ages 7 to 10 in Welsh
surveys-gap-easy-part-en = The introduction of part { $n } in Easy Read{ in-english }
surveys-gap-easy-part-cy = The introduction of part { $n } in Easy Read in Welsh
surveys-gap-younger-help-en = The help for ages 7 to 10 of question { $n }{ in-english }
surveys-gap-younger-help-cy = The help for ages 7 to 10 of question { $n } in Welsh
surveys-gap-easy-help-en = The Easy Read help of question { $n }{ in-english }
surveys-gap-easy-help-cy = The Easy Read help of question { $n } in Welsh
surveys-gap-younger-option-en = An answer for ages 7 to 10 of question { $n }{ in-english }
surveys-gap-younger-option-cy = An answer for ages 7 to 10 of question { $n } in Welsh
surveys-gap-easy-option-en = An Easy Read answer of question { $n }{ in-english }
surveys-gap-easy-option-cy = An Easy Read answer of question { $n } in Welsh
surveys-sound = A voice for Easy Read
surveys-sound-text =
    { $languages ->
        [english] Somebody reads the question and its answers. People who choose Easy Read hear this in place of the phone’s own voice.
       *[both] Somebody reads the question and its answers. People who choose Easy Read hear this in place of the phone’s own voice. Few phones have a Welsh voice: yours helps most there.
    }
surveys-sound-in = Recording
surveys-sound-read = Read this, slowly:
surveys-sound-gone = Remove this recording
surveys-sound-record = Record now
surveys-sound-stop = Stop
surveys-sound-refused = This browser is not allowed to use the microphone.
surveys-sound-done = Recorded (% s). Save to keep it.
surveys-sound-empty = Choose a recording, or record one.
surveys-sound-large = This recording is larger than 1 MB. Try a shorter one.
surveys-sound-kind = We cannot use this file. Choose an MP3, M4A, Ogg or WebM recording.
surveys-field-sound = Choose a file
surveys-field-sound-hint = MP3, M4A, Ogg or WebM, up to 1 MB. Do not say any names.
surveys-asking-listen = Listen
surveys-gap-easy-sound = The recording of question { $n } in Welsh
