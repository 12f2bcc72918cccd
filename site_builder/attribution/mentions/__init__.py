"""Phrases that name or mean somebody, and what stands around them: offices, parties, places."""
