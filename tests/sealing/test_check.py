"""What ``check`` says of an archive: the same as ``verify``, with the version it is about."""

from __future__ import annotations

import shutil
from datetime import date

from clausetrail.checking import check
from clausetrail.repository import load
from tests.sealing.conftest import DAY, ZH, Vault


def found(vault: Vault, as_of: str = DAY) -> list[tuple[str, str, str, str]]:
    """Return rule, severity, version and file of what is found in the archive."""
    return sorted(
        (one.rule, one.severity, one.version, one.file.rpartition("/privacy/")[2])
        for one in check(load(vault.policies), date.fromisoformat(as_of))
        if one.rule.startswith("C5") and one.policy == "privacy"
    )


def test_what_is_sealed_is_quiet(vault: Vault) -> None:
    assert found(vault) == []


def test_what_is_published_and_not_sealed_is_told_once_a_version(fresh: Vault) -> None:
    assert found(fresh) == [
        ("C501", "note", "2024-03-01", "2024-03-01/zh.md"),
        ("C501", "warning", "2025-03-01", "2025-03-01/zh.md"),
    ]


def test_a_version_must_be_sealed_from_the_day_it_takes_effect(vault: Vault) -> None:
    assert found(vault, "2027-02-28") == []
    assert found(vault, "2027-03-01") == [("C501", "warning", "2027-03-01", "2027-03-01/zh.md")]


def test_a_changed_edition_is_an_error_however_old(vault: Vault) -> None:
    vault.write("privacy/2024-03-01/zh.md", ZH.format(n=36))
    assert found(vault) == [("C502", "error", "2024-03-01", "2024-03-01/zh.md")]


def test_a_version_that_is_gone_is_told_with_the_newest(vault: Vault) -> None:
    shutil.rmtree(vault.privacy / "2024-03-01")
    assert found(vault) == [
        ("C503", "error", "draft", "2024-03-01/en.md"),
        ("C503", "error", "draft", "2024-03-01/zh.md"),
    ]


def test_a_broken_chain_is_told_with_its_line(vault: Vault) -> None:
    lines = vault.lines()
    vault.seals.write_text("".join([lines[0], lines[2], lines[1], *lines[3:]]), encoding="utf-8")
    (first, *_) = [
        one for one in check(load(vault.policies), date.fromisoformat(DAY)) if one.rule == "C504"
    ]
    assert first.file.endswith("privacy/seals.json")
    assert first.lines == (2, 2)
    assert first.why.en.startswith("every record holds")
