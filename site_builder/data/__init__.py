"""A site for programs: feeds, documents, tables, Popolo, and the list of all pages."""

from site_builder.data.export import Exported, export
from site_builder.data.inputs import Inputs
from site_builder.data.sitemap import content_days, robots, sitemap

__all__ = ["Exported", "Inputs", "content_days", "export", "robots", "sitemap"]
