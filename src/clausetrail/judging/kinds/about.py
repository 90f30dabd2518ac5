"""What a sentence is about by its own words, whatever its section holds."""

from __future__ import annotations

import re

from clausetrail.regex import regex

_WRITE_TO = regex(
    r"联系我们|与我们(?:取得)?联系|(?:邮件|邮箱|信函|电话).{0,20}(?:至|联系)|拨打"
    r"|\b(?:contact(?:ing)?|(?:write|writing) to|e-?mail(?:ing)?) (?:us|our|the|your)\b"
    r"|\breach (?:us|out)"
    r"|\bget in touch",
    re.IGNORECASE,
)
"""How to reach us."""
_QUESTIONS = regex(
    r"(?:疑问|问题|意见|建议|咨询)[^。；]{0,40}(?:(?:联系|致电)(?!您|你|用户)|来信|来电|发送至|发至|拨打)"
    r"|\b(?:questions?|concerns?|comments?|inquir\w+|enquir\w+|feedback|queries)\b[^;]{0,80}"
    r"\b(?:(?:contact|e-?mail|reach|call|get in touch with) (?:us|our|the)\b|write to\b|\S+@)"
    r"|\b(?:contact|write to|e-?mail|reach|call|get in touch with) (?:us|our)\b[^;]{0,80}"
    r"\b(?:questions?|concerns?|comments?|mail to)\b",
    re.IGNORECASE,
)
"""Whom to ask."""
_POSTED_TO = regex(
    r"(?:\b(?:reach|contact)(?:ed|able)?\b|\bwrit(?:e|ing)\b|\b(?:officer|dpo|representative)\b"
    r"|\byour (?:request|letter|complaint|question)s?\b)(?! you\b)[^;]{0,80}"
    r"\bby (?:(?:regular |registered )?(?:post|mail)|letter|courier)(?:(?: at| to)\b|:)"
    r"(?! (?:you\b|your\b|(?:the|any) (?:[\w-]+ )?address(?:es)? (?:you|that|which|we|on|given)))"
    r"|\b(?:write|letters?) to (?:us|our|him|her|them|the (?:officer|data|dpo|company|controller))"
    r"\b[^.;]{0,40}(?:\bat\b|:)"
    r"|\b(?:reach|contact)(?:ed|able)?\b[^;]{0,60}\bat the following address"
    r"|寄(?:送|往|至|到)[^，。；您]{0,6}(?:地址|[:：])|邮寄至(?!您|用户)|(?:来信|致函|信函)[^，。；]{0,6}(?:至|地址)"
    r"|(?:联系|通[信讯])地址(?:是|为|[:：])",
    re.IGNORECASE,
)
"""Where to send letters."""
_POSSESSED = r"(?:your|their|these|those|any|such|individual|privacy|data(?: protection)?|subject)"
_EXERCISED = regex(
    rf"\b(?:exercis|invok|assert)\w*\b[^.;]{{0,16}}\b{_POSSESSED} (?:[\w-]+ ){{0,3}}rights?\b"
    rf"|\b{_POSSESSED} (?:[\w-]+ ){{0,3}}rights?\b[^.;]{{0,24}}\b(?:exercis|invok|assert)\w*"
    r"|行使(?!我们|我方|法定|合法)[^，。；]{0,16}权利?(?!限|力)|权利[^，。；]{0,10}(?:行使|主张)",
    re.IGNORECASE,
)
"""How somebody uses a right."""
_OPTED_OUT = regex(
    r"\bopt(?:ing)?[- ]?out\b(?=\W*(?:$|on\b|at\b|via\b|through\b|by\b|here\b|link\b|page\b|form\b"
    r"|:|\.))"
    r"|(?:^|[.;:] )\W*(?:to )?(?:opt[- ]?out|unsubscribe)\b(?! of\b[^.;]{0,60}, (?:but )?we\b)"
    r"|(?:如需|如要|如欲|若要|如果?您?(?:不?希望|不?想|不愿))[^，。；]{0,16}"
    r"(?:退出(?!登录|账)|退订|停用|拒绝)"
    r"|(?:退出|退订|停用)(?:方式|方法|途径|链接|渠道)",
    re.IGNORECASE | re.MULTILINE,
)
"""How to have something stopped: said as an order, or as the name of a link."""
_FUNCTIONS = (
    r"(?:cameras?|microphones?|clipboard|photos?|gallery|photo library|location|contacts"
    r"|address book|storage|calendars?|sensors?|accelerometer|gyroscope|bluetooth|notifications?"
    r"|motion|phone|sms|files|media|biometrics?)"
)
_FUNCTIONS_ZH = (
    r"(?:相机|摄像头|麦克风|话筒|剪[贴切]板|相册|照片|图片|位置|定位|通讯录|联系人|存储|日历|传感器|加速度计"
    r"|陀螺仪|蓝牙|通知|电话|短信|媒体|文件|生物识别)"
)
_OTHERS = (
    r"(?:(?:an)?others?|friends?|third|partners?|anyone|people|employers?|doctors?|members?)\b"
)
_OTHERS_ZH = r"(?:他人|其他|第三方|好友|朋友|用户|合作|商家|雇主|医生|成员)"
"""Those whom a reader, not a device, lets see something."""
_PERMITTED = regex(
    rf"\b{_FUNCTIONS} (?:access )?permissions?\b"
    rf"|\bpermissions? (?:to (?:access|use|read)|for)\b[^.;]{{0,24}}\b{_FUNCTIONS}\b"
    r"|\b(?:(?:grant|allow|give|permit)(?:s|ed|ing)?"
    r"|(?:we|apps?|it|browser|site) (?:request|ask)s?)"
    rf" (?!{_OTHERS})[^.;]{{0,40}}\baccess(?: to)? (?:your|the)(?: device['’]s)? {_FUNCTIONS}\b"
    rf"|{_FUNCTIONS_ZH}[^，。；]{{0,6}}权限|权限[^，。；]{{0,6}}{_FUNCTIONS_ZH}"
    rf"|(?:允许|授予|授权)(?!{_OTHERS_ZH})[^，。；]{{0,12}}(?:访问|使用|读取|调用)[^，。；]{{0,8}}{_FUNCTIONS_ZH}",
    re.IGNORECASE,
)
"""What an app may use of a device."""
_DATA = (
    r"(?:information|data(?:sets?|bases?)?|recordings?|contributions?|records|profiles?|posts"
    r"|content)"
)
_OPENED = regex(
    rf"\b{_DATA}\b(?! (?:about|on|regarding|concerning)\b)[^.;]{{0,80}}"
    r"\b(?:accessible|available|downloadable|accessed|downloaded|obtained|offered"
    r"|visible|displayed|published)"
    r" (?:only )?(?:through|via|on|from) (?:the )?(?!Settings|Account|Website|App\b|Apple|Privacy"
    r"|Help|Android|iOS|Windows|Mac|Linux|Chrome|Google Play|Internet|Wi)(?-i:[A-Z])\w"
    r"|(?:信息|数据[库集]?|资料|内容|录音)[^。；您]{0,20}(?:可以?|能够?|将|均|仅)[^，。；您]{0,4}"
    r"(?:通过|经由|从|在)(?!您|我们|本|该|官|设置|账)[^，。；您]{2,24}?"
    r"(?:平台|接口|API|网站|市场|门户)[^，。；您]{0,24}(?:访问|下载|查询)",
    re.IGNORECASE,
)
"""Whose platform opens information to others."""
_LOOKED_AT = regex(
    r"\b(?:humans?|staff|employees?|personnel|colleagues|moderators?|engineers?)\b(?: members?)?"
    r"(?: (?:can|may|will|never|only|also|do|does|not|cannot)){0,3}"
    r" (?:look|read|listen|review|view|see|access|inspect)s?\b"
    r"|(?:员工|工作人员|人工|客服人员|审核人员|技术人员)[^，。；]{0,8}(?:查看|阅读|翻看|收听|审核|接触|访问)",
    re.IGNORECASE,
)
"""What is done by people, not machines, of our own."""
_INCOMING = regex(
    r"\b(?:we|us)\b[^.;]{0,24}\b(?:receiv|collect|obtain|get|gather|acquir)\w*\b[^.;]{0,80}"
    r"\b(?:from|(?:provided|sent|shared|supplied|given|transmitted) by)\b"
    r"|\b(?:provid|send|shar|suppl|giv|transmit|disclos|pass)\w* [^.;]{0,40}\b(?:to|with) us\b"
    r"|\b(?:send|giv|sell|tell)(?:s|ing)? us\b"
    r"|我们[^，。；]{0,8}(?:收到|获得|获取|收集|接收|得到)[^，。；]{1,20}(?:提供|发送|共享|传输|披露)的"
    r"|(?:从|自)[^，。；您]{1,16}(?:收到|获得|获取|收集|接收|得到)|向我们(?:提供|发送|共享|传输|披露)",
    re.IGNORECASE,
)
"""From whom we have information."""
_PUBLISHED = regex(
    r"(?:^|[，。；：、])(?:我们|并|将|会|可能)*(?:公开|公布|公示)(?!征求|征集|透明)[^，。；]{0,10}"
    r"(?:您|用户|个人|姓名|头像)"
    r"|\b(?:publish|publici[sz]e|broadcast)(?:es|s|ing)? (?:your|personal|the (?:personal|user))\b"
    r"|\bmak(?:e|es|ing) (?:your|personal|any|this|that)\b[^.;]{0,40}\bpublic(?:ly available)?\b",
    re.IGNORECASE,
)
"""What becomes known to everybody."""


