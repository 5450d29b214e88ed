# Alarms: what may be about danger, hours on duty, who is on call.
safeguarding-alarm-title = Alarms
safeguarding-alarm-one = Alarm
safeguarding-alarm-back = Back to all alarms
safeguarding-alarm-lead = Somebody said or answered these, and it may be about danger. If nobody opens one within { $n } minutes, officers on duty and leads get an email, and another every half hour until somebody raises a concern or says why there is no danger.
safeguarding-alarm-none = No alarm is waiting
safeguarding-alarm-caption = Waiting, oldest first
safeguarding-alarm-head-what = What
safeguarding-alarm-head-said = Said
safeguarding-alarm-head-opened = Opened
safeguarding-alarm-head-next = Next email
safeguarding-alarm-unopened = Nobody has opened it
safeguarding-alarm-opened = { $name }, { $ago }
safeguarding-alarm-next =
    { $n ->
        [0] The next email goes out within a minute.
        [one] The next email goes out in one minute.
       *[other] The next email goes out in { $n } minutes.
    }
safeguarding-alarm-rings = The words may be about danger, and nobody has settled it yet.
safeguarding-alarm-open-title = Read it
safeguarding-alarm-open-text = Opening it stops the emails for 15 minutes, for everybody. The audit log shows that you opened it.
safeguarding-alarm-open = Open it now
safeguarding-alarm-open-first = Open it first. Then you can say that there is no danger.
safeguarding-alarm-no-words = There are no words, only pictures. Raise a concern to see them, or open it in the queue.
safeguarding-alarm-answer = Survey answer
safeguarding-alarm-answers = What was answered
safeguarding-alarm-answers-text = The person who made the survey marked this answer as worrying. Nothing else that this person answered is shown here.
safeguarding-alarm-survey = Survey
safeguarding-alarm-who-anonymous = The survey is anonymous: nobody knows who this is, and nobody can find out.
safeguarding-alarm-who-confidential = The survey is confidential: nothing here says who this is.
safeguarding-alarm-who-named = In this survey people can give their name if they like.
safeguarding-alarm-settle = Is somebody in danger?
safeguarding-alarm-settle-text = If you are not sure, raise a concern.
safeguarding-alarm-because = No danger, because …
safeguarding-alarm-because-hint = What it is really about. Kept sealed; officers and leads read it.
safeguarding-alarm-because-empty = Say why there is no danger.
safeguarding-alarm-end = Record it and end the alarm
safeguarding-alarm-over = This alarm is over: somebody has raised a concern or said why there is no danger, or what was said was taken back.
safeguarding-alarm-ended = No danger, says { $name }, { $when }:
safeguarding-flash-no-danger = Recorded. The alarm is over.
safeguarding-bar-alarms =
    { $n ->
        [one] One thing that was said may be about danger; not opened yet: { $unopened }.
       *[other] { $n } things that were said may be about danger; not opened yet: { $unopened }.
    }
safeguarding-bar-mail =
    { $n ->
        [one] An email about danger has not gone out for { $time }. Ring the people who must know.
       *[other] { $n } emails about danger have not gone out, the oldest for { $time }. Ring the people who must know.
    }

safeguarding-alarm-mail-subject =
    { $n ->
        [one] One thing that was said may be about danger
       *[other] { $n } things that were said may be about danger
    }
safeguarding-alarm-mail-why = You get this email as an officer on duty or as a safeguarding lead.
safeguarding-alarm-mail-on-call = You are on call: please look now.
safeguarding-alarm-mail-text =
    Hello { $name },

    { $n ->
        [one] somebody said something that may be about danger, and nobody has settled it.
       *[other] { $n } things were said that may be about danger, and nobody has settled them.
    }
    Please open them, and raise a concern or say why there is no danger:
    { $link }

    { $why } It comes every half hour until then, and never repeats what was said.

    Make A Noise

safeguarding-unopened-officers-subject =
    { $n ->
        [one] One voice has not been opened for a working day
       *[other] { $n } voices have not been opened for a working day
    }
safeguarding-unopened-officers-text =
    Hello { $name },

    { $n ->
        [one] somebody told us something a working day ago and no officer has opened it.
       *[other] people told us { $n } things a working day ago or longer, and no officer has opened them.
    }
    They are here:
    { $link }

    Make A Noise
safeguarding-unopened-leads-subject =
    { $n ->
        [one] One voice has not been opened for two working days
       *[other] { $n } voices have not been opened for two working days
    }
safeguarding-unopened-leads-text =
    Hello { $name },

    { $n ->
        [one] somebody told us something two working days ago and no officer has opened it.
       *[other] people told us { $n } things two working days ago or longer, and no officer has opened them.
    }
    The officers have been told. Please make sure that somebody reads what is waiting:
    { $link }

    Make A Noise

safeguarding-duty-title = Hours on duty and on call
safeguarding-duty-lead = Who is told when words may be about danger: in hours on duty every officer and every safeguarding lead; out of hours every lead, and the person on call.
safeguarding-duty-missing = At the moment an alarm would not reach everybody it should: there must be an officer and a safeguarding lead with an email address, and hours on duty.
safeguarding-duty-hours = Hours on duty
safeguarding-duty-hours-text = London time. Leave both empty on a day off.
safeguarding-duty-from = from
safeguarding-duty-to = until
safeguarding-duty-hours-wrong = Give a time to start and a later time to end, or leave both empty.
safeguarding-duty-hours-none = There must be hours on duty on at least one day.
safeguarding-duty-wait = Alarms
safeguarding-duty-minutes = Minutes until an alarm is sent
safeguarding-duty-minutes-hint = How long words that may be about danger wait to be opened. From { $least } to { $most } minutes.
safeguarding-flash-duty = The hours have been saved.
safeguarding-duty-rota = Who is on call
safeguarding-duty-rota-text = For evenings, nights and days off. The night belongs to the day before: it changes when duty begins, or at 9:00 on a day off.
safeguarding-duty-rota-caption = The next four weeks
safeguarding-duty-day = Day
safeguarding-duty-who = On call
safeguarding-duty-nobody = Nobody
safeguarding-duty-no-people = There is no lead and no officer yet
safeguarding-duty-first = First day
safeguarding-duty-last = Last day
safeguarding-duty-put = Save these days
safeguarding-duty-person-wrong = Choose a lead or an officer.
safeguarding-duty-days-wrong = Choose a first day and a last day, at most { $max } days.
safeguarding-flash-on-call = The rota has been saved.
safeguarding-duty-now = On call now: { $name }
safeguarding-duty-nobody-now = Nobody is on call now. Alarms go to every safeguarding lead.
safeguarding-duty-day-1 = Monday
safeguarding-duty-day-2 = Tuesday
safeguarding-duty-day-3 = Wednesday
safeguarding-duty-day-4 = Thursday
safeguarding-duty-day-5 = Friday
safeguarding-duty-day-6 = Saturday
safeguarding-duty-day-7 = Sunday

moderation-history-alarm-opened = Alarm opened
moderation-history-no-danger = No danger, with a reason
