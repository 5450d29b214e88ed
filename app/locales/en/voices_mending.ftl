# Other words for what was said, and more of it: what became of them.
voices-mine-corrected-not = You changed these words. We could not share the new ones. We do not show these to everyone either. You can change your words again.
voices-mine-corrected-shared = You changed these words. The new ones are the ones that count. A person will still read these.
voices-mend-gone = You took this back while you were writing. What you wrote is still here.
voices-mend-gone-text = What you told us before is gone, so nothing can be added to it.
voices-mend-gone-new = You can send these words as something new. You will get { receipt-number } new words for them. We will not show them to everyone.
voices-heard-rest = Read more of what they said
# For officers.
voices-mend-newer = The same person has said this again in other words, and the new words are shared. You can hold these or say that they are not shared.
# Without signal.
voices-signal-off = There is no internet right now. Nothing is lost: your words and pictures stay on this page. Leave it open, and press the button again when there is internet.
voices-signal-on = The internet is back. You can press the button now.
