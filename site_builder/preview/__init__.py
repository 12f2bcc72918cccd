"""The local preview: the site in memory, built again on every save, served to this machine alone."""

from site_builder.preview.server import PreviewServer, next_free_port
from site_builder.preview.state import Rebuilt, State, Studio
from site_builder.preview.watching import Watcher

__all__ = ["PreviewServer", "Rebuilt", "State", "Studio", "Watcher", "next_free_port"]
