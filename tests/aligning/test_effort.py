"""Two long editions are only compared at about the same place."""

from __future__ import annotations

import pytest

from clausetrail.aligning import align, table
from clausetrail.reading import read_text


def test_what_is_affordable_still_holds_every_clause_once(monkeypatch: pytest.MonkeyPatch) -> None:
    zh = read_text("# 政策\n\n" + "\n\n".join(f"保存 {k} 天。" for k in range(1, 60)), lang="zh")
    en = read_text(
        "# Policy\n\n" + "\n\n".join(f"Kept for {k} days." for k in range(1, 60)), lang="en"
    )
    exact = align(zh, en).links
    monkeypatch.setattr(table, "_EFFORT", 10_000)
    links = align(zh, en).links
    assert links == exact
    assert sorted(id_ for link in links for id_ in link.zh) == sorted(c.id for c in zh.clauses)
    assert sorted(id_ for link in links for id_ in link.en) == sorted(c.id for c in en.clauses)
