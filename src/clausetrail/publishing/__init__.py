"""From policies to pages; the core does not import mkdocs, two thin adapters do."""
