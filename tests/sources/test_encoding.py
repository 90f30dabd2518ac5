"""Text files of older systems are read as what they say, and the change is reported."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausetrail.errors import ClausetrailError
from clausetrail.sources import open_source
from clausetrail.sources.encoding import decode

SIMPLIFIED = """\
云岫云隐私政策

一、我们收集的信息

1.1 我们收集您的手机号码，用于登录。您可以随时撤回同意。
"""
TRADITIONAL = """\
雲岫雲隱私權政策

一、我們蒐集的資訊

1.1 我們會蒐集您的手機號碼，用於登入。您可以隨時撤回同意。
"""
ENGLISH = "Yunxiu Cloud Privacy Policy\n\n1.1 We don’t sell your data – ever. It’s “yours”.\n"


@pytest.mark.parametrize(
    ("text", "codec", "said"),
    [
        (SIMPLIFIED, "utf-8", ""),
        (SIMPLIFIED, "utf-8-sig", "UTF-8 (BOM)"),
        (SIMPLIFIED, "gb18030", "GB18030"),
        (SIMPLIFIED, "gbk", "GB18030"),
        (SIMPLIFIED, "utf-16", "UTF-16 (BOM)"),
        (SIMPLIFIED, "utf-16-le", "UTF-16-LE"),
        (SIMPLIFIED, "utf-16-be", "UTF-16-BE"),
        (SIMPLIFIED, "utf-32", "UTF-32 (BOM)"),
        (TRADITIONAL, "big5", "Big5"),
        (TRADITIONAL, "gb18030", "GB18030"),
        (TRADITIONAL, "utf-16-le", "UTF-16-LE"),
        (ENGLISH, "cp1252", "Windows-1252"),
        (ENGLISH, "utf-16-le", "UTF-16-LE"),
        (ENGLISH + "联系：云岫科技。", "gb18030", "GB18030"),
        (SIMPLIFIED[:11], "gb18030", "GB18030"),
        (TRADITIONAL[:24], "big5", "Big5"),
    ],
)
def test_the_encoding_is_found_and_reported(
    text: str, codec: str, said: str, tmp_path: Path
) -> None:
    path = tmp_path / "policy.txt"
    path.write_bytes(text.encode(codec))
    source = open_source(path)
    assert source.text == text
    assert [r.detail for r in source.repairs if r.kind == "encoding"] == ([said] if said else [])


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0\r"), max_size=80))
def test_what_is_utf8_is_always_read_as_utf8(text: str) -> None:
    if text.startswith("\ufeff"):
        return
    try:
        assert decode(text.encode(), "policy.txt").text == text
    except ClausetrailError:
        assert any(ord(c) < 32 or ord(c) == 127 for c in text)


@pytest.mark.parametrize(
    "content",
    [
        b"\x00\x01\x02\x03" * 100,
        bytes(range(256)) * 10,
        b"\x89PNG\r\n\x1a\n" + bytes(100),
        b"\xff\xd8\xff\xe0" + bytes(100),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100),
        b"{\\rtf1\\ansi policy}",
        b"\x7fELF" + bytes(100),
        b"\xff\xff\xfe\x81\x80" * 20,
    ],
    ids=["control", "all bytes", "png", "jpeg", "old word", "rtf", "program", "no encoding"],
)
def test_what_is_no_text_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "policy.txt"
    path.write_bytes(content)
    with pytest.raises(ClausetrailError) as refused:
        open_source(path)
    assert refused.value.where == str(path)


def test_windows_and_old_mac_line_ends_are_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "policy.txt"
    path.write_bytes("甲\r\n乙\r丙".encode())
    assert open_source(path).text == "甲\n乙\n丙"
