"""Reads the YAML files of a pack into mappings, every scalar a string.

Decides what is refused before core sees it: broken YAML, a key written twice, whatever the published
schema does not allow. Never gives a value a type: "1.10" stays "1.10".
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from tonghop.core.forms.faults import PackFault, PackRefused

MAX_BYTES = 4 * 1024 * 1024
"""A pack is written by people; a file larger than this is something else."""


class _PackLoader(yaml.CBaseLoader):
    """Every scalar a string, a key written twice refused, no aliases to expand."""

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise yaml.constructor.ConstructorError(None, None, "alias", self.peek_event().start_mark)
        return super().compose_node(parent, index)

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(None, None, f"twice {key.value}", key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


def read_mapping(path: Path, name: str, shape: str) -> Mapping[str, Any]:
    """Read one file of a pack. ``name`` is how faults name it; ``shape`` is a ``$defs`` of the schema.

    Raises:
        PackRefused: everything wrong with the file at once, or the one thing that keeps it from being read.
    """
    mapping = _load(path, name)
    faults = [_fault_of(error, name, mapping) for error in _validator(shape).iter_errors(mapping)]
    if faults:
        raise PackRefused(sorted(faults, key=lambda fault: fault.path))
    return mapping


def _load(path: Path, name: str) -> Any:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise PackRefused([PackFault("unreadable", name, arguments={"reason": str(error.strerror)})]) from error
    if len(content) > MAX_BYTES:
        raise PackRefused([PackFault("too_large", name, arguments={"limit": str(MAX_BYTES)})])
    try:
        return yaml.load(content, Loader=_PackLoader)  # noqa: S506 - a base loader: scalars only
    except yaml.MarkedYAMLError as error:
        raise PackRefused([_yaml_fault(error, name)]) from error
    except yaml.YAMLError as error:
        raise PackRefused([PackFault("yaml", name, arguments={"reason": str(error)})]) from error


def _yaml_fault(error: yaml.MarkedYAMLError, name: str) -> PackFault:
    line = str(error.problem_mark.line + 1) if error.problem_mark else ""
    problem = error.problem or ""
    if problem.startswith("twice "):
        return PackFault("key_twice", name, f"line {line}", {"key": problem.removeprefix("twice ")})
    kind = "alias" if problem == "alias" else "yaml"
    return PackFault(kind, name, f"line {line}", {"reason": problem})


@lru_cache
def _validator(shape: str) -> Draft202012Validator:
    text = resources.files(__package__).joinpath("pack.schema.json").read_text(encoding="utf-8")
    schema = json.loads(text)
    return Draft202012Validator({**schema, "$ref": f"#/$defs/{shape}"})


def _fault_of(error: ValidationError, name: str, mapping: Any) -> PackFault:
    path = _path_by_codes(error.absolute_path, mapping)
    if error.validator == "additionalProperties":
        allowed = sorted(error.schema.get("properties", {}))
        unknown = sorted(set(error.instance) - set(allowed))
        near = [match for key in unknown for match in get_close_matches(key, allowed, 1)]
        return PackFault(
            "unknown_key", name, path, {"keys": ", ".join(unknown), "allowed": ", ".join(near or allowed)}
        )
    if error.validator == "required":
        missing = [key for key in error.validator_value if key not in error.instance]
        return PackFault("missing_key", name, path, {"keys": ", ".join(missing)})
    given = str(error.instance)[:80]
    if error.validator == "enum":
        return PackFault("not_in_list", name, path, {"given": given, "allowed": ", ".join(error.validator_value)})
    if error.validator == "pattern":
        return PackFault("pattern", name, path, {"given": given, "pattern": str(error.validator_value)})
    if error.validator == "type":
        return PackFault("wrong_shape", name, path, {"given": given, "expected": str(error.validator_value)})
    return PackFault("not_allowed", name, path, {"given": given, "rule": str(error.validator)})


def _path_by_codes(steps: Any, mapping: Any) -> str:
    return ".".join(_named_steps(steps, mapping)).replace(".[", "[")


def _named_steps(steps: Any, here: Any) -> Iterator[str]:
    for step in steps:
        here = here[step]
        if isinstance(step, int):
            code = here.get("code") if isinstance(here, dict) else None
            yield f"[{code if isinstance(code, str) else step + 1}]"
        else:
            yield str(step)
