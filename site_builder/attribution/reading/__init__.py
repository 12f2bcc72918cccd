"""First pass: what an article says, in the order of its text, and whose each clause says it is."""
