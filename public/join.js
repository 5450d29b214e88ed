// @ts-check
// A card's QR code carries its code behind #, which no server is told. It is put into the field, and
// taken out of the address.
"use strict";
(() => {
  const code = decodeURIComponent(location.hash.slice(1));
  const field = /** @type {HTMLInputElement | null} */ (document.getElementById("code"));
  if (!field || !/^[A-Za-z0-9 -]{6,16}$/.test(code)) return;
  field.value = code;
  history.replaceState(null, "", location.pathname + location.search);
  field.form?.querySelector("button")?.focus();
})();
