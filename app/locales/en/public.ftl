# The first page, help, privacy and accessibility.

public-home-title = Make a noise. We have to listen.
public-home-lead = Are you in care, or have you left care? Tell us what is good and what must change.
public-home-tell = Tell us something
public-home-code = I have a code
public-home-join-title = I have a code
public-home-join = A code opens a survey. It has six letters and numbers.
public-home-join-code = Your code
public-home-join-go = Start
public-home-follow-title = What happened?
public-home-follow = Did you get { receipt-number } words from us? Use them to see what happened to what you said.
public-home-pledge-title = Our pledge
public-home-pledge = These are the things your council promised you. Does it keep its promises? Tell us.
public-home-circle-title = How it works
public-home-circle-1 = You say it
public-home-circle-1-text = Write it, send a picture or answer a survey. You do not need an account.
public-home-circle-2 = A person reads it
public-home-circle-2-text = They check that everybody is safe. They take out names.
public-home-circle-3 = They talk about it
public-home-circle-3-text = Your words go to the people who can change things. They have to talk about them.
public-home-circle-4 = They answer you
public-home-circle-4-text = They say what they will do, in plain words. You can see it with your { receipt-number } words.
public-home-heard-title = You said, we did
public-home-heard-all = See all the answers
public-home-who-title = Who sees what you write?
public-home-who-officer = A participation officer
public-home-who-officer-text = Reads everything first, just as you wrote it. Nobody else does, unless somebody is in danger.
public-home-who-panel = The panel
public-home-who-panel-text = Reads your words without names. They are the people who can change things.
public-home-who-everyone = Everyone
public-home-who-everyone-text = Reads your words only if you say yes. Never your name.
public-home-who-privacy = How we keep what you say private

public-help-title = Help now
public-help-lead = You can call any of these. You do not have to say your name.
public-help-rings-title = What happens when I call?
public-help-rings = A person answers and asks what is wrong. You can say as much or as little as you like. If you cannot talk, you can chat online with Childline on its website.
public-help-site-title = Not so urgent?
public-help-site = You can also do these things here.
public-help-tell = Tell us something
public-help-follow = See what happened to what you said
public-help-privacy = How we keep what you say private

public-privacy-title = What we do with what you say
public-privacy-lead = This page is for you. It says in plain words what { $council } does with what you tell us here.
public-privacy-reads-title = Who reads it
public-privacy-reads-1 = A participation officer reads everything first, just as you wrote it. We keep a record each time.
public-privacy-reads-2 = They take out names and places. After that, the people on a panel can read it.
public-privacy-reads-3 = Everyone can read it only if you said yes. Your name is never there.
public-privacy-reads-4 = The people who look after the site are not allowed to read it. It is locked away.
public-privacy-levels-title = You choose how private it is
public-privacy-levels-1 = Nobody can know it was me: nothing leads back to you. We will not know who you are. If you need help, please call somebody: see Help now.
public-privacy-levels-2 = Private: you get { receipt-number } words. They are the only way back to what you said. Nobody can find them for you.
public-privacy-levels-3 = With my name: only a participation officer sees your name.
public-privacy-danger-title = If somebody is in danger
public-privacy-danger-1 = If we think somebody is in danger, we may have to tell someone whose job is to keep people safe.
public-privacy-danger-2 = We tell as few people as we can.
public-privacy-keep-title = How long we keep it
public-privacy-keep-1 = A survey you started but did not send: { $days ->
        [one] 1 day
       *[other] { $days } days
    }.
public-privacy-keep-2 = Your words just as you wrote them: { $originals ->
        [one] 1 month
       *[other] { $originals } months
    } after a person has decided what to do with them.
public-privacy-keep-3 = Your { receipt-number } words: { $receipts } months.
public-privacy-keep-4 = The words we shared, without names: as long as the papers of the meeting are kept.
public-privacy-keep-5 = If we are worried about somebody's safety, we may have to keep it for longer.
public-privacy-not-title = What we never do
public-privacy-not-1 = We do not keep the internet address of your phone.
public-privacy-not-2 = We do not use ads. We do not follow you to other sites.
public-privacy-not-3 = We do not sell anything about you.
public-privacy-not-4 = A photo can store where and when it was taken. We take that out of every picture.
public-privacy-rights-title = What you can ask for
public-privacy-rights-1 = You can see what you told us, and take it back at any time.
public-privacy-rights-2 = You can ask the council what it knows about you, and ask it to put mistakes right.
public-privacy-rights-3 = An advocate can help you ask. Their number is under “Help now”.
public-privacy-rights-4 = If you think we did something wrong, you can tell the Information Commissioner. That is the person who looks after privacy in the whole country.
public-privacy-follow = See or take back what you told us

public-access-title = Everybody can use this site
public-access-lead = { $council } wants every young person to be able to use this site.
public-access-can-title = What you can do
public-access-can-1 = Use it on any phone, even an old one or with a slow connection.
public-access-can-2 = Use it with the keyboard alone, or with a screen reader.
public-access-can-3 = Make the text four times as big.
public-access-can-4 = Use dark colours: the site looks the way your phone is set up.
public-access-can-5 = Read everything in English or in Welsh. Press the name of the language at the top.
public-access-can-6 = Leave the page quickly: press the button, or Shift three times.
public-access-can-7 = Skip any question in a survey.
public-access-not-title = What does not work yet
public-access-not-1 = There are no videos in sign language.
public-access-not-2 = There is no Easy Read version with pictures yet.
public-access-tell-title = Is something not working for you?
public-access-tell = Tell us. You can use up to { $max } letters, and you do not have to say who you are.
public-access-tell-link = Tell us what is not working
public-access-body = We built this site to follow the Web Content Accessibility Guidelines 2.2, level AA. If you tell us about a problem and you are not happy with our answer, you can ask the Equality Advisory and Support Service.
