responses-saved-elsewhere = This is open in another tab too. The newest words have been kept.
responses-saved-over = You have sent your answers, or taken them back. What you write here now is not kept.
