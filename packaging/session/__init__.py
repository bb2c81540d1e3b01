"""A machine that starts into the kiosk: what sets it up, and what tries that."""
