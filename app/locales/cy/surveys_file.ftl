# Arolwg fel ffeil.
surveys-import = Arolwg o ffeil
surveys-import-link = Mae gen i arolwg mewn ffeil
surveys-import-text = Gall cyngor arall roi un o'i arolygon i chi fel ffeil. Gallwch newid popeth ynddo cyn i neb ei weld.
surveys-import-file = Y ffeil
surveys-definition = Cael yr arolwg hwn fel ffeil, i gyngor arall
surveys-file-read = Dyma'r arolwg o'r ffeil. Edrychwch ar bob cwestiwn cyn ei anfon i gael ei wirio.
surveys-file-choose = Dewiswch ffeil.
surveys-file-large = Mae'r ffeil hon yn rhy fawr i fod yn arolwg.
surveys-file-line = Does dim modd darllen y ffeil: mae rhywbeth o'i le ar linell { $line }, wrth nod { $column }. Oes coma neu ddyfynnod ar goll yno?
surveys-file-format = Nid un o arolygon Gwna Sŵn yw hwn.
surveys-file-title = Mae'r teitl ar goll, neu mae'r teitl neu'r cyflwyniad yn rhy hir.
surveys-file-sections = Mae gormod o rannau, maen nhw'n rhy hir, neu mae gan ddwy ran yr un id.
surveys-file-question-id = Does gan gwestiwn { $n } ddim id cywir, mae ganddo id cwestiwn arall, neu mae mewn rhan sydd ddim yno.
surveys-file-question-long = Mae testun yng nghwestiwn { $n } yn rhy hir.
surveys-file-question-options = Mae gormod o atebion yng nghwestiwn { $n }, maen nhw'n rhy hir, neu does ganddyn nhw ddim id cywir.
surveys-file-question-worrying = Mae cwestiwn { $n } yn nodi bod ateb yn destun pryder, ond does dim ateb o'r fath neu does dim modd ei nodi.
surveys-file-order = Dydy'r cwestiynau ddim yn nhrefn eu rhannau.
