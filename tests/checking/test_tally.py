"""Changes of both languages counted together, whatever each language calls them."""

from __future__ import annotations

from datetime import date

from clausetrail.bilingual import LANGS
from clausetrail.checking import examine
from clausetrail.checking.pair import Pair
from clausetrail.checking.subject import judgement, name
from clausetrail.checking.tally import tally
from clausetrail.notices import Site, notice
from clausetrail.repository import Policy
from tests.publishing.demo import policy, version

ZH = "# 隐私政策\n\n## 一、共享\n\n" + "\n\n".join(
    f"1.{n} 我们向{who}的合作伙伴提供您的订单信息，用于完成第 {n} 步{what}。"
    for n, (who, what) in enumerate([("甲方", "结算")] * 3 + [("乙方", "配送")] * 3, 1)
)
EN = "# Privacy Policy\n\n## I. Sharing\n\n" + "\n\n".join(
    f"1.{n} We give your order to {who} partners, to complete step {n} of {what}."
    for n, (who, what) in enumerate([("settlement", "payment")] * 3 + [("shipping", "work")] * 3, 1)
)
NEW = {
    "zh": ZH.replace("甲方的合作伙伴", "甲方的关联公司").replace("配送", "回收"),
    "en": EN.replace("work", "delivery"),
}
"""Two replacements in the Chinese text, of which the second alone is in the English one."""


def renamed() -> tuple[Policy, Pair]:
    of = policy(version("2023-05-01", {"zh": ZH, "en": EN}), version("2025-11-01", NEW))
    pair = Pair.of(of, of.versions[1])
    assert pair is not None
    return of, pair


def test_a_replacement_may_have_another_id_in_each_language() -> None:
    _, pair = renamed()
    (both,) = (one for one in pair.questions if len(one.asked) == 2)
    ids = {lang: pair.own(both.change, lang) for lang in LANGS}
    assert ids["zh"] != ids["en"]
    for lang in LANGS:
        groups = {group.id: group for group in pair.comparisons[lang].groups}
        words = groups[ids[lang]].new
        assert words.endswith({"zh": "回收", "en": "delivery"}[lang])
        assert words in name(pair, both, lang).en
        assert judgement(pair, both, lang).rule == both.asked[lang].rule
    (counted,) = (one for one in tally(pair).changes if len(one.ids) == 2)
    assert counted.ids == ids


def test_such_a_policy_can_be_checked_and_announced() -> None:
    of, pair = renamed()
    (newest, _) = examine([of], date(2025, 10, 1))
    assert newest.open
    for lang in LANGS:
        said = notice(pair, lang, Site("https://policies.example.com/"))
        assert len(said.changes) + said.others == len(tally(pair).changes)
