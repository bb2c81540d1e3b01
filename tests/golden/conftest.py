"""The option that takes the golden pictures anew: pytest tests/golden --update-golden"""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="keep what is drawn now as the golden pictures"
    )
