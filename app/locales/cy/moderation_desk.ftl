# Two officers, and what waits beside one in hand.
moderation-flash-agreed-anew = Wedi'i nodi. Roedd swyddog arall wedi cytuno i luniau gwahanol, felly gofynnir eto.
moderation-pictures-changed = Mae'r lluniau wedi newid ers i chi edrych. Edrychwch arnyn nhw eto.
