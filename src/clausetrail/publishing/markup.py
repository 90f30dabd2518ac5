"""HTML from data: everything is escaped unless it was built here.

Policy text is untrusted.  It enters a page as the text or an attribute of an
`element`, or as a Markdown `heading`; each escapes it for that place.  Control
characters, which could confuse a Markdown parser or a YAML reader, are dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup, escape

from clausetrail.regex import regex

__all__ = ["Markup", "clean", "element", "heading", "joined", "phrase", "web_target"]

_BREAKS = regex(r"[\t\n\r\x0b\x0c\x85\u2028\u2029]+")
_UNPRINTABLE = regex(r"[^\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_VOID = frozenset({"br", "hr", "meta", "link"})
_TARGET = regex(r"(?:https?://|mailto:|tel:)[^\s<>\"\\]+\Z", re.IGNORECASE)
_PUNCTUATION = regex(r"[!-/:-@\[-`{-~]")


def clean(text: str) -> str:
    r"""Return ``text`` on one line, without characters no page can hold.

    >>> clean("a\x00b\u2028c\n\nd")
    'ab c d'
    """
    return _UNPRINTABLE.sub("", _BREAKS.sub(" ", text))


def _safe(part: str) -> Markup:
    return part if isinstance(part, Markup) else escape(clean(part))


def joined(parts: Iterable[str], separator: str = "") -> Markup:
    """Join parts, escaping those that are plain text."""
    return _safe(separator).join(_safe(part) for part in parts)


def phrase(pattern: str, **values: str) -> Markup:
    """Fill a wording; both the wording and plain values are escaped.

    >>> phrase("see {link} & {what}", link=element("b", "<x>"), what="<y>")
    Markup('see <b>&lt;x&gt;</b> &amp; &lt;y&gt;')
    """
    return escape(pattern).format(**{name: _safe(value) for name, value in values.items()})


def element(tag: str, *children: str | None, **attributes: str | bool | None) -> Markup:
    """Build an element; plain text is escaped, ``None`` and ``False`` are left out.

    Attribute names are written with ``_`` for ``-``, a trailing one dropped:

    >>> element("p", "a < b", class_="x", data_search_exclude=True)
    Markup('<p class="x" data-search-exclude="true">a &lt; b</p>')
    """
    opening = tag + "".join(
        f' {name.rstrip("_").replace("_", "-")}="{_safe("true" if value is True else value)}"'
        for name, value in attributes.items()
        if value is not None and value is not False
    )
    if tag in _VOID:
        return Markup(f"<{opening}>")  # noqa: S704 - built from escaped parts
    inside = joined(child for child in children if child is not None)
    return Markup(f"<{opening}>{inside}</{tag}>")  # noqa: S704 - built from escaped parts


def heading(
    level: int,
    text: str,
    anchor: str,
    *,
    lang: str,
    beside: str = "",
    in_contents: str = "",
    class_: str = "",
) -> str:
    """Return a Markdown heading that shows ``text`` literally.

    A Markdown heading, unlike an HTML one, reaches the table of contents.

    Args:
        level: 1–6.
        text: the words, or `Markup` made with `literal` where it needs elements inside.
        anchor: the id, made by `clausetrail.publishing.address.anchor`.
        lang: the language of the words.
        beside: inline HTML after the words, without text of its own.
        in_contents: what the table of contents says instead of the words.
        class_: a class name.
    """
    words = text if isinstance(text, Markup) else literal(text)
    line = f"{'#' * level} {words} {beside}".rstrip()
    attributes = [f"#{anchor}", f"lang={lang}"]
    if class_:
        attributes.append(f".{class_}")
    if in_contents:
        attributes.append(f'data-toc-label="{literal(in_contents)}"')
    return f"{line} {{{' '.join(attributes)}}}"


def literal(text: str) -> Markup:
    """Escape ``text`` for a line of Markdown: every ASCII mark becomes a reference.

    >>> literal("*a* {#x}")
    Markup('&#42;a&#42; &#123;&#35;x&#125;')
    """
    line = " ".join(clean(text).split())
    return Markup(_PUNCTUATION.sub(lambda mark: f"&#{ord(mark[0])};", line))  # noqa: S704


def web_target(target: str) -> str | None:
    r"""Return a link target that is safe to follow, ``None`` for any other.

    >>> web_target("https://example.com/a"), web_target("java\nscript:alert(1)")
    ('https://example.com/a', None)
    """
    return target if _TARGET.match(target) else None
