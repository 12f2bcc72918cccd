"""The domain: frozen values that every stage passes on and none changes."""

from site_builder.model.article import Article, ArticleMatter, Correction, KeeperStatement, Source, Stance
from site_builder.model.entities import (
    Gender,
    Membership,
    Page,
    PageMatter,
    Party,
    PartyMatter,
    Person,
    PersonMatter,
    Topic,
    TopicMatter,
)
from site_builder.model.registry import Registry
from site_builder.model.site import Site
from site_builder.model.statement import Coding, Cue, Kind, Speaker, Statement, Status
from site_builder.model.tracked import TopicLink, Tracked, Tracker, Why

__all__ = [
    "Article",
    "ArticleMatter",
    "Coding",
    "Correction",
    "Cue",
    "Gender",
    "KeeperStatement",
    "Kind",
    "Membership",
    "Page",
    "PageMatter",
    "Party",
    "PartyMatter",
    "Person",
    "PersonMatter",
    "Registry",
    "Site",
    "Source",
    "Speaker",
    "Stance",
    "Statement",
    "Status",
    "Topic",
    "TopicLink",
    "TopicMatter",
    "Tracked",
    "Tracker",
    "Why",
]
