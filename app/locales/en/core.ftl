# Errors, forms and times: what every page may need to say.
form-title-problem = Problem:
form-unreadable = We could not read this form. Please reload the page and try again.
form-too-large = This is too much to send in one go. We have kept as much as fits. Please make it shorter.
form-crowded = So many pictures are being sent to us right now that there was no room for yours. Your words are still here. Please wait a minute, add your pictures again and send it once more.
form-words-lost = What you typed has not been saved, and this page has no place for it any more. You can copy it from here:
form-unfinished = Some of it did not reach us. What did reach us is still here. Please add your pictures again, then send it once more.
form-required = This cannot be empty.
form-too-long = This is too long. Please keep it under { $max } characters.
form-email = This does not look like an email address. It should look like name@example.org.
form-picture-too-large = This picture is too big. It can be up to 10 MB.
form-picture-kind = We can only take pictures that are JPEG, PNG, WebP or GIF files.
form-picture-pixels = This picture has too many pixels. Please choose a smaller one.

error-sign-in = You need to sign in
error-sign-in-text = This page is for people with an account. Sign in to see it.
error-way-sign-in = Sign in
error-forbidden = This page is not for you
error-forbidden-text = You are signed in, but this page is for other people. If you think you should see it, ask the administrator.
error-not-found = We cannot find this page
error-not-found-text = The address may be wrong, or the page may have moved.
error-gone = This is not here any more
error-conflict = Something changed
error-other-site = This was not sent
error-other-site-text = It looks as if it came from another website, so we did not take it. What was written is below. Copy it, go to our home page and send it from there.
error-too-many = Too many tries
error-too-many-text = Please wait a minute and then try again.
error-unavailable = We cannot do this right now
error-unavailable-page = Something on our side is not working. Please try again in a minute.
error-unavailable-text = Something on our side is not working. What you wrote is still here. Please try again in a minute.
error-invalid = Something is missing
error-invalid-text = Please go back and look again.
error-internal = Sorry, something went wrong
error-number = If you tell us about it, please give us this number: { $number }
error-internal-text = It was our mistake, not yours. Please try again.
error-way-home = Go to the home page
error-try-again = Try again

time-just-now = just now
time-today = today
time-yesterday = yesterday
time-minutes-ago =
    { $n ->
        [one] 1 minute ago
       *[other] { $n } minutes ago
    }
time-hours-ago =
    { $n ->
        [one] 1 hour ago
       *[other] { $n } hours ago
    }
time-days-ago =
    { $n ->
        [one] yesterday
       *[other] { $n } days ago
    }
time-month-1 = January
time-month-2 = February
time-month-3 = March
time-month-4 = April
time-month-5 = May
time-month-6 = June
time-month-7 = July
time-month-8 = August
time-month-9 = September
time-month-10 = October
time-month-11 = November
time-month-12 = December
time-month-short-1 = Jan
time-month-short-2 = Feb
time-month-short-3 = Mar
time-month-short-4 = Apr
time-month-short-5 = May
time-month-short-6 = Jun
time-month-short-7 = Jul
time-month-short-8 = Aug
time-month-short-9 = Sep
time-month-short-10 = Oct
time-month-short-11 = Nov
time-month-short-12 = Dec
