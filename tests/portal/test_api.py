"""The interface for programs, route by route: what a token opens, what it does not, and what is told."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.portal.test_story import bring_to_sent, counts, fill
from tests.portal.world import NOW, World, build_world

from tonghop.apps.accounts.models import User
from tonghop.apps.accounts.permissions import TokenScope
from tonghop.apps.accounts.tokens import LONGEST_LIFE, TokenRefused, make_token, revoke_token, verify_token
from tonghop.apps.collection.models import CellEdit
from tonghop.apps.collection.selectors import findings_of, form_of
from tonghop.apps.collection.services import sending
from tonghop.apps.ledger import selectors as ledger
from tonghop.core.submission.transitions import Role
from tonghop.desk.check_report import describe_finding
from tonghop.formats.json.write import write_json

pytestmark = pytest.mark.django_db
EVERY_SCOPE = tuple(TokenScope)


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> World:
    """The small province, at an instant when its campaign is open."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)
    cache.clear()
    return build_world()


@dataclass
class Program:
    """Something that calls the interface in a person's name."""

    client: Client
    headers: dict[str, str]

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> tuple[int, Any]:
        """Status and answer; every answer is JSON, and an error a problem."""
        sent = {} if body is None else {"data": json.dumps(body), "content_type": "application/json"}
        answer = getattr(self.client, method)(f"/api/v1{path}", headers=self.headers | headers, **sent)
        told = json.loads(answer.content)
        if answer.status_code >= 400:
            assert answer["Content-Type"] == "application/problem+json"
            assert told["status"] == answer.status_code
            assert {"type", "title", "detail", "instance"} <= told.keys()
        return answer.status_code, told

    def get(self, path: str, **headers: str) -> tuple[int, Any]:
        return self.ask("get", path, **headers)


def program(person: User, *scopes: TokenScope) -> Program:
    made = make_token(
        person, "Máy trạm (mô phỏng)", scopes or EVERY_SCOPE, NOW + timedelta(days=30), person, NOW
    )
    return Program(Client(), {"Authorization": f"Bearer {made.text}"})


def staff(world: World, role: Role = Role.REPORTER, code: str = "625") -> Program:
    return program(world.actor(role, code).person)


def path_of(world: World, code: str = "625") -> str:
    return f"/submissions/{world.submission(code).pk}"


def nobody() -> Program:
    return Program(Client(), {})


# Tokens


def test_a_token_is_kept_as_a_digest_and_its_making_is_on_record(world: World) -> None:
    person = world.actor(Role.REPORTER).person
    made = make_token(person, "x", [TokenScope.READ], NOW + timedelta(days=1), person, NOW)
    assert made.text not in str(vars(made.token))
    assert verify_token(made.text, NOW) == made.token
    assert [one.act for one in ledger.entries_about(f"token:{made.token.pk}")] == ["token_made"]


def test_a_token_ends_at_its_end_when_revoked_and_when_its_person_leaves(world: World) -> None:
    person = world.actor(Role.REPORTER).person
    ends = NOW + timedelta(days=1)
    made = make_token(person, "x", [TokenScope.READ], ends, person, NOW)
    assert verify_token(made.text, ends - timedelta(seconds=1)) is not None
    assert verify_token(made.text, ends) is None
    revoke_token(made.token, person, NOW)
    assert verify_token(made.text, NOW) is None
    other = make_token(person, "y", [TokenScope.READ], ends, person, NOW)
    person.is_active = False
    person.save()
    assert verify_token(other.text, NOW) is None


@pytest.mark.parametrize(
    ("scopes", "life", "ground"),
    [
        ((), timedelta(days=1), "scopes"),
        ((TokenScope.READ,), timedelta(0), "end"),
        ((TokenScope.READ,), LONGEST_LIFE + timedelta(seconds=1), "end"),
    ],
)
def test_a_token_without_scope_or_with_an_odd_end_is_not_made(
    world: World, scopes: tuple[TokenScope, ...], life: timedelta, ground: str
) -> None:
    person = world.actor(Role.REPORTER).person
    with pytest.raises(TokenRefused) as refused:
        make_token(person, "x", scopes, NOW + life, person, NOW)
    assert refused.value.ground == ground


def test_without_a_good_token_nothing_is_told(world: World) -> None:
    for headers in ({}, {"Authorization": "Bearer tth_khong-co"}, {"Authorization": "Basic YTpi"}):
        status, told = Program(Client(), headers).get("/campaigns")
        assert (status, told["type"]) == (401, "urn:tonghop:problem:unauthorized")


