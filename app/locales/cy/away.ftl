# Ar ôl gadael yn gyflym
away-title = Helo eto
away-text = Fe wnest ti adael ar frys. Ddangoson ni ddim beth oeddet ti'n ei wneud yma. Wyt ti eisiau mynd ymlaen?
away-back = Mynd ymlaen
