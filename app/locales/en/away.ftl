# After leaving quickly
away-title = Hello again
away-text = You left in a hurry. We did not show what you did here. Do you want to carry on?
away-back = Carry on