def test_a_browser_session_opens_nothing(world: World) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(world.actor(Role.REPORTER).person)
    assert Program(client, {}).ask("patch", f"{path_of(world)}/cells", {"cells": []})[0] == 401


def test_a_token_needs_no_csrf_mark(world: World) -> None:
    asking = staff(world)
    asking.client = Client(enforce_csrf_checks=True)
    cell = {"code": counts(world)[0], "typed": "5", "base_version": 0}
    assert asking.ask("patch", f"{path_of(world)}/cells", {"cells": [cell]})[0] == 200


@pytest.mark.parametrize("scope", [TokenScope.READ, TokenScope.WRITE, TokenScope.IMPORT])
def test_each_scope_opens_its_own_routes_only(world: World, scope: TokenScope) -> None:
    asking = program(world.actor(Role.REPORTER).person, scope)
    row = counts(world)[0]
    asked = {
        TokenScope.READ: asking.get(path_of(world))[0],
        TokenScope.WRITE: asking.ask(
            "patch",
            f"{path_of(world)}/cells",
            {"cells": [{"code": row, "typed": "5", "base_version": 0}]},
        )[0],
        TokenScope.IMPORT: asking.ask(
            "post", f"{path_of(world)}/import?dry_run=true", {"rows": [{"code": row, "value": "5"}]}
        )[0],
    }
    assert asked == {one: 200 if one is scope else 403 for one in TokenScope}


# Who sees what


def test_another_office_sees_nothing(world: World) -> None:
    fill(world, {counts(world)[0]: "5"})
    bring_to_sent(world)
    revision = world.submission().current_id
    other = staff(world, code="99")
    for path in ("", "/figures", "/findings", "/revisions", f"/revisions/{revision}"):
        assert other.get(path_of(world) + path)[0] == 404
    assert other.get("/campaigns")[1]["items"] == []
    assert other.get(f"/campaigns/{world.campaign.pk}")[0] == 404
    assert other.get(f"/campaigns/{world.campaign.pk}/submissions")[0] == 404
    assert other.ask("patch", f"{path_of(world)}/cells", {"cells": []})[0] == 404
    assert other.ask("post", f"{path_of(world)}/import", {"rows": []})[0] == 404


def test_an_office_sees_its_own_report_of_a_campaign_and_the_collector_all(world: World) -> None:
    path = f"/campaigns/{world.campaign.pk}/submissions"
    assert [one["unit"] for one in staff(world).get(path)[1]["items"]] == ["625"]
    collector = staff(world, Role.COLLECTOR)
    assert {one["unit"] for one in collector.get(path)[1]["items"]} == {"625", "626", "64-stttt"}


def test_a_report_is_the_office_s_own_until_it_is_sent(world: World) -> None:
    row = counts(world)[0]
    fill(world, {row: "5"})
    collector = staff(world, Role.COLLECTOR)
    assert collector.get(f"{path_of(world)}/figures?of=draft")[0] == 403
    assert collector.get(f"{path_of(world)}/findings?of=draft")[0] == 403
    sending.submit(world.submission(), world.actor(Role.REPORTER), NOW)
    assert collector.get(f"{path_of(world)}/figures?of=current")[0] == 404
    assert collector.get(f"{path_of(world)}/revisions")[1]["revisions"] == []
    assert collector.get(path_of(world))[1]["current"] is None
    assert staff(world, Role.SIGNER).get(f"{path_of(world)}/figures?of=current")[0] == 200
    assert staff(world, Role.SIGNER).get(path_of(world))[1]["current"] == world.submission().current_id


def test_a_role_that_may_read_may_not_write(world: World) -> None:
    cells = {"cells": [{"code": counts(world)[0], "typed": "5", "base_version": 0}]}
    assert staff(world, Role.COLLECTOR).ask("patch", f"{path_of(world)}/cells", cells)[0] == 403
    assert staff(world, Role.SIGNER).ask("post", f"{path_of(world)}/import", {"rows": []})[0] == 403


# Reading


def test_campaigns_come_in_pages(world: World) -> None:
    path = f"/campaigns/{world.campaign.pk}/submissions"
    collector = staff(world, Role.COLLECTOR)
    pages = [collector.get(f"{path}?per_page=2&page={page}")[1] for page in (1, 2, 3)]
    assert [len(page["items"]) for page in pages] == [2, 1, 0]
    assert {page["total"] for page in pages} == {3}
    assert collector.get(f"{path}?per_page=201")[0] == 422
    assert collector.get("/campaigns")[1]["items"][0]["period"] == world.campaign.period_code


