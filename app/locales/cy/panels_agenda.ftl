# Agendâu: mathau o eitemau, amseroedd, eitemau cyfyngedig, papurau.
agenda-restricted = Eitem gyfyngedig
agenda-restricted-tag = Cyfyngedig
agenda-restricted-why = Pam mae'n gyfyngedig:
agenda-hidden-text = Mae'r eitem hon yn gyfyngedig. Dim ond aelodau'r panel a'r clerc sy'n cael ei darllen. Y rheswm cyfreithiol:
agenda-never-restricted = Mae'r hyn a ddywedodd pobl ifanc, a'r hyn a addawodd y cyngor, yn cael ei ateb yn gyhoeddus. Ni ellir cyfyngu'r eitem hon.
agenda-kind = Math o eitem
agenda-kind-voices = Llais y plentyn
agenda-kind-report = Adroddiad
agenda-kind-statement = Addewid
agenda-kind-apologies = Ymddiheuriadau
agenda-kind-declarations = Datganiadau o fuddiant
agenda-kind-minutes = Cofnodion y cyfarfod diwethaf
agenda-kind-actions = Camau gweithredu o gyfarfodydd blaenorol
agenda-kind-witness = Hanes gan dyst
agenda-kind-question = Cwestiwn
agenda-kind-programme = Rhaglen waith
agenda-kind-standing = Eitem sefydlog
agenda-title-hint = Nid oes angen teitl ar ymddiheuriadau, datganiadau, cofnodion, camau gweithredu na'r rhaglen waith.
agenda-not-said = Heb ei nodi
agenda-purpose = Beth y gofynnir i'r panel ei wneud
agenda-purpose-decide = I benderfynu
agenda-purpose-discuss = I drafod
agenda-purpose-note = I nodi
agenda-led-by = dan arweiniad { $name }
agenda-led-by-label = Pwy sy'n ei harwain
agenda-minutes =
    { $n ->
        [one] 1 funud
        [two] 2 funud
       *[other] { $n } munud
    }
agenda-minutes-label = Sawl munud mae'n ei gymryd
agenda-theme-hint = Dangosir wrth ei hochr yr hyn a ddywedodd pobl ifanc am y thema hon.
agenda-access = Pwy sy'n cael darllen yr eitem hon
agenda-access-public = Pawb sy'n darllen yr agenda
agenda-access-restricted = Y panel a'i glerc yn unig
agenda-access-reason = Rheswm cyfreithiol
agenda-access-reason-hint = Mae ei angen os yw'r eitem yn gyfyngedig. Gall pawb ei ddarllen, er enghraifft: Gwybodaeth am berson (Deddf Llywodraeth Leol 1972, Atodlen 12A, paragraff 12).
agenda-change-title = Newid yr eitem hon
agenda-change-button = Cadw'r eitem
agenda-flash-changed = Mae'r eitem wedi'i newid.
agenda-flash-same = Does dim wedi newid.
agenda-flash-ordered = Mae trefn newydd i'r agenda.
agenda-order-title = Trefnu yn ôl rhif
agenda-order-text = Rhowch ei rhif i bob eitem, yna rhowch nhw mewn trefn.
agenda-order-button = Eu rhoi mewn trefn
agenda-times-end = Mae'r eitemau'n dod i ben am { $ends }.
agenda-times-over =
    { $n ->
        [one] Mae hynny 1 funud ar ôl y diwedd a gynlluniwyd, { $end }.
        [two] Mae hynny 2 funud ar ôl y diwedd a gynlluniwyd, { $end }.
       *[other] Mae hynny { $n } munud ar ôl y diwedd a gynlluniwyd, { $end }.
    }
agenda-times-without =
    { $n ->
        [one] Nid oes hyd i 1 eitem eto.
       *[other] Nid oes hyd i { $n } eitem eto.
    }
agenda-ends = Diwedd
agenda-ends-hint = Gallwch adael hwn yn wag.
agenda-ends-before = Ni all y cyfarfod orffen cyn iddo ddechrau.
agenda-video = Dolen fideo
agenda-video-hint = Dim ond y bobl sydd wedi'u gwahodd sy'n ei gweld. Gallwch adael hwn yn wag.
agenda-no-link = Rhowch gyfeiriad cyfan y cyfarfod fideo, er enghraifft https://example.org/cyfarfod.
agenda-mail-video = Ymuno drwy fideo: { $link }
