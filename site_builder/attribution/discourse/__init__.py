"""Who is who in one article: those it has named so far, what it tells of them, and whom a later word means."""
