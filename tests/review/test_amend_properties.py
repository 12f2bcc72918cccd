"""What holds of amendments whatever the article and the entry."""

from __future__ import annotations

import re
from collections import Counter

from hypothesis import example, given, settings
from hypothesis import strategies as st

from site_builder.content.decode import decode
from site_builder.frontmatter.document import split_document
from site_builder.frontmatter.edits import plain
from site_builder.model import ArticleMatter, KeeperStatement
from site_builder.review.amend import amend

TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30).filter(str.strip)
LINES = st.lists(TEXT, min_size=1, max_size=3).map("\n".join)
WORD = st.from_regex(r"[a-zæøå:#,'\"{}\[\]&*!|>%@`-]{1,8}", fullmatch=True)
ENTRY = st.builds(
    KeeperStatement,
    quote=LINES,
    prefix=st.just("") | TEXT,
    person=st.none() | WORD,
    topic=st.none() | WORD,
    stance=st.sampled_from([None, "for", "against"]),
    coder=st.none() | WORD,
    note=st.none() | TEXT,
)
SOMETIMES_SLOW = settings(deadline=None, max_examples=60)
COMMENTS = ("", " # et", "  # to: tre, {fire}")
SHAPES = (
    "",
    "statements:{c}\n",
    "statements: []{c}\n",
    "statements:{c}\n  - quote: æ\n    person: a{c}\n    # seks\n",
    "statements:{c}\n- quote: |{c}\n    æ\n\n    ø\n  note: 'x'{c}\n- {{quote: z, drop: true}}{c}\n",
    "statements: [{{quote: æ, topic: t}}]{c}\n",
    "statements: [{c}\n  {{quote: æ, topic: t}},{c}\n]\n",
    "statements:\n  -   quote: æ{c}\n      nobody: true{c}\n\n  # syv\n\n",
)
AFTER = ("", "corrections: []\n", "# slut\nlang: sv{c}\n\n")


@st.composite
def articles(draw: st.DrawFn) -> str:
    """Return an article's text with statements in one of many shapes, comments and line breaks."""
    shape, after = draw(st.sampled_from(SHAPES)), draw(st.sampled_from(AFTER))
    comment = draw(st.sampled_from(COMMENTS))
    head = f"---\ntitle: Tåge{comment}\n# midt\ndate: 2024-01-02\nsource:\n  name: Tågebladet\n"
    text = f"{head}{shape.format(c=comment)}{after.format(c=comment)}---\n{draw(LINES)}"
    return draw(st.sampled_from(["", "\ufeff"])) + text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))


def matter_of(text: str) -> ArticleMatter:
    """Return what the front matter of an article's text says."""
    matter, problems = decode(split_document(plain(text), "tåge.txt"), ArticleMatter)
    assert matter is not None, problems
    return matter


def comments_of(text: str) -> Counter[str]:
    """Return the comments that `articles` put into a text, which are the only ones it can have."""
    return Counter(re.findall(r"# (?:midt|slut|seks|syv|et|to: tre, \{fire\})(?=\r?\n)", text))


@SOMETIMES_SLOW
@given(articles(), ENTRY)
@example("---\ntitle: x\ndate: 2024-01-02\nsource: {name: x}\n---", KeeperStatement(quote="#", person="a"))
def test_an_entry_is_there_and_nothing_else_is_different(text: str, entry: KeeperStatement) -> None:
    """The entry is read back, the body and all other front matter are the same, every comment and line is there."""
    after = amend(text, entry, "tåge.txt")

    before, now = matter_of(text), matter_of(after)
    assert split_document(plain(text), "").body == split_document(plain(after), "").body
    assert entry == now.statements[-1]
    assert before.statements == now.statements[:-1]
    assert {**now_fields(before), "statements": None} == {**now_fields(now), "statements": None}
    assert comments_of(text) <= comments_of(after)
    assert text.startswith("\ufeff") == after.startswith("\ufeff")
    assert ("\r\n" in text) == bool(re.search(r"\r\n", after))


def now_fields(matter: ArticleMatter) -> dict[str, object]:
    """Return what front matter says, key by key."""
    return {name: getattr(matter, name) for name in matter.__struct_fields__}


@SOMETIMES_SLOW
@given(articles(), ENTRY)
def test_the_second_time_changes_nothing(text: str, entry: KeeperStatement) -> None:
    """What is said already is not said again."""
    once = amend(text, entry, "tåge.txt")

    assert once == amend(once, entry, "tåge.txt")


@SOMETIMES_SLOW
@given(articles(), ENTRY, ENTRY)
def test_an_entry_changed_there_and_back_says_what_it_said(
    text: str, entry: KeeperStatement, other: KeeperStatement
) -> None:
    """Changing an entry changes that one, keeps every comment and every other line, and can be changed back."""
    first = amend(text, entry, "tåge.txt")
    changed = KeeperStatement(
        quote=entry.quote, prefix=entry.prefix, party=other.person, topic=other.topic, note=other.note
    )

    then = amend(first, changed, "tåge.txt")
    back = amend(then, entry, "tåge.txt")

    assert changed == matter_of(then).statements[-1]
    assert matter_of(first) == matter_of(back)
    assert comments_of(first) <= comments_of(then)
