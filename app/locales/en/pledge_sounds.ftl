# Promises read aloud for Easy Read.
pledge-sound-text = Somebody reads the promise aloud in plain words. People hear it in Easy Read, and where they say whether the promise is kept.
pledge-sound-public = This has been adopted, so everybody can hear a recording as soon as you save it. Please listen to it first.
pledge-sound-old = The words have changed since this was recorded, so nobody hears it any more. Please record it again.
pledge-sound-no-words = There is nothing to read aloud in this language yet.
pledge-sound-saved = The recordings have been saved.
pledge-sound-link = Read this promise aloud for Easy Read
pledge-sound-listen = Listen to promise { $n }
pledge-filter-easy = Easy Read
