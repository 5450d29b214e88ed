# Yr hyn y mae porwr sydd wedi anfon yn ei weld, a'r hyn y mae canlyniadau'n ei ddweud am eiriau a newidiodd.
responses-erase-sure = Bydd dy atebion i'r arolwg hwn i gyd yn mynd. Allwn ni ddim eu cael nhw 'nôl i ti.
responses-erase-yes = Ie, eu dileu nhw
responses-front-sent = Rwyt ti wedi anfon dy atebion. Diolch!
responses-front-thanks = Yn ôl i'r dudalen ddiolch
responses-front-another = Mae rhywun arall eisiau ateb ar y ddyfais hon
responses-results-reworded = Newidiodd geiriau'r cwestiwn hwn ar { $date }, tra oedd pobl yn ateb.
responses-results-reworded-after =
    { $n ->
        [zero] Newidiodd geiriau'r cwestiwn hwn ar { $date }, cyn i neb ateb.
        [one] Newidiodd geiriau'r cwestiwn hwn ar { $date }, ar ôl i 1 person ateb.
        [two] Newidiodd geiriau'r cwestiwn hwn ar { $date }, ar ôl i 2 o bobl ateb.
        [few] Newidiodd geiriau'r cwestiwn hwn ar { $date }, ar ôl i { $n } o bobl ateb.
        [many] Newidiodd geiriau'r cwestiwn hwn ar { $date }, ar ôl i { $n } o bobl ateb.
       *[other] Newidiodd geiriau'r cwestiwn hwn ar { $date }, ar ôl i { $n } o bobl ateb.
    }
responses-results-group-few = Rhy ychydig o bobl i ddangos beth ddywedon nhw: { $groups }.
