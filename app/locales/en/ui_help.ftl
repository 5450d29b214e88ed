# Help by nation and language.
ui-help-meic = Meic
ui-help-meic-text = A helpline for young people in Wales. Free, in Welsh or English.
ui-help-commissioner-england = Help at Hand
ui-help-commissioner-england-text = For young people in care or leaving care. Free, and not the council.
ui-help-commissioner-wales = Children’s Commissioner for Wales
ui-help-commissioner-wales-text = They speak up for young people’s rights. Free, and not the council.
people-settings-nation = Where is the council?
people-settings-nation-hint =
    { $languages ->
        [english] It decides which children’s commissioner young people can ring, and whether Meic is among the numbers.
       *[both] It decides which children’s commissioner young people can ring, and whether Meic is among the numbers. People who read Welsh see Meic in England too.
    }
people-settings-nation-england = England
people-settings-nation-wales = Wales
people-settings-line-childline = Childline, if not the usual number
people-settings-line-meic = Meic, if not the usual number
people-settings-line-commissioner = Children’s Commissioner, if not the usual number
people-settings-line-hint = Leave it empty for { $number }.
