# Agendas: kinds of items, times, restricted items, papers.
agenda-restricted = Restricted item
