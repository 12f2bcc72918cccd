"""Clauses that report: which words make one, whose they say something is, and which report nothing."""
