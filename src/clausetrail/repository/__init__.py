"""The policies on disk: settings, versions, editions, decisions."""

from clausetrail.repository.decision import Decision, answers
from clausetrail.repository.folder import (
    find_edition,
    find_policy,
    find_settings,
    find_version,
    load,
    read_policy,
)
from clausetrail.repository.policy import Edition, Policy, Settings, Status, Term, Version

__all__ = [
    "Decision",
    "Edition",
    "Policy",
    "Settings",
    "Status",
    "Term",
    "Version",
    "answers",
    "find_edition",
    "find_policy",
    "find_settings",
    "find_version",
    "load",
    "read_policy",
]
