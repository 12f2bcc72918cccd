"""Front matter: YAML read as text alone, written so that any reader takes it for what it is, and amended in place."""
