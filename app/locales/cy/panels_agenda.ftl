# Agendâu: mathau o eitemau, amseroedd, eitemau cyfyngedig, papurau.
agenda-restricted = Eitem gyfyngedig
