# Telling us something: what is said before the box.
voices-tell-first = A person who works for the council reads it first. If we think somebody is in danger, we may have to tell someone.
