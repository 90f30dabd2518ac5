"""What a legal editor would want to know about one edition: references, numbers, marks, words."""

from clausetrail.linting.choices import Choice, read_choices
from clausetrail.linting.examination import explanations, lint, lint_text
from clausetrail.linting.finding import SEVERITIES, Edit, Finding, Severity
from clausetrail.linting.fixing import fixed

__all__ = [
    "SEVERITIES",
    "Choice",
    "Edit",
    "Finding",
    "Severity",
    "explanations",
    "fixed",
    "lint",
    "lint_text",
    "read_choices",
]
