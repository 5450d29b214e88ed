# How long things are kept, and mail that was given up.
people-outbox-given-up = Given up: please tell them another way
