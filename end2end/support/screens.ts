// The screens that the product is tried on.

/** A phone, as narrow as they are. */
export const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** A tablet, as councillors read their papers on. */
export const tablet = { viewport: { width: 820, height: 1180 } };

/** A browser in which no script runs. */
export const scriptless = { javaScriptEnabled: false };
