"""Every file of a folder that may be a report, also those inside archives and messages.

Decides which files are passed over in silence and which are opened to what they hold: archives and messages,
whose members are laid in a folder aside, under names that reach nowhere else. Never decides what a file says.
"""

from __future__ import annotations

import io
import re
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path

from tonghop.core.findings import Argument
from tonghop.desk.system_refusals import tell_not_opened
from tonghop.formats import Unreadable

DEEPEST = 3
"""Archives and messages inside one another."""
MOST_MEMBERS = 2000
MOST_UNPACKED = 512 << 20
"""Bytes of all members of one file on disk, together."""
MOST_DENSE = 400
_FREE_OF_RATIO = 4 << 20
_CHUNK = 1 << 18
_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_MEGABYTE = 1 << 20
# What marks a zip as a document and not a folder of files.
_DOCUMENT_MARKS = ("[Content_Types].xml", "mimetype")
_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*]|[. ]+$')
_LONGEST_NAME = 100
_LEFT_BEHIND = (".", "~$", "__MACOSX")
_SYSTEM_FILES = frozenset(("thumbs.db", "desktop.ini"))
_MESSAGE_HEADERS = frozenset(
    ("from", "to", "subject", "date", "received", "mime-version", "message-id", "return-path")
)
_LONGEST_MESSAGE_SHOWN = 400


@dataclass(frozen=True, slots=True)
class CollectedFile:
    """A file to read. ``name`` is its path in the folder, through archives: ``a.zip/xa-1/bieu.docx``.

    ``path`` is where its bytes lie, ``source`` the file of the folder it is or is inside of. ``message`` is
    what the e-mail that brought it says.
    """

    name: str
    path: Path
    source: Path
    message: str = ""


@dataclass(frozen=True, slots=True)
class RefusedFile:
    """A file that gives nothing to read: ``kind`` and ``arguments`` name the sentence that says why."""

    name: str
    source: Path
    kind: str
    arguments: Mapping[str, Argument]


def collect_folder(
    folder: Path, aside: Path, out: Path | None = None
) -> tuple[CollectedFile | RefusedFile, ...]:
    """Every file of a folder, of its subfolders, and of the archives and messages in them.

    Args:
        folder: the reports; nothing is written there.
        aside: an empty folder the members of archives are written to.
        out: the results of a consolidation, passed over.
    """
    return tuple(
        found
        for path in find_paths(folder, out)
        for found in collect(path, path.relative_to(folder).as_posix(), aside)
    )


def find_paths(folder: Path, out: Path | None = None) -> Iterator[Path]:
    """The files of a folder and its subfolders by name, without hidden ones and the results in ``out``."""
    results = out.resolve() if out is not None else None
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or is_left_behind(path.relative_to(folder).as_posix()):
            continue
        if results is None or results not in path.resolve().parents:
            yield path


def is_left_behind(name: str) -> bool:
    """Whether a path names what programs leave behind: hidden files, locks such as ``~$bieu.docx``.

    >>> is_left_behind("xa-1/~$bieu.docx"), is_left_behind(".git/config"), is_left_behind("xa-1/bieu.docx")
    (True, True, False)
    """
    parts = name.split("/")
    return any(part.startswith(_LEFT_BEHIND) for part in parts) or parts[-1].lower() in _SYSTEM_FILES


def collect(path: Path, name: str, aside: Path) -> Iterator[CollectedFile | RefusedFile]:
    """What one file on disk gives: itself, or the files inside it.

    Args:
        path: the file.
        name: how it is called in the folder.
        aside: where the files inside it are written.
    """
    try:
        if not _is_container(path, name):
            yield CollectedFile(name, path, path)
            return
        yield from _Opener(path, aside).open(name, path.read_bytes(), "", 0)
    except Unreadable as refusal:
        yield RefusedFile(name, path, f"file.{refusal.kind}", refusal.arguments)
    except OSError as failure:
        yield RefusedFile(name, path, *tell_not_opened(name, failure))


