"""From a text as it was received to an article's file: decoding, guessing, comparing, rendering."""

from site_builder.intake.filing import article_id, clash
from site_builder.intake.front_matter import render
from site_builder.intake.likeness import Likeness, nearest
from site_builder.intake.lines import one_line
from site_builder.intake.received import Guesses, Received, receive

__all__ = [
    "Guesses",
    "Likeness",
    "Received",
    "article_id",
    "clash",
    "nearest",
    "one_line",
    "receive",
    "render",
]
