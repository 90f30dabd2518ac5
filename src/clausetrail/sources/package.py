"""The container of a Word file, looked at before anything in it is read."""

from __future__ import annotations

import io
import zipfile
import zlib

from clausetrail.bilingual import Bilingual
from clausetrail.errors import ClausetrailError

FILES = 2_000
UNPACKED = 64 * 1024 * 1024
"""Bytes of everything in the container once unpacked, pictures included."""
UNPACKED_XML = 24 * 1024 * 1024
"""Bytes of its XML once unpacked; a tree takes about ten times that in memory."""

_SAVE_AGAIN = Bilingual(
    "请在 Word 或 WPS 中打开，另存为 .docx 后重试。", "Open it in Word or WPS and save it as .docx."
)


def inspect(content: bytes, name: str) -> None:
    """Refuse a container that is damaged, dangerous or of another program.

    Sizes are those that the container states; unpacking stops at them.

    Raises:
        ClausetrailError: see above.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _inspect(archive, name)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise damaged(name) from error


def damaged(name: str) -> ClausetrailError:
    """Return the error for a file that cannot be opened."""
    return ClausetrailError(
        Bilingual("Word 文件已损坏或不完整", "the Word file is damaged or incomplete"),
        name,
        _SAVE_AGAIN,
    )


def _inspect(archive: zipfile.ZipFile, name: str) -> None:
    entries = archive.infolist()
    names = {entry.filename.lower() for entry in entries}
    xml = [entry for entry in entries if not entry.filename.lower().startswith("word/media/")]
    if len(entries) > FILES or sum(entry.file_size for entry in entries) > UNPACKED:
        raise _too_big(name)
    if "word/document.xml" not in names and "[content_types].xml" not in names:
        raise ClausetrailError(
            Bilingual("这是压缩包，不是 Word 文件", "this is an archive and no Word file"),
            name,
            Bilingual("请解压后导入其中的文件。", "Unpack it and import the file inside."),
        )
    if not any(entry.startswith("word/") for entry in names):
        raise ClausetrailError(
            Bilingual("这不是 Word 文件", "this is not a Word file"), name, _SAVE_AGAIN
        )
    if any(entry.rpartition("/")[2] in ("vbaproject.bin", "vbadata.xml") for entry in names):
        raise _macros(name)
    if sum(entry.file_size for entry in xml if not _is_binary(entry.filename)) > UNPACKED_XML:
        raise _too_big(name)
    for entry in xml:
        part = archive.read(entry).replace(b"\0", b"")  # the same test serves UTF-16
        if b"<!DOCTYPE" in part or b"<!ENTITY" in part:
            raise ClausetrailError(
                Bilingual(
                    "Word 文件声明了 XML 实体，为安全起见不予读取",
                    "the Word file declares XML entities and is not read, to be safe",
                ),
                name,
                _SAVE_AGAIN,
            )
        if entry.filename.lower() == "[content_types].xml" and b"macroEnabled" in part:
            raise _macros(name)


def _is_binary(filename: str) -> bool:
    return filename.lower().endswith((".bin", ".odttf", ".png", ".jpg", ".jpeg", ".emf", ".wmf"))


def _macros(name: str) -> ClausetrailError:
    return ClausetrailError(
        Bilingual("Word 文件含有宏，不予读取", "the Word file contains macros and is not read"),
        name,
        _SAVE_AGAIN,
    )


def _too_big(name: str) -> ClausetrailError:
    return ClausetrailError(
        Bilingual("Word 文件解压后过大", "the Word file is too big once unpacked"),
        name,
        Bilingual(
            "请删去图片和附件，只保留正文后重试。",
            "Remove pictures and attachments, keep the text, and try again.",
        ),
    )
