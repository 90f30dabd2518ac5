"""A policy's published editions beside its chain: is each of them what was sealed?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from clausetrail.bilingual import Bilingual
from clausetrail.sealing.breach import Breach
from clausetrail.sealing.chain import Chain, parse


@dataclass(frozen=True)
class Archive:
    """What is in a policy folder: the editions of its dated versions, and its seals."""

    policy: str
    editions: Mapping[str, str]
    """Path in the policy folder, ``2021-01-25/zh.md`` → SHA-256 of the file's bytes."""
    seals: bytes | None = None
    """The bytes of ``seals.json``; ``None`` if there is none."""

    @cached_property
    def chain(self) -> Chain:
        """The chain, empty where nothing was ever sealed."""
        return Chain((), ()) if self.seals is None else parse(self.seals, self.policy)

    def unsealed(self, as_of: date) -> tuple[str, ...]:
        """Return the editions that have taken effect by a day and are not sealed."""
        return tuple(
            file
            for file in sorted(self.editions)
            if file not in self.chain.sealed and effective(file) <= as_of
        )


def effective(file: str) -> date:
    """Return the day an edition takes effect: its folder is named after it."""
    return date.fromisoformat(file.partition("/")[0])


def breaches(archive: Archive, as_of: date) -> tuple[Breach, ...]:
    """Return everything in which an archive is not what was sealed.

    Args:
        archive: what is there.
        as_of: editions that take effect later need not be sealed yet.
    """
    broken = archive.chain.breaches  # what it does not hold any more may well have been sealed
    return (*broken, *_editions(archive), *(() if broken else _unsealed(archive, as_of)))


def _editions(archive: Archive) -> Iterator[Breach]:
    chain = archive.chain
    for file, sealed in sorted(chain.sealed.items()):
        found = archive.editions.get(file)
        if found == sealed:
            continue
        if found is None:
            moved = next((at for at, has in archive.editions.items() if has == sealed), None)
            yield Breach(
                "C503",
                file,
                Bilingual(
                    f"已封存的文本不见了；同样的文本现在是 {moved}",
                    f"the sealed edition is gone; the same text is {moved} now",
                )
                if moved
                else Bilingual("已封存的文本不见了", "the sealed edition is gone"),
                Bilingual(
                    "请从 git 恢复文件；已发布版本的日期和名称不能再改",
                    "restore the file from git; the date and the name of a published version "
                    "cannot change any more",
                ),
            )
            continue
        earlier = any(one.file == file and one.sha256 == found for one in chain.records)
        other = next((at for at, has in chain.sealed.items() if has == found), None)
        says = Bilingual(
            "文本与封存时不同：发布后被改动过",
            "the text is not what was sealed: it was changed after publication",
        )
        if earlier:
            says = Bilingual(
                "文本是勘误之前的旧文本：更正被撤回了",
                "the text is that from before an erratum: the correction was undone",
            )
        elif other:
            says = Bilingual(f"文本被换成了 {other} 的文本", f"the text was replaced by {other}'s")
        yield Breach(
            "C502",
            file,
            says,
            Bilingual(
                "请从 git 恢复原文；确须更正的，用 clausetrail seal --erratum 公开记录。"
                "没有人改过的话，请检查换行符：在 .gitattributes 写上 *.md text eol=lf",
                "restore the text from git; if it must be corrected, record that openly with "
                "clausetrail seal --erratum. If nobody edited it, look at the line ends: "
                'write "*.md text eol=lf" into .gitattributes',
            ),
        )


def _unsealed(archive: Archive, as_of: date) -> Iterator[Breach]:
    for file in archive.unsealed(as_of):
        yield Breach(
            "C501",
            file,
            Bilingual(
                "已生效的文本没有封存：今后的改动无从发现",
                "this edition has taken effect and is not sealed: "
                "nobody could tell if it were changed",
            ),
            Bilingual(
                "请运行 clausetrail seal，并提交 seals.json",
                "run clausetrail seal and commit seals.json",
            ),
        )
