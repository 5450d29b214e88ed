# What the components say by themselves.
ui-name = Gwna Sŵn
ui-skip = Neidio i'r cynnwys
ui-menu = Dewislen
ui-demo = Enghraifft yw hon. Dydy'r cyngor a'r bobl sydd ynddi ddim yn rhai go iawn.
ui-leave = Gadael yn gyflym
ui-help-now = Help nawr

ui-nav-tell = Dweud wrthon ni
ui-nav-join = Arolygon
ui-nav-follow = Beth ddigwyddodd?
ui-nav-pledge = Ein haddewid
ui-nav-heard = Dywedoch chi, gwnaethon ni

ui-foot-privacy = Preifatrwydd
ui-foot-accessibility = Hygyrchedd
ui-foot-help = Help
ui-foot-sign-in = Mewngofnodi

ui-sign-out = Allgofnodi
ui-nav-moderation = Blwch derbyn
ui-nav-concerns = Pryderon
ui-nav-surveys = Arolygon
ui-nav-panels = Paneli
ui-nav-joining = Ceisiadau i ymuno
ui-nav-claims = Statws yr addewid
ui-nav-progress = Sut hwyl rydyn ni'n ei chael?
ui-nav-editions = Ysgrifennu'r addewid
ui-nav-people = Pobl
ui-nav-settings = Gosodiadau
ui-nav-outbox = Blwch anfon

ui-problem = Mae problem
ui-previous = Blaenorol
ui-next = Nesaf
ui-page = Tudalen
ui-pages = Tudalennau

ui-face-1 = Trist iawn
ui-face-2 = Trist
ui-face-3 = Iawn
ui-face-4 = Hapus
ui-face-5 = Hapus iawn
ui-order-hint = Rho le i bob un. Lle 1 yw'r un pwysicaf i ti.

ui-step-done = Wedi'i wneud
ui-step-now = Nawr
ui-step-next = Eto i ddod

ui-receipt-words = Dy { receipt-number.soft } gair
ui-receipt-keep = Ysgrifenna'r geiriau hyn ar bapur, neu tynna lun ohonyn nhw.
ui-receipt-lost = Does neb yn gallu dod o hyd iddyn nhw i ti, ddim hyd yn oed ni.

ui-chart-few = llai na { $n }
ui-chart-table = Yr un rhifau mewn tabl
ui-chart-answer = Ateb
ui-chart-people = Pobl

ui-help-danger = Mewn perygl nawr?
ui-help-danger-text = Yr heddlu, ambiwlans a'r gwasanaeth tân. Am ddim, ddydd a nos.
ui-help-childline = Childline
ui-help-childline-text = Siarada â rhywun am unrhyw beth. Am ddim, ddydd a nos.
ui-help-duty = Ein llinell ddyletswydd
ui-help-duty-text = Gweithwyr cymdeithasol sy'n gallu helpu, gyda'r nos hefyd.
ui-help-advocacy = Eiriolaeth annibynnol
ui-help-advocacy-text = Maen nhw ar dy ochr di, a dydyn nhw ddim yn gweithio i'r cyngor.
ui-nav-results = Canlyniadau
ui-nav-verdicts = Barn
ui-nav-audit = Log archwilio
ui-nav-inspection = Arolygiad
ui-nav-account = Fy nghyfrif

ui-demo-label = Am y wefan hon
ui-ways-out = Cael help neu adael
ui-poster-qr = Cod QR ar gyfer { $link }
ui-poster-or = Neu cer i { $address } a theipia'r cod hwn:

ui-symbol-home = Cartref
ui-symbol-bed = Gwely
ui-symbol-door = Drws
ui-symbol-family = Teulu
ui-symbol-friends = Ffrindiau
ui-symbol-worker = Gweithiwr cymdeithasol
ui-symbol-talk = Siarad
ui-symbol-heart = Calon
ui-symbol-health = Iechyd
ui-symbol-school = Ysgol
ui-symbol-book = Llyfr
ui-symbol-job = Swydd
ui-symbol-money = Arian
ui-symbol-food = Bwyd
ui-symbol-sport = Chwaraeon
ui-symbol-game = Gemau
ui-symbol-music = Cerddoriaeth
ui-symbol-phone = Ffôn
ui-symbol-pets = Anifeiliaid anwes
ui-symbol-garden = Gardd
ui-symbol-bus = Bws
ui-symbol-bike = Beic
ui-symbol-holiday = Gwyliau
ui-symbol-sun = Haul
ui-symbol-light = Golau
ui-symbol-star = Seren
ui-symbol-clock = Cloc
ui-symbol-calendar = Calendr
ui-symbol-hand = Llaw
ui-symbol-thumb-up = Bawd i fyny
ui-symbol-thumb-down = Bawd i lawr
ui-symbol-tick = Tic
ui-symbol-cross = Croes
ui-symbol-question = Marc cwestiwn
ui-symbol-none = Dim symbol
ui-symbol-choose = Dewis symbol
ui-quote-translation = Cyfieithodd swyddog cyfranogiad hyn { into-language }:
