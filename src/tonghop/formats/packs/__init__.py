"""Packs: folders of YAML that hold a form, its checks and its cases, and the form version they make."""

from tonghop.formats.packs.library import SHIPPED_PACKS, PackEntry, PackLibrary
from tonghop.formats.packs.lint import lint_pack
from tonghop.formats.packs.load import load_cases, load_pack

__all__ = ["SHIPPED_PACKS", "PackEntry", "PackLibrary", "lint_pack", "load_cases", "load_pack"]
