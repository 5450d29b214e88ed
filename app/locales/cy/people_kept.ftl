# Pa mor hir mae pethau'n cael eu cadw, a phost y rhoddwyd y gorau iddo.
people-outbox-given-up = Wedi rhoi'r gorau iddi: dywedwch wrthyn nhw mewn ffordd arall
