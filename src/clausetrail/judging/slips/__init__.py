"""Slips of the pen: words no one could have meant, told from words that mean something else."""
