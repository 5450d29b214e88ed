# What adults say to young people: written, released, corrected, taken back.
release-illegal = This has moved on in the meantime. Please look at the page again.
release-moved-on = Somebody else has changed this since you opened the page. Their words are shown here as they are now. What you typed is still in the form: look at both before you save.
release-reason-needed = Say why it changes. Young people who were told read this.
release-seen-needed = Tick this once you have looked at what was found.
release-found = Please look at these before everybody can read them. Is it somebody who should not be named here?
release-seen = I have looked at what was found. It may be read by everybody.
release-seen-legend = Names and places
release-part-text = What we say
release-part-changed = What changed
release-part-reason = Why it changes

release-reply-title = An answer to young people
release-state-none = Not written yet
release-state-draft = Draft: nobody outside can read it
release-state-released = Released: everybody can read it
release-state-correction = Released; a change is waiting
release-state-withdrawn = Taken back
release-waits = Waiting to be released
release-public = What everybody reads now
release-who-reads = Each young person it answers can read it, and everybody on “You said, we did”.
release-button = Release it
release-by-chair = The chair releases it.
release-by-officer = The chair or a participation officer releases it.
release-nobody = Nobody can release this: no chair of this panel has an account. The clerk can let participation officers release on the panel’s page.
release-discard-button = Throw this draft away
release-written-by = Written by { $name }, { $moment }.
release-released-by = Released by { $name }, { $moment }.
release-write = Change the draft
release-correct =
    { $languages ->
        [english] Correct it
       *[both] Correct it, or add the other language
    }
release-write-button = Save it for release
release-reason-en = Why it changes{ in-english-after }
release-reason-cy = Why it changes, in Welsh
release-why-en = Why it is taken back{ in-english-after }
release-why-cy = Why it is taken back, in Welsh
release-reason-hint =
    { $languages ->
        [english] One plain sentence. Young people who were told read it.
       *[both] One plain sentence. Young people who were told read it. Leave it empty if you only add the other language.
    }
release-withdraw = Take it back
release-withdraw-text = Nobody can read it any more. Young people who were told see that it was taken back, and why. What they said waits for an answer again.
release-withdraw-button = Take it back
release-taken-back-on = Taken back on { $day }: { $reason }
release-history = What was said before
release-version = Version { $n }.
release-draft-link = Read the draft answer and release it
release-correct-link = Correct it or take it back

release-section = Waiting to be released
release-section-none = Nothing is waiting to be released.
release-since = written on { $day }
release-releasers = Who releases what this panel says to young people?
release-releasers-chair = The chair or vice chair
release-releasers-officers = The chair, vice chair or a participation officer
release-releasers-officers-hint = For a panel whose chair has no account, or is seldom here.
release-releasers-button = Save who releases

release-flash-written = It has been saved. Young people read it once it is released.
release-flash-released = It has been released. Young people can read it now.
release-flash-discarded = The draft has been thrown away.
release-flash-withdrawn = It has been taken back. Young people who were told see that.
release-flash-releasers = Who releases has been saved.

release-corrected-on = We changed this on { $day }.
release-because = Why:
release-taken-back = { $panel } took its answer back on { $day }.
release-mail-changed-subject = An answer has been changed
release-mail-changed =
    Hello,

    an answer you had from us has been changed. To see it, go to this page and type the words we gave you:

    { $link }

    You do not have to do anything.
