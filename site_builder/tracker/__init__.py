"""Statements gathered: by party, person, topic and article, over time."""

from site_builder.tracker.gather import gather

__all__ = ["gather"]
