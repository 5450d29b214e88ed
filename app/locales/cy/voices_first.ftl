# Dweud rhywbeth wrthon ni: beth sy'n cael ei ddweud cyn y blwch.
voices-tell-first = Mae rhywun sy'n gweithio i'r cyngor yn ei ddarllen yn gyntaf. Os ydyn ni'n meddwl bod rhywun mewn perygl, efallai y bydd rhaid i ni ddweud wrth rywun.
