people-sign-in-title = Sign in
people-link-title = Welcome back
people-link-button = Sign me in
people-link-used = This link was used before. A link works once. You can ask for a new one.
people-link-expired = This link is too old. A link works for ten minutes. You can ask for a new one.
