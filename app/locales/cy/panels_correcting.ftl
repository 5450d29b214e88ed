# Mae'r hyn a deipiodd staff yn cael ei gywiro, a'r hyn oedd yno o'r blaen yn cael ei gadw.
correct-link = Cywiro
correct-panel = Cywiro enw'r panel
correct-meeting = Cywiro'r cyfarfod
correct-member = Cywiro aelod
correct-item = Cywiro eitem ar yr agenda
correct-action = Cywiro cam gweithredu
correct-outcome = Canlyniad
correct-reason = Pam mae'n cael ei gywiro
correct-reason-may = Pam mae'n cael ei gywiro, os ydych am ddweud
correct-reason-needed = Mae hwn wedi'i gyhoeddi yn barod, felly dywedwch pam mae'n cael ei gywiro. Bydd pawb sy'n ei ddarllen yn gweld y rheswm.
correct-amendment-text = Mae hwn wedi'i gyhoeddi yn barod. Dangosir yr hyn a newidiwch fel diwygiad: beth oedd yno, beth sydd yno nawr, a pham.
correct-button = Cadw'r cywiriad
correct-flash = Mae wedi'i gywiro.
correct-history = Beth oedd yno o'r blaen
correct-corrected = Newidiwyd { $before } i { $after }: { $name }, { $day }.
correct-amended = Diwygiwyd ar { $day } gan { $name }: newidiwyd { $before } i { $after }.
correct-mark-outside = Cafodd y person hwn ei farcio yng nghyfarfod { $day }. Cywirwch pwy oedd yno yn gyntaf, neu dewiswch ddiwrnod arall.
