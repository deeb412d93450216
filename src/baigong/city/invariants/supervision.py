"""Findings: judged by another, resting on evidence, and nothing they froze moved while it was frozen."""

from collections.abc import Iterator

from .checking import check, rows

STANDING = ["raised", "assigned", "confirmed"]
REACHED = """
    reached AS (
        SELECT c.id AS claim_id, f.id AS freeze_id FROM subsidy_freeze f JOIN subsidy_claim c ON c.id = f.claim_id
        UNION SELECT c.id, f.id FROM subsidy_freeze f JOIN subsidy_claim c ON c.worker_id = f.person_id
        UNION SELECT c.id, f.id FROM subsidy_freeze f JOIN subsidy_claim c ON c.certificate_id = f.certificate_id
        UNION SELECT c.id, f.id FROM subsidy_freeze f JOIN subsidy_claim c ON c.cohort_id = f.cohort_id
        UNION SELECT c.id, f.id FROM subsidy_freeze f JOIN subsidy_claim c ON c.payee_organisation_id = f.organisation_id
        UNION SELECT c.id, f.id FROM subsidy_freeze f JOIN offer_cohort o ON o.provider_id = f.organisation_id
                JOIN subsidy_claim c ON c.cohort_id = o.id
        UNION SELECT c.id, f.id FROM subsidy_freeze f JOIN offer_cohort o ON o.employer_id = f.organisation_id
                JOIN subsidy_claim c ON c.cohort_id = o.id
        UNION SELECT c.id, f.id FROM subsidy_freeze f JOIN assessment_certificate k ON k.body_id = f.organisation_id
                JOIN subsidy_claim c ON c.certificate_id = k.id)
"""
"""Every claim with every freeze that reaches it: each way by its own key, for all ways at once are a look at every pair."""
GROUND = "f.ground = 'finding/' || n.id"


@check
def findings_are_judged_by_another() -> Iterator[tuple[str, str]]:
    """Who raised, assigned or decided it never judged it, and who confirmed it never cleared it; each gave a reason."""
    yield from rows("supervision_finding", "was judged by who raised or assigned it", """
        SELECT id FROM supervision_finding WHERE reviewed_by IN (raised_by, assigned_by) ORDER BY id""")
    yield from rows("supervision_finding", "was cleared by who confirmed it", """
        SELECT id FROM supervision_finding WHERE cleared_by = reviewed_by ORDER BY id""")
    yield from rows("supervision_finding", "is {} without a reason", """
        SELECT id, state FROM supervision_finding WHERE state NOT IN ('raised', 'assigned') AND btrim(why) = '' ORDER BY id""")
    yield from rows("supervision_finding", "was judged by who decided the claim or class", """
        SELECT n.id FROM supervision_finding n
         WHERE n.reviewed_by IS NOT NULL AND (
               EXISTS (SELECT 1 FROM subsidy_claim c WHERE n.concern = 'claim' AND c.id = n.key AND c.granted_at < n.reviewed_at
                          AND n.reviewed_by IN (c.reviewed_by, c.granted_by))
            OR EXISTS (SELECT 1 FROM offer_cohort o WHERE n.concern = 'cohort' AND o.id = n.key AND o.approved_at < n.reviewed_at
                          AND n.reviewed_by = o.approved_by)) ORDER BY n.id""")


@check
def findings_rest_on_their_evidence() -> Iterator[tuple[str, str]]:
    """Each has some, of its own signal and thing; one signal has one standing finding about a thing."""
    yield from rows("supervision_finding", "has no evidence", """
        SELECT n.id FROM supervision_finding n
         WHERE NOT EXISTS (SELECT 1 FROM supervision_evidence e WHERE e.finding_id = n.id) ORDER BY n.id""")
    yield from rows("supervision_evidence", "is about something else than its finding", """
        SELECT e.id FROM supervision_evidence e JOIN supervision_finding n ON n.id = e.finding_id
         WHERE (e.signal, e.concern, e.key) IS DISTINCT FROM (n.signal, n.concern, n.key) ORDER BY e.id""")
    yield from rows("supervision_finding", "is one of {} that stand about one thing", """
        SELECT min(id), count(*) FROM supervision_finding WHERE state = ANY(%s)
         GROUP BY signal, concern, key HAVING count(*) > 1 ORDER BY 1""", [STANDING])


@check
def what_stands_is_frozen_and_nothing_else() -> Iterator[tuple[str, str]]:
    """A standing finding holds what it concerns, wholly where it blocks or is confirmed; a cleared one holds nothing."""
    yield from rows("supervision_finding", "stands and freezes nothing", f"""
        SELECT n.id FROM supervision_finding n
         WHERE n.state = ANY(%s) AND NOT EXISTS (
            SELECT 1 FROM subsidy_freeze f WHERE {GROUND} AND f.lifted_at IS NULL) ORDER BY n.id""", [STANDING])  # noqa: S608
    yield from rows("supervision_finding", "holds the payment only", f"""
        SELECT n.id FROM supervision_finding n JOIN subsidy_freeze f ON {GROUND} AND f.lifted_at IS NULL
         WHERE f.holds <> 'all' AND (n.state = 'confirmed' OR (n.handling = 'block' AND n.state = ANY(%s)))
         ORDER BY n.id""", [STANDING])  # noqa: S608
    for table in ("subsidy_freeze", "offer_freeze"):
        yield from rows(table, "stands on a finding that is cleared, or on none", f"""
            SELECT f.id FROM {table} f LEFT JOIN supervision_finding n ON {GROUND} AND n.state = ANY(%s)
             WHERE f.ground LIKE 'finding/%%' AND f.lifted_at IS NULL AND n.id IS NULL ORDER BY f.id""", [STANDING])  # noqa: S608


@check
def nothing_moved_while_it_was_frozen() -> Iterator[tuple[str, str]]:
    """No claim was decided, and no money sent, between the freeze and its end; no frozen class was approved. What held
    the payment only holds decisions from its confirmation on."""
    yield from rows("subsidy_claim", "was decided while it was frozen", f"""
        WITH {REACHED}
        SELECT DISTINCT r.claim_id FROM reached r JOIN subsidy_freeze f ON f.id = r.freeze_id
          JOIN subsidy_decision d ON d.claim_id = r.claim_id AND d.pays LEFT JOIN supervision_finding n ON {GROUND}
         WHERE f.holds = 'all' AND (f.lifted_at IS NULL OR d.decided_at < f.lifted_at)
           AND CASE WHEN n.handling = 'review' THEN n.reviewed_at ELSE f.frozen_at END < d.decided_at
         ORDER BY r.claim_id""")  # noqa: S608
    yield from rows("subsidy_claim", "was sent while it was frozen", f"""
        WITH {REACHED}
        SELECT DISTINCT c.id FROM reached r JOIN subsidy_freeze f ON f.id = r.freeze_id JOIN subsidy_claim c ON c.id = r.claim_id
         WHERE f.frozen_at < c.sent_at AND (f.lifted_at IS NULL OR c.sent_at < f.lifted_at) ORDER BY c.id""")  # noqa: S608
    yield from rows("offer_cohort", "was approved while it was frozen", """
        SELECT DISTINCT o.id FROM offer_cohort o JOIN offer_freeze f
            ON f.cohort_id = o.id OR (o.wants_subsidy AND f.organisation_id IN (o.provider_id, o.employer_id))
         WHERE f.frozen_at < o.approved_at AND (f.lifted_at IS NULL OR o.approved_at < f.lifted_at) ORDER BY o.id""")
