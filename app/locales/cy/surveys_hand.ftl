# Creu arolwg gyda llai ar y dudalen.
surveys-write-too = Ysgrifennu hefyd
