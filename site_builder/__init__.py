"""Standpunkt: who said what, and where each party stands, as a static website."""

__version__ = "0.1.0"
