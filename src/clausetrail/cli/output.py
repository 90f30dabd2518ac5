"""JSON on standard output, the same bytes everywhere."""

from __future__ import annotations

import json
from collections.abc import Mapping


def print_json(value: Mapping[str, object]) -> None:
    """Print one JSON object, readable, Chinese as Chinese."""
    print(json.dumps(value, ensure_ascii=False, indent=1))
