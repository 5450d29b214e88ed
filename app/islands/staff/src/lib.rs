//! What helps staff in their work. Drawn by the server, and woken up in their browser.
