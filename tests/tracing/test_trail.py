"""A clause is followed through renumbering, moves, splits and mergers, both ways."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausetrail.reading import read_text
from clausetrail.repository import Edition, Version
from clausetrail.tracing import Entry, Trail, states

TEXTS = {
    "2022-01-01": """# 云岫隐私政策

1.1 我们收集您注册云岫账户时填写的姓名与手机号码。

1.2 我们在三十日内答复您的请求，并告知处理结果。
更新本政策时，我们会在网站首页公布新的文本，并保留旧版本供您查阅。

1.3 我们与负责物流的供应商共享您的收货地址。

1.4 您可以随时在账户设置中撤回对个性化推荐的同意。
""",
    "2023-01-01": """# 云岫隐私政策

1.1 我们采用加密技术保护您的个人信息，并限制员工的访问。

1.2 我们收集您注册云岫账户时填写的姓名与手机号码。

1.3 我们在三十日内答复您的请求，并告知处理结果。

1.4 更新本政策时，我们会在网站首页公布新的文本，并保留旧版本供您查阅。

1.5 我们与负责物流的供应商共享您的收货地址。

1.6 您可以随时在账户设置中撤回对个性化推荐的同意。
""",
    "2024-01-01": """# 云岫隐私政策

1.1 您可以随时在账户设置中撤回对个性化推荐的同意。

1.2 我们采用加密技术保护您的个人信息，并限制员工的访问。

1.3 我们收集您注册云岫账户时填写的姓名与手机号码。

1.4 我们在十五日内答复您的请求，并告知处理结果。
更新本政策时，我们会在网站首页公布新的文本，并保留旧版本供您查阅。
""",
}


def trail(texts: dict[str, str]) -> Trail:
    versions = []
    for name, text in texts.items():
        edition = Edition("zh", Path("zh.md"), read_text(text, lang="zh"))
        versions.append(Version(name, date.fromisoformat(name), Path(name), {"zh": edition}))
    return Trail(states(versions, "zh"))


@pytest.fixture(scope="module")
def made() -> Trail:
    return trail(TEXTS)


def short(entries: tuple[Entry, ...]) -> list[str]:
    return [
        f"{' '.join(clause.id for clause in entry.clauses) or '-'}: "
        f"{', '.join('+'.join(change.ops) for change in entry.changes) or '='}"
        for entry in entries
    ]


@pytest.mark.parametrize(
    ("version", "clause", "history"),
    [
        ("2024-01-01", "1.3", ["1.1: =", "1.2: renumbered", "1.3: renumbered"]),
        ("2022-01-01", "1.1", ["1.1: =", "1.2: renumbered", "1.3: renumbered"]),
        ("2024-01-01", "1.1", ["1.4: =", "1.6: renumbered", "1.1: moved+renumbered"]),
        ("2024-01-01", "1.2", ["-: =", "1.1: added", "1.2: renumbered"]),
        ("2022-01-01", "1.3", ["1.3: =", "1.5: renumbered", "-: removed"]),
    ],
)
def test_history(made: Trail, version: str, clause: str, history: list[str]) -> None:
    assert short(made.history(version, clause)) == history


def test_split_and_merged(made: Trail) -> None:
    before, between, after = made.history("2024-01-01", "1.4")
    assert [clause.id for clause in before.clauses] == ["1.2"]
    assert [clause.id for clause in between.clauses] == ["1.3", "1.4"]
    assert "split" in between.changes[0].ops
    assert [clause.id for clause in after.clauses] == ["1.4"]
    assert {"merged", "modified"} <= set(after.changes[0].ops)
    # The half alone has the whole before it and the whole again after it.
    half = made.history("2023-01-01", "1.3")
    assert [[clause.id for clause in entry.clauses] for entry in half] == [
        ["1.2"],
        ["1.3"],
        ["1.4"],
    ]


def test_identity(made: Trail) -> None:
    """Of two parts the one with more of the old words goes on; the other is new."""
    who = {
        (state.version, clause): str(identity)
        for state, known in zip(made.states, made.identities, strict=True)
        for clause, identity in known.items()
    }
    assert who["2024-01-01", "1.1"] == "1.4@2022-01-01"
    assert who["2024-01-01", "1.2"] == "1.1@2023-01-01"
    assert who["2023-01-01", "1.4"] == "1.2@2022-01-01"
    assert who["2023-01-01", "1.3"] == "1.3@2023-01-01"
    assert who["2024-01-01", "1.4"] == "1.2@2022-01-01"
    assert str(made.identity("2024-01-01", "1.3")) == "1.1@2022-01-01"


SENTENCES = [line for line in TEXTS["2023-01-01"].split("\n\n1.") if line[:1].isdigit()]


@given(st.lists(st.lists(st.sampled_from(range(6)), min_size=1, max_size=6), max_size=4))
def test_nobody_is_two(orders: list[list[int]]) -> None:
    """No two clauses of a version are the same one, and each has stood where it says."""
    texts = {
        f"20{10 + at}-01-01": "\n\n".join(
            f"1.{number} {SENTENCES[which].split(' ', 1)[-1].strip()}"
            for number, which in enumerate(order, 1)
        )
        for at, order in enumerate(orders)
    }
    made = trail(texts)
    there = {(s.version, c.id) for s in made.states for c in s.document.clauses}
    for known in made.identities:
        assert len(set(known.values())) == len(known)
        assert all((who.version, who.id) in there for who in known.values())
    for state in made.states:
        for clause in state.document.clauses:
            entries = made.history(state.version, clause.id)
            assert [entry.version for entry in entries] == [s.version for s in made.states]
            assert all(entry.clauses for entry in entries if entry.version == state.version)


def test_a_version_in_another_language_is_passed_over() -> None:
    editions = {"zh": Edition("zh", Path("zh.md"), read_text("1.1 我们保护您的信息。", lang="zh"))}
    versions = [
        Version("2022-01-01", date(2022, 1, 1), Path("a"), editions),
        Version("2023-01-01", date(2023, 1, 1), Path("b"), {}),
        Version("2024-01-01", date(2024, 1, 1), Path("c"), editions),
    ]
    made = states(versions, "zh")
    assert [state.version for state in made] == ["2022-01-01", "2024-01-01"]
    assert [state.since is None for state in made] == [True, False]
