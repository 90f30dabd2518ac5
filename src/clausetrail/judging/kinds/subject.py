"""What kind of rule some sentences state, where it is not what their section is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clausetrail.judging.kinds import about
from clausetrail.judging.language.term import Term
from clausetrail.judging.verdict import Category
from clausetrail.regex import regex

GIVING = frozenset(
    {"share", "provide", "transfer", "transmit", "disclose", "entrust", "embed", "monetisation"}
)
"""Concepts of passing information on."""
GRANTED = regex(
    r"(?<!以便)(?<!便于)(?<!方便)(?<!使)(?<!让)(?<!供)您(?:可|有权|能|随时|也可|还可|将可)|用户(?:可|有权)|(?:请求|要求)我们"
    r"|(?:可以?|有权)(?:随时)?(?:要求|请求|申请|向我们)|可(?:以)?随时"
    r"|your (?:right|choice)|\bright to\b|\bask us\b|\brequest us\b"
    r"|\b(?:can|may|could) (?:also |then |only )?be (?:appealed|contested|challenged|exercised"
    r"|withdrawn|revoked|objected|requested|declined|refused|invoked|asserted|enforced)\b"
    r"|(?<!so that )(?<!so )\b(?:you|users?|individuals?|(?:data )?subjects?|consumers?|members?"
    r"|residents?|anyone) (?:can|may|ha(?:ve|s) the right|(?:is|are) entitled|could|will be able)"
    r"|\b(?:giv(?:e|es|ing)|offer(?:s|ing)?|grant(?:s|ing)?) you the"
    r" (?:opportunity|option|choice|ability|possibility|chance)"
    r"|\byou (?:will |always |also )?have the"
    r" (?:option|choice|opportunity|possibility)",
    re.IGNORECASE,
)
"""A sentence that lets the person concerned do something."""

_OURS = (
    r"(?:您|你|我们|我方|用户|本人|本(?:平台|公司|应用|产品|服务)|系统|应用|设备|手机|服务器|浏览器"
    r"|网站|传感器|摄像头|如|当)(?!所在|所属|以外|之外|授权的|指定的|的(?:关联|合作|雇主|学校|单位))"
)
"""Those who learn nothing anew: the reader, we, and machines."""
RECEIVED = regex(
    r"\b(?!(?:we|you|they|it|i|that|which|who|this|users?|apps?|applications?|servers?|systems?"
    r"|devices?|browsers?|sites?|websites?|software|services?|platforms?|tools?|cars?|vehicles?"
    r"|meters?|sensors?|cameras?|watch|assistants?|phones?|scanners?"
    r"|also|then|only|never|always|can|may|will|cannot|must|do|does|not|to|and|or)\b)[a-z]{2,} "
    r"(?:(?:also|then|only|never|always|can|may|will|cannot|must|do|does|not) )*"
    r"(?:receives?|gets?|learns?|sees?|obtains?|views?) (?!in\b|by\b|from you|(?:back )?to\b)"
    r"|\b(?!(?:we|you|they|it|i|that|which|who|users?|individuals?|customers?|members?|subjects?"
    r"|consumers?|residents?|apps?|systems?|servers?|software)\b)[a-z]{2,} (?:can|may)"
    r" (?:also |then |only )?(?:reach|access|read|open|consult|look at) your\b"
    r"|(?<!\byou )(?<!\byou are )\b(?:authori[sz]ed|entitled|permitted|allowed)\b[^.;,]{0,24} to"
    r" (?:receive|obtain|get) (?:the |such |any |your )?(?:personal |user )?(?:information|data)\b"
    r"|\bknown to (?:the|our|other|all|any|its|their|every)\b"
    r"|\b(?!(?:you|we|users?|customers?|that|which|who)\b)[a-z]{2,} (?:is|are|will be)"
    r" (?:also |then |only |always )?(?:notified|informed|told) (?:of|about)\b"
    r"|\breport(?:s|ed)? [^.;]{1,40} to (?:the|an?) "
    r"(?!authorit|regulator|police|supervis|competent)\w+"
    r"|\b(?:visible|shown|displayed|revealed|disclosed|given|passed|handed|forwarded|accessible"
    r"|available|sold|rented|leaked)(?: on| over| out)? to (?!(?:you|us|me)\b)"
    r"|\b(?:is|are|be|made) public(?:ly (?:visible|available|accessible))?\b"
    r"|\b(?:seen|viewed|opened|received|obtained) by "
    r"(?!(?:you|us|me|post|e-?mail|[a-z]+ing)\b)"
    r"|\b(?:hand|pass|give|turn|sell|publish|trade|rent)s?\b[^.;]{0,40}"
    r"\b(?:over|on|out)? to (?!(?:you|us|me)\b)"
    r"|\bwe(?: \w+){0,2} (?:tell|show|give|hand|forward|pass|sell|publish)s?\b(?! you\b)"
    r"|\bshar(?:es?|ed|ing)\b[^.;]{1,60}\bwith (?!(?:you|us|me)\b)"
    rf"|(?:^|[，。；：])(?:但|也|同时|其中)?(?!{_OURS})[^，。；：您你我]{{1,16}}?(?:看到|看见|看得到|看不到|调看|调取|知道|知悉|得知|获知"
    r"|收到|得到|拿到|(?:可以?|能够?|有权)(?:查看|查阅|访问|获得|接触))(?!(?:您|你|我们)(?!的))"
    rf"|(?:展示|显示|推送|提供|发送|通报|告知|抄送|移交|转交|交|发|寄|卖|同步|开放|透露|转发)给(?!{_OURS})"
    rf"|(?:抄送|知会|通报)(?!{_OURS})|对(?!{_OURS}|此|其)[^，。；]{{1,15}}可见"
    rf"|对外(?:泄露|披露|公开|透露)|向(?!{_OURS}|本人)[^，。；]{{1,30}}(?:提供|展示|披露|公开|通报|出售|透露|发送|移交|开放|求证|报送|上报)"
    rf"|(?:我们|会|将|并|可能)与(?!{_OURS})[^，。；您]{{1,15}}(?:共享|分享)(?!的)",
    re.IGNORECASE,
)
"""A sentence in which somebody other than the reader comes to know something."""

_PASSING = frozenset({"share", "disclose", "entrust", "monetisation"})
"""Of these concepts, those that say so without naming a recipient."""
RECIPIENTS = frozenset(
    {"affiliate", "partner", "supplier", "third-party", "advertiser", "analyst", "successor",
     "financial-institution", "logistics", "merchant", "developer", "sdk", "overseas-recipient",
     "government", "auditor", "research-institution", "employer-recipient", "social-platform",
     "care-provider", "teacher", "landlord", "airline", "hotel", "neighbour", "sponsor", "garage",
     "collector", "press", "association", "embassy"}
)  # fmt: skip
_KEEPING = frozenset({"store", "delete", "collect"})
_HANDLING = frozenset({"collect", "use", "process", "store", "delete"})
_RIGHTS = frozenset(
    {"correct", "copy", "withdraw", "close-account", "portability", "human-review", "delete-right",
     "right-word", "access", "anytime"}
)  # fmt: skip
_ENDED = frozenset({"withdraw", "cancel", "refuse", "close-account", "delete"})
"""What a reader does with a permission, where it is a right to do so."""
_HERE = frozenset({"local-device", "server"})
"""Places that are the reader's own, or no place on the map."""
READERS = regex(
    r"(?i:\b(?:laws?|legislation|residents?|citizens?|users?|individuals?|consumers?|customers?"
    r"|people|visitors?|persons?|children|anyone|those|you(?:['’]re| are| live| reside)?"
    r"|visiting(?: us)?)(?: (?:us|located|based|living|resident|residing|who are))? "
    r"(?:in|of|from|within|outside)(?: (?:the|some|certain|any|a|other|of))*)"
    r"(?: (?:and |or |the )*[A-Z][\w.()-]*,?){1,12}"
    r"|\b(?:Act|Regulation|Law|Ordinance|Directive)(?: \d{4})? \([A-Z][\w ]*\)"
    r"|\b(?:[A-Z][\w.]+ ){1,4}(?:residents?|citizens?|laws?)\b"
    r"|[\u4e00-\u9fff]{2,8}(?:相关|有关|现行)?(?:的)?(?:居民|公民|法律|法规)"
)
"""Words on where readers live, or whose law applies, rather than where information goes."""
LICENSED = regex(r"许可|授权|\blicen[cs]e|royalty", re.IGNORECASE)
"""A licence that holds in some place, or all over the world."""
KEPT_AT = regex(
    r"\b(?:host(?:s|ed|ing)?|servers?|data ?cent(?:re|er)s?|leaves?|leaving)\b", re.IGNORECASE
)
"""Other words for keeping information somewhere, or letting it go."""
_DECLINED = regex(
    r"\b(?:declin|refus|reject|den[yi]|ignor|charg)\w*\b[^.;]{0,30}\brequests?\b"
    r"(?! (?:from|by|of) (?:[\w-]+ ){0,4}"
    r"(?:law enforcement|police|authorit\w+|government|agenc\w+|courts?))"
    r"|(?:拒绝|驳回)[^，。；]{0,8}(?:请求|申请)",
    re.IGNORECASE,
)
"""A sentence that says which requests are not met."""
_ANSWERABLE = regex(
    r"\b(?:responsible for (?:the |all |this |your )"
    r"|joint(?:ly)? (?:controll|responsib|determin|decid))"
    r"|(?:共同|单独)(?:负责|处理|决定)",
    re.IGNORECASE,
)
"""A sentence that says who answers for the processing."""
_TOGETHER = regex(
    r"\b(?:and|with) (?:the|its|all|our|each)\b[^.;()]{3,60}\((?:together|collectively|jointly)\b"
    r"|(?:及|和|与)其[^，。；（）()]{2,20}[（(](?:以下)?(?:统称|合称)",
    re.IGNORECASE,
)
"""A sentence that says who is meant by one name."""
_REACTIONS = regex(
    r"(?:点赞|评论|收藏|转发|关注)[/、和与]分享|分享[/、和与](?:点赞|评论|收藏|转发|关注)"
)
"""What readers do with what they see, not what is done with information."""
_MERGED = frozenset({"merger", "business-transfer", "restructuring"})
"""What becomes of information when the business changes hands, wherever it is said."""
_AMBIGUOUS = frozenset(
    {"合并", "分立", "承接", "接手", "acquisit", "takeov", "business adjustment"}
)
"""Words said of accounts, customers or tasks as well."""
_ASKED = regex(
    r"(?:您|用户|你)[^，。；]{0,6}(?:可|有权|可以)[^，。；]{0,12}"
    r"(?:拒绝|撤回|取消|关闭|退出|要求|请求|申请|选择不|注销|更正|删除)"
    r"|\b(?:you|users?|individuals?|(?:data )?subjects?|consumers?|residents?)"
    r" (?:can|may|ha(?:ve|s) the right|(?:is|are) entitled|could|will be able)\b[^.;]{0,40}"
    r"\b(?:opt|object|refuse|withdraw|request|ask|decline|disable|turn|unsubscrib|delet|correct)"
    r"|\b(?:opportunity|option|choice|ability|possibility|chance) (?:to|of) [\"“'‘]?"
    r"(?:opt|object|refus|withdraw|declin|unsubscrib|delet|correct)"
    r"|\byou can contact us\b[^.]{0,60}\b(?:want|would like|wish) (?:us )?to\b",
    re.IGNORECASE,
)
"""A sentence that lets the person concerned refuse or demand something."""
_AT_REQUEST = regex(
    r"\b(?:asks?|requests?|instructs?|tells?) us to\b"
    r"|\bat the request of (?:the|your|an?)\b(?! (?:police|court|authorit))"
    r"|\byour (?:request|instructions?|objection|withdrawal|complaint)\b"
    r"|(?:收到|接到|接受|响应|回应|满足|受理|同意|拒绝|根据|应|按照?|依照?)(?:您|用户|其|当事人)的?(?:请求|申请|要求|投诉|异议|通知|反馈)",
    re.IGNORECASE,
)
"""A sentence on what is done because the person concerned asked for it."""
_REFUSED = regex(
    r"\b(?:do|will|shall|does) (?:not|never)\b|\bnever\b|(?:不会|不得|绝不|从不)", re.IGNORECASE
)
_DEFAULT = regex(
    r"默认|默認|缺省|预设|預設|出厂"
    r"|\bby default\b|\bdefaults?\b|\bpre-?(?:ticked|selected|checked)\b",
    re.IGNORECASE,
)
"""A sentence on what holds unless the reader changes it: how we handle it, not a right."""
_BY_OTHERS = regex(
    r"\b(?:managed|handled|processed|hosted|operated|run|carried out|provided|performed) by "
    r"(?:an? |our |the )?(?:third[- ]part|external|outside|independent)"
    r"|由[^，。；您]{0,10}(?:第三方|供应商|服务商)[^，。；您]{0,20}(?:管理|处理|托管|运营|承担|负责)",
    re.IGNORECASE,
)
"""What others do for us."""
_DEMANDED = regex(
    r"\b(?:requests?|demands?|orders?|subpoenas?|warrants?|inquir(?:y|ies))\b[^.;]{0,30}"
    r"\b(?:from|by|of) (?:[\w-]+ ){0,4}"
    r"(?:law enforcement|police|authorit\w+|governments?|agenc\w+|courts?|prosecutors?)\b"
    r"|\b(?:law enforcement|police|government|court)(?:['’]s)? (?:requests?|demands?|orders?)\b"
    r"|(?:政府|公安|司法|执法|检察|法院)[^，。；]{0,8}(?:要求|请求|调取|查询)",
    re.IGNORECASE,
)
"""What authorities ask for."""
_OWN_ENDS = regex(
    r"\btheir own (?:marketing |advertising |business |commercial )?(?:purposes?|use|ends)\b"
    r"|(?:其|他们)(?:自身|自己|自有)的?(?:\w{0,4})?(?:目的|用途)",
    re.IGNORECASE,
)
"""What those who receive information do with it for themselves."""
_ELSEWHERE = frozenset({"recipients", "entity", "places", "contact", "link"})
"""Fields of terms that keep a sentence in a section on passing information on."""


