// The screens that the product is tried on.

/** A phone, as narrow as they are. */
export const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
