form-picture-heic = Mae'r llun hwn mewn fformat (HEIC) na allwn ei agor. Ar iPhone, agor y llun, tynnu sgrinlun ohono, a dewis y sgrinlun.
