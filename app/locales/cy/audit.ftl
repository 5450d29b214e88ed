# Y log archwilio mewn brawddegau.
audit-program = Y rhaglen
audit-head-did = Beth a wnaed
audit-head-all = Popeth amdano
audit-all = Am hyn
audit-unknown = Gwnaeth { $who } rywbeth nad oes geiriau iddo yma eto ({ $action }): { $what }.
audit-filter-person = Person
audit-filter-thing = Peth
audit-filter-from = O
audit-filter-until = Hyd at
audit-filter-any = Unrhyw un
audit-filter-go = Dangos
audit-filter-all = Dangos popeth
audit-csv = Fel ffeil (CSV)
audit-csv-name = log-archwilio.csv
audit-csv-number = Rhif
audit-none = Does dim cofnod fel hyn.
audit-filter-about = Dim ond yr hyn sydd am un peth sydd i'w weld.
audit-thing-person = Cyfrifon
audit-thing-settings = Gosodiadau
audit-thing-theme = Themâu
audit-thing-voice = Lleisiau
audit-thing-concern = Pryderon
audit-thing-erasure = Dileu
audit-thing-survey = Arolygon
audit-thing-event = Digwyddiadau
audit-thing-heard = Beth a glywyd
audit-thing-panel = Paneli
audit-thing-membership = Aelodau paneli
audit-thing-area = Ardaloedd
audit-thing-meeting = Cyfarfodydd
audit-thing-item = Eitemau agenda
audit-thing-action = Camau gweithredu
audit-thing-reply = Atebion
audit-thing-pledge = Yr addewid
audit-thing-receipt = Derbynebau
audit-thing-duty = Pwy sydd ar alwad
audit-thing-complaint = Cwynion
audit-thing-joining = Ymuno
audit-thing-visit = Ymweliadau
audit-thing-reach = Pwy gafodd eu clywed
audit-thing-advocate = Eiriolwyr
audit-thing-done = Beth sydd wedi'i wneud
audit-thing-claim = Statws addewidion
audit-thing-question = Cwestiynau i swyddogion
audit-thing-celebration = Dathliadau
audit-thing-retention = Cadw a dileu
audit-thing-inspection = Arolygiadau
audit-did-person-added = Ychwanegodd { $who } gyfrif { $what }.
audit-did-person-roles = Newidiodd { $who } rolau { $what }.
audit-did-person-role-asked = Gofynnodd { $who } am rôl i { $what }.
audit-did-person-role-agreed = Cytunodd { $who } i { $what } gael rôl.
audit-did-person-role-refused = Wnaeth { $who } ddim cytuno i { $what } gael rôl.
audit-did-person-role-taken-back = Tynnodd { $who } y cais am rôl i { $what } yn ôl.
audit-did-person-role-alone = Rhoddodd { $who } rôl i { $what } heb ail berson.
audit-did-person-role-server = Rhoddodd yr un sy'n rhedeg y gweinydd rôl i { $what }.
audit-did-person-disabled = Caeodd { $who } gyfrif { $what }.
audit-did-person-enabled = Agorodd { $who } gyfrif { $what } eto.
audit-did-person-sign-in-reset = Ailgychwynnodd { $who } fewngofnodi { $what }.
audit-did-person-lang = Newidiodd { $who } iaith { $what }.
audit-did-person-used-link = Defnyddiodd { $what } ddolen i fewngofnodi.
audit-did-person-set-up = Dewisodd { $what } gyfrinair a gosod cod.
audit-did-person-signed-in = Mewngofnododd { $what }.
audit-did-person-password-changed = Newidiodd { $what } eu cyfrinair.
audit-did-person-signed-out-everywhere = Allgofnododd { $what } ar bob porwr.
audit-did-person-slowed-down = Cafodd mewngofnodi fel { $what } ei arafu ar ôl ceisiadau anghywir.
audit-did-settings-languages = Newidiodd { $who } ieithoedd y cyngor.
audit-did-settings-saved = Newidiodd { $who } y gosodiadau.
audit-did-mail-tried = Anfonodd { $who } e-bost prawf.
audit-did-audit-exported = Cymerodd { $who } y log archwilio fel ffeil.
audit-did-audit-forgotten = Cafodd y cofnodion hynaf eu hanghofio, gan fod eu hamser ar ben.
audit-did-retention-erased = Cafodd yr hyn oedd wedi'i gadw'n ddigon hir ei ddileu.
audit-did-retention-clock-confirmed = Dywedodd { $who } fod cloc y gweinydd yn gywir, ac aeth y dileu ymlaen.
audit-erased-started =
    { $n ->
        [zero] dim ymateb heb ei anfon
        [one] un ymateb heb ei anfon
        [two] dau ymateb heb eu hanfon
        [few] { $n } ymateb heb eu hanfon
        [many] { $n } ymateb heb eu hanfon
       *[other] { $n } ymateb heb eu hanfon
    }
audit-erased-receipts =
    { $n ->
        [zero] dim derbynneb
        [one] un dderbynneb
        [two] dwy dderbynneb
        [few] { $n } derbynneb
        [many] { $n } derbynneb
       *[other] { $n } derbynneb
    }
audit-erased-originals =
    { $n ->
        [zero] dim testun fel y cafodd ei ysgrifennu
        [one] un testun fel y cafodd ei ysgrifennu
        [two] dau destun fel y cawson nhw eu hysgrifennu
        [few] { $n } thestun fel y cawson nhw eu hysgrifennu
        [many] { $n } thestun fel y cawson nhw eu hysgrifennu
       *[other] { $n } testun fel y cawson nhw eu hysgrifennu
    }
audit-erased-pictures =
    { $n ->
        [zero] dim llun
        [one] un llun
        [two] dau lun
        [few] { $n } llun
        [many] { $n } llun
       *[other] { $n } llun
    }
audit-erased-taken-back =
    { $n ->
        [zero] dim llais a dynnwyd yn ôl
        [one] un llais a dynnwyd yn ôl
        [two] dau lais a dynnwyd yn ôl
        [few] { $n } llais a dynnwyd yn ôl
        [many] { $n } llais a dynnwyd yn ôl
       *[other] { $n } llais a dynnwyd yn ôl
    }
