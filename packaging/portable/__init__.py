"""The program as one file that runs where nothing may be installed.

A shell script with the bundle behind it, as makeself makes them, and not an AppImage: that would need FUSE,
which a locked-down machine lacks, and would unpack itself at every start without it. Packed with gzip, which
every Linux has; zstd and xz are missing on a minimal Debian.
"""
