# Recognising danger, for officers.
voices-danger-families =
    { $languages ->
        [english] You do not need to write every form of a word. Besides these phrases we always look for what young people often write when they are hurt, hurt themselves, are touched or used by somebody, run away, go hungry or are afraid.
       *[both] You do not need to write every form of a word. Besides these phrases we always look for what young people often write when they are hurt, hurt themselves, are touched or used by somebody, run away, go hungry or are afraid, in both languages.
    }
voices-danger-minus = Put a minus sign before a phrase that is harmless, and it will not count: - lion king
voices-danger-read-all = No list finds everything. Read every voice, also those that are not marked.
