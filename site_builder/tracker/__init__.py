"""Statements gathered: by party, person, topic and article, over time."""

from site_builder.tracker.gather import LOW_CONFIDENCE, gather
from site_builder.tracker.topics import TopicFinder
from site_builder.tracker.weak import TOPIC_HINT, uncredited, untopiced, without_topic

__all__ = ["LOW_CONFIDENCE", "TOPIC_HINT", "TopicFinder", "gather", "uncredited", "untopiced", "without_topic"]
