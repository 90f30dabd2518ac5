"""Words that are understood anyway, and what is left of two wordings without them."""
