"""The file an office keeps of its own letterhead: YAML, read with every scalar a string.

Decides its shape and names everything wrong in it at once. Never guesses a line that is not there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from tonghop.core.approval.authority import Capacity
from tonghop.core.findings import Argument
from tonghop.core.publication.office_paper import NUMBER, OfficePaper, PaperKind

_TEXTS = ("superior", "place")
_SIGNATURE = ("capacity", "collective", "head", "own_title", "signer")
_KEYS = (*_TEXTS, "issuer", "signs", "signature", "recipients", "explains_figures")
_STANDS_IN = (Capacity.DEPUTY, Capacity.BY_ORDER, Capacity.DELEGATED)
_KINDS = {kind.value: kind for kind in PaperKind}
_YES_NO = {"yes": True, "no": False}


@dataclass(frozen=True, slots=True)
class OfficePaperFault:
    """What is wrong in the file; ``path`` names the entry, ``kind`` is a key of the catalogue."""

    path: str
    kind: str
    arguments: Mapping[str, Argument] = field(default_factory=dict)


class OfficePaperRefused(Exception):
    """A file that cannot be used; ``faults`` are all of them."""

    def __init__(self, faults: Sequence[OfficePaperFault]) -> None:
        super().__init__("; ".join(f"{fault.path}: {fault.kind}" for fault in faults))
        self.faults = tuple(faults)


def read_office_paper(content: bytes) -> OfficePaper:
    """Read the file of an office.

    Raises:
        OfficePaperRefused: with everything that is wrong in it.
    """
    try:
        # BaseLoader: every scalar stays a string.
        given = yaml.load(content.decode("utf-8-sig"), yaml.BaseLoader)
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark is not None else 1
        raise OfficePaperRefused([OfficePaperFault("", "letterhead.not_yaml", {"line": line})]) from error
    if not isinstance(given, dict):
        raise OfficePaperRefused([OfficePaperFault("", "letterhead.no_entries")])
    reader = _Reader(given)
    paper = reader.read()
    if reader.faults:
        raise OfficePaperRefused(reader.faults)
    return paper


class _Reader:
    """Reads entry by entry and gathers what is wrong."""

    def __init__(self, given: Mapping[str, Any]) -> None:
        self._given = given
        self.faults: list[OfficePaperFault] = []

    def read(self) -> OfficePaper:
        self._refuse_unknown(self._given, _KEYS, "")
        signature = self._entries("signature", _SIGNATURE)
        signs = self._entries("signs", _KINDS)
        recipients = self._entries("recipients", _KINDS)
        texts = {name: self._text(self._given, name, name) for name in _TEXTS}
        for path, written in (("place", texts["place"]), ("signature.head", str(signature.get("head", "")))):
            if not written.strip():
                self._fault(path, "missing")
        issuer = self._lines(self._given.get("issuer"), "issuer")
        if not any(issuer):
            self._fault("issuer", "missing")
        parts = {name: self._text(signature, name, f"signature.{name}") for name in _SIGNATURE}
        capacity = self._capacity(parts["capacity"], parts["own_title"])
        return OfficePaper(
            issuer=issuer,
            place=texts["place"],
            head=parts["head"],
            superior=texts["superior"],
            collective=parts["collective"],
            capacity=capacity,
            own_title=parts["own_title"],
            signer=parts["signer"],
            signs={_KINDS[kind]: self._sign(signs, kind) for kind in signs if kind in _KINDS},
            recipients={
                _KINDS[kind]: self._recipients(lines, f"recipients.{kind}")
                for kind, lines in recipients.items()
                if kind in _KINDS
            },
            explains_figures=self._yes_no("explains_figures"),
        )

    def _fault(self, path: str, kind: str, **arguments: Argument) -> None:
        self.faults.append(OfficePaperFault(path, f"letterhead.{kind}", arguments))

    def _refuse_unknown(self, given: Mapping[str, Any], allowed: Sequence[str], path: str) -> None:
        for key in given:
            if key not in allowed:
                self._fault(f"{path}{key}", "unknown", allowed=", ".join(allowed))

    def _entries(self, name: str, allowed: Sequence[str] | Mapping[str, Any]) -> Mapping[str, Any]:
        entries = self._given.get(name, {})
        if not isinstance(entries, dict):
            self._fault(name, "not_entries")
            return {}
        self._refuse_unknown(entries, tuple(allowed), f"{name}.")
        return entries

    def _text(self, given: Mapping[str, Any], name: str, path: str) -> str:
        written = given.get(name, "")
        if not isinstance(written, str):
            self._fault(path, "not_text")
            return ""
        return written.strip()

    def _lines(self, written: Any, path: str) -> tuple[str, ...]:
        lines = [written] if isinstance(written, str) else written if isinstance(written, list) else []
        if not all(isinstance(line, str) for line in lines) or (
            written is not None and not lines and written != []
        ):
            self._fault(path, "not_lines")
            return ()
        return tuple(line.strip() for line in lines if line.strip())

    def _recipients(self, written: Any, path: str) -> tuple[str, ...]:
        """The lines under "Nơi nhận:"; the last says where the office keeps its own copy."""
        lines = self._lines(written, path)
        if lines and not lines[-1].startswith("- Lưu:"):
            self._fault(path, "no_own_copy", line=lines[-1])
        for line in lines:
            if not line.startswith("- "):
                self._fault(path, "no_dash", line=line)
        return lines

    def _sign(self, signs: Mapping[str, Any], kind: str) -> str:
        sign = self._text(signs, kind, f"signs.{kind}")
        if sign.count(NUMBER) != 1:
            self._fault(f"signs.{kind}", "sign_without_number", sign=sign)
        elif " " in sign:
            self._fault(f"signs.{kind}", "sign_with_space", sign=sign)
        return sign

    def _capacity(self, written: str, own_title: str) -> Capacity:
        try:
            capacity = Capacity(written)
        except ValueError:
            allowed = ", ".join(one.value for one in Capacity if one.value)
            self._fault("signature.capacity", "unknown_capacity", capacity=written, allowed=allowed)
            return Capacity.HEAD
        if capacity in _STANDS_IN and not own_title:
            self._fault("signature.own_title", "own_title_missing", capacity=capacity.value)
        return capacity

    def _yes_no(self, name: str) -> bool:
        written = self._text(self._given, name, name) or "no"
        if written not in _YES_NO:
            self._fault(name, "not_yes_no", given=written)
        return _YES_NO.get(written, False)
