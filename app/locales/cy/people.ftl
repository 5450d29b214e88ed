people-sign-in-title = Mewngofnodi
people-link-title = Croeso 'nôl
people-link-button = Mewngofnodi
people-link-used = Mae'r ddolen hon wedi'i defnyddio. Mae dolen yn gweithio unwaith. Gallwch ofyn am un newydd.
people-link-expired = Mae'r ddolen hon yn rhy hen. Mae dolen yn gweithio am ddeg munud. Gallwch ofyn am un newydd.
