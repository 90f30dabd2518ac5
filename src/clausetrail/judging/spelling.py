"""Spellings of one word, British and American or with other characters, brought to one form."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import cast

_WHOLE: Mapping[str, str] = {
    "centre": "center", "centres": "centers", "fibre": "fiber", "theatre": "theater",
    "metre": "meter", "metres": "meters", "litre": "liter", "litres": "liters",
    "licence": "license", "licences": "licenses", "defence": "defense", "offence": "offense",
    "offences": "offenses", "pretence": "pretense", "practise": "practice",
    "practised": "practiced", "practising": "practicing", "programme": "program",
    "programmes": "programs", "catalogue": "catalog", "catalogues": "catalogs",
    "dialogue": "dialog", "dialogues": "dialogs", "analogue": "analog", "judgement": "judgment",
    "judgements": "judgments", "acknowledgement": "acknowledgment",
    "acknowledgements": "acknowledgments", "ageing": "aging", "grey": "gray",
    "enquiry": "inquiry", "enquiries": "inquiries", "enquire": "inquire", "enquired": "inquired",
    "whilst": "while", "amongst": "among", "amidst": "amid", "towards": "toward",
    "afterwards": "afterward", "learnt": "learned", "fulfil": "fulfill", "fulfils": "fulfills",
    "fulfilment": "fulfillment", "enrol": "enroll", "enrols": "enrolls",
    "enrolment": "enrollment", "instalment": "installment", "instalments": "installments",
    "skilful": "skillful", "wilful": "willful", "wilfully": "willfully", "artefact": "artifact",
    "artefacts": "artifacts", "sceptical": "skeptical", "cosy": "cozy", "tyre": "tire",
    "plough": "plow", "per-cent": "percent", "advisor": "adviser", "advisors": "advisers",
    "focussed": "focused", "benefitted": "benefited", "targetted": "targeted",
    "cancelation": "cancellation", "disc": "disk", "discs": "disks", "gaol": "jail",
    "cheque": "check", "mould": "mold", "kerb": "curb", "jewellery": "jewelry",
    "aluminium": "aluminum", "aeroplane": "airplane", "pyjamas": "pajamas", "storey": "story",
    "mum": "mom", "speciality": "specialty", "traveller": "traveler", "counsellor": "counselor",
    "jeweller": "jeweler", "woollen": "woolen", "marvellous": "marvelous",
    "upwards": "upward", "downwards": "downward", "forwards": "forward", "backwards": "backward",
}  # fmt: skip
_HAN: Mapping[str, str] = {
    "帐": "账", "其它": "其他", "登陆": "登录", "撤消": "撤销", "签定": "签订", "做出": "作出",
    "图象": "图像", "惟一": "唯一", "部份": "部分", "身分": "身份", "阀值": "阈值", "黏贴": "粘贴",
    "纪录": "记录", "制订": "制定", "连络": "联络", "份子": "分子", "交待": "交代",
    "座标": "坐标", "布署": "部署", "隐密": "隐秘", "录象": "录像", "摄象": "摄像",
    # slips of the pen that make no word, nor a part of two
    "一但": "一旦", "既使": "即使", "既便": "即便", "仅管": "尽管", "按装": "安装", "播打": "拨打",
    "规犯": "规范", "侵范": "侵犯", "违返": "违反", "协义": "协议", "消毁": "销毁", "撒销": "撤销",
    "撒回": "撤回", "提拱": "提供", "妥擅": "妥善", "委拖": "委托", "监户人": "监护人",
    "第三放": "第三方", "第三房": "第三方", "关连公司": "关联公司", "关连方": "关联方",
    "末成年": "未成年", "镜外": "境外", "镜内": "境内", "身份正": "身份证", "匿明": "匿名",
    "加秘": "加密", "浏缆": "浏览", "连系": "联系", "遗矢": "遗失", "泻露": "泄露", "泻漏": "泄漏",
    "损怀": "损坏", "恶义": "恶意", "拒决": "拒绝", "咨寻": "咨询", "资询": "咨询", "答覆": "答复",
    "回覆": "回复", "投拆": "投诉", "反溃": "反馈", "注消": "注销",
}  # fmt: skip
"""Other ways to write a Chinese word; both sides have the same number of characters."""
_IN_CONTEXT: Mapping[str, str] = {
    r"(?<!必)须要": "需要", r"所必须(?=的|[、，。；,;]|$)": "所必需",
    r"必须的(?=信息|权限|时间|期限|措施)": "必需的", r"防犯(?!罪)": "防范",
    r"权力(?!机[关构])": "权利", r"旅行(?=[^，。；]{0,14}(?:义务|职责|合同|协议|约定))": "履行",
    r"右键(?=[、或及和]|地址|通知|方式|告知)": "邮件", r"(?<=[信数][息据])处境": "出境",
    r"处于(?=[^，。；]{2,24}目的)": "出于", r"自已(?=的|[，。、；])": "自己",
    r"像(?=(?:您|我们|用户|客服)[^，。；]{0,6}(?:提[供出]|[说阐]明|申请|告知|反馈|披露))": "向",
    r"(?<=[，后钮])既(?=可[^，。；又也]{1,12}[，。；])": "即",
    r"(?<![自知])己(?=经[^营济过]|注册|收集|获得|取得|被)": "已",
    r"(?<![期月年周岁])末(?=经|满)": "未",
    r"(?<![确指特固约决鉴法规])定(?=单(?![位一独项个])|购(?!买)|阅(?!读))": "订",
}  # fmt: skip
"""Words that only where they stand are plainly meant as another."""
_VARIANT = re.compile("|".join(_HAN))
_INSTEAD = {f"w{n}": right for n, right in enumerate(_IN_CONTEXT.values())}
_MEANT = re.compile("|".join(f"(?P<w{n}>{wrong})" for n, wrong in enumerate(_IN_CONTEXT)))
_OUR = re.compile(
    r"^((?:mis|dis|un|en)?(?:arm|behavi|cand|col|endeav|fav|flav|harb|hon|hum|lab|neighb|od"
    r"|parl|rum|sav|splend|val|vap|vig))our(?!s?e$|ney)"
)
_ISE = re.compile(r"(?<=[a-z]{3})(is|ys)(?=(?:e|ed|es|ing|er|ers|able|ation|ations|ational)$)")
_LIGATURE = re.compile(
    r"(?<=p)ae(?=di)|(?<=an)ae(?=sth)|(?<=h)ae(?=mo)|(?<=gyn)ae(?=co)|(?<=leuk)ae(?=m)|(?<=f)oe(?=t)|^oe(?=so|st)|(?<=man)oeu(?=v)|(?<=rh)oe(?=a)|(?<=cyclop)ae(?=d)"
)
_DOUBLED = re.compile(
    r"^((?:re|un|mis|auto)?(?:cancel|channel|counsel|dial|equal|fuel|label|level|marvel|model"
    r"|panel|pencil|propel|quarrel|rival|signal|total|travel|tunnel|unravel|initial|credential))"
    r"l(?=ed$|ing$|er$|ers$)"
)


def american(word: str) -> str:
    """Return the American spelling of a word in lower case.

    Words that only look British (``promise``, ``surprise``) are changed alike on
    either side of a comparison, so nothing is lost by it.

    >>> [american(w) for w in ("cancelled", "organisation", "behaviour", "analysed", "centre")]
    ['canceled', 'organization', 'behavior', 'analyzed', 'center']
    """
    word = corrected(word)
    if word in _WHOLE:
        return _WHOLE[word]
    if word.endswith("s") and word[:-1] in _WHOLE:
        return _WHOLE[word[:-1]] + "s"
    word = _LIGATURE.sub("e", word)
    word = _OUR.sub(r"\1or", word)
    word = _DOUBLED.sub(r"\1", word)
    return _ISE.sub(lambda found: found[0][0] + "z", word)


def corrected(word: str) -> str:
    """Return a word in lower case without the usual misspellings.

    >>> [corrected(w) for w in ("recieved", "seperately", "sandwich", "receipt")]
    ['received', 'separately', 'sandwich', 'receipt']
    """
    whole, parts, wrong = _misspellings()
    if word in whole:
        return whole[word]
    return wrong.sub(lambda found: parts[found[0]], word)


@cache
def _misspellings() -> tuple[Mapping[str, str], Mapping[str, str], re.Pattern[str]]:
    file = resources.files("clausetrail.judging.vocabulary").joinpath("misspellings.toml")
    lines = tomllib.loads(file.read_text(encoding="utf-8"))
    whole, parts = (
        dict(cast("tuple[str, str]", pair.split()) for pair in lines[kind].split(","))
        for kind in ("whole", "parts")
    )
    return whole, parts, re.compile("|".join(sorted(parts, key=len, reverse=True)))


def standard(text: str) -> str:
    """Return Chinese text with its words written the usual way; the length is kept.

    >>> standard("其它帐户")
    '其他账户'
    """
    text = _VARIANT.sub(lambda found: _HAN[found[0]], text)
    return _MEANT.sub(lambda found: _INSTEAD[str(found.lastgroup)], text)
