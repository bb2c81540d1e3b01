"""The volume and the brightness of this machine, where its system lets us set them.

Volume: the first of PipeWire's, PulseAudio's and ALSA's own commands that is there and answers. Brightness:
the files of the kernel (Documentation/ABI/stable/sysfs-class-backlight), if this user may write them.
"""

from __future__ import annotations

import logging
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

log = logging.getLogger(__name__)

BACKLIGHTS = Path("/sys/class/backlight")
PATIENCE_S = 1.0
Say = Callable[[tuple[str, ...]], str]


@dataclass(frozen=True, slots=True)
class Mixer:
    """A command that sets the volume: how it is asked, how it answers in percent (times `scale`), and how it
    is told.
    """

    ask: tuple[str, ...]
    answer: str
    scale: float
    tell: tuple[str, ...]


MIXERS = (
    Mixer(
        ("wpctl", "get-volume", "@DEFAULT_AUDIO_SINK@"),
        r"Volume: ([0-9.]+)",
        100,
        ("wpctl", "set-volume", "@DEFAULT_AUDIO_SINK@", "{}%"),
    ),
    Mixer(
        ("pactl", "get-sink-volume", "@DEFAULT_SINK@"),
        r"([0-9]+)%",
        1,
        ("pactl", "set-sink-volume", "@DEFAULT_SINK@", "{}%"),
    ),
    Mixer(("amixer", "-M", "sget", "Master"), r"\[([0-9]+)%\]", 1, ("amixer", "-M", "sset", "Master", "{}%")),
)


def said(command: tuple[str, ...]) -> str:
    """What a command answers, "" if it is not there, fails or takes too long."""
    if shutil.which(command[0]) is None:
        return ""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_S, check=False)
    except (OSError, subprocess.SubprocessError) as error:
        log.warning("%s does not answer: %s", command[0], error)
        return ""
    return done.stdout if done.returncode == 0 else ""


class Volume:
    """How loud the machine is, in percent."""

    def __init__(self, mixer: Mixer, say: Say = said) -> None:
        self._mixer, self._say = mixer, say

    def asked(self) -> int | None:
        """The volume, None if the command tells none."""
        found = re.search(self._mixer.answer, self._say(self._mixer.ask))
        return round(float(found[1]) * self._mixer.scale) if found else None

    def read(self) -> int:
        return self.asked() or 0

    def turn(self, percent: int) -> None:
        self._say(tuple(part.format(percent) for part in self._mixer.tell))


def volume(say: Say = said) -> Volume | None:
    """The machine's volume, None if nothing here tells it."""
    found = (Volume(mixer, say) for mixer in MIXERS)
    return next((each for each in found if each.asked() is not None), None)


class Brightness:
    """How bright the screen is, in percent. `folder` is the kernel's of one backlight."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self) -> int:
        most, now = (_number(self._folder / name) for name in ("max_brightness", "brightness"))
        return round(100 * now / most) if most else 0

    def turn(self, percent: int) -> None:
        level = round(_number(self._folder / "max_brightness") * percent / 100)
        try:
            (self._folder / "brightness").write_text(str(level), encoding="ascii")
        except OSError as error:
            log.warning("The brightness cannot be set: %s", error)


def brightness(folder: Path = BACKLIGHTS) -> Brightness | None:
    """The brightness of the first backlight that may be set, None if none may."""
    for each in sorted(folder.glob("*")):
        file = each / "brightness"
        if _number(each / "max_brightness") > 0 and _writable(file):
            return Brightness(each)
    return None


def obey(percent_loud: int | None, percent_bright: int | None) -> None:
    """Set both as they are kept, None for what is left alone. It may take seconds: use a thread."""
    for percent, dial in ((percent_loud, volume), (percent_bright, brightness)):
        found = dial() if percent is not None else None
        if percent is not None and found is not None:
            found.turn(percent)


def _number(file: Path) -> int:
    try:
        return int(file.read_text(encoding="ascii"))
    except (OSError, ValueError):
        return 0


def _writable(file: Path) -> bool:
    try:
        with file.open("r+"):
            return True
    except OSError:
        return False
