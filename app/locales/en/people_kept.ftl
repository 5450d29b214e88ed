# How long things are kept, and mail that was given up.
people-outbox-given-up = We stopped trying: please tell them another way
