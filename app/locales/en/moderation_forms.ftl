# A name that was taken out is still there, written another way.
moderation-still-there = A name or place that you took out is still in the words, written another way. Take it out there too, or tick that it may stay.
moderation-still-title = Still in the words
moderation-still-hint = Tick only what does not show who or where it is.
