"""Front matter as it is written, and read back."""

from __future__ import annotations

import datetime as dt
import tempfile
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from site_builder.content import read_articles
from site_builder.intake import one_line, render
from site_builder.model import Article, ArticleMatter, Registry, Source, Topic

TEXTS = st.text(min_size=1).map(one_line).filter(bool)
BODIES = st.text(st.characters(exclude_characters="\r", exclude_categories=["Cs"]))
TOPIC = Topic(id="no", name="No", proposition="Nej.")
REGISTRY = Registry(parties={}, people={}, topics={"no": TOPIC})
SMALL = ArticleMatter(title="Måger", date=dt.date(2022, 3, 4), source=Source(name="Tågebladet"))


def read_back(text: str) -> Article:
    """Return the article that a file with that text holds."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "maage.txt"
        path.write_bytes(text.encode())
        (article,) = read_articles([path], REGISTRY)
    return article


@settings(deadline=None)
@given(
    st.builds(
        ArticleMatter,
        title=TEXTS,
        date=st.dates(min_value=dt.date(1000, 1, 1)),
        source=st.builds(
            Source,
            name=TEXTS,
            publisher=st.none() | TEXTS,
            url=st.none() | st.just("https://a.example/?a=b#c"),
            archive_url=st.none() | st.just("https://b.example/:x"),
        ),
        lang=st.sampled_from(["da", "nb", "no", "en-GB"]),
        topics=st.sampled_from([(), ("no",), ("no", "no")]),
        publish=st.sampled_from(["quotes", "full"]),
        draft=st.booleans(),
    ),
    BODIES,
)
@example(SMALL, "---\nen: streg\n---\n\x85\u2028\n")
@example(SMALL, "\ufeff\n \n---")
@example(ArticleMatter(title="---", date=SMALL.date, source=Source(name="\ufffe- #: &*!|>%@`'\"")), "x")
def test_what_is_written_is_what_is_read(matter: ArticleMatter, body: str) -> None:
    """Front matter comes back as it was, and the body to the letter, whatever stands in them."""
    article = read_back(render(matter, body))

    assert body == article.body
    assert {key: getattr(matter, key) for key in matter.__struct_fields__} == {
        key: getattr(article, key) for key in matter.__struct_fields__
    }


def test_what_a_file_looks_like() -> None:
    """Keys stand in the order of the handbook, one a line, and what is as usual is left out; long lines are not cut."""
    title = "Måger " * 40 + "fisk"
    source = Source(name="Ritzau", publisher="Tågebladet", url="https://a.example/b")
    matter = ArticleMatter(
        title=title, date=SMALL.date, source=source, topics=("no", "ja"), publish="full", draft=True
    )

    assert (
        f"---\ntitle: {title}\ndate: 2022-03-04\nsource:\n  name: Ritzau\n  publisher: Tågebladet\n"
        '  url: https://a.example/b\nlang: da\ntopics: ["no", ja]\npublish: full\ndraft: true\n---\nFisk.\n'
    ) == render(matter, "Fisk.\n")
    assert "---\ntitle: Måger\ndate: 2022-03-04\nsource:\n  name: Tågebladet\nlang: da\n---\n" == render(SMALL, "")
