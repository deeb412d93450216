"""The read-only views that signals see: keys, days, codes and counts. No name, no ID number, no phone leaves a table."""

from django.db import migrations

VIEWS = {
    "watch_person": """
        SELECT p.id AS person_id, p.region_id AS region, p.born_on, p.sex, p.employer_id,
               CASE WHEN p.phone <> '' THEN md5(p.phone) END AS phone_key,
               CASE WHEN p.phone ~ '^[0-9]{11}$' THEN md5(left(p.phone, 7)) END AS phone_block,
               CASE WHEN p.phone ~ '^[0-9]{11}$' THEN right(p.phone, 4)::int END AS phone_tail,
               left(p.id_number, 6) AS card_place
          FROM people_person p""",
    "watch_fact": """
        SELECT x.id AS fact_id, x.person_id, x.fact, x.value, x.as_of FROM people_registerextract x""",
    "watch_group": """
        SELECT m.person_id, m."group" AS group_code, m.from_on, m.until_on FROM people_groupmembership m""",
    "watch_organisation": """
        SELECT o.id AS organisation_id, o.kind, o.region_id AS region, o.filed_on, o.closed_on,
               CASE WHEN o.phone <> '' THEN md5(o.phone) END AS phone_key,
               CASE WHEN o.address <> '' THEN md5(o.address) END AS address_key
          FROM people_organisation o""",
    "watch_staff": """
        SELECT r.organisation_id, r.person_id, r.role, r.from_on, r.until_on
          FROM people_roleheld r WHERE r.organisation_id IS NOT NULL
         UNION ALL
        SELECT t.provider_id, t.person_id, 'teacher', NULL::date, NULL::date FROM offer_teacher t""",
    "watch_scope": """
        SELECT s.provider_id, s.occupation_id AS occupation, s.level, s.from_on, s.until_on FROM offer_scope s""",
    "watch_cohort": """
        SELECT c.id AS cohort_id, c.provider_id, c.employer_id, c.occupation_id AS occupation, c.level,
               c.certificate_kind, c.wants_subsidy, c.region_id AS region, c.place_id, c.seats, c.taken,
               c.opens_on, c.closes_on, c.state, c.head_id, c.submitted_at, c.submitted_by, c.approved_at, c.approved_by
          FROM offer_cohort c""",
    "watch_session": """
        SELECT s.id AS session_id, s.cohort_id, c.provider_id, s.taught_by_id AS teacher_id, s.place_id, p.capacity,
               p.region_id AS place_region, s.content, s.starts_at, s.ends_at, c.state AS cohort_state
          FROM offer_session s JOIN offer_cohort c ON c.id = s.cohort_id JOIN offer_place p ON p.id = s.place_id""",
    "watch_enrolment": """
        SELECT e.id AS enrolment_id, e.cohort_id, c.provider_id, e.worker_id AS person_id, e.state, e.seated_at,
               c.opens_on, c.closes_on, c.wants_subsidy
          FROM enrolment_enrolment e JOIN offer_cohort c ON c.id = e.cohort_id""",
    "watch_attendance": """
        SELECT a.id AS attendance_id, a.session_id, s.cohort_id, a.enrolment_id, a.worker_id AS person_id, a.presence,
               a.means, a.minutes, lower(a.span) AS starts_at, upper(a.span) AS ends_at, s.place_id,
               p.region_id AS place_region
          FROM learning_attendance a JOIN offer_session s ON s.id = a.session_id JOIN offer_place p ON p.id = s.place_id""",
    "watch_mark": """
        SELECT m.id AS mark_id, m.session_id, s.cohort_id, m.enrolment_id, m.presence, m.means, m.minutes, m.at,
               m.by_person AS marked_by, s.starts_at, s.ends_at
          FROM learning_mark m JOIN offer_session s ON s.id = m.session_id""",
    "watch_exam": """
        SELECT x.id AS exam_id, x.cohort_id, x.body_id, x.assessor_id, x.held_on, x.state, x.published_at
          FROM assessment_exam x""",
    "watch_score": """
        SELECT s.id AS score_id, s.exam_id, s.enrolment_id, s.theory, s.practice FROM assessment_score s""",
    "watch_certificate": """
        SELECT c.id AS certificate_id, c.person_id, c.body_id, c.occupation_id AS occupation, c.level, c.kind, c.origin,
               c.issued_on, c.exam_id, c.enrolment_id, e.cohort_id, r.id IS NOT NULL AS is_revoked
          FROM assessment_certificate c LEFT JOIN enrolment_enrolment e ON e.id = c.enrolment_id
          LEFT JOIN assessment_revocation r ON r.certificate_id = c.id""",
    "watch_claim": """
        SELECT c.id AS claim_id, c.worker_id AS person_id, c.cohort_id, c.enrolment_id, c.certificate_id, o.provider_id,
               c.kind, c.payee, c.payee_organisation_id, c.region_id AS region, c.counts_on, c.amount_fen, c.state,
               c.offered_at, c.filed_at, c.filed_by, c.reviewed_at, c.reviewed_by, c.granted_at, c.granted_by,
               c.sent_at, c.sent_by, c.paid_at, c.paid_by,
               c.state NOT IN ('offered', 'declined', 'lapsed', 'refused') AS is_live
          FROM subsidy_claim c LEFT JOIN offer_cohort o ON o.id = c.cohort_id""",
    "watch_account": """
        SELECT a.id AS account_id, a.person_id, a.organisation_id, md5(a.number) AS number_key, a.is_current, a.checked_at,
               a.holder_name = coalesce(p.name, o.name) AS holder_matches
          FROM people_payaccount a LEFT JOIN people_person p ON p.id = a.person_id
          LEFT JOIN people_organisation o ON o.id = a.organisation_id""",
    "watch_payment": """
        SELECT p.id AS payment_id, p.claim_id, p.pay_account_id AS account_id, p.amount_fen, p.state, p.sent_at
          FROM subsidy_payment p""",
}


class Migration(migrations.Migration):
    dependencies = [
        ("supervision", "0001_house"),
        ("people", "0001_house"),
        ("offer", "0001_house"),
        ("enrolment", "0001_house"),
        ("learning", "0001_house"),
        ("assessment", "0001_house"),
        ("subsidy", "0001_house"),
    ]

    operations = [
        migrations.RunSQL(f"CREATE VIEW {name} AS {query}", f"DROP VIEW {name}") for name, query in VIEWS.items()
    ]