audit-erased-batches =
    { $n ->
        [zero] dim ffeil o ddigwyddiad heb ei chofnodi
        [one] un ffeil o ddigwyddiad heb ei chofnodi
        [two] dwy ffeil o ddigwyddiadau heb eu cofnodi
        [few] { $n } ffeil o ddigwyddiadau heb eu cofnodi
        [many] { $n } ffeil o ddigwyddiadau heb eu cofnodi
       *[other] { $n } ffeil o ddigwyddiadau heb eu cofnodi
    }
audit-erased-advocates =
    { $n ->
        [zero] dim cais am eiriolwr
        [one] un cais am eiriolwr
        [two] dau gais am eiriolwr
        [few] { $n } chais am eiriolwr
        [many] { $n } chais am eiriolwr
       *[other] { $n } cais am eiriolwr
    }
audit-erased-contacts =
    { $n ->
        [zero] sut i gyrraedd neb yr oedd y gwasanaeth eiriolaeth wedi cysylltu â nhw
        [one] sut i gyrraedd un person ifanc yr oedd y gwasanaeth eiriolaeth wedi cysylltu ag ef neu hi
        [two] sut i gyrraedd dau berson ifanc yr oedd y gwasanaeth eiriolaeth wedi cysylltu â nhw
        [few] sut i gyrraedd { $n } pherson ifanc yr oedd y gwasanaeth eiriolaeth wedi cysylltu â nhw
        [many] sut i gyrraedd { $n } pherson ifanc yr oedd y gwasanaeth eiriolaeth wedi cysylltu â nhw
       *[other] sut i gyrraedd { $n } o bobl ifanc yr oedd y gwasanaeth eiriolaeth wedi cysylltu â nhw
    }
audit-erased-addresses =
    { $n ->
        [zero] dim enw na chyfeiriad rhywun heb gyfrif
        [one] enw neu gyfeiriad un person heb gyfrif
        [two] enwau neu gyfeiriadau dau berson heb gyfrif
        [few] enwau neu gyfeiriadau { $n } pherson heb gyfrif
        [many] enwau neu gyfeiriadau { $n } pherson heb gyfrif
       *[other] enwau neu gyfeiriadau { $n } o bobl heb gyfrif
    }
audit-erased-files =
    { $n ->
        [zero] dim ffeil nad oedd yn perthyn i ddim
        [one] un ffeil nad oedd yn perthyn i ddim
        [two] dwy ffeil nad oedden nhw'n perthyn i ddim
        [few] { $n } ffeil nad oedden nhw'n perthyn i ddim
        [many] { $n } ffeil nad oedden nhw'n perthyn i ddim
       *[other] { $n } ffeil nad oedden nhw'n perthyn i ddim
    }
