"""The build: from a content folder to a site, every stage in its order."""

from site_builder.build.options import Built, Made, Options, Watch
from site_builder.build.rendering import render
from site_builder.build.stages import build, make
from site_builder.build.tracking import attribute, grammars, read, track

__all__ = ["Built", "Made", "Options", "Watch", "attribute", "build", "grammars", "make", "read", "render", "track"]
