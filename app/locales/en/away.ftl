# After leaving quickly
away-title = Hello again
away-text = You left quickly, so we hid what was on the screen. Do you want to carry on?
away-back = Carry on