audit-did-theme-added = Ychwanegodd { $who } y thema { $what }.
audit-did-theme-changed = Newidiodd { $who } y thema { $what }.
audit-did-theme-moved = Symudodd { $who } y thema { $what }.
audit-did-theme-retired = Rhoddodd { $who } y gorau i gynnig y thema { $what }.
audit-did-theme-offered = Cynigiodd { $who } y thema { $what } eto.
audit-did-voice-claimed = Cymerodd { $who } lais { $what } i'w ddarllen.
audit-did-voice-released = Rhoddodd { $who } lais { $what } yn ôl yn y ciw.
audit-did-voice-original-read = Darllenodd { $who } eiriau llais { $what }.
audit-did-voice-name-read = Darllenodd { $who } yr enw a ddaeth gyda llais { $what }.
audit-did-voice-picture-read = Edrychodd { $who } ar lun o lais { $what }.
audit-did-voice-choices-read = Darllenodd { $who } y dewisiadau eraill yn ymateb llais { $what }.
audit-did-voice-shared = Rhannodd { $who } lais { $what }.
audit-did-voice-agreed = Byddai { $who } yn rhannu llais { $what }; mae angen ail swyddog.
audit-did-voice-held = Gohiriodd { $who } lais { $what }.
audit-did-voice-declined = Penderfynodd { $who } beidio â rhannu llais { $what }.
audit-did-voice-withdrawn = Tynnodd yr awdur lais { $what } yn ôl.
audit-did-voice-put-back = Rhoddodd yr awdur lais { $what } yn ôl.
audit-did-voice-corrected = Newidiodd yr awdur eiriau llais { $what }.
audit-did-voice-entered = Cofnododd { $who } lais { $what } ar ran rhywun.
audit-did-voice-passed = Gofynnodd { $who } i swyddog arall am lais { $what }.
audit-did-voice-joined = Rhoddodd { $who } lais { $what } dan bennawd.
audit-did-voice-parted = Symudodd { $who } lais { $what } o'i bennawd.
audit-did-burst-parted = Dywedodd { $who } nad yw lleisiau a oedd wedi'u rhoi gyda'i gilydd yn perthyn i'w gilydd.
audit-did-voice-picture-covered = Gorchuddiodd { $who } ran o lun llais { $what }.
audit-did-voice-picture-uncovered = Dangosodd { $who } lun llais { $what } yn gyfan eto.
audit-did-voice-concern-raised = Cododd { $who } bryder am lais { $what }.
audit-did-voice-pattern-seen = Edrychodd { $who } ar lais { $what } gydag eraill gan yr un person, heb weld pryder.
audit-did-voice-link-asked = Gofynnodd { $who } am agor y ddolen o lais { $what } at berson.
audit-did-voice-link-agreed = Cytunodd { $who } i agor dolen llais { $what }.
audit-did-voice-link-refused = Wnaeth { $who } ddim cytuno i agor dolen llais { $what }.
audit-did-voice-link-opened = Agorodd { $who } ddolen llais { $what }.
audit-did-voice-link-read = Darllenodd { $who } llais pwy yw { $what }.
audit-did-voice-link-reason-read = Darllenodd { $who } pam y dylid agor dolen llais { $what }.
audit-did-voices-routed = Rhoddodd { $who } leisiau ar agenda panel.
audit-did-batch-entered = Cofnododd { $who } yr hyn a ddywedwyd mewn digwyddiad.
audit-did-danger-words-saved = Newidiodd { $who } y geiriau perygl.
audit-did-receipt-guessed = Roedd rhywun yn ceisio dyfalu geiriau derbynebau.
audit-did-reply-found = Dywedodd awdur beth mae'n ei feddwl o ateb { $what }.
audit-did-concern-raised = Cododd { $who } bryder { $what }.
audit-did-concern-read = Darllenodd { $who } bryder { $what }.
audit-did-concern-acknowledged = Cydnabu { $who } bryder { $what }.
audit-did-concern-decided = Penderfynodd { $who } ar bryder { $what }.
audit-did-concern-escalated = Cafodd pawb wybod eto am bryder { $what }, nad oedd neb wedi'i gydnabod.
audit-did-concerns-exported = Cymerodd { $who } yr adroddiad ar bryderon fel ffeil.
audit-did-erasure-asked = Gofynnodd { $who } am ddileu { $what }.
audit-did-erasure-done = Cytunodd { $who } i ddileu { $what }, a chafodd ei wneud.
audit-did-erasure-refused = Gwrthododd { $who } ddileu { $what }.
audit-did-survey-created = Gwnaeth { $who } yr arolwg { $what }.
audit-did-survey-put = Cafodd yr arolwg { $what } ei osod.
audit-did-survey-changed = Newidiodd { $who } yr arolwg { $what }.
audit-did-survey-moved = Symudodd { $who } yr arolwg { $what } ymlaen.
audit-did-survey-who = Newidiodd { $who } pwy sy'n gallu ateb yr arolwg { $what }, neu pryd.
audit-did-survey-cards-made = Gwnaeth { $who } gardiau ar gyfer yr arolwg { $what }.
audit-did-survey-commented = Gwnaeth { $who } sylw ar yr arolwg { $what }.
audit-did-survey-settled = Datrysodd { $who } sylw ar yr arolwg { $what }.
audit-did-survey-picture = Ychwanegodd { $who } lun at yr arolwg { $what }.
audit-did-survey-shared = Rhannodd { $who } yr arolwg { $what } â rhywun sy'n ei lunio hefyd.
audit-did-survey-unshared = Dydy { $who } ddim yn rhannu'r arolwg { $what } â rhywun mwyach.
audit-did-survey-reminded = Cafodd aelodau eu hatgoffa o'r arolwg { $what }.
audit-did-survey-exported = Cymerodd { $who } resi'r arolwg { $what } fel ffeil.
audit-did-survey-originals-read = Cymerodd { $who } eiriau wedi'u selio'r arolwg { $what }.
audit-did-survey-typed-in = Teipiodd { $who } ateb i'r arolwg { $what } oddi ar bapur.
audit-did-event-started = Dechreuodd { $who } ddigwyddiad gyda'r arolwg { $what }.
audit-did-event-ended = Daeth digwyddiad gyda'r arolwg { $what } i ben ar lechen.
audit-did-event-ended-everywhere = Daeth { $who } â'r digwyddiad gyda'r arolwg { $what } i ben ar bob llechen.
audit-did-heard-kept = Ysgrifennodd { $who } beth a glywyd yn yr arolwg { $what }.
audit-did-heard-released = Cyhoeddodd { $who } beth a glywyd yn yr arolwg { $what }.
audit-did-panel-added = Ychwanegodd { $who } y panel { $what }.
audit-did-membership-added = Rhoddodd { $who } rywun ar banel.
audit-did-membership-changed = Newidiodd { $who } ddiben sedd ar banel.
audit-did-membership-joined = Cysylltodd { $who } gyfrif â sedd ar banel.
audit-did-membership-office = Rhoddodd { $who } swydd i rywun ar banel.
audit-did-membership-office-ended = Daeth { $who } ag amser rhywun mewn swydd i ben.
audit-did-membership-office-taken-back = Cymerodd { $who } yn ôl swydd a roddwyd trwy gamgymeriad.
audit-did-membership-account-taken-back = Cymerodd { $who } yn ôl gyfrif a gysylltwyd â sedd trwy gamgymeriad.
audit-did-membership-renewed = Adnewyddodd { $who } sedd ar banel.
audit-did-panel-areas = Dewisodd { $who } ardaloedd y panel { $what }.
audit-did-panel-champion-added = Ychwanegodd { $who } hyrwyddwr at y panel { $what }.
audit-did-panel-champion-corrected = Cywirodd { $who } fanylion hyrwyddwr y panel { $what }.
audit-did-panel-champion-removed = Dileodd { $who } hyrwyddwr o'r panel { $what }.
audit-did-panel-training-kind-added = Ychwanegodd { $who } fath o hyfforddiant.
audit-did-panel-training-kind-changed = Newidiodd { $who } fath o hyfforddiant.
audit-did-panel-training-recorded = Cofnododd { $who } hyfforddiant rhywun ar y panel { $what }.
audit-did-panel-training-removed = Dileodd { $who } gofnod o hyfforddiant y panel { $what }.
audit-did-panel-training-offered = Cynigiodd { $who } hyfforddiant ar y panel { $what }.
audit-did-panel-training-place-taken = Cofrestrodd { $who } rywun ar gyfer hyfforddiant y panel { $what }.
audit-did-panel-training-place-left = Rhoddodd { $who } le mewn hyfforddiant y panel { $what } yn ôl.
audit-did-panel-training-attended = Dywedodd { $who } pwy oedd mewn hyfforddiant y panel { $what }.
audit-did-panel-training-cancelled = Canslodd { $who } hyfforddiant y panel { $what }.
audit-did-panel-text = Newidiodd { $who } eiriau rôl neu lythyr y panel { $what }.
audit-did-panel-programme-begun = Dechreuodd { $who } raglen waith y panel { $what }.
audit-did-panel-programme-item-added = Rhoddodd { $who } eitem ar raglen waith y panel { $what }.
audit-did-panel-programme-item-changed = Newidiodd { $who } eitem ar raglen waith y panel { $what }.
audit-did-panel-programme-item-tabled = Rhoddodd { $who } eitem o raglen waith y panel { $what } ar agenda.
audit-did-panel-programme-item-dropped = Gollyngodd { $who } eitem ar raglen waith y panel { $what }.
audit-did-panel-programme-arranged = Newidiodd { $who } fisoedd neu drefn rhaglen waith y panel { $what }.
audit-did-panel-programme-carried = Cariodd { $who } drosodd yr hyn na chyrhaeddodd y panel { $what } y llynedd.
audit-did-panel-programme-approved = Cofnododd { $who } fod rhaglen waith y panel { $what } wedi'i chymeradwyo.
audit-did-panel-programme-priorities = Cadwodd { $who } flaenoriaethau ar gyfer rhaglen waith y panel { $what }.
audit-did-panel-strategy = Rhoddodd { $who } fersiwn o strategaeth y panel { $what } i mewn.
audit-did-panel-nomination-asked = Gofynnodd { $who } i ardal enwebu rhywun ar gyfer y panel { $what }.
audit-did-panel-nomination-answered = Atebodd ardal pwy mae'n ei enwebu ar gyfer y panel { $what }.
audit-did-panel-nomination-seated = Rhoddodd { $who } rywun a enwebwyd gan ardal ar y panel { $what }.
audit-did-panel-nomination-closed = Caeodd { $who } lythyr at ardal am y panel { $what }.
audit-did-panel-nominations-reminded = Atgoffodd { $who } ardaloedd fod angen ateb.
audit-did-area-added = Ychwanegodd { $who } ardal at y cyngor.
audit-did-area-renamed = Newidiodd { $who } enw un o ardaloedd y cyngor.
audit-did-area-removed = Dileodd { $who } un o ardaloedd y cyngor.
audit-did-area-ended = Tynnodd { $who } ardal oddi ar restr y cyngor.
audit-did-area-reused = Rhoddodd { $who } ardal yn ôl ar restr y cyngor.
audit-did-indicator-added = Ychwanegodd { $who } ddangosydd at ffigurau'r cyngor.
audit-did-indicator-changed = Newidiodd { $who } yr hyn mae dangosydd yn ei gyfrif.
audit-did-indicator-ended = Cymerodd { $who } ddangosydd oddi ar y rhestr.
audit-did-indicator-reused = Rhoddodd { $who } ddangosydd yn ôl ar y rhestr.
audit-did-indicator-figures = Rhoddodd { $who } ffigurau dangosydd i mewn.
audit-did-indicator-released = Gadawodd { $who } i bawb ddarllen dangosydd.
audit-did-indicator-taken-back = Cymerodd { $who } yn ôl ddangosydd yr oedd pawb yn gallu ei ddarllen.
audit-did-membership-ended = Daeth { $who } ag amser rhywun ar banel i ben.
audit-did-meeting-planned = Cynlluniodd { $who } y cyfarfod { $what }.
audit-did-meeting-answered = Dywedodd rhywun drwy ei ddolen a yw'n dod i'r cyfarfod { $what }.
audit-did-meeting-changed = Newidiodd { $who } y cyfarfod { $what }.
audit-did-meeting-moved = Symudodd { $who } y cyfarfod { $what } ymlaen.
audit-did-meeting-outcomes = Cofnododd { $who } yr hyn a benderfynwyd yn y cyfarfod { $what }.
audit-did-meeting-supplemented = Cyhoeddodd { $who } atodiad i bapurau'r cyfarfod { $what }.
audit-did-attendance-corrected = Cofnododd neu gywirodd { $who } pwy oedd yn y cyfarfod { $what }.
audit-did-item-added = Ychwanegodd { $who } eitem at agenda.
audit-did-item-proposed = Awgrymodd { $who } addewid ar gyfer agenda panel.
audit-did-item-accepted = Derbyniodd { $who } awgrym ar gyfer agenda panel.
audit-did-item-changed = Newidiodd { $who } yr hyn a ddywedir am eitem ar agenda.
audit-did-meeting-ordered = Rhoddodd { $who } agenda'r cyfarfod { $what } mewn trefn arall.
audit-did-paper-added = Rhoddodd { $who } bapur gydag eitem ar agenda.
audit-did-paper-asked = Gofynnodd { $who } i rywun am bapur.
audit-did-paper-sent = Mae rhywun y gofynnwyd iddo am bapur wedi ei anfon.
audit-did-paper-removed = Tynnodd { $who } bapur oddi ar agenda.
audit-did-paper-reminded = Cafodd pobl y gofynnwyd iddynt am bapur eu hatgoffa.
audit-did-meeting-entered = Nododd { $who } y cyfarfod { $what }, a gynhaliwyd o'r blaen.
audit-did-standing-added = Ychwanegodd { $who } eitem at agenda sefydlog panel.
audit-did-standing-removed = Tynnodd { $who } eitem oddi ar agenda sefydlog panel.
audit-did-standing-moved = Symudodd { $who } eitem ar agenda sefydlog panel.
audit-did-meeting-called = Galwodd { $who } rywun i'r cyfarfod { $what }.
audit-did-meeting-uncalled = Nid yw { $who } yn galw rhywun i'r cyfarfod { $what } mwyach.
audit-did-meeting-call-answered = Mae rhywun sy'n cael ei alw i'r cyfarfod { $what } wedi ateb.
audit-did-calendar-made = Creodd { $who } gyfeiriad ar gyfer ei galendr.
audit-did-calendar-ended = Diffoddodd { $who } gyfeiriad ei galendr.
audit-did-item-tabled = Rhoddodd { $who } eitem ar agenda cyfarfod.
audit-did-item-moved = Symudodd { $who } eitem ar agenda.
audit-did-item-withdrawn = Tynnodd { $who } eitem oddi ar agenda.
audit-did-action-added = Ychwanegodd { $who } gam gweithredu.
audit-did-action-ended = Daeth { $who } â cham gweithredu i ben.
audit-did-action-told = Dywedodd { $who } wrth bobl ifanc beth a wnaed.
audit-did-reply-given = Atebodd { $who } bobl ifanc.
audit-did-reply-translated = Cyfieithodd { $who } ateb.
audit-did-pledge-drafted = Drafftiodd { $who } yr addewid neu'r cynnig.
audit-did-pledge-stepped = Symudodd { $who } yr addewid ymlaen.
audit-did-pledge-reworded = Newidiodd { $who } eiriau drafft o'r addewid neu'r cynnig.
audit-did-pledge-replaced = Rhoddodd { $who } ffeil yn lle drafft o'r addewid neu'r cynnig.
audit-did-pledge-dropped = Taflodd { $who } ddrafft o'r addewid neu'r cynnig.
audit-did-pledge-outcome-added = Ychwanegodd { $who } ganlyniad at ddrafft o'r addewid neu'r cynnig.
audit-did-pledge-statements-added = Ychwanegodd { $who } addewidion at ddrafft o'r addewid neu'r cynnig.
audit-did-pledge-moved = Newidiodd { $who } drefn drafft o'r addewid neu'r cynnig.
audit-did-pledge-split = Gwnaeth { $who } ddwy addewid o un mewn drafft o'r addewid neu'r cynnig.
audit-did-pledge-merged = Gwnaeth { $who } un addewid o ddwy mewn drafft o'r addewid neu'r cynnig.
audit-did-pledge-taken-out = Tynnodd { $who } rywbeth o ddrafft o'r addewid neu'r cynnig.
audit-did-pledge-adopted =
    { $kind ->
        [offer] Cofnododd { $who } fod y cynnig i'r rhai sy'n gadael gofal wedi'i fabwysiadu.
       *[pledge] Cofnododd { $who } fod yr addewid wedi'i mabwysiadu.
    }