def test_reports_are_chosen_by_state(world: World) -> None:
    fill(world, {counts(world)[0]: "5"})
    sending.submit(world.submission(), world.actor(Role.REPORTER), NOW)
    path = f"/campaigns/{world.campaign.pk}/submissions?state="
    collector = staff(world, Role.COLLECTOR)
    assert [one["unit"] for one in collector.get(path + "awaiting_signature")[1]["items"]] == ["625"]
    assert collector.get(path + "draft")[1]["total"] == 2
    assert collector.get(path + "sai")[0] == 422
    misspelt = collector.get(path.replace("state", "trang_thai") + "draft")
    assert (misspelt[0], misspelt[1]["errors"][0]["where"]) == (422, "query.trang_thai")


def test_figures_are_texts_and_a_draft_tells_its_versions(world: World) -> None:
    row = counts(world)[0]
    fill(world, {row: "7.794"})
    status, told = staff(world).get(f"{path_of(world)}/figures?of=draft")
    (figure,) = told["figures"]
    assert (status, figure["code"], figure["typed"], figure["version"]) == (200, row, "7.794", 1)
    assert figure["answer"] == {"number": "7794"}


def test_personal_answers_are_never_given(world: World) -> None:
    fill(world, {counts(world)[0]: "5", "contact_mobile": "0900000000 (mô phỏng)"})
    asking = staff(world)
    assert "0900000000" not in json.dumps(asking.get(f"{path_of(world)}/figures?of=draft"))
    bring_to_sent(world)
    sending.accept(world.submission(), world.actor(Role.COLLECTOR), NOW)
    for of in ("draft", "current", "standing"):
        told = json.dumps(asking.get(f"{path_of(world)}/figures?of={of}"), ensure_ascii=False)
        told += json.dumps(asking.get(f"{path_of(world)}/findings?of={of}"), ensure_ascii=False)
        assert "0900000000" not in told


def test_findings_are_told_as_the_commands_tell_them(world: World) -> None:
    spec = next(one for one in form_of(world.campaign).checks if one.kind == "subset")
    row, whole = str(spec.parameters["part"]), str(spec.parameters["whole"])
    fill(world, {row: "10", whole: "5"})
    status, told = staff(world).get(f"{path_of(world)}/findings?of=draft")
    assert status == 200
    found = [one for one in told["findings"] if one["code"] == spec.code]
    assert [one["stated"] for one in found] == ["10"]
    english = staff(world).get(f"{path_of(world)}/findings?of=draft", **{"Accept-Language": "en"})[1]
    assert english["findings"][0]["message"] != told["findings"][0]["message"]
    mine = [describe_finding(one) for one in findings_of(world.submission())]
    assert json.loads(write_json(told["findings"])) == json.loads(write_json(mine))


def test_a_revision_is_given_byte_for_byte_with_its_digest_as_tag(world: World) -> None:
    fill(world, {counts(world)[0]: "5"})
    bring_to_sent(world)
    revision = world.submission().current
    assert revision is not None
    asking = staff(world, Role.COLLECTOR)
    (told,) = asking.get(f"{path_of(world)}/revisions")[1]["revisions"]
    assert (told["number"], told["digest"], told["is_current"]) == (1, revision.digest, True)
    path = f"/api/v1{path_of(world)}/revisions/{revision.digest}"
    answer = asking.client.get(path, headers=asking.headers)
    assert (answer.content, answer["ETag"]) == (bytes(revision.content), f'"{revision.digest}"')
    again = asking.client.get(path, headers={**asking.headers, "If-None-Match": f'"{revision.digest}"'})
    assert (again.status_code, again.content) == (304, b"")
    assert asking.get(f"{path_of(world)}/revisions/{'0' * 64}")[0] == 404


def test_anybody_may_verify_a_receipt(world: World) -> None:
    fill(world, {counts(world)[0]: "5"})
    bring_to_sent(world)
    sent = world.submission()
    status, told = nobody().get(f"/receipts/{sent.receipt_code.lower()}")
    assert (status, told["digest"], told["document_number"]) == (200, sent.current_id, "201/BC-UBND")
    assert nobody().get("/receipts/AAAAAAAAAA")[0] == 404
    assert staff(world).get(path_of(world))[1]["receipt"] == told


