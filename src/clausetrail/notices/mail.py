"""The notice as an e-mail: RFC 5322 and MIME, in plain text and HTML.

The same notice gives the same bytes: the date is an argument, and the message id and the
boundary follow from what the message is about.
"""

from __future__ import annotations

import hashlib
from datetime import datetime
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from clausetrail.bilingual import Bilingual, Lang
from clausetrail.errors import ClausetrailError
from clausetrail.regex import regex

_DOMAIN = regex(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\Z")

CONTENT_LANGUAGE: dict[Lang, str] = {"zh": "zh-CN", "en": "en"}
"""The language of each notice as RFC 3282 has it."""


def message(
    subject: str, text: str, html: str, *, lang: Lang, sender: Address, date: datetime, id_: str
) -> str:
    """Return the e-mail as an ``.eml`` file's text, with CRLF line ends.

    Args:
        subject: on one line; anything that could begin another header is a space.
        text: the body in plain text.
        html: the body in HTML, which may load nothing from elsewhere.
        lang: the language of both.
        sender: who it is from.
        date: when it is sent, with a time zone.
        id_: the message id without its brackets, unique in the world.
    """
    mail = EmailMessage(policy=SMTP)
    mail["From"] = sender
    mail["To"] = "undisclosed-recipients:;"
    mail["Subject"] = " ".join(subject.split())
    mail["Date"] = date
    mail["Message-ID"] = f"<{id_}>"
    mail["Auto-Submitted"] = "auto-generated"  # RFC 3834: no vacation replies
    mail["X-Unsent"] = "1"  # mail programs open it as a draft
    mail.set_content(text)
    mail.add_alternative(html, subtype="html")
    mail["Content-Language"] = CONTENT_LANGUAGE[lang]  # of all parts: set_content drops it
    mail.set_boundary(f"=_{hashlib.sha256(id_.encode()).hexdigest()[:32]}")
    return mail.as_bytes().decode("ascii")


def sender(text: str, where: str) -> Address:
    """Read a sender as it is typed, ``云岫云 <notice@yunxiu.example.com>``.

    Raises:
        ClausetrailError: it is not one address.
    """
    found: tuple[Address, ...] = ()
    if text.isprintable():
        probe = EmailMessage(policy=SMTP)
        try:
            probe["From"] = text
            found = () if probe["From"].defects else probe["From"].addresses
        except (MessageError, ValueError, IndexError):  # what the parser raises on nonsense
            found = ()
    if len(found) != 1 or not found[0].domain or not found[0].addr_spec.isascii():
        raise ClausetrailError(
            Bilingual("这不是一个发件地址", "this is not one sender's address"),
            where,
            Bilingual(
                "请写成 notice@example.com 或 名称 <notice@example.com>",
                "write notice@example.com or Name <notice@example.com>",
            ),
        )
    return found[0]


def domain(name: str, where: str) -> str:
    """Read a domain name, ``yunxiu.example.com``.

    Raises:
        ClausetrailError: it is none.
    """
    if not _DOMAIN.match(name.lower()):
        raise ClausetrailError(
            Bilingual("这不是域名", "this is not a domain name"),
            where,
            Bilingual("请写成 example.com 的形式", "write it as example.com"),
        )
    return name.lower()
