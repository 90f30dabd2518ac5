"""Publishing: policies as pages, independent of any site generator.

`clausetrail.publishing.site.pages` turns policies and a day into `Page` values.  Two thin
adapters put them to use: the MkDocs plugin, and ``clausetrail build --pages``, which writes
them as files.
"""
