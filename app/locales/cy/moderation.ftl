# Ciw'r swyddogion: darllen, tynnu enwau, rhannu, ac anfon ymlaen at banel.
moderation-title = Yr hyn a ddywedodd pobl wrthym
moderation-waiting =
    { $n ->
        [zero] Does dim yn aros.
        [one] Mae un yn aros i gael ei ddarllen.
        [two] Mae dau yn aros i gael eu darllen.
        [few] Mae { $n } yn aros i gael eu darllen.
        [many] Mae { $n } yn aros i gael eu darllen.
       *[other] Mae { $n } yn aros i gael eu darllen.
    }
moderation-next = Darllen yr un nesaf
moderation-piles = Rhannau'r ciw
moderation-pile-waiting = Yn aros
moderation-pile-held = Wedi'u gohirio
moderation-pile-shared = Wedi'u rhannu
moderation-pile-not-shared = Heb eu rhannu
moderation-empty-waiting = Does dim yn aros i gael ei ddarllen
moderation-empty-held = Does dim wedi'i ohirio
moderation-empty-shared = Does dim wedi'i rannu eto
moderation-empty-not-shared = Ni wrthodwyd dim
moderation-to-panels = Anfon lleisiau a rannwyd at banel
moderation-back = Yn ôl i'r ciw

moderation-head-what = Beth
moderation-head-theme = Thema
moderation-head-waiting = Dywedwyd
moderation-head-decided = Penderfynwyd
moderation-head-notes = Nodiadau
moderation-head-who = Gan bwy mae e
moderation-head-do = Gwneud

moderation-source-tell = Dweud wrthym
moderation-source-survey = Ateb i arolwg
moderation-source-pledge = Sylw ar yr addewid
moderation-source-pledge-adult = Sylw ar yr addewid gan oedolyn, neu heb ddweud
moderation-theme-none = Dim thema
moderation-flagged = Gall fod yn sôn am berygl
moderation-concerned = Pryder wedi'i godi
moderation-picture = Llun
moderation-claim = Cymryd
moderation-claim-read = Cymryd a darllen
moderation-go-on = Parhau
moderation-yours = Chi, tan { $until }
moderation-theirs = { $name }, tan { $until }

moderation-state-new = Newydd
moderation-state-in-review = Yn cael ei ddarllen
moderation-state-shared = Wedi'i rannu
moderation-state-shared-redacted = Wedi'i rannu, geiriau wedi'u tynnu allan
moderation-state-held = Wedi'i ohirio
moderation-state-not-shared = Heb ei rannu
moderation-state-withdrawn = Wedi'i dynnu'n ôl

moderation-said-on = Dywedwyd ar
moderation-asked = Cwestiwn
moderation-survey = Arolwg
moderation-decided-by = { $name }, { $when }
moderation-privacy = Pwy sy'n gwybod pwy a'i dywedodd
moderation-privacy-anonymous = Neb. Allwn ni ddim dod o hyd i'r awdur.
moderation-privacy-confidential = Neb. Mae gan yr awdur dderbynneb ac mae'n gallu gweld beth ddigwyddodd.
moderation-privacy-named = Rhoddodd yr awdur ei enw.
moderation-publish = A gaiff pawb ei ddarllen
moderation-publish-yes = Caiff, heb enw
moderation-publish-no = Na chaiff. Dim ond y rhai sy'n gallu newid pethau.
moderation-name = Enw
moderation-held-for = Wedi'i ohirio oherwydd

