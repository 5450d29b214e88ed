# Pecynnau ar gyfer arolygu'r addewid, a chyfrifon i'r rhai sy'n arolygu.
pledge-inspection-title = Arolygiad
pledge-inspection-what = Popeth y mae ar arolygydd ei angen am yr addewid a'r cynnig i'r rhai sy'n gadael gofal mewn cyfnod, mewn un ffeil. Mae ynddo'r hyn y gall pawb ei ddarllen, y ffeiliau y tu ôl i bob statws a roddodd y cyngor, a'r rhan o'r log archwilio sy'n dangos pwy ryddhaodd beth. Nid oes drafftiau ynddo, na dim a ddywedodd pobl ifanc nad yw'n gyhoeddus.
pledge-inspection-packs = Pecynnau arolygu
pledge-inspection-none = Does dim pecyn wedi'i wneud eto.
pledge-inspection-make = Gwneud pecyn
pledge-inspection-make-button = Gwneud y pecyn
pledge-inspection-made = Mae'r pecyn yn barod. Mae'n cael ei roi at ei gilydd o'r newydd bob tro y bydd rhywun yn ei lawrlwytho.
pledge-inspection-made-by = Gwnaed gan { $name } ar { $day }
pledge-inspection-made-on = Gwnaed ar { $day }
pledge-inspection-take = Lawrlwytho'r pecyn (ZIP)
pledge-inspection-give = Arolygwyr sy'n gallu ei lawrlwytho
pledge-inspection-give-button = Cadw pwy sydd ag ef
pledge-inspection-given = Wedi'i gadw. Byddan nhw'n ei weld ar eu tudalen.
pledge-inspection-give-over = Mae un o'r cyfrifon hyn wedi dod i ben. Edrychwch eto.
pledge-inspection-who = Arolygwyr
pledge-inspection-who-text = Mae arolygydd yn mewngofnodi gyda chyfrinair a chod. Mae'n gweld yr hyn y mae pawb yn ei weld a'r pecynnau rydych chi'n eu rhoi iddo, a dim byd arall. Mae'r cyfrif yn cau ohono'i hun ar ôl ei ddiwrnod olaf.
pledge-inspection-who-none = Neb eto
pledge-inspection-who-none-text = Unwaith y byddwch wedi gwahodd arolygydd, gallwch roi pecyn iddo.
pledge-inspection-until-by = Tan { $day }. Gwahoddwyd gan { $name }.
pledge-inspection-over = Cyfrif wedi cau
pledge-inspection-end = Cau'r cyfrif nawr
pledge-inspection-ended = Mae'r cyfrif wedi'i gau.
pledge-inspection-invite = Gwahodd arolygydd
pledge-inspection-invite-text = Mae'n cael neges e-bost gyda dolen. Mae arweinydd yr addewid, yr arweinwyr diogelu a'r gweinyddwyr yn cael gwybod.
pledge-inspection-until = Diwrnod olaf
pledge-inspection-until-hint = Nid yw'r cyfrif yn agor dim ar ôl y diwrnod hwn. Gall fod { $n } diwrnod i ffwrdd ar y mwyaf.
pledge-inspection-until-needed = Dewiswch y diwrnod olaf.
pledge-inspection-until-over = Mae'r diwrnod hwn wedi bod.
pledge-inspection-until-long = Mae'r diwrnod hwn yn rhy bell i ffwrdd. Gallwch eu gwahodd eto wedyn.
pledge-inspection-many = Mae gan { $n } arolygydd gyfrif yn barod, ac ni all fod mwy ar yr un pryd. Caewch un yn gyntaf.
pledge-inspection-many-today = Mae { $n } arolygydd wedi'u gwahodd ers ddoe. Arhoswch tan yfory.
pledge-inspection-many-again = Maen nhw wedi cael gwahoddiad yn rhy aml ers ddoe. Arhoswch tan yfory.
pledge-inspection-mine-until = Gallwch fewngofnodi yma tan ddiwedd { $day }.
pledge-inspection-mine-noted = Mae log archwilio'r cyngor yn nodi bob tro y byddwch yn agor y dudalen hon neu'n lawrlwytho pecyn.
pledge-inspection-mine-none = Dim pecyn eto
pledge-inspection-mine-none-text = Unwaith y bydd y cyngor wedi rhoi un i chi, gallwch ei lawrlwytho yma.
pledge-inspection-mine-public = Yr hyn y gall pawb ei ddarllen
pledge-pack-readme-lang = CYMRAEG
pledge-pack-readme-what =
    Pecyn arolygu: addewid { $council }, a'i gynnig i'r rhai sy'n gadael gofal,
    { $from } hyd { $to }

    Beth sydd ynddo
      reports/          yr adroddiadau cynnydd a ryddhawyd, fel PDF ac fel data (JSON)
      statements.csv    pob addewid sydd yn yr addewid ac yn y cynnig (mae “kind” yn dweud ym mha un), beth
                        ddywedodd y cyngor amdani a beth oedd barn pobl ifanc, cyn y cyfnod ac ar ei ddiwedd
      claims.csv        beth ddywedodd y cyngor yn y cyfnod, a beth mae wedi'i dynnu'n ôl ers hynny
      evidence.csv      y dolenni a'r ffeiliau y mae hyn yn seiliedig arnyn nhw
      evidence/         y ffeiliau hynny fel y mae'r cyngor yn eu cadw
      figures.csv       y ffigurau y mae hyn yn seiliedig arnyn nhw
      rounds.csv        pryd y gofynnwyd i bobl ifanc, pwy gafodd eu holi, a beth ddywedon nhw
      consultations/    beth ddywedodd pobl am ddrafftiau (PDF)
      signatures.csv    y llofnodion cyhoeddus, ac i beth y maen nhw
      audit/            rhan o'r log archwilio: pwy ryddhaodd beth, a phryd (UTC)
      contents.csv      pob ffeil gyda'i maint a'i swm SHA-256, math o ôl bys
      verify.py         y rhaglen sy'n gwirio hyn i gyd
    Mae'r testunau yno ym mhob un o ieithoedd y cyngor. Mae'r ffeiliau PDF yn iaith y dudalen y cafodd y
    pecyn ei lawrlwytho ohoni.
