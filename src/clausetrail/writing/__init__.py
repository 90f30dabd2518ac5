"""From clauses back to a file: canonical Markdown, the one form policies are kept in."""

from clausetrail.writing.canonical import write
from clausetrail.writing.faithful import differences, lost

__all__ = ["differences", "lost", "write"]
