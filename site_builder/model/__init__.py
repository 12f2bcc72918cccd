"""The domain: frozen values that every stage passes on and none changes."""

from site_builder.model.article import Article, ArticleMatter, Correction, KeeperStatement, Source, Stance
from site_builder.model.card import (
    CARD_SIZE,
    Card,
    CardParty,
    CardSpeaker,
    DrawnCard,
    PagePicture,
    StatementCard,
    TopicCard,
)
from site_builder.model.difference import Difference, TopicNews
from site_builder.model.download import Alternate, Column, Download, Translation
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
from site_builder.model.grammar import Grammar
from site_builder.model.method import Accuracy, Method, RuleShare, ThresholdRow, Unseen
from site_builder.model.moved import moved_from
from site_builder.model.position import (
    HolderKind,
    Matrix,
    MembershipChange,
    Mention,
    Point,
    Position,
    PositionChange,
    PositionChanges,
    Row,
    Silence,
    State,
)
from site_builder.model.record import CorrectionNote, Record, Refusal, Withdrawn
from site_builder.model.registry import Registry
from site_builder.model.searchable import Searchable
from site_builder.model.site import Gone, Site, Term
from site_builder.model.standing import Standing, Timeline
from site_builder.model.statement import Coding, Cue, EngineWord, Found, Kind, Speaker, Statement, Status
from site_builder.model.tracked import TopicLink, Tracked, Tracker, Why

__all__ = [
    "CARD_SIZE",
    "Accuracy",
    "Alternate",
    "Article",
    "ArticleMatter",
    "Card",
    "CardParty",
    "CardSpeaker",
    "Coding",
    "Column",
    "Correction",
    "CorrectionNote",
    "Cue",
    "Difference",
    "Download",
    "DrawnCard",
    "EngineWord",
    "Found",
    "Gender",
    "Gone",
    "Grammar",
    "HolderKind",
    "KeeperStatement",
    "Kind",
    "Matrix",
    "Membership",
    "MembershipChange",
    "Mention",
    "Method",
    "Page",
    "PageMatter",
    "PagePicture",
    "Party",
    "PartyMatter",
    "Person",
    "PersonMatter",
    "Point",
    "Position",
    "PositionChange",
    "PositionChanges",
    "Record",
    "Refusal",
    "Registry",
    "Row",
    "RuleShare",
    "Searchable",
    "Silence",
    "Site",
    "Source",
    "Speaker",
    "Stance",
    "Standing",
    "State",
    "Statement",
    "StatementCard",
    "Status",
    "Term",
    "ThresholdRow",
    "Timeline",
    "Topic",
    "TopicCard",
    "TopicLink",
    "TopicMatter",
    "TopicNews",
    "Tracked",
    "Tracker",
    "Translation",
    "Unseen",
    "Why",
    "Withdrawn",
    "moved_from",
]
