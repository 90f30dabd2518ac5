"""A web page is read as its readers see it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from clausetrail.errors import ClausetrailError
from clausetrail.sources import Source, open_source


def page(body: str, folder: Path, head: str = "") -> Source:
    path = folder / "policy.html"
    path.write_text(
        f"<!doctype html><html><head>{head}</head><body>{body}</body></html>", encoding="utf-8"
    )
    return open_source(path)


@pytest.mark.parametrize(
    ("body", "result"),
    [
        ("<h1>云岫云隐私政策</h1>", "# 云岫云隐私政策"),
        ("<p>一<p>二", "一\n\n二"),
        ("<p>1.1 甲。<br>1.2 乙。</p>", "1.1 甲。\n\n1.2 乙。"),
        ("<p>您的\n   手机号码</p>", "您的手机号码"),
        ("<p>your\n   number</p>", "your number"),
        ("<p>不得<b>转让</b>。</p>", "不得**转让**。"),
        ('<p>不得<span style="font-weight:700">转让</span>。</p>', "不得**转让**。"),
        ('<a href="https://yunxiu.example/a b">甲</a>', "[甲](<https://yunxiu.example/a b>)"),
        ('<a href="mailto:privacy@yunxiu.example">甲</a>', "[甲](mailto:privacy@yunxiu.example)"),
        ('<a href="#scope">甲</a>', "甲"),
        ("<ul><li>甲<ul><li>乙</ul><li>丙</ul>", "- 甲\n\n  - 乙\n\n- 丙"),
        ("<ol><li>甲<li>乙</ol>", "1. 甲\n\n2. 乙"),
        ('<ol start="3" type="a"><li>甲<li value="7">乙</ol>', "c. 甲\n\ng. 乙"),
        ("<ol><li>1、甲<li>2、乙</ol>", "1、甲\n\n2、乙"),
        ("<p>*号 [注] #1</p>", "\\*号 \\[注\\] #1"),
        ("<p>• 手机号码；</p>", "- 手机号码；"),
        ("<ul><li>· 手机号码；</ul>", "- 手机号码；"),
        ("<p># 不是标题</p>", "\\# 不是标题"),
        ("<p>&lt;script&gt;</p>", "\\<script\\>"),
        ("<pre>第一行\n第二行</pre>", "第一行\n\n第二行"),
        ("<details><summary>更多</summary>详情</details>", "更多\n\n详情"),
        ("<table><tr><td><p>版式</p><p>表格</p></td></tr></table>", "版式\n\n表格"),
    ],
)
def test_what_is_shown_is_kept(body: str, result: str, tmp_path: Path) -> None:
    source = page(body, tmp_path)
    escaped = {"\\*号 \\[注\\] #1": "*号 [注] #1", "\\<script\\>": "<script>"}
    assert source.text.strip() in (result, escaped.get(result))


@pytest.mark.parametrize(
    ("body", "kind", "dropped"),
    [
        ("<script>track()</script>", "script", "track()"),
        ("<style>p { color: red }</style>", "script", "p { color: red }"),
        ("<nav>首页 产品</nav>", "surroundings", "首页 产品"),
        ('<div role="navigation">首页</div>', "surroundings", "首页"),
        ("<footer>版权所有</footer>", "surroundings", "版权所有"),
        ("<header>登录</header>", "surroundings", "登录"),
        ('<p style="display: none">草稿</p>', "hidden", "草稿"),
        ("<p hidden>草稿</p>", "hidden", "草稿"),
        ("<!-- 待定 -->", "comment", "待定"),
        ("<p>保存<del>三</del><ins>六</ins>个月。</p>", "tracked-deletion", "三"),
        ('<a href="javascript:steal()">甲</a>', "link-target", "javascript:steal()"),
        ("<button>同意</button>", "surroundings", "同意"),
    ],
)
def test_what_is_not_shown_or_no_text_is_dropped_and_reported(
    body: str, kind: str, dropped: str, tmp_path: Path
) -> None:
    source = page(f"<p>正文。</p>\n{body}", tmp_path)
    assert (kind, dropped, (2, 2)) in [(r.kind, r.dropped, r.lines) for r in source.repairs]
    assert dropped not in source.text


def test_inserted_words_stay_where_deleted_ones_go(tmp_path: Path) -> None:
    source = page("<p>保存<del>三个</del><ins>六<b>个</b></ins>月。</p>", tmp_path)
    assert source.text.strip() == "保存六**个**月。"


@pytest.mark.parametrize(
    ("body", "result"),
    [
        ("<p>甲<s>乙</s>丙</p>", "甲~~乙~~丙"),
        ("<p><strike>甲</strike>和<s>乙</s></p>", "~~甲~~和~~乙~~"),
        ('<p><span style="text-decoration: line-through">甲</span></p>', "~~甲~~"),
        ("<p><b>甲<s>乙</s></b>丙</p>", "**甲**~~**乙**~~丙"),
        ("<p><s>甲<b>乙</b></s></p>", "~~甲**乙**~~"),
        ('<p><a href="a.html">甲<s>乙</s></a></p>', "[甲~~乙~~](a.html)"),
        ('<p><s>甲<a href="a.html">乙</a></s>丙</p>', "~~甲[乙](a.html)~~丙"),
    ],
)
def test_struck_out_words_stay_between_tildes(body: str, result: str, tmp_path: Path) -> None:
    source = page(body, tmp_path)
    assert source.text.strip() == result
    assert {r.kind for r in source.repairs} == {"struck-out"}
    text = source.read().document.clauses[-1].text
    assert text == re.sub(r"[*\[\]]|\(.*\)", "", result)


def test_the_main_part_of_a_page_is_enough(tmp_path: Path) -> None:
    source = page(
        "<div>首页</div><main><h1>云岫云隐私政策</h1><p>正文。</p></main><div>版权</div>",
        tmp_path,
        "<title>云岫云</title>",
    )
    assert source.text.split() == ["#", "云岫云隐私政策", "正文。"]
    assert sorted(r.dropped for r in source.repairs) == ["云岫云", "版权", "首页"]


TEXT = "<h2>一、适用范围</h2><p>本政策适用于云岫云网站和云岫云控制台。</p>"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<header><h1>云岫云隐私政策</h1></header>", "# 云岫云隐私政策"),
        ("<header><h2>云岫云隐私政策</h2><nav>登录</nav></header>", "## 云岫云隐私政策"),
        ("<header><p>生效日期：2026年3月1日</p></header>", "生效日期：2026年3月1日"),
        ("<header><p>Effective 1 March 2026</p></header>", "Effective 1 March 2026"),
        ("<div role=banner>我们将与广告伙伴共享位置信息。</div>", "共享位置信息"),
        ("<footer><p>运营者：云岫科技</p></footer>", "运营者：云岫科技"),
        ("<footer>© 2026 云岫云 我们可能与关联公司共享账号信息</footer>", "关联公司共享账号信息"),
        ('<footer><a href="mailto:privacy@yunxiu.example">联系</a></footer>', "privacy@yunxiu"),
        ("<footer>By browsing on you agree to these terms</footer>", "By browsing on you agree"),
        ("<aside>未满十四周岁的，须由监护人同意。</aside>", "由监护人同意"),
        ("<nav>继续使用即视为同意本政策。</nav>", "视为同意"),
        ("<div>继续使用即视为同意本政策。</div>", "视为同意"),
        ("继续使用即视为同意本政策。", "视为同意"),
        ("<textarea>第一条 您应妥善保管账号。</textarea>", "您应妥善保管账号"),
    ],
)
@pytest.mark.parametrize("within", ["{}{}", "{}<main>{}</main>", "{}<article>{}</article>"])
def test_what_states_something_is_text_wherever_it_stands(
    body: str, said: str, within: str, tmp_path: Path
) -> None:
    source = page(within.format(body, TEXT), tmp_path)
    assert said in source.text
    assert "登录" not in source.text


@pytest.mark.parametrize(
    "body",
    [
        "<header><a href=/>云岫云</a> <a href=/login>登录</a></header>",
        '<footer><a href="/terms">我们的服务协议适用于您的一切使用行为。</a></footer>',
        "<footer><p>© 2019–2026 云岫科技（杭州）有限公司 版权所有</p><p>浙ICP备00000000号-1</p>"
        "</footer>",
        "<footer>Copyright © 2026 Yunxiu Technology (Hangzhou) Co., Ltd. All rights reserved."
        "</footer>",
        "<header hidden><h1>云岫云隐私政策（草稿）</h1></header>",
        '<div class="cookie-banner"><p>我们使用 Cookie 改善体验。</p><button>接受</button></div>',
    ],
)
@pytest.mark.parametrize("within", ["{}{}", "{}<main>{}</main>"])
def test_what_states_nothing_is_left_out_and_reported(
    body: str, within: str, tmp_path: Path
) -> None:
    alone = page(TEXT, tmp_path).text.split()
    source = page(within.format(body, TEXT), tmp_path)
    assert source.text.split() == alone
    reported = "".join(r.dropped for r in source.repairs)
    assert "".join(reported.split()) == "".join(re.sub(r"<[^>]*>", "", body).split())


def test_a_heading_that_unfolds_stays_and_other_buttons_go(tmp_path: Path) -> None:
    source = page("<h2><button>一、信息的共享</button></h2><button>同意</button>", tmp_path)
    assert source.text.strip() == "## 一、信息的共享"


def test_a_header_or_footer_of_the_text_itself_stays(tmp_path: Path) -> None:
    source = page(f"<article><header>云岫云</header>{TEXT}<footer>云岫科技</footer>", tmp_path)
    assert source.text.split()[0] == "云岫云"
    assert source.text.split()[-1] == "云岫科技"


def test_merged_cells_are_repeated_so_that_every_row_is_whole(tmp_path: Path) -> None:
    source = page(
        "<table><caption>第三方</caption><tr><th>类别<th>名称<th>目的"
        "<tr><td rowspan=2>推送<td>甲<td>通知<tr><td>乙|丙<td>提醒"
        "<tr><td colspan=2>合计<td>两家</table>",
        tmp_path,
    )
    assert [line for line in source.text.split("\n") if line] == [
        "第三方",
        "| 类别 | 名称 | 目的 |",
        "| --- | --- | --- |",
        "| 推送 | 甲 | 通知 |",
        "| 推送 | 乙\\|丙 | 提醒 |",
        "| 合计 |  | 两家 |",
    ]
    assert ("merged-cell", "推送") in [(r.kind, r.added) for r in source.repairs]


def test_clauses_stand_at_the_lines_of_the_page(tmp_path: Path) -> None:
    source = page("\n<h1>云岫云隐私政策</h1>\n\n<p>1.1 甲方。</p>\n<p>1.2 乙方。</p>", tmp_path)
    clauses = source.read().document.clauses
    assert [(c.id, c.lines[0]) for c in clauses] == [("front.title", 2), ("1.1", 4), ("1.2", 5)]


@pytest.mark.parametrize("declared", ["gb2312", "GBK", "gb18030"])
def test_a_declared_encoding_is_believed(declared: str, tmp_path: Path) -> None:
    path = tmp_path / "policy.html"
    html = f"<html><head><meta charset={declared}></head><p>个人信息保护政策</p></html>"
    path.write_bytes(html.encode("gb18030"))
    assert "个人信息保护政策" in open_source(path).text


def test_a_page_is_known_by_its_content(tmp_path: Path) -> None:
    path = tmp_path / "policy.txt"
    path.write_text("<!DOCTYPE html>\n<p>甲</p>", encoding="utf-8")
    assert open_source(path).text.strip() == "甲"


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE html [<!ENTITY secret SYSTEM "file:///etc/passwd">]><p>&secret;</p>',
        "<html><body>" + "<div>" * 1000 + "甲",
        "<html><body>" + "<div>" * 100_000 + "甲",
    ],
    ids=["xml entity", "nested 1000 deep", "nested 100000 deep"],
)
def test_dangerous_pages_are_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "policy.html"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ClausetrailError):
        open_source(path)


def test_a_table_that_claims_endless_cells_is_bounded(tmp_path: Path) -> None:
    rows = "<tr><td rowspan=9999 colspan=9999>甲<td>乙" * 300
    assert len(page(f"<table>{rows}</table>", tmp_path).text) < 2_000_000