audit-did-pledge-claimed = Dywedodd { $who } beth yw statws addewid.
audit-did-pledge-event-started = Dechreuodd { $who } ddigwyddiad gyda rownd o farn.
audit-did-pledge-event-ended = Daeth digwyddiad gyda rownd o farn i ben ar lechen.
audit-did-pledge-event-ended-everywhere = Daeth { $who } â'r digwyddiad gyda rownd o farn i ben ar bob llechen.
audit-did-pledge-round-opened = Agorodd { $who } rownd o farn.
audit-did-pledge-round-closed = Caeodd { $who } rownd o farn.
audit-did-joining-asked = Gofynnodd rhywun am ymuno â'r Cyngor Plant mewn Gofal.
audit-did-joining-taken-back = Dydy rhywun ddim eisiau ymuno â'r Cyngor Plant mewn Gofal mwyach.
audit-did-joining-read = Darllenodd { $who } yr hyn a ysgrifennodd rhywun sydd eisiau ymuno â'r Cyngor Plant mewn Gofal.
audit-did-joining-yes = Atebodd { $who } rywun y caiff ymuno â'r Cyngor Plant mewn Gofal.
audit-did-joining-later = Atebodd { $who } rywun y caiff ymuno â'r Cyngor Plant mewn Gofal wedyn.
audit-did-advocate-asked = Gofynnodd rhywun am eiriolwr.
audit-did-advocate-answered = Mae'r gwasanaeth eiriolaeth wedi cysylltu â rhywun a ofynnodd.
audit-did-advocate-taken-back = Dydy rhywun ddim eisiau eiriolwr mwyach.
audit-did-advocate-read = Darllenodd y gwasanaeth eiriolaeth sut i gyrraedd rhywun.
audit-did-advocates-late = Cafodd y cyngor wybod bod y gwasanaeth eiriolaeth yn hwyr.
audit-did-voice-alarm-opened = Agorodd { $who } lais { $what }, a all fod am berygl.
audit-did-voice-no-danger = Dywedodd { $who } pam nad oes perygl yn llais { $what }.
audit-did-response-alarm-opened = Agorodd { $who } ateb { $what } i arolwg, a all fod am berygl.
audit-did-response-worrying-read = Darllenodd { $who } yr hyn sy'n destun pryder yn ateb { $what } i arolwg.
audit-did-response-no-danger = Dywedodd { $who } pam nad oes perygl yn ateb { $what } i arolwg.
audit-did-response-concern-raised = Cododd { $who } bryder am ateb { $what } i arolwg.
audit-did-response-choices-read = Darllenodd { $who } y dewisiadau yn ateb { $what } i arolwg.
audit-did-voice-kept-from = Cadwodd { $who } lais { $what } rhag rhywun y mae'n sôn amdano.
audit-did-duty-on-call = Newidiodd { $who } pwy sydd ar alwad.
audit-did-alarms-mailed = Cafodd staff e-bost am yr hyn a all fod am berygl.
audit-did-concern-noted = Ychwanegodd { $who } nodyn at bryder { $what }.
audit-did-concern-referred = Atgyfeiriodd { $who } bryder { $what }.
audit-did-concern-reopened = Agorodd { $who } bryder { $what } eto.
audit-did-complaint-offered = Cynigiodd { $who } i awdur llais { $what } ei wneud yn gŵyn.
audit-did-complaint-declined = Doedd awdur llais { $what } ddim eisiau ei wneud yn gŵyn.
audit-did-complaint-passed = Cafodd llais { $what } ei drosglwyddo fel cwyn.
audit-did-complaint-taken-back = Tynnodd awdur llais { $what } y gŵyn yn ôl.
audit-did-complaint-longer = Mae angen mwy o amser ar y rheolwr cwynion ar gyfer llais { $what }.
audit-did-complaint-answered = Mae'r rheolwr cwynion wedi ateb llais { $what }.
audit-did-complaints-late = Cafodd staff wybod am gwynion sy'n hwyr.
audit-did-panel-releasers = Newidiodd { $who } pwy sy'n rhyddhau atebion y panel { $what }.
audit-did-panel-changed = Newidiodd { $who } yr hyn sy'n cael ei ddweud am y panel { $what }.
audit-did-panel-terms = Rhoddodd { $who } fersiwn o gylch gorchwyl y panel { $what } i mewn.
audit-did-panel-excess = Dywedodd { $who } pam mae gan y panel { $what } fwy o aelodau nag y mae ei gylch gorchwyl yn ei ganiatáu.
audit-did-panel-corrected = Cywirodd { $who } y panel { $what }.
audit-did-meeting-corrected = Cywirodd { $who } y cyfarfod { $what }.
audit-did-member-corrected = Cywirodd { $who } fanylion aelod o banel.
audit-did-item-corrected = Cywirodd { $who } eitem ar agenda.
audit-did-action-corrected = Cywirodd { $who } gam gweithredu.
audit-did-reply-written = Ysgrifennodd { $who } ateb i bobl ifanc, heb ei ryddhau eto.
audit-did-reply-released = Rhyddhaodd { $who } ateb i bobl ifanc.
audit-did-reply-discarded = Taflodd { $who } ddrafft o ateb.
audit-did-reply-withdrawn = Tynnodd { $who } ateb i bobl ifanc yn ôl.
audit-did-done-written = Ysgrifennodd { $who } beth sydd wedi'i wneud, heb ei ryddhau eto.
audit-did-done-released = Rhyddhaodd { $who } beth sydd wedi'i wneud.
audit-did-done-discarded = Taflodd { $who } ddrafft o beth sydd wedi'i wneud.
audit-did-done-withdrawn = Tynnodd { $who } yn ôl yr hyn y dywedwyd ei fod wedi'i wneud.
audit-did-claim-written = Ysgrifennodd { $who } statws addewid, sydd heb ei ryddhau eto.
audit-did-claim-released = Rhyddhaodd { $who } statws addewid.
audit-did-claim-discarded = Taflodd { $who } ddrafft o statws addewid.
audit-did-pledge-issued =
    { $kind ->
        [offer] Rhoddodd { $who } y cynnig i'r rhai sy'n gadael gofal i bobl, neu ysgrifennodd faint sydd wedi'i gael.
       *[pledge] Rhoddodd { $who } yr addewid i bobl, neu ysgrifennodd faint sydd wedi'i chael.
    }
