"""The description tells the truth: every operation is asked everything that it allows, and answers as it says."""

import json
from collections.abc import Iterator

import hypothesis
import pytest
import schemathesis
from django.conf import settings
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from schemathesis.checks import not_a_server_error
from schemathesis.config import SchemathesisConfig
from schemathesis.specs.openapi import checks

from baigong.api import caller
from baigong.api.problem import Titles
from baigong.api.words import Fault, Outcome, Refusal
from baigong.kernel.word import Refusals
from baigong.subsidy import actions as subsidy
from baigong.subsidy import queries as fees
from tests import cast, cast_course
from tests.api.asking import Asking, token_of

PERSONAL = {"name", "id_number", "phone", "no", "seal", "person", "worker", "person_id"}
EXAMPLES = 8
CHECKS = [
    not_a_server_error, checks.status_code_conformance, checks.content_type_conformance, checks.response_headers_conformance,
    checks.response_schema_conformance, checks.negative_data_rejection, checks.unsupported_method,
]


@pytest.fixture
def one_connection() -> Iterator[None]:
    """Requests of a WSGI server end by closing the connection; this test's transaction lives on it."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def description(db, anyone):
    return anyone.get("/openapi.json").json()


def each(description):
    return [(path, method, one) for path, methods in description["paths"].items() for method, one in methods.items()]


def test_it_is_openapi_three_one(description):
    assert description["openapi"].startswith("3.1")
    assert description["components"]["securitySchemes"] == {"Token": {"type": "http", "scheme": "bearer"}}


def test_every_operation_says_what_it_does_and_how_it_may_end(description):
    for path, method, one in each(description):
        assert one["summary"] and one["description"] and one["tags"], path
        promised = {"200", "400", "422", "429"} | ({"304"} if method == "get" else set())
        promised |= {"401"} if one.get("security") else set()
        promised |= {"404"} if "{" in path else set()
        assert promised <= set(one["responses"]), path
        for status, answer in one["responses"].items():
            if int(status) >= 400:
                assert list(answer["content"]) == ["application/problem+json"]
        if method == "post":
            assert ("Idempotency-Key", True) in [(each["name"], each["required"]) for each in one["parameters"]]


def test_every_parameter_is_explained_and_none_is_personal(description):
    """Addresses are logged on the way: nothing in them may name a person."""
    for path, _method, one in each(description):
        for parameter in one["parameters"]:
            assert parameter["description"], path
            if parameter["in"] in ("path", "query"):
                assert parameter["name"] not in PERSONAL, path


def test_it_speaks_the_language_asked_for(description, anyone):
    assert description["paths"]["/api/v1/occupations"]["get"]["summary"] == "查找职业（工种）"
    english = Asking(**{"accept-language": "en"}).get("/openapi.json")
    assert english.headers["Content-Language"] == "en"


def test_every_refusal_of_the_api_has_both_languages_and_a_way_out():
    for one in (*Fault, *Outcome, *Titles):
        assert one.zh and one.en.isascii()
    for one in Refusal:
        assert isinstance(one, Refusals)
        assert one.zh and one.en.isascii() and one.way_out_zh and one.way_out_en.isascii()


def test_whatever_is_asked_is_answered_as_described(scene, one_connection, monkeypatch):
    """schemathesis, in process: good and bad input for each operation, the same on every run."""
    for kind in caller.LIMITS:
        monkeypatch.setitem(caller.LIMITS, kind, 10**9)
    who = scene.who
    secrets = {name: token_of(by, now=scene.now) for name, by in {
        "attendance.write": who.provider_clerk, "rosters.read": who.provider_clerk, "cohorts.read": who.reviewer,
        "exams.read": who.assessor, "record.read": who.worker, "works.read": who.reviewer, "tasks.read": who.reviewer,
        "any": who.worker}.items()}
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application(), config=SchemathesisConfig())
    known = {"place": "000000", "slug": "unemployment-insurance-uplift", "session_id": scene.session_id,
             "cohort_id": scene.open_cohort.pk, "catalogue_id": scene.catalogue.pk, "work_id": scene.work.pk,
             "check_in": scene.batch(0, 4), "take_fee_notice": _notice(scene)}
    asked: dict[str, set[int]] = {}
    for found in schema.get_all_operations():
        operation = found.ok()
        needs = operation.definition.raw.get("x-needs")
        headers = {"Authorization": f"Bearer {secrets[needs]}"} if needs else {}
        asked[operation.label] = statuses = set()
        for mode in schemathesis.GenerationMode:
            _ask(operation, mode, headers, known, statuses)
    assert json.dumps(sorted(asked)).count("/api/v1/") == len(asked) == 23
    assert {label for label, statuses in asked.items() if 200 not in statuses} == set()


def _notice(scene) -> dict[str, str]:
    """What the sandbox says of a fee: somebody has a seat in the open class and ordered."""
    subsidy.state_price(by=scene.who.provider_clerk, now=cast.NOW, cohort_id=scene.open_cohort.pk, amount_fen=100)
    seat = cast_course.seat(scene.open_cohort, scene.who.worker)
    order = subsidy.order_fee(by=scene.who.worker, now=scene.now, enrolment_id=seat.pk)
    return dict(zip(("content", "signature"), fees.sandbox_notice(order, at=scene.now), strict=True))


def _ask(operation, mode, headers, known, statuses):
    @hypothesis.seed(7)
    @hypothesis.settings(max_examples=EXAMPLES, deadline=None, database=None, phases=[hypothesis.Phase.generate],
                         suppress_health_check=list(hypothesis.HealthCheck))
    @hypothesis.given(case=operation.as_strategy(generation_mode=mode), real=hypothesis.strategies.booleans())
    def ask(case, real):
        if real and mode is schemathesis.GenerationMode.POSITIVE:
            for name in case.path_parameters or ():
                case.path_parameters[name] = known[name]
            case.body = known.get(operation.definition.raw["operationId"], case.body)
        answer = case.call(headers=headers)
        statuses.add(answer.status_code)
        case.validate_response(answer, checks=CHECKS)

    ask()


def test_the_tests_run_where_the_api_is_hung():
    assert settings.ROOT_URLCONF == "baigong.project.urls"
