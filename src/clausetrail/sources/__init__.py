"""Files that are not canonical Markdown: encodings, Markdown dialects, HTML, Word, PDF."""

from clausetrail.sources.source import Source, Unit, open_source

__all__ = ["Source", "Unit", "open_source"]
