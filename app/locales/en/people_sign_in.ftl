error-signed-out = You have been signed out
error-signed-out-text = Nothing you wrote is lost. Sign in, and you are back where you were, with your words.
people-kept-text = Your words have been kept. After you sign in they are back in their form.
people-kept-back = I have signed in: back to my words
people-link-again = Ask for another link
