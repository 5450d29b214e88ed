//! The page of all questions on somebody's own phone, with or without signal. Drawn by the server, and woken up on the
//! phone.
