"""Plain functions over text: addresses, likeness, words. Knows nothing of articles."""