def writes_to(text: str) -> bool:
    """Tell whether a sentence says how to reach us."""
    return _WRITE_TO.search(text) is not None


def asks_us(text: str) -> bool:
    """Tell whether a sentence says whom to ask, or where to send letters."""
    return _QUESTIONS.search(text) is not None or posted_to(text)


def posted_to(text: str) -> bool:
    """Tell whether a sentence says where to send letters.

    >>> posted_to("Reach the officer by post at 1 High Street."), posted_to("We mail you.")
    (True, False)
    """
    return _POSTED_TO.search(text) is not None


def exercised(text: str) -> bool:
    """Tell whether a sentence says how somebody uses a right, or what follows if they do."""
    return _EXERCISED.search(text) is not None


def opted_out(text: str) -> bool:
    """Tell whether a sentence offers to have something stopped.

    >>> opted_out("Ads: Opt-out on example.com."), opted_out("If you opt out, we keep it.")
    (True, False)
    """
    return _OPTED_OUT.search(text) is not None


def permitted(text: str) -> bool:
    """Tell whether a sentence is on what an app may use of a device.

    >>> permitted("相机权限：扫描二维码。"), permitted("您有权访问您的照片。")
    (True, False)
    """
    return _PERMITTED.search(text) is not None


def looked_at(text: str) -> bool:
    """Tell whether a sentence says what our own people look at.

    >>> looked_at("No human looks at your mail."), looked_at("The insurer looks at your mail.")
    (True, False)
    """
    return _LOOKED_AT.search(text) is not None


def incoming(text: str) -> bool:
    """Tell whether a sentence says from whom we have information.

    >>> incoming("We receive your name from the hotel."), incoming("The hotel has it from us.")
    (True, False)
    """
    return _INCOMING.search(text) is not None


def opened(text: str) -> bool:
    """Tell whether a sentence says where others get information, or that all can.

    >>> opened("The data is available through the Open Data Hub.")
    True
    >>> opened("Your data is available through your account.")
    False
    """
    return _OPENED.search(text) is not None or _PUBLISHED.search(text) is not None
