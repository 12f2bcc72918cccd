"""From a tracker to pages: what each shows, where it stands, and its HTML."""

from site_builder.pages.addresses import Addresses, address_of
from site_builder.pages.budget import beyond_budget, over_budget
from site_builder.pages.carding import cards_of
from site_builder.pages.editions import editions, translated, translations
from site_builder.pages.framing import worded
from site_builder.pages.kinds import IN_EVERY_EDITION, KINDS
from site_builder.pages.kinds.moved import TEMPLATE as MOVED
from site_builder.pages.plan import Beside, PageSpec, Sources, plan_pages
from site_builder.pages.removed import removed_statements
from site_builder.pages.render import CompiledTemplates, Renderer
from site_builder.pages.searching import searchable
from site_builder.pages.theme import OWN_STYLES, Theme, ThemeFile

__all__ = [
    "IN_EVERY_EDITION",
    "KINDS",
    "MOVED",
    "OWN_STYLES",
    "Addresses",
    "Beside",
    "CompiledTemplates",
    "PageSpec",
    "Renderer",
    "Sources",
    "Theme",
    "ThemeFile",
    "address_of",
    "beyond_budget",
    "cards_of",
    "editions",
    "over_budget",
    "plan_pages",
    "removed_statements",
    "searchable",
    "translated",
    "translations",
    "worded",
]
