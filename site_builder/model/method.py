"""How attribution works and how well: the rules, and what was measured of them."""

import datetime as dt

import msgspec


class RuleShare(msgspec.Struct, frozen=True):
    """How often a rule was right: of the statements that it credited, those whose words and speakers are the gold's."""

    rule: str
    statements: int
    right: int


class ThresholdRow(msgspec.Struct, frozen=True, kw_only=True):
    """What is published at a threshold on confidence, of the gold's statements, and how much of it is wrong.

    `published` and `right` count statements; `wrong_party` are those that credit a party which the gold does not,
    out of `credited`, those that credit any party.
    """

    threshold: float
    published: int
    right: int
    credited: int
    wrong_party: int


class Modelled(msgspec.Struct, frozen=True, kw_only=True):
    """What those of the unseen sets gave whose texts follow real articles, paragraph by paragraph, in other words.

    The pairs are as in `Unseen`.
    """

    sets: int
    direct_f1: tuple[float, float]
    indirect_f1: tuple[float, float]
    wrong_party_per_100: tuple[float, float]


class Unseen(msgspec.Struct, frozen=True, kw_only=True):
    """What texts gave that were written by somebody who had not seen the rules, when they were first read.

    Each pair is the lowest and the highest figure of the sets: texts in a set, F1 of quotations and of reported
    speech (0 to 1), and statements credited to a wrong party out of a hundred credited to any. `thresholds` are what
    would have been published of `measured` of the sets, taken together; `modelled` are some of them by themselves.
    """

    date: dt.date
    sets: int
    texts: tuple[int, int]
    direct_f1: tuple[float, float]
    indirect_f1: tuple[float, float]
    wrong_party_per_100: tuple[float, float]
    measured: int
    thresholds: tuple[ThresholdRow, ...]
    modelled: Modelled


class Accuracy(msgspec.Struct, frozen=True, kw_only=True):
    """What a scorer's run measured on `date`: on which texts, with how many statements to be found (`gold`)."""

    date: dt.date
    texts: str
    articles: int
    gold: int
    thresholds: tuple[ThresholdRow, ...]
    rules: tuple[RuleShare, ...]
    unseen: Unseen


class Method(msgspec.Struct, frozen=True, kw_only=True):
    """The rules that credit somebody, each with its confidence, the surest first, and what was measured."""

    rules: tuple[tuple[str, float], ...] = ()
    accuracy: Accuracy | None = None
