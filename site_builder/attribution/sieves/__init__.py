"""Second pass: whose words are that no clause of their own gives to anybody, one kind of evidence a sieve."""
