"""New things to write on: a whole tracker, or one file of its content."""

from site_builder.starter.drafts import Draft, article, page, party, person, topic
from site_builder.starter.tracker import Begun, begin_tracker

__all__ = [
    "Begun",
    "Draft",
    "article",
    "begin_tracker",
    "page",
    "party",
    "person",
    "topic",
]