audit-did-pledge-issue-removed =
    { $kind ->
        [offer] Tynnodd { $who } yn ôl faint oedd wedi cael y cynnig i'r rhai sy'n gadael gofal.
       *[pledge] Tynnodd { $who } yn ôl faint oedd wedi cael yr addewid.
    }
audit-did-claim-withdrawn = Tynnodd { $who } statws addewid yn ôl.
audit-did-claim-evidence-added = Rhoddodd { $who } dystiolaeth gyda statws sydd heb ei ryddhau eto.
audit-did-claim-evidence-removed = Tynnodd { $who } dystiolaeth o statws sydd heb ei ryddhau eto.
audit-did-pledge-lead-named = Newidiodd { $who } pwy sy'n arwain ar addewid.
audit-did-claim-reminded = Cafodd y bobl sy'n arwain ar addewidion neges fod gair y cyngor tua blwydd oed.
audit-did-pledge-round-proposed = Cynigiodd { $who } rownd o farn.
audit-did-pledge-round-agreed = Cytunodd { $who } i rownd o farn.
audit-did-pledge-round-dropped = Gollyngodd { $who } rownd o farn cyn iddi agor.
audit-did-pledge-cards-made = Gwnaeth { $who } gardiau untro ar gyfer rownd o farn.
audit-did-pledge-signed =
    { $kind ->
        [offer] Llofnododd { $who } y cynnig i'r rhai sy'n gadael gofal.
       *[pledge] Llofnododd { $who } yr addewid.
    }