pledge-pack-readme-not =
    Beth sydd heb fod ynddo
      Yr hyn y mae'r cyngor neu berson ifanc wedi'i dynnu'n ôl; drafftiau, a statws nad oes neb wedi'i
      ryddhau; geiriau pobl ifanc nad ydyn nhw'n gyhoeddus; rhifau sy'n rhy fach i'w dangos. Mae cell wag yn
      rounds.csv yn golygu bod llai na { $fewest } o bobl wedi dewis hynny, neu y byddai'n datgelu rhif arall.
pledge-pack-readme-check =
    Sut i'w wirio
      Dadbaciwch ef a rhedwch: python3 verify.py
      Mae angen Python 3.8 neu fwy newydd a dim byd arall. Mae'n gwirio bod pob ffeil fel y cafodd ei phacio.
      Yna mae'n dilyn cadwyn y log archwilio. Mae gan bob cofnod yn y log swm, wedi'i wneud o'r hyn y mae'n ei
      ddweud ac o'r swm o'i flaen, felly mae cofnod sydd wedi'i newid, ei ychwanegu neu ei adael allan yn torri'r
      gadwyn. Mae cofnodion am faterion eraill yn y gadwyn fel swm yn unig. Maen nhw wedi'u cymysgu â beitiau
      ar hap, felly ni all neb ddyfalu beth maen nhw'n ei ddweud.
pledge-pack-readme-shows =
    Beth mae hyn yn ei ddangos, a beth nad yw'n ei ddangos
      Mae'n dangos bod y cofnodion yn audit/log.jsonl yn ffitio gyda'i gilydd ac yn gorffen gyda'r swm y mae
      verify.py yn ei argraffu. Nid oes angen allwedd ar gyfer hynny. Nid yw'n dangos pwy wnaeth y pecyn:
      gallai rhywun sy'n newid ffeil ysgrifennu rhestr newydd hefyd. Felly cymharwch ddau swm gyda'r cyngor.
      1. Swm contents.csv. Mae yn log archwilio'r cyngor, yn y cofnod sy'n dweud eich bod wedi lawrlwytho'r
         pecyn hwn.
      2. Swm olaf y log. Mae gan bob pecyn o ddyddiau sy'n gorgyffwrdd yr un symiau wrth yr un rhifau, felly
         cadwch hwn. Mae'r cyngor yn dilyn ei log cyfan gyda'r gorchymyn: make-a-noise check
      Nid yw'n dangos chwaith fod y cofnodion heb eiriau am faterion eraill. Gallwch ofyn i'r cyngor am unrhyw
      un ohonyn nhw wrth ei rif: mae ei weinyddwyr yn gweld beth oedd pob un.
