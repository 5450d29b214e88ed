# Panels: meetings, agendas, attendance, replies.
panels-illegal = This has moved on meanwhile. Please look at the page again.
panels-too-early = The day of the meeting has not come yet.
panels-items-left = Some items have no outcome yet.
panels-no-meeting = This panel has no meeting planned. Ask the clerk to plan one first.
panels-routed-before = At least one of these voices is on an agenda already.
panels-voice-of-the-child = Voice of the child
