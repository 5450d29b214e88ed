# Help yn ôl cenedl ac iaith.
ui-help-meic = Meic
ui-help-meic-text = Llinell gymorth i bobl ifanc yng Nghymru. Am ddim, yn Gymraeg neu yn Saesneg.
ui-help-commissioner-england = Help at Hand
ui-help-commissioner-england-text = I bobl ifanc mewn gofal neu'n gadael gofal. Am ddim, ac nid y cyngor.
ui-help-commissioner-wales = Comisiynydd Plant Cymru
ui-help-commissioner-wales-text = Maen nhw'n sefyll dros hawliau pobl ifanc. Am ddim, ac nid y cyngor.
people-settings-nation = Ble mae'r cyngor?
people-settings-nation-hint =
    { $languages ->
        [english] Mae hyn yn penderfynu pa gomisiynydd plant y gall pobl ifanc ei ffonio, ac a yw Meic ymhlith y rhifau.
       *[both] Mae hyn yn penderfynu pa gomisiynydd plant y gall pobl ifanc ei ffonio, ac a yw Meic ymhlith y rhifau. Mae pawb sy'n darllen Cymraeg yn gweld Meic yn Lloegr hefyd.
    }
people-settings-nation-england = Lloegr
people-settings-nation-wales = Cymru
people-settings-line-childline = Childline, os nad y rhif arferol
people-settings-line-meic = Meic, os nad y rhif arferol
people-settings-line-commissioner = Y Comisiynydd Plant, os nad y rhif arferol
people-settings-line-hint = Gadewch e'n wag ar gyfer { $number }.
