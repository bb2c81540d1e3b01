"""Which renderer draws: Qt's software one where there is no GPU, since it starts faster and is smaller."""

from __future__ import annotations

import os

from PySide6.QtGui import QOffscreenSurface, QOpenGLContext
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

SOFTWARE_GL = ("llvmpipe", "softpipe", "swiftshader", "software rasterizer")


def has_gpu() -> bool:
    """Whether OpenGL is drawn by a GPU, found by asking a context of it once (a few tens of milliseconds)."""
    if (
        not any(os.path.exists(f"/dev/dri/{node}") for node in ("renderD128", "card0", "card1"))
        and os.name == "posix"
    ):
        return os.uname().sysname == "Darwin"
    context = QOpenGLContext()
    if not context.create():
        return False
    surface = QOffscreenSurface()
    surface.setFormat(context.format())
    surface.create()
    if not context.makeCurrent(surface):
        return False
    try:
        name = str(context.functions().glGetString(0x1F01) or "").lower()
    finally:
        context.doneCurrent()
    return bool(name) and not any(word in name for word in SOFTWARE_GL)


def choose_renderer() -> str:
    """Choose before the first window is made; QT_QUICK_BACKEND overrules. Returns "software" or "gpu"."""
    if os.environ.get("QT_QUICK_BACKEND") == "software" or not has_gpu():
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
        return "software"
    return "gpu"
