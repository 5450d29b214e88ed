# Two officers, and what waits beside one in hand.
moderation-flash-agreed-anew = Wedi'i nodi. Roedd swyddog arall wedi cytuno i luniau gwahanol, felly gofynnir eto.
moderation-pictures-changed = Mae'r lluniau wedi newid ers i chi edrych. Edrychwch arnyn nhw eto.
moderation-alike-waiting = Yn aros, mewn geiriau tebyg
moderation-alike-waiting-hint = Rhaglen sydd wedi'u cymharu; nid oes neb wedi darllen y rhain eto. Dan un pennawd, mae pob un yn dal i gael ei ddarllen a'i benderfynu ar ei ben ei hun.

moderation-history-concern-raised = Codwyd pryder
moderation-history-pattern-seen = Edrychwyd arno gydag eraill o'r un dderbynneb: dim pryder
moderation-history-link-asked = Gofynnwyd pwy ddywedodd
moderation-history-link-agreed = Cytunwyd i agor y ddolen
moderation-history-link-refused = Ni chytunwyd i agor y ddolen
moderation-history-link-opened = Agorwyd y ddolen
moderation-history-link-read = Darllenwyd y ddolen
moderation-history-link-reason-read = Darllenwyd y rheswm dros agor ei ddolen

moderation-beside =
    { $n ->
        [zero] Nid oes dim byd arall yn aros.
        [one] Mae un peth arall yn aros amdanoch ar dudalen arall:
        [two] Mae dau beth arall yn aros amdanoch ar dudalennau eraill:
        [few] Mae { $n } pheth arall yn aros amdanoch ar dudalennau eraill:
        [many] Mae { $n } pheth arall yn aros amdanoch ar dudalennau eraill:
       *[other] Mae { $n } peth arall yn aros amdanoch ar dudalennau eraill:
    }
moderation-beside-heard = beth glywodd yr aelodau, i'w ryddhau
moderation-beside-check = i'w wirio cyn iddo agor
moderation-beside-comments =
    { $n ->
        [zero] dim sylw heb ei ddatrys
        [one] un sylw heb ei ddatrys
        [two] dau sylw heb eu datrys
        [few] { $n } sylw heb eu datrys
        [many] { $n } sylw heb eu datrys
       *[other] { $n } sylw heb eu datrys
    }

panels-pack-apart = Lleisiau eraill
safeguarding-chosen = Beth a ddewiswyd yn yr un ymateb
moderation-history-choices-read = Darllenwyd dewisiadau ei ymateb
