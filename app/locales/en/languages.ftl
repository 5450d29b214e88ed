# A council's languages. Where it has two, forms say which one a field is in. The program knows, and fills in $languages
# wherever one of the first two is said.
in-english =
    { $languages ->
        [english] { "" }
        [named] { " " }({ $language })
       *[both] { " " }in English
    }
in-english-after =
    { $languages ->
        [english] { "" }
        [named] { " " }({ $language })
       *[both] , in English
    }
# What a language is called, alone and in a sentence. A language that is not named here has its own name for it.
language-name =
    { $tongue ->
        [en] English
        [cy] Welsh
        [pl] Polish
        [ro] Romanian
       *[other] { $own_name }
    }
in-language =
    { $tongue ->
        [en] in English
        [cy] in Welsh
        [pl] in Polish
        [ro] in Romanian
       *[other] in { $own_name }
    }
into-language =
    { $tongue ->
        [en] into English
        [cy] into Welsh
        [pl] into Polish
        [ro] into Romanian
       *[other] into { $own_name }
    }
people-settings-languages = Languages
people-settings-languages-hint = With English alone, no form asks for Welsh, and pages and emails are in English. Welsh that has been written is kept, and is shown again once you choose both.
people-settings-languages-english = English
people-settings-languages-english_and_welsh = English and Welsh
people-settings-languages-more = Other languages
people-settings-languages-more-hint = What the council writes is asked for in these too. Menus and buttons are in English for people who read in them.