audit-did-pledge-signature-asked =
    { $kind ->
        [offer] Llofnododd rhywun y cynnig i'r rhai sy'n gadael gofal trwy ddolen; mae'n aros i gael ei gadarnhau.
       *[pledge] Llofnododd rhywun yr addewid trwy ddolen; mae'n aros i gael ei gadarnhau.
    }
audit-did-pledge-signature-confirmed =
    { $kind ->
        [offer] Cadarnhaodd { $who } lofnod i'r cynnig i'r rhai sy'n gadael gofal.
       *[pledge] Cadarnhaodd { $who } lofnod i'r addewid.
    }
audit-did-pledge-signature-refused =
    { $kind ->
        [offer] Gwrthododd { $who } lofnod i'r cynnig i'r rhai sy'n gadael gofal.
       *[pledge] Gwrthododd { $who } lofnod i'r addewid.
    }
audit-did-pledge-signature-withdrawn =
    { $kind ->
        [offer] Tynnodd { $who } lofnod i'r cynnig yn ôl.
       *[pledge] Tynnodd { $who } lofnod i'r addewid yn ôl.
    }
audit-did-pledge-link-made =
    { $kind ->
        [offer] Gwnaeth { $who } ddolen i lofnodi'r cynnig i'r rhai sy'n gadael gofal.
       *[pledge] Gwnaeth { $who } ddolen i lofnodi'r addewid.
    }
audit-did-pledge-link-revoked =
    { $kind ->
        [offer] Diffoddodd { $who } ddolen i lofnodi'r cynnig i'r rhai sy'n gadael gofal.
       *[pledge] Diffoddodd { $who } ddolen i lofnodi'r addewid.
    }
audit-did-pledge-consultation-opened = Agorodd { $who } ddrafft o'r addewid neu'r cynnig ar gyfer sylwadau.
audit-did-pledge-consultation-closed = Caeodd { $who } ddrafft o'r addewid neu'r cynnig ar gyfer sylwadau.
audit-did-pledge-consultation-called-off = Canslodd { $who } agor drafft o'r addewid neu'r cynnig ar gyfer sylwadau.
audit-did-pledge-reasons-picked = Dewisodd { $who } y sylwadau a arweiniodd at newid mewn drafft o'r addewid neu'r cynnig.
audit-did-voice-translated = Cyfieithodd { $who } lais { $what }, neu ddileu ei gyfieithiad.
audit-did-pledge-report-begun =
    { $kind ->
        [offer] Dechreuodd { $who } adroddiad cynnydd ar y cynnig i'r rhai sy'n gadael gofal.
       *[pledge] Dechreuodd { $who } adroddiad cynnydd ar yr addewid.
    }
