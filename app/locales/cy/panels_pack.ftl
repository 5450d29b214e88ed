# Pecynnau: papurau cyfarfod i fynd â nhw, atodiadau, nodiadau darllenydd iddo'i hun.
pack-over = Agenda a phapurau
pack-contents = Cynnwys
pack-papers = Papurau
pack-changes = Beth sydd wedi newid
pack-picture = { $title }, tudalen { $n } o { $all }. Mae'r un ffeil yn ZIP y pecyn hwn.
pack-paper-of = Eitem { $number }: { $title }
pack-paper-to-follow = i ddilyn
pack-paper-apart = yn ZIP y pecyn hwn
pack-paper-unbound = Does dim modd rhoi'r papur hwn yn y PDF hwn. Mae yn ZIP y pecyn hwn.
pack-item-numbered = eitem { $number }, { $title }
pack-draft = Dydy'r agenda hon ddim wedi'i chyhoeddi eto.
pack-for-everybody = Dyma'r fersiwn cyhoeddus. O eitemau cyfyngedig mae ynddo'r rhif a'r rheswm cyfreithiol, ac o eiriau pobl ifanc y rhai y gall pawb eu darllen.
pack-not-to-pass-on = Mae eitemau cyfyngedig yn y pecyn hwn. Peidiwch â'i roi i neb arall.
pack-published = Cyhoeddwyd ar { $day }.
pack-in-time = Cyhoeddwyd ar { $day }, { $n } diwrnod clir cyn y cyfarfod.
pack-late =
    { $n ->
        [zero] Cyhoeddwyd yn hwyr, ar { $day }: does dim diwrnod clir cyn y cyfarfod, ac mae angen { $needed }.
        [one] Cyhoeddwyd yn hwyr, ar { $day }: mae 1 diwrnod clir cyn y cyfarfod, ac mae angen { $needed }.
        [two] Cyhoeddwyd yn hwyr, ar { $day }: mae 2 ddiwrnod clir cyn y cyfarfod, ac mae angen { $needed }.
        [few] Cyhoeddwyd yn hwyr, ar { $day }: mae { $n } diwrnod clir cyn y cyfarfod, ac mae angen { $needed }.
        [many] Cyhoeddwyd yn hwyr, ar { $day }: mae { $n } diwrnod clir cyn y cyfarfod, ac mae angen { $needed }.
       *[other] Cyhoeddwyd yn hwyr, ar { $day }: mae { $n } diwrnod clir cyn y cyfarfod, ac mae angen { $needed }.
    }
pack-late-because = Y rheswm: { $reason }
pack-late-without-reason = Ni roddwyd rheswm.
pack-late-reason = Pam mae'n cael ei gyhoeddi'n hwyr
pack-late-reason-hint = Mae llai na phum diwrnod gwaith clir cyn y cyfarfod. Bydd pawb sy'n darllen y pecyn yn gweld y rheswm.
pack-supplements = Atodiadau
pack-supplement = Atodiad { $n }
pack-supplement-of = Atodiad { $n }, { $day }
pack-supplement-take = Atodiad { $n } (PDF)
pack-with-supplement = Gydag atodiad { $n }, { $day }.
pack-new = Newydd i chi
pack-pending = Mae'r agenda wedi newid ers ei chyhoeddi, a does dim atodiad yn dweud hynny eto:
pack-change-meeting-moved = Mae diwrnod, amser neu le'r cyfarfod wedi newid.
pack-change-item-added = Newydd: { $item }
pack-change-item-taken-off = Ddim ar yr agenda mwyach: { $item }
pack-change-item-changed = Wedi newid: { $item }
pack-change-restricted = Bellach yn gyfyngedig: { $item }
pack-change-opened = Heb fod yn gyfyngedig mwyach: { $item }
pack-change-paper-added = Papur newydd ar gyfer { $item }: { $paper }
pack-change-paper-arrived = Papur oedd i ddilyn, ar gyfer { $item }: { $paper }
pack-change-paper-replaced = Fersiwn newydd o bapur ar gyfer { $item }: { $paper }
pack-change-paper-taken-off = Papur nad yw gydag { $item } mwyach: { $paper }
pack-change-reordered = Mae'r eitemau mewn trefn newydd.
pack-read-on = Fe wnaethoch chi ddarllen hwn ddiwethaf ar { $moment }.
pack-mark-read = Rydw i wedi darllen hwn
pack-flash-read = Wedi'i gadw. Bydd beth bynnag a ddaw wedyn wedi'i farcio'n newydd i chi.
pack-take-pdf = Pecyn cyfan (PDF)
pack-take-zip = Pecyn cyfan (ZIP)
pack-take-public-pdf = Fersiwn cyhoeddus (PDF)
pack-take-public-zip = Fersiwn cyhoeddus (ZIP)
pack-note = Fy nodyn
pack-note-label = Nodyn i chi'ch hun
pack-note-hint = All neb arall ddarllen hwn.
pack-note-keep = Cadw
pack-bookmark = Rhoi nod tudalen ar yr eitem hon
pack-bookmarked = Nod tudalen
pack-bookmarks = Fy nodau tudalen
