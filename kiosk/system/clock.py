"""The clock of the session: seconds that only go forward, whatever the wall clock does."""

import time

now = time.monotonic
