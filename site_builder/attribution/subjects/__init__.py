"""Whose verb it is."""
