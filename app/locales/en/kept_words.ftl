carry-back = Back to what I was writing
