"""The one table of permissions: for each route who may use it, and whose thing it names.

Decides by role and by office. A route that is not listed is refused; a test goes through the resolver. Which
acts a state allows is ``core.submission.transitions``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tonghop.apps.accounts.models import User
from tonghop.core.submission.transitions import Role

EVERYBODY: frozenset[Role] = frozenset()
"""Also people who are not signed in."""
OFFICE_STAFF = frozenset({Role.REPORTER, Role.CHECKER, Role.SIGNER, Role.CLERK})
READERS = OFFICE_STAFF | {Role.COLLECTOR, Role.AUDITOR, Role.VIEWER}
ANY_ROLE = frozenset(Role)
_COLLECTION_READERS = frozenset({Role.COLLECTOR, Role.AUDITOR, Role.VIEWER})


class TokenScope(StrEnum):
    """What a program may do with a token, within what its person may do."""

    READ = "read"
    WRITE = "write"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class Scope:
    """The office a thing belongs to and the offices above it, nearest first, as of a day."""

    unit: str
    above: tuple[str, ...]
    on: date


@dataclass(frozen=True, slots=True)
class Permission:
    """Who may use a route.

    ``roles`` any of which opens it; empty with ``signed_in`` False: everybody. ``names`` is the kind of thing
    the route's argument identifies, empty where it identifies nothing of an office. ``token`` is the scope a
    token needs for a route of programs, None for a page.
    """

    roles: frozenset[Role]
    names: str = ""
    signed_in: bool = True
    token: TokenScope | None = None


def roles_of(user: User, on: date) -> frozenset[Role]:
    """Every role a person holds anywhere on a day."""
    return frozenset(Role(one.role) for one in user.holdings.all() if one.holds_on(on))


def roles_in(user: User, scope: Scope) -> frozenset[Role]:
    """The roles a person holds for an office: in it, or in an office above with what lies below."""
    return frozenset(
        Role(one.role)
        for one in user.holdings.all()
        if one.holds_on(scope.on)
        and (one.unit_code == scope.unit or (one.covers_below and one.unit_code in scope.above))
    )


def offices_held(user: User, role: Role, on: date) -> tuple[str, ...]:
    """The offices in which a person holds a role on a day, by code; those below them are not named."""
    held = {one.unit_code for one in user.holdings.all() if Role(one.role) is role and one.holds_on(on)}
    return tuple(sorted(held))


def may_use(permission: Permission, held: frozenset[Role], *, is_signed_in: bool) -> bool:
    """Whether somebody who holds these roles for the thing named may use a route."""
    if not permission.signed_in:
        return True
    return is_signed_in and (not permission.roles or bool(permission.roles & held))


def _office(*roles: Role) -> Permission:
    return Permission(frozenset(roles), "submission")


_ALLAUTH_OPEN = (
    "account_login",
    "account_logout",
    "account_inactive",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "mfa_authenticate",
    "openid_connect_login",
    "openid_connect_callback",
    "socialaccount_login_cancelled",
    "socialaccount_login_error",
    "accept_invitation",
    "find_receipt",
    "public_receipt",
)
_OWN_ACCOUNT = (
    "account_reauthenticate",
    "account_change_password",
    "account_set_password",
    "api_tokens",
    "revoke_api_token",
    "mfa_index",
    "mfa_reauthenticate",
    "mfa_activate_totp",
    "mfa_deactivate_totp",
    "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes",
    "mfa_download_recovery_codes",
)
_ADMINISTRATION = (
    "office_people",
    "invite_person",
    "invite_again",
    "end_role",
    "record_mandate",
    "end_mandate",
    "erase_person",
    "import_people",
    "import_offices",
    "people_template",
    "offices_template",
)

PERMISSIONS: Mapping[str, Permission] = {
    **{name: Permission(EVERYBODY, signed_in=False) for name in ("welcome", "set_language", "health")},
    "try_account": Permission(EVERYBODY, signed_in=False),
    **{name: Permission(EVERYBODY, signed_in=False) for name in _ALLAUTH_OPEN},
    **{name: Permission(EVERYBODY) for name in _OWN_ACCOUNT},
    "my_work": Permission(EVERYBODY),
    **{
        name: Permission(frozenset({Role.STEWARD, Role.COLLECTOR, Role.AUDITOR}))
        for name in ("form_list", "form_rows", "preview_form")
    },
    "publish_form": Permission(frozenset({Role.STEWARD})),
    **{name: Permission(frozenset({Role.AUDITOR})) for name in ("ledger_page", "verify_ledger")},
    "erase_answers": _office(Role.ADMINISTRATOR),
    "administration": Permission(frozenset({Role.ADMINISTRATOR})),
    **{name: Permission(frozenset({Role.ADMINISTRATOR}), "office") for name in _ADMINISTRATION},
    "report_form": Permission(READERS, "submission"),
    **{
        name: _office(Role.REPORTER)
        for name in (
            "save_cells",
            "explain_finding",
            "submit_report",
            "amend_report",
            "upload_report",
            "take_upload",
            "ask_about_row",
            "keep_evidence",
        )
    },
    **{
        name: Permission(OFFICE_STAFF | {Role.AUDITOR}, "submission")
        for name in ("report_findings", "report_row", "evidence_file", "blank_of_report")
    },
    "report_versions": Permission(READERS, "submission"),
    "report_receipt": Permission(READERS, "submission"),
    "sign_report": Permission(OFFICE_STAFF | {Role.AUDITOR}, "submission"),
    "approve_report": _office(Role.SIGNER),
    "initial_report": _office(Role.CHECKER),
    "send_back_report": _office(Role.CHECKER, Role.SIGNER),
    "issue_report": _office(Role.CLERK, Role.REPORTER),
    "send_report": _office(Role.CLERK, Role.REPORTER),
    "paper_of_report": Permission(READERS, "submission"),
    "campaigns": Permission(_COLLECTION_READERS),
    "new_campaign": Permission(frozenset({Role.COLLECTOR})),
    **{
        name: Permission(_COLLECTION_READERS, "campaign")
        for name in ("campaign_board", "campaign_letter", "consolidations", "consolidation_file")
    },
    **{
        name: Permission(frozenset({Role.COLLECTOR}), "campaign")
        for name in (
            "accept_many",
            "remind_offices",
            "campaign_questions",
            "close_campaign",
            "reopen_campaign",
            "report_from_totals",
        )
    },
    "collected_report": Permission(_COLLECTION_READERS, "collected"),
    **{
        name: Permission(frozenset({Role.COLLECTOR}), "collected")
        for name in (
            "receive_report",
            "return_report",
            "accept_report",
            "lock_report",
            "unlock_report",
            "extend_report",
            "judge_explanation",
        )
    },
    **{f"api:{name}": Permission(EVERYBODY, signed_in=False) for name in ("api-root", "openapi", "receipt")},
    # A campaign is read by the offices that owe in it too, not only by who collects: the selector
    # campaigns_seen_by judges it, so the route's argument is no name of a thing here.
    **{
        f"api:{name}": Permission(READERS, token=TokenScope.READ)
        for name in ("campaigns", "campaign", "campaign_submissions")
    },
    **{
        f"api:{name}": Permission(READERS, "submission", token=TokenScope.READ)
        for name in ("submission", "figures", "findings", "revisions", "revision")
    },
    **{f"api:{name}": Permission(ANY_ROLE, token=TokenScope.READ) for name in ("forms", "form")},
    "api:save_cells": Permission(frozenset({Role.REPORTER}), "submission", token=TokenScope.WRITE),
    "api:import_figures": Permission(frozenset({Role.REPORTER}), "submission", token=TokenScope.IMPORT),
}
