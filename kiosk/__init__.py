"""Pavilion: an offline touch kiosk that shows a deck of slides and a region map from YAML."""

__version__ = "0.1.0"
