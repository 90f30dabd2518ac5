"""What commands print and write: JSON as a contract, files whole or not at all."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from clausetrail.bilingual import Bilingual
from clausetrail.errors import ClausetrailError, trouble


def print_json(value: Mapping[str, object]) -> None:
    """Print one JSON object, readable, Chinese as Chinese."""
    print(json_text(value), end="")


def json_text(value: Mapping[str, object]) -> str:
    """Return one JSON object, readable, Chinese as Chinese, with a line end."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def write_whole(path: Path, content: str | bytes) -> None:
    """Write a file through a temporary neighbour, so that it is whole or not there.

    Text is written as UTF-8, with its lines ended as they are.

    Raises:
        ClausetrailError: the folder cannot be made or written to.
    """
    temporary = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(content.encode("utf-8") if isinstance(content, str) else content)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except OSError as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        raise ClausetrailError(
            Bilingual(
                f"无法写入：{trouble(error).zh}", f"it cannot be written: {trouble(error).en}"
            ),
            str(path),
            Bilingual("请检查路径和权限。", "Check the path and the permissions."),
        ) from None
