"""Where a wording points to in its own text."""
