"""What stands between a version and its publication: findings, and their output."""

from clausetrail.checking.examination import Examined, check, examine
from clausetrail.checking.finding import SEVERITIES, Finding, Severity
from clausetrail.checking.rules import explanations

__all__ = [
    "SEVERITIES",
    "Examined",
    "Finding",
    "Severity",
    "check",
    "examine",
    "explanations",
]
