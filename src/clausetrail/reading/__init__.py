"""From a file to clauses: Markdown and raw text become a `Document`."""

from clausetrail.reading.edition import (
    Reading,
    language,
    load,
    read_file,
    read_text,
    repair_text,
)
from clausetrail.reading.repair import Repair

__all__ = ["Reading", "Repair", "language", "load", "read_file", "read_text", "repair_text"]
