"""Notices of an update: e-mail, text message, banner and release note, from the decisions.

`notice` says what there is to tell; `clausetrail.notices.draft` puts it into the words of
templates, `clausetrail.notices.mail` makes the e-mail, `measure` counts the text message.
"""

from clausetrail.notices.notice import Item, Notice, missing, notice
from clausetrail.notices.sms import Length, measure, thrifty
from clausetrail.publishing.location import Site

__all__ = ["Item", "Length", "Notice", "Site", "measure", "missing", "notice", "thrifty"]
