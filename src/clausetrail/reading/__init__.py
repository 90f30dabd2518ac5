"""From a file to clauses: Markdown and raw text become a `Document`."""
