"""From clauses back to a file: canonical Markdown, the one form policies are kept in."""

from clausetrail.writing.canonical import write
from clausetrail.writing.faithful import differences, lost
from clausetrail.writing.formatting import formatted
from clausetrail.writing.house import HouseStyle

__all__ = ["HouseStyle", "differences", "formatted", "lost", "write"]
