"""Which renderer draws: Qt's software one where there is no GPU, since it starts faster and is smaller."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtGui import QOffscreenSurface, QOpenGLContext
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

GL_RENDERER = 0x1F01
PAUSE_MS = "2"
"""How long Qt gathers changes before it draws them. Its own 5 ms are a third of the time from a touch to the
first changed pixel; with none, a drag of the map draws more than there is time for.
"""
SOFTWARE_GL = ("llvmpipe", "softpipe", "swiftshader", "software rasterizer")


def has_gpu() -> bool:
    """Whether a GPU draws OpenGL here."""
    return _has_device() and not any(word in _gl_renderer().lower() for word in SOFTWARE_GL)


def _has_device() -> bool:
    # Looking for the device first spares a machine without one the 40 ms that a context takes.
    return sys.platform != "linux" or Path("/dev/dri").is_dir()


def _gl_renderer() -> str:
    """OpenGL's own name for its renderer; a software one's where there is no context at all."""
    context, surface = QOpenGLContext(), QOffscreenSurface()
    if not context.create():
        return SOFTWARE_GL[0]
    surface.setFormat(context.format())
    surface.create()
    if not context.makeCurrent(surface):
        return SOFTWARE_GL[0]
    name = context.functions().glGetString(GL_RENDERER)
    context.doneCurrent()
    return str(name or SOFTWARE_GL[0])


def draw_at_once() -> None:
    """Shorten the pause before each frame; call it before Qt starts."""
    os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", PAUSE_MS)


def choose_renderer(*, safe: bool = False) -> str:
    """Choose before the first window is made. QT_QUICK_BACKEND overrules; `safe` takes no risk with a GPU.
    Returns "software" or "gpu".
    """
    if safe or os.environ.get("QT_QUICK_BACKEND") == "software" or not has_gpu():
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
        return "software"
    return "gpu"
