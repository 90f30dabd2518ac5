"""Two versions of a small policy of the invented company, with every kind of change."""

from __future__ import annotations

from pathlib import Path

from clausetrail.bilingual import Lang
from clausetrail.clause import Document
from clausetrail.comparing import compare
from clausetrail.judging import judge
from clausetrail.reading import read_file, read_text
from clausetrail.redline.digest import Digest

OLD = """\
---
title: 云岫云隐私政策
effective: 2025-11-01
---

# 云岫云隐私政策

## 一、我们收集的信息

1.1 您注册云岫账户时，我们收集您的**手机号码**。

1.2 您可以通过 [客服邮箱](mailto:privacy@yunxiu.example.com) 联系我们，也可以在云岫控制台提交工单。

1.3 我们在您的设备上使用 Cookies，用于记住您的登录状态；您可以随时在浏览器中清除。

1.4 我们在服务器上保存日志，用于排查故障。日志保存 6 个月。

| 场景 | 接收方 |
| --- | --- |
| 消息推送 | 远汀通信技术有限公司 |
| 在线客服 | 澄湖智能客服科技有限公司 |

## 二、我们如何共享信息

2.1 我们向云岫的支付服务商共享您的订单信息，用于完成付款和退款。

2.2 未经您同意，我们不会公开披露您的信息，法律、行政法规另有规定的除外。
"""

NEW = """\
---
title: 云岫云隐私政策
updated: 2026-11-02
effective: 2027-03-01
---

# 云岫云隐私政策

## 一、我们收集的信息

1.1 您注册云岫云账户时，我们收集您的**手机号码和身份证号码**。

1.2 您可以通过 [客服邮箱](mailto:dpo@yunxiu.example.com) 联系我们，也可以在云岫云控制台提交工单。

1.3 我们在服务器上保存日志，用于排查故障。

1.4 日志保存 12 个月。

| 场景 | 接收方 |
| --- | --- |
| 消息推送 | 远汀通信技术有限公司 |
| 语音输入 | 溪岑智能科技有限公司 |

## 二、我们如何共享信息

2.1 我们向云岫云的支付服务商共享您的订单信息，用于完成付款和退款。

2.2 我们在您的设备上使用 Cookies，用于记住您的登录状态；您可以随时在浏览器中清除。

2.3 我们不会公开披露您的信息，法律、行政法规另有规定的除外。您可以随时撤回同意。

2.4 我们每年公布一次透明度报告。
"""

HOSTILE = """\
# <script>alert(1)</script>

1.1 <img src=x onerror=alert(1)> @everyone #1 GH-7 [点我](javascript:alert(1)) | ```
</details> \x1b[31m

1.2 普通的一句话。
"""
"""Text that wants to be more than text."""


def digest(old: Document, new: Document) -> Digest:
    """Return what the views show of two texts."""
    comparison = compare(old, new)
    return Digest(comparison, judge(comparison))


def small() -> Digest:
    """Return the two small versions, compared."""
    return digest(read_text(OLD, source="old.md"), read_text(NEW, source="new.md"))


def hostile() -> Digest:
    """Return a harmless text that becomes a hostile one, compared."""
    return digest(read_text("# 标题\n\n1.2 普通的一句话。\n"), read_text(HOSTILE, lang="zh"))


def edition(policies: Path, name: str, lang: Lang) -> Document:
    """Read an edition of the demonstration: ``privacy/2025-11-01``."""
    return read_file(policies / name / f"{lang}.md")
