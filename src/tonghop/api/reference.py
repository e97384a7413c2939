"""The page of the interface in the documentation, written from OpenAPI and the table of permissions.

Decides what is said of an operation; ``tests/portal/test_api_reference.py`` keeps the page so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.urls import resolve

from tonghop.api.problems import PROBLEM_TYPE, ProblemKind
from tonghop.api.urls import interface
from tonghop.apps.accounts.permissions import PERMISSIONS
from tonghop.core.sentences.render import render

_OPENING = """# Giao tiếp cho chương trình / API

Trang này được viết ra từ mô tả OpenAPI của `/api/v1/openapi.json` và bảng quyền;
`tests/portal/test_api_reference.py` giữ cho khớp.

- **Mã truy cập**: gửi `Authorization: Bearer <mã>`. Mã đứng tên một người, không làm được gì ngoài quyền
  của người ấy ở đơn vị ấy vào ngày ấy; có phạm vi (`read` đọc, `write` ghi ô, `import` nhập nhiều số),
  có ngày hết hạn (không quá 366 ngày). Mỗi người tự tạo và thu hồi mã của mình: Đăng nhập hai bước › Mã truy
  cập cho chương trình. Hệ thống chỉ giữ dấu băm. Phiên đăng nhập của trình duyệt không dùng được ở đây.
- **Số liệu** là chữ với dấu chấm thập phân (`"99.52"`), không bao giờ là số JSON. Chỗ không có số nói lý
  do: `{"missing": "not_entered"}`. Câu trả lời có dữ liệu cá nhân không bao giờ được trả ra.
- **Bản nào**: `of=standing` là bản đã được chấp nhận, `current` là bản đang trình hoặc gửi sau cùng,
  `draft` là bản đang lập. Đơn vị tổng hợp và người xem chỉ thấy bản đã gửi.
- **Lỗi** theo RFC 9457 (`application/problem+json`), bằng tiếng Việt, hoặc tiếng Anh khi
  `Accept-Language: en`. Không có vai trò ở đơn vị thì được trả lời 404 như khi không có.
- **Giới hạn**: 600 yêu cầu một phút cho mỗi mã, 60 cho mỗi địa chỉ khi không có mã; các tiêu đề
  `RateLimit-*` nói còn bao nhiêu, quá thì 429 kèm `Retry-After`.
- **Nhập thử**: `dry_run=true` nói từng dòng sai và sẽ đổi gì, không ghi gì; không có `dry_run` thì ghi
  hết hoặc không ghi dòng nào. Mỗi dòng cho `value` (viết như trên giấy, `7.794`) hoặc `number` (dấu chấm
  thập phân, `7794`).

*A token acts in its person's name, within scopes and until a day; figures are texts with a decimal
point; errors follow RFC 9457; a dry run of an import tells each row and writes nothing.*
"""


def write_reference() -> str:
    """The page as Markdown."""
    told = interface.get_openapi_schema()
    pieces = [_OPENING]
    for path, operations in told["paths"].items():
        for method, operation in operations.items():
            pieces.append("\n".join(_operation(path, method, operation)))
    return "\n".join([*pieces, _problems(), _shapes(told["components"]["schemas"])])


def _operation(path: str, method: str, operation: Mapping[str, Any]) -> Iterator[str]:
    yield f"## `{method.upper()} {path}`\n"
    yield f"{operation['description']}\n"
    permission = PERMISSIONS[resolve(_filled(path)).view_name]
    if permission.signed_in:
        roles = ", ".join(sorted(f"`{role.value}`" for role in permission.roles))
        yield f"Scope `{permission.token.value if permission.token else ''}`; roles: {roles}.\n"
    else:
        yield "Needs no token.\n"
    if operation["parameters"]:
        yield "| parameter | in | needed | kind |\n|---|---|---|---|"
        for one in operation["parameters"]:
            default = one["schema"].get("default")
            needed = "yes" if one["required"] else "no" if default is None else f"no, `{default}`"
            yield f"| `{one['name']}` | {one['in']} | {needed} | {_kind(one['schema'])} |"
        yield ""
    for media_type, content in operation.get("requestBody", {}).get("content", {}).items():
        yield f"Body `{media_type}`: {_kind(content['schema'])}.\n"
    answers = [f"{status} {_answer(answer)}" for status, answer in operation["responses"].items()]
    yield f"Answers: {'; '.join(answers)}.\n"


def _filled(path: str) -> str:
    return "/".join("x" if step.startswith("{") else step for step in path.split("/"))


def _answer(answer: Mapping[str, Any]) -> str:
    kinds = [
        "problem" if media_type == PROBLEM_TYPE else _kind(content["schema"])
        for media_type, content in answer.get("content", {}).items()
    ]
    return ", ".join(kinds) or "without a body"


def _kind(schema: Mapping[str, Any]) -> str:
    """A kind in words: a named shape links to its fields."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    for several in ("anyOf", "allOf"):
        if several in schema:
            return " or ".join(_kind(one) for one in schema[several])
    if "enum" in schema:
        return ", ".join(f"`{one}`" for one in schema["enum"])
    if schema.get("type") == "array":
        return f"list of {_kind(schema['items'])}"
    if schema.get("type") == "object":
        inner = schema.get("additionalProperties")
        return f"object of {_kind(inner)}" if isinstance(inner, Mapping) else "object"
    kind = {"null": "null", "string": "text", "integer": "whole number", "boolean": "yes/no"}
    named = kind.get(schema.get("type", ""), "any")
    return f"{named} ({schema['format']})" if "format" in schema else named


def _problems() -> str:
    lines = ["## Problems\n", "| type | status | tiếng Việt | English |", "|---|---|---|---|"]
    for kind in ProblemKind:
        key = f"page.api.{kind.word}.title"
        said = f"{render(key)} | {render(key, language='en')}"
        lines.append(f"| `urn:tonghop:problem:{kind.word}` | {kind.status} | {said} |")
    return "\n".join([*lines, ""])


def _shapes(schemas: Mapping[str, Any]) -> str:
    lines = ["## Shapes\n"]
    for name, schema in sorted(schemas.items()):
        lines += [f"### {name}\n", f"{schema.get('description', '').strip()}\n".lstrip()]
        if "enum" in schema:
            lines.append(f"{_kind(schema)}\n")
        if schema.get("properties"):
            lines.append("| field | kind |\n|---|---|")
            lines += [f"| `{field}` | {_kind(kind)} |" for field, kind in schema["properties"].items()]
            lines.append("")
    return "\n".join(lines).rstrip("\n") + "\n"
