"""How fast a policy is read and linted, beside markdown-it-py parsing the same text.

    python bench/reading_speed.py DIR    # a folder with policies, *.txt and *.md

Prints seconds, the ratio to the bare Markdown parser in the same run, and how
time grows with ×1, ×4 and ×16 of the text.
"""

from __future__ import annotations

import math
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from markdown_it import MarkdownIt

from clausetrail.linting import lint
from clausetrail.reading import Reading, repair_text


def best(task: Callable[[], object], times: int = 3) -> float:
    """Return the seconds of the fastest of some runs."""
    seconds = []
    for _ in range(times):
        start = time.perf_counter()
        task()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def linted(text: str) -> tuple[object, ...]:
    """Read a text and lint it."""
    reading: Reading = repair_text(text)
    return tuple(lint(reading, text))


def main(folder: Path) -> None:
    """Print the figures."""
    paths = sorted(p for p in folder.rglob("*") if p.suffix in (".txt", ".md"))
    texts = {path.name: path.read_text(encoding="utf-8") for path in paths}
    markdown = MarkdownIt("commonmark").enable("table")
    print(f"markdown-it-py {version('markdown-it-py')}, Python {sys.version.split()[0]}")
    print(
        f"{'file':32} {'chars':>8} {'markdown-it':>12} {'read':>8} {'read+lint':>10} {'ratio':>6}"
    )
    for name, text in texts.items():
        bare = best(lambda text=text: markdown.parse(text))
        read = best(lambda text=text: repair_text(text))
        both = best(lambda text=text: linted(text))
        print(
            f"{name[:32]:32} {len(text):8} {bare:12.3f} {read:8.3f} {both:10.3f} {both / bare:6.1f}"
        )

    longest = max(texts.values(), key=len)
    times = {n: best(lambda n=n: linted(longest * n), 1) for n in (1, 4, 16)}
    growth = math.log(times[16] / times[1]) / math.log(16)
    print("growth of read+lint: " + ", ".join(f"×{n} {t:.2f} s" for n, t in times.items()))
    print(f"exponent {growth:.2f}")

    start = time.perf_counter()
    script = (
        "import sys; from pathlib import Path; from clausetrail.linting import lint;"
        "from clausetrail.reading import repair_text;"
        "[lint(repair_text(t), t) for p in sys.argv[1:] for t in [Path(p).read_text('utf-8')]]"
    )
    subprocess.run([sys.executable, "-c", script, *map(str, paths)], check=True)
    print(f"all {len(paths)} files in one cold process: {time.perf_counter() - start:.2f} s")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "policies"))