def _is_container(path: Path, name: str) -> bool:
    with path.open("rb") as stream:
        opening = stream.read(4096)
    if not opening.startswith((_ZIP, _EMPTY_ZIP)):
        return _is_message(opening, name)
    try:
        with zipfile.ZipFile(path) as archive:
            is_archive = not _is_document(archive)
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        # Not a whole zip: whoever reads it says what is wrong with it.
        return False
    if is_archive and path.stat().st_size > MOST_UNPACKED:
        raise Unreadable("too_large", {"limit": MOST_UNPACKED // _MEGABYTE})
    return is_archive


def _is_document(archive: zipfile.ZipFile) -> bool:
    """Whether a zip is a Word, Excel or OpenDocument file and not a folder of files."""
    return not set(_DOCUMENT_MARKS).isdisjoint(archive.namelist())


def _is_message(opening: bytes, name: str) -> bool:
    """Whether a file is an e-mail: it is called so, or opens with two headers only messages have."""
    if b"\x00" in opening:
        return False
    if name.lower().endswith(".eml"):
        return True
    lines = opening.splitlines()[:12]
    heads = [
        line.partition(b":")[0].decode("ascii", "replace").strip().lower() for line in lines if b":" in line
    ]
    return len(_MESSAGE_HEADERS.intersection(heads)) >= 3


class _Opener:
    """Opens the containers of one file on disk, counting what they unpack to."""

    def __init__(self, path: Path, aside: Path) -> None:
        self._path = path
        self._aside = aside
        self._unpacked = 0
        self._members = 0

    def open(
        self, name: str, content: bytes, message: str, depth: int
    ) -> Iterator[CollectedFile | RefusedFile]:
        try:
            if content.startswith((_ZIP, _EMPTY_ZIP)):
                yield from self._open_zip(name, content, message, depth)
            elif _is_message(content[:4096], name):
                yield from self._open_message(name, content, depth)
            else:
                yield self._lay_aside(name, content, message)
        except Unreadable as refusal:
            yield RefusedFile(name, self._path, f"file.{refusal.kind}", refusal.arguments)

    def _open_zip(
        self, name: str, content: bytes, message: str, depth: int
    ) -> Iterator[CollectedFile | RefusedFile]:
        try:
            archive = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
            # Not a whole zip: whoever reads it says what is wrong with it.
            yield self._lay_aside(name, content, message)
            return
        with archive:
            members = archive.infolist()
            if _is_document(archive):
                yield self._lay_aside(name, content, message)
                return
            _refuse_depth(depth)
            for member in sorted(members, key=lambda member: _name_of(member)):
                inside = _name_of(member)
                # Not ``is_dir``: it fails on a member without a name.
                if member.filename.endswith("/") or is_left_behind(inside):
                    continue
                self._count_member()
                whole_name = f"{name}/{inside}"
                try:
                    unpacked = self._unpack(archive, member)
                except Unreadable as refusal:
                    yield RefusedFile(whole_name, self._path, f"file.{refusal.kind}", refusal.arguments)
                    continue
                yield from self.open(whole_name, unpacked, message, depth + 1)

    def _unpack(self, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
        if member.flag_bits & 0x1:
            raise Unreadable("encrypted")
        chunks: list[bytes] = []
        size = 0
        try:
            with archive.open(member) as stream:
                while chunk := stream.read(_CHUNK):
                    size += len(chunk)
                    self._unpacked += len(chunk)
                    if self._unpacked > MOST_UNPACKED:
                        raise Unreadable("too_large", {"limit": MOST_UNPACKED // _MEGABYTE})
                    if size > _FREE_OF_RATIO and size > MOST_DENSE * max(member.compress_size, 1):
                        raise Unreadable("too_dense", {"member": _name_of(member), "limit": MOST_DENSE})
                    chunks.append(chunk)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise Unreadable("damaged_member", {"member": _name_of(member)}) from error
        return b"".join(chunks)

    def _open_message(self, name: str, content: bytes, depth: int) -> Iterator[CollectedFile | RefusedFile]:
        """The attachments of a message, each with what it says; its sender is nobody's business here."""
        _refuse_depth(depth)
        parsed = BytesParser(_class=EmailMessage, policy=policy.default).parsebytes(content)
        said = _words_of(parsed)
        found = False
        for number, part in enumerate(parsed.iter_attachments(), start=1):
            inside = (part.get_filename() or f"{number}").replace("\\", "/").rpartition("/")[2]
            if part.get_content_disposition() == "inline" and part.get_content_maintype() == "image":
                continue
            self._count_member()
            attached = part.get_payload(decode=True)
            if part.get_content_type() == "message/rfc822":
                inside += "" if inside.lower().endswith(".eml") else ".eml"
                attached = b"".join(bytes(inner) for inner in part.iter_parts())
            if isinstance(attached, bytes) and not is_left_behind(inside):
                found = True
                yield from self.open(f"{name}/{inside}", attached, said, depth + 1)
        if not found:
            # No attachment: the report may be the message itself.
            yield self._lay_aside(name, _body_of(parsed).encode(), "")

    def _lay_aside(self, name: str, content: bytes, message: str) -> CollectedFile:
        room = Path(tempfile.mkdtemp(dir=self._aside))
        path = room / (_UNSAFE.sub("_", name.rpartition("/")[2])[-_LONGEST_NAME:] or "_")
        path.write_bytes(content)
        return CollectedFile(name, path, self._path, message)

    def _count_member(self) -> None:
        self._members += 1
        if self._members > MOST_MEMBERS:
            raise Unreadable("too_many_members", {"limit": MOST_MEMBERS})


def _refuse_depth(depth: int) -> None:
    if depth >= DEEPEST:
        raise Unreadable("nested_too_deep", {"limit": DEEPEST})


def _name_of(member: zipfile.ZipInfo) -> str:
    """The name of a member as whoever packed it saw it.

    A zip says that a name is UTF-8 by a flag; programs that leave the flag out write UTF-8 all the same, or
    the bytes of an old code page, which Python shows as cp437.
    """
    name = member.filename
    if not member.flag_bits & 0x800:
        try:
            written = name.encode("cp437")
        except UnicodeEncodeError:
            written = b""
        for encoding in ("utf-8", "cp1258"):
            try:
                name = written.decode(encoding) if written and not written.isascii() else name
                break
            except UnicodeDecodeError:
                continue
    parts = [part for part in name.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    return "/".join(parts) or "_"


def _words_of(message: EmailMessage) -> str:
    return " ".join(_body_of(message).split())[:_LONGEST_MESSAGE_SHOWN]


def _body_of(message: EmailMessage) -> str:
    body = message.get_body(("plain",))
    if body is None:
        return ""
    try:
        return str(body.get_content())
    except (LookupError, ValueError):
        return ""
