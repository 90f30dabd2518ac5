"""From a Chinese and an English document to links between their clauses."""