audit-did-pledge-report-written =
    { $kind ->
        [offer] Ysgrifennodd { $who } eiriau ar gyfer adroddiad cynnydd ar y cynnig i'r rhai sy'n gadael gofal.
       *[pledge] Ysgrifennodd { $who } eiriau ar gyfer adroddiad cynnydd ar yr addewid.
    }
audit-did-pledge-report-released =
    { $kind ->
        [offer] Rhyddhaodd { $who } adroddiad cynnydd ar y cynnig i'r rhai sy'n gadael gofal.
       *[pledge] Rhyddhaodd { $who } adroddiad cynnydd ar yr addewid.
    }
audit-did-pledge-report-taken-back =
    { $kind ->
        [offer] Cymerodd { $who } adroddiad cynnydd ar y cynnig i'r rhai sy'n gadael gofal yn ôl.
       *[pledge] Cymerodd { $who } adroddiad cynnydd ar yr addewid yn ôl.
    }
audit-did-pledge-recorded = Newidiodd { $who } recordiad o addewid ar gyfer Hawdd ei Ddeall.
audit-did-pledge-report-discarded =
    { $kind ->
        [offer] Taflodd { $who } ddrafft o adroddiad cynnydd ar y cynnig i'r rhai sy'n gadael gofal.
       *[pledge] Taflodd { $who } ddrafft o adroddiad cynnydd ar yr addewid.
    }
audit-did-inspection-made = Gwnaeth { $who } becyn ar gyfer arolygiad.
audit-did-inspection-given = Cadwodd { $who } pa arolygwyr sydd â phecyn.
audit-did-inspection-looked = Edrychodd { $who } ar y dudalen i arolygwyr.
audit-did-inspection-fetched = Lawrlwythodd { $who } becyn arolygu. Y manylyn yw swm contents.csv y pecyn.
audit-did-inspection-invited = Gwahoddodd { $who } { $what } fel arolygydd.
audit-did-inspection-ended = Caeodd { $who } gyfrif yr arolygydd { $what }.
audit-did-inspection-over = Daeth cyfrif arolygydd { $what } i ben ar ei ddiwrnod olaf.
audit-did-meeting-attendance = Nododd { $who } pwy oedd yn y cyfarfod { $what }.
audit-did-meeting-item = Aeth { $who } at yr eitem nesaf yn y cyfarfod { $what }.
audit-did-item-recorded = Nododd { $who } yr hyn a ddywedwyd am eitem ar agenda.
audit-did-meeting-declared = Nododd { $who } ddatganiad o fuddiant yn y cyfarfod { $what }.
audit-did-meeting-undeclared = Dileodd { $who } ddatganiad o fuddiant a nodwyd trwy gamgymeriad yn y cyfarfod { $what }.
audit-did-meeting-guest = Gwahoddodd { $who } westai i'r cyfarfod { $what }.
audit-did-meeting-guest-off = Dileodd { $who } westai o restr y cyfarfod { $what }.
audit-did-meeting-minutes-written = Newidiodd { $who } gofnodion drafft y cyfarfod { $what }.
audit-did-meeting-minutes-amended = Diwygiodd { $who } gofnodion y cyfarfod { $what }.
audit-did-meeting-minutes-checked = Gwiriodd { $who } gofnodion y cyfarfod { $what }.
audit-did-action-reported = Dywedodd y person sy'n gyfrifol am gam gweithredu beth a wnaed.
audit-did-action-sent-back = Gofynnodd { $who } am ragor am gam gweithredu.
audit-did-action-reminded = Cafodd pobl sydd â rhywbeth i'w wneud i banel neges amdano.
audit-did-item-witness-agreed = Nododd { $who } beth mae tyst yn cytuno iddo.
audit-did-item-witness-changed = Newidiodd { $who } beth mae tyst yn cytuno iddo.
audit-did-item-witness-withdrawn = Mae'r hyn a ddywedodd tyst wrth banel wedi'i gymryd yn ôl.
audit-did-item-witness-over = Mae'r hyn a ddywedodd tyst wrth banel wedi'i ddileu, ar y diwrnod y cytunwyd arno.
audit-erased-witnesses =
    { $n ->
        [zero] dim hanes gan dyst
        [one] un hanes gan dyst
        [two] dau hanes gan dystion
        [few] { $n } hanes gan dystion
        [many] { $n } hanes gan dystion
       *[other] { $n } hanes gan dystion
    }
audit-erased-joining =
    { $n ->
        [zero] dim cais i ymuno â'r Cyngor Plant mewn Gofal
        [one] un cais i ymuno â'r Cyngor Plant mewn Gofal
        [two] dau gais i ymuno â'r Cyngor Plant mewn Gofal
        [few] { $n } chais i ymuno â'r Cyngor Plant mewn Gofal
        [many] { $n } chais i ymuno â'r Cyngor Plant mewn Gofal
       *[other] { $n } cais i ymuno â'r Cyngor Plant mewn Gofal
    }
audit-did-panel-event-invited = Gwahoddodd { $who } bawb ar banel i ddigwyddiad.
audit-did-panel-event-moved = Newidiodd { $who } ddiwrnod, amser neu le digwyddiad panel.
audit-did-panel-event-cancelled = Canslodd { $who } ddigwyddiad panel.
audit-did-panel-event-answered = Dywedodd rhywun drwy'r ddolen a fydd yn dod i ddigwyddiad panel.
audit-erased-proposals =
    { $n ->
        [zero] dim un cwestiwn a gynigiodd person ifanc
        [one] un cwestiwn a gynigiodd person ifanc
        [two] dau gwestiwn a gynigiodd pobl ifanc
        [few] { $n } chwestiwn a gynigiodd pobl ifanc
        [many] { $n } chwestiwn a gynigiodd pobl ifanc
       *[other] { $n } cwestiwn a gynigiodd pobl ifanc
    }