def kind_of_sentence(said: Sequence[Term], text: str, section: Category | None) -> Category | None:
    """Return the kind of rule, ``section`` unless the words say otherwise.

    Args:
        said: the terms of the sentences that differ.
        text: what these sentences say.
        section: the kind of rule the section holds.
    """
    fields, concepts = {t.field for t in said}, {t.concept for t in said}
    if _REACTIONS.search(text):
        concepts -= {"share"}
    if changes_hands(said):
        return 2 if section in (1, 3, None) else section
    located = [t for t in said if t.field == "places"]
    placed = somewhere(located, text) and not LICENSED.search(text)
    if placed and (concepts & {"store", "transmit", "transfer", "process"} or KEPT_AT.search(text)):
        return 3
    if section in (1, None) and _TOGETHER.search(text):
        return 2
    if section in (1, None) and _ANSWERABLE.search(text) and fields & {"entity", "organisation"}:
        return 2
    if section in (1, 3, None) and about.writes_to(text) and not concepts & (_HANDLING | _PASSING):
        return 5
    if fields & {"recipients", "entity"} and concepts & GIVING and concepts & RECIPIENTS:
        return 3
    if section in (1, None) and about.permitted(text) and not concepts & _ENDED:
        return 3 if RECEIVED.search(text) else 1
    if section == 3:
        if _ASKED.search(text):
            return 4
        if about.incoming(text) and not RECEIVED.search(text):
            return 1
        passed = concepts & GIVING or fields & _ELSEWHERE
        held = not passed and (concepts & _KEEPING or about.looked_at(text))
        return 1 if held and not RECEIVED.search(text) else 3
    return _displaced(fields, concepts, text, section)


