"""What words may be: a language pack and a registry, compiled for look-up; all that stands in no text."""
