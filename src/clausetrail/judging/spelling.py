"""Spellings of one word, British and American or with other characters, brought to one form."""

from __future__ import annotations

import re
from collections.abc import Mapping

_WHOLE: Mapping[str, str] = {
    "centre": "center", "centres": "centers", "fibre": "fiber", "theatre": "theater",
    "metre": "meter", "metres": "meters", "litre": "liter", "litres": "liters",
    "licence": "license", "licences": "licenses", "defence": "defense", "offence": "offense",
    "offences": "offenses", "pretence": "pretense", "practise": "practice",
    "practised": "practiced", "practising": "practicing", "programme": "program",
    "programmes": "programs", "catalogue": "catalog", "catalogues": "catalogs",
    "catalogued": "cataloged", "cataloguing": "cataloging",
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
    "座标": "坐标", "隐密": "隐秘", "录象": "录像", "摄象": "摄像",
    "答覆": "答复", "回覆": "回复",
}  # fmt: skip
"""Other ways to write a Chinese word; both sides have the same number of characters."""
_VARIANT = re.compile("|".join(_HAN))
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
    if word in _WHOLE:
        return _WHOLE[word]
    if word.endswith("s") and word[:-1] in _WHOLE:
        return _WHOLE[word[:-1]] + "s"
    word = _LIGATURE.sub("e", word)
    word = _OUR.sub(r"\1or", word)
    word = _DOUBLED.sub(r"\1", word)
    return _ISE.sub(lambda found: found[0][0] + "z", word)


def standard(text: str) -> str:
    """Return Chinese text with its words written the usual way; the length is kept.

    >>> standard("其它帐户")
    '其他账户'
    """
    return _VARIANT.sub(lambda found: _HAN[found[0]], text)
