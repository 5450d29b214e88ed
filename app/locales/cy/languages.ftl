# Ieithoedd cyngor. Lle mae dwy, mae ffurflenni'n dweud ym mha un y mae maes. Y rhaglen sy'n gwybod, ac yn rhoi
# $languages ble bynnag y dywedir un o'r ddau gyntaf.
in-english =
    { $languages ->
        [english] { "" }
        [named] { " " }({ $language })
       *[both] { " " }yn Saesneg
    }
in-english-after =
    { $languages ->
        [english] { "" }
        [named] { " " }({ $language })
       *[both] , yn Saesneg
    }
# Enw iaith, ar ei ben ei hun ac mewn brawddeg. Mae iaith sydd heb enw yma yn cadw ei henw ei hun.
language-name =
    { $tongue ->
        [en] Saesneg
        [cy] Cymraeg
        [pl] Pwyleg
        [ro] Rwmaneg
       *[other] { $own_name }
    }
in-language =
    { $tongue ->
        [en] yn Saesneg
        [cy] yn Gymraeg
        [pl] yn Bwyleg
        [ro] yn Rwmaneg
       *[other] mewn { $own_name }
    }
into-language =
    { $tongue ->
        [en] i’r Saesneg
        [cy] i’r Gymraeg
        [pl] i’r Bwyleg
        [ro] i’r Rwmaneg
       *[other] i { $own_name }
    }
people-settings-languages = Ieithoedd
people-settings-languages-hint = Gyda Saesneg yn unig, does dim un ffurflen yn gofyn am Gymraeg, ac mae pob tudalen a phob e-bost yn Saesneg. Mae'r Gymraeg sydd wedi'i hysgrifennu yn cael ei chadw, a bydd i'w gweld eto pan ddewiswch y ddwy iaith.
people-settings-languages-english = Saesneg
people-settings-languages-english_and_welsh = Cymraeg a Saesneg
people-settings-languages-more = Ieithoedd eraill
people-settings-languages-more-hint = Bydd y ffurflenni'n gofyn am eiriau'r cyngor yn y rhain hefyd. Mae dewislenni a botymau yn Saesneg i'r rhai sy'n eu darllen.
