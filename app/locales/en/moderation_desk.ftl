# Two officers, and what waits beside one in hand.
moderation-flash-agreed-anew = Noted. Another officer had agreed to other pictures, so they are asked again.
moderation-pictures-changed = The pictures have changed since you looked. Look at them again.
