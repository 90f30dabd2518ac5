"""What stops a command: one class, caught once, at the edge."""

from __future__ import annotations

import errno

from clausetrail.bilingual import Bilingual, Lang


class ClausetrailError(Exception):
    """A command could not run; the command line prints this and exits with 2.

    Attributes:
        what: what is wrong, in both languages.
        where: the file, folder or argument it is about, with the line if known.
        todo: what to do about it, in both languages.
    """

    def __init__(self, what: Bilingual, where: str, todo: Bilingual) -> None:
        super().__init__(what, where, todo)
        self.what = what
        self.where = where
        self.todo = todo

    def __str__(self) -> str:
        return f"{self.where}: {self.what.en}"

    def message(self, lang: Lang) -> str:
        """Return the message in ``lang``: where, what, and what to do, on two lines."""
        return f"{self.where}: {self.what.in_(lang)}\n  {self.todo.in_(lang)}"


_TROUBLE = {
    errno.ENOENT: Bilingual("没有这个文件或文件夹", "there is no such file or folder"),
    errno.EISDIR: Bilingual("这是文件夹，不是文件", "it is a folder, not a file"),
    errno.ENOTDIR: Bilingual("路径中有一段不是文件夹", "part of the path is no folder"),
    errno.EACCES: Bilingual("没有权限", "you have no permission"),
    errno.EPERM: Bilingual("不允许这样做", "it is not permitted"),
    errno.EEXIST: Bilingual("已经存在", "it exists already"),
    errno.ENAMETOOLONG: Bilingual("名称过长", "the name is too long"),
    errno.ELOOP: Bilingual("链接绕成了圈", "links lead round in a circle"),
    errno.ENOSPC: Bilingual("磁盘已满", "the disk is full"),
    errno.EROFS: Bilingual("磁盘只能读取", "the disk can only be read"),
}


def trouble(error: OSError) -> Bilingual:
    """Say in both languages what the system said of a file, which speaks only one."""
    code = error.errno or 0
    return _TROUBLE.get(code) or Bilingual(f"系统错误 {code}", f"system error {code}")
