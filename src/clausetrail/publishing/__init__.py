"""Publishing: policies as pages, independent of any site generator.

`pages` turns policies and a day into `Page` values.  Two thin adapters put them
to use: the MkDocs plugin, and ``clausetrail build --pages``, which writes them
as files.
"""

from __future__ import annotations

from clausetrail.publishing.page import Page
from clausetrail.publishing.site import pages

__all__ = ["Page", "pages"]
