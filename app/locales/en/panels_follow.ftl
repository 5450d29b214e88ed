# Actions are followed up: mail to their owner, their page, the clerk's answer.
follow-mail = Their email address
follow-mail-hint = You can leave this empty. With it they get an email a week before the day and one after it, with a link to say what was done.
follow-title = What we asked you to do
follow-lead = Hello { $name }. Say here what was done. The clerk reads it.
follow-none = Nothing has been asked of you here
follow-unknown = This link does not open anything. Please use the newest link from our emails.
follow-due = By { $day }
follow-said = What was done?
follow-said-hint = If only a part is done, say what is still to do and by when.
follow-said-button = Send this
follow-said-waits = You said this on { $day }. The clerk has not looked at it yet.
follow-said-accepted = You said this on { $day }. Thank you, the clerk has accepted it.
follow-said-more = You said this on { $day }. The clerk asks you for more.
follow-flash-said = Thank you. The clerk will read it.
follow-flash-sent-back = The action stays open. Its owner sees that you ask for more.
follow-waiting = What owners of actions say was done
follow-said-by = { $name }, { $day }
follow-accept = Accept: the action is done
follow-send-back = Ask for more
follow-mail-before-subject = Due soon: { $panel }
follow-mail-before-body =
    Hello { $name },

    { $panel } asked you to do this by { $day }:

    { $what }

    Say here what was done:
    { $link }

    { $council }
follow-mail-after-subject = Was it done? { $panel }
follow-mail-after-body =
    Hello { $name },

    { $panel } asked you to do this by { $day }, and nobody has told us yet what was done:

    { $what }

    Say here what was done:
    { $link }

    { $council }
follow-said-many = The clerk has not looked at the last { $max } things that you sent yet. You can send more once they have.
