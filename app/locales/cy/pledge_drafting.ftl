# Drafftio'r addewid neu'r cynnig i'r rhai sy'n gadael gofal; mae aelodau'n ei ddarllen a'i ysgrifennu hefyd.
pledge-editions-title = Ysgrifennu'r addewid
pledge-editions-what = Mae aelodau ac arweinydd yr addewid yn ysgrifennu'r addewid a'r cynnig i'r rhai sy'n gadael gofal gyda'i gilydd. Ar ôl i'r cyngor fabwysiadu un ohonyn nhw, gall pawb ei ddarllen. Mae modd darllen y fersiynau cynharach o hyd.
pledge-editions-others = Fersiynau eraill
pledge-edition-old = Fersiwn gynharach yw hon.
pledge-edition-newest = Darllen yr un bresennol
pledge-kind-pledge = Yr addewid
pledge-kind-pledge-hint = Yr hyn y mae'r cyngor yn ei addo i blant mewn gofal a'r rhai sy'n gadael gofal.
pledge-kind-offer = Y cynnig i'r rhai sy'n gadael gofal
pledge-kind-offer-hint = Yr hyn y mae'r cyngor yn ei gynnig i bobl ifanc sy'n gadael gofal. Rhaid i bob cyngor gyhoeddi un.
pledge-state-draft = Drafft
pledge-state-consulting = Yn casglu sylwadau
pledge-state-adopted = Wedi'i mabwysiadu
pledge-state-superseded = Fersiwn gynharach
pledge-edition-title-en = Teitl{ in-english }
pledge-edition-title-cy = Teitl yn Gymraeg
pledge-edition-title-hint = Gyda'r flwyddyn, fel bod modd ei wahaniaethu oddi wrth yr un nesaf.
pledge-draft-begin = Dechrau addewid newydd
pledge-draft-begin-offer = Dechrau cynnig newydd i'r rhai sy'n gadael gofal
pledge-draft-from = O beth rydych chi'n dechrau?
pledge-draft-from-before = Addewidion “{ $title }”
pledge-draft-from-before-hint = Mae pob addewid yn cadw'r hyn y mae'r cyngor a phobl ifanc wedi'i ddweud amdani, hyd yn oed os byddwch chi'n newid ei geiriau.
pledge-draft-from-nothing = Tudalen wag
pledge-draft-begun = Mae'r drafft wedi'i ddechrau.
pledge-draft-there = Mae drafft yn barod. Ewch ymlaen â hwnnw, neu gofynnwch i arweinydd yr addewid ei daflu yn gyntaf.
pledge-draft-shut = Does dim modd newid y fersiwn hon mwyach. Dechreuwch un newydd ohoni yn lle hynny.
pledge-draft-moved-on = Mae rhywun wedi newid y drafft hwn ers i chi agor y dudalen. Edrychwch eto cyn mynd ymlaen.
pledge-draft-too-many = Byddai hynny'n ormod. Mae lle i hyd at 20 o ganlyniadau a 200 o addewidion.
pledge-draft-count =
    { $n ->
        [zero] Dim addewid
        [one] 1 addewid
        [two] dwy addewid
        [few] { $n } addewid
        [many] { $n } addewid
       *[other] { $n } addewid
    } o dan { $outcomes ->
        [zero] 0 canlyniad
        [one] 1 canlyniad
        [two] 2 ganlyniad
        [few] { $outcomes } chanlyniad
        [many] { $outcomes } chanlyniad
       *[other] { $outcomes } canlyniad
    }
pledge-draft-empty = Dim byd yma eto
pledge-draft-empty-text = Dechreuwch gyda chanlyniad, fel “Bod yn iach”. Yna ychwanegwch yr addewidion o dano.
pledge-draft-no-promise = Dim addewid yma eto.
pledge-draft-lacks-en = Ar goll{ in-english }
pledge-draft-lacks-cy = Ar goll yn Gymraeg
pledge-draft-lacking =
    { $n ->
        [zero] Does dim ar goll cyn y gellir mabwysiadu hwn
        [one] Mae 1 peth ar goll cyn y gellir mabwysiadu hwn
        [two] Mae 2 beth ar goll cyn y gellir mabwysiadu hwn
        [few] Mae { $n } pheth ar goll cyn y gellir mabwysiadu hwn
        [many] Mae { $n } pheth ar goll cyn y gellir mabwysiadu hwn
       *[other] Mae { $n } peth ar goll cyn y gellir mabwysiadu hwn
    }
