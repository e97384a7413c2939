"""Checkpoints of the ledger: its head, signed with Ed25519, in a file outside the database.

Decides the file and what makes it trusted. A checkpoint is worth what the place it is kept in is worth: one
who may write both the database and the key can make both anew, so the file and the public key are taken away.
"""

from __future__ import annotations

import json
import os
from datetime import datetime
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

from tonghop.core.ledger import Checkpoint
from tonghop.formats.json.canonical import write_canonical

KEY_FILE = Path("keys") / "ledger.key"
"""The key under the portal's files; its public half lies beside it, ``ledger.pub``."""
FOLDER = "checkpoints"
"""Where under the portal's files the daily checkpoint is written."""


class CheckpointRefused(Exception):
    """The file is not to be compared with; ``key`` is its sentence."""

    def __init__(self, key: str, file: Path) -> None:
        super().__init__(f"{key}: {file}")
        self.key, self.file = key, file


def public_key_beside(key_file: Path) -> Path:
    """Where the public half of a key lies."""
    return key_file.with_suffix(".pub")


def write_checkpoint(checkpoint: Checkpoint, key_file: Path, out: Path) -> None:
    """Sign a checkpoint and write it, whole or not at all; the key is made where there is none yet."""
    key = _signing_key(key_file)
    signature = key.sign(_signed_bytes(checkpoint)).hex()
    content = json.dumps({"checkpoint": _content_of(checkpoint), "signature": signature}, indent=1)
    out.parent.mkdir(parents=True, exist_ok=True)
    aside = out.with_name(f".{out.name}.new")
    with aside.open("w", encoding="utf-8") as file:
        file.write(f"{content}\n")
        file.flush()
        os.fsync(file.fileno())
    aside.replace(out)


def read_checkpoint(file: Path, public_key_file: Path) -> Checkpoint:
    """A checkpoint whose signature fits the key.

    Raises:
        CheckpointRefused: no such file or key, no checkpoint in it, or another signature.
    """
    try:
        public = load_pem_public_key(public_key_file.read_bytes())
    except (OSError, ValueError) as none:
        raise CheckpointRefused("ledger.no_public_key", public_key_file) from none
    try:
        written = json.loads(file.read_text(encoding="utf-8"))
        content = written["checkpoint"]
        found = Checkpoint(
            int(content["number"]), str(content["seal"]), datetime.fromisoformat(content["at"])
        )
        signature = bytes.fromhex(written["signature"])
    except (OSError, ValueError, KeyError, TypeError) as none:
        raise CheckpointRefused("ledger.no_checkpoint", file) from none
    try:
        if not isinstance(public, Ed25519PublicKey):
            raise InvalidSignature
        public.verify(signature, _signed_bytes(found))
    except InvalidSignature as other:
        raise CheckpointRefused("ledger.checkpoint_unsigned", file) from other
    return found


def _signing_key(key_file: Path) -> Ed25519PrivateKey:
    """The key of a file; made there, readable by its owner alone, where there is none."""
    if not key_file.exists():
        key = Ed25519PrivateKey.generate()
        key_file.parent.mkdir(parents=True, exist_ok=True)
        place = os.open(key_file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(place, "wb") as file:
            file.write(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    key = load_pem_private_key(key_file.read_bytes(), None)  # type: ignore[assignment]
    public = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    beside = public_key_beside(key_file)
    if not beside.exists():
        beside.write_bytes(public)
    return key


def _content_of(checkpoint: Checkpoint) -> dict[str, str]:
    return {
        "number": str(checkpoint.number),
        "seal": checkpoint.seal,
        "at": checkpoint.at.isoformat(),
    }


def _signed_bytes(checkpoint: Checkpoint) -> bytes:
    return write_canonical(_content_of(checkpoint))
