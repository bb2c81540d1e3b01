"""The package for Debian and Ubuntu, made from the bundle."""
