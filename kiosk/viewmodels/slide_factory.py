"""Which view model shows which kind of slide."""

from __future__ import annotations

from typing import assert_never, cast

from PySide6.QtCore import QObject

from kiosk.domain import slides as s
from kiosk.domain.deck import Section
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
    s.TitleSlide | s.PointsSlide | s.FiguresSlide | s.ThenNowSlide | s.TimelineSlide | s.PersonSlide
    | s.PictureSlide | s.GallerySlide | s.CompareSlide | s.ChartSlide | s.MapSlide | s.StorySlide
    | s.FirmSlide | s.QuizSlide | s.TakeawaySlide | s.CreditsSlide | s.Placeholder
)  # fmt: skip


def make(slide: s.Slide, section: Section, tools: Tools, parent: QObject) -> SlideViewModel:
    """The view model of a slide, owned by `parent`."""
    return _make(cast(AnySlide, slide), section, tools, parent)


def _make(slide: AnySlide, section: Section, tools: Tools, parent: QObject) -> SlideViewModel:
    match slide:
        case s.TitleSlide():
            return TitleViewModel(slide, section, tools, parent)
        case s.PointsSlide():
            return PointsViewModel(slide, section, tools, parent)
        case s.FiguresSlide():
            return FiguresViewModel(slide, section, tools, parent)
        case s.ThenNowSlide():
            return ThenNowViewModel(slide, section, tools, parent)
        case s.TimelineSlide():
            return TimelineViewModel(slide, section, tools, parent)
        case s.PersonSlide():
            return PersonViewModel(slide, section, tools, parent)
        case s.PictureSlide() | s.GallerySlide():
            return PicturesViewModel(slide, section, tools, parent)
        case s.CompareSlide():
            return CompareViewModel(slide, section, tools, parent)
        case s.ChartSlide():
            return ChartViewModel(slide, section, tools, parent)
        case s.StorySlide():
            return StoryViewModel(slide, section, tools, parent)
        case s.QuizSlide():
            return QuizViewModel(slide, section, tools, parent)
        case s.TakeawaySlide():
            return TakeawayViewModel(slide, section, tools, parent)
        case s.CreditsSlide():
            return CreditsViewModel(slide, section, tools, parent)
        case s.Placeholder():
            return SlideViewModel(slide, section, tools, parent)
        case s.MapSlide():
            return SlideViewModel(slide, section, tools, parent)
        case s.FirmSlide():
            return SlideViewModel(slide, section, tools, parent)
        case _:
            assert_never(slide)
