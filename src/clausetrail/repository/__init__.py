"""The policies on disk: settings, versions, editions, decisions."""
