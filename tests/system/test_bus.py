"""A bus that is there is used; none is ever started."""

from __future__ import annotations

import pytest

from kiosk.system.bus import start_no_bus


@pytest.mark.parametrize(
    ("environ", "address"),
    [
        ({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/x"}, "unix:path=/x"),
        ({"XDG_RUNTIME_DIR": "/run/user/7"}, "unix:path=/run/user/7/bus"),
        ({"DBUS_SESSION_BUS_ADDRESS": ""}, "disabled:"),
        ({}, "disabled:"),
    ],
)
def test_the_bus(environ: dict[str, str], address: str) -> None:
    start_no_bus(environ)
    assert environ["DBUS_SESSION_BUS_ADDRESS"] == address
