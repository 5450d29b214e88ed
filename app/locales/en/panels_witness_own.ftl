# What a witness reads of their own account.
witness-own-title = What you told the panel
witness-own-lead = This is what you agreed to. You can change your mind at any time.
witness-own-panel = You told
witness-own-back = Take it back
witness-own-text = Then what you said goes from the agenda, the papers, the notes and the minutes. They only say that there was an account, and not what was in it. You do not have to say why. It cannot be brought back.
witness-own-button = Take back what I told them
witness-own-gone = It has been gone since { $day }. Nobody can read it here any more.
