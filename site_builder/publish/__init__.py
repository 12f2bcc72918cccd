"""Files into a folder: only those that changed are written, only those that were ours are removed."""

from site_builder.publish.claims import Maker, refuse_clashes
from site_builder.publish.writer import Written, write_site

__all__ = ["Maker", "Written", "refuse_clashes", "write_site"]
