"""Which view model shows which kind of slide."""

from __future__ import annotations

from typing import assert_never, cast

from PySide6.QtCore import QObject

from kiosk.domain import deck as d
from kiosk.viewmodels.slide_chart import ChartViewModel
from kiosk.viewmodels.slide_figures import FiguresViewModel
from kiosk.viewmodels.slide_finish import CreditsViewModel, TakeawayViewModel
from kiosk.viewmodels.slide_pictures import PersonViewModel, PicturesViewModel
from kiosk.viewmodels.slide_quiz import QuizViewModel
from kiosk.viewmodels.slide_story import StoryViewModel
from kiosk.viewmodels.slide_timeline import TimelineViewModel
from kiosk.viewmodels.slide_words import (
    CompareViewModel,
    PointsViewModel,
    ThenNowViewModel,
    TitleViewModel,
)
from kiosk.viewmodels.slides import SlideViewModel
from kiosk.viewmodels.tools import Tools

AnySlide = (
    d.TitleSlide | d.PointsSlide | d.FiguresSlide | d.ThenNowSlide | d.TimelineSlide | d.PersonSlide
    | d.PictureSlide | d.GallerySlide | d.CompareSlide | d.ChartSlide | d.MapSlide | d.StorySlide
    | d.FirmSlide | d.QuizSlide | d.TakeawaySlide | d.CreditsSlide | d.Placeholder
)  # fmt: skip


def make(slide: d.Slide, section: d.Section, tools: Tools, parent: QObject) -> SlideViewModel:
    """The view model of a slide, owned by `parent`."""
    return _make(cast(AnySlide, slide), section, tools, parent)


def _make(slide: AnySlide, section: d.Section, tools: Tools, parent: QObject) -> SlideViewModel:
    match slide:
        case d.TitleSlide():
            return TitleViewModel(slide, section, tools, parent)
        case d.PointsSlide():
            return PointsViewModel(slide, section, tools, parent)
        case d.FiguresSlide():
            return FiguresViewModel(slide, section, tools, parent)
        case d.ThenNowSlide():
            return ThenNowViewModel(slide, section, tools, parent)
        case d.TimelineSlide():
            return TimelineViewModel(slide, section, tools, parent)
        case d.PersonSlide():
            return PersonViewModel(slide, section, tools, parent)
        case d.PictureSlide() | d.GallerySlide():
            return PicturesViewModel(slide, section, tools, parent)
        case d.CompareSlide():
            return CompareViewModel(slide, section, tools, parent)
        case d.ChartSlide():
            return ChartViewModel(slide, section, tools, parent)
        case d.StorySlide():
            return StoryViewModel(slide, section, tools, parent)
        case d.QuizSlide():
            return QuizViewModel(slide, section, tools, parent)
        case d.TakeawaySlide():
            return TakeawayViewModel(slide, section, tools, parent)
        case d.CreditsSlide():
            return CreditsViewModel(slide, section, tools, parent)
        case d.Placeholder():
            return SlideViewModel(slide, section, tools, parent)
        case d.MapSlide():
            return SlideViewModel(slide, section, tools, parent)
        case d.FirmSlide():
            return SlideViewModel(slide, section, tools, parent)
        case _:
            assert_never(slide)
