"""What a sieve finds."""

from __future__ import annotations

from typing import TypeAlias

from site_builder.attribution.discourse.entity import Resolution

Credit: TypeAlias = "tuple[Resolution, tuple[int, int] | None]"
"""Whose words they are, and the cue's offsets if there is one."""

Found: TypeAlias = "Credit | None"
"""None where the sieve does not know."""

OWN_CLAUSE = ("quote-cue-speaker", "speaker-cue-quote", "quote-verb-speaker")
"""Rules by which a clause of its own says whose words are."""

UNNAMED: Found = (Resolution(reason="introduced without a speaker"), None)
