"""Patterns of grammar in which the same words say the same in another order."""
