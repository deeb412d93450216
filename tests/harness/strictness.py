"""Accidents that production forgives and tests do not."""

from __future__ import annotations

import ipaddress
import random
import socket
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from django.db import models
from django.db.models.query import QuerySet


@pytest.fixture(autouse=True, scope="session")
def a_list_without_an_order_comes_shuffled() -> Iterator[None]:
    """PostgreSQL promises no order; a test that passes by luck of insertion fails here."""
    fetch_all = QuerySet._fetch_all

    def shuffled(self: QuerySet[Any]) -> None:
        fresh = self._result_cache is None
        fetch_all(self)
        if fresh and not self.ordered and self._result_cache and len(self._result_cache) > 1:
            self._result_cache = list(self._result_cache)
            random.shuffle(self._result_cache)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QuerySet, "_fetch_all", shuffled)
        yield


@pytest.fixture(autouse=True, scope="session")
def an_instant_is_not_a_day() -> Iterator[None]:
    """Django cuts an instant put into a date field, in UTC: eight hours a day the wrong day in China."""
    prepare = models.DateField.get_prep_value

    def strict(self: models.DateField[Any, Any], value: Any) -> Any:
        if isinstance(value, datetime) and not isinstance(self, models.DateTimeField):
            raise TypeError(f"{self}: a datetime is put into a date field; say which day it means")
        return prepare(self, value)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(models.DateField, "get_prep_value", strict)
        yield


@pytest.fixture(autouse=True, scope="session")
def nobody_talks_to_strangers() -> Iterator[None]:
    """No test reaches another machine: sockets go to loopback and to local files only."""
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex

    def checked(self: socket.socket, address: Any) -> None:
        _refuse_strangers(self, address)
        connect(self, address)

    def checked_ex(self: socket.socket, address: Any) -> int:
        _refuse_strangers(self, address)
        return connect_ex(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", checked)
        patch.setattr(socket.socket, "connect_ex", checked_ex)
        yield


def _refuse_strangers(used: socket.socket, address: Any) -> None:
    if used.family not in {socket.AF_INET, socket.AF_INET6}:
        return
    host = address[0]
    if host != "localhost" and not ipaddress.ip_address(host).is_loopback:
        raise ConnectionRefusedError(f"a test may not reach {host}")


@pytest.fixture(autouse=True)
def every_test_begins_in_chinese() -> None:
    """A page drawn in English leaves its language behind in the thread: the next test would read English."""
    from django.conf import settings
    from django.utils import translation

    translation.activate(settings.LANGUAGE_CODE)
