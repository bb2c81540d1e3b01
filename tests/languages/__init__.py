"""A package, for which pytest keeps its walks (conftest.py) until the last of its tests, and no longer."""
