"""The bundle: the program with its own Python and Qt in one folder, which needs no other Python."""
