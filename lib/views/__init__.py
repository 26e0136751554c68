"""Every page as a value, made once for each version of the sources and shared by all."""

from lib.views import control, indicators, money, years
from lib.views.all import (
    ACCESS,
    BY_NAME,
    DATA,
    FINANCE,
    GOALS,
    GUIDE,
    INSPECTION,
    OVERVIEW,
    PROMISES,
    QUESTIONS,
    SEARCH,
    STORY,
    VIEWS,
    YEARS,
    address,
    index,
)
from lib.views.cards import of_indicator
from lib.views.choices import STEP, Choice, Choices, Form, Offered, chosen
from lib.views.frame import chooser, choosers, frame
from lib.views.view import View
from lib.views.warm import prepare, warm

__all__ = [
    "ACCESS",
    "BY_NAME",
    "DATA",
    "FINANCE",
    "GOALS",
    "GUIDE",
    "INSPECTION",
    "OVERVIEW",
    "PROMISES",
    "QUESTIONS",
    "SEARCH",
    "STEP",
    "STORY",
    "VIEWS",
    "YEARS",
    "Choice",
    "Choices",
    "Form",
    "Offered",
    "View",
    "address",
    "chooser",
    "choosers",
    "chosen",
    "control",
    "frame",
    "index",
    "indicators",
    "money",
    "of_indicator",
    "prepare",
    "warm",
    "years",
]
