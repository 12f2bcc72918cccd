"""Statements gathered: by party, person, topic and article, over time; and where each party stands."""

from site_builder.tracker.between import between
from site_builder.tracker.changes import membership_changes, position_changes, switches
from site_builder.tracker.corrections import corrections
from site_builder.tracker.gather import LOW_CONFIDENCE, gather
from site_builder.tracker.matrix import matrix, year_end, years_covered
from site_builder.tracker.positions import position, timeline
from site_builder.tracker.record import record
from site_builder.tracker.standing import standing
from site_builder.tracker.topics import TopicFinder
from site_builder.tracker.weak import TOPIC_HINT, uncredited, untopiced, without_topic
from site_builder.tracker.withdrawn import overruled, refusals

__all__ = [
    "LOW_CONFIDENCE",
    "TOPIC_HINT",
    "TopicFinder",
    "between",
    "corrections",
    "gather",
    "matrix",
    "membership_changes",
    "overruled",
    "position",
    "position_changes",
    "record",
    "refusals",
    "standing",
    "switches",
    "timeline",
    "uncredited",
    "untopiced",
    "without_topic",
    "year_end",
    "years_covered",
]
