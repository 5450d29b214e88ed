# Sawl gair sydd ar dderbynneb. Y rhaglen sy'n gwybod, ac yn rhoi $words ble bynnag y dywedir un o'r rhain.
receipt-number =
    { $words ->
        [3] tri
        [4] pedwar
       *[other] { $words }
    }
    .soft =
        { $words ->
            [3] dri
            [4] bedwar
           *[other] { $words }
        }
    .nasal =
        { $words ->
            [3] nhri
            [4] mhedwar
           *[other] { $words }
        }
receipt-example =
    { $words ->
        [3] afal aderyn adeilad
       *[other] afal aderyn adeilad cwmwl
    }
