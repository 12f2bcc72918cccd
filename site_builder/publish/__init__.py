"""Files into a folder: only those that changed are written, only those that were ours are removed."""

from site_builder.publish.claims import Maker, keep_apart, refuse_clashes
from site_builder.publish.writer import Written, write_site, written_before

__all__ = ["Maker", "Written", "keep_apart", "refuse_clashes", "write_site", "written_before"]
