"""The ten busiest pages, each with who looks: for plans in the tests and for latencies in benchmarks/pages.py."""

from typing import Any

from baigong.kernel.actor import Actor


def busiest(scene: Any) -> dict[str, tuple[Actor | None, str]]:
    """By name: the actor (None: anyone) and the address, on a scene of tests/cast_subsidy.py with a paid claim."""
    who, claim = scene.who, scene.claim_of()
    return {
        "officer inbox": (who.reviewer, "/officer/"),
        "officer claims": (who.reviewer, "/officer/claims/"),
        "officer claim": (who.reviewer, f"/officer/claims/{claim.pk}/"),
        "officer people": (who.reviewer, "/officer/people/"),
        "officer cohorts": (who.reviewer, "/officer/cohorts/"),
        "officer cohort": (who.reviewer, f"/officer/cohorts/{claim.cohort_id or claim.enrolment.cohort_id}/"),
        "worker home": (who.worker, "/worker/"),
        "worker record": (who.worker, "/worker/record/"),
        "provider home": (who.provider_clerk, "/provider/"),
        "public verify": (None, f"/verify/{claim.certificate.no}/"),
    }
