# What the components say by themselves.
ui-name = Make A Noise
ui-skip = Skip to content
ui-menu = Menu
ui-demo = This is a demo. The council and everybody in it are made up.
ui-leave = Leave quickly
ui-help-now = Help now

ui-nav-tell = Tell us
ui-nav-join = Surveys
ui-nav-follow = What happened?
ui-nav-pledge = Our pledge
ui-nav-heard = You said, we did

ui-foot-privacy = Privacy
ui-foot-accessibility = Accessibility
ui-foot-help = Help
ui-foot-sign-in = Sign in

ui-sign-out = Sign out
ui-nav-moderation = Inbox
ui-nav-concerns = Concerns
ui-nav-surveys = Surveys
ui-nav-panels = Panels
ui-nav-joining = Requests to join
ui-nav-claims = Pledge claims
ui-nav-progress = How are we doing?
ui-nav-editions = Writing the pledge
ui-nav-people = People
ui-nav-settings = Settings
ui-nav-outbox = Outbox

ui-problem = There is a problem
ui-previous = Previous
ui-next = Next
ui-page = Page
ui-pages = Pages

ui-face-1 = Very sad
ui-face-2 = Sad
ui-face-3 = OK
ui-face-4 = Happy
ui-face-5 = Very happy
ui-order-hint = Give each one a place. Place 1 matters most to you.

ui-step-done = Done
ui-step-now = Now
ui-step-next = Still to come

ui-receipt-words = Your { receipt-number } words
ui-receipt-keep = Write these words down, or take a picture.
ui-receipt-lost = Nobody can find them for you, not even us.

ui-chart-few = fewer than { $n }
ui-chart-table = The same numbers in a table
ui-chart-answer = Answer
ui-chart-people = People

ui-help-danger = In danger right now?
ui-help-danger-text = Police, ambulance and fire. Free, day and night.
ui-help-childline = Childline
ui-help-childline-text = Talk to somebody about anything. Free, day and night.
ui-help-duty = Our duty line
ui-help-duty-text = Social workers who can help, day or night.
ui-help-advocacy = Independent advocacy
ui-help-advocacy-text = They are on your side, and do not work for the council.
ui-nav-results = Results
ui-nav-verdicts = Verdicts
ui-nav-audit = Audit log
ui-nav-inspection = Inspection
ui-nav-account = My account

ui-demo-label = About this site
ui-ways-out = Get help or leave
ui-poster-qr = QR code for { $link }
ui-poster-or = Or go to { $address } and type this code:

ui-symbol-home = Home
ui-symbol-bed = Bed
ui-symbol-door = Door
ui-symbol-family = Family
ui-symbol-friends = Friends
ui-symbol-worker = Social worker
ui-symbol-talk = Talking
ui-symbol-heart = Heart
ui-symbol-health = Health
ui-symbol-school = School
ui-symbol-book = Book
ui-symbol-job = Job
ui-symbol-money = Money
ui-symbol-food = Food
ui-symbol-sport = Sport
ui-symbol-game = Games
ui-symbol-music = Music
ui-symbol-phone = Phone
ui-symbol-pets = Pets
ui-symbol-garden = Garden
ui-symbol-bus = Bus
ui-symbol-bike = Bike
ui-symbol-holiday = Holiday
ui-symbol-sun = Sun
ui-symbol-light = Light
ui-symbol-star = Star
ui-symbol-clock = Clock
ui-symbol-calendar = Calendar
ui-symbol-hand = Hand
ui-symbol-thumb-up = Thumbs up
ui-symbol-thumb-down = Thumbs down
ui-symbol-tick = Tick
ui-symbol-cross = Cross
ui-symbol-question = Question mark
ui-symbol-none = No symbol
ui-symbol-choose = Choose a symbol
ui-quote-translation = A participation officer translated this { into-language }:
