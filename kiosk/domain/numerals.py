"""Numbers as each language writes them.

India groups by lakh and crore (12,34,567); figures stay in Western digits, as the region's signs write them.
Source: CLDR 46, `numbers/decimalFormats` for en, hi, pa, gu and ur.
"""

from __future__ import annotations

LAKH_LANGUAGES = frozenset({"hi", "pa", "gu", "bn", "mr", "ta", "te", "kn", "ml", "or", "as"})


def grouped(digits: str, language: str) -> str:
    """Whole-number digits with the language's separators: ``1234567`` to ``1,234,567`` or ``12,34,567``."""
    head, tail = digits[:-3], digits[-3:]
    step = 2 if language in LAKH_LANGUAGES else 3
    groups = []
    while head:
        groups.append(head[-step:])
        head = head[:-step]
    return ",".join([*reversed(groups), tail])


def number(value: float, language: str, *, decimals: int = 0, group: bool = True) -> str:
    """`value` to that many decimals; four-digit years pass ``group=False``."""
    whole, _, fraction = f"{abs(value):.{decimals}f}".partition(".")
    sign = "\N{MINUS SIGN}" if value < 0 and float(f"{value:.{decimals}f}") else ""
    return sign + (grouped(whole, language) if group else whole) + (f".{fraction}" if fraction else "")
