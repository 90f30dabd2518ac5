"""The kinds of rule that a sentence states by its own words, whatever its section is about."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from clausetrail.judging.kinds.about import asks_us, exercised, incoming, opened, opted_out
from clausetrail.judging.kinds.subject import (
    GIVING,
    GRANTED,
    KEPT_AT,
    LICENSED,
    READERS,
    RECEIVED,
    RECIPIENTS,
    at_request,
    changes_hands,
    somewhere,
)
from clausetrail.judging.language.term import Term
from clausetrail.judging.names.identity import belongs
from clausetrail.judging.verdict import Category
from clausetrail.regex import regex

_DATA_EN = (
    r"(?:data|information|details|records|files|cop(?:y|ies)|backups?|logs|content|messages|photos"
    r"|e-?mails?|documents)"
)
_DATA_ZH = r"(?:信息|数据|资料|记录|内容|文件|备份|日志|照片)"
_PLACED = (
    rf"\b{_DATA_EN}\b[^.;]{{0,40}}\b(?:held|kept|stored|hosted|located|saved|archived|replicated"
    r"|processed|transferred|sent)\b[^.;]{0,40}\b(?:in|to|at) (?:[a-z]+ ){0,3}"
    r"(?:facilit\w+|data ?cent(?:re|er)s?|servers?|clouds?|sites?|regions?|warehouses?) in [A-Z]"
    r"|\b(?i:(?:we|is|are) host(?:ed)?)\b[^.;]{0,50}\bin [A-Z][a-z]+"
    r"|\b(?i:transfer|transmi|send|mov|export|stor|process|keep)\w*\b[^.;]{0,60}"
    r"\b(?:abroad|overseas|(?:outside|other than) (?:of )?(?:the|your|our|that|their) (?:\w+ ){0,2}"
    r"(?:countr|jurisdiction|state\b|province|territory|region|EU\b|UK\b|EEA\b|Union|Area))"
    r"|\b(?:accessed|accessible|viewed|seen|backed up|back up|copied)\b[^.;]{0,50}"
    r"\b(?:offices?|sites?|teams?|staff|cent(?:re|er)s?) in [A-Z]"
    r"|\b(?:staff|teams?|personnel|employees) in [A-Z]\w+ [^.;]{0,12}\baccess\b"
    r"|\b(?:never|not) leaves?\b[^.;]{0,12}(?:\b[A-Z]|countr)"
)
_PLACED_ZH = (
    r"(?:储存|存储|存放|保存|托管|备份|部署|迁移|传输|处理)[^。；]{0,4}[于在至到][^。；]{1,30}"
    r"(?:机房|数据中心|节点|服务器|境内|境外|国外|海外|云|地区)"
    r"|(?:服务器|机房|数据中心|节点)[^。；，]{0,6}(?:位于|设在|设于|部署在|部署于|地处)"
    r"|(?:储存|存储|存放|保存|备份|落地"
    r"|访问)[^。；，]{0,6}[于在至到](?:位于)?[^。；，]{1,12}(?:机房|站点|办公室)"
    r"|(?:离开|传出|转出)[^。；，]{0,8}(?:境|国|地区)|出境|国家(?:或地区)?以外"
)
_WORKS = (
    r"(?:receiv|collect|process|us|stor|host|handl|access|analy[sz]|read|plac|set|keep|combin|sell"
    r"|shar)(?:es?|s)?"
)
_OTHERS = (
    r"(?:third[- ]part(?:y|ies)|advertis(?:er|ing (?:partner|network|compan))\w*|partners?|vendors?"
    r"|(?:service |support |payment |hosting |cloud |analytics |\w+ )?providers?"
    r"|affiliates?|(?:sub-?)?processors?|contractors?|insurers?|banks?|other (?:members|users"
    r"|people)"
    r"|brokers?|employers?|authorities|police|networks?|agenc(?:y|ies)|couriers?|carriers?|hotels?)"
)
_MAY = r"(?:(?:may|can|will|must|could|might|shall|do|does|also|not|never|then|only) )*"
_BY_OTHERS = (
    r"\b(?i:sub-?processors?|processors|contractors|vendors) (?:is|are|must|have|has)\b"
    rf"|\b(?i:{_OTHERS})(?: [A-Z]\w+)? {_MAY}(?:{_WORKS}|has access|have access|see|view|contact)\b"
    r"|\b(?i:no other|no third|nobody else|no one else)\b[^.;]{0,30}\b(?:handl|process|receiv|see"
    r"|access|obtain|get)"
    r"|^(?!(?:We|You|It|They|This|That|These|Those|Our|Your|The|A|An|If|When|Who|What|Nobody|No|All"
    r"|Cookies?|Analytics|Personali[sz]ation|Profiling|Users?|Nothing|Everyone|Staff|Each|Any)\b)"
    r"(?:[A-Z]\w+ )(?:[A-Z][\w.]+ )*(?:collects|processes|receives|stores|hosts|handles|analy[sz]es"
    r"|reads|has access) (?:to )?(?:your|the|this|these|personal|all)\b"
    rf"|\b(?:provid|giv|send|disclos|releas|report|reveal)\w*\b[^.;]{{0,20}}\b(?:your|personal|this"
    rf"|the|any|such)\b[^.;]{{0,40}} to (?!you\b|us\b|me\b|your\b|users?\b|customers?\b"
    rf"|our (?:staff"
    r"|team|user|customer|servers?)\b|(?:provide|improve|the extent|enable|make|help|be|do"
    r"|support)\b)"
    r"(?:the |our |an? |any )?[a-z]+(?: [a-z]+)?(?<!\bus)(?<!\byou)(?=[.,;]|$| (?:if|when|only"
    r"|for))"
)
_PASSED = (
    rf"\b(?:personal )?{_DATA_EN}\b[^.;]{{0,60}}\b(?:is|are|be|been) (?:\w+ ){{0,2}}(?:disclosed"
    r"|shared|sold|released|revealed|passed on)\b"
    rf"|\b(?:sell|rent|trade|disclose|share|publish|reveal)s? (?:\w+ ){{0,4}}{_DATA_EN}\b"
)
_US_ZH = (
    r"(?:您|你|我们|我方|用户|本人|本|系统|应用|设备|手机|服务器|浏览器|网站|传感器|摄像头|如"
    r"|当|小程序|客户端|软件"
    r"|程序|模型|算法|App|APP|该|此|上述|以上|为|在|经|根据|基于|若|因|从|对|其中|并|且|或|但"
    r"|页面|平台|功能|权限"
    r"|仅|不|将|会|可|需|必要)"
)
_PASSED_ZH = (
    rf"(?:^|[，。；：])(?!{_US_ZH})[^，。；：您你我]{{2,14}}?(?:会|将|可能|可以?|能够?|不得"
    rf"|不会|有权)"
    r"(?:将这?些?|把|对|自动|也|继续)?(?:收集|处理|使用|获取|读取|接触|信息|看到|查看|联系)"
    r"|(?:把|将)(?:您|用户|个人)[^，。；]{1,24}(?:告知|告诉|通知|交付|透露|披露|提供|出售|出租"
    r"|交给)(?!您|你|我们|用户的?监护)"
    r"|(?:不会|不得|不|可能|会|将)(?:主动|擅自|随意)?(?:披露|出售|共享|转让|出租"
    r"|公开)[^，。；]{0,16}"
    r"(?:信息|数据|资料)|由[^，。；您我]{2,30}(?:公司|中心|机构|集团)(?:提供|运营|开发)"
    r"|(?:信息|评论|资料|数据|内容)[^，。；]{0,6}(?:会|将)?(?:向|对)(?!您|你"
    r"|我们)[^，。；]{1,12}(?:公开|展示|披露|可见)"
)
_STOPPED = (
    r"\bif you (?:do not|don['’]t|no longer|would rather not|prefer not)\b[^.;]{0,40}\b(?:want|wish"
    r"|like|prefer|agree|accept|to)\b[^.;]{0,80}, (?:please |then |simply |just )?(?:you (?:can|may"
    r"|should|must) )?(?:turn|change|disable|adjust|switch|uncheck|contact|tell|let|click|use|go"
    r"|remove|block|select|deactivate|email|follow|uninstall|refrain|do not)\b"
    r"|(?:^|[.;:] )to (?:stop|avoid|prevent|refuse|disable|turn off|change|opt|unsubscribe)\b"
    r"|\b(?:unless|until) (?:(?:it is |this is |they are )?(?:prohibited|forbidden|refused"
    r"|objected to)"
    r" by )?(?:you|the (?:user|customer|data subject|member|registrant))\b[^.;]{0,20}"
    r"(?:\b(?:object|opt|refus|withdr|prohibit|decline|tell|ask|unsubscri)|$|[.;])"
    r"|\b(?:opt(?:s|ed|ing)?[ -](?:in|out)|unsubscrib\w+|do[- ]not[- ](?:call|sell|track))\b"
    r"|\b(?:not|nobody is|never) (?:obliged|required|obligated|forced) to (?:give|provide|share"
    r"|tell)"
    r"|\b(?:turn|switch)(?:ing|ed)? (?:\w+ ){0,3}off\b[^.;]{0,40}\bsettings\b"
)
_REQUESTED = (
    r"\bobjections? (?:to|against)\b|\bportability\b|\bact (?:for you|on your behalf)\b"
    r"|\bproof of (?:your )?identity\b"
    r"|\brequests? (?:must|may|can|should|shall|will|are|is|need|received|made|to (?:delete"
    r"|remove|access"
    r"|correct|be|stop|opt|exercise|erase|restrict))\b"
    r"|\b(?:your|such|each|every|any|repeated|excessive|these|valid|verifiable|a) requests?\b"
    r"|\b(?:residents?|users?|customers?|members?|parents?|guardians?|subjects?|individuals?)\b"
    r"(?: of [A-Z]\w+)? (?:may|can) (?:also )?(?:request|ask|demand|object|refuse|withdraw|opt)\b"
    r"|\b(?:if|when|once|where|after|as soon as) (?:you|the user|a user)\b(?: (?:have|has|are))?"
    r" (?:withdr[ae]w|revoke|clos|cancel|delet|object|opt|unsubscrib|terminat|remov|exercis|refus"
    r"|declin|disabl|reject|block|deactivat)\w*\b"
    r"|\b(?:your|explicit|new|fresh|separate|prior)? ?consent\b[^.;]{0,30}\b(?:asked|obtain|ask"
    r"|seek"
    r"|request|sought|withdraw|revok|require)\w*"
    r"|\b(?:ask|obtain|seek|request|withdraw|revok|without|requir)\w*\b[^.;]{0,24}\bconsent\b"
)
_CHOSEN_ZH = (
    r"(?:如果?|若|当|一旦)?(?:您|你|用户)(?:不|不再|无需|拒绝|不想)(?:希望|愿|想|同意|需要|授权"
    r"|接受)?[^。；]{0,24}"
    r"(?:关闭|取消|退订|拒绝|停用|退出|设置|联系|撤回|卸载)"
    r"|(?:您|你|用户)(?:撤回|撤销|注销|删除|关闭|拒绝|取消|退订|停用)[^，。；]{0,16}(?:后|时"
    r"|的)[，、]?"
    r"|(?:答复|回复|响应|处理|受理|拒绝)(?:您|用户|其|该|上述)?的?[^，。；]{0,8}(?:请求|申请|要求)"
    r"|(?:重复|合理|上述|每次|过多)的?(?:请求|申请)|(?:书面"
    r"|提交)[^，。；]{0,4}申请"
    r"|没有义务(?:向我们)?提供|证明(?:您的)?身份|(?:身份|本人)证明"
    r"|核[实验](?:您的)?身份|异议"
    r"|账[号户][^，。；]{0,10}注销|可以?(?:选择)?不(?:参加|提供|同意|接受)|(?:满足"
    r"|响应)[^，。；]{0,4}请求"
    r"|退订|取消订阅|撤回(?:同意|授权)|(?:关闭|撤回|取消)[^，。；]{0,8}(?:权限|授权)"
    r"|(?:征求|征得|取得|获得|经)[^，。；]{0,8}同意|(?:随时|自行|自主)(?:关闭"
    r"|设置|管理|删除|取消)"
)
_REACHED = (
    r"\b(?:customer (?:service|care|support)|support (?:team|desk|staff)|help ?desk|hotline|data"
    r" protection officer|dpo)\b[^.;]{0,24}\b(?:is|are|can be) (?:\w+ )?(?:available|reach\w+|open"
    r"|contacted)"
    r"|\b(?:talk|speak|chat|write|turn|complain|report|feedback|complaints?|questions?|e-?mail)\b"
    r"(?: \w+){0,3} (?:to|with|through|via|by|at|using) (?:us\b|our\b|the (?:contact|online"
    r"|chat|form"
    r"|app|support|customer|school|company|website|data protection)|letter|phone|e-?mail|chat"
    r"|post\b)"
    r"|\b(?:notify|tell|inform|alert|write|call|contact|e-?mail|text|phone) us\b"
    r"|\b(?:complaints?|questions?|enquir\w+|inquir\w+|feedback)\b[^.;]{0,40}\b(?:handled|answered"
    r"|dealt with|sent|addressed|submitted|directed|made|go|goes|resolved|received) (?:by|to"
    r"|through"
    r"|via|within|at|only)?"
    r"|\b(?:answer|respond to|resolve|deal with|handle|investigate)s? (?:your |all |any |these )?"
    r"(?:questions|complaints|enquir\w+|inquir\w+|feedback)\b"
    r"|\b(?:lodge|file|make|submit|bring|address)\w* (?:an? |any |your )?complaints?\b"
    r"|\bcomplain (?:to|with|about)\b|\b(?:e-?mail|write to|contact|call) \S+@\S+"
)
_REACHED_ZH = (
    r"客服|(?:联系|致电|拨打|反映|反馈|投诉|举报|咨询)[^，。；]{0,10}(?:我们|热线|电话"
    r"|邮箱|渠道|页面|方式|意见)"
    r"|(?:与|跟|向)我们(?:联系|取得联系|反映|反馈|投诉|转达|提出)|投诉|举报"
    r"|联系方式(?!等|、|和|及|与)"
    r"|(?:疑问|意见|建议|咨询)[^。；]{0,30}(?:联系|处理|答复|回复|发送|提出)|(?:发送?"
    r"|发)(?:邮件|电子邮件)(?:至|到)|@\w"
    r"|(?:保护|隐私|安全)(?:负责|联系)人(?:为|是|[:：])|邮寄地址|(?:不满|意见"
    r"|异议)的?[^。；]{0,8}向[^，。；]{1,12}(?:反映|提出)"
)
_GATHERED = (
    r"\b(?:collect(?:s|ed|ing)?|gather(?:s|ed|ing)?|(?:analy[sz]|estimat|predict|infer|monitor)"
    r"(?:es|ed|ing|s|r?ed|e)?)\b"
    r"|\b(?:we|they|it|(?:the|our|an?) (?:app|service|site|system|software|device|camera|tool)s?)"
    r" (?:(?:may|will|can|also|then|only|never|do|does|not|automatically) )*(?:record|track|profile"
    r"|train|scan|log|measure|score|capture|combine|read|access|use|process|store|keep|retain"
    r"|evaluate|build|draw)s?\b(?! (?:with|up|in touch|to)\b)"
    r"|\b(?:is|are|be|been|being) (?:also |automatically |then )?(?:recorded|tracked|profiled"
    r"|scanned"
    r"|logged|measured|scored|captured|combined|used (?:for|to|in)|kept for|stored for|retained for"
    r"|deleted (?:after|within))\b"
    r"|\b(?:made|taken|decided) (?:solely )?automatically\b|\bbiometric\b|\bby default\b"
    r"|\bsend you (?:\w+ )?(?:advert|market|promot|offers|newsletter)\w*"
)
_GATHERED_ZH = (
    r"收集|采集|画像|推断|推测|分析(?!师)|评定|评估您|读取|记录(?:一次|您|用户)|训练|录音|录像"
    r"|合并|自动决[策定]"
    r"|默认|保存[^，。；]{0,4}(?:年|月|日|天|期)|保留[^，。；]{0,6}(?:年|月|日|天|期)"
    r"|(?<!适)用于|用来|以便|使用您|后台运行"
    r"|(?:发送|推送)[^，。；]{0,6}(?:广告|营销|促销|商业)|(?:天|日|月|年)(?:后"
    r"|内)[^，。；]{0,4}删除"
)
_SAFEGUARD = regex(
    r"\b(?:encrypt|protect|secur|safeguard|unauthori[sz]ed|intrusion|firewall|breach|incident)\w*"
    r"|加密|保护|安全|防护|防火墙|防止|脱敏|泄露",
    re.IGNORECASE,
)
"""What keeps information safe is handled for nothing else."""


@cache
def _compiled(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns))


def told(said: Sequence[Term], text: str) -> tuple[Category, ...]:
    """Return the kinds of rule a sentence states by its own words, the most telling first.

    Args:
        said: the terms of the sentence.
        text: the sentence.
    """
    return _told(tuple(said), text)


@lru_cache(maxsize=1024)
def _told(said: tuple[Term, ...], text: str) -> tuple[Category, ...]:
    return tuple(kind for kind, states in _KINDS if states(said, text))


def _kept_somewhere(said: Sequence[Term], text: str) -> bool:
    """Tell whether it says where on the map information is."""
    if LICENSED.search(text):
        return False
    concepts = {t.concept for t in said}
    handled = concepts & {"store", "transmit", "transfer", "process"} or KEPT_AT.search(text)
    located = [t for t in said if t.field == "places"]
    if located and handled and somewhere(located, text):
        return True
    return _compiled(_PLACED, _PLACED_ZH).search(READERS.sub(" ", text)) is not None


def _given_to_others(said: Sequence[Term], text: str) -> bool:
    """Tell whether it says who else has information, or does something with it."""
    if incoming(text) and not RECEIVED.search(text):
        return False
    concepts = {t.concept for t in said}
    if concepts & GIVING and concepts & RECIPIENTS:
        return True
    if opened(text) or RECEIVED.search(text):
        return True
    return _compiled(_BY_OTHERS, _PASSED_ZH).search(text) is not None or (
        _folded(_PASSED).search(text) is not None
    )


def _granted(said: Sequence[Term], text: str) -> bool:
    """Tell whether it says what the reader can demand or stop, and how."""
    return (
        exercised(text)
        or opted_out(text)
        or at_request(text)
        or (GRANTED.search(text) is not None and any(map(_demanded, said)))
        or _folded(_STOPPED, _REQUESTED, _CHOSEN_ZH).search(text) is not None
    )


def _demanded(term: Term) -> bool:
    return term.field == "rights" or term.concept in ("delete", "require-act", "stop")


def _says_whom_to_reach(said: Sequence[Term], text: str) -> bool:
    """Tell whether it says how to reach us, or whom to complain to."""
    return asks_us(text) or _folded(_REACHED, _REACHED_ZH).search(text) is not None


def _used(said: Sequence[Term], text: str) -> bool:
    """Tell whether it says what is collected, for what, how long."""
    if _SAFEGUARD.search(text):
        return False
    return _folded(_GATHERED, _GATHERED_ZH).search(text) is not None


@cache
def _folded(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


def _owned_otherwise(said: Sequence[Term], text: str) -> bool:
    """Tell whether it says to whom the company, or a part of it, belongs or passes."""
    return changes_hands(said) or belongs(text)


_KINDS: tuple[tuple[Category, Callable[[Sequence[Term], str], bool]], ...] = (
    (5, _says_whom_to_reach),
    (3, _kept_somewhere),
    (4, _granted),
    (3, _given_to_others),
    (1, _used),
    (2, _owned_otherwise),
)
"""In the order in which they tell what a sentence is about."""
