"""clausetrail: versions, material changes and publication of bilingual policies."""

from __future__ import annotations

__version__ = "0.1.0"
