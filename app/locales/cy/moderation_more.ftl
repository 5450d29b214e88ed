# Y ciw yn llawn: hidlo, baneri, lluniau, am beth mae llais yn sôn, ail farn, penawdau, amseroedd.
moderation-empty-filtered = Does dim yn cyfateb i'r hidlwyr hyn
moderation-summaries = Mae'r hyn a glywodd yr aelodau yn aros amdanoch chi, cyn i bawb ei ddarllen:
moderation-page-first = I'r dudalen gyntaf
moderation-page-next = Y dudalen nesaf
moderation-long-wait = Aros yn hir
moderation-personal = Gall ddangos pwy yw
moderation-passed-you = Mae { $name } yn gofyn i chi
moderation-passed-to = Gofynnwyd i { $name }
moderation-agreed = Byddai { $name } yn ei rannu

moderation-filter = Hidlo
moderation-filter-all = Pob un
moderation-filter-flag = Baner
moderation-filter-age = Dywedwyd
moderation-filter-officer = Swyddog
moderation-filter-show = Dangos y rhain
moderation-filter-none = Dangos popeth eto
moderation-flag-danger = Gall fod yn sôn am berygl
moderation-flag-personal = Gall ddangos pwy yw
moderation-flag-picture = Llun
moderation-flag-wait = Aros yn hir
moderation-flag-passed = Gofynnwyd i chi
moderation-age-day = Mwy na diwrnod yn ôl
moderation-age-days = Mwy na thri diwrnod yn ôl
moderation-age-week = Mwy nag wythnos yn ôl
moderation-age-month = Mwy na mis yn ôl

moderation-share-next = Rhannu, a darllen yr un nesaf
moderation-hold-next = Dal yn ôl, a darllen yr un nesaf
moderation-decline-next = Peidio â rhannu, a darllen yr un nesaf
moderation-key-next = darllen yr un nesaf
moderation-key-accept = tynnu'r hyn a ganfuwyd
moderation-key-help = dangos y bysellau
