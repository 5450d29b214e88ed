# Y diwrnod y byddai panel yn darllen yr hyn a anfonir ato.
moderation-route-on = { $panel }: { $day }
moderation-route-late =
    { $n ->
        [zero] { $panel }: { $day }, yn hwyrach nag rydyn ni'n addo
        [one] { $panel }: { $day }, yn hwyrach na'r 1 diwrnod rydyn ni'n ei addo
        [two] { $panel }: { $day }, yn hwyrach na'r 2 ddiwrnod rydyn ni'n eu haddo
        [few] { $panel }: { $day }, yn hwyrach na'r { $n } diwrnod rydyn ni'n eu haddo
        [many] { $panel }: { $day }, yn hwyrach na'r { $n } diwrnod rydyn ni'n eu haddo
       *[other] { $panel }: { $day }, yn hwyrach na'r { $n } diwrnod rydyn ni'n eu haddo
    }
moderation-route-none = { $panel }: dim cyfarfod wedi'i gynllunio
moderation-route-skips = Mae agenda { $panel } ar gyfer { $day } wedi'i chyhoeddi yn barod. Bydd yr hyn a anfonwch nawr yn mynd i'r cyfarfod ar ei hôl. Os na all aros, gofynnwch i'r clerc.
