# Surveys: what is said around the questions, and what their authors read while building them.
surveys-asking-several = Pick as many as you like.
surveys-asking-text = Please do not write names.
surveys-asking-publish = You can show my words to others, without my name
surveys-asking-publish-hint = We read them first and take out anything that shows who you are. Leave this empty if you do not want it.

surveys-front-who = Who is asking
surveys-front-long = How long it takes
surveys-front-see = Who will see it
surveys-minutes =
    { $n ->
        [one] About 1 minute.
       *[other] About { $n } minutes.
    }
surveys-questions =
    { $n ->
        [one] 1 question.
       *[other] { $n } questions.
    }

surveys-privacy-anonymous = Anonymous
surveys-privacy-anonymous-words = Nobody knows it is you. We cannot find you, even if you need help.
surveys-privacy-confidential = Confidential
surveys-privacy-confidential-words = You get three secret words. Only the participation officer can link your answers to you, and only to keep you safe or to reply.
surveys-privacy-named = Named
surveys-privacy-named-words = You choose to give your name. The participation officer can see it.
