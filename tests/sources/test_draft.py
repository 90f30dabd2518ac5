"""Runs of a web page or of Word become Markdown that says the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clausetrail.clause import SpanKind
from clausetrail.reading import read_text
from clausetrail.sources.draft import TILDES, Draft, Run

MARKS: tuple[tuple[SpanKind, ...], ...] = ((), ("strong",), ("strike",), ("strong", "strike"))
RUNS = st.lists(st.builds(Run, st.text("甲乙丙丁", min_size=1, max_size=3), st.sampled_from(MARKS)))


@given(RUNS.filter(bool))
def test_words_struck_out_stay_and_bold_ones_stay_bold(runs: list[Run]) -> None:
    draft = Draft()
    draft.paragraphs([Run("正文"), *runs, Run("完。")], 1)
    (clause,) = read_text(draft.text, lang="zh").clauses
    struck = "".join(
        f"{TILDES}{run.text}{TILDES}" if "strike" in run.marks else run.text for run in runs
    ).replace(TILDES * 2, "")
    assert clause.text == f"正文{struck}完。"
    strong = [clause.text[s.start : s.end] for s in clause.spans if s.kind == "strong"]
    bold = "".join(run.text for run in runs if "strong" in run.marks)
    assert "".join(strong).replace("~", "") == bold
    assert len(draft.repairs) == struck.count(TILDES) // 2