def test_forms_are_told_whole(world: World) -> None:
    asking = staff(world, Role.STEWARD)
    (listed,) = asking.get("/forms")[1]["forms"]
    status, told = asking.get(f"/forms/{listed['digest']}")
    assert (status, told["digest"]) == (200, listed["digest"])
    assert counts(world)[0] in {row["code"] for row in told["rows"]}
    assert asking.get(f"/forms/{'0' * 64}")[0] == 404


# Writing


def test_cells_are_saved_and_a_stale_version_is_told_as_a_conflict(world: World) -> None:
    first, second = counts(world)[:2]
    asking = staff(world)

    def save(*cells: dict[str, Any]) -> tuple[int, Any]:
        return asking.ask("patch", f"{path_of(world)}/cells", {"cells": list(cells)})

    status, told = save({"code": first, "typed": "5", "base_version": 0})
    assert (status, told["cells"][0]["version"]) == (200, 1)
    status, told = save(
        {"code": first, "typed": "6", "base_version": 0}, {"code": second, "typed": "7", "base_version": 0}
    )
    assert (status, told["type"]) == (409, "urn:tonghop:problem:conflict")
    assert [(one["status"], one["stands"]) for one in told["cells"]] == [(409, "5"), (200, None)]
    assert {edit.way for edit in CellEdit.objects.all()} == {"api"}


def test_a_cell_the_form_does_not_have_is_told(world: World) -> None:
    row = counts(world)[0]
    for code, line in (("khong_co", 0), (row, 1), ("applications_table/", 0)):
        cell = {"code": code, "line": line, "typed": "5", "base_version": 0}
        status, told = staff(world).ask("patch", f"{path_of(world)}/cells", {"cells": [cell]})
        assert (status, told["errors"][0]["code"]) == (422, "unknown_cell")
    twice = [{"code": row, "typed": "5", "base_version": 0}] * 2
    assert staff(world).ask("patch", f"{path_of(world)}/cells", {"cells": twice})[0] == 422


def test_what_the_rules_refuse_is_told_in_their_words(world: World) -> None:
    row = counts(world)[0]
    fill(world, {row: "5"})
    sending.submit(world.submission(), world.actor(Role.REPORTER), NOW)
    cells = {"cells": [{"code": row, "typed": "6", "base_version": 1}]}
    status, told = staff(world).ask("patch", f"{path_of(world)}/cells", cells)
    assert (status, told["ground"]) == (409, "wrong_state")
    assert "Chờ ký" in told["detail"]
    english = staff(world).ask("patch", f"{path_of(world)}/cells", cells, **{"Accept-Language": "en"})
    assert "Awaiting signature" in english[1]["detail"]


def test_a_dry_run_tells_each_row_and_writes_nothing(world: World) -> None:
    first, second, third = counts(world)[:3]
    fill(world, {first: "5"})
    rows = [
        {"code": first, "value": "6"},
        {"code": "khong_co", "value": "1"},
        {"code": second, "value": "năm hay sáu gì đó"},
        {"code": third, "number": "7.5"},
    ]
    status, told = staff(world).ask("post", f"{path_of(world)}/import?dry_run=true", {"rows": rows})
    assert (status, told["is_written"], told["n_rows"]) == (200, False, 4)
    assert [(one["row"], one["mistake"]) for one in told["faults"]] == [
        (2, "unknown_cell"),
        (3, "not_understood"),
        (4, "decimals_in_whole"),
    ]
    assert [(one["before"], one["after"], one["answer"]) for one in told["changes"]] == [
        ("5", "6", {"number": "6"})
    ]
    assert CellEdit.objects.count() == 1
    status, told = staff(world).ask("post", f"{path_of(world)}/import", {"rows": rows})
    assert (status, len(told["errors"]), CellEdit.objects.count()) == (422, 3, 1)


def test_an_import_writes_all_and_again_nothing(world: World) -> None:
    first, second = counts(world)[:2]
    rows = [{"code": first, "number": "7794"}, {"code": second, "value": "7.794", "remark": "Theo sổ"}]
    asking = staff(world)
    status, told = asking.ask("post", f"{path_of(world)}/import", {"rows": rows})
    assert (status, told["is_written"], len(told["changes"])) == (200, True, 2)
    figures = asking.get(f"{path_of(world)}/figures?of=draft")[1]["figures"]
    assert {one["code"]: one["answer"] for one in figures} == dict.fromkeys(
        (first, second), {"number": "7794"}
    )
    again = asking.ask("post", f"{path_of(world)}/import", {"rows": rows})[1]
    assert (again["n_unchanged"], again["changes"]) == (2, [])


