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
voices-receipt-wait =
    { $n ->
        [one] Mae gormod o eiriau wedi cael eu rhoi o'r lle hwn. Arhosa am un funud, a phwysa'r botwm eto.
        [two] Mae gormod o eiriau wedi cael eu rhoi o'r lle hwn. Arhosa am ddwy funud, a phwysa'r botwm eto.
       *[other] Mae gormod o eiriau wedi cael eu rhoi o'r lle hwn. Arhosa am { $n } munud, a phwysa'r botwm eto.
    }
voices-receipt-busy = Mae llawer o eiriau'n cael eu rhoi nawr. Arhosa am funud, a phwysa'r botwm eto.
voices-guessed-subject = Mae rhywun yn ceisio dyfalu derbynebau
voices-guessed-text =
    Mae rhywun wedi rhoi llawer mwy o eiriau nag y mae pobl ifanc yn eu rhoi wrth gamdeipio. Tra bo hynny'n parhau, mae'n arafach i bawb. Does neb sy'n gwybod eu geiriau'n cael eu cau allan, ac ar y cyflymder hwn dydy dyfalu ddim yn dod o hyd i ddim.

    Gall yr un sy'n rhedeg y gweinydd edrych yn y dirprwy o ble mae'n dod, a'i flocio yno. Dydy'r dirprwyon yn ein henghreifftiau ddim yn cadw cofnod: mae angen ei droi ymlaen ar gyfer hynny. Dim ond unwaith y dydd y byddwch yn cael yr e-bost hwn.
