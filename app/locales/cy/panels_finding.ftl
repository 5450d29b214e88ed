# Dod o hyd i waith paneli: cyfarfodydd, eitemau, penderfyniadau, camau gweithredu, papurau.
finding-title = Chwilio cyfarfodydd
finding-hint = Mae'n edrych drwy gyfarfodydd, eitemau agenda, penderfyniadau, camau gweithredu, papurau a chofnodion eich paneli, ym mhob iaith. Gall y gair olaf fod yn ddechrau gair.
finding-words = Geiriau
finding-panel = Panel
finding-every-panel = Pob panel
finding-theme = Thema
finding-any-theme = Unrhyw thema
finding-person = Person
finding-person-hint = Rhywun oedd yno, sy'n arwain eitem neu sydd â cham gweithredu i'w wneud.
finding-from = O
finding-to = Hyd at
finding-go = Chwilio
finding-no-day = Dydy “{ $typed }” ddim yn ddyddiad. Mae wedi'i adael allan o'r chwiliad.
finding-none = Chafodd dim ei ganfod. Rhowch gynnig ar lai o eiriau, neu lai o hidlwyr.
finding-results = Canlyniadau
finding-count = { $n ->
    [zero] Dim canlyniadau
    [one] 1 canlyniad
    [two] 2 ganlyniad
    [few] { $n } chanlyniad
    [many] { $n } chanlyniad
   *[other] { $n } canlyniad
}
finding-kind-meeting = Cyfarfod
finding-kind-item = Eitem
finding-kind-decision = Penderfyniad
finding-kind-action = Cam gweithredu
finding-kind-paper = Papur
finding-kind-minutes = Cofnodion
finding-kind-note = Nodiadau o'r ystafell
finding-no-meeting = Dim cyfarfod eto
finding-meeting-without-theme = Cyfarfod