audit-erased-askings =
    { $n ->
        [zero] i bwy y rhoddwyd cwestiynau paneli
        [one] i bwy y rhoddwyd un cwestiwn gan banel
        [two] i bwy y rhoddwyd dau gwestiwn gan baneli
        [few] i bwy y rhoddwyd { $n } chwestiwn gan baneli
        [many] i bwy y rhoddwyd { $n } chwestiwn gan baneli
       *[other] i bwy y rhoddwyd { $n } cwestiwn gan baneli
    }
audit-erased-celebrations =
    { $n ->
        [zero] dim un dathliad
        [one] un dathliad
        [two] dau ddathliad
        [few] { $n } dathliad
        [many] { $n } dathliad
       *[other] { $n } dathliad
    }
audit-did-question-added = Ychwanegodd { $who } gwestiwn at y panel { $what }.
audit-did-question-asked = Gofynnodd { $who } gwestiwn y panel { $what } i rywun.
audit-did-question-withdrawn = Rhoddodd { $who } y gorau i ofyn cwestiwn y panel { $what }.
audit-did-question-answered = Atebodd rhywun gwestiwn y panel { $what }.
audit-did-question-judged = Nododd { $who } beth mae'r panel { $what } yn ei ddweud am ateb.
audit-did-question-released = Gadawodd { $who } i bawb ddarllen ateb i'r panel { $what }.
audit-did-question-hidden = Gadawodd { $who } i'r panel { $what } yn unig ddarllen ateb.
audit-did-question-tabled = Rhoddodd { $who } gwestiwn ar agenda nesaf y panel { $what }.
audit-did-question-reminded = Cafodd pobl y gofynnwyd cwestiwn iddynt eu hatgoffa.
audit-did-question-proposed = Cynigiodd { $who } gwestiwn ar gyfer panel.
audit-did-question-proposal-taken-back = Cymerodd { $who } gwestiwn ar gyfer panel yn ôl.
audit-did-question-proposal-read = Darllenodd { $who } gwestiwn a gynigiodd person ifanc.
audit-did-question-proposal-accepted = Derbyniodd { $who } gwestiwn a gynigiodd person ifanc.
audit-did-question-proposal-declined = Gwrthododd { $who } gwestiwn a gynigiodd person ifanc.
audit-did-celebration-noted = Nododd { $who } ddathliad.
audit-did-celebration-opened = Darllenodd { $who } ddathliad a nododd person ifanc.
audit-did-celebration-checked = Trosglwyddodd { $who } ddathliad i'r paneli.
audit-did-celebration-discarded = Dileodd { $who } ddathliad a nododd person ifanc.
audit-did-celebration-released = Gadawodd { $who } i bawb ddarllen dathliad.
audit-did-celebration-hidden = Gadawodd { $who } i'r paneli yn unig ddarllen dathliad.
audit-did-celebration-withdrawn = Dileodd { $who } ddathliad am nad oedd rhywun yn cytuno iddo mwyach.
audit-did-visit-place-added = Ychwanegodd { $who } le i ymweld ag ef.
audit-did-visit-place-changed = Newidiodd { $who } le i ymweld ag ef.
audit-did-visit-place-ended = Daeth { $who } ag ymweliadau â lle i ben. Cafodd ei enw a'i gyfeiriad eu dileu.
audit-did-visit-place-opened = Edrychodd { $who } ble mae lle i ymweld ag ef.
audit-did-visit-planned = Trefnodd { $who } ymweliad ar ran y panel { $what }.
audit-did-visit-moved = Newidiodd { $who } ymweliad ar ran y panel { $what }.
audit-did-visit-cancelled = Canslodd { $who } ymweliad ar ran y panel { $what }.
audit-did-visit-put-down = Rhoddodd { $who } enw rhywun i lawr ar gyfer ymweliad ar ran y panel { $what }.
audit-did-visit-taken-off = Dileodd { $who } enw rhywun o ymweliad ar ran y panel { $what }.
audit-did-visit-swap-asked = Gofynnodd { $who } i rywun arall fynd ar ymweliad ar ran y panel { $what }.
audit-did-visit-swapped = Cytunodd { $who } i fynd ar ymweliad ar ran y panel { $what } yn lle rhywun arall.
audit-did-visit-swap-refused = Dywedodd { $who } na all fynd ar ymweliad ar ran y panel { $what } yn lle rhywun arall.
audit-did-visit-noted = Ysgrifennodd { $who } yr hyn a welwyd ar ymweliad ar ran y panel { $what }.
audit-did-visit-note-read = Darllenodd { $who } yr hyn a welwyd ar ymweliad ar ran y panel { $what }.
audit-did-visit-check-recorded = Cofnododd { $who } wiriad DBS ar gyfer ymweliadau'r panel { $what }.
audit-did-visit-check-removed = Dileodd { $who } gofnod o wiriad DBS ar gyfer ymweliadau'r panel { $what }.
audit-did-visit-reminded = Cafodd pobl sy'n mynd ar ymweliadau eu hatgoffa.
audit-did-reach-added = Teipiodd { $who } gyfrif o blant a gafodd eu clywed neu sy'n derbyn gofal.
audit-did-reach-removed = Dileodd { $who } gyfrif o blant a gafodd eu clywed neu sy'n derbyn gofal.
audit-did-reach-grouped = Dywedodd { $who } i ba grwpiau y mae'r atebion i gwestiwn yn yr arolwg { $what } yn perthyn.
audit-erased-visits =
    { $n ->
        [zero] dim nodyn am ymweliad
        [one] un nodyn am ymweliad
        [two] dau nodyn am ymweliadau
        [few] { $n } nodyn am ymweliadau
        [many] { $n } nodyn am ymweliadau
       *[other] { $n } nodyn am ymweliadau
    }
audit-erased-checks =
    { $n ->
        [zero] dim gwiriad DBS
        [one] un gwiriad DBS
        [two] dau wiriad DBS
        [few] { $n } gwiriad DBS
        [many] { $n } gwiriad DBS
       *[other] { $n } gwiriad DBS
    }
