"""The report as Markdown, for a comment on a pull request or a job summary.

Source: CommonMark 0.31.2 (backslash escapes, code spans), GitHub Flavored Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.checking.finding import Finding
from clausetrail.checking.formats.text import TODO, headline, standing
from clausetrail.checking.report import SEVERITY, Report, counts, more

COMMENT = 65_536
"""The most a comment on GitHub holds, in characters."""

SUMMARY = 1024 * 1024
"""The most a job summary on GitHub holds, in bytes."""

RESERVE = 200
"""Room kept for the last line, which says how many findings are left out."""

PASSED = Bilingual("政策检查：通过", "Policy check: passed")
FAILED = Bilingual("政策检查：未通过", "Policy check: not passed")


def render(report: Report, ui: Lang) -> str:
    """Return the report within the limit of a comment."""
    return written(report, ui, COMMENT)


def written(report: Report, ui: Lang, limit: int) -> str:
    """Return the report in at most ``limit`` bytes of UTF-8, the gravest findings first."""
    title = (FAILED if report.failed else PASSED).in_(ui)
    head = [f"## {title}", "", counts(report.findings).in_(ui), ""]
    for one in report.examined:
        if one.status != "superseded":
            title = one.policy.settings.title.in_(ui)
            head.append(f"- **{escaped(title)}** {escaped('  '.join(headline(one, ui)))}")
            head += [f"  - {escaped(line.in_(ui))}" for line in standing(one)]
    out = "\n".join(head) + "\n"
    room = limit - RESERVE - len(out.encode())
    shown = 0
    for block in _blocks(report, ui):
        room -= len(block.encode())
        if room < 0:
            break
        out += block
        shown += 1
    left = len(report.findings) - shown
    return out + (f"\n{more(left).in_(ui)}\n" if left else "")


def escaped(text: str) -> str:
    r"""Return text that Markdown shows as it is, on one line, after other words.

    Every mark that could mean something is escaped; an at sign is followed by a joiner of
    no width, so that nobody is notified.

    >>> escaped("<b> [x](y) 10:30")
    '\\<b\\> \\[x\\](y) 10\\:30'
    """
    marked = re.sub(r"([\\`*_\[\]<>#|~&$:])", r"\\\1", " ".join(text.split()))
    return marked.replace("@", "@\u2060")


def code(text: str) -> str:
    """Return a code span that holds any text.

    >>> code("a `b` c")
    '`` a `b` c ``'
    """
    text = " ".join(text.split())
    ticks = "`" * (1 + max(map(len, re.findall("`+", text)), default=0))
    space = " " if "`" in text else ""
    return f"{ticks}{space}{text}{space}{ticks}"


def _blocks(report: Report, ui: Lang) -> Iterator[str]:
    """Yield one block a finding; the first of each rule carries its heading."""
    for (severity, rule), group in groupby(report.findings, key=lambda f: (f.severity, f.rule)):
        address = report.page(rule, ui)
        name = f"[{rule}]({address})" if address else f"{rule} (`{report.explained(rule, ui)}`)"
        heading = f"\n### {SEVERITY[severity].in_(ui)} {name}\n\n"
        for finding in group:
            yield heading + "\n".join(_lines(finding, ui)) + "\n"
            heading = ""


def _lines(finding: Finding, ui: Lang) -> Iterator[str]:
    yield f"- **{finding.policy}@{finding.version}** {escaped(finding.message.in_(ui))}  "
    if finding.excerpt:
        yield f"  {code(finding.excerpt)}  "
    where = f"{finding.file}:{finding.lines[0]}" if finding.lines else finding.file
    yield f"  {code(where)}  "
    yield f"  {TODO.in_(ui)}: {escaped(finding.todo.in_(ui))}"
