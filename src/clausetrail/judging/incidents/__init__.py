"""What went wrong, and what was found wrong, told from what might be."""
