"""From a tracker to pages: what each shows, where it stands, and its HTML."""

from site_builder.pages.addresses import Addresses, address_of
from site_builder.pages.budget import over_budget
from site_builder.pages.kinds import KINDS
from site_builder.pages.plan import PageSpec, Sources, plan_pages
from site_builder.pages.render import Renderer, Theme
from site_builder.pages.searching import searchable

__all__ = [
    "KINDS",
    "Addresses",
    "PageSpec",
    "Renderer",
    "Sources",
    "Theme",
    "address_of",
    "over_budget",
    "plan_pages",
    "searchable",
]
