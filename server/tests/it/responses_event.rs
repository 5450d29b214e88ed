//! A shared tablet at an event, and the wall.