@pytest.mark.parametrize("mark", [",", ";"])
def test_figures_come_as_csv_too(world: World, mark: str) -> None:
    first, second = counts(world)[:2]
    lines = [
        "code;line;number;value",
        f"{first};0;12;",
        f"{second};;;3 hồ sơ",
        "applications_table/name;1;;x",
    ]
    asking = staff(world)

    def send(text: str) -> tuple[int, Any]:
        answer = asking.client.post(
            f"/api/v1{path_of(world)}/import?dry_run=true",
            text.encode(),
            content_type="text/csv; charset=utf-8",
            headers=asking.headers,
        )
        return answer.status_code, json.loads(answer.content)

    status, told = send("\n".join(lines[:3]).replace(";", mark))
    assert status == 200
    assert [one["answer"] for one in told["changes"]] == [{"number": "12"}, {"number": "3"}]
    assert send("ma,so\n1,2")[1]["errors"][0]["code"] == "csv_columns"
    assert send("code,value\na,b,c")[1]["errors"][0]["code"] == "csv_width"
    assert send('code,value\n"a')[0] == 400


# Errors


def test_every_error_is_a_problem(world: World) -> None:
    asking = staff(world)
    cells = f"{path_of(world)}/cells"
    assert asking.get("/khong-co")[0] == 404
    assert asking.get("/")[0] == 404
    status, told = asking.ask("delete", cells)
    assert (status, "PATCH" in told["detail"]) == (405, True)

    def send(content: bytes, media_type: str) -> Any:
        answer = asking.client.patch(f"/api/v1{cells}", content, media_type, headers=asking.headers)
        assert answer["Content-Type"] == "application/problem+json"
        return json.loads(answer.content)["status"]

    assert send(b"<a/>", "application/xml") == 415
    assert send(b"{", "application/json") == 400
    assert send(b'{"cells": NaN}', "application/json") == 400
    assert send(b'{"cells": 1e99999999999999999999}', "application/json") == 400
    assert send(b'{"cells": 1e999999999}', "application/json") == 422
    assert send(b"[" * 100_000, "application/json") == 400
    assert send("é".encode("latin-1"), "application/json") == 400
    assert (
        send(b'{"cells": [{"code": "a\\u0000", "typed": "", "base_version": 0}]}', "application/json") == 422
    )
    assert send(b'{"cells": [{"code": "a", "typed": 5.0, "base_version": 0}]}', "application/json") == 422


def test_a_body_that_is_too_large_is_told(world: World, settings: Any) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100
    rows = {"rows": [{"code": "a" * 100, "value": "1"}]}
    assert staff(world).ask("post", f"{path_of(world)}/import", rows)[0] == 413


def test_a_failure_tells_nothing_of_the_inside(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("mật khẩu ở đây")

    monkeypatch.setattr("tonghop.api.operations.forms.published_forms", fail)
    asking = staff(world)
    asking.client = Client(raise_request_exception=False)
    status, told = asking.get("/forms")
    assert status == 500
    assert "mật khẩu" not in json.dumps(told, ensure_ascii=False)


def test_problems_are_told_in_the_language_asked_for(world: World) -> None:
    assert nobody().get("/campaigns")[1]["title"] == "Chưa có mã truy cập hợp lệ"
    assert nobody().get("/campaigns", **{"Accept-Language": "en"})[1]["title"] == "No valid token"


def test_each_token_has_its_own_limit_by_the_minute(world: World, settings: Any) -> None:
    settings.API_REQUESTS_A_MINUTE = 3
    one, other = staff(world), staff(world, code="626")
    assert [one.get("/campaigns")[0] for _ in range(4)] == [200, 200, 200, 429]
    assert other.get("/campaigns")[0] == 200
    answer = one.client.get("/api/v1/campaigns", headers=one.headers)
    assert 0 < int(answer["Retry-After"]) <= 60


def test_guessing_receipts_and_tokens_is_limited_by_address(world: World, settings: Any) -> None:
    settings.API_REQUESTS_A_MINUTE_WITHOUT_TOKEN = 2
    assert [nobody().get("/receipts/AAAAAAAAAA")[0] for _ in range(3)] == [404, 404, 429]
    assert staff(world).get("/campaigns")[0] == 200


def test_a_request_of_a_program_leaves_the_pages_their_addresses(client: Client) -> None:
    assert client.get("/api/v1/campaigns").status_code == 401
    assert reverse("my_work") == "/viec-cua-toi/"