moderation-said = Yr hyn a ysgrifennwyd
moderation-closed = Bydd y geiriau'n agor pan fyddwch yn ei gymryd. Mae'r log archwilio'n nodi pwy a'u darllenodd.
moderation-free = Does neb yn darllen hwn. Pan fyddwch yn ei gymryd, chi biau fe am 30 munud.
moderation-decided = Mae hwn wedi'i benderfynu. Does dim mwy i'w wneud ag e, ond gallwch godi pryder o hyd.
moderation-withdrawn = Tynnodd y sawl a'i dywedodd hwn yn ôl. Does neb yn gallu darllen y geiriau mwyach.
moderation-shared-words = Yr hyn a rannwyd
moderation-told-writer = Heb ei rannu. Dyma a ddywedir wrth yr awdur:
moderation-kept = Roeddech wedi ysgrifennu hyn. Copïwch e os oes ei angen arnoch o hyd:
moderation-way-none = Wedi'i rannu. Nid yw ar agenda eto.
moderation-way-panel = Wedi'i rannu. Mae ar ei ffordd at { $panel }.
moderation-way-answered = Wedi'i rannu, ac wedi'i ateb.
moderation-concern-raised = Codwyd pryder ar { $when }. Ble mae arni: { $state }.
moderation-concern-open = Agor y pryder

moderation-found = Gall hyn ddangos am bwy mae'n sôn. Ni chaiff dim ei dynnu allan nes i chi wneud hynny.
moderation-found-email = E-bost
moderation-found-phone = Rhif ffôn
moderation-found-postcode = Cod post
moderation-found-insurance = Rhif Yswiriant Gwladol
moderation-found-handle = Enw ar y cyfryngau cymdeithasol
moderation-found-school = Ysgol
moderation-found-name = Enw
moderation-tools = Tynnu allan y geiriau a farciwyd
moderation-take-name = Enw
moderation-take-place = Lle
moderation-take-other = Arall
moderation-put-back = Rhoi yn ôl
moderation-how-script = Dewiswch eiriau â'r llygoden, â bys neu â Shift a'r saethau, yna dewiswch Enw, Lle neu Arall (neu pwyswch N, P neu O). Pwyswch farc i roi ei eiriau yn ôl.
moderation-will-share = Yr hyn a gaiff ei rannu
moderation-text-label = Caiff yr union eiriau hyn eu rhannu
moderation-text-hint = Rhowch [enw], [lle] neu [arall] yn lle'r hyn na ddylid ei rannu. Gadewch bob gair arall fel y mae.
moderation-text-changed = Mae rhai geiriau wedi newid neu ar goll. Dim ond rhoi [enw], [lle] neu [arall] yn lle geiriau a ddylech; gadewch y gweddill fel y'u hysgrifennwyd.
moderation-not-public = Nid yw'r awdur am i bawb ddarllen hwn. Mae'n mynd at baneli, nid i'r tudalennau cyhoeddus.
moderation-not-public-comment = Nid yw'r awdur am i bawb ddarllen hwn. Y bobl sy'n gweithio ar yr addewid sy'n ei ddarllen, ac nid yw ar y tudalennau cyhoeddus.
moderation-pictures = Lluniau
moderation-pictures-hint = Caiff llun heb dic ei ddileu pan fyddwch yn rhannu. Chwiliwch am wynebau, gwisgoedd ysgol, arwyddion stryd.
moderation-picture-alt = Llun a anfonwyd gydag e
moderation-picture-share = Rhannu'r llun hwn
moderation-share = Rhannu

