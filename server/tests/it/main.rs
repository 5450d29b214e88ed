//! Stories over HTTP against the real server, on SQLite and on PostgreSQL.

mod app;
mod browser;
mod council;
mod tables;

mod another;
mod arriving;
mod audit;
mod canary;
mod clock;
mod erasure;
mod frame;
mod headers;
mod mail;
mod moderation;
mod openings;
mod ops;
mod panels;
mod people;
mod permissions;
mod pledge;
mod reading;
mod responses;
mod responses_event;
mod retention;
mod safeguarding;
mod safeguarding_more;
mod sign_in;
mod stored_scripts;
mod surveys;
mod surveys_build;
mod surveys_file;
mod surveys_ready;
mod surveys_sounds;
mod surveys_who;
mod voices;
