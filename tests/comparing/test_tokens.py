"""What nobody would cut in two, and where Chinese words end."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from zlib import crc32

import jieba
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausetrail.comparing.tokens import Tokeniser
from clausetrail.comparing.words import KNOWN, _Lexicon, lexicon
from clausetrail.comparing.words import cut as cut_words

RUN = re.compile(r"[㐀-鿿]+")


def cut(text: str, *names: str) -> list[str]:
    return [token.text for token in Tokeniser().naming(names).tokens(text)]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("版本自 2021 年 1 月 25 日起生效", "2021 年 1 月 25 日"),
        ("on July 27, 2020 we", "July 27, 2020"),
        ("effective 2021-01-25 for", "2021-01-25"),
        ("保存 5 年以上", "5 年"),
        ("我们将在三十日内回复", "三十日"),
        ("15个工作日内", "15个工作日"),
        ("within 15 working days of", "15 working days"),
        ("at least thirty days before", "thirty days"),
        ("满十四周岁的人", "十四周岁"),
        ("支付￥1,000.50 的", "￥1,000.50"),
        ("不超过 20% 的", "20%"),
        ("百分之二十的", "百分之二十"),
        ("按万分之三点五计算", "万分之三点五"),
        ("拨打 400-615-1212 联系", "400-615-1212"),
        ("邮件至 privacy@yunxiu.example 联系", "privacy@yunxiu.example"),
        ("见 https://yunxiu.example/a?b=1。", "https://yunxiu.example/a?b=1"),
        ("按照第五条的规定", "第五条"),
        ("按照第 5.1.4 条的规定", "第 5.1.4 条"),
        ("采用 SHA256 算法", "SHA256"),
        ("the user's choice", "user's"),
        ("an opt-out link", "opt-out"),
        ("每天 9:30 起", "9:30"),
        ("see 5.1.4 above", "5.1.4"),
    ],
)
def test_whole(text: str, whole: str) -> None:
    assert whole in cut(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("用户日志", ["用户", "日志"]),
        ("统一名称", ["统一", "名称"]),
        ("第三方", ["第三方"]),
        ("一次性密码", ["一次性", "密码"]),
    ],
)
def test_words_that_look_like_counts(text: str, words: list[str]) -> None:
    assert cut(text) == words


def test_names_stay_whole() -> None:
    assert cut("云岫云网站", "云岫云", "云岫") == ["云岫云", "网站"]
    assert cut("Yunxiu Cloud users", "Yunxiu Cloud") == ["Yunxiu Cloud", "users"]
    assert "Yunxiu" not in cut("Yunxiuland", "Yunxiu")


HAN = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x4FFF), min_size=1, max_size=30)


@given(st.text(max_size=60) | HAN)
def test_tokens_give_the_text_again(text: str) -> None:
    tokens = Tokeniser().tokens(text)
    assert "".join(token.text + token.gap for token in tokens) == text


MIXED = st.lists(
    st.sampled_from(
        [
            *(
                "，",
                "。",
                "；",
                "、",
                "（",
                "）",
                "“",
                "”",
                ",",
                ";",
                "：",
                ":",
                "<",
                ">",
                ".",
                "-",
            ),
            *(
                " ",
                "\u3000",
                "\u200b",
                "\n",
                "1",
                "000",
                "２",
                "2021",
                "年",
                "月",
                "日",
                "第",
                "条",
                "三",
            ),
            *(
                "百分之",
                "万分之",
                "点",
                "五",
                "http://a.b/c",
                "a@b.example",
                "Jan",
                "July",
                "may",
                "opt",
            ),
            *(
                "thirty",
                "days",
                "¥",
                "%",
                "云岫云",
                "个人信息",
                "不",
                "豈",
                "个",
                "工作日",
                "9:30",
                "400",
            ),
        ]
    ),
    max_size=25,
).map("".join)


@given(MIXED, st.sampled_from([(), ("云岫云",), ("Jan", "个人信息")]))
def test_passages_have_the_tokens_of_the_text(text: str, names: tuple[str, ...]) -> None:
    """A text is cut into passages first; with a name that crosses them it is not."""
    crossing = "\ue000，"
    whole = Tokeniser().naming([*names, crossing]).tokens(text)
    assert Tokeniser().naming(names).tokens(text) == whole


def test_cuts_like_jieba(tmp_path: Path) -> None:
    """The same words as jieba's own, which is slower to load and to run."""
    whole = jieba.Tokenizer()
    whole.tmp_dir = str(tmp_path)
    texts = [
        "我们仅会出于合法正当必要特定明确的目的共享您的个人信息",
        "未经监护人书面同意不得收集未成年人的面部识别特征",
        "中华人民共和国境内运营中收集和产生的数据应当在境内存储",
        "乒乓球拍卖完了研究生命起源",
    ]
    words = [line.split()[0] for line in whole.get_dict_file().read().decode().splitlines()[::5000]]
    texts += ["".join(words[at : at + 5]) for at in range(len(words))]
    for text in filter(RUN.fullmatch, texts):
        assert cut_words(text) == whole.lcut(text, HMM=False)


def test_what_is_known_of_the_list_is_so() -> None:
    listed = jieba.get_module_res("dict.txt").read()
    lines = listed.decode().splitlines()
    known = KNOWN[crc32(listed)]
    assert known.total == sum(int(line.split()[1]) for line in lines)
    first = [line[0] for line in lines[known.strays :]]
    assert first == sorted(first)


def test_a_list_that_is_not_known_is_read_alike() -> None:
    listed = jieba.get_module_res("dict.txt").read()
    known, same = lexicon(), _Lexicon(listed + b"\n")
    for beginning in ("个人", "江", "T", "T恤", "雪", "阿Q", "我 ", "龢 ", "?"):
        assert same.words(beginning) == known.words(beginning)
        assert same[beginning] == known[beginning]


def test_nothing_goes_through_the_shared_temporary_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert cut("个人信息保护") == ["个人信息", "保护"]
    assert list(tmp_path.iterdir()) == []
