"""How often one person, or one address nobody signed in from, may change something in a minute.

Counts in this process, which is the only web server of a portal, so that a save costs the database nothing
more. Reading is not limited here; programs have their own limit, and so have wrong passwords.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Lock

from allauth.core.internal.httpkit import get_client_ip
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render

_MINUTE = 60.0
_SAFE = ("GET", "HEAD", "OPTIONS")
_MOST_KEPT = 20_000
"""People and addresses counted at once; where more come within a minute, all counts start anew."""
TOO_MANY = 429


class ChangesLimit:
    """Refuses changes beyond ``settings.CHANGES_A_MINUTE`` with 429; nothing of the request was done then."""

    def __init__(
        self,
        get_response: Callable[[HttpRequest], HttpResponseBase],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._get_response, self._clock = get_response, clock
        self._lock, self._minute, self._counted = Lock(), 0, dict[str, int]()

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Count a change, and let it through or refuse it."""
        if request.method in _SAFE or request.path_info.startswith("/api/"):
            return self._get_response(request)
        left = self._seconds_to_wait(request)
        if not left:
            return self._get_response(request)
        refused = render(request, "429.html", status=TOO_MANY)
        refused["Retry-After"] = str(left)
        return refused

    def _seconds_to_wait(self, request: HttpRequest) -> int:
        """0 where the change may be made, else the seconds until the next minute."""
        signed_in = request.user.is_authenticated
        who = f"person:{request.user.pk}" if signed_in else f"address:{get_client_ip(request)}"
        most = settings.CHANGES_A_MINUTE if signed_in else settings.CHANGES_A_MINUTE_NOT_SIGNED_IN
        now = self._clock()
        with self._lock:
            minute = int(now // _MINUTE)
            if minute != self._minute or len(self._counted) > _MOST_KEPT:
                self._minute, self._counted = minute, {}
            self._counted[who] = used = self._counted.get(who, 0) + 1
        return int(_MINUTE - now % _MINUTE) + 1 if used > most else 0
