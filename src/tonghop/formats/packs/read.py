"""Reads the YAML files of a pack into mappings, every scalar a string.

Decides what is refused before core sees it: broken YAML, a key written twice, whatever the published
schema does not allow. Never gives a value a type: "1.10" stays "1.10".
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
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
_LONGEST_QUOTE = 80
_TWICE = "key written twice: "


class _PackLoader(yaml.CBaseLoader):
    """Every scalar a string, a key written twice refused."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                continue
            if key.value in seen:
                raise yaml.constructor.ConstructorError(None, None, f"{_TWICE}{key.value}", key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


def read_mapping(path: Path, name: str, shape: str) -> Mapping[str, Any]:
    """Read one file of a pack. ``name`` is how faults name it; ``shape`` is a ``$defs`` of the schema.

    Raises:
        PackRefused: everything wrong with the file at once, or the one thing that keeps it from being read.
    """
    mapping: Mapping[str, Any] = _load(path, name)
    require_shape(mapping, name, shape)
    return mapping


def require_shape(mapping: Mapping[str, Any], name: str, shape: str) -> None:
    """Refuse a mapping the schema does not allow.

    Raises:
        PackRefused: everything wrong with it at once.
    """
    faults: list[PackFault] = []
    for error in _validator(shape).iter_errors(mapping):
        fault = _fault_of(error, name, mapping)
        if fault not in faults:  # the schema tells each missing key apart; one fault names them all
            faults.append(fault)
    if faults:
        raise PackRefused(sorted(faults, key=lambda fault: fault.path))


def _load(path: Path, name: str) -> Any:
    try:
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise PackRefused([PackFault("unreadable", name, arguments={"reason": reason})]) from error
    if len(content) > MAX_BYTES:
        raise PackRefused([PackFault("too_large", name, arguments={"limit": str(MAX_BYTES)})])
    try:
        # Before anything is built: a few nested aliases can stand for more text than memory holds.
        for event in yaml.parse(content, Loader=yaml.CBaseLoader):
            if isinstance(event, yaml.AliasEvent):
                raise PackRefused([PackFault("alias", name, _line(event.start_mark))])
        return yaml.load(content, Loader=_PackLoader)
    except yaml.MarkedYAMLError as error:
        raise PackRefused([_yaml_fault(error, name)]) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise PackRefused([PackFault("yaml", name, arguments={"reason": str(error)})]) from error


def _yaml_fault(error: yaml.MarkedYAMLError, name: str) -> PackFault:
    line, problem = _line(error.problem_mark), error.problem or ""
    if problem.startswith(_TWICE):
        return PackFault("key_twice", name, line, {"key": problem.removeprefix(_TWICE)})
    return PackFault("yaml", name, line, {"reason": problem})


def _line(mark: Any) -> str:
    return f"line {mark.line + 1}" if mark is not None else ""


@lru_cache
def _validator(shape: str) -> Draft202012Validator:
    text = resources.files(__package__).joinpath("pack.schema.json").read_text(encoding="utf-8")
    schema = json.loads(text)
    return Draft202012Validator({**schema, "$ref": f"#/$defs/{shape}"})


def _fault_of(error: ValidationError, name: str, mapping: Any) -> PackFault:
    path = _path_by_codes(error.absolute_path, mapping)
    rule: Any = error.validator_value
    instance: Any = error.instance
    given = str(instance)[:_LONGEST_QUOTE]
    match error.validator:
        case "additionalProperties":
            schema: Any = error.schema
            return _unknown_keys(instance, schema.get("properties", {}), name, path)
        case "required":
            absent = ", ".join(key for key in rule if key not in instance)
            return PackFault("missing_key", name, path, {"keys": absent})
        case "enum":
            return PackFault("not_in_list", name, path, {"given": given, "allowed": ", ".join(rule)})
        case "pattern":
            return PackFault("pattern", name, path, {"given": given, "pattern": rule})
        case "type":
            return PackFault("wrong_shape", name, path, {"given": given, "expected": rule})
        case _:
            return PackFault("not_allowed", name, path, {"given": given, "rule": str(error.validator)})


def _unknown_keys(written: Collection[str], allowed: Collection[str], name: str, path: str) -> PackFault:
    unknown = sorted(set(written) - set(allowed))
    near = [match for key in unknown for match in get_close_matches(key, allowed, 1)]
    said = {"keys": ", ".join(unknown), "allowed": ", ".join(near or sorted(allowed))}
    return PackFault("unknown_key", name, path, said)


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
