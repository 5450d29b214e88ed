# Mae enw a gafodd ei dynnu allan yno o hyd, wedi'i ysgrifennu fel arall.
moderation-still-there = Mae enw neu le a dynnoch chi allan yn dal yn y geiriau, wedi'i ysgrifennu'n wahanol. Tynnwch e allan yno hefyd, neu ticiwch y caiff aros.
moderation-still-title = Yn y geiriau o hyd
moderation-still-hint = Ticiwch dim ond yr hyn nad yw'n dangos pwy na ble.