moderation-mark-name = [enw wedi'i dynnu]
moderation-mark-place = [lle wedi'i dynnu]
moderation-mark-other = [arall wedi'i dynnu]
moderation-short-name = [enw]
moderation-short-place = [lle]
moderation-short-other = [arall]

moderation-hold = Gohirio
moderation-note-label = Am beth rydych chi'n aros?
moderation-note-hint = Mae swyddogion eraill yn darllen hwn; nid yw'r awdur yn ei weld.
moderation-note-empty = Dywedwch am beth rydych chi'n aros.
moderation-decline = Peidio â rhannu
moderation-reason = Pam?
moderation-reason-hint = Dywedir wrth yr awdur, yn y geiriau hyn.
moderation-reason-missing = Dewiswch reswm. Dywedir wrth yr awdur pam.
moderation-reason-about-someone = Mae'n sôn yn bennaf am rywun arall
moderation-reason-not-about-care = Nid yw'n ymwneud â phethau y gallwn eu newid
moderation-reason-same-as-before = Mae wedi'i rannu o'r blaen
moderation-reason-not-safe = Gallai ei rannu wneud niwed i rywun
moderation-reason-other = Rheswm arall
moderation-words-label = Geiriau i'r awdur
moderation-words-hint = Yn garedig ac yn blaen: brawddegau byr, “ni” a “ti”.
moderation-words-empty = Dywedwch wrth yr awdur pam nad ydych yn ei rannu.
moderation-release = Ei roi yn ôl yn y ciw
moderation-concern = Codi pryder
moderation-history = Beth sydd wedi digwydd hyd yma
moderation-history-claimed = Cymerwyd
moderation-history-released = Rhoddwyd yn ôl yn y ciw
moderation-history-original-read = Darllenwyd y geiriau
moderation-history-picture-read = Gwelwyd y llun
moderation-history-name-read = Darllenwyd yr enw
moderation-history-shared = Rhannwyd
moderation-history-held = Gohiriwyd
moderation-history-declined = Heb ei rannu
moderation-history-withdrawn = Tynnwyd yn ôl gan yr awdur
moderation-history-put-back = Rhoddwyd yn ôl gan yr awdur

moderation-flash-nothing = Does dim yn aros. Da iawn.
moderation-flash-released = Mae yn ôl yn y ciw.
moderation-flash-shared = Wedi'i rannu.
moderation-flash-held = Mae wedi'i ohirio.
moderation-flash-declined = Heb ei rannu. Dywedir wrth yr awdur pam.
moderation-flash-routed = Maen nhw ar agenda'r cyfarfod nesaf.

moderation-illegal-taken = Gan swyddog arall y mae hwn erbyn hyn. Ni newidiwyd dim.
moderation-illegal-not-claimed = Cymerwch e yn gyntaf: does neb yn ei ddal ar hyn o bryd.
moderation-illegal-decided = Mae swyddog arall wedi penderfynu ar hwn yn barod. Ni newidiwyd dim.
moderation-illegal-withdrawn = Tynnodd y sawl a'i dywedodd hwn yn ôl. Does dim mwy i'w wneud ag e.

moderation-routing-title = Anfon lleisiau at banel
moderation-routing-lead = Rhannwyd y rhain ac nid ydynt ar unrhyw agenda eto. Dewiswch themâu cyfan neu leisiau unigol, ac yna panel.
moderation-routing-empty = Does dim llais wedi'i rannu yn aros i gael ei anfon
moderation-routing-empty-text = Bydd rhai newydd eu rhannu yn ymddangos yma.
moderation-route-all =
    { $n ->
        [zero] Dim lleisiau ar y thema hon
        [one] Yr un llais ar y thema hon
        [two] Y ddau lais ar y thema hon
        [few] Pob un o'r { $n } llais ar y thema hon
        [many] Pob un o'r { $n } llais ar y thema hon
       *[other] Pob un o'r { $n } llais ar y thema hon
    }
moderation-panel = Panel
moderation-panel-hint = Byddant yn mynd ar agenda'r cyfarfod nesaf sydd wedi'i gynllunio. Os nad yw'r panel yn y rhestr, gofynnwch i'r clerc ei ychwanegu.
moderation-panel-choose = Dewiswch banel
moderation-panel-missing = Dewiswch y panel sy'n gallu newid pethau.
moderation-voices-none = Dewiswch o leiaf un llais neu thema.
moderation-voices-gone = Cafodd rhai o'r rhain eu hanfon ymlaen neu eu tynnu'n ôl yn y cyfamser. Edrychwch eto.
moderation-voices-adult = Oedolyn ddywedodd hyn am ddrafft o'r addewid. Mae paneli'n ateb pobl ifanc, felly nid yw'n mynd at yr un panel.
moderation-comment-about = Am
moderation-comment-who = Pwy ddywedodd hyn
moderation-route = Rhoi ar yr agenda

moderation-keys = Llwybrau byr y bysellfwrdd
moderation-keys-on = Troi'r llwybrau byr ymlaen
moderation-keys-off = Diffodd y llwybrau byr
moderation-key-down = i lawr
moderation-key-up = i fyny
moderation-key-claim = cymryd
moderation-key-share = mynd at “Rhannu”
moderation-key-hold = gohirio
moderation-key-decline = peidio â rhannu
moderation-key-concern = codi pryder
