"""What each file of the theme draws, in one line."""

from __future__ import annotations

DRAWS = {
    "404.html": "the page that is shown where there is none",
    "article.html": "an article: its source, its statements, what was left out",
    "articles.html": "the list of articles, by year",
    "base.html": "the frame of every page: head, menu, foot",
    "changes.html": "who changed position, first positions, who switched parties",
    "corrections.html": "what was corrected and withdrawn, and where to tell of mistakes",
    "data.html": "the list of data files and feeds",
    "front.html": "the front page",
    "group.html": "all that somebody said on a topic, where their page shows the newest alone",
    "macros.html": "what several pages show: a statement, a speaker, a party, a source, a date",
    "marked.html": "an article's whole text with its statements marked, in the preview alone",
    "matrix.html": "where the parties stand: all by all topics, of a year, of a term",
    "method.html": "how statements are found, how sure that is, what is covered",
    "moved.html": "a page at an old address, which sends readers on",
    "page.html": "a page of your own, from content/pages/",
    "parties.html": "the list of parties",
    "party.html": "a party: where it stands, what it said, its people",
    "party_list.html": "parties with their numbers of statements, on the front page and the list",
    "people.html": "the list of people",
    "person.html": "a person: memberships, positions, statements",
    "refusals.html": "what nobody is credited with, and why",
    "search.html": "the search page",
    "signs.html": "the signs of positions, the lists and drawings made of them",
    "statement.html": "a statement at its permanent address, with citations",
    "statements.html": "the newest statements, and all of a year",
    "topic.html": "a topic: who stands where on it, and what they said",
    "topics.html": "the list of topics",
    "withdrawn.html": "what stands at the address of a statement that was withdrawn",
    "assets/icon.svg": "the icon on the browser's tab",
    "assets/matrix.js": "the script that shows another year or term in place",
    "assets/search.js": "the search page's script",
    "assets/style.css": "the stylesheet: colours, type, everything's place",
}
"""By name; `tests/cli/test_cli_theme.py` fails where a file has no line here."""
