"""From two documents to changes: clauses are matched first, then words inside a pair."""
