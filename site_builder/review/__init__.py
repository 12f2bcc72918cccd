"""Going through statements one by one, and writing the keeper's word into the articles."""

from site_builder.review.accepting import accept_above
from site_builder.review.desk import Desk, OpenArticle
from site_builder.review.keys import KEYS
from site_builder.review.queue import Item, Row, queue_of, row
from site_builder.review.session import Session, Summary
from site_builder.review.terminal import Terminal, View

__all__ = [
    "KEYS",
    "Desk",
    "Item",
    "OpenArticle",
    "Row",
    "Session",
    "Summary",
    "Terminal",
    "View",
    "accept_above",
    "queue_of",
    "row",
]
