"""The installer for Windows, put together on Linux."""
