table-unreadable = Does dim modd darllen y ffeil hon. Cadwch hi fel “CSV UTF-8” neu fel llyfr gwaith Excel (.xlsx) heb gyfrinair, a'i dewis eto.
table-large = Mae'r ffeil hon yn rhy fawr. 1 MB ar y mwyaf.
table-letter = Does dim modd darllen un o'r llythrennau yma: “{ $cell }”. Cywirwch hi yn y daenlen, neu cadwch y ffeil fel “CSV UTF-8” neu fel llyfr gwaith Excel (.xlsx).
table-doubt = Mae marc cwestiwn y tu mewn i air: “{ $cell }”. Does dim ŵ na ŷ yn y ffordd y cafodd y ffeil hon ei chadw, ac efallai mai dyna pam mae'r marc cwestiwn yno. Cadwch hi fel “CSV UTF-8” neu fel llyfr gwaith Excel (.xlsx), a'i dewis eto.
table-beside = Dydy'r geiriau hyn ddim mewn colofn sydd ag enw: “{ $cell }”. Os yw atalnod yn y testun wedi ei rannu, rhowch ddyfynodau o gwmpas y testun.
voices-batch-columns-left = Dydy'r colofnau hyn ddim yn cael eu darllen: { $names }. Mae popeth arall.
table-sheets-left = Dydy'r dalennau eraill hyn o'r llyfr gwaith ddim yn cael eu darllen: { $names }.
surveys-file-letter = Does dim modd darllen un o'r llythrennau ar linell { $line } o'r ffeil hon. Cadwch y ffeil fel UTF-8.
