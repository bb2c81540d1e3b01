"""Starts the `kiosk` command as hanging.py does, with drawing processes that are started as on Windows.

python -m tests.soak.spawning run ...
"""

from __future__ import annotations

import os
import sys

from kiosk import guarded
from kiosk.cli import main
from kiosk.guard.handed import NAME
from tests.soak.hanging import hear

if __name__ == "__main__":
    guarded.FORKS, guarded.MODULE = False, "tests.soak.spawning"
    if NAME in os.environ:
        hear()
    sys.exit(main())