pledge-draft-complete = Does dim ar goll. Ar ôl i'r cyngor gytuno arno, bydd arweinydd yr addewid yn cofnodi'r mabwysiadu yma.
pledge-lacks-title-en = Y teitl{ in-english }
pledge-lacks-title-cy = Y teitl yn Gymraeg
pledge-lacks-outcomes = Does dim canlyniad eto
pledge-lacks-name-en = Enw canlyniad{ in-english }
pledge-lacks-name-cy = Enw canlyniad yn Gymraeg
pledge-lacks-statements = Does dim addewid o dan y canlyniad hwn
pledge-lacks-statement-en = Addewid{ in-english }
pledge-lacks-statement-cy = Addewid yn Gymraeg
pledge-lacks-plain-en = Ystyr addewid{ in-english }
pledge-lacks-plain-cy = Ystyr addewid yn Gymraeg
pledge-draft-add-outcome = Ychwanegu canlyniad
pledge-draft-add-outcome-button = Ychwanegu'r canlyniad
pledge-outcome-name-en = Enw'r canlyniad{ in-english-after }
pledge-outcome-name-cy = Enw'r canlyniad, yn Gymraeg
pledge-outcome-name-hint = Er enghraifft: Bod yn iach
pledge-outcome-change = Newid
pledge-outcome-remove = Tynnu'r canlyniad hwn allan
pledge-outcome-not-empty = Mae addewidion o dan y canlyniad hwn. Symudwch nhw neu tynnwch nhw allan, wedyn gallwch dynnu'r canlyniad allan.
pledge-draft-add-promises = Ychwanegu addewidion
pledge-draft-add-promises-button = Eu hychwanegu
pledge-draft-under = Canlyniad
pledge-draft-lines-en = Addewidion{ in-english-after }
pledge-draft-lines-cy = Addewidion, yn Gymraeg
pledge-draft-lines-hint = Un ar bob llinell. Gallwch ludo rhestr gyfan.
pledge-draft-lines-other = Yr un addewidion yn yr un drefn, un ar bob llinell. Gallwch ychwanegu'r rhain yn nes ymlaen hefyd.
pledge-draft-no-line = Ysgrifennwch o leiaf un addewid.
pledge-draft-lines-differ = Nid yr un yw nifer y llinellau: { $n } yma, a { $most } mewn iaith arall. Mae angen un llinell ym mhob iaith ar bob addewid, neu gadewch y blwch hwn yn wag am y tro.
pledge-draft-line-long = Mae llinell { $n } yn rhy hir. Gall addewid fod hyd at { $max } nod.
pledge-draft-choose-outcome = Dewiswch ganlyniad.
pledge-draft-choose-promise = Dewiswch addewid.
pledge-draft-save = Cadw
pledge-draft-saved = Mae eich newidiadau wedi'u cadw.
pledge-draft-whole = Newid y teitl, neu daflu'r drafft
pledge-draft-rename = Cadw'r teitl
pledge-draft-drop = Taflu'r drafft hwn?
pledge-draft-drop-sure = Ie, gyda phob addewid sydd ynddo
pledge-draft-drop-sure-needed = Dewiswch hwn os ydych am daflu'r drafft.
pledge-draft-drop-button = Taflu'r drafft
pledge-draft-dropped = Mae'r drafft wedi'i daflu.
pledge-draft-moved = Mae'r addewid wedi'i symud.
pledge-draft-split = Mae'r rhain yn ddwy addewid nawr. Edrychwch ar ystyr y ddwy.
pledge-draft-merged = Un addewid yw hon nawr.
pledge-draft-taken-out = Mae'r addewid wedi'i thynnu allan.
pledge-draft-outcome-taken-out = Mae'r canlyniad wedi'i dynnu allan.
pledge-draft-now-says = Beth mae'n ei ddweud nawr
pledge-draft-now-hint = Newidiodd rhywun hyn tra oeddech chi'n ysgrifennu. Rhowch y ddau gyda'i gilydd isod. Os byddwch chi'n cadw, bydd eich geiriau chi'n cymryd lle'r rhain.
pledge-promise-number = Addewid { $n }
pledge-promise-before = Yn y fersiwn flaenorol, roedd yn dweud:
pledge-promise-text-en = Yr addewid{ in-english-after }
pledge-promise-text-cy = Yr addewid, yn Gymraeg
pledge-promise-text-hint = Fel y byddai person ifanc yn ei dweud.
pledge-promise-plain-en = Beth mae hyn yn ei olygu{ in-english-after }
pledge-promise-plain-cy = Beth mae hyn yn ei olygu, yn Gymraeg
pledge-promise-plain-hint = Gallwch adael hwn yn wag. Mae'n helpu pan fydd geiriau anodd yn yr addewid.
pledge-symbol = Symbol
pledge-promise-service = Y gwasanaeth cyfrifol
pledge-promise-service-hint = Er enghraifft: Ysgol rithwir
pledge-promise-more = Newidiadau eraill
pledge-promise-move = Ei symud i ganlyniad arall
pledge-promise-split = Gwneud dwy addewid ohoni
pledge-promise-split-text = Mae'r ddwy yn cadw'r hyn sydd wedi'i ddweud amdani hyd yma.
pledge-promise-first-en = Addewid gyntaf{ in-english-after }
pledge-promise-first-cy = Addewid gyntaf, yn Gymraeg
pledge-promise-second-en = Ail addewid{ in-english-after }
pledge-promise-second-cy = Ail addewid, yn Gymraeg
pledge-promise-split-button = Gwneud dwy addewid
pledge-promise-merge = Ei chyfuno ag un arall
pledge-promise-merge-text = Mae'r addewid arall yn mynd, gyda'i hystyr, ei symbol a'i gwasanaeth. Mae hon yn cadw'r hyn sydd wedi'i ddweud am y ddwy.
pledge-promise-other = Yr addewid arall
pledge-promise-merged-en = Yr addewid sydd ar ôl{ in-english-after }
pledge-promise-merged-cy = Yr addewid sydd ar ôl, yn Gymraeg
pledge-promise-merge-button = Gwneud un addewid
pledge-promise-remove = Tynnu'r addewid hon allan
pledge-promise-remove-text = Mae'n aros yn y fersiynau sydd wedi'u mabwysiadu o'r blaen.
pledge-adopt-go = Cofnodi'r mabwysiadu
pledge-adopt-title = Pwy a gytunodd, a phryd?
pledge-adopt-what = O hynny ymlaen gall pawb ddarllen y fersiwn hon, ac ni ellir ei newid mwyach. Mae'r fersiwn flaenorol yn dod yn hanes.
pledge-adopt-on = Diwrnod
pledge-adopt-by-en = Mabwysiadwyd gan{ in-english-after }
pledge-adopt-by-cy = Mabwysiadwyd gan, yn Gymraeg
pledge-adopt-by-hint = Er enghraifft: y Cabinet
pledge-adopt-later = Dydy'r diwrnod hwn ddim wedi dod eto.
pledge-adopt-button = Ei gofnodi
pledge-adopted-now = Mae'r mabwysiadu wedi'i gofnodi. Gall pawb ei darllen nawr.
pledge-not-complete = Mae rhywbeth ar goll o hyd. Mae'r drafft yn dweud beth.
pledge-round-still-open =
    { $kind ->
        [offer] Mae pobl ifanc yn cael eu holi am y cynnig presennol. Caewch y rownd honno yn gyntaf.
       *[pledge] Mae pobl ifanc yn cael eu holi am yr addewid bresennol. Caewch y rownd honno yn gyntaf.
    }
pledge-earlier-words = Bryd hynny roedd yr addewid yn dweud: “{ $text }”
pledge-draft-outcome-moved = Mae'r canlyniad wedi'i symud.
pledge-draft-title-change = Newid y teitl
pledge-claims-still-wait =
    { $kind ->
        [offer] Mae statws y cynnig presennol yn aros i gael ei ryddhau. Rhyddhewch ef neu taflwch ef yn gyntaf.
       *[pledge] Mae statws yr addewid bresennol yn aros i gael ei ryddhau. Rhyddhewch ef neu taflwch ef yn gyntaf.
    }
pledge-newer-edition = Mae fersiwn fwy newydd wedi'i mabwysiadu ers i chi agor y dudalen hon, felly addewid arall yw hon nawr. Agorwch hi eto.
pledge-claim-of-part = Mae hyn am un o'r addewidion y gwnaed hon ohonyn nhw.
