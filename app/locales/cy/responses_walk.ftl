# Y ffordd drwy arolwg: beth sy'n aros ar waelod y dudalen, a beth gafodd ei adael allan.
responses-left-out =
    { $n ->
        [zero] Wnest ti ddim gadael dim byd allan.
        [one] Fe wnest ti adael 1 peth allan. Mae hynny'n iawn.
        [two] Fe wnest ti adael 2 beth allan. Mae hynny'n iawn.
        [few] Fe wnest ti adael { $n } pheth allan. Mae hynny'n iawn.
        [many] Fe wnest ti adael { $n } pheth allan. Mae hynny'n iawn.
       *[other] Fe wnest ti adael { $n } peth allan. Mae hynny'n iawn.
    }
responses-left-out-part = { $question } – “{ $sentence }”
responses-clear = Dileu fy ateb