def changes_hands(said: Sequence[Term]) -> bool:
    """Tell whether a sentence speaks of a business that passes to others, or joins with them."""
    changing = {t.key for t in said if t.concept in _MERGED}
    return len(changing) > 1 or bool(changing - _AMBIGUOUS)


def at_request(text: str) -> bool:
    """Tell whether a sentence is on what is done because the person concerned asked for it."""
    return _AT_REQUEST.search(text) is not None


def refused(text: str) -> bool:
    """Tell whether a sentence says that something is not done: it keeps it from somebody."""
    return _REFUSED.search(text) is not None


def preset(text: str) -> bool:
    """Tell whether a sentence says what holds unless the reader changes it.

    >>> preset("Location is off by default."), preset("You can turn location off.")
    (True, False)
    """
    return _DEFAULT.search(text) is not None


def somewhere(places: Sequence[Term], text: str) -> bool:
    """Tell whether one of some places is one where information may be, not where readers are."""
    left = READERS.sub(" ", text)
    return any(t.concept not in _HERE and t.text in left for t in places)


def _displaced(
    fields: set[str],
    concepts: set[str],
    text: str,
    section: Category | None,
) -> Category | None:
    """Return the kind of a rule on rights, sharing or ownership in another section."""
    granted = GRANTED.search(text) is not None
    as_set = preset(text)
    if section in (1, None) and _DECLINED.search(text):
        return 4
    if section in (1, None) and concepts & {"minor", "guardian"}:
        return 4
    if section in (1, None) and _OWN_ENDS.search(text):
        return 3
    chosen = granted and not as_set
    if section in (1, None) and chosen and (concepts & _RIGHTS or _ASKED.search(text)):
        return 4
    told = about.opened(text) or any(
        said.search(text) is not None for said in (RECEIVED, _BY_OTHERS)
    )
    told = told or (_DEMANDED.search(text) is not None and not concepts & _KEEPING)
    asked = "free" in concepts or at_request(text)
    if section in (1, None) and not told and not as_set and asked:
        return 4
    if section in (1, None) and (
        about.opted_out(text) or (about.exercised(text) and not concepts & _HANDLING)
    ):
        return 4
    if section in (1, None) and not granted and (told or "public-display" in concepts):
        return 3
    ours = "we" in concepts or "entity" in fields
    if section in (1, 4, None) and ours and not granted and concepts & _PASSING:
        return 3
    if section == 2 and "data" in fields and concepts & _HANDLING:
        return 1 if not fields & {"organisation", "entity"} else 2
    return section
