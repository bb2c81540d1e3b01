"""Clean machines, and what is tried on them."""
