"""An act the rules refuse, as an exception of the use cases; pages and endpoints show its sentence."""

from __future__ import annotations

from datetime import datetime

from tonghop.core.findings import Argument
from tonghop.core.periods.due import VIETNAM_CLOCK
from tonghop.core.sentences.render import Language, render
from tonghop.core.submission.transitions import Refusal, Role


class ActRefused(Exception):
    """The rules do not allow the act now; ``refusal`` says why and who can help."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(say_refusal(refusal))
        self.refusal = refusal


def say_refusal(refusal: Refusal, language: Language = "vi") -> str:
    """The sentence of a refusal, with acts, states and roles in their words."""
    said: dict[str, Argument] = {
        name: _say(name, argument, language) for name, argument in refusal.arguments.items()
    }
    said["lifted_by"] = say_roles(refusal.lifted_by, language)
    return render(f"refusal.{refusal.ground.value}", said, language)


def say_roles(roles: tuple[Role, ...], language: Language = "vi") -> str:
    """Roles in words, with commas."""
    return ", ".join(render(f"role.{role.value}", language=language) for role in roles)


def _say(name: str, argument: object, language: Language) -> Argument:
    if isinstance(argument, datetime):
        return f"{argument.astimezone(VIETNAM_CLOCK):%H:%M %d/%m/%Y}"
    return render(f"{name}.{argument}", language=language) if name in ("act", "state") else str(argument)
