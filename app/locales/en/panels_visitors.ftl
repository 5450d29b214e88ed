# Public meetings, for everybody.
visitors-title = Public meetings
visitors-lead = Anybody can come and listen. You can read what each meeting is about, and what came of it. You do not need an account.
visitors-none = No public meeting has been announced yet.
visitors-to-come = Coming up
visitors-past = Earlier meetings
visitors-papers = Papers
visitors-minutes-public = The meetings of this panel are public. Once you publish the minutes, everybody can read what they say of each item. Leave out the names of children. Only the panel sees who was there.
visitors-see = What everybody sees
