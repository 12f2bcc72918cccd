"""From files to values: reading, decoding and checking the tracker's content."""

from site_builder.content.addition import addition_problems
from site_builder.content.articles import read_articles
from site_builder.content.files import STATIC, shown_path
from site_builder.content.load import Content, load_content, load_registry
from site_builder.content.schema import SCHEMAS, schema_of
from site_builder.content.site import read_site
from site_builder.frontmatter.document import Document

__all__ = [
    "SCHEMAS",
    "STATIC",
    "Content",
    "Document",
    "addition_problems",
    "load_content",
    "load_registry",
    "read_articles",
    "read_site",
    "schema_of",
    "shown_path",
]
