"""Whether a swipe turns a page. Lengths in millimetres, speeds in millimetres a second."""

from __future__ import annotations

NEVER_MM = 6.0
FLICK_MM, FLICK_SPEED = 8.0, 120.0
DRAG_MM = 12.0
STRAIGHT = 1.0
"""How much further along the axis than across it a swipe must go."""


def pages_turned(along: float, across: float, speed: float) -> int:
    """-1, 0 or 1 pages for a drag that ended `along` the axis and `across` it, at a signed `speed` along it.

    A drag to the left (negative) turns forward. A flick back towards the start cancels.
    """
    distance = abs(along)
    if distance < NEVER_MM or distance <= abs(across) * STRAIGHT:
        return 0
    forward = -1 if along > 0 else 1
    returning = along * speed < 0 and abs(speed) >= FLICK_SPEED
    far_enough = distance >= DRAG_MM or (distance >= FLICK_MM and abs(speed) >= FLICK_SPEED)
    return forward if far_enough and not returning else 0
