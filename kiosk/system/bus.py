"""The session's message bus: used if there is one (accessibility, the screen saver), never started."""

from __future__ import annotations

from collections.abc import MutableMapping


def start_no_bus(environ: MutableMapping[str, str]) -> None:
    """Call it before Qt starts: without an address, libdbus runs dbus-launch, whose bus outlives us."""
    if environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return
    folder = environ.get("XDG_RUNTIME_DIR", "")
    environ["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={folder}/bus" if folder else "disabled:"
