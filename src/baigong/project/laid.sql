-- Written by `baigong lay`, of migrations 8d818e4e540e48039c73272b0dda30918bde2833ee510bc3cf34e102f211b6fc
--
-- PostgreSQL database dump
--


-- Dumped from database version 18.6
-- Dumped by pg_dump version 18.6

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

COMMENT ON EXTENSION btree_gist IS 'support for indexing common datatypes in GiST';

CREATE TYPE public.procrastinate_job_event_type AS ENUM (
    'deferred',
    'started',
    'deferred_for_retry',
    'failed',
    'succeeded',
    'cancelled',
    'abort_requested',
    'aborted',
    'scheduled',
    'retried'
);

CREATE TYPE public.procrastinate_job_status AS ENUM (
    'todo',
    'doing',
    'succeeded',
    'failed',
    'cancelled',
    'aborting',
    'aborted'
);

CREATE TYPE public.procrastinate_job_to_defer_v1 AS (
	queue_name character varying,
	task_name character varying,
	priority integer,
	lock text,
	queueing_lock text,
	args jsonb,
	scheduled_at timestamp with time zone
);

CREATE FUNCTION public._pgtrigger_should_ignore(trigger_name name) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
                DECLARE
                    _pgtrigger_ignore TEXT[];
                    _result BOOLEAN;
                BEGIN
                    BEGIN
                        SELECT INTO _pgtrigger_ignore
                            CURRENT_SETTING('pgtrigger.ignore');
                        EXCEPTION WHEN OTHERS THEN
                    END;
                    IF _pgtrigger_ignore IS NOT NULL THEN
                        SELECT trigger_name = ANY(_pgtrigger_ignore)
                        INTO _result;
                        RETURN _result;
                    ELSE
                        RETURN FALSE;
                    END IF;
                END;
            $$;

CREATE FUNCTION public.governance_pairs(said text) RETURNS text[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
        SELECT coalesce(array_agg(DISTINCT substr(bare, n, 2)), '{}')
          FROM (SELECT upper(regexp_replace(said, '\s+', '', 'g')) AS bare) b, generate_series(1, length(bare) - 1) n $$;

CREATE FUNCTION public.journal_answered_once(lock bigint, form uuid) RETURNS text
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(lock);
    RETURN (SELECT location FROM journal_once WHERE key = form);
END $$;


SET default_tablespace = '';

SET default_table_access_method = heap;
CREATE TABLE public.journal_entry (
    id bigint NOT NULL,
    seq bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    action character varying(80) NOT NULL,
    by_person bigint,
    by_role character varying(40) NOT NULL,
    by_organisation bigint,
    subject_kind character varying(60) NOT NULL,
    subject_id character varying(40) NOT NULL,
    why text NOT NULL,
    detail jsonb NOT NULL,
    prev_hash bytea NOT NULL,
    hash bytea NOT NULL,
    lane_id smallint NOT NULL
);

CREATE FUNCTION public.journal_entry_hash(e public.journal_entry) RETURNS bytea
    LANGUAGE sql STABLE
    AS $$
    SELECT sha256(e.prev_hash || convert_to(jsonb_build_array(
        e.lane_id, e.seq, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.action, e.by_person,
        e.by_role, e.by_organisation, e.subject_kind, e.subject_id, e.why, e.detail)::text, 'UTF8'))
$$;

CREATE FUNCTION public.journal_take_once(lock bigint, form uuid, taken_at timestamp with time zone, person bigint) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(lock);
    INSERT INTO journal_once (key, at, by_person, location) VALUES (form, taken_at, person, '') ON CONFLICT (key) DO NOTHING;
    RETURN FOUND;
END $$;

CREATE FUNCTION public.pgtrigger_assessment_certificate_edition_5dbe4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    SELECT 1 + count(*) INTO NEW.edition FROM assessment_certificate c JOIN assessment_revocation r ON r.certificate_id = c.id
     WHERE (c.person_id, c.occupation_id, c.level, c.kind) = (NEW.person_id, NEW.occupation_id, NEW.level, NEW.kind);
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_assessment_certificate_kept_19dd3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_assessment_certificate_whole_8863a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_assessment_exam_apart_ad468() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF EXISTS (SELECT 1 FROM offer_session s WHERE s.cohort_id = NEW.cohort_id AND s.taught_by_id = NEW.assessor_id)
            OR EXISTS (SELECT 1 FROM offer_cohort c WHERE c.id = NEW.cohort_id AND c.provider_id = NEW.body_id) THEN
        RAISE EXCEPTION 'who taught examines' USING ERRCODE = 'check_violation', CONSTRAINT = 'assessment_exam_apart';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_assessment_revocation_kept_0fe9d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_assessment_revocation_whole_1c901() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_assessment_score_agreed_b75c7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF (NEW.theory, NEW.practice) IS DISTINCT FROM (OLD.theory, OLD.practice) AND NOT EXISTS (
            SELECT 1 FROM assessment_scorechange c WHERE c.score_id = NEW.id AND c.state = 'agreed'
               AND (c.old_theory, c.old_practice) IS NOT DISTINCT FROM (OLD.theory, OLD.practice)
               AND (c.theory, c.practice) IS NOT DISTINCT FROM (NEW.theory, NEW.practice)) THEN
        RAISE EXCEPTION 'nobody agreed' USING ERRCODE = 'check_violation', CONSTRAINT = 'assessment_score_agreed';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_city_planted_kept_623dd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_enrolment_apprenticed_9dd64() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF NEW.state IN ('enrolled', 'completed', 'failed') AND (
            TG_OP = 'INSERT' OR (OLD.cohort_id, OLD.worker_id) <> (NEW.cohort_id, NEW.worker_id)
            OR OLD.state NOT IN ('enrolled', 'completed', 'failed'))
       AND EXISTS (SELECT 1 FROM offer_cohort c JOIN offer_filedprogramme f ON f.id = c.filing_id WHERE c.id = NEW.cohort_id
                      AND NOT EXISTS (SELECT 1 FROM enrolment_apprentice a WHERE a.apprenticeship_id = f.apprenticeship
                                         AND a.worker_id = NEW.worker_id AND a.outcome = 'training')) THEN
        RAISE EXCEPTION 'no apprentice of it' USING ERRCODE = 'check_violation', CONSTRAINT = 'enrolment_apprentices_only';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_enrolment_kept_8446d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE room integer; seated bigint;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    SELECT daterange(opens_on, closes_on, '[]') INTO STRICT NEW.span FROM offer_cohort WHERE id = NEW.cohort_id;
    IF NEW.state IN ('enrolled', 'completed', 'failed') AND (
            TG_OP = 'INSERT' OR OLD.cohort_id <> NEW.cohort_id OR OLD.state NOT IN ('enrolled', 'completed', 'failed')) THEN
        SELECT c.seats INTO room FROM offer_cohort c WHERE c.id = NEW.cohort_id FOR NO KEY UPDATE;
        SELECT count(*) INTO seated FROM enrolment_enrolment e
         WHERE e.cohort_id = NEW.cohort_id AND e.state IN ('enrolled', 'completed', 'failed');
        IF seated >= room THEN
            RAISE EXCEPTION 'no seat left' USING ERRCODE = 'check_violation', CONSTRAINT = 'enrolment_not_oversold';
        END IF;
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_agendaitem_in_time_00129() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    PERFORM 1 FROM governance_jointmeeting m WHERE m.id = NEW.meeting_id AND m.state IN ('drafted', 'called')
        AND (NEW.member_id IS NULL OR EXISTS (
            SELECT 1 FROM governance_coordinationmember c WHERE c.id = NEW.member_id AND c.region_id = m.region_id)) FOR SHARE;
    IF NOT FOUND THEN RAISE EXCEPTION 'the agenda is made before the meeting, by its members'; END IF;
    IF TG_OP = 'UPDATE' AND (NEW.meeting_id, NEW.member_id, NEW.title, NEW.text, NEW.proposed_at, NEW.proposed_by)
        IS DISTINCT FROM (OLD.meeting_id, OLD.member_id, OLD.title, OLD.text, OLD.proposed_at, OLD.proposed_by)
    THEN RAISE EXCEPTION 'an item stays as it was proposed'; END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_agendaitem_kept_c32e5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_agendaitem_whole_871c4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_cell_computed_01e32() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF NOT EXISTS (SELECT 1 FROM governance_report WHERE id = NEW.report_id AND state = 'drafted') THEN
        RAISE EXCEPTION 'the report is not being drafted'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_report_written_while_drafted';
    END IF;
    IF NEW.frozen_ids <> ARRAY(SELECT DISTINCT unnest(NEW.frozen_ids) ORDER BY 1)
       OR cardinality(NEW.frozen_ids) <> (
            SELECT count(*) FROM reporting_frozen z JOIN governance_report r ON r.id = NEW.report_id
             WHERE z.id = ANY(NEW.frozen_ids) AND z.indicator = NEW.indicator AND z.region_id = r.region_id
               AND extract(year FROM z.month_from) = r.year)
       OR (NEW.numerator, coalesce(NEW.denominator, 0)) <> (
            SELECT coalesce(sum(f.numerator), 0)::bigint, coalesce(sum(f.denominator), 0)::bigint FROM reporting_figure f
             WHERE f.frozen_id = ANY(NEW.frozen_ids) AND f.dimension = NEW.dimension AND f.value = NEW.value) THEN
        RAISE EXCEPTION 'a figure is computed from what is frozen'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_cell_computed';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_clause_kept_f2a67() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_clause_whole_668ee() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_clausechange_kept_886a8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_clausechange_whole_018e1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_comment_as_sent_be87d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF (NEW.consultation_id, NEW.clause_id, NEW.text, NEW.stance, NEW.voice, NEW.is_verified, NEW.body, NEW.secret_hash,
        NEW.source, NEW.sent_at)
       IS DISTINCT FROM (OLD.consultation_id, OLD.clause_id, OLD.text, OLD.stance, OLD.voice, OLD.is_verified, OLD.body,
        OLD.secret_hash, OLD.source, OLD.sent_at)
    THEN RAISE EXCEPTION 'a comment stays as it was sent'; END IF;
    IF (NEW.group_id, NEW.by_hand, NEW.answer_id) IS DISTINCT FROM (OLD.group_id, OLD.by_hand, OLD.answer_id) THEN
        IF OLD.answer_id IS NOT NULL AND NEW.answer_id IS NULL
        THEN RAISE EXCEPTION 'an answer is replaced, never taken back'; END IF;
        IF EXISTS (SELECT 1 FROM governance_consultation c WHERE c.id = NEW.consultation_id AND c.state <> 'published')
        THEN RAISE EXCEPTION 'what was reported stays'; END IF;
        IF NEW.consultation_id <> (SELECT a.consultation_id FROM governance_commentanswer a WHERE a.id = NEW.answer_id)
           OR NEW.consultation_id <> (SELECT g.consultation_id FROM governance_commentgroup g WHERE g.id = NEW.group_id)
        THEN RAISE EXCEPTION 'an answer or a group of another consultation'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_comment_its_own'; END IF;
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_comment_in_time_14b00() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    PERFORM 1 FROM governance_consultation c WHERE c.id = NEW.consultation_id AND c.state = 'published'
        AND (NEW.sent_at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN c.opens_on AND c.closes_on FOR SHARE;
    IF NOT FOUND THEN RAISE EXCEPTION 'comments come while it is open'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_comment_in_time'; END IF;
    IF NEW.clause_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM governance_consultationclause l WHERE l.id = NEW.clause_id AND l.consultation_id = NEW.consultation_id)
    THEN RAISE EXCEPTION 'a clause of another consultation'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_comment_its_own'; END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_comment_kept_def73() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_comment_whole_5ff4f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_commentanswer_kept_5dad9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_commentanswer_whole_974d1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_commenter_kept_45bdc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_commenter_whole_a28c1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_commentgroup_kept_700aa() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_commentgroup_whole_ec8a0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_consultation_kept_f0b26() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_consultation_stands_66cb4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF OLD.state IN ('reported', 'withdrawn') THEN RAISE EXCEPTION 'a consultation that is over stays as it is'; END IF;
    IF OLD.state = 'published' AND (
        (NEW.title, NEW.intro, NEW.subject, NEW.importance, NEW.region_id, NEW.text, NEW.opens_on, NEW.draft_id, NEW.document_id,
         NEW.effects, NEW.why_short, NEW.published_at, NEW.published_by)
        IS DISTINCT FROM (OLD.title, OLD.intro, OLD.subject, OLD.importance, OLD.region_id, OLD.text, OLD.opens_on, OLD.draft_id,
         OLD.document_id, OLD.effects, OLD.why_short, OLD.published_at, OLD.published_by) OR NEW.closes_on < OLD.closes_on)
    THEN RAISE EXCEPTION 'what was published for comment is not changed; its closing day may only be later'; END IF;
    IF NEW.state = 'reported' AND (
        (NEW.reported_at AT TIME ZONE 'Asia/Shanghai')::date <= NEW.closes_on
        OR EXISTS (SELECT 1 FROM governance_comment c WHERE c.consultation_id = NEW.id AND c.answer_id IS NULL))
    THEN RAISE EXCEPTION 'every comment is answered first'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_consultation_all_answered'; END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_consultation_whole_b7124() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_consultationclause_kept_2f550() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_consultationclause_whole_cffa0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_coordinationmember_as_joined_682e0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF OLD.left_at IS NOT NULL OR (NEW.region_id, NEW.organisation_id, NEW.kind, NEW.joined_at, NEW.joined_by)
        IS DISTINCT FROM (OLD.region_id, OLD.organisation_id, OLD.kind, OLD.joined_at, OLD.joined_by)
    THEN RAISE EXCEPTION 'a member stays who it is, and one that left stays so'; END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_coordinationmember_kept_d7199() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_coordinationmember_whole_4e11f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_countersignasked_kept_ca55e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_countersignasked_stands_6c3b0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF TG_OP = 'UPDATE' THEN
        IF (NEW.countersigning_id, NEW.member_id, NEW.asked_at)
            IS DISTINCT FROM (OLD.countersigning_id, OLD.member_id, OLD.asked_at)
        THEN RAISE EXCEPTION 'who was asked stays'; END IF;
    ELSE
        PERFORM 1 FROM governance_countersigning c JOIN governance_coordinationmember m ON m.region_id = c.region_id
            WHERE c.id = NEW.countersigning_id AND m.id = NEW.member_id AND c.state = 'sent';
        IF NOT FOUND THEN RAISE EXCEPTION 'a member of another region'; END IF;
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_countersignasked_whole_98005() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_countersignclause_kept_fbd46() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_countersignclause_whole_2d9ff() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_countersignfinal_in_turn_5ac2f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    PERFORM 1 FROM governance_countersignclause l JOIN governance_countersigning c ON c.id = l.countersigning_id
        WHERE l.id = NEW.clause_id AND c.state = 'sent' FOR SHARE OF c;
    IF NOT FOUND THEN RAISE EXCEPTION 'the final text is laid down when it is settled'; END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_countersignfinal_kept_543c8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_countersignfinal_whole_cca80() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_countersigning_kept_7b80e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_countersigning_stands_60652() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF OLD.state <> 'sent' THEN RAISE EXCEPTION 'a countersignature that is over stays as it is'; END IF;
    IF (NEW.region_id, NEW.title, NEW.intro, NEW.subject, NEW.document_id, NEW.draft_id, NEW.silence_agrees, NEW.silence_ground,
        NEW.why_short, NEW.sent_at, NEW.sent_by)
       IS DISTINCT FROM (OLD.region_id, OLD.title, OLD.intro, OLD.subject, OLD.document_id, OLD.draft_id, OLD.silence_agrees,
        OLD.silence_ground, OLD.why_short, OLD.sent_at, OLD.sent_by) OR NEW.due_on < OLD.due_on
    THEN RAISE EXCEPTION 'what was sent round is not changed; its last day may only be later'; END IF;
    IF NEW.state = 'settled' AND (
        EXISTS (SELECT 1 FROM governance_countersignclause c WHERE c.countersigning_id = NEW.id
                AND NOT EXISTS (SELECT 1 FROM governance_countersignfinal f WHERE f.clause_id = c.id))
        OR EXISTS (SELECT 1 FROM governance_countersignopinion o JOIN governance_countersignasked s ON s.id = o.asked_id
                   WHERE s.countersigning_id = NEW.id AND o.stance <> 'agree' AND o.text <> ''
                     AND o.nth = (SELECT max(l.nth) FROM governance_countersignopinion l WHERE l.asked_id = o.asked_id)
                     AND NOT EXISTS (SELECT 1 FROM governance_countersigntaken t WHERE t.opinion_id = o.id))
        OR ((NEW.settled_at AT TIME ZONE 'Asia/Shanghai')::date <= NEW.due_on AND EXISTS (
            SELECT 1 FROM governance_countersignasked s WHERE s.countersigning_id = NEW.id
            AND NOT EXISTS (SELECT 1 FROM governance_countersignopinion o WHERE o.asked_id = s.id))))
    THEN RAISE EXCEPTION 'every opinion is taken first'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_countersigning_all_taken'; END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_countersigning_whole_07007() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_countersignopinion_in_time_49ed0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    PERFORM 1 FROM governance_countersigning c JOIN governance_countersignasked s ON s.countersigning_id = c.id
        WHERE s.id = NEW.asked_id AND c.state = 'sent' AND (NEW.given_at AT TIME ZONE 'Asia/Shanghai')::date <= c.due_on
          AND NEW.given_at >= c.sent_at
          AND (NEW.clause_id IS NULL OR EXISTS (
            SELECT 1 FROM governance_countersignclause l WHERE l.id = NEW.clause_id AND l.countersigning_id = c.id)) FOR SHARE OF c;
    IF NOT FOUND THEN RAISE EXCEPTION 'opinions come while it is open'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_countersignopinion_in_time'; END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_countersignopinion_kept_636e9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_countersignopinion_whole_f022f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_countersigntaken_in_turn_ec6d1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF TG_OP = 'UPDATE' AND NEW.opinion_id <> OLD.opinion_id THEN RAISE EXCEPTION 'it belongs to its opinion'; END IF;
    PERFORM 1 FROM governance_countersigning c JOIN governance_countersignasked s ON s.countersigning_id = c.id
        JOIN governance_countersignopinion o ON o.asked_id = s.id
        WHERE o.id = NEW.opinion_id AND c.state = 'sent' AND o.stance <> 'agree' AND o.text <> ''
          AND o.nth = (SELECT max(l.nth) FROM governance_countersignopinion l WHERE l.asked_id = o.asked_id)
          AND ((NEW.taken_at AT TIME ZONE 'Asia/Shanghai')::date > c.due_on OR NOT EXISTS (
            SELECT 1 FROM governance_countersignasked a WHERE a.countersigning_id = c.id
            AND NOT EXISTS (SELECT 1 FROM governance_countersignopinion x WHERE x.asked_id = a.id)))
        FOR SHARE OF c;
    IF NOT FOUND THEN RAISE EXCEPTION 'opinions are taken once they are collected'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_countersigntaken_collected'; END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_countersigntaken_kept_ee2d8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_countersigntaken_whole_ec7ac() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_explainedquestion_draft_fd2c1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF EXISTS (SELECT 1 FROM governance_policyexplanation e
               WHERE e.id IN (NEW.explanation_id, OLD.explanation_id) AND e.state <> 'drafted')
    THEN RAISE EXCEPTION 'an explanation stays as it was published'; END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_explainedquestion_kept_44715() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_explainedquestion_new_6a938() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF EXISTS (SELECT 1 FROM governance_policyexplanation e
               WHERE e.id IN (NEW.explanation_id) AND e.state <> 'drafted')
    THEN RAISE EXCEPTION 'an explanation stays as it was published'; END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_explainedquestion_whole_a1cff() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_goal_issued_01897() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF EXISTS (SELECT 1 FROM governance_plan WHERE id = OLD.plan_id AND state = 'issued') AND (
        TG_OP = 'DELETE' OR (OLD.plan_id, OLD.name, OLD.unit, OLD.kind, OLD.indicator, OLD.dimension, OLD."values", OLD.baseline)
            IS DISTINCT FROM (NEW.plan_id, NEW.name, NEW.unit, NEW.kind, NEW.indicator, NEW.dimension, NEW."values", NEW.baseline)
        OR (OLD.target <> NEW.target AND NOT EXISTS (
            SELECT 1 FROM governance_goalrevision v WHERE v.goal_id = OLD.id AND v.before = OLD.target AND v.after = NEW.target)))
    THEN
        RAISE EXCEPTION 'an issued goal is only revised'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_goal_issued';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_goal_stays_dc828() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_goal_whole_1903c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_goalrevision_kept_8d5b6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_goalrevision_whole_c06ba() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_jointmeeting_kept_cf82d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_jointmeeting_stands_ca3df() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF OLD.state IN ('settled', 'called_off') THEN RAISE EXCEPTION 'a meeting that is over stays as it is'; END IF;
    IF OLD.state = 'held' AND (NEW.title, NEW.region_id, NEW.place, NEW.starts_at, NEW.called_at, NEW.held_at)
        IS DISTINCT FROM (OLD.title, OLD.region_id, OLD.place, OLD.starts_at, OLD.called_at, OLD.held_at)
    THEN RAISE EXCEPTION 'a meeting that was held stays as it was held'; END IF;
    IF NEW.state = 'settled' AND (
        NOT EXISTS (SELECT 1 FROM governance_meetingminutes m WHERE m.meeting_id = NEW.id)
        OR EXISTS (SELECT 1 FROM governance_meetinginvitation i
                   WHERE i.meeting_id = NEW.id AND i.was_there
                     AND (NEW.settled_at AT TIME ZONE 'Asia/Shanghai')::date <= NEW.minutes_due_on
                     AND NOT EXISTS (SELECT 1 FROM governance_minutesreply r WHERE r.invitation_id = i.id AND r.minutes_id = (
                         SELECT m.id FROM governance_meetingminutes m WHERE m.meeting_id = NEW.id ORDER BY m.nth DESC LIMIT 1)))
        OR (NEW.why_over_objection = '' AND EXISTS (
            SELECT 1 FROM governance_minutesreply r WHERE r.stance = 'objected' AND r.minutes_id = (
                SELECT m.id FROM governance_meetingminutes m WHERE m.meeting_id = NEW.id ORDER BY m.nth DESC LIMIT 1))))
    THEN RAISE EXCEPTION 'minutes are settled when everyone was heard'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_jointmeeting_all_heard'; END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_jointmeeting_whole_07ff9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_meetingdecision_kept_f9040() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_meetingdecision_stands_33e9e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF TG_OP = 'INSERT' THEN
        PERFORM 1 FROM governance_meetingminutes n JOIN governance_jointmeeting m ON m.id = n.meeting_id
            WHERE n.id = NEW.minutes_id AND m.state = 'held' AND NEW.task_id IS NULL FOR SHARE OF m;
        IF NOT FOUND THEN RAISE EXCEPTION 'decisions stand in minutes that are not settled'; END IF;
        RETURN NEW;
    END IF;
    IF (NEW.minutes_id, NEW.position, NEW.text, NEW.owner_id, NEW.due_on)
        IS DISTINCT FROM (OLD.minutes_id, OLD.position, OLD.text, OLD.owner_id, OLD.due_on) OR OLD.task_id IS NOT NULL
       OR NOT EXISTS (
        SELECT 1 FROM governance_meetingminutes n JOIN governance_jointmeeting m ON m.id = n.meeting_id
        WHERE n.id = NEW.minutes_id AND m.state = 'settled'
          AND NOT EXISTS (SELECT 1 FROM governance_meetingminutes o WHERE o.meeting_id = m.id AND o.nth > n.nth))
    THEN RAISE EXCEPTION 'a decision of settled minutes becomes one task, and stays as it was taken'; END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_meetingdecision_whole_f1242() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_meetinginvitation_kept_df37e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_meetinginvitation_stands_19512() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    PERFORM 1 FROM governance_jointmeeting m JOIN governance_coordinationmember c ON c.region_id = m.region_id
        WHERE m.id = NEW.meeting_id AND c.id = NEW.member_id AND m.state IN ('drafted', 'called', 'held') FOR SHARE OF m;
    IF NOT FOUND THEN RAISE EXCEPTION 'members are invited before the meeting, and what is settled stays'; END IF;
    IF TG_OP = 'UPDATE' AND (
        (NEW.meeting_id, NEW.member_id, NEW.invited_at) IS DISTINCT FROM (OLD.meeting_id, OLD.member_id, OLD.invited_at)
        OR (OLD.was_there IS NOT NULL AND (NEW.was_there, NEW.attended, NEW.answer, NEW.delegates)
            IS DISTINCT FROM (OLD.was_there, OLD.attended, OLD.answer, OLD.delegates)))
    THEN RAISE EXCEPTION 'who was there stays'; END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_meetinginvitation_whole_df974() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_meetingminutes_in_time_72d8e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    PERFORM 1 FROM governance_jointmeeting m WHERE m.id = NEW.meeting_id AND m.state = 'held' FOR SHARE;
    IF NOT FOUND OR NEW.nth <> 1 + (SELECT count(*) FROM governance_meetingminutes o WHERE o.meeting_id = NEW.meeting_id)
    THEN RAISE EXCEPTION 'minutes are written after the meeting and before they are settled, one draft after another'; END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_meetingminutes_kept_98575() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_meetingminutes_whole_06b55() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_minutesreply_in_time_be3de() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    PERFORM 1 FROM governance_meetingminutes n JOIN governance_jointmeeting m ON m.id = n.meeting_id
        JOIN governance_meetinginvitation i ON i.meeting_id = m.id
        WHERE n.id = NEW.minutes_id AND i.id = NEW.invitation_id AND m.state = 'held' AND i.was_there
          AND NOT EXISTS (SELECT 1 FROM governance_meetingminutes o WHERE o.meeting_id = m.id AND o.nth > n.nth) FOR SHARE OF m;
    IF NOT FOUND THEN RAISE EXCEPTION 'who was there answers the newest draft before it is settled'; END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_minutesreply_kept_4ecf1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_minutesreply_whole_04f8d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_policyexplanation_kept_20828() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_policyexplanation_stands_d4b4c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF NEW.sheet_id <> OLD.sheet_id
        OR (OLD.state, NEW.state) NOT IN (('drafted', 'drafted'), ('drafted', 'published'), ('published', 'withdrawn'))
        OR (OLD.state <> 'drafted'
            AND (NEW.title, NEW.lead, NEW.worked_case, NEW.story, NEW."group", NEW.written_at, NEW.written_by)
            IS DISTINCT FROM (OLD.title, OLD.lead, OLD.worked_case, OLD.story, OLD."group", OLD.written_at, OLD.written_by))
    THEN RAISE EXCEPTION 'an explanation stays as it was published'; END IF;
    IF NEW.state = 'published' AND OLD.state = 'drafted'
        AND (SELECT count(*) FROM governance_explainedquestion q WHERE q.explanation_id = NEW.id AND q.answer <> '') <> 5
    THEN RAISE EXCEPTION 'five questions, each with its answer'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_policyexplanation_five'; END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_policyexplanation_whole_a2b24() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_practice_as_sent_2dcb0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF (NEW.organisation_id, NEW.region_id) IS DISTINCT FROM (OLD.organisation_id, OLD.region_id)
        OR (OLD.state, NEW.state) NOT IN (('sent', 'published'), ('sent', 'returned'), ('returned', 'sent'),
            ('published', 'withdrawn'))
        OR (OLD.state <> 'returned' AND (NEW.title, NEW.measure_id, NEW.background, NEW.text, NEW.effect, NEW.evidence,
            NEW.to_region_id, NEW.due_on, NEW.sent_at, NEW.sent_by)
            IS DISTINCT FROM (OLD.title, OLD.measure_id, OLD.background, OLD.text, OLD.effect, OLD.evidence,
            OLD.to_region_id, OLD.due_on, OLD.sent_at, OLD.sent_by))
    THEN RAISE EXCEPTION 'a good practice stays as it was sent'; END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_practice_kept_50501() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_practice_whole_1b371() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_practiceadoption_as_told_eb945() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF (NEW.practice_id, NEW.region_id, NEW.adopted_on, NEW.text, NEW.adopted_at, NEW.adopted_by)
       IS DISTINCT FROM (OLD.practice_id, OLD.region_id, OLD.adopted_on, OLD.text, OLD.adopted_at, OLD.adopted_by)
    THEN RAISE EXCEPTION 'an adoption stays as it was told'; END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_practiceadoption_kept_ce349() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_practiceadoption_new_514e5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF NOT EXISTS (SELECT 1 FROM governance_practice p WHERE p.id = NEW.practice_id AND p.state = 'published' FOR SHARE)
    THEN RAISE EXCEPTION 'only what is published is adopted'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_practiceadoption_published'; END IF;
    IF EXISTS (SELECT 1 FROM governance_practice p WHERE p.id = NEW.practice_id AND p.region_id = NEW.region_id)
    THEN RAISE EXCEPTION 'adopted where it comes from'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_practiceadoption_elsewhere'; END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_practiceadoption_whole_dd931() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_problem_as_told_14cf5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF OLD.state <> 'sent' OR (NEW.theme, NEW.urgency, NEW.title, NEW.text, NEW.proposal, NEW.region_id, NEW.to_region_id,
        NEW.due_on, NEW.sent_at, NEW.sent_by)
       IS DISTINCT FROM (OLD.theme, OLD.urgency, OLD.title, OLD.text, OLD.proposal, OLD.region_id, OLD.to_region_id,
        OLD.due_on, OLD.sent_at, OLD.sent_by)
    THEN RAISE EXCEPTION 'a problem stays as it was told, and as it was answered'; END IF;
    IF NEW.main_id IS NOT NULL AND (
        NOT EXISTS (SELECT 1 FROM governance_problem p WHERE p.id = NEW.main_id AND p.to_region_id = NEW.to_region_id
                    AND p.main_id IS NULL)
        OR EXISTS (SELECT 1 FROM governance_problem p WHERE p.main_id = NEW.id))
    THEN RAISE EXCEPTION 'merged into one that is merged, or elsewhere'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_problem_one_main'; END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_problem_kept_573db() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_problem_whole_ae8d2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_progress_kept_d65bb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_progress_whole_d82b6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_publicityitem_kept_afebe() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_publicityitem_stands_b5a14() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF NEW.region_id <> OLD.region_id
        OR (OLD.state, NEW.state) NOT IN (('drafted', 'drafted'), ('drafted', 'published'), ('published', 'withdrawn'))
        OR (OLD.state <> 'drafted' AND (NEW.kind, NEW.title, NEW.text, NEW."group", NEW.from_on, NEW.until_on, NEW.consent,
            NEW.written_at, NEW.written_by)
            IS DISTINCT FROM (OLD.kind, OLD.title, OLD.text, OLD."group", OLD.from_on, OLD.until_on, OLD.consent,
            OLD.written_at, OLD.written_by))
    THEN RAISE EXCEPTION 'what is published stays as it was published'; END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_publicityitem_whole_2392e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_publicquestion_as_asked_a0948() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF (NEW.region_id, NEW.policy, NEW.text, NEW.origin, NEW.heard_from, NEW.secret_hash, NEW.source, NEW.asked_by, NEW.asked_at,
        NEW.due_on)
       IS DISTINCT FROM (OLD.region_id, OLD.policy, OLD.text, OLD.origin, OLD.heard_from, OLD.secret_hash, OLD.source,
        OLD.asked_by, OLD.asked_at, OLD.due_on)
        OR (OLD.state <> 'waiting' AND (NEW.state, NEW.answer, NEW.main_id, NEW.answered_at, NEW.answered_by)
            IS DISTINCT FROM (OLD.state, OLD.answer, OLD.main_id, OLD.answered_at, OLD.answered_by))
    THEN RAISE EXCEPTION 'a question stays as it was asked, and as it was answered'; END IF;
    IF NEW.main_id IS NOT NULL AND (
        NOT EXISTS (SELECT 1 FROM governance_publicquestion p WHERE p.id = NEW.main_id AND p.main_id IS NULL)
        OR EXISTS (SELECT 1 FROM governance_publicquestion p WHERE p.main_id = NEW.id))
    THEN RAISE EXCEPTION 'merged into one that is merged'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_publicquestion_one_main'; END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_publicquestion_kept_5869d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_publicquestion_whole_16968() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_reminder_kept_fb48a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_reminder_whole_65588() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_report_kept_e5276() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF (OLD.state <> 'drafted' AND (OLD.batch, OLD.month_until) IS DISTINCT FROM (NEW.batch, NEW.month_until))
       OR (OLD.signed_at IS NOT NULL AND (OLD.hash, OLD.signed_at, OLD.signed_by, OLD.reviewed_by, OLD.handed_in_by)
           IS DISTINCT FROM (NEW.hash, NEW.signed_at, NEW.signed_by, NEW.reviewed_by, NEW.handed_in_by))
       OR (OLD.region_id, OLD.year, OLD.nth, OLD.form, OLD.form_said, OLD.why)
           IS DISTINCT FROM (NEW.region_id, NEW.year, NEW.nth, NEW.form, NEW.form_said, NEW.why) THEN
        RAISE EXCEPTION 'what is signed stays'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_report_kept';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_report_stays_043fa() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_report_whole_5a805() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_reportcell_kept_1b207() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_reportcell_whole_5b528() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_reportcheck_kept_c352d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_reportcheck_whole_d278a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_reportflag_kept_3654d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_reportflag_whole_27d9c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_reportlist_drafted_3d6f0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF NOT EXISTS (SELECT 1 FROM governance_report WHERE id = NEW.report_id AND state = 'drafted') THEN
        RAISE EXCEPTION 'the report is not being drafted'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_report_written_while_drafted';
    END IF;
RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_reportlist_kept_f4019() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_reportlist_whole_f5789() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_reportproblem_gone_24dcd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF NOT EXISTS (SELECT 1 FROM governance_report WHERE id = OLD.report_id AND state = 'drafted') THEN
        RAISE EXCEPTION 'the report is not being drafted'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_report_written_while_drafted';
    END IF;
RETURN OLD;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_reportproblem_put_89060() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF NOT EXISTS (SELECT 1 FROM governance_report WHERE id = NEW.report_id AND state = 'drafted') THEN
        RAISE EXCEPTION 'the report is not being drafted'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_report_written_while_drafted';
    END IF;
RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_reportproblem_whole_047f7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_reporttext_gone_b306d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF NOT EXISTS (SELECT 1 FROM governance_report WHERE id = OLD.report_id AND state = 'drafted') THEN
        RAISE EXCEPTION 'the report is not being drafted'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_report_written_while_drafted';
    END IF;
RETURN OLD;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_reporttext_put_d6ff7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF NOT EXISTS (SELECT 1 FROM governance_report WHERE id = NEW.report_id AND state = 'drafted') THEN
        RAISE EXCEPTION 'the report is not being drafted'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_report_written_while_drafted';
    END IF;
RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_reporttext_whole_811d5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_survey_as_issued_f9970() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF OLD.state <> 'drafted' AND (OLD.region_id, OLD.title, OLD.why, OLD.basis, OLD.year, OLD.due_on, OLD.month_until,
        OLD.issued_at, OLD.issued_by)
       IS DISTINCT FROM (NEW.region_id, NEW.title, NEW.why, NEW.basis, NEW.year, NEW.due_on, NEW.month_until,
        NEW.issued_at, NEW.issued_by) OR (OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (
            ('drafted', 'issued'), ('issued', 'closed'))) THEN
        RAISE EXCEPTION 'a form that is out stays as it went out'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_survey_composed_while_drafted';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_survey_stays_1d15c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_survey_whole_b128a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_surveyanswer_gone_a25ac() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF NOT EXISTS (SELECT 1 FROM governance_surveyreply r JOIN governance_survey s ON s.id = r.survey_id
                    WHERE r.id = OLD.reply_id AND r.state IN ('waiting', 'returned') AND s.state = 'issued') THEN
        RAISE EXCEPTION 'a reply that was sent is not changed'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_surveyanswer_while_open';
    END IF;
RETURN OLD;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_surveyanswer_put_2e095() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF NOT EXISTS (SELECT 1 FROM governance_surveyreply r JOIN governance_survey s ON s.id = r.survey_id
                    WHERE r.id = NEW.reply_id AND r.state IN ('waiting', 'returned') AND s.state = 'issued') THEN
        RAISE EXCEPTION 'a reply that was sent is not changed'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_surveyanswer_while_open';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM governance_surveyfield f JOIN governance_surveyreply r ON r.survey_id = f.survey_id
                    WHERE f.id = NEW.field_id AND r.id = NEW.reply_id AND f.kind <> 'figure'
                      AND (f.kind = 'text') = (NEW.number IS NULL)) THEN
        RAISE EXCEPTION 'what an indicator tells is not typed'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_surveyfigure_computed';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_surveyanswer_whole_18f8d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_surveyfield_gone_5e468() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF NOT EXISTS (SELECT 1 FROM governance_survey WHERE id = OLD.survey_id AND state = 'drafted') THEN
        RAISE EXCEPTION 'the form is not being composed'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_survey_composed_while_drafted';
    END IF;
    RETURN OLD;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_surveyfield_put_59140() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF NOT EXISTS (SELECT 1 FROM governance_survey WHERE id = NEW.survey_id AND state = 'drafted') THEN
        RAISE EXCEPTION 'the form is not being composed'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_survey_composed_while_drafted';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_surveyfield_whole_747b2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_surveyfigure_computed_b990d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF NEW.frozen_ids <> ARRAY(SELECT DISTINCT unnest(NEW.frozen_ids) ORDER BY 1)
       OR NOT EXISTS (
            SELECT 1 FROM governance_surveyfield f JOIN governance_survey s ON s.id = f.survey_id
              JOIN governance_surveyreply r ON r.survey_id = s.id
             WHERE f.id = NEW.field_id AND r.id = NEW.reply_id AND f.kind = 'figure' AND s.state = 'drafted'
               AND cardinality(NEW.frozen_ids) = (
                    SELECT count(*) FROM reporting_frozen z WHERE z.id = ANY(NEW.frozen_ids) AND z.indicator = f.indicator
                       AND z.region_id = r.region_id AND extract(year FROM z.month_from) = s.year))
       OR (NEW.numerator, coalesce(NEW.denominator, 0)) <> (
            SELECT coalesce(sum(g.numerator), 0)::bigint, coalesce(sum(g.denominator), 0)::bigint FROM reporting_figure g
             WHERE g.frozen_id = ANY(NEW.frozen_ids) AND g.dimension = '' AND g.value = '') THEN
        RAISE EXCEPTION 'a figure is computed from what is frozen'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_surveyfigure_computed';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_surveyfigure_kept_81957() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_surveyfigure_whole_d840a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_surveyreminder_kept_a5561() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_surveyreminder_whole_2425d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_surveyreply_asked_eb1ef() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF NOT EXISTS (SELECT 1 FROM governance_survey WHERE id = NEW.survey_id AND state = 'drafted') THEN
        RAISE EXCEPTION 'the form is not being composed'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_survey_composed_while_drafted';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_surveyreply_same_0f6ff() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF (OLD.survey_id, OLD.region_id, OLD.first_sent_at) IS DISTINCT FROM (NEW.survey_id, NEW.region_id,
        CASE WHEN OLD.first_sent_at IS NULL THEN NULL ELSE NEW.first_sent_at END) OR OLD.state = 'taken' THEN
        RAISE EXCEPTION 'a reply stays that of its region, and as it was received'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_surveyanswer_while_open';
    END IF;
    IF NEW.state = 'sent' AND OLD.state <> 'sent' AND EXISTS (
        SELECT 1 FROM governance_surveyfield f WHERE f.survey_id = NEW.survey_id
           AND NOT EXISTS (SELECT 1 FROM governance_surveyanswer a WHERE a.reply_id = NEW.id AND a.field_id = f.id)
           AND NOT EXISTS (SELECT 1 FROM governance_surveyfigure g WHERE g.reply_id = NEW.id AND g.field_id = f.id)) THEN
        RAISE EXCEPTION 'the reply is not filled in'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_surveyreply_filled';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_surveyreply_stays_9753d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_surveyreply_whole_911de() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_text_kept_7a22b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_text_whole_0832c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_trainingsystem_as_filed_560d2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF NEW.organisation_id <> OLD.organisation_id
        OR (OLD.state, NEW.state) NOT IN (('filed', 'filed'), ('filed', 'accepted'), ('filed', 'returned'),
            ('returned', 'filed'), ('accepted', 'accepted'), ('accepted', 'replaced'))
        OR (OLD.state <> 'returned' AND (NEW.ownership, NEW.title, NEW.covers, NEW.yearly_plan, NEW.trainees, NEW.front_line,
            NEW.centre, NEW.text, NEW.source, NEW.file_name, NEW.file_hash, NEW.summary, NEW.region_id, NEW.due_on, NEW.filed_at,
            NEW.filed_by)
            IS DISTINCT FROM (OLD.ownership, OLD.title, OLD.covers, OLD.yearly_plan, OLD.trainees, OLD.front_line,
            OLD.centre, OLD.text, OLD.source, OLD.file_name, OLD.file_hash, OLD.summary, OLD.region_id, OLD.due_on, OLD.filed_at,
            OLD.filed_by))
        OR (OLD.state = NEW.state
            AND (NEW.judged_at, NEW.judged_by, NEW.why) IS DISTINCT FROM (OLD.judged_at, OLD.judged_by, OLD.why))
    THEN RAISE EXCEPTION 'a training system stays as it was filed, and as it was answered'; END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_trainingsystem_kept_58d04() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_trainingsystem_whole_3d86c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_version_kept_03705() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_governance_version_whole_28423() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_journal_entry_chain_999f2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    UPDATE journal_lane SET seq = seq + 1 WHERE id = NEW.lane_id RETURNING seq, head INTO NEW.seq, NEW.prev_hash;
    IF NOT FOUND THEN
        INSERT INTO journal_lane (id, seq, head) VALUES (NEW.lane_id, 0, decode(repeat('00', 32), 'hex'))
            ON CONFLICT DO NOTHING;
        UPDATE journal_lane SET seq = seq + 1 WHERE id = NEW.lane_id RETURNING seq, head INTO NEW.seq, NEW.prev_hash;
    END IF;
    NEW.hash = journal_entry_hash(NEW);
    UPDATE journal_lane SET head = NEW.hash WHERE id = NEW.lane_id;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_journal_entry_kept_33329() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_journal_entry_whole_f2852() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_learning_attendance_of_its_seat_7050e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE fits boolean;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    SELECT e.worker_id, e.cohort_id = s.cohort_id AND (NEW.span IS NULL OR NEW.span <@ tstzrange(s.starts_at, s.ends_at))
      INTO STRICT NEW.worker_id, fits FROM enrolment_enrolment e, offer_session s
     WHERE e.id = NEW.enrolment_id AND s.id = NEW.session_id;
    IF NOT fits THEN
        RAISE EXCEPTION 'not of this class, or outside the session'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'learning_attendance_of_its_seat';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_learning_mark_kept_fb106() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_learning_mark_whole_17ff0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_ledger_account_by_transfer_13dad() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF NEW.id <> OLD.id THEN
        RAISE EXCEPTION 'an account keeps its key: transfers name it';
    END IF;
    IF pg_trigger_depth() < 2 AND (NEW.debits_pending, NEW.debits_posted, NEW.credits_pending, NEW.credits_posted)
        IS DISTINCT FROM (OLD.debits_pending, OLD.debits_posted, OLD.credits_pending, OLD.credits_posted) THEN
        RAISE EXCEPTION 'account totals change by transfers only';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_ledger_account_kept_56c69() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_ledger_account_whole_505e4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_ledger_balance_kept_3bf3b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_ledger_balance_whole_edcb9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_ledger_period_as_proposed_e9473() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF OLD.state <> 'proposed' OR (to_jsonb(NEW) - 'state' - 'confirmed_at' - 'confirmed_by' - 'returned_at' - 'returned_by' - 'why')
        IS DISTINCT FROM (to_jsonb(OLD) - 'state' - 'confirmed_at' - 'confirmed_by' - 'returned_at' - 'returned_by' - 'why') THEN
        RAISE EXCEPTION 'a closed month is never opened again, nor are its figures changed';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_ledger_period_kept_75b80() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_ledger_period_next_039cf() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF EXISTS (SELECT 1 FROM ledger_period p WHERE p.state = 'proposed')
       OR NEW.previous_id IS DISTINCT FROM
          (SELECT p.id FROM ledger_period p WHERE p.state = 'closed' ORDER BY p.ends DESC LIMIT 1)
       OR NEW.starts <> coalesce((SELECT max(p.ends) FROM ledger_period p WHERE p.state = 'closed'), NEW.starts) THEN
        RAISE EXCEPTION 'months are closed one after another';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_ledger_period_whole_b964d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_ledger_restatement_exact_1199d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE was ledger_transfer; made ledger_transfer;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    SELECT * INTO was FROM ledger_transfer WHERE id = NEW.original_id;
    SELECT * INTO made FROM ledger_transfer WHERE id = NEW.transfer_id;
    IF was.kind <> 'direct' OR made.kind <> 'direct' OR made.amount_fen <> abs(NEW.after_fen - NEW.before_fen)
       OR (made.debit_id, made.credit_id) IS DISTINCT FROM
          (CASE WHEN NEW.after_fen > NEW.before_fen THEN was.debit_id ELSE was.credit_id END,
           CASE WHEN NEW.after_fen > NEW.before_fen THEN was.credit_id ELSE was.debit_id END)
       OR NEW.before_fen <> coalesce((SELECT after_fen FROM ledger_restatement
            WHERE original_id = NEW.original_id AND nth = NEW.nth - 1), CASE NEW.nth WHEN 1 THEN was.amount_fen END, -1) THEN
        RAISE EXCEPTION 'a restatement moves exactly the difference';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_ledger_restatement_kept_ab1dd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_ledger_restatement_whole_5ef12() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_ledger_transfer_apply_83a54() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE found bigint; settled uuid[]; scans text; off text; ids bigint[]; dpos bigint[]; dpes bigint[]; cpos bigint[]; cpes bigint[];
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    scans = current_setting('enable_seqscan');
    off = set_config('enable_seqscan', 'off', true);
    settled = ARRAY(SELECT settles_id FROM written WHERE settles_id IS NOT NULL);
    IF cardinality(settled) > 0 AND EXISTS (
            SELECT settles_id, debit_id, credit_id, amount_fen FROM written WHERE kind IN ('post', 'void')
            EXCEPT SELECT id, debit_id, credit_id, amount_fen FROM ledger_transfer WHERE id = ANY (settled) AND kind = 'hold') THEN
        RAISE EXCEPTION 'a post or void repeats exactly the hold it settles';
    END IF;
    WITH pairs AS MATERIALIZED (
        SELECT debit_id, credit_id, kind, sum(amount_fen) AS fen FROM written GROUP BY debit_id, credit_id, kind
    ), moved AS (
        SELECT debit_id, credit_id, CASE WHEN kind IN ('direct', 'post') THEN fen ELSE 0 END AS posted,
               CASE kind WHEN 'hold' THEN fen WHEN 'direct' THEN 0 ELSE -fen END AS pending FROM pairs
    ), change AS (
        SELECT id, sum(dpo)::bigint AS dpo, sum(dpe)::bigint AS dpe, sum(cpo)::bigint AS cpo, sum(cpe)::bigint AS cpe
          FROM (SELECT debit_id AS id, posted AS dpo, pending AS dpe, 0 AS cpo, 0 AS cpe FROM moved
                UNION ALL SELECT credit_id, 0, 0, posted, pending FROM moved) sides
         GROUP BY id
    )
    SELECT array_agg(id), array_agg(dpo), array_agg(dpe), array_agg(cpo), array_agg(cpe)
      INTO ids, dpos, dpes, cpos, cpes FROM change;
    PERFORM 1 FROM ledger_account WHERE id = ANY(ids) ORDER BY id FOR UPDATE;
    GET DIAGNOSTICS found = ROW_COUNT;
    IF found < cardinality(ids) THEN
        RAISE foreign_key_violation USING MESSAGE = 'a transfer names an account that is not there';
    END IF;
    UPDATE ledger_account a
       SET debits_posted = a.debits_posted + c.dpo, debits_pending = a.debits_pending + c.dpe,
           credits_posted = a.credits_posted + c.cpo, credits_pending = a.credits_pending + c.cpe
      FROM unnest(ids, dpos, dpes, cpos, cpes) AS c (id, dpo, dpe, cpo, cpe) WHERE a.id = c.id;
    off = set_config('enable_seqscan', scans, true);
    RETURN NULL;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_ledger_transfer_kept_1600b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_ledger_transfer_month_open_26239() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    PERFORM pg_advisory_xact_lock_shared(4871206630517);
    IF EXISTS (SELECT 1 FROM ledger_period p WHERE p.state <> 'returned' AND p.ends > (SELECT min(at) FROM written)) THEN
        RAISE check_violation USING CONSTRAINT = 'ledger_transfer_month_open',
            MESSAGE = 'the books of that month are closed: nothing more is booked in it';
    END IF;
    RETURN NULL;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_ledger_transfer_whole_a29b6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_offer_classing_kept_893fa() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_offer_classing_whole_a011c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_offer_cohort_filing_fits_60291() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
                IF NEW.filing_id IS NOT NULL AND NEW.state NOT IN ('draft', 'returned', 'cancelled') AND NOT EXISTS (
                    SELECT 1 FROM offer_filedprogramme f WHERE f.id = NEW.filing_id
                       AND (f.provider_id, f.employer_id, f.occupation_id, f.level)
                           IS NOT DISTINCT FROM (NEW.provider_id, NEW.employer_id, NEW.occupation_id, NEW.level)
                       AND f.from_on <= NEW.opens_on AND NEW.closes_on <= f.until_on)
                THEN RAISE EXCEPTION 'not the class that was filed'
                     USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_cohort_filing_fits'; END IF;
                RETURN NEW;
            
                END;
            $$;

CREATE FUNCTION public.pgtrigger_offer_cohort_frozen_fb36b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
                IF NEW.state = 'open' AND OLD.state = 'submitted' AND EXISTS (
                    SELECT 1 FROM offer_freeze f WHERE f.lifted_at IS NULL AND (
                        f.cohort_id = NEW.id
                        OR (NEW.wants_subsidy AND f.organisation_id IN (NEW.provider_id, NEW.employer_id))))
                THEN RAISE EXCEPTION 'frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_cohort_frozen'; END IF;
                RETURN NEW;
            
                END;
            $$;

CREATE FUNCTION public.pgtrigger_offer_education_closed_3d99a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF EXISTS (SELECT 1 FROM offer_educationyear y WHERE y.id = NEW.year_id AND y.closed_at IS NOT NULL FOR SHARE) THEN
        RAISE EXCEPTION 'closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_education_closed';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_offer_education_spent_kept_f34f1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_offer_education_year_closed_5ef5f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_offer_education_year_kept_bdd92() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_offer_grading_begins_ed4e9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF NEW.state <> 'proposed' THEN RAISE EXCEPTION 'a grade is proposed before it is given'; END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_offer_grading_kept_2f808() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_offer_grading_onward_cbc60() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF (NEW.provider_id, NEW.grade, NEW.from_on, NEW.until_on, NEW.document, NEW.why, NEW.proposed_at, NEW.proposed_by)
           IS DISTINCT FROM (OLD.provider_id, OLD.grade, OLD.from_on, OLD.until_on, OLD.document, OLD.why, OLD.proposed_at,
        OLD.proposed_by)
       OR OLD.state <> 'proposed'
    THEN RAISE EXCEPTION 'a grade stays as it was proposed, and is answered once'; END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_offer_grading_whole_7ecc6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_offer_programme_kept_83b61() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_offer_programme_whole_c5f13() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_offer_session_taught_by_52934() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    SELECT person_id INTO NEW.taught_by_id FROM offer_teacher WHERE id = NEW.teacher_id; RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_people_extract_kept_9745a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_policy_allocation_closed_stays_d134e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_policy_allocation_kept_85f5d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_policy_allocationrow_kept_ced95() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_policy_allocationrow_sent_stays_7d916() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF (SELECT a.state FROM policy_allocation a WHERE a.id = OLD.allocation_id) <> 'open'
    THEN RAISE EXCEPTION 'what was sent to be checked stays as it was sent'; END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_policy_budgetmove_kept_15deb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_policy_budgetmove_whole_8c639() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_policy_comparison_kept_51fe8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_policy_comparison_onward_4a170() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF (NEW.day, NEW.total, NEW.began_at, NEW.began_by) IS DISTINCT FROM (OLD.day, OLD.total, OLD.began_at, OLD.began_by)
       OR OLD.ended_at IS NOT NULL OR NEW.last_person < OLD.last_person OR NEW.people < OLD.people
    THEN RAISE EXCEPTION 'a comparison only goes on, until it has ended'; END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_policy_draft_closed_stays_e6080() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_policy_draft_kept_2cb8e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_policy_sheet_immutable_0c57d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF (NEW.content, NEW.hash, NEW.region_id, NEW.slug, NEW.notice, NEW.letter, NEW.source, NEW.cases,
        lower(NEW.in_force), NEW.proposed_at, NEW.proposed_by)
       IS DISTINCT FROM (OLD.content, OLD.hash, OLD.region_id, OLD.slug, OLD.notice, OLD.letter, OLD.source, OLD.cases,
        lower(OLD.in_force), OLD.proposed_at, OLD.proposed_by)
    THEN RAISE EXCEPTION 'a sheet is never changed: publish a new edition'; END IF;
    IF OLD.state <> 'proposed' AND ((NEW.state, NEW.published_at, NEW.published_by)
           IS DISTINCT FROM (OLD.state, OLD.published_at, OLD.published_by)
        OR NOT NEW.in_force <@ OLD.in_force)
    THEN RAISE EXCEPTION 'a published sheet is never taken back: a later edition may only end it'; END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_policy_sheet_kept_e224e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_policy_whatif_grows_18280() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF (NEW.comparison_id, NEW.nth, NEW.draft_id, NEW.of_changes)
           IS DISTINCT FROM (OLD.comparison_id, OLD.nth, OLD.draft_id, OLD.of_changes)
       OR (SELECT c.ended_at FROM policy_comparison c WHERE c.id = OLD.comparison_id) IS NOT NULL
    THEN RAISE EXCEPTION 'what was found stays as it was found'; END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_policy_whatif_kept_c99e6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_record_leaf_kept_0636d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_record_leaf_whole_fd65c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_record_root_kept_54112() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_record_root_whole_217ce() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_reporting_definition_kept_feafe() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_reporting_definition_whole_4035c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_reporting_figure_kept_beffb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_reporting_figure_whole_82d18() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_reporting_frozen_kept_34504() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_reporting_frozen_whole_5c5e3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_reporting_proof_kept_09338() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_reporting_proof_whole_adefb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_reporting_publication_kept_9ae71() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_reporting_publication_whole_18b68() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_account_proof_born_f48ca() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF NOT EXISTS (SELECT 1 FROM people_payaccount a WHERE a.id = NEW.pay_account_id AND a.number = NEW.number
                      AND a.person_id IS NOT DISTINCT FROM NEW.person_id
                      AND a.organisation_id IS NOT DISTINCT FROM NEW.organisation_id) THEN
        RAISE EXCEPTION 'a proof is of an account as it is' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_account_proof_kept';
    END IF;

    IF NEW.state = 'proved' AND NEW.kind = 'arrived' AND NOT EXISTS (
            SELECT 1 FROM subsidy_payment p WHERE p.pay_account_id = NEW.pay_account_id AND p.state = 'paid') THEN
        RAISE EXCEPTION 'a proof is of an account as it is' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_account_proof_kept';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_account_proof_moved_5e9cc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF (NEW.pay_account_id, NEW.person_id, NEW.organisation_id, NEW.region_id, NEW.number, NEW.wanted_at, NEW.wanted_by)
       IS DISTINCT FROM
       (OLD.pay_account_id, OLD.person_id, OLD.organisation_id, OLD.region_id, OLD.number, OLD.wanted_at, OLD.wanted_by)
       OR (NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (('unproved', 'asked'), ('unproved', 'proved'), ('unproved', 'refuted'), ('unproved', 'withdrawn'), ('asked', 'proved'), ('asked', 'refuted'), ('asked', 'withdrawn'), ('proved', 'withdrawn')))
       OR (NEW.state = OLD.state AND OLD.state IN ('proved', 'refuted', 'withdrawn') AND NEW IS DISTINCT FROM OLD)
       OR (OLD.state = 'proved' AND (NEW.kind, NEW.evidence, NEW.proved_at, NEW.proved_by)
           IS DISTINCT FROM (OLD.kind, OLD.evidence, OLD.proved_at, OLD.proved_by)) THEN
        RAISE EXCEPTION 'a proof is of an account as it is' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_account_proof_kept';
    END IF;

    IF NEW.state = 'proved' AND NEW.kind = 'arrived' AND NOT EXISTS (
            SELECT 1 FROM subsidy_payment p WHERE p.pay_account_id = NEW.pay_account_id AND p.state = 'paid') THEN
        RAISE EXCEPTION 'a proof is of an account as it is' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_account_proof_kept';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_account_proof_stays_64e3a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_approval_apart_59aaf() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF NEW.approved_by IS NOT DISTINCT FROM (SELECT r.drafted_by FROM subsidy_payrun r WHERE r.id = NEW.run_id) OR EXISTS (
            SELECT 1 FROM subsidy_payment p JOIN subsidy_claim c ON c.id = p.claim_id
             WHERE p.run_id = NEW.run_id AND p.state <> 'dropped' AND NEW.approved_by IN (c.reviewed_by, c.granted_by)) THEN
        RAISE EXCEPTION 'had a hand in it' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_approval_apart';
    END IF;
    IF (SELECT r.state FROM subsidy_payrun r WHERE r.id = NEW.run_id) <> 'draft' THEN
        RAISE EXCEPTION 'released' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_approval_before';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_approval_kept_baa10() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF (NEW.run_id, NEW.approved_by, NEW.approved_at, NEW.lines, NEW.fen) IS DISTINCT FROM
            (OLD.run_id, OLD.approved_by, OLD.approved_at, OLD.lines, OLD.fen)
       OR OLD.withdrawn_at IS NOT NULL OR OLD.void_at IS NOT NULL
       OR (SELECT r.state FROM subsidy_payrun r WHERE r.id = NEW.run_id) <> 'draft' THEN
        RAISE EXCEPTION 'an approval stays as it was given' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'subsidy_approval_kept';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_approval_stays_d844f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_claim_asked_back_by_debts_9747e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF pg_trigger_depth() < 2 THEN
        RAISE EXCEPTION 'what is asked back of a claim is counted by its debts only';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_claim_basis_kept_ada52() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    IF NEW.basis IS DISTINCT FROM OLD.basis THEN RAISE EXCEPTION 'no lawful basis' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_claim_basis'; END IF; RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_claim_basis_new_09612() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    IF NEW.basis NOT IN ('duty', 'consent', 'law', 'asked') THEN RAISE EXCEPTION 'no lawful basis' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_claim_basis'; END IF; RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_claim_freed_407c7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF OLD.freed_at IS NOT NULL OR NOT (NEW.state = 'paid' AND NEW.asked_back_fen = NEW.amount_fen AND EXISTS (
            SELECT 1 FROM subsidy_receivable r
             WHERE r.claim_id = NEW.id AND r.reason = 'fraud' AND r.is_victim AND r.person_id IS DISTINCT FROM NEW.worker_id
               AND r.state IN ('confirmed', 'paying', 'settled', 'set_off', 'enforced', 'written_off'))) THEN
        RAISE EXCEPTION 'no fraud on the worker' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_claim_freed';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_claim_frozen_moved_04e14() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE held bigint; waiting bigint;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
                IF NEW.state IS DISTINCT FROM OLD.state AND NEW.state IN ('reviewed', 'granted', 'sent') THEN
                    
    SELECT count(*) FILTER (WHERE f.holds = 'all'), count(*) INTO held, waiting
      FROM subsidy_freeze f
     WHERE f.lifted_at IS NULL AND (
           f.claim_id = NEW.id OR f.person_id = NEW.worker_id OR f.certificate_id = NEW.certificate_id
        OR f.cohort_id = NEW.cohort_id OR f.organisation_id = NEW.payee_organisation_id
        OR f.organisation_id IN (SELECT unnest(ARRAY[c.provider_id, c.employer_id]) FROM offer_cohort c
                                  WHERE c.id = NEW.cohort_id)
        OR f.organisation_id = (SELECT k.body_id FROM assessment_certificate k WHERE k.id = NEW.certificate_id));

                    IF held > 0 OR (waiting > 0 AND NEW.state = 'sent') THEN RAISE EXCEPTION 'frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_claim_frozen'; END IF;
                END IF;
                RETURN NEW;
            
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_claim_frozen_new_cd8dd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE held bigint; waiting bigint;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    SELECT count(*) FILTER (WHERE f.holds = 'all'), count(*) INTO held, waiting
      FROM subsidy_freeze f
     WHERE f.lifted_at IS NULL AND (
           f.claim_id = NEW.id OR f.person_id = NEW.worker_id OR f.certificate_id = NEW.certificate_id
        OR f.cohort_id = NEW.cohort_id OR f.organisation_id = NEW.payee_organisation_id
        OR f.organisation_id IN (SELECT unnest(ARRAY[c.provider_id, c.employer_id]) FROM offer_cohort c
                                  WHERE c.id = NEW.cohort_id)
        OR f.organisation_id = (SELECT k.body_id FROM assessment_certificate k WHERE k.id = NEW.certificate_id));
 IF held > 0 THEN RAISE EXCEPTION 'frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_claim_frozen'; END IF; RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_claim_package_b9a1b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE package subsidy_package%ROWTYPE; had bigint; theirs bigint;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF NEW.state NOT IN ('reviewed', 'granted', 'noticed', 'payable', 'sent', 'paid', 'bounced') OR NEW.freed_at IS NOT NULL OR NEW.kind NOT IN ('training', 'uplift', 'insurance', 'apprentice', 'project')
       OR (TG_OP = 'UPDATE' AND OLD.state IN ('reviewed', 'granted', 'noticed', 'payable', 'sent', 'paid', 'bounced')
           AND (OLD.amount_fen, OLD.sheet_id, OLD.kind, OLD.cohort_id, OLD.enrolment_id, OLD.certificate_id)
           IS NOT DISTINCT FROM (NEW.amount_fen, NEW.sheet_id, NEW.kind, NEW.cohort_id, NEW.enrolment_id, NEW.certificate_id)) THEN
        RETURN NEW;
    END IF;
    SELECT p.* INTO package FROM subsidy_package p JOIN subsidy_packageclass k ON k.package_id = p.id
     WHERE k.cohort_id = coalesce(
        NEW.cohort_id, (SELECT e.cohort_id FROM enrolment_enrolment e WHERE e.id = NEW.enrolment_id),
        (SELECT e.cohort_id FROM assessment_certificate c JOIN enrolment_enrolment e ON e.id = c.enrolment_id
          WHERE c.id = NEW.certificate_id))
       FOR UPDATE OF p;
    IF NOT FOUND THEN
        RETURN NEW;
    END IF;
    IF NEW.cohort_id IS NULL OR NEW.payee_organisation_id IS DISTINCT FROM package.provider_id OR NOT EXISTS (
            SELECT 1 FROM policy_sheet s JOIN policy_sheet mine ON mine.id = package.sheet_id
             WHERE s.id = NEW.sheet_id AND (s.region_id, s.slug) = (mine.region_id, mine.slug)) THEN
        RAISE EXCEPTION 'the project pays for it' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_package_pays';
    END IF;
    IF package.state <> 'signed' THEN
        RAISE EXCEPTION 'not signed' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_package_signed';
    END IF;
    
    SELECT coalesce(sum(c.amount_fen - (SELECT coalesce(sum(r.settled_fen), 0) FROM subsidy_receivable r WHERE r.claim_id = c.id)), 0) INTO had
      FROM subsidy_packageclass k JOIN subsidy_claim c ON c.cohort_id = k.cohort_id JOIN policy_sheet s ON s.id = c.sheet_id
      JOIN policy_sheet mine ON mine.id = package.sheet_id
     WHERE k.package_id = package.id AND c.state IN ('reviewed', 'granted', 'noticed', 'payable', 'sent', 'paid', 'bounced') AND c.freed_at IS NULL
       AND (s.region_id, s.slug) = (mine.region_id, mine.slug) AND c.id <> NEW.id;
    
    SELECT coalesce(sum(c.amount_fen - (SELECT coalesce(sum(r.settled_fen), 0) FROM subsidy_receivable r WHERE r.claim_id = c.id)), 0) INTO theirs
      FROM subsidy_packageclass k JOIN subsidy_claim c ON c.cohort_id = k.cohort_id JOIN policy_sheet s ON s.id = c.sheet_id
      JOIN policy_sheet mine ON mine.id = package.sheet_id
     WHERE k.package_id = package.id AND c.state IN ('reviewed', 'granted', 'noticed', 'payable', 'sent', 'paid', 'bounced') AND c.freed_at IS NULL
       AND (s.region_id, s.slug) = (mine.region_id, mine.slug) AND c.id <> NEW.id AND c.worker_id = NEW.worker_id;
    IF NEW.amount_fen + theirs > package.price_fen OR NEW.amount_fen + had + package.reserved_fen > package.total_fen THEN
        RAISE EXCEPTION 'more than it costs' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_package_over';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_claim_parts_within_ed0a7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE same bigint; otherwise bigint; advances bigint; had bigint;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF NEW.enrolment_id IS NULL OR NEW.freed_at IS NOT NULL OR NEW.state NOT IN ('reviewed', 'granted', 'noticed', 'payable', 'sent', 'paid', 'bounced') THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE' AND OLD.state IN ('reviewed', 'granted', 'noticed', 'payable', 'sent', 'paid', 'bounced')
       AND (OLD.instalment, OLD.amount_fen, OLD.whole_fen, OLD.enrolment_id, OLD.sheet_id)
           IS NOT DISTINCT FROM (NEW.instalment, NEW.amount_fen, NEW.whole_fen, NEW.enrolment_id, NEW.sheet_id) THEN
        RETURN NEW;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('parts/' || NEW.enrolment_id, 0));
    SELECT count(*) FILTER (WHERE c.instalment = NEW.instalment),
           count(*) FILTER (WHERE (c.instalment = 'whole') <> (NEW.instalment = 'whole')),
           count(*) FILTER (WHERE c.instalment = 'advance'), coalesce(sum(c.amount_fen - c.asked_back_fen), 0)
      INTO same, otherwise, advances, had
      FROM subsidy_claim c JOIN policy_sheet s ON s.id = c.sheet_id JOIN policy_sheet mine ON mine.id = NEW.sheet_id
     WHERE c.enrolment_id = NEW.enrolment_id AND c.id <> NEW.id AND c.freed_at IS NULL AND c.state IN ('reviewed', 'granted', 'noticed', 'payable', 'sent', 'paid', 'bounced')
       AND (s.region_id, s.slug) = (mine.region_id, mine.slug);
    IF otherwise > 0 OR (NEW.instalment <> 'whole' AND same > 0) OR (NEW.instalment = 'balance' AND advances = 0)
       OR (NEW.instalment = 'advance' AND had > 0) THEN
        RAISE EXCEPTION 'paid otherwise' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_claim_instalments';
    END IF;
    IF NEW.instalment <> 'whole' AND NEW.amount_fen + had > coalesce(NEW.whole_fen, 0) THEN
        RAISE EXCEPTION 'more than the whole' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_claim_over_whole';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_commitment_kept_d04e9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_commitment_same_seat_ee96c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF (NEW.cohort_id, NEW.sheet_id, NEW.budget_line_id, NEW.kind, NEW.nth, NEW.amount_fen, NEW.committed_at, NEW.committed_by)
           IS DISTINCT FROM
       (OLD.cohort_id, OLD.sheet_id, OLD.budget_line_id, OLD.kind, OLD.nth, OLD.amount_fen, OLD.committed_at, OLD.committed_by)
       OR OLD.state = 'freed' OR (OLD.claim_id IS NOT NULL AND NEW.claim_id IS NOT NULL AND NEW.claim_id <> OLD.claim_id)
       OR NEW.round <> OLD.round + (CASE WHEN OLD.state = 'turned' AND NEW.state = 'held' THEN 1 ELSE 0 END) THEN
        RAISE EXCEPTION 'what is reserved stays as it was reserved until it ends';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_commitment_whole_88969() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_commitment_with_money_8d718() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE held ledger_transfer%ROWTYPE;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    SELECT * INTO held FROM ledger_transfer WHERE id = NEW.hold_id;
    IF held.kind IS DISTINCT FROM 'hold' OR held.amount_fen <> NEW.amount_fen
       OR (SELECT a.code FROM ledger_account a WHERE a.id = held.debit_id)
          IS DISTINCT FROM (SELECT b.account FROM policy_budgetline b WHERE b.id = NEW.budget_line_id)
       OR (NEW.state = 'held') = EXISTS (SELECT 1 FROM ledger_transfer s WHERE s.settles_id = NEW.hold_id) THEN
        RAISE EXCEPTION 'a seat is reserved with its money, and ends without it';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_confirmation_kept_7cce8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_confirmation_whole_0d55f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_courseprice_kept_97731() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_courseprice_stays_1bb53() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF EXISTS (SELECT 1 FROM subsidy_feeorder o WHERE o.cohort_id = OLD.cohort_id) THEN
        RAISE check_violation USING MESSAGE = 'somebody ordered at this price', CONSTRAINT = 'subsidy_courseprice_fixed';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_decision_kept_b8efe() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_decision_whole_3fec0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_difference_kept_39391() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_difference_once_closed_ca0ce() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF OLD.state <> 'open' OR (to_jsonb(NEW) - 'state' - 'closed_at' - 'closed_by' - 'why' - 'restatement')
        IS DISTINCT FROM (to_jsonb(OLD) - 'state' - 'closed_at' - 'closed_by' - 'why' - 'restatement') THEN
        RAISE EXCEPTION 'a difference is closed once, and stays what was found';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_donation_fits_0c201() RETURNS trigger
    LANGUAGE plpgsql
    AS $_$
                DECLARE gift subsidy_donation%ROWTYPE;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    SELECT d.* INTO gift FROM subsidy_donation d WHERE d.line_id = NEW.budget_line_id;
    IF NOT FOUND THEN
        IF EXISTS (SELECT 1 FROM policy_budgetline b WHERE b.id = NEW.budget_line_id AND b.fund = 'donation') THEN
            RAISE EXCEPTION 'nobody gave it' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_donation_earmark';
        END IF;
        RETURN NEW;
    END IF;
    IF NOT starts_with(NEW.region_id, regexp_replace(gift.region_id, '(00)+$', ''))
       OR (gift.for_group <> '' AND NOT EXISTS (
            SELECT 1 FROM people_groupmembership g WHERE g.person_id = NEW.worker_id AND g."group" = gift.for_group
               AND g.from_on <= NEW.counts_on AND (g.until_on IS NULL OR g.until_on > NEW.counts_on)))
       OR (gift.for_occupation_id IS NOT NULL AND gift.for_occupation_id IS DISTINCT FROM coalesce(
            (SELECT k.occupation_id FROM assessment_certificate k WHERE k.id = NEW.certificate_id),
            (SELECT c.occupation_id FROM offer_cohort c WHERE c.id = NEW.cohort_id))) THEN
        RAISE EXCEPTION 'not what it was given for' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_donation_earmark';
    END IF;
    RETURN NEW;

                END;
            $_$;

CREATE FUNCTION public.pgtrigger_subsidy_donation_kept_49ea2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_donation_whole_d4a78() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_donorconsent_kept_3c4c5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_donorconsent_whole_5b47d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_entitled_confirmed_6f608() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF (NEW.search_id, NEW.worker_id, NEW.certificate_id, NEW.enrolment_id, NEW.mentor_id, NEW.instalment, NEW.sheet_id,
        NEW.policy, NEW.region_id, NEW.payee, NEW.payee_organisation_id, NEW.counts_on, NEW.amount_fen, NEW.groups)
           IS DISTINCT FROM (OLD.search_id, OLD.worker_id, OLD.certificate_id, OLD.enrolment_id, OLD.mentor_id, OLD.instalment,
        OLD.sheet_id, OLD.policy, OLD.region_id, OLD.payee, OLD.payee_organisation_id, OLD.counts_on, OLD.amount_fen, OLD.groups)
       OR OLD.settled_at IS NOT NULL
       OR (OLD.confirmation_id IS NOT NULL AND NEW.confirmation_id IS DISTINCT FROM OLD.confirmation_id)
       OR NOT coalesce((SELECT c.search_id = NEW.search_id FROM subsidy_confirmation c WHERE c.id = NEW.confirmation_id), true)
    THEN RAISE EXCEPTION 'what was found stays as it was found, and is confirmed once'; END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_entitled_kept_4dc38() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_entitled_waived_ad9df() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF EXISTS (SELECT 1 FROM subsidy_waiver w WHERE w.worker_id = NEW.worker_id AND w.policy = NEW.policy
                  AND (w.certificate_id = NEW.certificate_id OR w.mentor_id = NEW.mentor_id
                       OR w.enrolment_id = coalesce(NEW.enrolment_id, (SELECT c.enrolment_id FROM assessment_certificate c
                                                                        WHERE c.id = NEW.certificate_id)))
                  AND w.organisation_id IS NOT DISTINCT FROM NEW.payee_organisation_id) THEN
        RAISE EXCEPTION 'declined for good' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_entitled_waived';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_feeorder_as_priced_7ad35() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    PERFORM 1 FROM subsidy_courseprice p WHERE p.cohort_id = NEW.cohort_id AND p.amount_fen = NEW.price_fen FOR SHARE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'not the price that was stated' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_feeorder_priced';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM enrolment_enrolment e WHERE e.id = NEW.enrolment_id AND e.cohort_id = NEW.cohort_id
                      AND e.worker_id = NEW.worker_id) THEN
        RAISE EXCEPTION 'an order is of one seat' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_feeorder_seat';
    END IF;
    IF NEW.voucher_id IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM subsidy_feevoucher v JOIN offer_cohort c ON c.id = NEW.cohort_id
             WHERE v.id = NEW.voucher_id AND v.provider_id = c.provider_id AND coalesce(v.cohort_id, c.id) = c.id
               AND NEW.voucher_fen <= v.off_fen) THEN
        RAISE EXCEPTION 'not what the voucher is for' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_feeorder_voucher';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_feeorder_kept_083c6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_feeorder_stands_58b66() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF (to_jsonb(NEW) - '{state,closed_at,closed_by,cancelled_at,cancelled_by,paid_at,paid_by}'::text[])
       IS DISTINCT FROM (to_jsonb(OLD) - '{state,closed_at,closed_by,cancelled_at,cancelled_by,paid_at,paid_by}'::text[]) THEN
        RAISE check_violation USING MESSAGE = 'what was ordered stays as it was ordered';
    END IF;
    IF (OLD.state, NEW.state) NOT IN (('due', 'paid'), ('due', 'cancelled'), ('paid', 'closed')) AND OLD.state <> NEW.state THEN
        RAISE check_violation USING MESSAGE = 'an order does not go back';
    END IF;
    IF OLD.state = 'due' AND (NEW.state = 'paid')
       IS DISTINCT FROM EXISTS (SELECT 1 FROM subsidy_feepayment p WHERE p.order_id = NEW.id) THEN
        RAISE check_violation USING MESSAGE = 'paid is what money came for';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_feepayment_exactly_85a18() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    PERFORM 1 FROM subsidy_feeorder o WHERE o.id = NEW.order_id AND o.state = 'due' AND o.due_fen = NEW.amount_fen FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'not what is due' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_feepayment_exact';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_feepayment_kept_2a34b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_feepayment_whole_4a1ae() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_feerefund_kept_f230e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_feerefund_stands_bafaf() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF OLD.state = 'paid' OR (to_jsonb(NEW) - '{state,paid_at,paid_by,bank_ref}'::text[])
       IS DISTINCT FROM (to_jsonb(OLD) - '{state,paid_at,paid_by,bank_ref}'::text[]) THEN
        RAISE check_violation USING MESSAGE = 'a refund stays as it was worked out';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_feerefund_within_115c1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE came bigint; went bigint;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    PERFORM 1 FROM subsidy_feeorder o WHERE o.id = NEW.order_id FOR UPDATE;
    SELECT coalesce(sum(p.amount_fen), 0) INTO came FROM subsidy_feepayment p WHERE p.order_id = NEW.order_id;
    SELECT (SELECT coalesce(sum(r.amount_fen), 0) FROM subsidy_feerefund r WHERE r.order_id = NEW.order_id)
         + (SELECT coalesce(sum(g.amount_fen), 0) FROM subsidy_feeshare g WHERE g.order_id = NEW.order_id) INTO went;
    IF went + NEW.amount_fen > came THEN
        RAISE EXCEPTION 'more than was paid' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_fee_within_paid';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_feeshare_kept_12b17() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_feeshare_whole_76f65() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_feeshare_within_4af97() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE came bigint; went bigint;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    PERFORM 1 FROM subsidy_feeorder o WHERE o.id = NEW.order_id FOR UPDATE;
    SELECT coalesce(sum(p.amount_fen), 0) INTO came FROM subsidy_feepayment p WHERE p.order_id = NEW.order_id;
    SELECT (SELECT coalesce(sum(r.amount_fen), 0) FROM subsidy_feerefund r WHERE r.order_id = NEW.order_id)
         + (SELECT coalesce(sum(g.amount_fen), 0) FROM subsidy_feeshare g WHERE g.order_id = NEW.order_id) INTO went;
    IF went + NEW.amount_fen > came THEN
        RAISE EXCEPTION 'more than was paid' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_fee_within_paid';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_feevoucher_kept_aaf5b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_feevoucher_whole_9f6c2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_holder_check_kept_5dbfc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_instalment_kept_152e2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_instalment_whole_11bab() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_package_kept_12bf4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE held ledger_transfer%ROWTYPE; had bigint;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF TG_OP = 'UPDATE' AND ((to_jsonb(NEW) - '{state,budget_line_id,hold_id,round,reserved_fen,signed_at,signed_by,settled_at,settled_by,withdrawn_at,withdrawn_by,why_withdrawn,fulfilled}'::text[]) IS DISTINCT FROM (to_jsonb(OLD) - '{state,budget_line_id,hold_id,round,reserved_fen,signed_at,signed_by,settled_at,settled_by,withdrawn_at,withdrawn_by,why_withdrawn,fulfilled}'::text[])
       OR (NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (('proposed', 'signed'), ('proposed', 'withdrawn'), ('signed', 'settled')))
       OR (OLD.state IN ('settled', 'withdrawn') AND NEW IS DISTINCT FROM OLD)) THEN
        RAISE EXCEPTION 'a project stays as it was agreed';
    END IF;
    IF NEW.hold_id IS NOT NULL THEN
        SELECT * INTO held FROM ledger_transfer WHERE id = NEW.hold_id;
        IF held.kind IS DISTINCT FROM 'hold' OR held.amount_fen <> NEW.reserved_fen
           OR EXISTS (SELECT 1 FROM ledger_transfer s WHERE s.settles_id = NEW.hold_id)
           OR (SELECT a.code FROM ledger_account a WHERE a.id = held.debit_id)
              IS DISTINCT FROM (SELECT b.account FROM policy_budgetline b WHERE b.id = NEW.budget_line_id) THEN
            RAISE EXCEPTION 'what a project reserves is held in the ledger';
        END IF;
    END IF;
    
    SELECT coalesce(sum(c.amount_fen - (SELECT coalesce(sum(r.settled_fen), 0) FROM subsidy_receivable r WHERE r.claim_id = c.id)), 0) INTO had
      FROM subsidy_packageclass k JOIN subsidy_claim c ON c.cohort_id = k.cohort_id JOIN policy_sheet s ON s.id = c.sheet_id
      JOIN policy_sheet mine ON mine.id = NEW.sheet_id
     WHERE k.package_id = NEW.id AND c.state IN ('reviewed', 'granted', 'noticed', 'payable', 'sent', 'paid', 'bounced') AND c.freed_at IS NULL
       AND (s.region_id, s.slug) = (mine.region_id, mine.slug);
    IF NEW.reserved_fen + had > NEW.total_fen THEN
        RAISE EXCEPTION 'more than it costs' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_package_over';
    END IF;
    IF NEW.state = 'settled' AND (EXISTS (
            SELECT 1 FROM subsidy_packageclass k JOIN offer_cohort c ON c.id = k.cohort_id
             WHERE k.package_id = NEW.id AND c.state NOT IN ('ended', 'cancelled'))
        OR EXISTS (
            SELECT 1 FROM subsidy_packageclass k JOIN subsidy_claim c ON c.cohort_id = k.cohort_id
              LEFT JOIN enrolment_enrolment e ON e.id = c.enrolment_id
              JOIN policy_sheet s ON s.id = c.sheet_id JOIN policy_sheet mine ON mine.id = NEW.sheet_id
             WHERE k.package_id = NEW.id AND c.freed_at IS NULL AND (s.region_id, s.slug) = (mine.region_id, mine.slug)
               AND (c.state IN ('offered', 'filed', 'returned', 'reviewed', 'granted', 'noticed', 'payable', 'sent', 'bounced')
                    OR (c.state = 'paid' AND c.instalment = 'advance' AND e.state <> 'completed'
                        AND (c.asked_back_fen < c.amount_fen OR EXISTS (
                            SELECT 1 FROM subsidy_receivable r WHERE r.claim_id = c.id
                               AND r.state NOT IN ('settled', 'set_off', 'written_off', 'withdrawn'))))))) THEN
        RAISE EXCEPTION 'it is not done with' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_package_open';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_package_stays_d786b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_package_whole_8d5f1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_packageclass_fits_e2ff5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    PERFORM 1 FROM subsidy_package p WHERE p.id = NEW.package_id AND p.state = 'signed' FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'not signed' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_package_signed';
    END IF;
    IF NOT EXISTS (
            SELECT 1 FROM subsidy_package p JOIN offer_cohort c ON c.id = NEW.cohort_id
             WHERE p.id = NEW.package_id AND c.state = 'submitted' AND c.programme = 'project'
               AND (c.provider_id, c.occupation_id, c.level) = (p.provider_id, p.occupation_id, p.level)
               AND p.from_on <= c.opens_on AND c.closes_on <= p.until_on
               AND c.seats + (SELECT coalesce(sum(o.seats), 0) FROM subsidy_packageclass k JOIN offer_cohort o ON o.id = k.cohort_id
                               WHERE k.package_id = p.id AND o.state <> 'cancelled') <= p.heads)
       OR EXISTS (SELECT 1 FROM subsidy_claim c WHERE c.cohort_id = NEW.cohort_id AND c.state IN ('reviewed', 'granted', 'noticed', 'payable', 'sent', 'paid', 'bounced')) THEN
        RAISE EXCEPTION 'not a class of the project' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_package_class_fits';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_packageclass_kept_1e678() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_packageclass_whole_726ef() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_payment_changed_voids_6a48f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    UPDATE subsidy_approval SET void_at = now(), why = '批次内容变动'
     WHERE run_id IN (SELECT r.id FROM subsidy_payrun r WHERE r.state = 'draft' AND r.id IN (OLD.run_id, NEW.run_id))
       AND withdrawn_at IS NULL AND void_at IS NULL;
    RETURN NULL;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_payment_decided_8cf3a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE last subsidy_decision%ROWTYPE;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    SELECT * INTO last FROM subsidy_decision WHERE claim_id = NEW.claim_id ORDER BY id DESC LIMIT 1;
    IF NOT coalesce(last.pays AND last.amount_fen = NEW.amount_fen, false) OR EXISTS (
            SELECT 1 FROM jsonb_array_elements(last.slots) AS wanted WHERE NOT EXISTS (
                SELECT 1 FROM subsidy_slot s WHERE s.claim_id = NEW.claim_id
                   AND s.family = wanted ->> 'family' AND s.key = wanted ->> 'code')) THEN
        RAISE EXCEPTION 'not decided' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_payment_decided';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_payment_frozen_9278f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE held bigint; waiting bigint; paid subsidy_claim%ROWTYPE;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    SELECT * INTO paid FROM subsidy_claim WHERE id = NEW.claim_id; 
    SELECT count(*) FILTER (WHERE f.holds = 'all'), count(*) INTO held, waiting
      FROM subsidy_freeze f
     WHERE f.lifted_at IS NULL AND (
           f.claim_id = paid.id OR f.person_id = paid.worker_id OR f.certificate_id = paid.certificate_id
        OR f.cohort_id = paid.cohort_id OR f.organisation_id = paid.payee_organisation_id
        OR f.organisation_id IN (SELECT unnest(ARRAY[c.provider_id, c.employer_id]) FROM offer_cohort c
                                  WHERE c.id = paid.cohort_id)
        OR f.organisation_id = (SELECT k.body_id FROM assessment_certificate k WHERE k.id = paid.certificate_id));
 IF waiting > 0 THEN RAISE EXCEPTION 'frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_claim_frozen'; END IF; RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_payment_kept_back_5288d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
                IF pg_trigger_depth() < 2 THEN
                    RAISE EXCEPTION 'what is kept back of a payment is counted by its set-offs only';
                END IF;
                RETURN NEW;
            
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_payment_new_voids_ba750() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    UPDATE subsidy_approval SET void_at = now(), why = '批次内容变动'
     WHERE run_id IN (SELECT r.id FROM subsidy_payrun r WHERE r.state = 'draft' AND r.id IN (NEW.run_id))
       AND withdrawn_at IS NULL AND void_at IS NULL;
    RETURN NULL;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_payment_proved_moved_5e16c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    PERFORM 1 FROM subsidy_claim c JOIN people_payaccount a ON a.id = NEW.pay_account_id
       JOIN subsidy_accountproof p ON p.pay_account_id = a.id AND p.number = a.number AND p.state = 'proved'
      WHERE c.id = NEW.claim_id AND CASE WHEN c.payee = 'worker' THEN a.person_id = c.worker_id AND p.person_id = c.worker_id
            ELSE a.organisation_id = c.payee_organisation_id AND p.organisation_id = c.payee_organisation_id END
        FOR SHARE OF p;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'not proved to be the payee''s' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_payment_account_proved';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_payment_proved_new_e941d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    PERFORM 1 FROM subsidy_claim c JOIN people_payaccount a ON a.id = NEW.pay_account_id
       JOIN subsidy_accountproof p ON p.pay_account_id = a.id AND p.number = a.number AND p.state = 'proved'
      WHERE c.id = NEW.claim_id AND CASE WHEN c.payee = 'worker' THEN a.person_id = c.worker_id AND p.person_id = c.worker_id
            ELSE a.organisation_id = c.payee_organisation_id AND p.organisation_id = c.payee_organisation_id END
        FOR SHARE OF p;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'not proved to be the payee''s' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_payment_account_proved';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_plan_kept_426ad() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_plan_whole_78078() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_receivable_begun_63cd3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF NEW.state <> 'proposed' OR NEW.settled_fen <> 0 OR NEW.held_fen <> 0 THEN
        RAISE EXCEPTION 'what is asked back begins as a proposal, with nothing paid';
    END IF;
    UPDATE subsidy_claim SET asked_back_fen = asked_back_fen + NEW.amount_fen WHERE id = NEW.claim_id;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_receivable_kept_3f831() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_receivable_stays_8b37e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF (NEW.no, NEW.claim_id, NEW.region_id, NEW.line_id, NEW.person_id, NEW.organisation_id, NEW.reason, NEW.basis, NEW.ground,
        NEW.is_victim, NEW.amount_fen, NEW.proposed_at, NEW.proposed_by)
       IS DISTINCT FROM (OLD.no, OLD.claim_id, OLD.region_id, OLD.line_id, OLD.person_id, OLD.organisation_id, OLD.reason,
        OLD.basis, OLD.ground, OLD.is_victim, OLD.amount_fen, OLD.proposed_at, OLD.proposed_by) THEN
        RAISE EXCEPTION 'what is asked back stays as it was proposed';
    END IF;
    IF OLD.state IN ('settled', 'set_off', 'written_off', 'withdrawn') THEN
        RAISE EXCEPTION 'it is done with';
    END IF;
    IF pg_trigger_depth() < 2 AND (NEW.settled_fen, NEW.held_fen) IS DISTINCT FROM (OLD.settled_fen, OLD.held_fen) THEN
        RAISE EXCEPTION 'a debt becomes less by repayments only';
    END IF;
    IF NEW.confirmed_by IS DISTINCT FROM OLD.confirmed_by AND EXISTS (
            SELECT 1 FROM subsidy_claim c WHERE c.id = NEW.claim_id
               AND NEW.confirmed_by IN (c.reviewed_by, c.granted_by, c.sent_by, c.paid_by)) THEN
        RAISE EXCEPTION 'decided or paid it' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_receivable_apart';
    END IF;
    IF NEW.state = 'written_off' AND NOT EXISTS (
            SELECT 1 FROM subsidy_writeoff w WHERE w.receivable_id = NEW.id AND w.state = 'approved') THEN
        RAISE EXCEPTION 'nobody approved' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_writeoff_counted';
    END IF;
    IF NEW.state = 'withdrawn' AND EXISTS (
            SELECT 1 FROM subsidy_claim c WHERE c.id = NEW.claim_id AND c.freed_at IS NOT NULL) THEN
        RAISE EXCEPTION 'its entitlement was given back' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_claim_freed';
    END IF;
    IF NEW.state = 'withdrawn' THEN
        UPDATE subsidy_claim SET asked_back_fen = asked_back_fen - OLD.amount_fen WHERE id = OLD.claim_id;
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_receivable_whole_1d390() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_repayment_counts_ebc5a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    UPDATE subsidy_receivable SET settled_fen = settled_fen + NEW.amount_fen,
           state = CASE WHEN settled_fen + NEW.amount_fen < amount_fen THEN state
                        WHEN NEW.means = 'bank' THEN 'settled' ELSE 'set_off' END,
           overdue_on = NULL, due_on = CASE WHEN settled_fen + NEW.amount_fen < amount_fen THEN due_on END,
           ended_at = CASE WHEN settled_fen + NEW.amount_fen < amount_fen THEN ended_at ELSE NEW.booked_at END,
           ended_by = CASE WHEN settled_fen + NEW.amount_fen < amount_fen THEN ended_by ELSE NEW.booked_by END
     WHERE id = NEW.receivable_id AND state IN ('confirmed', 'paying', 'enforced');
    IF NOT FOUND THEN
        RAISE EXCEPTION 'nothing is owed' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_receivable_within';
    END IF;
    RETURN NULL;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_repayment_kept_c3a75() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_repayment_whole_5e100() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_run_approved_b8a29() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF NEW.approvals_needed < OLD.approvals_needed THEN
        RAISE EXCEPTION 'fewer approvals' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_run_approved';
    END IF;
    IF NEW.state IN ('released', 'settled') AND OLD.state = 'draft' AND NEW.approvals_needed > (
            SELECT count(DISTINCT a.approved_by) FROM subsidy_approval a
             WHERE a.run_id = NEW.id AND a.withdrawn_at IS NULL AND a.void_at IS NULL
               AND a.approved_by IS DISTINCT FROM NEW.released_by AND a.approved_by IS DISTINCT FROM NEW.drafted_by) THEN
        RAISE EXCEPTION 'not approved' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_run_approved';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_run_born_approved_6bd03() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF NEW.state IN ('released', 'settled') AND NEW.approvals_needed > 0 THEN
        RAISE EXCEPTION 'not approved' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_run_approved';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_search_kept_79add() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_search_onward_a0dd3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF (NEW.region_id, NEW.policies, NEW.day, NEW.began_at, NEW.began_by)
           IS DISTINCT FROM (OLD.region_id, OLD.policies, OLD.day, OLD.began_at, OLD.began_by)
       OR OLD.ended_at IS NOT NULL OR NEW.last_person < OLD.last_person
    THEN RAISE EXCEPTION 'a search only goes on, until it has ended'; END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_setoff_held_8d998() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF NEW.state <> 'held' THEN
        RAISE EXCEPTION 'what is kept back is held first';
    END IF;
    UPDATE subsidy_payment SET set_off_fen = set_off_fen + NEW.amount_fen
     WHERE id = NEW.payment_id AND state IN ('drafted', 'sent');
    IF NOT FOUND THEN
        RAISE EXCEPTION 'it was paid' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_payment_set_off';
    END IF;
    UPDATE subsidy_receivable SET held_fen = held_fen + NEW.amount_fen
     WHERE id = NEW.receivable_id AND state IN ('confirmed', 'paying', 'enforced');
    IF NOT FOUND THEN
        RAISE EXCEPTION 'nothing is owed' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_receivable_within';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_setoff_kept_a870e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_setoff_let_go_0fe2e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF OLD.state <> 'held' OR NEW.state = 'held' OR (NEW.payment_id, NEW.receivable_id, NEW.amount_fen)
           IS DISTINCT FROM (OLD.payment_id, OLD.receivable_id, OLD.amount_fen) THEN
        RAISE EXCEPTION 'what is kept back is booked or dropped, once and as it was held';
    END IF;
    UPDATE subsidy_receivable SET held_fen = held_fen - OLD.amount_fen WHERE id = OLD.receivable_id;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_shortapproval_kept_e4495() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_shortapproval_whole_2fed3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_slot_alike_963d6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE whole boolean;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    SELECT instalment = 'whole' INTO STRICT whole FROM subsidy_claim WHERE id = NEW.claim_id;
    IF EXISTS (SELECT 1 FROM subsidy_slot s JOIN subsidy_claim c ON c.id = s.claim_id
                WHERE s.family = NEW.family AND s.person_id = NEW.person_id AND s.key = NEW.key AND s.freed_at IS NULL
                  AND s.claim_id <> NEW.claim_id AND (c.instalment = 'whole') <> whole) THEN
        RAISE EXCEPTION 'paid otherwise' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_slot_instalments';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_slot_kept_808f6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF TG_OP = 'UPDATE' AND OLD.freed_at IS NULL AND NEW.freed_at IS NOT NULL
       AND (NEW.family, NEW.person_id, NEW.key, NEW.nth, NEW.times, NEW.claim_id)
           IS NOT DISTINCT FROM (OLD.family, OLD.person_id, OLD.key, OLD.nth, OLD.times, OLD.claim_id)
       AND EXISTS (SELECT 1 FROM subsidy_claim c WHERE c.id = OLD.claim_id AND c.freed_at IS NOT NULL) THEN
        RETURN NEW;
    END IF;
    IF EXISTS (SELECT 1 FROM subsidy_claim c WHERE c.id = OLD.claim_id
                  AND c.state IN ('reviewed', 'granted', 'noticed', 'payable', 'sent', 'paid', 'bounced')) THEN
        RAISE EXCEPTION 'its claim counts' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_slot_kept';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_statement_kept_e4fbe() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_statement_whole_a5bfe() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_waiver_kept_580c8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_waiver_whole_7d4d9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_writeoff_counted_8b746() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF OLD.state <> 'asked' OR (NEW.receivable_id, NEW.needed, NEW.amount_fen, NEW.asked_at, NEW.asked_by)
           IS DISTINCT FROM (OLD.receivable_id, OLD.needed, OLD.amount_fen, OLD.asked_at, OLD.asked_by) THEN
        RAISE EXCEPTION 'what is asked to be written off stays as it was asked, and is settled once';
    END IF;
    IF NEW.state = 'approved' AND (SELECT count(*) FROM subsidy_writeoffapproval a WHERE a.write_off_id = NEW.id) < NEW.needed THEN
        RAISE EXCEPTION 'too few approved' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_writeoff_counted';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_writeoff_kept_b8736() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_writeoffapproval_apart_7e38a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF EXISTS (SELECT 1 FROM subsidy_writeoff w WHERE w.id = NEW.write_off_id AND w.asked_by = NEW.approved_by) THEN
        RAISE EXCEPTION 'asked for it' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_writeoffapproval_apart';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_writeoffapproval_kept_727b0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_subsidy_writeoffapproval_whole_dedb4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_supervision_evidence_kept_d2a34() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_supervision_evidence_whole_94a7a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_supervision_look_kept_f1c56() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_supervision_look_whole_7068c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_supervision_photo_kept_ef65e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_supervision_photo_whole_0da79() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_supervision_scan_kept_af576() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_supervision_scan_whole_1fc2a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_supervision_spot_kept_40e73() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_supervision_spot_whole_5b4b8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_supervision_survey_contact_apart_da3d7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF EXISTS (SELECT 1 FROM supervision_surveyedclaim s JOIN subsidy_claim c ON c.id = s.claim_id
                WHERE s.id = NEW.surveyed_id AND NEW.made_by IN (c.reviewed_by, c.granted_by, c.sent_by, c.paid_by)) THEN
        RAISE EXCEPTION 'who decided or paid does not verify' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'supervision_survey_contact_apart';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_supervision_survey_contact_kept_31178() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_supervision_survey_contact_whole_0bcef() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_supervision_survey_fixed_6db58() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF (NEW.region_id, NEW.first_on, NEW.last_on, NEW.size, NEW.way, NEW.seed, NEW.commitment) IS DISTINCT FROM
       (OLD.region_id, OLD.first_on, OLD.last_on, OLD.size, OLD.way, OLD.seed, OLD.commitment)
       OR (OLD.state <> 'announced' AND (NEW.pool, NEW.pool_count, NEW.pool_fen) IS DISTINCT FROM
           (OLD.pool, OLD.pool_count, OLD.pool_fen)) THEN
        RAISE EXCEPTION 'a sample stays as it was announced';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_supervision_survey_kept_66e8f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_supervision_surveyed_as_drawn_32db9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF (NEW.survey_id, NEW.claim_id, NEW.nth, NEW.tickets) IS DISTINCT FROM (OLD.survey_id, OLD.claim_id, OLD.nth, OLD.tickets) THEN
        RAISE EXCEPTION 'a sample stays as it was drawn';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_supervision_surveyed_kept_8762e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_supervision_surveyed_paid_59cbe() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF NOT EXISTS (SELECT 1 FROM supervision_paysurvey s JOIN subsidy_claim c ON c.id = NEW.claim_id
                    WHERE s.id = NEW.survey_id AND s.state = 'announced' AND c.state = 'paid') THEN
        RAISE EXCEPTION 'only what was paid, and only while it is drawn' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'supervision_surveyed_paid';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_supervision_tuning_kept_e73eb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_supervision_tuning_whole_11362() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_talent_report_kept_b3f5f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_talent_report_whole_aca39() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what is written here is never removed';
                END;
            $$;

CREATE FUNCTION public.procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status = 'todo'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        IF abort THEN
            UPDATE procrastinate_jobs
            SET abort_requested = true,
                status = CASE status
                    WHEN 'todo' THEN 'cancelled'::procrastinate_job_status ELSE status
                END
            WHERE id = job_id AND status IN ('todo', 'doing')
            RETURNING id INTO _job_id;
        ELSE
            UPDATE procrastinate_jobs
            SET status = 'cancelled'::procrastinate_job_status
            WHERE id = job_id AND status = 'todo'
            RETURNING id INTO _job_id;
        END IF;
    END IF;
    RETURN _job_id;
END;
$$;

CREATE FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    job_ids bigint[];
BEGIN
    WITH inserted_jobs AS (
        INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
        SELECT (job).queue_name,
               (job).task_name,
               (job).priority,
               (job).lock,
               (job).queueing_lock,
               (job).args,
               (job).scheduled_at
        FROM unnest(jobs) AS job
        RETURNING id
    )
    SELECT array_agg(id) FROM inserted_jobs INTO job_ids;

    RETURN job_ids;
END;
$$;

CREATE FUNCTION public.procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
	_job_id bigint;
	_defer_id bigint;
BEGIN
    INSERT
        INTO procrastinate_periodic_defers (task_name, periodic_id, defer_timestamp)
        VALUES (_task_name, _periodic_id, _defer_timestamp)
        ON CONFLICT DO NOTHING
        RETURNING id into _defer_id;

    IF _defer_id IS NULL THEN
        RETURN NULL;
    END IF;

    UPDATE procrastinate_periodic_defers
        SET job_id = (
            SELECT COALESCE((
                SELECT unnest(procrastinate_defer_jobs_v1(
                    ARRAY[
                        ROW(
                            _queue_name,
                            _task_name,
                            _priority,
                            _lock,
                            _queueing_lock,
                            _args,
                            NULL::timestamptz
                        )
                    ]::procrastinate_job_to_defer_v1[]
                ))
            ), NULL)
        )
        WHERE id = _defer_id
        RETURNING job_id INTO _job_id;

    DELETE
        FROM procrastinate_periodic_defers
        USING (
            SELECT id
            FROM procrastinate_periodic_defers
            WHERE procrastinate_periodic_defers.task_name = _task_name
            AND procrastinate_periodic_defers.periodic_id = _periodic_id
            AND procrastinate_periodic_defers.defer_timestamp < _defer_timestamp
            ORDER BY id
            FOR UPDATE
        ) to_delete
        WHERE procrastinate_periodic_defers.id = to_delete.id;

    RETURN _job_id;
END;
$$;

CREATE TABLE public.procrastinate_jobs (
    id bigint NOT NULL,
    queue_name character varying(128) NOT NULL,
    task_name character varying(128) NOT NULL,
    lock text,
    args jsonb DEFAULT '{}'::jsonb NOT NULL,
    status public.procrastinate_job_status DEFAULT 'todo'::public.procrastinate_job_status NOT NULL,
    scheduled_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    queueing_lock text,
    priority integer DEFAULT 0 NOT NULL,
    abort_requested boolean DEFAULT false NOT NULL,
    worker_id bigint,
    CONSTRAINT check_not_todo_abort_requested CHECK ((NOT ((status = 'todo'::public.procrastinate_job_status) AND (abort_requested = true))))
);

CREATE FUNCTION public.procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) RETURNS public.procrastinate_jobs
    LANGUAGE plpgsql
    AS $$
DECLARE
	found_jobs procrastinate_jobs;
BEGIN
    WITH candidate AS (
        SELECT jobs.*
            FROM procrastinate_jobs AS jobs
            WHERE
                -- reject the job if its lock has earlier or higher priority jobs
                NOT EXISTS (
                    SELECT 1
                        FROM procrastinate_jobs AS other_jobs
                        WHERE
                            jobs.lock IS NOT NULL
                            AND other_jobs.lock = jobs.lock
                            AND (
                                -- job with same lock is already running
                                other_jobs.status = 'doing'
                                OR
                                -- job with same lock is waiting and has higher priority (or same priority but was queued first)
                                (
                                    other_jobs.status = 'todo'
                                    AND (
                                        other_jobs.priority > jobs.priority
                                        OR (
                                        other_jobs.priority = jobs.priority
                                        AND other_jobs.id < jobs.id
                                        )
                                    )
                                )
                            )
                )
                AND jobs.status = 'todo'
                AND (target_queue_names IS NULL OR jobs.queue_name = ANY( target_queue_names ))
                AND (jobs.scheduled_at IS NULL OR jobs.scheduled_at <= now())
            ORDER BY jobs.priority DESC, jobs.id ASC LIMIT 1
            FOR UPDATE OF jobs SKIP LOCKED
    )
    UPDATE procrastinate_jobs
        SET status = 'doing', worker_id = p_worker_id
        FROM candidate
        WHERE procrastinate_jobs.id = candidate.id
        RETURNING procrastinate_jobs.* INTO found_jobs;

 RETURN found_jobs;
END;
$$;

CREATE FUNCTION public.procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF end_status NOT IN ('succeeded', 'failed', 'aborted') THEN
        RAISE 'End status should be either "succeeded", "failed" or "aborted" (job id: %)', job_id;
    END IF;
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = end_status,
            abort_requested = false,
            attempts = CASE status
                WHEN 'doing' THEN attempts + 1 ELSE attempts
            END
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" or "todo" status (job id: %)', job_id;
    END IF;
END;
$$;

CREATE FUNCTION public.procrastinate_notify_queue_abort_job_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'abort_job_requested', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_notify_queue_job_inserted_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'job_inserted', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    DELETE FROM procrastinate_workers
    WHERE last_heartbeat < NOW() - (seconds_since_heartbeat || 'SECOND')::INTERVAL
    RETURNING procrastinate_workers.id;
END;
$$;

CREATE FUNCTION public.procrastinate_register_worker_v1() RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    INSERT INTO procrastinate_workers DEFAULT VALUES
    RETURNING procrastinate_workers.id;
END;
$$;

CREATE FUNCTION public.procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
BEGIN
    SELECT abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status = 'doing'
    FOR UPDATE
    INTO _abort_requested;
    IF _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" status (job id: %)', job_id;
    END IF;
END;
$$;

CREATE FUNCTION public.procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
    _current_status procrastinate_job_status;
BEGIN
    SELECT status, abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status IN ('doing', 'failed')
    FOR UPDATE
    INTO _current_status, _abort_requested;
    IF _current_status = 'doing' AND _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status IN ('doing', 'failed')
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or has an invalid status to retry (job id: %)', job_id;
    END IF;

END;
$$;

CREATE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'abort_requested'::procrastinate_job_event_type);
    RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type, at)
        VALUES (NEW.id, 'scheduled'::procrastinate_job_event_type, NEW.scheduled_at);

	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'deferred'::procrastinate_job_event_type);
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_trigger_function_status_events_update_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    WITH t AS (
        SELECT CASE
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND NEW.status = 'doing'::procrastinate_job_status
                THEN 'started'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'deferred_for_retry'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'failed'::procrastinate_job_status
                THEN 'failed'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'succeeded'::procrastinate_job_status
                THEN 'succeeded'::procrastinate_job_event_type
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND (
                    NEW.status = 'cancelled'::procrastinate_job_status
                    OR NEW.status = 'failed'::procrastinate_job_status
                    OR NEW.status = 'succeeded'::procrastinate_job_status
                )
                THEN 'cancelled'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'aborted'::procrastinate_job_status
                THEN 'aborted'::procrastinate_job_event_type
            WHEN OLD.status = 'failed'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'retried'::procrastinate_job_event_type
            ELSE NULL
        END as event_type
    )
    INSERT INTO procrastinate_events(job_id, type)
        SELECT NEW.id, t.event_type
        FROM t
        WHERE t.event_type IS NOT NULL;
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_unlink_periodic_defers_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_periodic_defers
    SET job_id = NULL
    WHERE job_id = OLD.id;
    RETURN OLD;
END;
$$;

CREATE FUNCTION public.procrastinate_unregister_worker_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM procrastinate_workers
    WHERE id = worker_id;
END;
$$;

CREATE FUNCTION public.procrastinate_update_heartbeat_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_workers
    SET last_heartbeat = NOW()
    WHERE id = worker_id;
END;
$$;

CREATE FUNCTION public.subsidy_donation_leaves() RETURNS trigger
    LANGUAGE plpgsql
    SET enable_seqscan TO 'off'
    AS $$
    BEGIN
        IF NOT EXISTS (
            WITH touched AS MATERIALIZED (SELECT DISTINCT debit_id FROM written WHERE kind IN ('hold', 'direct'))
            SELECT 1 FROM touched JOIN ledger_account a ON a.id = touched.debit_id JOIN policy_budgetline b ON b.account = a.code
             WHERE b.fund = 'donation') THEN
            RETURN NULL;
        END IF;
        IF EXISTS (
            SELECT 1 FROM policy_budgetline b JOIN ledger_account a ON a.code = b.account JOIN written w ON w.debit_id = a.id
              JOIN ledger_account c ON c.id = w.credit_id
             WHERE b.fund = 'donation' AND w.kind IN ('hold', 'direct')
               AND NOT (w.kind = 'direct' AND c.code = 'source/donation')
               AND NOT EXISTS (SELECT 1 FROM subsidy_claim k WHERE k.hold_id = w.id AND w.kind = 'hold'
                                  AND k.budget_line_id = b.id AND k.amount_fen = w.amount_fen)) THEN
            RAISE EXCEPTION 'not what it was given for' USING ERRCODE = 'check_violation',
                CONSTRAINT = 'subsidy_donation_earmark';
        END IF;
        RETURN NULL;
    END $$;

CREATE FUNCTION public.subsidy_fee_whole() RETURNS trigger
    LANGUAGE plpgsql
    SET enable_seqscan TO 'off'
    AS $$
    BEGIN
        IF NOT EXISTS (
            SELECT 1 FROM ledger_account f WHERE starts_with(f.code, 'fee/') AND f.id = ANY (ARRAY(
                SELECT w.debit_id FROM written w WHERE w.kind <> 'post'
                 UNION SELECT w.credit_id FROM written w WHERE w.kind <> 'post'))) THEN
            RETURN NULL;
        END IF;
        IF EXISTS (
            SELECT 1 FROM written w JOIN ledger_account a ON a.id = w.debit_id JOIN ledger_account c ON c.id = w.credit_id
             WHERE (starts_with(a.code, 'fee/') OR starts_with(c.code, 'fee/')) AND w.kind <> 'post'
               AND NOT EXISTS (
                   SELECT 1 FROM subsidy_feepayment p JOIN subsidy_feeorder o ON o.id = p.order_id
                    WHERE p.transfer = w.id AND w.kind = 'direct' AND p.amount_fen = w.amount_fen
                      AND a.code = 'source/individual' AND c.code = 'fee/' || o.no)
               AND NOT EXISTS (
                   SELECT 1 FROM subsidy_feerefund r JOIN subsidy_feeorder o ON o.id = r.order_id
                    WHERE r.hold = w.id AND w.kind = 'hold' AND r.amount_fen = w.amount_fen
                      AND a.code = 'fee/' || o.no AND c.code = 'source/individual')
               AND NOT EXISTS (
                   SELECT 1 FROM subsidy_feeshare s JOIN subsidy_feeorder o ON o.id = s.order_id
                     JOIN offer_cohort k ON k.id = o.cohort_id
                    WHERE s.transfer = w.id AND w.kind = 'direct' AND s.amount_fen = w.amount_fen
                      AND a.code = 'fee/' || o.no AND c.code = 'payee/organisation/' || k.provider_id)) THEN
            RAISE check_violation USING MESSAGE = 'a fee goes back or to its provider', CONSTRAINT = 'subsidy_fee_whole';
        END IF;
        RETURN NULL;
    END $$;

CREATE FUNCTION public.subsidy_package_class_opens() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    BEGIN
        IF EXISTS (SELECT 1 FROM subsidy_packageclass k WHERE k.cohort_id = NEW.id) AND NOT EXISTS (
                SELECT 1 FROM subsidy_packageclass k JOIN subsidy_package p ON p.id = k.package_id
                 WHERE k.cohort_id = NEW.id AND p.state = 'signed' AND NEW.programme = 'project'
                   AND (NEW.provider_id, NEW.occupation_id, NEW.level) = (p.provider_id, p.occupation_id, p.level)
                   AND p.from_on <= NEW.opens_on AND NEW.closes_on <= p.until_on
                   AND NEW.seats + (SELECT coalesce(sum(o.seats), 0) FROM subsidy_packageclass w JOIN offer_cohort o ON o.id = w.cohort_id
                                     WHERE w.package_id = p.id AND o.id <> NEW.id AND o.state <> 'cancelled') <= p.heads) THEN
            RAISE EXCEPTION 'not a class of its project' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_package_class_fits';
        END IF;
        RETURN NEW;
    END $$;

CREATE TABLE public.assessment_assessmentplan (
    id bigint NOT NULL,
    level character varying(4) NOT NULL,
    closes_on date NOT NULL,
    from_on date NOT NULL,
    until_on date NOT NULL,
    place character varying(120) NOT NULL,
    seats smallint NOT NULL,
    taken smallint NOT NULL,
    fee_fen integer NOT NULL,
    state character varying(10) NOT NULL,
    why_returned text NOT NULL,
    due_on date,
    filed_at timestamp with time zone NOT NULL,
    filed_by bigint,
    accepted_at timestamp with time zone,
    accepted_by bigint,
    body_id bigint NOT NULL,
    occupation_id character varying(20) NOT NULL,
    region_id character varying(6) NOT NULL,
    CONSTRAINT assessment_assessmentplan_fee_fen_check CHECK ((fee_fen >= 0)),
    CONSTRAINT assessment_assessmentplan_seats_check CHECK ((seats >= 0)),
    CONSTRAINT assessment_assessmentplan_taken_check CHECK ((taken >= 0)),
    CONSTRAINT assessment_plan_accepted_with_proof CHECK ((((accepted_at IS NOT NULL) AND ((state)::text = 'accepted'::text)) OR ((NOT ((state)::text = 'accepted'::text)) AND (accepted_at IS NULL)))),
    CONSTRAINT assessment_plan_days CHECK (((closes_on < from_on) AND (until_on >= from_on))),
    CONSTRAINT assessment_plan_not_oversold CHECK ((taken <= seats))
);

ALTER TABLE public.assessment_assessmentplan ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessment_assessmentplan_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.assessment_certificate (
    id bigint NOT NULL,
    no character varying(30) NOT NULL,
    level character varying(4) NOT NULL,
    kind character varying(14) NOT NULL,
    origin character varying(8) NOT NULL,
    issuer character varying(120) NOT NULL,
    theory smallint,
    practice smallint,
    issued_on date NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    issued_by bigint,
    body_id bigint,
    enrolment_id bigint,
    occupation_id character varying(20) NOT NULL,
    person_id bigint NOT NULL,
    exam_id bigint,
    edition smallint NOT NULL,
    CONSTRAINT assessment_certificate_edition_check CHECK ((edition >= 0)),
    CONSTRAINT assessment_certificate_practice_check CHECK ((practice >= 0)),
    CONSTRAINT assessment_certificate_rests_on_exam CHECK ((((exam_id IS NULL) AND ((origin)::text = 'outside'::text)) OR ((body_id IS NOT NULL) AND (enrolment_id IS NOT NULL) AND (exam_id IS NOT NULL) AND ((origin)::text = 'issued'::text)))),
    CONSTRAINT assessment_certificate_theory_check CHECK ((theory >= 0))
);

ALTER TABLE public.assessment_certificate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessment_certificate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.assessment_exam (
    id bigint NOT NULL,
    no character varying(40) NOT NULL,
    held_on date NOT NULL,
    place character varying(120) NOT NULL,
    site_no character varying(6) NOT NULL,
    state character varying(10) NOT NULL,
    planned_at timestamp with time zone NOT NULL,
    planned_by bigint,
    scored_at timestamp with time zone,
    scored_by bigint,
    published_at timestamp with time zone,
    published_by bigint,
    publicity_until date,
    certified_at timestamp with time zone,
    certified_by bigint,
    assessor_id bigint NOT NULL,
    body_id bigint NOT NULL,
    cohort_id bigint NOT NULL,
    CONSTRAINT assessment_exam_certified_with_proof CHECK ((((certified_at IS NOT NULL) AND ((state)::text = 'certified'::text)) OR ((NOT ((state)::text = 'certified'::text)) AND (certified_at IS NULL)))),
    CONSTRAINT assessment_exam_published_with_proof CHECK (((NOT ((state)::text = ANY ((ARRAY['published'::character varying, 'certified'::character varying])::text[]))) OR ((publicity_until IS NOT NULL) AND (published_at IS NOT NULL)))),
    CONSTRAINT assessment_exam_scored_with_proof CHECK (((NOT ((state)::text = ANY ((ARRAY['scored'::character varying, 'published'::character varying, 'certified'::character varying])::text[]))) OR (scored_at IS NOT NULL)))
);

ALTER TABLE public.assessment_exam ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessment_exam_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.assessment_registration (
    id bigint NOT NULL,
    condition character varying(4) NOT NULL,
    phone character varying(20) NOT NULL,
    education character varying(12) NOT NULL,
    ethnicity character varying(20) NOT NULL,
    province character varying(2) NOT NULL,
    origin character varying(12) NOT NULL,
    unit character varying(120) NOT NULL,
    category character varying(12) NOT NULL,
    sitting character varying(8) NOT NULL,
    prior_level character varying(4) NOT NULL,
    prior_no character varying(30) NOT NULL,
    papers jsonb NOT NULL,
    state character varying(10) NOT NULL,
    why_returned character varying(200) NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    registered_by bigint,
    passed_at timestamp with time zone,
    passed_by bigint,
    person_id bigint NOT NULL,
    plan_id bigint NOT NULL,
    CONSTRAINT assessment_registration_passed_with_proof CHECK (((NOT ((state)::text = 'passed'::text)) OR (passed_at IS NOT NULL)))
);

ALTER TABLE public.assessment_registration ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessment_registration_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.assessment_revocation (
    id bigint NOT NULL,
    why character varying(200) NOT NULL,
    revoked_at timestamp with time zone NOT NULL,
    revoked_by bigint,
    certificate_id bigint NOT NULL
);

ALTER TABLE public.assessment_revocation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessment_revocation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.assessment_score (
    id bigint NOT NULL,
    theory smallint,
    practice smallint,
    entered_at timestamp with time zone NOT NULL,
    entered_by bigint,
    enrolment_id bigint NOT NULL,
    exam_id bigint NOT NULL,
    CONSTRAINT assessment_score_practice_check CHECK ((practice >= 0)),
    CONSTRAINT assessment_score_range CHECK ((((theory IS NULL) OR (theory <= 100)) AND ((practice IS NULL) OR (practice <= 100)))),
    CONSTRAINT assessment_score_theory_check CHECK ((theory >= 0))
);

ALTER TABLE public.assessment_score ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessment_score_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.assessment_scorechange (
    id bigint NOT NULL,
    old_theory smallint,
    old_practice smallint,
    theory smallint,
    practice smallint,
    why character varying(200) NOT NULL,
    state character varying(10) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    asked_by bigint,
    settled_at timestamp with time zone,
    settled_by bigint,
    score_id bigint NOT NULL,
    CONSTRAINT assessment_change_settled_with_proof CHECK ((((settled_at IS NULL) AND ((state)::text = 'asked'::text)) OR ((NOT ((state)::text = 'asked'::text)) AND (settled_at IS NOT NULL) AND (settled_by IS NOT NULL)))),
    CONSTRAINT assessment_change_two_people CHECK (((settled_by IS NULL) OR (NOT ((settled_by = asked_by) AND (settled_by IS NOT NULL) AND (asked_by IS NOT NULL))))),
    CONSTRAINT assessment_scorechange_old_practice_check CHECK ((old_practice >= 0)),
    CONSTRAINT assessment_scorechange_old_theory_check CHECK ((old_theory >= 0)),
    CONSTRAINT assessment_scorechange_practice_check CHECK ((practice >= 0)),
    CONSTRAINT assessment_scorechange_theory_check CHECK ((theory >= 0))
);

ALTER TABLE public.assessment_scorechange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessment_scorechange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.assessment_serial (
    stem character varying(24) NOT NULL,
    last integer NOT NULL,
    CONSTRAINT assessment_serial_last_check CHECK ((last >= 0))
);

CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.city_life (
    id smallint NOT NULL,
    seed bigint NOT NULL,
    size integer NOT NULL,
    first_on date NOT NULL,
    lived_on date,
    "cast" jsonb NOT NULL,
    numbers jsonb NOT NULL,
    tally jsonb NOT NULL,
    CONSTRAINT city_life_single CHECK ((id = 1)),
    CONSTRAINT city_life_size_check CHECK ((size >= 0))
);

CREATE TABLE public.city_planted (
    id bigint NOT NULL,
    family character varying(20) NOT NULL,
    what character varying(40) NOT NULL,
    signals character varying(4)[] NOT NULL,
    subject_kind character varying(60) NOT NULL,
    subject_id character varying(40) NOT NULL,
    "on" date NOT NULL,
    prevented boolean NOT NULL
);

ALTER TABLE public.city_planted ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.city_planted_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);

CREATE TABLE public.enrolment_apprentice (
    id bigint NOT NULL,
    contract_from date NOT NULL,
    contract_until date NOT NULL,
    outcome character varying(10) NOT NULL,
    worker_id bigint NOT NULL,
    apprenticeship_id bigint NOT NULL,
    mentor_id bigint NOT NULL,
    CONSTRAINT enrolment_apprentice_contract CHECK ((contract_until > contract_from))
);

ALTER TABLE public.enrolment_apprentice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.enrolment_apprentice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.enrolment_apprenticeship (
    id bigint NOT NULL,
    level character varying(4) NOT NULL,
    agreement_no character varying(60) NOT NULL,
    agreed_on date NOT NULL,
    plan text NOT NULL,
    hours smallint NOT NULL,
    from_on date NOT NULL,
    until_on date NOT NULL,
    state character varying(10) NOT NULL,
    why_returned text NOT NULL,
    experts_said text NOT NULL,
    due_on date,
    drafted_at timestamp with time zone NOT NULL,
    drafted_by bigint,
    filed_at timestamp with time zone,
    filed_by bigint,
    accepted_at timestamp with time zone,
    accepted_by bigint,
    settled_at timestamp with time zone,
    settled_by bigint,
    finished_at timestamp with time zone,
    finished_by bigint,
    employer_id bigint NOT NULL,
    occupation_id character varying(20) NOT NULL,
    region_id character varying(6) NOT NULL,
    school_id bigint NOT NULL,
    CONSTRAINT enrolment_apprenticeship_hours_check CHECK ((hours >= 0)),
    CONSTRAINT enrolment_apprenticeship_span CHECK ((until_on > from_on)),
    CONSTRAINT enrolment_apprenticeship_states_carry_proof CHECK ((((filed_at IS NULL) AND ((state)::text = 'draft'::text)) OR ((filed_at IS NOT NULL) AND ((state)::text = ANY ((ARRAY['filed'::character varying, 'returned'::character varying])::text[]))) OR ((accepted_at IS NOT NULL) AND ((state)::text = 'accepted'::text)) OR ((accepted_at IS NOT NULL) AND (settled_at IS NOT NULL) AND ((state)::text = ANY ((ARRAY['fixed'::character varying, 'refused'::character varying])::text[]))) OR ((finished_at IS NOT NULL) AND (settled_at IS NOT NULL) AND ((state)::text = 'finished'::text))))
);

ALTER TABLE public.enrolment_apprenticeship ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.enrolment_apprenticeship_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.enrolment_enrolment (
    id bigint NOT NULL,
    state character varying(10) NOT NULL,
    entry_facts jsonb NOT NULL,
    notice_signed boolean NOT NULL,
    span daterange NOT NULL,
    enrolled_at timestamp with time zone NOT NULL,
    enrolled_by bigint,
    seated_at timestamp with time zone,
    seated_by bigint,
    withdrawn_at timestamp with time zone,
    withdrawn_by bigint,
    why_withdrawn character varying(200) NOT NULL,
    closed_at timestamp with time zone,
    closed_by bigint,
    cohort_id bigint NOT NULL,
    worker_id bigint NOT NULL,
    CONSTRAINT enrolment_closed_with_proof CHECK (((NOT ((state)::text = ANY ((ARRAY['completed'::character varying, 'failed'::character varying])::text[]))) OR (closed_at IS NOT NULL))),
    CONSTRAINT enrolment_seated_with_proof CHECK (((NOT ((state)::text = ANY ((ARRAY['enrolled'::character varying, 'completed'::character varying, 'failed'::character varying])::text[]))) OR (seated_at IS NOT NULL))),
    CONSTRAINT enrolment_withdrawn_with_proof CHECK (((NOT ((state)::text = 'withdrawn'::text)) OR (withdrawn_at IS NOT NULL)))
);

ALTER TABLE public.enrolment_enrolment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.enrolment_enrolment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.enrolment_mentor (
    id bigint NOT NULL,
    certificate character varying(120) NOT NULL,
    apprenticeship_id bigint NOT NULL,
    person_id bigint NOT NULL
);

ALTER TABLE public.enrolment_mentor ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.enrolment_mentor_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.enrolment_nomination (
    id bigint NOT NULL,
    nominated_at timestamp with time zone NOT NULL,
    nominated_by bigint,
    order_id bigint NOT NULL,
    worker_id bigint NOT NULL
);

ALTER TABLE public.enrolment_nomination ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.enrolment_nomination_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_agendaitem (
    id bigint NOT NULL,
    title character varying(120) NOT NULL,
    text text NOT NULL,
    state character varying(10) NOT NULL,
    "position" smallint,
    why_left_out character varying(200) NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    proposed_by bigint,
    member_id bigint,
    meeting_id bigint NOT NULL,
    CONSTRAINT governance_agendaitem_position_check CHECK (("position" >= 0)),
    CONSTRAINT governance_agendaitem_states_carry_proof CHECK (((("position" IS NULL) AND ((state)::text = 'proposed'::text) AND ((why_left_out)::text = ''::text)) OR (("position" IS NOT NULL) AND ((state)::text = 'placed'::text) AND ((why_left_out)::text = ''::text)) OR (("position" IS NULL) AND ((state)::text = 'left_out'::text) AND (NOT ((why_left_out)::text = ''::text)))))
);

ALTER TABLE public.governance_agendaitem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_agendaitem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_article (
    id bigint NOT NULL,
    anchor character varying(40) NOT NULL,
    heading character varying(200) NOT NULL,
    heading_en character varying(200) NOT NULL,
    text text NOT NULL,
    text_en text NOT NULL,
    trust character varying(10) NOT NULL,
    "position" smallint NOT NULL,
    document_id bigint NOT NULL,
    CONSTRAINT governance_article_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.governance_article ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_article_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_check (
    id bigint NOT NULL,
    due_on date NOT NULL,
    found jsonb NOT NULL,
    state character varying(6) NOT NULL,
    entered_at timestamp with time zone,
    entered_by bigint,
    region_id character varying(6) NOT NULL,
    set_in_id character varying(6) NOT NULL,
    task_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    inspection_id bigint NOT NULL,
    CONSTRAINT governance_check_with_proof CHECK ((((entered_at IS NULL) AND ((state)::text = 'open'::text)) OR ((NOT ((state)::text = 'open'::text)) AND (entered_at IS NOT NULL) AND (entered_by IS NOT NULL))))
);

ALTER TABLE public.governance_check ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_check_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_clause (
    id bigint NOT NULL,
    "position" integer NOT NULL,
    anchor character varying(80) NOT NULL,
    block character varying(80) NOT NULL,
    said text NOT NULL,
    is_heading boolean NOT NULL,
    grams character varying(2)[] NOT NULL,
    text_id bigint NOT NULL,
    CONSTRAINT governance_clause_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.governance_clause ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_clause_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_clausechange (
    id bigint NOT NULL,
    text text NOT NULL,
    clause_id bigint NOT NULL
);

ALTER TABLE public.governance_clausechange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_clausechange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_comment (
    id bigint NOT NULL,
    text text NOT NULL,
    stance character varying(10) NOT NULL,
    voice character varying(12) NOT NULL,
    is_verified boolean NOT NULL,
    body character varying(120) NOT NULL,
    secret_hash character varying(64) NOT NULL,
    source character varying(64) NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    by_hand boolean NOT NULL,
    hidden_at timestamp with time zone,
    hidden_by bigint,
    why_hidden character varying(12) NOT NULL,
    answer_id bigint,
    group_id bigint,
    consultation_id bigint NOT NULL,
    clause_id bigint,
    CONSTRAINT governance_comment_hidden_with_reason CHECK ((((hidden_at IS NULL) AND (hidden_by IS NULL) AND ((why_hidden)::text = ''::text)) OR ((hidden_at IS NOT NULL) AND (NOT ((why_hidden)::text = ''::text)))))
);

ALTER TABLE public.governance_comment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_comment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_commentanswer (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    text text NOT NULL,
    answered_at timestamp with time zone NOT NULL,
    answered_by bigint,
    consultation_id bigint NOT NULL,
    CONSTRAINT governance_commentanswer_says CHECK ((NOT (text = ''::text)))
);

ALTER TABLE public.governance_commentanswer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_commentanswer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_commenter (
    id bigint NOT NULL,
    name character varying(60) NOT NULL,
    contact character varying(60) NOT NULL,
    comment_id bigint NOT NULL,
    organisation_id bigint,
    person_id bigint
);

ALTER TABLE public.governance_commenter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_commenter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_commentgroup (
    id bigint NOT NULL,
    name character varying(60) NOT NULL,
    by_hand boolean NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by bigint,
    consultation_id bigint NOT NULL
);

ALTER TABLE public.governance_commentgroup ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_commentgroup_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_consultation (
    id bigint NOT NULL,
    subject character varying(10) NOT NULL,
    importance character varying(10) NOT NULL,
    title character varying(120) NOT NULL,
    intro text NOT NULL,
    text text NOT NULL,
    effects jsonb NOT NULL,
    opens_on date NOT NULL,
    closes_on date NOT NULL,
    why_short character varying(300) NOT NULL,
    why_longer character varying(300) NOT NULL,
    state character varying(10) NOT NULL,
    drafted_at timestamp with time zone NOT NULL,
    drafted_by bigint,
    published_at timestamp with time zone,
    published_by bigint,
    reported_at timestamp with time zone,
    reported_by bigint,
    summary text NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawn_by bigint,
    why_withdrawn character varying(300) NOT NULL,
    document_id bigint,
    draft_id bigint,
    region_id character varying(6) NOT NULL,
    CONSTRAINT governance_consultation_days CHECK ((closes_on >= opens_on)),
    CONSTRAINT governance_consultation_one_subject CHECK ((((document_id IS NULL) AND (draft_id IS NULL) AND ((subject)::text = 'measure'::text) AND (NOT (text = ''::text))) OR ((document_id IS NULL) AND (draft_id IS NOT NULL) AND ((subject)::text = 'policy'::text) AND (text = ''::text)) OR ((document_id IS NOT NULL) AND (draft_id IS NULL) AND ((subject)::text = 'document'::text) AND (text = ''::text)))),
    CONSTRAINT governance_consultation_states_carry_proof CHECK (((((published_at IS NOT NULL) AND ((state)::text = ANY ((ARRAY['published'::character varying, 'reported'::character varying])::text[]))) OR ((state)::text = 'withdrawn'::text) OR ((published_at IS NULL) AND ((state)::text = 'drafted'::text))) AND (((reported_at IS NOT NULL) AND ((state)::text = 'reported'::text) AND (NOT (summary = ''::text))) OR ((NOT ((state)::text = 'reported'::text)) AND (reported_at IS NULL))) AND ((((state)::text = 'withdrawn'::text) AND (withdrawn_at IS NOT NULL) AND (NOT ((why_withdrawn)::text = ''::text))) OR ((NOT ((state)::text = 'withdrawn'::text)) AND (withdrawn_at IS NULL)))))
);

ALTER TABLE public.governance_consultation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_consultation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_consultationclause (
    id bigint NOT NULL,
    anchor character varying(40) NOT NULL,
    heading character varying(200) NOT NULL,
    text text NOT NULL,
    "position" smallint NOT NULL,
    consultation_id bigint NOT NULL,
    CONSTRAINT governance_consultationclause_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.governance_consultationclause ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_consultationclause_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_coordinationmember (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    duties character varying(300) NOT NULL,
    joined_at timestamp with time zone NOT NULL,
    joined_by bigint,
    left_at timestamp with time zone,
    left_by bigint,
    why_left character varying(200) NOT NULL,
    liaison_id bigint,
    organisation_id bigint NOT NULL,
    region_id character varying(6) NOT NULL,
    CONSTRAINT governance_coordinationmember_left_with_reason CHECK ((((left_at IS NULL) AND (left_by IS NULL) AND ((why_left)::text = ''::text)) OR ((left_at IS NOT NULL) AND (NOT ((why_left)::text = ''::text)))))
);

ALTER TABLE public.governance_coordinationmember ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_coordinationmember_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_countersignasked (
    id bigint NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    reminded_at timestamp with time zone,
    member_id bigint NOT NULL,
    countersigning_id bigint NOT NULL
);

ALTER TABLE public.governance_countersignasked ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_countersignasked_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_countersignclause (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    heading character varying(200) NOT NULL,
    text text NOT NULL,
    countersigning_id bigint NOT NULL,
    CONSTRAINT governance_countersignclause_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.governance_countersignclause ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_countersignclause_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_countersignfinal (
    id bigint NOT NULL,
    text text NOT NULL,
    clause_id bigint NOT NULL,
    CONSTRAINT governance_countersignfinal_says CHECK ((NOT (text = ''::text)))
);

ALTER TABLE public.governance_countersignfinal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_countersignfinal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_countersigning (
    id bigint NOT NULL,
    title character varying(120) NOT NULL,
    intro text NOT NULL,
    subject character varying(10) NOT NULL,
    due_on date NOT NULL,
    why_short character varying(300) NOT NULL,
    why_longer character varying(300) NOT NULL,
    silence_agrees boolean NOT NULL,
    silence_ground character varying(300) NOT NULL,
    state character varying(10) NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    sent_by bigint,
    settled_at timestamp with time zone,
    settled_by bigint,
    summary text NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawn_by bigint,
    why_withdrawn character varying(200) NOT NULL,
    document_id bigint,
    draft_id bigint,
    region_id character varying(6) NOT NULL,
    CONSTRAINT governance_countersigning_one_subject CHECK ((((document_id IS NULL) AND (draft_id IS NULL) AND ((subject)::text = 'text'::text)) OR ((document_id IS NULL) AND (draft_id IS NOT NULL) AND ((subject)::text = 'policy'::text)) OR ((document_id IS NOT NULL) AND (draft_id IS NULL) AND ((subject)::text = 'document'::text)))),
    CONSTRAINT governance_countersigning_silence_founded CHECK ((((NOT silence_agrees) AND ((silence_ground)::text = ''::text)) OR (silence_agrees AND (NOT ((silence_ground)::text = ''::text))))),
    CONSTRAINT governance_countersigning_states_carry_proof CHECK (((((settled_at IS NOT NULL) AND ((state)::text = 'settled'::text) AND (NOT (summary = ''::text))) OR ((NOT ((state)::text = 'settled'::text)) AND (settled_at IS NULL))) AND ((((state)::text = 'withdrawn'::text) AND (withdrawn_at IS NOT NULL) AND (NOT ((why_withdrawn)::text = ''::text))) OR ((NOT ((state)::text = 'withdrawn'::text)) AND (withdrawn_at IS NULL)))))
);

ALTER TABLE public.governance_countersigning ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_countersigning_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_countersignopinion (
    id bigint NOT NULL,
    nth smallint NOT NULL,
    stance character varying(10) NOT NULL,
    text text NOT NULL,
    letter_no character varying(60) NOT NULL,
    given_at timestamp with time zone NOT NULL,
    given_by bigint,
    asked_id bigint NOT NULL,
    clause_id bigint,
    CONSTRAINT governance_countersignopinion_nth_check CHECK ((nth >= 0)),
    CONSTRAINT governance_countersignopinion_says CHECK (((clause_id IS NULL) OR ((NOT ((stance)::text = 'agree'::text)) AND (NOT (text = ''::text)))))
);

ALTER TABLE public.governance_countersignopinion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_countersignopinion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_countersigntaken (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    reason text NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    taken_by bigint,
    opinion_id bigint NOT NULL,
    CONSTRAINT governance_countersigntaken_reasoned CHECK ((((kind)::text = 'adopted'::text) OR (NOT (reason = ''::text))))
);

ALTER TABLE public.governance_countersigntaken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_countersigntaken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_document (
    id bigint NOT NULL,
    slug character varying(60) NOT NULL,
    number character varying(60) NOT NULL,
    title character varying(200) NOT NULL,
    title_en character varying(200) NOT NULL,
    issuer character varying(120) NOT NULL,
    issued_on date NOT NULL,
    source character varying(300) NOT NULL,
    trust character varying(10) NOT NULL,
    note text NOT NULL,
    origin character varying(10) NOT NULL,
    hash character varying(64) NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    registered_by bigint,
    region_id character varying(6) NOT NULL
);

ALTER TABLE public.governance_document ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_document_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_duty (
    id bigint NOT NULL,
    start integer NOT NULL,
    "end" integer NOT NULL,
    proposed jsonb,
    said jsonb NOT NULL,
    state character varying(10) NOT NULL,
    settled_at timestamp with time zone,
    settled_by bigint,
    why_dropped character varying(200) NOT NULL,
    clause_id bigint NOT NULL,
    merged_into_id bigint,
    text_id bigint NOT NULL,
    CONSTRAINT governance_duty_dropped_for_a_reason CHECK (((((state)::text = 'dropped'::text) AND (NOT ((why_dropped)::text = ''::text))) OR ((NOT ((state)::text = 'dropped'::text)) AND ((why_dropped)::text = ''::text)))),
    CONSTRAINT governance_duty_end_check CHECK (("end" >= 0)),
    CONSTRAINT governance_duty_merged_into_one CHECK ((((merged_into_id IS NOT NULL) AND ((state)::text = 'merged'::text)) OR ((NOT ((state)::text = 'merged'::text)) AND (merged_into_id IS NULL)))),
    CONSTRAINT governance_duty_span CHECK (("end" > start)),
    CONSTRAINT governance_duty_start_check CHECK ((start >= 0)),
    CONSTRAINT governance_duty_with_proof CHECK ((((settled_at IS NULL) AND ((state)::text = 'proposed'::text)) OR ((NOT ((state)::text = 'proposed'::text)) AND (settled_at IS NOT NULL))))
);

ALTER TABLE public.governance_duty ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_duty_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_explainedquestion (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    question character varying(120) NOT NULL,
    answer text NOT NULL,
    explanation_id bigint NOT NULL,
    taken_from_id bigint,
    CONSTRAINT governance_explainedquestion_of_five CHECK ((("position" >= 1) AND ("position" <= 5))),
    CONSTRAINT governance_explainedquestion_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.governance_explainedquestion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_explainedquestion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_extension (
    id bigint NOT NULL,
    old_due_on date NOT NULL,
    until_on date NOT NULL,
    why character varying(300) NOT NULL,
    state character varying(10) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    asked_by bigint,
    settled_at timestamp with time zone,
    settled_by bigint,
    why_settled character varying(300) NOT NULL,
    task_id bigint NOT NULL,
    CONSTRAINT governance_extension_later CHECK ((until_on > old_due_on)),
    CONSTRAINT governance_extension_two_people CHECK (((settled_by IS NULL) OR (asked_by IS NULL) OR (NOT ((settled_by = asked_by) AND (settled_by IS NOT NULL) AND (asked_by IS NOT NULL))))),
    CONSTRAINT governance_extension_with_proof CHECK ((((settled_at IS NULL) AND ((state)::text = 'asked'::text)) OR ((NOT ((state)::text = 'asked'::text)) AND (settled_at IS NOT NULL))))
);

ALTER TABLE public.governance_extension ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_extension_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_following (
    id bigint NOT NULL,
    "group" character varying(30) NOT NULL,
    followed_at timestamp with time zone NOT NULL,
    person_id bigint NOT NULL,
    region_id character varying(6) NOT NULL
);

ALTER TABLE public.governance_following ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_following_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_goal (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    name_en character varying(160) NOT NULL,
    target bigint NOT NULL,
    unit character varying(20) NOT NULL,
    kind character varying(10) NOT NULL,
    indicator character varying(40) NOT NULL,
    dimension character varying(12) NOT NULL,
    "values" character varying(40)[] NOT NULL,
    baseline bigint,
    baseline_year smallint,
    source character varying(300) NOT NULL,
    put_at timestamp with time zone NOT NULL,
    put_by bigint,
    plan_id bigint NOT NULL,
    CONSTRAINT governance_goal_above_nothing CHECK ((target > 0)),
    CONSTRAINT governance_goal_baseline_check CHECK ((baseline >= 0)),
    CONSTRAINT governance_goal_baseline_year_check CHECK ((baseline_year >= 0)),
    CONSTRAINT governance_goal_part_of_indicator CHECK ((((dimension)::text = ''::text) OR (NOT ((indicator)::text = ''::text)))),
    CONSTRAINT governance_goal_target_check CHECK ((target >= 0))
);

ALTER TABLE public.governance_goal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_goal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_goalrevision (
    id bigint NOT NULL,
    before bigint NOT NULL,
    after bigint NOT NULL,
    why character varying(300) NOT NULL,
    revised_at timestamp with time zone NOT NULL,
    revised_by bigint,
    goal_id bigint NOT NULL,
    CONSTRAINT governance_goalrevision_after_check CHECK ((after >= 0)),
    CONSTRAINT governance_goalrevision_before_check CHECK ((before >= 0)),
    CONSTRAINT governance_goalrevision_whole CHECK (((NOT ((why)::text = ''::text)) AND (NOT (before = after)) AND (after > 0)))
);

ALTER TABLE public.governance_goalrevision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_goalrevision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_inspection (
    id bigint NOT NULL,
    title character varying(120) NOT NULL,
    lines jsonb NOT NULL,
    choosing character varying(8) NOT NULL,
    subject character varying(5) NOT NULL,
    wanted smallint NOT NULL,
    from_on date NOT NULL,
    until_on date NOT NULL,
    seed character varying(80) NOT NULL,
    commitment character varying(64) NOT NULL,
    pool jsonb NOT NULL,
    why character varying(300) NOT NULL,
    state character varying(10) NOT NULL,
    planned_at timestamp with time zone NOT NULL,
    planned_by bigint,
    chosen_at timestamp with time zone,
    chosen_by bigint,
    published_at timestamp with time zone,
    published_by bigint,
    called_off_at timestamp with time zone,
    called_off_by bigint,
    measure_id bigint,
    region_id character varying(6) NOT NULL,
    CONSTRAINT governance_inspection_span CHECK ((until_on >= from_on)),
    CONSTRAINT governance_inspection_wanted_check CHECK ((wanted >= 0)),
    CONSTRAINT governance_inspection_with_proof CHECK (((((chosen_at IS NOT NULL) AND ((state)::text = ANY ((ARRAY['chosen'::character varying, 'published'::character varying])::text[]))) OR ((chosen_at IS NULL) AND ((state)::text = ANY ((ARRAY['planned'::character varying, 'called_off'::character varying])::text[])))) AND (((published_at IS NOT NULL) AND ((state)::text = 'published'::text)) OR ((NOT ((state)::text = 'published'::text)) AND (published_at IS NULL))) AND (((called_off_at IS NOT NULL) AND ((state)::text = 'called_off'::text) AND (NOT ((why)::text = ''::text))) OR ((NOT ((state)::text = 'called_off'::text)) AND (called_off_at IS NULL)))))
);

ALTER TABLE public.governance_inspection ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_inspection_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_inspection_within (
    id bigint NOT NULL,
    inspection_id bigint NOT NULL,
    region_id character varying(6) NOT NULL
);

ALTER TABLE public.governance_inspection_within ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_inspection_within_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_jointmeeting (
    id bigint NOT NULL,
    title character varying(120) NOT NULL,
    place character varying(120) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    lasts_minutes smallint NOT NULL,
    state character varying(10) NOT NULL,
    drafted_at timestamp with time zone NOT NULL,
    drafted_by bigint,
    called_at timestamp with time zone,
    called_by bigint,
    held_at timestamp with time zone,
    held_by bigint,
    minutes_due_on date,
    settled_at timestamp with time zone,
    settled_by bigint,
    why_over_objection character varying(300) NOT NULL,
    called_off_at timestamp with time zone,
    called_off_by bigint,
    why_called_off character varying(200) NOT NULL,
    region_id character varying(6) NOT NULL,
    CONSTRAINT governance_jointmeeting_lasts CHECK ((lasts_minutes > 0)),
    CONSTRAINT governance_jointmeeting_lasts_minutes_check CHECK ((lasts_minutes >= 0)),
    CONSTRAINT governance_jointmeeting_states_carry_proof CHECK (((((called_at IS NOT NULL) AND ((state)::text = ANY ((ARRAY['called'::character varying, 'held'::character varying, 'settled'::character varying])::text[]))) OR ((state)::text = 'called_off'::text) OR ((called_at IS NULL) AND ((state)::text = 'drafted'::text))) AND (((held_at IS NOT NULL) AND ((state)::text = ANY ((ARRAY['held'::character varying, 'settled'::character varying])::text[]))) OR ((NOT ((state)::text = ANY ((ARRAY['held'::character varying, 'settled'::character varying])::text[]))) AND (held_at IS NULL))) AND (((minutes_due_on IS NOT NULL) AND (settled_at IS NOT NULL) AND ((state)::text = 'settled'::text)) OR ((NOT ((state)::text = 'settled'::text)) AND (settled_at IS NULL))) AND (((called_off_at IS NOT NULL) AND ((state)::text = 'called_off'::text) AND (NOT ((why_called_off)::text = ''::text))) OR ((NOT ((state)::text = 'called_off'::text)) AND (called_off_at IS NULL)))))
);

ALTER TABLE public.governance_jointmeeting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_jointmeeting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_ladderstep (
    id bigint NOT NULL,
    kind character varying(8) NOT NULL,
    ladder_says character varying(8) NOT NULL,
    lines jsonb NOT NULL,
    basis character varying(120) NOT NULL,
    why character varying(300) NOT NULL,
    state character varying(8) NOT NULL,
    fix_due_on date,
    is_public boolean NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    proposed_by bigint,
    taken_at timestamp with time zone,
    taken_by bigint,
    dropped_at timestamp with time zone,
    dropped_by bigint,
    why_dropped character varying(300) NOT NULL,
    rectification_id bigint NOT NULL,
    CONSTRAINT governance_step_another_takes CHECK (((taken_by IS NULL) OR (NOT ((taken_by = proposed_by) AND (taken_by IS NOT NULL) AND (proposed_by IS NOT NULL))))),
    CONSTRAINT governance_step_with_proof CHECK (((((fix_due_on IS NOT NULL) AND ((state)::text = 'taken'::text) AND (taken_at IS NOT NULL)) OR ((NOT ((state)::text = 'taken'::text)) AND (taken_at IS NULL))) AND (((dropped_at IS NOT NULL) AND ((state)::text = 'dropped'::text) AND (NOT ((why_dropped)::text = ''::text))) OR ((NOT ((state)::text = 'dropped'::text)) AND (dropped_at IS NULL)))))
);

ALTER TABLE public.governance_ladderstep ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_ladderstep_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_look (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    key bigint NOT NULL,
    on_day date NOT NULL,
    looks integer NOT NULL,
    helped integer NOT NULL,
    unhelped integer NOT NULL,
    CONSTRAINT governance_look_helped_check CHECK ((helped >= 0)),
    CONSTRAINT governance_look_looks_check CHECK ((looks >= 0)),
    CONSTRAINT governance_look_unhelped_check CHECK ((unhelped >= 0))
);

ALTER TABLE public.governance_look ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_look_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_measure (
    id bigint NOT NULL,
    number smallint NOT NULL,
    anchor character varying(40) NOT NULL,
    document_id bigint NOT NULL,
    CONSTRAINT governance_measure_number_check CHECK ((number >= 0))
);

ALTER TABLE public.governance_measure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_measure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_measureversion (
    id bigint NOT NULL,
    nth smallint NOT NULL,
    from_on date NOT NULL,
    name character varying(120) NOT NULL,
    name_en character varying(160) NOT NULL,
    summary text NOT NULL,
    summary_en text NOT NULL,
    source character varying(200) NOT NULL,
    trust character varying(10) NOT NULL,
    instruments jsonb NOT NULL,
    leads jsonb NOT NULL,
    cooperating jsonb NOT NULL,
    serves jsonb NOT NULL,
    why character varying(300) NOT NULL,
    origin character varying(10) NOT NULL,
    hash character varying(64) NOT NULL,
    written_at timestamp with time zone NOT NULL,
    written_by bigint,
    measure_id bigint NOT NULL,
    CONSTRAINT governance_measureversion_nth_check CHECK ((nth >= 0))
);

ALTER TABLE public.governance_measureversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_measureversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_meetingdecision (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    text text NOT NULL,
    due_on date,
    tasked_at timestamp with time zone,
    tasked_by bigint,
    owner_id bigint,
    task_id bigint,
    minutes_id bigint NOT NULL,
    CONSTRAINT governance_meetingdecision_position_check CHECK (("position" >= 0)),
    CONSTRAINT governance_meetingdecision_tasked_with_proof CHECK ((((task_id IS NULL) AND (tasked_at IS NULL)) OR ((task_id IS NOT NULL) AND (tasked_at IS NOT NULL))))
);

ALTER TABLE public.governance_meetingdecision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_meetingdecision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_meetinginvitation (
    id bigint NOT NULL,
    invited_at timestamp with time zone NOT NULL,
    answer character varying(3) NOT NULL,
    delegates character varying(200) NOT NULL,
    answered_at timestamp with time zone,
    answered_by bigint,
    was_there boolean,
    attended character varying(200) NOT NULL,
    reminded_at timestamp with time zone,
    meeting_id bigint NOT NULL,
    member_id bigint NOT NULL,
    CONSTRAINT governance_meetinginvitation_answered CHECK (((((answer)::text = ''::text) AND (answered_at IS NULL)) OR ((NOT ((answer)::text = ''::text)) AND (answered_at IS NOT NULL)))),
    CONSTRAINT governance_meetinginvitation_came_by_name CHECK (((was_there AND (NOT ((attended)::text = ''::text))) OR (((NOT (was_there AND (was_there IS NOT NULL))) OR (was_there IS NULL)) AND ((attended)::text = ''::text))))
);

ALTER TABLE public.governance_meetinginvitation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_meetinginvitation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_meetingminutes (
    id bigint NOT NULL,
    nth smallint NOT NULL,
    text text NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    sent_by bigint,
    meeting_id bigint NOT NULL,
    CONSTRAINT governance_meetingminutes_nth_check CHECK ((nth >= 0))
);

ALTER TABLE public.governance_meetingminutes ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_meetingminutes_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_minutesreply (
    id bigint NOT NULL,
    stance character varying(10) NOT NULL,
    text text NOT NULL,
    letter_no character varying(60) NOT NULL,
    replied_at timestamp with time zone NOT NULL,
    replied_by bigint,
    invitation_id bigint NOT NULL,
    minutes_id bigint NOT NULL,
    CONSTRAINT governance_minutesreply_says CHECK ((((stance)::text = 'confirmed'::text) OR (NOT (text = ''::text))))
);

ALTER TABLE public.governance_minutesreply ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_minutesreply_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_plan (
    id bigint NOT NULL,
    slug character varying(60) NOT NULL,
    name character varying(120) NOT NULL,
    name_en character varying(160) NOT NULL,
    number character varying(60) NOT NULL,
    from_year smallint NOT NULL,
    until_year smallint NOT NULL,
    source character varying(300) NOT NULL,
    trust character varying(10) NOT NULL,
    origin character varying(10) NOT NULL,
    state character varying(10) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    opened_by bigint,
    issued_at timestamp with time zone,
    issued_by bigint,
    region_id character varying(6) NOT NULL,
    CONSTRAINT governance_plan_from_year_check CHECK ((from_year >= 0)),
    CONSTRAINT governance_plan_issued_with_proof CHECK ((((issued_at IS NOT NULL) AND ((state)::text = 'issued'::text)) OR ((issued_at IS NULL) AND ((state)::text = 'drafted'::text)))),
    CONSTRAINT governance_plan_span CHECK ((until_year >= from_year)),
    CONSTRAINT governance_plan_until_year_check CHECK ((until_year >= 0))
);

ALTER TABLE public.governance_plan ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_plan_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_policyexplanation (
    id bigint NOT NULL,
    title character varying(120) NOT NULL,
    lead text NOT NULL,
    worked_case character varying(120) NOT NULL,
    story text NOT NULL,
    "group" character varying(30) NOT NULL,
    state character varying(10) NOT NULL,
    written_at timestamp with time zone NOT NULL,
    written_by bigint,
    published_at timestamp with time zone,
    published_by bigint,
    withdrawn_at timestamp with time zone,
    withdrawn_by bigint,
    why_withdrawn character varying(300) NOT NULL,
    sheet_id bigint NOT NULL,
    CONSTRAINT governance_policyexplanation_states_carry_proof CHECK ((((published_at IS NULL) AND ((state)::text = 'drafted'::text) AND ((why_withdrawn)::text = ''::text) AND (withdrawn_at IS NULL)) OR ((published_at IS NOT NULL) AND ((state)::text = 'published'::text) AND ((why_withdrawn)::text = ''::text) AND (withdrawn_at IS NULL)) OR ((published_at IS NOT NULL) AND ((state)::text = 'withdrawn'::text) AND (withdrawn_at IS NOT NULL) AND (NOT ((why_withdrawn)::text = ''::text))))),
    CONSTRAINT governance_policyexplanation_two_people CHECK (((published_by IS NULL) OR (written_by IS NULL) OR (NOT ((published_by = written_by) AND (published_by IS NOT NULL) AND (written_by IS NOT NULL)))))
);

ALTER TABLE public.governance_policyexplanation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_policyexplanation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_practice (
    id bigint NOT NULL,
    title character varying(120) NOT NULL,
    background text NOT NULL,
    text text NOT NULL,
    effect text NOT NULL,
    evidence character varying(300) NOT NULL,
    due_on date,
    state character varying(10) NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    sent_by bigint,
    judged_at timestamp with time zone,
    judged_by bigint,
    why text NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawn_by bigint,
    why_withdrawn character varying(300) NOT NULL,
    measure_id bigint,
    organisation_id bigint NOT NULL,
    region_id character varying(6) NOT NULL,
    to_region_id character varying(6) NOT NULL,
    CONSTRAINT governance_practice_effect_with_evidence CHECK (((effect = ''::text) OR (NOT ((evidence)::text = ''::text)))),
    CONSTRAINT governance_practice_states_carry_proof CHECK ((((judged_at IS NULL) AND ((state)::text = 'sent'::text) AND (why = ''::text) AND ((why_withdrawn)::text = ''::text) AND (withdrawn_at IS NULL)) OR ((judged_at IS NOT NULL) AND ((state)::text = 'returned'::text) AND ((why_withdrawn)::text = ''::text) AND (withdrawn_at IS NULL) AND (NOT (why = ''::text))) OR ((judged_at IS NOT NULL) AND ((state)::text = 'published'::text) AND (why = ''::text) AND ((why_withdrawn)::text = ''::text) AND (withdrawn_at IS NULL)) OR ((judged_at IS NOT NULL) AND ((state)::text = 'withdrawn'::text) AND (why = ''::text) AND (withdrawn_at IS NOT NULL) AND (NOT ((why_withdrawn)::text = ''::text))))),
    CONSTRAINT governance_practice_two_people CHECK (((judged_by IS NULL) OR (sent_by IS NULL) OR (NOT ((judged_by = sent_by) AND (judged_by IS NOT NULL) AND (sent_by IS NOT NULL)))))
);

ALTER TABLE public.governance_practice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_practice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_practiceadoption (
    id bigint NOT NULL,
    adopted_on date NOT NULL,
    text text NOT NULL,
    adopted_at timestamp with time zone NOT NULL,
    adopted_by bigint,
    measuring character varying(8) NOT NULL,
    indicator character varying(60) NOT NULL,
    statement text NOT NULL,
    evidence character varying(300) NOT NULL,
    told_at timestamp with time zone,
    told_by bigint,
    practice_id bigint NOT NULL,
    region_id character varying(6) NOT NULL,
    CONSTRAINT governance_practiceadoption_one_way CHECK (((((evidence)::text = ''::text) AND ((indicator)::text = ''::text) AND ((measuring)::text = 'none'::text) AND (statement = ''::text) AND (told_at IS NULL)) OR (((evidence)::text = ''::text) AND ((measuring)::text = 'live'::text) AND (statement = ''::text) AND (told_at IS NOT NULL) AND (NOT ((indicator)::text = ''::text))) OR (((indicator)::text = ''::text) AND ((measuring)::text = 'stated'::text) AND (told_at IS NOT NULL) AND (NOT (statement = ''::text)) AND (NOT ((evidence)::text = ''::text)))))
);

ALTER TABLE public.governance_practiceadoption ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_practiceadoption_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_problem (
    id bigint NOT NULL,
    theme character varying(12) NOT NULL,
    urgency character varying(10) NOT NULL,
    title character varying(120) NOT NULL,
    text text NOT NULL,
    proposal text NOT NULL,
    due_on date,
    state character varying(10) NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    sent_by bigint,
    settled_at timestamp with time zone,
    settled_by bigint,
    reply text NOT NULL,
    draft_id bigint,
    main_id bigint,
    region_id character varying(6) NOT NULL,
    task_id bigint,
    to_region_id character varying(6) NOT NULL,
    CONSTRAINT governance_problem_not_into_itself CHECK (((main_id IS NULL) OR (NOT ((main_id = id) AND (main_id IS NOT NULL))))),
    CONSTRAINT governance_problem_states_carry_proof CHECK ((((draft_id IS NULL) AND (main_id IS NULL) AND (reply = ''::text) AND (settled_at IS NULL) AND ((state)::text = 'sent'::text) AND (task_id IS NULL)) OR ((NOT ((state)::text = 'sent'::text)) AND (settled_at IS NOT NULL) AND (NOT (reply = ''::text)) AND (((draft_id IS NULL) AND (main_id IS NULL) AND ((state)::text = 'answered'::text) AND (task_id IS NULL)) OR ((draft_id IS NULL) AND (main_id IS NULL) AND ((state)::text = 'tasked'::text) AND (task_id IS NOT NULL)) OR ((draft_id IS NOT NULL) AND (main_id IS NULL) AND ((state)::text = 'referred'::text) AND (task_id IS NULL)) OR ((draft_id IS NULL) AND (main_id IS NOT NULL) AND ((state)::text = 'merged'::text) AND (task_id IS NULL)))))),
    CONSTRAINT governance_problem_upward CHECK ((NOT ((region_id)::text = (to_region_id)::text)))
);

ALTER TABLE public.governance_problem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_problem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_progress (
    id bigint NOT NULL,
    text text NOT NULL,
    amount bigint,
    evidence character varying(300) NOT NULL,
    told_at timestamp with time zone NOT NULL,
    told_by bigint,
    task_id bigint NOT NULL,
    CONSTRAINT governance_progress_amount_check CHECK ((amount >= 0)),
    CONSTRAINT governance_progress_evidence CHECK (((amount IS NULL) OR (NOT ((evidence)::text = ''::text))))
);

ALTER TABLE public.governance_progress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_progress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_publicityitem (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    title character varying(120) NOT NULL,
    text text NOT NULL,
    "group" character varying(30) NOT NULL,
    from_on date,
    until_on date,
    consent character varying(200) NOT NULL,
    state character varying(10) NOT NULL,
    written_at timestamp with time zone NOT NULL,
    written_by bigint,
    published_at timestamp with time zone,
    published_by bigint,
    withdrawn_at timestamp with time zone,
    withdrawn_by bigint,
    why_withdrawn character varying(300) NOT NULL,
    region_id character varying(6) NOT NULL,
    CONSTRAINT governance_publicityitem_by_kind CHECK (((((consent)::text = ''::text) AND (from_on IS NOT NULL) AND ((kind)::text = 'campaign'::text) AND (until_on >= from_on) AND (until_on IS NOT NULL)) OR ((from_on IS NULL) AND ((kind)::text = 'story'::text) AND (until_on IS NULL) AND (NOT ((consent)::text = ''::text))) OR (((consent)::text = ''::text) AND (from_on IS NULL) AND ((kind)::text = 'news'::text) AND (until_on IS NULL)))),
    CONSTRAINT governance_publicityitem_states_carry_proof CHECK ((((published_at IS NULL) AND ((state)::text = 'drafted'::text) AND ((why_withdrawn)::text = ''::text) AND (withdrawn_at IS NULL)) OR ((published_at IS NOT NULL) AND ((state)::text = 'published'::text) AND ((why_withdrawn)::text = ''::text) AND (withdrawn_at IS NULL)) OR ((published_at IS NOT NULL) AND ((state)::text = 'withdrawn'::text) AND (withdrawn_at IS NOT NULL) AND (NOT ((why_withdrawn)::text = ''::text))))),
    CONSTRAINT governance_publicityitem_two_people CHECK (((published_by IS NULL) OR (written_by IS NULL) OR (NOT ((published_by = written_by) AND (published_by IS NOT NULL) AND (written_by IS NOT NULL)))))
);

ALTER TABLE public.governance_publicityitem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_publicityitem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_publicquestion (
    id bigint NOT NULL,
    policy character varying(90) NOT NULL,
    text text NOT NULL,
    origin character varying(8) NOT NULL,
    heard_from character varying(120) NOT NULL,
    secret_hash character varying(64) NOT NULL,
    source character varying(64) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    asked_by bigint,
    due_on date,
    state character varying(10) NOT NULL,
    answer text NOT NULL,
    answered_at timestamp with time zone,
    answered_by bigint,
    is_public boolean NOT NULL,
    main_id bigint,
    region_id character varying(6) NOT NULL,
    CONSTRAINT governance_publicquestion_concern CHECK (((((origin)::text = 'concern'::text) AND (NOT ((heard_from)::text = ''::text))) OR ((NOT ((origin)::text = 'concern'::text)) AND ((heard_from)::text = ''::text)))),
    CONSTRAINT governance_publicquestion_not_into_itself CHECK (((main_id IS NULL) OR (NOT ((main_id = id) AND (main_id IS NOT NULL))))),
    CONSTRAINT governance_publicquestion_states_carry_proof CHECK ((((answer = ''::text) AND (answered_at IS NULL) AND (NOT is_public) AND (main_id IS NULL) AND ((state)::text = 'waiting'::text)) OR ((answered_at IS NOT NULL) AND (main_id IS NULL) AND ((state)::text = 'answered'::text) AND (NOT (answer = ''::text))) OR ((answer = ''::text) AND (answered_at IS NOT NULL) AND (NOT is_public) AND (main_id IS NOT NULL) AND ((state)::text = 'merged'::text))))
);

ALTER TABLE public.governance_publicquestion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_publicquestion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_rectification (
    id bigint NOT NULL,
    demand text NOT NULL,
    due_on date NOT NULL,
    review_on date,
    backs smallint NOT NULL,
    found_by bigint NOT NULL,
    state character varying(8) NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    issued_by bigint,
    closed_at timestamp with time zone,
    closed_by bigint,
    check_of_id bigint NOT NULL,
    region_id character varying(6) NOT NULL,
    set_in_id character varying(6) NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT governance_rectification_another_closes CHECK (((closed_by IS NULL) OR (NOT ((closed_by = found_by) AND (closed_by IS NOT NULL))))),
    CONSTRAINT governance_rectification_backs_check CHECK ((backs >= 0)),
    CONSTRAINT governance_rectification_with_proof CHECK (((((closed_at IS NOT NULL) AND (closed_by IS NOT NULL) AND ((state)::text = 'closed'::text)) OR ((NOT ((state)::text = 'closed'::text)) AND (closed_at IS NULL))) AND (((review_on IS NOT NULL) AND ((state)::text = 'answered'::text)) OR ((NOT ((state)::text = 'answered'::text)) AND (review_on IS NULL)))))
);

ALTER TABLE public.governance_rectification ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_rectification_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_relation (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    to_number character varying(60) NOT NULL,
    document_id bigint NOT NULL
);

ALTER TABLE public.governance_relation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_relation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_reminder (
    id bigint NOT NULL,
    due_on date NOT NULL,
    kind character varying(6) NOT NULL,
    days smallint NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    people smallint NOT NULL,
    task_id bigint NOT NULL,
    CONSTRAINT governance_reminder_days_check CHECK ((days >= 0)),
    CONSTRAINT governance_reminder_people_check CHECK ((people >= 0))
);

ALTER TABLE public.governance_reminder ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_reminder_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_report (
    id bigint NOT NULL,
    year smallint NOT NULL,
    nth smallint NOT NULL,
    why character varying(300) NOT NULL,
    form character varying(40) NOT NULL,
    form_said jsonb NOT NULL,
    state character varying(10) NOT NULL,
    batch smallint NOT NULL,
    month_until date,
    hash character varying(64) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    opened_by bigint,
    handed_in_at timestamp with time zone,
    handed_in_by bigint,
    reviewed_at timestamp with time zone,
    reviewed_by bigint,
    signed_at timestamp with time zone,
    signed_by bigint,
    sent_at timestamp with time zone,
    sent_by bigint,
    received_at timestamp with time zone,
    received_by bigint,
    returned_at timestamp with time zone,
    returned_by bigint,
    why_back character varying(300) NOT NULL,
    region_id character varying(6) NOT NULL,
    CONSTRAINT governance_report_batch_check CHECK ((batch >= 0)),
    CONSTRAINT governance_report_nth_check CHECK ((nth >= 0)),
    CONSTRAINT governance_report_restated_why CHECK (((nth = 1) OR ((nth > 1) AND (NOT ((why)::text = ''::text))))),
    CONSTRAINT governance_report_states_carry_proof CHECK (((((handed_in_at IS NULL) AND ((state)::text = 'drafted'::text)) OR ((NOT ((state)::text = 'drafted'::text)) AND (batch > 0) AND (handed_in_at IS NOT NULL) AND (handed_in_by IS NOT NULL))) AND (((reviewed_at IS NULL) AND ((state)::text = ANY ((ARRAY['drafted'::character varying, 'handed_in'::character varying])::text[]))) OR ((NOT ((state)::text = ANY ((ARRAY['drafted'::character varying, 'handed_in'::character varying])::text[]))) AND (reviewed_at IS NOT NULL) AND (reviewed_by IS NOT NULL))) AND (((signed_at IS NOT NULL) AND (signed_by IS NOT NULL) AND ((state)::text = ANY ((ARRAY['signed'::character varying, 'sent'::character varying, 'received'::character varying, 'returned'::character varying])::text[])) AND (NOT ((hash)::text = ''::text))) OR ((NOT ((state)::text = ANY ((ARRAY['signed'::character varying, 'sent'::character varying, 'received'::character varying, 'returned'::character varying])::text[]))) AND ((hash)::text = ''::text) AND (signed_at IS NULL))) AND (((sent_at IS NOT NULL) AND ((state)::text = ANY ((ARRAY['sent'::character varying, 'received'::character varying, 'returned'::character varying])::text[]))) OR ((NOT ((state)::text = ANY ((ARRAY['sent'::character varying, 'received'::character varying, 'returned'::character varying])::text[]))) AND (sent_at IS NULL))) AND (((received_at IS NOT NULL) AND ((state)::text = 'received'::text)) OR ((NOT ((state)::text = 'received'::text)) AND (received_at IS NULL))) AND (((returned_at IS NOT NULL) AND ((state)::text = 'returned'::text) AND (NOT ((why_back)::text = ''::text))) OR ((NOT ((state)::text = 'returned'::text)) AND (returned_at IS NULL))))),
    CONSTRAINT governance_report_three_people CHECK ((((reviewed_by IS NULL) OR (NOT ((reviewed_by = handed_in_by) AND (reviewed_by IS NOT NULL) AND (handed_in_by IS NOT NULL)))) AND ((signed_by IS NULL) OR ((NOT ((signed_by = handed_in_by) AND (signed_by IS NOT NULL) AND (handed_in_by IS NOT NULL))) AND (NOT ((signed_by = reviewed_by) AND (signed_by IS NOT NULL) AND (reviewed_by IS NOT NULL))))) AND ((received_by IS NULL) OR ((NOT ((received_by = handed_in_by) AND (received_by IS NOT NULL) AND (handed_in_by IS NOT NULL))) AND (NOT ((received_by = reviewed_by) AND (received_by IS NOT NULL) AND (reviewed_by IS NOT NULL))) AND (NOT ((received_by = signed_by) AND (received_by IS NOT NULL) AND (signed_by IS NOT NULL))))) AND ((returned_by IS NULL) OR ((NOT ((returned_by = handed_in_by) AND (returned_by IS NOT NULL) AND (handed_in_by IS NOT NULL))) AND (NOT ((returned_by = reviewed_by) AND (returned_by IS NOT NULL) AND (reviewed_by IS NOT NULL))) AND (NOT ((returned_by = signed_by) AND (returned_by IS NOT NULL) AND (signed_by IS NOT NULL))))))),
    CONSTRAINT governance_report_year_check CHECK ((year >= 0))
);

ALTER TABLE public.governance_report ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_report_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_reportcell (
    id bigint NOT NULL,
    batch smallint NOT NULL,
    section character varying(40) NOT NULL,
    "position" smallint NOT NULL,
    indicator character varying(40) NOT NULL,
    definition character varying(64) NOT NULL,
    dimension character varying(12) NOT NULL,
    value character varying(40) NOT NULL,
    frozen_ids bigint[] NOT NULL,
    numerator bigint NOT NULL,
    denominator bigint,
    row_count integer NOT NULL,
    hash character varying(64) NOT NULL,
    computed_at timestamp with time zone NOT NULL,
    computed_by bigint,
    report_id bigint NOT NULL,
    CONSTRAINT governance_reportcell_batch_check CHECK ((batch >= 0)),
    CONSTRAINT governance_reportcell_position_check CHECK (("position" >= 0)),
    CONSTRAINT governance_reportcell_row_count_check CHECK ((row_count >= 0))
);

ALTER TABLE public.governance_reportcell ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_reportcell_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_reportcheck (
    id bigint NOT NULL,
    cells integer NOT NULL,
    same_text boolean NOT NULL,
    checked_at timestamp with time zone NOT NULL,
    checked_by bigint,
    report_id bigint NOT NULL,
    CONSTRAINT governance_reportcheck_cells_check CHECK ((cells >= 0))
);

ALTER TABLE public.governance_reportcheck ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_reportcheck_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_reportflag (
    id bigint NOT NULL,
    numerator bigint NOT NULL,
    denominator bigint,
    rows jsonb NOT NULL,
    cell_id bigint NOT NULL,
    check_of_id bigint NOT NULL
);

ALTER TABLE public.governance_reportflag ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_reportflag_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_reportlist (
    id bigint NOT NULL,
    batch smallint NOT NULL,
    section character varying(40) NOT NULL,
    listing character varying(16) NOT NULL,
    rows jsonb NOT NULL,
    hash character varying(64) NOT NULL,
    computed_at timestamp with time zone NOT NULL,
    computed_by bigint,
    report_id bigint NOT NULL,
    CONSTRAINT governance_reportlist_batch_check CHECK ((batch >= 0))
);

ALTER TABLE public.governance_reportlist ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_reportlist_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_reportproblem (
    id bigint NOT NULL,
    theme character varying(20) NOT NULL,
    text text NOT NULL,
    proposal text NOT NULL,
    urgency character varying(6) NOT NULL,
    put_at timestamp with time zone NOT NULL,
    put_by bigint,
    report_id bigint NOT NULL,
    CONSTRAINT governance_problem_whole CHECK (((NOT (text = ''::text)) AND (NOT (proposal = ''::text))))
);

ALTER TABLE public.governance_reportproblem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_reportproblem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_reporttext (
    id bigint NOT NULL,
    section character varying(40) NOT NULL,
    text text NOT NULL,
    written_at timestamp with time zone NOT NULL,
    written_by bigint,
    report_id bigint NOT NULL
);

ALTER TABLE public.governance_reporttext ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_reporttext_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_round (
    id bigint NOT NULL,
    nth smallint NOT NULL,
    done jsonb NOT NULL,
    told_at timestamp with time zone NOT NULL,
    told_by bigint NOT NULL,
    found_by bigint NOT NULL,
    accepted boolean,
    why character varying(300) NOT NULL,
    judged_at timestamp with time zone,
    judged_by bigint,
    rectification_id bigint NOT NULL,
    CONSTRAINT governance_round_another_judges CHECK (((judged_by IS NULL) OR ((NOT ((judged_by = found_by) AND (judged_by IS NOT NULL))) AND (NOT ((judged_by = told_by) AND (judged_by IS NOT NULL)))))),
    CONSTRAINT governance_round_nth_check CHECK ((nth >= 0)),
    CONSTRAINT governance_round_with_proof CHECK ((((accepted IS NULL) AND (judged_at IS NULL) AND (judged_by IS NULL)) OR (accepted AND (judged_at IS NOT NULL) AND (judged_by IS NOT NULL)) OR ((NOT accepted) AND (judged_at IS NOT NULL) AND (judged_by IS NOT NULL) AND (NOT ((why)::text = ''::text)))))
);

ALTER TABLE public.governance_round ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_round_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_share (
    id bigint NOT NULL,
    year smallint NOT NULL,
    weight bigint NOT NULL,
    target bigint NOT NULL,
    asked bigint,
    why character varying(300) NOT NULL,
    answer character varying(300) NOT NULL,
    state character varying(10) NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    proposed_by bigint,
    answered_at timestamp with time zone,
    answered_by bigint,
    goal_id bigint NOT NULL,
    region_id character varying(6) NOT NULL,
    due_on date,
    CONSTRAINT governance_share_asked_check CHECK ((asked >= 0)),
    CONSTRAINT governance_share_asked_why CHECK ((((asked IS NOT NULL) AND ((state)::text = 'asked'::text) AND (NOT ((why)::text = ''::text))) OR ((NOT ((state)::text = 'asked'::text)) AND (asked IS NULL)))),
    CONSTRAINT governance_share_target_check CHECK ((target >= 0)),
    CONSTRAINT governance_share_weight_check CHECK ((weight >= 0)),
    CONSTRAINT governance_share_with_proof CHECK ((((state)::text = 'proposed'::text) OR (answered_at IS NOT NULL))),
    CONSTRAINT governance_share_year_check CHECK ((year >= 0))
);

ALTER TABLE public.governance_share ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_share_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_survey (
    id bigint NOT NULL,
    title character varying(120) NOT NULL,
    why character varying(300) NOT NULL,
    basis character varying(300) NOT NULL,
    year smallint NOT NULL,
    month_until date,
    due_on date,
    state character varying(10) NOT NULL,
    drafted_at timestamp with time zone NOT NULL,
    drafted_by bigint,
    issued_at timestamp with time zone,
    issued_by bigint,
    closed_at timestamp with time zone,
    closed_by bigint,
    region_id character varying(6) NOT NULL,
    CONSTRAINT governance_survey_says_why CHECK (((NOT ((title)::text = ''::text)) AND (NOT ((why)::text = ''::text)) AND (NOT ((basis)::text = ''::text)))),
    CONSTRAINT governance_survey_states_carry_proof CHECK ((((closed_at IS NULL) AND (issued_at IS NULL) AND ((state)::text = 'drafted'::text)) OR ((closed_at IS NULL) AND (due_on IS NOT NULL) AND (issued_at IS NOT NULL) AND ((state)::text = 'issued'::text)) OR ((closed_at IS NOT NULL) AND (due_on IS NOT NULL) AND (issued_at IS NOT NULL) AND ((state)::text = 'closed'::text)))),
    CONSTRAINT governance_survey_year_check CHECK ((year >= 0))
);

ALTER TABLE public.governance_survey ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_survey_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_surveyanswer (
    id bigint NOT NULL,
    number bigint,
    text character varying(1000) NOT NULL,
    written_at timestamp with time zone NOT NULL,
    written_by bigint,
    field_id bigint NOT NULL,
    reply_id bigint NOT NULL,
    CONSTRAINT governance_surveyanswer_said CHECK ((((number >= 0) AND ((text)::text = ''::text)) OR ((number IS NULL) AND (NOT ((text)::text = ''::text)))))
);

ALTER TABLE public.governance_surveyanswer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_surveyanswer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_surveyfield (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    kind character varying(10) NOT NULL,
    indicator character varying(40) NOT NULL,
    label character varying(60) NOT NULL,
    unit character varying(20) NOT NULL,
    definition character varying(300) NOT NULL,
    adds_up boolean NOT NULL,
    near character varying(40) NOT NULL,
    differs character varying(300) NOT NULL,
    put_at timestamp with time zone NOT NULL,
    put_by bigint,
    survey_id bigint NOT NULL,
    CONSTRAINT governance_surveyfield_near_differs CHECK ((((near)::text = ''::text) OR (NOT ((differs)::text = ''::text)))),
    CONSTRAINT governance_surveyfield_position_check CHECK (("position" >= 0)),
    CONSTRAINT governance_surveyfield_said CHECK ((((NOT adds_up) AND ((definition)::text = ''::text) AND ((kind)::text = 'figure'::text) AND ((label)::text = ''::text) AND ((unit)::text = ''::text) AND (NOT ((indicator)::text = ''::text))) OR (((indicator)::text = ''::text) AND ((kind)::text = ANY ((ARRAY['count'::character varying, 'money'::character varying, 'text'::character varying])::text[])) AND (NOT ((label)::text = ''::text)) AND (NOT ((definition)::text = ''::text)) AND ((NOT ((kind)::text = 'count'::text)) OR (NOT ((unit)::text = ''::text))) AND ((NOT ((kind)::text = 'text'::text)) OR (NOT adds_up)))))
);

ALTER TABLE public.governance_surveyfield ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_surveyfield_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_surveyfigure (
    id bigint NOT NULL,
    frozen_ids bigint[] NOT NULL,
    numerator bigint NOT NULL,
    denominator bigint,
    field_id bigint NOT NULL,
    reply_id bigint NOT NULL
);

ALTER TABLE public.governance_surveyfigure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_surveyfigure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_surveyreminder (
    id bigint NOT NULL,
    due_on date NOT NULL,
    kind character varying(6) NOT NULL,
    days smallint NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    people smallint NOT NULL,
    reply_id bigint NOT NULL,
    CONSTRAINT governance_surveyreminder_days_check CHECK ((days >= 0)),
    CONSTRAINT governance_surveyreminder_people_check CHECK ((people >= 0))
);

ALTER TABLE public.governance_surveyreminder ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_surveyreminder_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_surveyreply (
    id bigint NOT NULL,
    due_on date NOT NULL,
    state character varying(10) NOT NULL,
    first_sent_at timestamp with time zone,
    sent_at timestamp with time zone,
    sent_by bigint,
    returned_at timestamp with time zone,
    returned_by bigint,
    why_back character varying(300) NOT NULL,
    taken_at timestamp with time zone,
    taken_by bigint,
    region_id character varying(6) NOT NULL,
    survey_id bigint NOT NULL,
    CONSTRAINT governance_surveyreply_states_carry_proof CHECK ((((first_sent_at IS NULL) AND (returned_at IS NULL) AND (sent_at IS NULL) AND ((state)::text = 'waiting'::text) AND (taken_at IS NULL)) OR ((first_sent_at IS NOT NULL) AND (sent_at IS NOT NULL) AND ((state)::text = 'sent'::text) AND (taken_at IS NULL)) OR ((first_sent_at IS NOT NULL) AND (returned_at IS NOT NULL) AND ((state)::text = 'returned'::text) AND (taken_at IS NULL) AND (NOT ((why_back)::text = ''::text))) OR ((first_sent_at IS NOT NULL) AND (sent_at IS NOT NULL) AND ((state)::text = 'taken'::text) AND (taken_at IS NOT NULL)))),
    CONSTRAINT governance_surveyreply_two_people CHECK (((taken_by IS NULL) OR (NOT ((taken_by = sent_by) AND (taken_by IS NOT NULL) AND (sent_by IS NOT NULL)))))
);

ALTER TABLE public.governance_surveyreply ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_surveyreply_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_task (
    id bigint NOT NULL,
    title character varying(120) NOT NULL,
    text text NOT NULL,
    due_on date NOT NULL,
    target bigint,
    unit character varying(20) NOT NULL,
    measuring character varying(6) NOT NULL,
    indicator character varying(80) NOT NULL,
    reached bigint,
    is_open boolean NOT NULL,
    state character varying(10) NOT NULL,
    drafted_at timestamp with time zone NOT NULL,
    drafted_by bigint,
    handed_at timestamp with time zone,
    handed_by bigint,
    accepted_at timestamp with time zone,
    accepted_by bigint,
    returned_at timestamp with time zone,
    returned_by bigint,
    why_returned character varying(300) NOT NULL,
    done_at timestamp with time zone,
    done_by bigint,
    confirmed_at timestamp with time zone,
    confirmed_by bigint,
    withdrawn_at timestamp with time zone,
    withdrawn_by bigint,
    measure_id bigint NOT NULL,
    owner_id bigint NOT NULL,
    parent_id bigint,
    region_id character varying(6) NOT NULL,
    set_in_id character varying(6) NOT NULL,
    duty_id bigint,
    pairs character varying(2)[] GENERATED ALWAYS AS (public.governance_pairs((title)::text)) STORED,
    CONSTRAINT governance_task_measured_one_way CHECK (((((indicator)::text = ''::text) AND ((measuring)::text = 'none'::text) AND (reached IS NULL) AND (target IS NULL) AND ((unit)::text = ''::text)) OR (((indicator)::text = ''::text) AND ((measuring)::text = 'hand'::text) AND (target > 0) AND (NOT ((unit)::text = ''::text))) OR (((measuring)::text = 'live'::text) AND (reached IS NULL) AND (target > 0) AND (NOT ((unit)::text = ''::text)) AND (NOT ((indicator)::text = ''::text))))),
    CONSTRAINT governance_task_not_below_itself CHECK (((parent_id IS NULL) OR (NOT ((parent_id = id) AND (parent_id IS NOT NULL))))),
    CONSTRAINT governance_task_reached_check CHECK ((reached >= 0)),
    CONSTRAINT governance_task_states_carry_proof CHECK ((((NOT ((state)::text = ANY ((ARRAY['handed'::character varying, 'returned'::character varying, 'accepted'::character varying, 'under_way'::character varying, 'done'::character varying, 'confirmed'::character varying])::text[]))) OR (handed_at IS NOT NULL)) AND ((NOT ((state)::text = ANY ((ARRAY['accepted'::character varying, 'under_way'::character varying, 'done'::character varying, 'confirmed'::character varying])::text[]))) OR (accepted_at IS NOT NULL)) AND ((NOT ((state)::text = 'returned'::text)) OR ((returned_at IS NOT NULL) AND (NOT ((why_returned)::text = ''::text)))) AND (((done_at IS NOT NULL) AND ((state)::text = ANY ((ARRAY['done'::character varying, 'confirmed'::character varying])::text[]))) OR ((NOT ((state)::text = ANY ((ARRAY['done'::character varying, 'confirmed'::character varying])::text[]))) AND (done_at IS NULL))) AND (((confirmed_at IS NOT NULL) AND ((state)::text = 'confirmed'::text)) OR ((NOT ((state)::text = 'confirmed'::text)) AND (confirmed_at IS NULL))) AND ((((state)::text = 'withdrawn'::text) AND (withdrawn_at IS NOT NULL)) OR ((NOT ((state)::text = 'withdrawn'::text)) AND (withdrawn_at IS NULL))))),
    CONSTRAINT governance_task_target_check CHECK ((target >= 0)),
    CONSTRAINT governance_task_two_people CHECK (((NOT ((state)::text = 'confirmed'::text)) OR (done_by IS NULL) OR (NOT ((done_by = confirmed_by) AND (done_by IS NOT NULL) AND (confirmed_by IS NOT NULL)))))
);

CREATE TABLE public.governance_task_cooperators (
    id bigint NOT NULL,
    task_id bigint NOT NULL,
    organisation_id bigint NOT NULL
);

ALTER TABLE public.governance_task_cooperators ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_task_cooperators_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.governance_task ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_task_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_text (
    id bigint NOT NULL,
    nth smallint NOT NULL,
    text text NOT NULL,
    source character varying(8) NOT NULL,
    file_name character varying(200) NOT NULL,
    sha256 character varying(64) NOT NULL,
    blocks jsonb NOT NULL,
    brought_at timestamp with time zone NOT NULL,
    brought_by bigint,
    document_id bigint NOT NULL,
    CONSTRAINT governance_text_nth_check CHECK ((nth >= 0))
);

ALTER TABLE public.governance_text ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_text_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_trainingsystem (
    id bigint NOT NULL,
    ownership character varying(10) NOT NULL,
    title character varying(120) NOT NULL,
    covers character varying(14)[] NOT NULL,
    yearly_plan text NOT NULL,
    trainees integer NOT NULL,
    front_line integer NOT NULL,
    centre character varying(200) NOT NULL,
    text text NOT NULL,
    summary text NOT NULL,
    due_on date,
    state character varying(10) NOT NULL,
    filed_at timestamp with time zone NOT NULL,
    filed_by bigint,
    judged_at timestamp with time zone,
    judged_by bigint,
    why text NOT NULL,
    replaced_at timestamp with time zone,
    replaced_by bigint,
    consented_at timestamp with time zone,
    consented_by bigint,
    organisation_id bigint NOT NULL,
    region_id character varying(6) NOT NULL,
    file_hash character varying(64) NOT NULL,
    file_name character varying(200) NOT NULL,
    source character varying(8) NOT NULL,
    CONSTRAINT governance_trainingsystem_consent CHECK (((consented_at IS NULL) OR (NOT (summary = ''::text)))),
    CONSTRAINT governance_trainingsystem_covers CHECK ((
CASE
    WHEN (covers IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(covers, 1), 0)
END > 0)),
    CONSTRAINT governance_trainingsystem_front_line CHECK (((front_line <= trainees) AND (trainees > 0))),
    CONSTRAINT governance_trainingsystem_front_line_check CHECK ((front_line >= 0)),
    CONSTRAINT governance_trainingsystem_source CHECK (((((file_hash)::text = ''::text) AND ((file_name)::text = ''::text) AND ((source)::text = 'pasted'::text)) OR (((file_hash)::text ~ '^[0-9a-f]{64}$'::text) AND ((source)::text = ANY ((ARRAY['docx'::character varying, 'pdf'::character varying])::text[])) AND (NOT ((file_name)::text = ''::text))))),
    CONSTRAINT governance_trainingsystem_states_carry_proof CHECK ((((judged_at IS NULL) AND (replaced_at IS NULL) AND ((state)::text = 'filed'::text) AND (why = ''::text)) OR ((judged_at IS NOT NULL) AND (replaced_at IS NULL) AND ((state)::text = 'returned'::text) AND (NOT (why = ''::text))) OR ((judged_at IS NOT NULL) AND (replaced_at IS NULL) AND ((state)::text = 'accepted'::text) AND (why = ''::text)) OR ((judged_at IS NOT NULL) AND (replaced_at IS NOT NULL) AND ((state)::text = 'replaced'::text) AND (why = ''::text)))),
    CONSTRAINT governance_trainingsystem_trainees_check CHECK ((trainees >= 0)),
    CONSTRAINT governance_trainingsystem_two_people CHECK (((judged_by IS NULL) OR (filed_by IS NULL) OR (NOT ((judged_by = filed_by) AND (judged_by IS NOT NULL) AND (filed_by IS NOT NULL)))))
);

ALTER TABLE public.governance_trainingsystem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_trainingsystem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.journal_clock (
    id smallint NOT NULL,
    shows_at timestamp with time zone NOT NULL,
    set_at timestamp with time zone NOT NULL,
    CONSTRAINT journal_clock_single CHECK ((id = 1))
);

ALTER TABLE public.journal_entry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.journal_entry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.journal_lane (
    id smallint NOT NULL,
    seq bigint NOT NULL,
    head bytea NOT NULL
);

CREATE TABLE public.journal_message (
    id bigint NOT NULL,
    to_person bigint,
    to_organisation bigint,
    word character varying(60) NOT NULL,
    zh text NOT NULL,
    en text NOT NULL,
    link character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone,
    CONSTRAINT journal_message_one_addressee CHECK ((((to_person IS NULL) OR (to_organisation IS NULL)) AND (1 = (
CASE
    WHEN (to_person IS NULL) THEN 1
    ELSE 0
END +
CASE
    WHEN (to_organisation IS NULL) THEN 1
    ELSE 0
END))))
);

ALTER TABLE public.journal_message ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.journal_message_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.journal_once (
    key uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    by_person bigint,
    location character varying(300) NOT NULL
);

CREATE TABLE public.journal_reply (
    id bigint NOT NULL,
    holder character varying(64) NOT NULL,
    key uuid NOT NULL,
    asked character varying(64) NOT NULL,
    status smallint NOT NULL,
    body text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT journal_reply_status_check CHECK ((status >= 0))
);

ALTER TABLE public.journal_reply ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.journal_reply_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE UNLOGGED TABLE public.journal_use (
    id bigint NOT NULL,
    holder character varying(64) NOT NULL,
    "window" bigint NOT NULL,
    times integer NOT NULL,
    CONSTRAINT journal_use_times_check CHECK ((times >= 0))
);

ALTER TABLE public.journal_use ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.journal_use_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.journal_work (
    id bigint NOT NULL,
    key uuid NOT NULL,
    kind character varying(60) NOT NULL,
    zh character varying(120) NOT NULL,
    en character varying(120) NOT NULL,
    args jsonb NOT NULL,
    content bytea,
    state character varying(10) NOT NULL,
    attempts smallint NOT NULL,
    done integer NOT NULL,
    total integer,
    told_zh text NOT NULL,
    told_en text NOT NULL,
    faults jsonb NOT NULL,
    link character varying(200) NOT NULL,
    by_role character varying(40) NOT NULL,
    by_organisation bigint,
    by_region character varying(6) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    asked_by bigint,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    cancelled_at timestamp with time zone,
    cancelled_by bigint,
    CONSTRAINT journal_work_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT journal_work_done_check CHECK ((done >= 0)),
    CONSTRAINT journal_work_forgets_content CHECK (((ended_at IS NULL) OR (content IS NULL))),
    CONSTRAINT journal_work_states_carry_proof CHECK (((((state)::text = 'queued'::text) OR ((state)::text = 'cancelled'::text) OR (started_at IS NOT NULL)) AND (((ended_at IS NULL) AND ((state)::text = ANY ((ARRAY['queued'::character varying, 'running'::character varying])::text[]))) OR ((ended_at IS NOT NULL) AND ((state)::text = ANY ((ARRAY['done'::character varying, 'failed'::character varying, 'cancelled'::character varying])::text[])))) AND ((NOT ((state)::text = 'cancelled'::text)) OR (cancelled_at IS NOT NULL)))),
    CONSTRAINT journal_work_total_check CHECK ((total >= 0))
);

ALTER TABLE public.journal_work ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.journal_work_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.learning_attendance (
    id bigint NOT NULL,
    presence character varying(8) NOT NULL,
    means character varying(12) NOT NULL,
    minutes smallint NOT NULL,
    span tstzrange,
    marked_at timestamp with time zone NOT NULL,
    marked_by bigint,
    enrolment_id bigint NOT NULL,
    session_id bigint NOT NULL,
    worker_id bigint NOT NULL,
    CONSTRAINT learning_attendance_absent_is_empty CHECK ((((minutes = 0) AND ((presence)::text = 'absent'::text) AND (span IS NULL)) OR ((NOT ((presence)::text = 'absent'::text)) AND (minutes > 0) AND (span IS NOT NULL)))),
    CONSTRAINT learning_attendance_minutes_check CHECK ((minutes >= 0))
);

ALTER TABLE public.learning_attendance ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.learning_attendance_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.learning_mark (
    id bigint NOT NULL,
    presence character varying(8) NOT NULL,
    means character varying(12) NOT NULL,
    minutes smallint NOT NULL,
    why character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_person bigint,
    enrolment_id bigint NOT NULL,
    session_id bigint NOT NULL,
    CONSTRAINT learning_mark_correction_why CHECK (((NOT ((means)::text = 'correction'::text)) OR (NOT ((why)::text = ''::text)))),
    CONSTRAINT learning_mark_minutes_check CHECK ((minutes >= 0))
);

ALTER TABLE public.learning_mark ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.learning_mark_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ledger_account (
    id bigint NOT NULL,
    code character varying(80) NOT NULL,
    name character varying(120) NOT NULL,
    may_overdraw boolean NOT NULL,
    debits_pending bigint NOT NULL,
    debits_posted bigint NOT NULL,
    credits_pending bigint NOT NULL,
    credits_posted bigint NOT NULL,
    only_holds boolean NOT NULL,
    CONSTRAINT ledger_account_not_overdrawn CHECK ((may_overdraw OR (credits_posted >= (debits_posted + debits_pending)))),
    CONSTRAINT ledger_account_only_holds CHECK (((NOT only_holds) OR ((credits_posted = 0) AND (debits_posted = 0)))),
    CONSTRAINT ledger_account_totals_positive CHECK (((credits_pending >= 0) AND (credits_posted >= 0) AND (debits_pending >= 0) AND (debits_posted >= 0)))
);

ALTER TABLE public.ledger_account ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_account_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ledger_balance (
    id bigint NOT NULL,
    opening_fen bigint NOT NULL,
    in_fen bigint NOT NULL,
    out_fen bigint NOT NULL,
    held_fen bigint NOT NULL,
    account_id bigint NOT NULL,
    period_id bigint NOT NULL,
    CONSTRAINT ledger_balance_totals_positive CHECK (((held_fen >= 0) AND (in_fen >= 0) AND (out_fen >= 0)))
);

ALTER TABLE public.ledger_balance ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_balance_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ledger_period (
    id bigint NOT NULL,
    month_from date NOT NULL,
    starts timestamp with time zone NOT NULL,
    ends timestamp with time zone NOT NULL,
    state character varying(10) NOT NULL,
    transfer_count bigint NOT NULL,
    posted_fen bigint NOT NULL,
    entries_hash character varying(64) NOT NULL,
    hash character varying(64) NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    proposed_by bigint,
    confirmed_at timestamp with time zone,
    confirmed_by bigint,
    returned_at timestamp with time zone,
    returned_by bigint,
    why character varying(200) NOT NULL,
    previous_id bigint,
    CONSTRAINT ledger_period_second CHECK (((NOT ((state)::text = 'closed'::text)) OR (confirmed_by IS NULL) OR (NOT ((confirmed_by = proposed_by) AND (confirmed_by IS NOT NULL) AND (proposed_by IS NOT NULL))))),
    CONSTRAINT ledger_period_spans CHECK ((starts < ends)),
    CONSTRAINT ledger_period_states_carry_proof CHECK ((((confirmed_at IS NULL) AND (returned_at IS NULL) AND ((state)::text = 'proposed'::text)) OR ((confirmed_at IS NOT NULL) AND (returned_at IS NULL) AND ((state)::text = 'closed'::text)) OR ((confirmed_at IS NULL) AND (returned_at IS NOT NULL) AND ((state)::text = 'returned'::text))))
);

ALTER TABLE public.ledger_period ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_period_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ledger_restatement (
    transfer_id uuid NOT NULL,
    nth smallint NOT NULL,
    before_fen bigint NOT NULL,
    after_fen bigint NOT NULL,
    why character varying(200) NOT NULL,
    original_id uuid NOT NULL,
    CONSTRAINT ledger_restatement_not_negative CHECK ((after_fen >= 0)),
    CONSTRAINT ledger_restatement_nth_check CHECK ((nth >= 0))
);

CREATE TABLE public.ledger_transfer (
    id uuid NOT NULL,
    kind character varying(10) NOT NULL,
    amount_fen bigint NOT NULL,
    why character varying(120) NOT NULL,
    at timestamp with time zone NOT NULL,
    credit_id bigint NOT NULL,
    debit_id bigint NOT NULL,
    settles_id uuid,
    CONSTRAINT ledger_transfer_kind CHECK (((kind)::text = ANY ((ARRAY['direct'::character varying, 'hold'::character varying, 'post'::character varying, 'void'::character varying])::text[]))),
    CONSTRAINT ledger_transfer_positive CHECK ((amount_fen > 0)),
    CONSTRAINT ledger_transfer_settles CHECK (((((kind)::text = ANY ((ARRAY['post'::character varying, 'void'::character varying])::text[])) AND (settles_id IS NOT NULL)) OR (((kind)::text = ANY ((ARRAY['direct'::character varying, 'hold'::character varying])::text[])) AND (settles_id IS NULL)))),
    CONSTRAINT ledger_transfer_two_sides CHECK ((NOT (debit_id = credit_id)))
);

CREATE TABLE public.offer_bar (
    id bigint NOT NULL,
    ground character varying(40) NOT NULL,
    basis character varying(120) NOT NULL,
    from_on date NOT NULL,
    until_on date,
    set_at timestamp with time zone NOT NULL,
    set_by bigint,
    provider_id bigint NOT NULL,
    CONSTRAINT offer_bar_span CHECK (((until_on IS NULL) OR (until_on >= from_on)))
);

ALTER TABLE public.offer_bar ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offer_bar_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offer_catalogue (
    id bigint NOT NULL,
    slug character varying(60) NOT NULL,
    name character varying(120) NOT NULL,
    document_no character varying(80) NOT NULL,
    trust character varying(8) NOT NULL,
    items_trust character varying(12) NOT NULL,
    in_force daterange NOT NULL,
    hash character varying(64) NOT NULL,
    region_id character varying(6) NOT NULL
);

ALTER TABLE public.offer_catalogue ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offer_catalogue_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offer_cohort (
    id bigint NOT NULL,
    no character varying(40) NOT NULL,
    level character varying(4) NOT NULL,
    certificate_kind character varying(14) NOT NULL,
    wants_subsidy boolean NOT NULL,
    mode character varying(8) NOT NULL,
    seats smallint NOT NULL,
    taken smallint NOT NULL,
    opens_on date NOT NULL,
    closes_on date NOT NULL,
    outline text NOT NULL,
    exam_plan text NOT NULL,
    state character varying(10) NOT NULL,
    why_returned text NOT NULL,
    due_on date,
    drafted_at timestamp with time zone NOT NULL,
    drafted_by bigint,
    submitted_at timestamp with time zone,
    submitted_by bigint,
    approved_at timestamp with time zone,
    approved_by bigint,
    ended_at timestamp with time zone,
    ended_by bigint,
    employer_id bigint,
    head_id bigint NOT NULL,
    provider_id bigint NOT NULL,
    region_id character varying(6) NOT NULL,
    item_id bigint,
    occupation_id character varying(20) NOT NULL,
    place_id bigint NOT NULL,
    fee_fen integer,
    programme character varying(12) DEFAULT 'skills'::character varying NOT NULL,
    startup_course character varying(12) DEFAULT ''::character varying NOT NULL,
    filing_id bigint,
    CONSTRAINT offer_cohort_approved_by_another CHECK (((approved_by IS NULL) OR (NOT ((approved_by = submitted_by) AND (approved_by IS NOT NULL) AND (submitted_by IS NOT NULL))))),
    CONSTRAINT offer_cohort_approved_with_proof CHECK (((NOT ((state)::text = ANY ((ARRAY['open'::character varying, 'running'::character varying, 'ended'::character varying])::text[]))) OR ((approved_at IS NOT NULL) AND (submitted_at IS NOT NULL)))),
    CONSTRAINT offer_cohort_ended_with_proof CHECK (((NOT ((state)::text = 'ended'::text)) OR (ended_at IS NOT NULL))),
    CONSTRAINT offer_cohort_fee_fen_check CHECK ((fee_fen >= 0)),
    CONSTRAINT offer_cohort_filing CHECK ((((filing_id IS NOT NULL) AND ((programme)::text = 'apprentice'::text)) OR ((NOT ((programme)::text = 'apprentice'::text)) AND (filing_id IS NULL)) OR (((programme)::text = 'apprentice'::text) AND ((state)::text = ANY ((ARRAY['draft'::character varying, 'returned'::character varying, 'cancelled'::character varying])::text[]))))),
    CONSTRAINT offer_cohort_not_oversold CHECK ((taken <= seats)),
    CONSTRAINT offer_cohort_programme CHECK (((programme)::text = ANY ((ARRAY['skills'::character varying, 'startup'::character varying, 'apprentice'::character varying, 'project'::character varying, 'order'::character varying, 'induction'::character varying])::text[]))),
    CONSTRAINT offer_cohort_seats_check CHECK ((seats >= 0)),
    CONSTRAINT offer_cohort_span CHECK ((closes_on >= opens_on)),
    CONSTRAINT offer_cohort_startup CHECK ((((startup_course)::text = ''::text) OR ((programme)::text = 'startup'::text))),
    CONSTRAINT offer_cohort_taken_check CHECK ((taken >= 0))
);

ALTER TABLE public.offer_cohort ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offer_cohort_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offer_creditgrading (
    id bigint NOT NULL,
    grade character varying(6) NOT NULL,
    from_on date NOT NULL,
    until_on date,
    document character varying(120) NOT NULL,
    why character varying(400) NOT NULL,
    state character varying(10) NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    proposed_by bigint NOT NULL,
    answered_at timestamp with time zone,
    answered_by bigint,
    answer_why character varying(400) NOT NULL,
    provider_id bigint NOT NULL,
    CONSTRAINT offer_grading_answered_with_proof CHECK ((((answered_at IS NULL) AND (answered_by IS NULL) AND ((state)::text = 'proposed'::text)) OR ((answered_at IS NOT NULL) AND (answered_by IS NOT NULL) AND ((state)::text = ANY ((ARRAY['confirmed'::character varying, 'declined'::character varying])::text[]))))),
    CONSTRAINT offer_grading_by_another CHECK (((answered_by IS NULL) OR (NOT ((answered_by = proposed_by) AND (answered_by IS NOT NULL))))),
    CONSTRAINT offer_grading_declined_why CHECK (((NOT ((state)::text = 'declined'::text)) OR (NOT ((answer_why)::text = ''::text)))),
    CONSTRAINT offer_grading_document CHECK ((NOT ((document)::text = ''::text))),
    CONSTRAINT offer_grading_known CHECK (((grade)::text = ANY ((ARRAY['A+'::character varying, 'A'::character varying, 'B'::character varying, 'C'::character varying, 'none'::character varying])::text[]))),
    CONSTRAINT offer_grading_span CHECK (((until_on IS NULL) OR (until_on > from_on))),
    CONSTRAINT offer_grading_why CHECK ((NOT ((why)::text = ''::text)))
);

ALTER TABLE public.offer_creditgrading ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offer_creditgrading_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offer_educationspent (
    id bigint NOT NULL,
    no character varying(40) NOT NULL,
    "on" date NOT NULL,
    purpose character varying(12) NOT NULL,
    what character varying(120) NOT NULL,
    amount_fen bigint NOT NULL,
    front_line_fen bigint NOT NULL,
    written_at timestamp with time zone NOT NULL,
    written_by bigint,
    struck_at timestamp with time zone,
    struck_by bigint,
    why_struck character varying(200) NOT NULL,
    year_id bigint NOT NULL,
    CONSTRAINT offer_education_amount CHECK ((amount_fen > 0)),
    CONSTRAINT offer_education_front_line CHECK (((front_line_fen >= 0) AND (front_line_fen <= amount_fen))),
    CONSTRAINT offer_education_struck_with_why CHECK (((struck_at IS NULL) OR (NOT ((why_struck)::text = ''::text))))
);

ALTER TABLE public.offer_educationspent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offer_educationspent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offer_educationyear (
    id bigint NOT NULL,
    year smallint NOT NULL,
    payroll_fen bigint NOT NULL,
    per_mille smallint NOT NULL,
    written_at timestamp with time zone NOT NULL,
    written_by bigint,
    closed_at timestamp with time zone,
    closed_by bigint,
    employer_id bigint NOT NULL,
    CONSTRAINT offer_education_closed_after CHECK (((closed_at IS NULL) OR (closed_at >= written_at))),
    CONSTRAINT offer_education_payroll CHECK ((payroll_fen > 0)),
    CONSTRAINT offer_education_share CHECK (((per_mille > 0) AND (per_mille <= 1000))),
    CONSTRAINT offer_educationyear_per_mille_check CHECK ((per_mille >= 0)),
    CONSTRAINT offer_educationyear_year_check CHECK ((year >= 0))
);

ALTER TABLE public.offer_educationyear ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offer_educationyear_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offer_employerlisting (
    id bigint NOT NULL,
    listing character varying(20) NOT NULL,
    from_on date NOT NULL,
    until_on date,
    document character varying(120) NOT NULL,
    listed_at timestamp with time zone NOT NULL,
    listed_by bigint,
    ended_at timestamp with time zone,
    ended_by bigint,
    employer_id bigint NOT NULL,
    CONSTRAINT offer_listing_document CHECK ((NOT ((document)::text = ''::text))),
    CONSTRAINT offer_listing_ended_with_proof CHECK ((((ended_at IS NULL) AND (until_on IS NULL)) OR ((ended_at IS NOT NULL) AND (until_on IS NOT NULL)))),
    CONSTRAINT offer_listing_known CHECK (((listing)::text = ANY ((ARRAY['chain_key'::character varying, 'talent_alliance'::character varying, 'small_hiring'::character varying, 'stopped'::character varying, 'five_trades'::character varying])::text[]))),
    CONSTRAINT offer_listing_span CHECK (((until_on IS NULL) OR (until_on >= from_on)))
);

ALTER TABLE public.offer_employerlisting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offer_employerlisting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offer_filedprogramme (
    id bigint NOT NULL,
    apprenticeship bigint NOT NULL,
    no character varying(40) NOT NULL,
    level character varying(4) NOT NULL,
    from_on date NOT NULL,
    until_on date NOT NULL,
    fixed_at timestamp with time zone NOT NULL,
    fixed_by bigint,
    employer_id bigint NOT NULL,
    occupation_id character varying(20) NOT NULL,
    provider_id bigint NOT NULL,
    CONSTRAINT offer_programme_span CHECK ((until_on > from_on))
);

ALTER TABLE public.offer_filedprogramme ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offer_filedprogramme_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offer_freeze (
    id bigint NOT NULL,
    ground character varying(40) NOT NULL,
    frozen_at timestamp with time zone NOT NULL,
    frozen_by bigint,
    lifted_at timestamp with time zone,
    lifted_by bigint,
    cohort_id bigint,
    organisation_id bigint,
    CONSTRAINT offer_freeze_lifted_after CHECK ((((lifted_at IS NULL) AND (lifted_by IS NULL)) OR (lifted_at >= frozen_at))),
    CONSTRAINT offer_freeze_one_scope CHECK ((((cohort_id IS NULL) OR (organisation_id IS NULL)) AND (1 = (
CASE
    WHEN (cohort_id IS NULL) THEN 1
    ELSE 0
END +
CASE
    WHEN (organisation_id IS NULL) THEN 1
    ELSE 0
END))))
);

ALTER TABLE public.offer_freeze ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offer_freeze_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offer_item (
    id bigint NOT NULL,
    level character varying(4) NOT NULL,
    price_fen integer NOT NULL,
    hours smallint NOT NULL,
    shortage character varying(10) NOT NULL,
    complexity character varying(1) NOT NULL,
    assessment_fee_fen integer NOT NULL,
    source character varying(120) NOT NULL,
    catalogue_id bigint NOT NULL,
    occupation_id character varying(20) NOT NULL,
    CONSTRAINT offer_item_assessment_fee_fen_check CHECK ((assessment_fee_fen >= 0)),
    CONSTRAINT offer_item_hours_check CHECK ((hours >= 0)),
    CONSTRAINT offer_item_price_fen_check CHECK ((price_fen >= 0))
);

ALTER TABLE public.offer_item ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offer_item_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offer_occupation (
    code character varying(20) NOT NULL,
    name character varying(80) NOT NULL,
    name_en character varying(120) NOT NULL,
    group_code character varying(20) NOT NULL,
    is_green boolean NOT NULL,
    is_digital boolean NOT NULL,
    mended character varying(120) NOT NULL
);

CREATE TABLE public.offer_order (
    id bigint NOT NULL,
    level character varying(4) NOT NULL,
    heads smallint NOT NULL,
    from_on date NOT NULL,
    until_on date NOT NULL,
    wishes text NOT NULL,
    state character varying(10) NOT NULL,
    why_declined character varying(200) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    asked_by bigint,
    answered_at timestamp with time zone,
    answered_by bigint,
    withdrawn_at timestamp with time zone,
    withdrawn_by bigint,
    cohort_id bigint,
    employer_id bigint NOT NULL,
    occupation_id character varying(20) NOT NULL,
    provider_id bigint NOT NULL,
    programme character varying(12) DEFAULT 'skills'::character varying NOT NULL,
    CONSTRAINT offer_order_answered_with_proof CHECK (((NOT ((state)::text = ANY ((ARRAY['accepted'::character varying, 'declined'::character varying])::text[]))) OR (answered_at IS NOT NULL))),
    CONSTRAINT offer_order_heads_check CHECK ((heads >= 0)),
    CONSTRAINT offer_order_opens_when_accepted CHECK (((cohort_id IS NULL) OR ((state)::text = 'accepted'::text))),
    CONSTRAINT offer_order_programme CHECK (((programme)::text = ANY ((ARRAY['skills'::character varying, 'startup'::character varying, 'apprentice'::character varying, 'project'::character varying, 'order'::character varying, 'induction'::character varying])::text[]))),
    CONSTRAINT offer_order_someone CHECK ((heads > 0)),
    CONSTRAINT offer_order_span CHECK ((until_on >= from_on)),
    CONSTRAINT offer_order_withdrawn_with_proof CHECK (((((state)::text = 'withdrawn'::text) AND (withdrawn_at IS NOT NULL)) OR ((NOT ((state)::text = 'withdrawn'::text)) AND (withdrawn_at IS NULL))))
);

ALTER TABLE public.offer_order ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offer_order_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offer_place (
    id bigint NOT NULL,
    name character varying(80) NOT NULL,
    address character varying(200) NOT NULL,
    capacity smallint NOT NULL,
    provider_id bigint NOT NULL,
    region_id character varying(6) NOT NULL,
    CONSTRAINT offer_place_capacity_check CHECK ((capacity >= 0))
);

ALTER TABLE public.offer_place ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offer_place_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offer_planline (
    id bigint NOT NULL,
    quarter character varying(2) NOT NULL,
    level character varying(4) NOT NULL,
    heads integer NOT NULL,
    occupation_id character varying(20) NOT NULL,
    plan_id bigint NOT NULL,
    CONSTRAINT offer_plan_line_someone CHECK ((heads > 0)),
    CONSTRAINT offer_planline_heads_check CHECK ((heads >= 0))
);

ALTER TABLE public.offer_planline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offer_planline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offer_providerclassing (
    id bigint NOT NULL,
    provider_class character varying(20) NOT NULL,
    from_on date NOT NULL,
    document character varying(120) NOT NULL,
    classed_at timestamp with time zone NOT NULL,
    classed_by bigint,
    provider_id bigint NOT NULL,
    CONSTRAINT offer_classing_document CHECK ((NOT ((document)::text = ''::text))),
    CONSTRAINT offer_classing_known CHECK (((provider_class)::text = ANY ((ARRAY['enterprise_centre'::character varying, 'public_base'::character varying, 'training_centre'::character varying, 'school'::character varying, 'private'::character varying])::text[])))
);

ALTER TABLE public.offer_providerclassing ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offer_providerclassing_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offer_scope (
    id bigint NOT NULL,
    level character varying(4) NOT NULL,
    from_on date NOT NULL,
    until_on date,
    filed_at timestamp with time zone NOT NULL,
    filed_by bigint,
    occupation_id character varying(20) NOT NULL,
    provider_id bigint NOT NULL
);

ALTER TABLE public.offer_scope ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offer_scope_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offer_serial (
    id bigint NOT NULL,
    year smallint NOT NULL,
    last integer NOT NULL,
    region_id character varying(6) NOT NULL,
    CONSTRAINT offer_serial_last_check CHECK ((last >= 0)),
    CONSTRAINT offer_serial_year_check CHECK ((year >= 0))
);

ALTER TABLE public.offer_serial ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offer_serial_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offer_session (
    id bigint NOT NULL,
    nth smallint NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    content character varying(10) NOT NULL,
    topic character varying(120) NOT NULL,
    span tstzrange,
    cohort_id bigint NOT NULL,
    place_id bigint NOT NULL,
    taught_by_id bigint,
    teacher_id bigint NOT NULL,
    CONSTRAINT offer_session_nth_check CHECK ((nth >= 0)),
    CONSTRAINT offer_session_span CHECK ((ends_at > starts_at))
);

ALTER TABLE public.offer_session ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offer_session_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offer_teacher (
    id bigint NOT NULL,
    education character varying(40) NOT NULL,
    title character varying(60) NOT NULL,
    certificate character varying(120) NOT NULL,
    subjects character varying(120) NOT NULL,
    is_full_time boolean NOT NULL,
    person_id bigint NOT NULL,
    provider_id bigint NOT NULL
);

ALTER TABLE public.offer_teacher ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offer_teacher_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offer_trainingplan (
    id bigint NOT NULL,
    year smallint NOT NULL,
    budget_fen bigint NOT NULL,
    remarks text NOT NULL,
    state character varying(10) NOT NULL,
    why_returned text NOT NULL,
    due_on date,
    written_at timestamp with time zone NOT NULL,
    written_by bigint,
    filed_at timestamp with time zone,
    filed_by bigint,
    accepted_at timestamp with time zone,
    accepted_by bigint,
    employer_id bigint NOT NULL,
    region_id character varying(6) NOT NULL,
    CONSTRAINT offer_plan_accepted_with_proof CHECK ((((accepted_at IS NOT NULL) AND ((state)::text = 'accepted'::text)) OR ((NOT ((state)::text = 'accepted'::text)) AND (accepted_at IS NULL)))),
    CONSTRAINT offer_plan_filed_with_proof CHECK ((((state)::text = 'draft'::text) OR (filed_at IS NOT NULL))),
    CONSTRAINT offer_trainingplan_budget_fen_check CHECK ((budget_fen >= 0)),
    CONSTRAINT offer_trainingplan_year_check CHECK ((year >= 0))
);

ALTER TABLE public.offer_trainingplan ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offer_trainingplan_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_account (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    username character varying(60) NOT NULL,
    is_active boolean NOT NULL,
    failures smallint NOT NULL,
    locked_until timestamp with time zone,
    logged_in_at timestamp with time zone,
    person_id bigint NOT NULL,
    CONSTRAINT people_account_failures_check CHECK ((failures >= 0))
);

ALTER TABLE public.people_account ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_account_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_groupmembership (
    id bigint NOT NULL,
    "group" character varying(30) NOT NULL,
    from_on date NOT NULL,
    until_on date,
    evidence character varying(120) NOT NULL,
    checked_at timestamp with time zone NOT NULL,
    checked_by bigint,
    person_id bigint NOT NULL,
    CONSTRAINT people_membership_evidence CHECK ((NOT ((evidence)::text = ''::text))),
    CONSTRAINT people_membership_span CHECK (((until_on IS NULL) OR (until_on > from_on)))
);

ALTER TABLE public.people_groupmembership ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_groupmembership_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_invitation (
    id bigint NOT NULL,
    digest character varying(64) NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    issued_by bigint,
    until timestamp with time zone NOT NULL,
    failures smallint NOT NULL,
    ended_at timestamp with time zone,
    ended_by bigint,
    person_id bigint NOT NULL,
    CONSTRAINT people_invitation_ended_with_proof CHECK (((ended_by IS NULL) OR (ended_at IS NOT NULL))),
    CONSTRAINT people_invitation_failures_check CHECK ((failures >= 0))
);

ALTER TABLE public.people_invitation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_invitation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_organisation (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    name character varying(120) NOT NULL,
    uscc character varying(18) NOT NULL,
    address character varying(200) NOT NULL,
    phone character varying(30) NOT NULL,
    assessor_code character varying(5) NOT NULL,
    is_finance_charged boolean NOT NULL,
    filed_on date,
    closed_on date,
    region_id character varying(6) NOT NULL
);

ALTER TABLE public.people_organisation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_organisation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_payaccount (
    id bigint NOT NULL,
    number character varying(30) NOT NULL,
    bank character varying(60) NOT NULL,
    holder_name character varying(120) NOT NULL,
    is_current boolean NOT NULL,
    checked_at timestamp with time zone NOT NULL,
    checked_by bigint,
    organisation_id bigint,
    person_id bigint,
    CONSTRAINT people_pay_account_holder CHECK ((((person_id IS NULL) OR (organisation_id IS NULL)) AND (1 = (
CASE
    WHEN (person_id IS NULL) THEN 1
    ELSE 0
END +
CASE
    WHEN (organisation_id IS NULL) THEN 1
    ELSE 0
END))))
);

ALTER TABLE public.people_payaccount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_payaccount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_person (
    id bigint NOT NULL,
    name character varying(60) NOT NULL,
    id_number character varying(18) NOT NULL,
    born_on date NOT NULL,
    sex character varying(8) NOT NULL,
    phone character varying(20) NOT NULL,
    employer_id bigint,
    region_id character varying(6) NOT NULL
);

ALTER TABLE public.people_person ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_person_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_region (
    code character varying(6) NOT NULL,
    name character varying(60) NOT NULL,
    level character varying(12) NOT NULL,
    valid_from date NOT NULL,
    valid_until date,
    succeeded_by character varying(120) NOT NULL,
    parent_id character varying(6)
);

CREATE TABLE public.people_registerextract (
    id bigint NOT NULL,
    register character varying(24) NOT NULL,
    fact character varying(40) NOT NULL,
    value jsonb NOT NULL,
    as_of date NOT NULL,
    fetched_at timestamp with time zone NOT NULL,
    fetched_by bigint,
    person_id bigint NOT NULL
);

ALTER TABLE public.people_registerextract ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_registerextract_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_roleheld (
    id bigint NOT NULL,
    role character varying(20) NOT NULL,
    from_on date NOT NULL,
    until_on date,
    granted_at timestamp with time zone NOT NULL,
    granted_by bigint,
    organisation_id bigint,
    person_id bigint NOT NULL,
    region_id character varying(6),
    CONSTRAINT people_role_auditor_ends CHECK (((NOT ((role)::text = 'auditor'::text)) OR (until_on IS NOT NULL))),
    CONSTRAINT people_role_scope CHECK ((((organisation_id IS NOT NULL) AND ((role)::text = ANY ((ARRAY['assessor'::character varying, 'employer_clerk'::character varying, 'provider_clerk'::character varying, 'teacher'::character varying])::text[]))) OR ((region_id IS NOT NULL) AND ((role)::text = ANY ((ARRAY['approver'::character varying, 'auditor'::character varying, 'city_officer'::character varying, 'finance_officer'::character varying, 'inspector'::character varying, 'payer'::character varying, 'policy_officer'::character varying, 'province_officer'::character varying, 'reviewer'::character varying])::text[]))) OR ((role)::text = 'worker'::text))),
    CONSTRAINT people_role_span CHECK (((until_on IS NULL) OR (until_on >= from_on)))
);

ALTER TABLE public.people_roleheld ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_roleheld_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_token (
    id bigint NOT NULL,
    role character varying(20) NOT NULL,
    operations jsonb NOT NULL,
    name character varying(60) NOT NULL,
    start character varying(12) NOT NULL,
    digest character varying(64) NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    expires_on date NOT NULL,
    last_used_on date,
    revoked_at timestamp with time zone,
    revoked_by bigint,
    organisation_id bigint,
    person_id bigint NOT NULL,
    region_id character varying(6),
    CONSTRAINT people_token_revoked_with_proof CHECK (((revoked_at IS NOT NULL) OR (revoked_by IS NULL))),
    CONSTRAINT people_token_scope CHECK ((((organisation_id IS NOT NULL) AND ((role)::text = ANY ((ARRAY['assessor'::character varying, 'employer_clerk'::character varying, 'provider_clerk'::character varying, 'teacher'::character varying])::text[]))) OR ((region_id IS NOT NULL) AND ((role)::text = ANY ((ARRAY['approver'::character varying, 'city_officer'::character varying, 'finance_officer'::character varying, 'payer'::character varying, 'policy_officer'::character varying, 'province_officer'::character varying, 'reviewer'::character varying])::text[]))) OR ((organisation_id IS NULL) AND (region_id IS NULL) AND ((role)::text = 'worker'::text))))
);

ALTER TABLE public.people_token ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_token_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.policy_allocation (
    id bigint NOT NULL,
    document_no character varying(60) NOT NULL,
    total_fen bigint NOT NULL,
    weights jsonb NOT NULL,
    sources jsonb NOT NULL,
    why character varying(200) NOT NULL,
    returned_why character varying(200) NOT NULL,
    state character varying(10) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    opened_by bigint,
    sent_at timestamp with time zone,
    sent_by bigint,
    executed_at timestamp with time zone,
    executed_by bigint,
    line_id bigint NOT NULL,
    CONSTRAINT policy_allocation_by_two CHECK (((NOT ((state)::text = 'executed'::text)) OR ((executed_at IS NOT NULL) AND ((executed_by IS NULL) OR (NOT ((executed_by = sent_by) AND (executed_by IS NOT NULL) AND (sent_by IS NOT NULL))))))),
    CONSTRAINT policy_allocation_positive CHECK ((total_fen > 0)),
    CONSTRAINT policy_allocation_states_carry_proof CHECK ((((executed_at IS NULL) AND (sent_at IS NULL) AND ((state)::text = ANY ((ARRAY['open'::character varying, 'dropped'::character varying])::text[]))) OR ((executed_at IS NULL) AND (sent_at IS NOT NULL) AND ((state)::text = 'sent'::text)) OR ((executed_at IS NOT NULL) AND (sent_at IS NOT NULL) AND ((state)::text = 'executed'::text))))
);

ALTER TABLE public.policy_allocation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.policy_allocation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.policy_allocationrow (
    id bigint NOT NULL,
    "values" jsonb NOT NULL,
    performance smallint NOT NULL,
    difficulty smallint NOT NULL,
    amount_fen bigint,
    allocation_id bigint NOT NULL,
    region_id character varying(6) NOT NULL,
    CONSTRAINT policy_allocationrow_difficulty_check CHECK ((difficulty >= 0)),
    CONSTRAINT policy_allocationrow_performance_check CHECK ((performance >= 0))
);

ALTER TABLE public.policy_allocationrow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.policy_allocationrow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.policy_budgetline (
    id bigint NOT NULL,
    fund character varying(30) NOT NULL,
    year smallint NOT NULL,
    account character varying(80) NOT NULL,
    document_no character varying(60) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    opened_by bigint,
    region_id character varying(6) NOT NULL,
    CONSTRAINT policy_budgetline_year_check CHECK ((year >= 0))
);

ALTER TABLE public.policy_budgetline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.policy_budgetline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.policy_budgetmove (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    document_no character varying(60) NOT NULL,
    amount_fen bigint NOT NULL,
    transfer uuid NOT NULL,
    years jsonb NOT NULL,
    why character varying(200) NOT NULL,
    moved_at timestamp with time zone NOT NULL,
    moved_by bigint,
    ends_id bigint,
    source_id bigint,
    target_id bigint,
    CONSTRAINT policy_budgetmove_positive CHECK ((amount_fen > 0)),
    CONSTRAINT policy_budgetmove_sides CHECK ((((ends_id IS NULL) AND ((kind)::text = ANY ((ARRAY['appropriate'::character varying, 'receive'::character varying])::text[])) AND (source_id IS NULL) AND (target_id IS NOT NULL)) OR ((ends_id IS NULL) AND ((kind)::text = ANY ((ARRAY['pass_down'::character varying, 'reallocate'::character varying, 'carry_over'::character varying])::text[])) AND (source_id IS NOT NULL) AND (target_id IS NOT NULL)) OR ((ends_id IS NULL) AND ((kind)::text = 'give_back'::text) AND (source_id IS NOT NULL)) OR ((ends_id IS NULL) AND ((kind)::text = 'freeze'::text) AND (source_id IS NOT NULL) AND (target_id IS NULL)) OR ((ends_id IS NOT NULL) AND ((kind)::text = 'unfreeze'::text) AND (source_id IS NULL) AND (target_id IS NOT NULL))))
);

ALTER TABLE public.policy_budgetmove ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.policy_budgetmove_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.policy_comparison (
    id bigint NOT NULL,
    day date NOT NULL,
    total integer NOT NULL,
    last_person bigint NOT NULL,
    people integer NOT NULL,
    began_at timestamp with time zone NOT NULL,
    began_by bigint,
    ended_at timestamp with time zone,
    CONSTRAINT policy_comparison_ended_after CHECK (((ended_at IS NULL) OR (ended_at >= began_at))),
    CONSTRAINT policy_comparison_people_check CHECK ((people >= 0)),
    CONSTRAINT policy_comparison_total_check CHECK ((total >= 0))
);

ALTER TABLE public.policy_comparison ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.policy_comparison_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.policy_draft (
    id bigint NOT NULL,
    slug character varying(60) NOT NULL,
    title character varying(80) NOT NULL,
    from_on date NOT NULL,
    source text NOT NULL,
    cases text NOT NULL,
    notice text NOT NULL,
    letter text,
    changes integer NOT NULL,
    state character varying(10) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    opened_by bigint,
    changed_at timestamp with time zone NOT NULL,
    changed_by bigint,
    sent_at timestamp with time zone,
    sent_by bigint,
    dropped_at timestamp with time zone,
    dropped_by bigint,
    origin_id bigint,
    region_id character varying(6) NOT NULL,
    sheet_id bigint,
    CONSTRAINT policy_draft_changes_check CHECK ((changes >= 0)),
    CONSTRAINT policy_draft_states_carry_proof CHECK ((((dropped_at IS NULL) AND (sent_at IS NULL) AND (sheet_id IS NULL) AND ((state)::text = 'open'::text)) OR ((dropped_at IS NULL) AND (sent_at IS NOT NULL) AND (sheet_id IS NOT NULL) AND ((state)::text = 'sent'::text)) OR ((dropped_at IS NOT NULL) AND (sent_at IS NULL) AND (sheet_id IS NULL) AND ((state)::text = 'dropped'::text))))
);

ALTER TABLE public.policy_draft ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.policy_draft_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.policy_sheet (
    id bigint NOT NULL,
    slug character varying(60) NOT NULL,
    name character varying(120) NOT NULL,
    name_en character varying(160) NOT NULL,
    content jsonb NOT NULL,
    hash character varying(64) NOT NULL,
    notice text NOT NULL,
    letter text NOT NULL,
    source text NOT NULL,
    cases text NOT NULL,
    case_count smallint NOT NULL,
    in_force daterange NOT NULL,
    state character varying(10) NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    proposed_by bigint,
    published_at timestamp with time zone,
    published_by bigint,
    region_id character varying(6) NOT NULL,
    CONSTRAINT policy_sheet_case_count_check CHECK ((case_count >= 0)),
    CONSTRAINT policy_sheet_published_by_second CHECK (((NOT ((state)::text = 'published'::text)) OR ((published_at IS NOT NULL) AND ((published_by IS NULL) OR (NOT ((published_by = proposed_by) AND (published_by IS NOT NULL) AND (proposed_by IS NOT NULL)))))))
);

ALTER TABLE public.policy_sheet ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.policy_sheet_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.policy_whatif (
    id bigint NOT NULL,
    of_changes integer NOT NULL,
    effects jsonb NOT NULL,
    examples jsonb NOT NULL,
    draft_id bigint NOT NULL,
    nth smallint NOT NULL,
    comparison_id bigint NOT NULL,
    CONSTRAINT policy_whatif_nth_check CHECK ((nth >= 0)),
    CONSTRAINT policy_whatif_of_changes_check CHECK ((of_changes >= 0)),
    CONSTRAINT policy_whatif_up_to_three CHECK ((nth < 3))
);

ALTER TABLE public.policy_whatif ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.policy_whatif_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.procrastinate_events (
    id bigint NOT NULL,
    job_id bigint NOT NULL,
    type public.procrastinate_job_event_type,
    at timestamp with time zone DEFAULT now()
);

CREATE SEQUENCE public.procrastinate_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.procrastinate_events_id_seq OWNED BY public.procrastinate_events.id;

CREATE SEQUENCE public.procrastinate_jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.procrastinate_jobs_id_seq OWNED BY public.procrastinate_jobs.id;

CREATE TABLE public.procrastinate_periodic_defers (
    id bigint NOT NULL,
    task_name character varying(128) NOT NULL,
    defer_timestamp bigint,
    job_id bigint,
    periodic_id character varying(128) DEFAULT ''::character varying NOT NULL
);

CREATE SEQUENCE public.procrastinate_periodic_defers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.procrastinate_periodic_defers_id_seq OWNED BY public.procrastinate_periodic_defers.id;

CREATE TABLE public.procrastinate_workers (
    id bigint NOT NULL,
    last_heartbeat timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE public.procrastinate_workers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.procrastinate_workers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.record_consent (
    id bigint NOT NULL,
    purpose character varying(12) NOT NULL,
    until_on date,
    given_at timestamp with time zone NOT NULL,
    given_by bigint,
    withdrawn_at timestamp with time zone,
    withdrawn_by bigint,
    organisation_id bigint NOT NULL,
    worker_id bigint NOT NULL,
    CONSTRAINT record_consent_withdrawn_with_proof CHECK (((withdrawn_at IS NOT NULL) OR (withdrawn_by IS NULL)))
);

ALTER TABLE public.record_consent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.record_consent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.record_leaf (
    id bigint NOT NULL,
    day date NOT NULL,
    kind character varying(12) NOT NULL,
    key character varying(36) NOT NULL,
    hash bytea NOT NULL,
    parts bytea NOT NULL
);

ALTER TABLE public.record_leaf ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.record_leaf_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.record_root (
    day date NOT NULL,
    rows bigint NOT NULL,
    previous bytea NOT NULL,
    tree bytea NOT NULL,
    root bytea NOT NULL,
    salt bytea NOT NULL,
    tables jsonb NOT NULL,
    sealed_at timestamp with time zone NOT NULL,
    CONSTRAINT record_root_rows_check CHECK ((rows >= 0))
);

CREATE TABLE public.reporting_definition (
    hash character varying(64) NOT NULL,
    indicator character varying(40) NOT NULL,
    unit character varying(20) NOT NULL,
    measure character varying(10) NOT NULL,
    "time" character varying(10) NOT NULL,
    scale integer NOT NULL,
    by jsonb NOT NULL,
    sql text NOT NULL,
    kept_at timestamp with time zone NOT NULL,
    kept_by bigint,
    CONSTRAINT reporting_definition_scale_check CHECK ((scale >= 0))
);

CREATE TABLE public.reporting_figure (
    id bigint NOT NULL,
    dimension character varying(12) NOT NULL,
    value character varying(40) NOT NULL,
    numerator bigint NOT NULL,
    denominator bigint,
    frozen_id bigint NOT NULL
);

ALTER TABLE public.reporting_figure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.reporting_figure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.reporting_frozen (
    id bigint NOT NULL,
    indicator character varying(40) NOT NULL,
    month_from date NOT NULL,
    edition smallint NOT NULL,
    row_count integer NOT NULL,
    hash character varying(64) NOT NULL,
    why character varying(200) NOT NULL,
    frozen_at timestamp with time zone NOT NULL,
    frozen_by bigint,
    definition_id character varying(64) NOT NULL,
    region_id character varying(6) NOT NULL,
    CONSTRAINT reporting_frozen_corrected_why CHECK (((edition = 1) OR (NOT ((why)::text = ''::text)))),
    CONSTRAINT reporting_frozen_edition_check CHECK ((edition >= 0)),
    CONSTRAINT reporting_frozen_first CHECK ((edition >= 1)),
    CONSTRAINT reporting_frozen_row_count_check CHECK ((row_count >= 0))
);

ALTER TABLE public.reporting_frozen ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.reporting_frozen_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.reporting_proof (
    id bigint NOT NULL,
    indicator character varying(40) NOT NULL,
    month_from date NOT NULL,
    edition smallint NOT NULL,
    row_count integer NOT NULL,
    rows text NOT NULL,
    hash character varying(64) NOT NULL,
    proven_at timestamp with time zone NOT NULL,
    proven_by bigint,
    definition_id character varying(64) NOT NULL,
    region_id character varying(6) NOT NULL,
    CONSTRAINT reporting_proof_edition_check CHECK ((edition >= 0)),
    CONSTRAINT reporting_proof_row_count_check CHECK ((row_count >= 0))
);

ALTER TABLE public.reporting_proof ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.reporting_proof_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.reporting_publication (
    id bigint NOT NULL,
    month_from date NOT NULL,
    published_at timestamp with time zone NOT NULL,
    published_by bigint,
    region_id character varying(6) NOT NULL
);

ALTER TABLE public.reporting_publication ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.reporting_publication_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_accountproof (
    id bigint NOT NULL,
    number character varying(30) NOT NULL,
    state character varying(10) NOT NULL,
    kind character varying(10) NOT NULL,
    evidence character varying(200) NOT NULL,
    why character varying(200) NOT NULL,
    due_on date,
    nth integer,
    wanted_at timestamp with time zone NOT NULL,
    wanted_by bigint,
    asked_at timestamp with time zone,
    asked_by bigint,
    proved_at timestamp with time zone,
    proved_by bigint,
    refuted_at timestamp with time zone,
    refuted_by bigint,
    withdrawn_at timestamp with time zone,
    withdrawn_by bigint,
    organisation_id bigint,
    pay_account_id bigint NOT NULL,
    person_id bigint,
    region_id character varying(6) NOT NULL,
    holder_check_id bigint,
    CONSTRAINT subsidy_account_proof_by_file CHECK (((NOT ((kind)::text = 'bank'::text)) OR ((holder_check_id IS NOT NULL) AND (nth IS NOT NULL)))),
    CONSTRAINT subsidy_account_proof_holder CHECK ((((person_id IS NULL) OR (organisation_id IS NULL)) AND (1 = (
CASE
    WHEN (person_id IS NULL) THEN 1
    ELSE 0
END +
CASE
    WHEN (organisation_id IS NULL) THEN 1
    ELSE 0
END)))),
    CONSTRAINT subsidy_account_proof_states CHECK ((((NOT ((state)::text = ANY ((ARRAY['unproved'::character varying, 'asked'::character varying])::text[]))) OR (due_on IS NOT NULL)) AND ((NOT ((state)::text = 'asked'::text)) OR ((asked_at IS NOT NULL) AND (NOT ((kind)::text = ''::text)))) AND ((NOT ((state)::text = 'proved'::text)) OR ((proved_at IS NOT NULL) AND (NOT ((kind)::text = ''::text)) AND (NOT ((evidence)::text = ''::text)))) AND ((NOT ((state)::text = 'refuted'::text)) OR ((refuted_at IS NOT NULL) AND (NOT ((why)::text = ''::text)))) AND ((NOT ((state)::text = 'withdrawn'::text)) OR ((withdrawn_at IS NOT NULL) AND (NOT ((why)::text = ''::text)))))),
    CONSTRAINT subsidy_account_proof_two_officers CHECK (((NOT (((kind)::text = 'paper'::text) AND (proved_at IS NOT NULL))) OR ((asked_by IS NOT NULL) AND (proved_by IS NOT NULL) AND (NOT ((proved_by = asked_by) AND (proved_by IS NOT NULL) AND (asked_by IS NOT NULL)))))),
    CONSTRAINT subsidy_accountproof_nth_check CHECK ((nth >= 0))
);

ALTER TABLE public.subsidy_accountproof ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_accountproof_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_approval (
    id bigint NOT NULL,
    lines integer NOT NULL,
    fen bigint NOT NULL,
    approved_at timestamp with time zone NOT NULL,
    approved_by bigint NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawn_by bigint,
    void_at timestamp with time zone,
    why character varying(300) NOT NULL,
    run_id bigint NOT NULL,
    CONSTRAINT subsidy_approval_lines_check CHECK ((lines >= 0)),
    CONSTRAINT subsidy_approval_withdrawn_with_why CHECK ((((void_at IS NULL) AND (withdrawn_at IS NULL)) OR (NOT ((why)::text = ''::text))))
);

ALTER TABLE public.subsidy_approval ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_approval_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_claim (
    id bigint NOT NULL,
    no character varying(40) NOT NULL,
    kind character varying(12) NOT NULL,
    payee character varying(10) NOT NULL,
    counts_on date NOT NULL,
    amount_fen bigint NOT NULL,
    hold_id uuid NOT NULL,
    post_id uuid NOT NULL,
    round smallint NOT NULL,
    state character varying(10) NOT NULL,
    due_on date,
    why text NOT NULL,
    offered_at timestamp with time zone NOT NULL,
    offered_by bigint,
    filed_at timestamp with time zone,
    filed_by bigint,
    reviewed_at timestamp with time zone,
    reviewed_by bigint,
    granted_at timestamp with time zone,
    granted_by bigint,
    refused_at timestamp with time zone,
    refused_by bigint,
    sent_at timestamp with time zone,
    sent_by bigint,
    paid_at timestamp with time zone,
    paid_by bigint,
    budget_line_id bigint,
    certificate_id bigint,
    cohort_id bigint,
    enrolment_id bigint,
    payee_organisation_id bigint,
    region_id character varying(6) NOT NULL,
    sheet_id bigint NOT NULL,
    worker_id bigint NOT NULL,
    basis character varying(10) NOT NULL,
    asked_back_fen bigint DEFAULT 0 NOT NULL,
    freed_at timestamp with time zone,
    freed_by bigint,
    instalment character varying(8) DEFAULT 'whole'::character varying NOT NULL,
    mentor_id bigint,
    whole_fen bigint,
    CONSTRAINT subsidy_claim_asked_back CHECK (((asked_back_fen = 0) OR ((asked_back_fen > 0) AND (asked_back_fen <= amount_fen) AND ((state)::text = 'paid'::text)))),
    CONSTRAINT subsidy_claim_freed_was_paid CHECK (((freed_at IS NULL) OR ((asked_back_fen = amount_fen) AND ((state)::text = 'paid'::text)))),
    CONSTRAINT subsidy_claim_instalment CHECK (((instalment)::text = ANY ((ARRAY['whole'::character varying, 'advance'::character varying, 'balance'::character varying])::text[]))),
    CONSTRAINT subsidy_claim_parts CHECK (((((instalment)::text = 'whole'::text) AND (whole_fen IS NULL)) OR ((NOT ((instalment)::text = 'whole'::text)) AND (enrolment_id IS NOT NULL) AND ((NOT ((state)::text = ANY ((ARRAY['reviewed'::character varying, 'granted'::character varying, 'noticed'::character varying, 'payable'::character varying, 'sent'::character varying, 'paid'::character varying, 'bounced'::character varying])::text[]))) OR (whole_fen >= amount_fen))))),
    CONSTRAINT subsidy_claim_payee_named CHECK (((((payee)::text = 'worker'::text) AND (payee_organisation_id IS NULL)) OR ((NOT ((payee)::text = 'worker'::text)) AND (payee_organisation_id IS NOT NULL)))),
    CONSTRAINT subsidy_claim_payer_apart CHECK ((((sent_by IS NULL) OR ((NOT ((sent_by = reviewed_by) AND (sent_by IS NOT NULL) AND (reviewed_by IS NOT NULL))) AND (NOT ((sent_by = granted_by) AND (sent_by IS NOT NULL) AND (granted_by IS NOT NULL))))) AND ((paid_by IS NULL) OR ((NOT ((paid_by = reviewed_by) AND (paid_by IS NOT NULL) AND (reviewed_by IS NOT NULL))) AND (NOT ((paid_by = granted_by) AND (paid_by IS NOT NULL) AND (granted_by IS NOT NULL))))))),
    CONSTRAINT subsidy_claim_round_check CHECK ((round >= 0)),
    CONSTRAINT subsidy_claim_states_carry_proof CHECK ((((NOT ((state)::text = ANY ((ARRAY['filed'::character varying, 'reviewed'::character varying, 'granted'::character varying, 'noticed'::character varying, 'payable'::character varying, 'sent'::character varying, 'paid'::character varying, 'bounced'::character varying])::text[]))) OR (filed_at IS NOT NULL)) AND ((NOT ((state)::text = ANY ((ARRAY['reviewed'::character varying, 'granted'::character varying, 'noticed'::character varying, 'payable'::character varying, 'sent'::character varying, 'paid'::character varying, 'bounced'::character varying])::text[]))) OR ((amount_fen > 0) AND (budget_line_id IS NOT NULL) AND (reviewed_at IS NOT NULL))) AND ((NOT ((state)::text = ANY ((ARRAY['granted'::character varying, 'noticed'::character varying, 'payable'::character varying, 'sent'::character varying, 'paid'::character varying, 'bounced'::character varying])::text[]))) OR (granted_at IS NOT NULL)) AND ((NOT ((state)::text = ANY ((ARRAY['sent'::character varying, 'paid'::character varying])::text[]))) OR (sent_at IS NOT NULL)) AND ((NOT ((state)::text = 'paid'::text)) OR (paid_at IS NOT NULL)) AND ((NOT ((state)::text = 'refused'::text)) OR (refused_at IS NOT NULL)))),
    CONSTRAINT subsidy_claim_two_officers CHECK (((granted_by IS NULL) OR (NOT ((granted_by = reviewed_by) AND (granted_by IS NOT NULL) AND (reviewed_by IS NOT NULL)))))
);

ALTER TABLE public.subsidy_claim ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_claim_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_commitment (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    nth smallint NOT NULL,
    amount_fen bigint NOT NULL,
    hold_id uuid NOT NULL,
    round smallint NOT NULL,
    state character varying(10) NOT NULL,
    freed character varying(10) NOT NULL,
    committed_at timestamp with time zone NOT NULL,
    committed_by bigint,
    ended_at timestamp with time zone,
    ended_by bigint,
    budget_line_id bigint NOT NULL,
    claim_id bigint,
    cohort_id bigint NOT NULL,
    sheet_id bigint NOT NULL,
    CONSTRAINT subsidy_commitment_nth_check CHECK ((nth >= 0)),
    CONSTRAINT subsidy_commitment_positive CHECK (((amount_fen > 0) AND (nth > 0))),
    CONSTRAINT subsidy_commitment_round_check CHECK ((round >= 0)),
    CONSTRAINT subsidy_commitment_states_carry_proof CHECK ((((claim_id IS NULL) AND (ended_at IS NULL) AND ((freed)::text = ''::text) AND ((state)::text = 'held'::text)) OR ((claim_id IS NOT NULL) AND (ended_at IS NOT NULL) AND ((freed)::text = ''::text) AND ((state)::text = 'turned'::text)) OR ((ended_at IS NOT NULL) AND ((state)::text = 'freed'::text) AND (NOT ((freed)::text = ''::text)))))
);

ALTER TABLE public.subsidy_commitment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_commitment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_confirmation (
    id bigint NOT NULL,
    basis character varying(10) NOT NULL,
    confirmed_at timestamp with time zone NOT NULL,
    confirmed_by bigint,
    search_id bigint NOT NULL,
    CONSTRAINT subsidy_confirmation_basis CHECK (((basis)::text = ANY ((ARRAY['duty'::character varying, 'consent'::character varying, 'law'::character varying])::text[])))
);

ALTER TABLE public.subsidy_confirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_confirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_courseprice (
    id bigint NOT NULL,
    amount_fen bigint NOT NULL,
    ceiling_fen bigint,
    stated_at timestamp with time zone NOT NULL,
    stated_by bigint,
    cohort_id bigint NOT NULL,
    CONSTRAINT subsidy_courseprice_within CHECK (((amount_fen >= 0) AND ((ceiling_fen IS NULL) OR (amount_fen <= ceiling_fen))))
);

ALTER TABLE public.subsidy_courseprice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_courseprice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_decision (
    id bigint NOT NULL,
    kind character varying(8) NOT NULL,
    sheet_hash character varying(64) NOT NULL,
    limit_hashes jsonb NOT NULL,
    facts jsonb NOT NULL,
    sources jsonb NOT NULL,
    lines jsonb NOT NULL,
    slots jsonb NOT NULL,
    amount_fen bigint NOT NULL,
    pays boolean NOT NULL,
    flip jsonb,
    why text NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    decided_by bigint,
    claim_id bigint NOT NULL,
    salt character varying(32) NOT NULL
);

ALTER TABLE public.subsidy_decision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_decision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_difference (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    ref character varying(80) NOT NULL,
    theirs_fen bigint,
    ours_fen bigint,
    transfer uuid,
    due_on date NOT NULL,
    state character varying(10) NOT NULL,
    why character varying(200) NOT NULL,
    restatement uuid,
    closed_at timestamp with time zone,
    closed_by bigint,
    statement_id bigint NOT NULL,
    CONSTRAINT subsidy_difference_closed_with_proof CHECK ((((closed_at IS NULL) AND (restatement IS NULL) AND ((state)::text = 'open'::text)) OR ((closed_at IS NOT NULL) AND (restatement IS NULL) AND ((state)::text = 'explained'::text) AND (NOT ((why)::text = ''::text))) OR ((closed_at IS NOT NULL) AND (restatement IS NOT NULL) AND ((state)::text = 'restated'::text)))),
    CONSTRAINT subsidy_difference_differs CHECK (((((kind)::text = 'only_theirs'::text) AND (ours_fen IS NULL) AND (theirs_fen IS NOT NULL)) OR (((kind)::text = 'only_ours'::text) AND (ours_fen IS NOT NULL) AND (theirs_fen IS NULL)) OR (((kind)::text = 'amount'::text) AND (ours_fen IS NOT NULL) AND (theirs_fen IS NOT NULL) AND (NOT ((theirs_fen = ours_fen) AND (theirs_fen IS NOT NULL) AND (ours_fen IS NOT NULL))))))
);

ALTER TABLE public.subsidy_difference ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_difference_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_donation (
    id bigint NOT NULL,
    no character varying(40) NOT NULL,
    donor_kind character varying(8) NOT NULL,
    donor character varying(120) NOT NULL,
    document_no character varying(60) NOT NULL,
    received_on date NOT NULL,
    amount_fen bigint NOT NULL,
    purpose character varying(200) NOT NULL,
    for_group character varying(30) NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    registered_by bigint,
    for_occupation_id character varying(20),
    line_id bigint NOT NULL,
    organisation_id bigint,
    region_id character varying(6) NOT NULL,
    CONSTRAINT subsidy_donation_donor CHECK ((((donor_kind)::text = 'body'::text) OR (organisation_id IS NULL))),
    CONSTRAINT subsidy_donation_positive CHECK ((amount_fen > 0)),
    CONSTRAINT subsidy_donation_said CHECK (((NOT ((donor)::text = ''::text)) AND (NOT ((purpose)::text = ''::text))))
);

ALTER TABLE public.subsidy_donation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_donation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_donorconsent (
    id bigint NOT NULL,
    is_named boolean NOT NULL,
    basis character varying(120) NOT NULL,
    given_at timestamp with time zone NOT NULL,
    given_by bigint,
    donation_id bigint NOT NULL,
    CONSTRAINT subsidy_donorconsent_basis CHECK ((NOT ((basis)::text = ''::text)))
);

ALTER TABLE public.subsidy_donorconsent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_donorconsent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_entitled (
    id bigint NOT NULL,
    policy character varying(70) NOT NULL,
    payee character varying(10) NOT NULL,
    counts_on date NOT NULL,
    amount_fen bigint NOT NULL,
    groups jsonb NOT NULL,
    settled_at timestamp with time zone,
    certificate_id bigint,
    claim_id bigint,
    confirmation_id bigint,
    region_id character varying(6) NOT NULL,
    sheet_id bigint NOT NULL,
    worker_id bigint NOT NULL,
    search_id bigint NOT NULL,
    payee_organisation_id bigint,
    enrolment_id bigint,
    instalment character varying(8) DEFAULT 'whole'::character varying NOT NULL,
    mentor_id bigint,
    CONSTRAINT subsidy_entitled_about_one CHECK ((((certificate_id IS NOT NULL) AND (enrolment_id IS NULL) AND (mentor_id IS NULL)) OR ((certificate_id IS NULL) AND (enrolment_id IS NOT NULL) AND (mentor_id IS NULL)) OR ((certificate_id IS NULL) AND (enrolment_id IS NULL) AND (mentor_id IS NOT NULL)))),
    CONSTRAINT subsidy_entitled_on_a_basis CHECK (((confirmation_id IS NOT NULL) OR ((claim_id IS NULL) AND (settled_at IS NULL)))),
    CONSTRAINT subsidy_entitled_settled CHECK (((settled_at IS NOT NULL) OR (claim_id IS NULL))),
    CONSTRAINT subsidy_entitled_to_something CHECK ((amount_fen > 0))
);

ALTER TABLE public.subsidy_entitled ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_entitled_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_feeorder (
    id bigint NOT NULL,
    no character varying(40) NOT NULL,
    price_fen bigint NOT NULL,
    discount_fen bigint NOT NULL,
    voucher_fen bigint NOT NULL,
    due_fen bigint NOT NULL,
    lines jsonb NOT NULL,
    pay_until date,
    state character varying(10) NOT NULL,
    ordered_at timestamp with time zone NOT NULL,
    ordered_by bigint,
    paid_at timestamp with time zone,
    paid_by bigint,
    cancelled_at timestamp with time zone,
    cancelled_by bigint,
    closed_at timestamp with time zone,
    closed_by bigint,
    cohort_id bigint NOT NULL,
    enrolment_id bigint NOT NULL,
    worker_id bigint NOT NULL,
    voucher_id bigint,
    CONSTRAINT subsidy_feeorder_states_carry_proof CHECK ((((cancelled_at IS NULL) AND (closed_at IS NULL) AND (due_fen > 0) AND (paid_at IS NULL) AND ((state)::text = 'due'::text)) OR ((cancelled_at IS NULL) AND (closed_at IS NULL) AND (due_fen = 0) AND (paid_at IS NULL) AND ((state)::text = 'waived'::text)) OR ((cancelled_at IS NULL) AND (closed_at IS NULL) AND (paid_at IS NOT NULL) AND ((state)::text = 'paid'::text)) OR ((cancelled_at IS NOT NULL) AND (closed_at IS NULL) AND (paid_at IS NULL) AND ((state)::text = 'cancelled'::text)) OR ((cancelled_at IS NULL) AND (closed_at IS NOT NULL) AND (paid_at IS NOT NULL) AND ((state)::text = 'closed'::text)))),
    CONSTRAINT subsidy_feeorder_sum CHECK (((discount_fen >= 0) AND (due_fen = ((price_fen - discount_fen) - voucher_fen)) AND (due_fen >= 0) AND (voucher_fen >= 0) AND ((voucher_id IS NOT NULL) OR (voucher_fen = 0))))
);

ALTER TABLE public.subsidy_feeorder ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_feeorder_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_feepayment (
    id bigint NOT NULL,
    way character varying(10) NOT NULL,
    reference character varying(60) NOT NULL,
    amount_fen bigint NOT NULL,
    transfer uuid NOT NULL,
    came_at timestamp with time zone NOT NULL,
    booked_at timestamp with time zone NOT NULL,
    booked_by bigint,
    order_id bigint NOT NULL,
    CONSTRAINT subsidy_feepayment_said CHECK (((amount_fen > 0) AND (NOT ((reference)::text = ''::text))))
);

ALTER TABLE public.subsidy_feepayment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_feepayment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_feerefund (
    id bigint NOT NULL,
    cause character varying(12) NOT NULL,
    amount_fen bigint NOT NULL,
    taught_minutes integer NOT NULL,
    planned_minutes integer NOT NULL,
    why character varying(200) NOT NULL,
    state character varying(10) NOT NULL,
    due_on date,
    hold uuid NOT NULL,
    bank_ref character varying(60) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    asked_by bigint,
    paid_at timestamp with time zone,
    paid_by bigint,
    order_id bigint NOT NULL,
    CONSTRAINT subsidy_feerefund_planned_minutes_check CHECK ((planned_minutes >= 0)),
    CONSTRAINT subsidy_feerefund_positive CHECK ((amount_fen > 0)),
    CONSTRAINT subsidy_feerefund_states_carry_proof CHECK (((((bank_ref)::text = ''::text) AND (paid_at IS NULL) AND ((state)::text = 'asked'::text)) OR ((paid_at IS NOT NULL) AND ((state)::text = 'paid'::text) AND (NOT ((bank_ref)::text = ''::text))))),
    CONSTRAINT subsidy_feerefund_taught_minutes_check CHECK ((taught_minutes >= 0))
);

ALTER TABLE public.subsidy_feerefund ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_feerefund_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_feeshare (
    id bigint NOT NULL,
    amount_fen bigint NOT NULL,
    transfer uuid NOT NULL,
    bank_ref character varying(60) NOT NULL,
    passed_at timestamp with time zone NOT NULL,
    passed_by bigint,
    order_id bigint NOT NULL,
    CONSTRAINT subsidy_feeshare_said CHECK (((amount_fen > 0) AND (NOT ((bank_ref)::text = ''::text))))
);

ALTER TABLE public.subsidy_feeshare ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_feeshare_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_feevoucher (
    id bigint NOT NULL,
    code character varying(20) NOT NULL,
    off_fen bigint NOT NULL,
    holds_until date NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    issued_by bigint,
    cohort_id bigint,
    provider_id bigint NOT NULL,
    CONSTRAINT subsidy_feevoucher_positive CHECK ((off_fen > 0))
);

ALTER TABLE public.subsidy_feevoucher ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_feevoucher_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_freeze (
    id bigint NOT NULL,
    ground character varying(40) NOT NULL,
    holds character varying(4) NOT NULL,
    frozen_at timestamp with time zone NOT NULL,
    frozen_by bigint,
    lifted_at timestamp with time zone,
    lifted_by bigint,
    certificate_id bigint,
    claim_id bigint,
    cohort_id bigint,
    organisation_id bigint,
    person_id bigint,
    CONSTRAINT subsidy_freeze_lifted_after CHECK ((((lifted_at IS NULL) AND (lifted_by IS NULL)) OR (lifted_at >= frozen_at))),
    CONSTRAINT subsidy_freeze_one_scope CHECK ((((certificate_id IS NULL) AND (claim_id IS NOT NULL) AND (cohort_id IS NULL) AND (organisation_id IS NULL) AND (person_id IS NULL)) OR ((certificate_id IS NULL) AND (claim_id IS NULL) AND (cohort_id IS NULL) AND (organisation_id IS NULL) AND (person_id IS NOT NULL)) OR ((certificate_id IS NOT NULL) AND (claim_id IS NULL) AND (cohort_id IS NULL) AND (organisation_id IS NULL) AND (person_id IS NULL)) OR ((certificate_id IS NULL) AND (claim_id IS NULL) AND (cohort_id IS NOT NULL) AND (organisation_id IS NULL) AND (person_id IS NULL)) OR ((certificate_id IS NULL) AND (claim_id IS NULL) AND (cohort_id IS NULL) AND (organisation_id IS NOT NULL) AND (person_id IS NULL))))
);

ALTER TABLE public.subsidy_freeze ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_freeze_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_holdercheck (
    id bigint NOT NULL,
    no character varying(40) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    asked_by bigint,
    answered_at timestamp with time zone,
    answered_by bigint,
    region_id character varying(6) NOT NULL,
    CONSTRAINT subsidy_holder_check_answered_with_proof CHECK (((answered_by IS NULL) OR (answered_at IS NOT NULL)))
);

ALTER TABLE public.subsidy_holdercheck ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_holdercheck_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_instalment (
    id bigint NOT NULL,
    nth smallint NOT NULL,
    due_on date NOT NULL,
    amount_fen bigint NOT NULL,
    plan_id bigint NOT NULL,
    CONSTRAINT subsidy_instalment_nth_check CHECK ((nth >= 0)),
    CONSTRAINT subsidy_instalment_positive CHECK ((amount_fen > 0))
);

ALTER TABLE public.subsidy_instalment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_instalment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_notice (
    id bigint NOT NULL,
    no character varying(40) NOT NULL,
    from_on date NOT NULL,
    until_on date NOT NULL,
    state character varying(8) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    opened_by bigint,
    closed_at timestamp with time zone,
    closed_by bigint,
    region_id character varying(6) NOT NULL,
    CONSTRAINT subsidy_notice_closed_with_proof CHECK (((NOT ((state)::text = 'closed'::text)) OR (closed_at IS NOT NULL))),
    CONSTRAINT subsidy_notice_span CHECK ((until_on > from_on))
);

CREATE TABLE public.subsidy_notice_claims (
    id bigint NOT NULL,
    notice_id bigint NOT NULL,
    claim_id bigint NOT NULL
);

ALTER TABLE public.subsidy_notice_claims ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_notice_claims_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.subsidy_notice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_notice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_objection (
    id bigint NOT NULL,
    no character varying(40) NOT NULL,
    name character varying(60) NOT NULL,
    contact character varying(60) NOT NULL,
    text text NOT NULL,
    state character varying(10) NOT NULL,
    answer text NOT NULL,
    due_on date NOT NULL,
    raised_at timestamp with time zone NOT NULL,
    raised_by bigint,
    answered_at timestamp with time zone,
    answered_by bigint,
    claim_id bigint NOT NULL,
    notice_id bigint NOT NULL,
    CONSTRAINT subsidy_objection_answered_with_proof CHECK ((((state)::text = 'open'::text) OR ((answered_at IS NOT NULL) AND (NOT (answer = ''::text)))))
);

ALTER TABLE public.subsidy_objection ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_objection_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_package (
    id bigint NOT NULL,
    no character varying(40) NOT NULL,
    title character varying(120) NOT NULL,
    document_no character varying(60) NOT NULL,
    chosen character varying(14) NOT NULL,
    why_direct character varying(300) NOT NULL,
    level character varying(4) NOT NULL,
    for_group character varying(30) NOT NULL,
    from_on date NOT NULL,
    until_on date NOT NULL,
    heads integer NOT NULL,
    price_fen bigint NOT NULL,
    total_fen bigint NOT NULL,
    advance_percent smallint NOT NULL,
    hold_id uuid,
    round integer NOT NULL,
    reserved_fen bigint NOT NULL,
    fulfilled integer,
    state character varying(10) NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    proposed_by bigint,
    signed_at timestamp with time zone,
    signed_by bigint,
    settled_at timestamp with time zone,
    settled_by bigint,
    withdrawn_at timestamp with time zone,
    withdrawn_by bigint,
    why_withdrawn character varying(300) NOT NULL,
    budget_line_id bigint,
    occupation_id character varying(20) NOT NULL,
    provider_id bigint NOT NULL,
    region_id character varying(6) NOT NULL,
    sheet_id bigint NOT NULL,
    CONSTRAINT subsidy_package_advance_percent_check CHECK ((advance_percent >= 0)),
    CONSTRAINT subsidy_package_fulfilled_check CHECK ((fulfilled >= 0)),
    CONSTRAINT subsidy_package_heads_check CHECK ((heads >= 0)),
    CONSTRAINT subsidy_package_reserved CHECK ((((hold_id IS NULL) AND (reserved_fen = 0)) OR ((hold_id IS NOT NULL) AND (reserved_fen > 0) AND ((state)::text = 'signed'::text)))),
    CONSTRAINT subsidy_package_round_check CHECK ((round >= 0)),
    CONSTRAINT subsidy_package_span CHECK ((until_on >= from_on)),
    CONSTRAINT subsidy_package_states_carry_proof CHECK ((((NOT ((state)::text = ANY ((ARRAY['signed'::character varying, 'settled'::character varying])::text[]))) OR ((budget_line_id IS NOT NULL) AND (signed_at IS NOT NULL))) AND ((NOT ((state)::text = 'settled'::text)) OR ((fulfilled IS NOT NULL) AND (settled_at IS NOT NULL))) AND ((NOT ((state)::text = 'withdrawn'::text)) OR ((withdrawn_at IS NOT NULL) AND (NOT ((why_withdrawn)::text = ''::text)))))),
    CONSTRAINT subsidy_package_sums CHECK (((advance_percent <= 100) AND (heads > 0) AND (price_fen > 0) AND (reserved_fen >= 0) AND (total_fen = (heads * price_fen)))),
    CONSTRAINT subsidy_package_two_officers CHECK ((((signed_by IS NULL) OR (NOT ((signed_by = proposed_by) AND (signed_by IS NOT NULL) AND (proposed_by IS NOT NULL)))) AND ((settled_by IS NULL) OR (NOT ((settled_by = proposed_by) AND (settled_by IS NOT NULL) AND (proposed_by IS NOT NULL)))))),
    CONSTRAINT subsidy_package_why_direct CHECK (((NOT ((chosen)::text = 'direct'::text)) OR (NOT ((why_direct)::text = ''::text))))
);

ALTER TABLE public.subsidy_package ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_package_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_packageclass (
    id bigint NOT NULL,
    put_at timestamp with time zone NOT NULL,
    put_by bigint,
    cohort_id bigint NOT NULL,
    package_id bigint NOT NULL
);

ALTER TABLE public.subsidy_packageclass ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_packageclass_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_payment (
    id bigint NOT NULL,
    nth integer NOT NULL,
    amount_fen bigint NOT NULL,
    state character varying(10) NOT NULL,
    why_dropped character varying(300) NOT NULL,
    bank_ref character varying(60) NOT NULL,
    why_returned character varying(120) NOT NULL,
    sent_at timestamp with time zone,
    sent_by bigint,
    answered_at timestamp with time zone,
    answered_by bigint,
    claim_id bigint NOT NULL,
    pay_account_id bigint NOT NULL,
    run_id bigint NOT NULL,
    set_off_fen bigint DEFAULT 0 NOT NULL,
    CONSTRAINT subsidy_payment_answered_with_proof CHECK (((NOT ((state)::text = ANY ((ARRAY['paid'::character varying, 'returned'::character varying])::text[]))) OR (answered_at IS NOT NULL))),
    CONSTRAINT subsidy_payment_nth_check CHECK ((nth >= 0)),
    CONSTRAINT subsidy_payment_positive CHECK ((amount_fen > 0)),
    CONSTRAINT subsidy_payment_sent_with_proof CHECK (((NOT ((state)::text = ANY ((ARRAY['sent'::character varying, 'paid'::character varying, 'returned'::character varying])::text[]))) OR (sent_at IS NOT NULL))),
    CONSTRAINT subsidy_payment_set_off CHECK (((set_off_fen >= 0) AND (set_off_fen < amount_fen)))
);

ALTER TABLE public.subsidy_payment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_payment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_payrun (
    id bigint NOT NULL,
    no character varying(40) NOT NULL,
    state character varying(10) NOT NULL,
    drafted_at timestamp with time zone NOT NULL,
    drafted_by bigint,
    released_at timestamp with time zone,
    released_by bigint,
    settled_at timestamp with time zone,
    settled_by bigint,
    region_id character varying(6) NOT NULL,
    approvals_needed smallint NOT NULL,
    CONSTRAINT subsidy_payrun_approvals_needed_check CHECK ((approvals_needed >= 0)),
    CONSTRAINT subsidy_run_released_with_proof CHECK (((NOT ((state)::text = ANY ((ARRAY['released'::character varying, 'settled'::character varying])::text[]))) OR (released_at IS NOT NULL))),
    CONSTRAINT subsidy_run_settled_with_proof CHECK (((NOT ((state)::text = 'settled'::text)) OR (settled_at IS NOT NULL)))
);

ALTER TABLE public.subsidy_payrun ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_payrun_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_plan (
    id bigint NOT NULL,
    nth smallint NOT NULL,
    settled_before_fen bigint NOT NULL,
    agreed_at timestamp with time zone NOT NULL,
    agreed_by bigint,
    receivable_id bigint NOT NULL,
    CONSTRAINT subsidy_plan_nth_check CHECK ((nth >= 0))
);

ALTER TABLE public.subsidy_plan ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_plan_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_receivable (
    id bigint NOT NULL,
    no character varying(40) NOT NULL,
    reason character varying(10) NOT NULL,
    basis character varying(200) NOT NULL,
    ground character varying(60) NOT NULL,
    why character varying(200) NOT NULL,
    is_victim boolean NOT NULL,
    amount_fen bigint NOT NULL,
    settled_fen bigint NOT NULL,
    held_fen bigint NOT NULL,
    state character varying(12) NOT NULL,
    due_on date,
    proposed_at timestamp with time zone NOT NULL,
    proposed_by bigint,
    confirmed_at timestamp with time zone,
    confirmed_by bigint,
    confirmed_on date,
    object_until date,
    restore_due_on date,
    objection text NOT NULL,
    objected_at timestamp with time zone,
    objected_by bigint,
    answer text NOT NULL,
    answered_at timestamp with time zone,
    answered_by bigint,
    withdrawn_at timestamp with time zone,
    withdrawn_by bigint,
    why_withdrawn text NOT NULL,
    overdue_on date,
    enforcer character varying(6) NOT NULL,
    enforced_document character varying(60) NOT NULL,
    enforced_at timestamp with time zone,
    enforced_by bigint,
    ended_at timestamp with time zone,
    ended_by bigint,
    claim_id bigint NOT NULL,
    line_id bigint NOT NULL,
    organisation_id bigint,
    person_id bigint,
    region_id character varying(6) NOT NULL,
    CONSTRAINT subsidy_receivable_another_confirms CHECK (((confirmed_by IS NULL) OR (NOT ((confirmed_by = proposed_by) AND (confirmed_by IS NOT NULL) AND (proposed_by IS NOT NULL))))),
    CONSTRAINT subsidy_receivable_answered_apart CHECK (((answered_at IS NULL) OR ((answered_by IS NOT NULL) AND (objected_at IS NOT NULL) AND (NOT (answer = ''::text)) AND (NOT ((answered_by = proposed_by) AND (answered_by IS NOT NULL) AND (proposed_by IS NOT NULL))) AND (NOT ((answered_by = confirmed_by) AND (answered_by IS NOT NULL) AND (confirmed_by IS NOT NULL)))))),
    CONSTRAINT subsidy_receivable_confirmed_with_proof CHECK ((((state)::text = ANY ((ARRAY['proposed'::character varying, 'withdrawn'::character varying])::text[])) OR ((confirmed_at IS NOT NULL) AND (confirmed_by IS NOT NULL) AND (confirmed_on IS NOT NULL) AND (object_until IS NOT NULL) AND ((state)::text = ANY ((ARRAY['confirmed'::character varying, 'objected'::character varying, 'paying'::character varying, 'settled'::character varying, 'set_off'::character varying, 'enforced'::character varying, 'written_off'::character varying])::text[]))))),
    CONSTRAINT subsidy_receivable_ended_with_proof CHECK ((((ended_at IS NOT NULL) AND (settled_fen = amount_fen) AND ((state)::text = ANY ((ARRAY['settled'::character varying, 'set_off'::character varying])::text[]))) OR ((ended_at IS NOT NULL) AND (settled_fen < amount_fen) AND ((state)::text = 'written_off'::text)) OR ((NOT ((state)::text = ANY ((ARRAY['settled'::character varying, 'set_off'::character varying, 'written_off'::character varying])::text[]))) AND (ended_at IS NULL) AND (settled_fen < amount_fen)))),
    CONSTRAINT subsidy_receivable_enforced_with_proof CHECK ((((NOT ((state)::text = 'enforced'::text)) OR (enforced_at IS NOT NULL)) AND ((enforced_at IS NULL) OR ((NOT ((enforcer)::text = ''::text)) AND (NOT ((enforced_document)::text = ''::text)))))),
    CONSTRAINT subsidy_receivable_fraud_is_grounded CHECK ((((NOT ((reason)::text = 'fraud'::text)) OR (NOT ((ground)::text = ''::text))) AND ((NOT is_victim) OR ((reason)::text = 'fraud'::text)))),
    CONSTRAINT subsidy_receivable_objected_with_proof CHECK (((NOT ((state)::text = 'objected'::text)) OR ((answered_at IS NULL) AND (objected_at IS NOT NULL) AND (NOT (objection = ''::text))))),
    CONSTRAINT subsidy_receivable_one_debtor CHECK ((((organisation_id IS NULL) AND (person_id IS NOT NULL)) OR ((organisation_id IS NOT NULL) AND (person_id IS NULL)))),
    CONSTRAINT subsidy_receivable_positive CHECK (((amount_fen > 0) AND (NOT ((basis)::text = ''::text)))),
    CONSTRAINT subsidy_receivable_withdrawn_with_proof CHECK ((((settled_fen = 0) AND ((state)::text = 'withdrawn'::text) AND (withdrawn_at IS NOT NULL) AND (NOT (why_withdrawn = ''::text))) OR ((NOT ((state)::text = 'withdrawn'::text)) AND (withdrawn_at IS NULL)))),
    CONSTRAINT subsidy_receivable_within CHECK (((amount_fen >= (settled_fen + held_fen)) AND (held_fen >= 0) AND (settled_fen >= 0)))
);

ALTER TABLE public.subsidy_receivable ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_receivable_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_repayment (
    id bigint NOT NULL,
    means character varying(10) NOT NULL,
    amount_fen bigint NOT NULL,
    document character varying(60) NOT NULL,
    came_on date NOT NULL,
    transfer_id uuid NOT NULL,
    booked_at timestamp with time zone NOT NULL,
    booked_by bigint,
    line_id bigint,
    receivable_id bigint NOT NULL,
    CONSTRAINT subsidy_repayment_positive CHECK (((amount_fen > 0) AND (NOT ((document)::text = ''::text))))
);

ALTER TABLE public.subsidy_repayment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_repayment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_search (
    id bigint NOT NULL,
    policies jsonb NOT NULL,
    day date NOT NULL,
    total integer NOT NULL,
    last_person bigint NOT NULL,
    people integer NOT NULL,
    cases integer NOT NULL,
    unknown integer NOT NULL,
    began_at timestamp with time zone NOT NULL,
    began_by bigint,
    ended_at timestamp with time zone,
    region_id character varying(6) NOT NULL,
    CONSTRAINT subsidy_search_by_some_policy CHECK ((NOT (policies = '[]'::jsonb))),
    CONSTRAINT subsidy_search_cases_check CHECK ((cases >= 0)),
    CONSTRAINT subsidy_search_ended_after CHECK (((ended_at IS NULL) OR (ended_at >= began_at))),
    CONSTRAINT subsidy_search_people_check CHECK ((people >= 0)),
    CONSTRAINT subsidy_search_total_check CHECK ((total >= 0)),
    CONSTRAINT subsidy_search_unknown_check CHECK ((unknown >= 0))
);

ALTER TABLE public.subsidy_search ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_search_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_serial (
    stem character varying(30) NOT NULL,
    last integer NOT NULL,
    CONSTRAINT subsidy_serial_last_check CHECK ((last >= 0))
);

CREATE TABLE public.subsidy_setoff (
    id bigint NOT NULL,
    amount_fen bigint NOT NULL,
    state character varying(8) NOT NULL,
    held_at timestamp with time zone NOT NULL,
    held_by bigint,
    settled_at timestamp with time zone,
    settled_by bigint,
    payment_id bigint NOT NULL,
    receivable_id bigint NOT NULL,
    CONSTRAINT subsidy_setoff_with_proof CHECK (((amount_fen > 0) AND (((settled_at IS NULL) AND ((state)::text = 'held'::text)) OR ((NOT ((state)::text = 'held'::text)) AND (settled_at IS NOT NULL)))))
);

ALTER TABLE public.subsidy_setoff ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_setoff_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_shortapproval (
    id bigint NOT NULL,
    filed_at timestamp with time zone NOT NULL,
    reasons jsonb NOT NULL,
    approved_at timestamp with time zone NOT NULL,
    approved_by bigint,
    cohort_id bigint NOT NULL
);

ALTER TABLE public.subsidy_shortapproval ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_shortapproval_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_slot (
    id bigint NOT NULL,
    family character varying(40) NOT NULL,
    key character varying(120) NOT NULL,
    nth integer NOT NULL,
    times integer NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    taken_by bigint,
    claim_id bigint NOT NULL,
    person_id bigint,
    freed_at timestamp with time zone,
    CONSTRAINT subsidy_slot_nth_check CHECK ((nth >= 0)),
    CONSTRAINT subsidy_slot_times_check CHECK ((times >= 0)),
    CONSTRAINT subsidy_slot_within CHECK (((nth >= 1) AND (nth <= times)))
);

ALTER TABLE public.subsidy_slot ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_slot_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_statement (
    id bigint NOT NULL,
    source character varying(10) NOT NULL,
    first_on date NOT NULL,
    last_on date NOT NULL,
    content_hash character varying(64) NOT NULL,
    row_count integer NOT NULL,
    matched_count integer NOT NULL,
    brought_at timestamp with time zone NOT NULL,
    brought_by bigint,
    region_id character varying(6) NOT NULL,
    CONSTRAINT subsidy_statement_matched_count_check CHECK ((matched_count >= 0)),
    CONSTRAINT subsidy_statement_row_count_check CHECK ((row_count >= 0)),
    CONSTRAINT subsidy_statement_spans CHECK ((first_on <= last_on))
);

ALTER TABLE public.subsidy_statement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_statement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_waiver (
    id bigint NOT NULL,
    policy character varying(70) NOT NULL,
    waived_at timestamp with time zone NOT NULL,
    waived_by bigint,
    certificate_id bigint,
    claim_id bigint NOT NULL,
    worker_id bigint NOT NULL,
    organisation_id bigint,
    enrolment_id bigint,
    mentor_id bigint,
    CONSTRAINT subsidy_waiver_about_one CHECK ((((certificate_id IS NOT NULL) AND (enrolment_id IS NULL) AND (mentor_id IS NULL)) OR ((certificate_id IS NULL) AND (enrolment_id IS NOT NULL) AND (mentor_id IS NULL)) OR ((certificate_id IS NULL) AND (enrolment_id IS NULL) AND (mentor_id IS NOT NULL))))
);

ALTER TABLE public.subsidy_waiver ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_waiver_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_writeoff (
    id bigint NOT NULL,
    amount_fen bigint NOT NULL,
    needed smallint NOT NULL,
    why character varying(200) NOT NULL,
    document character varying(60) NOT NULL,
    state character varying(10) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    asked_by bigint,
    settled_at timestamp with time zone,
    settled_by bigint,
    why_declined character varying(200) NOT NULL,
    receivable_id bigint NOT NULL,
    CONSTRAINT subsidy_writeoff_another_settles CHECK (((settled_by IS NULL) OR (NOT ((settled_by = asked_by) AND (settled_by IS NOT NULL) AND (asked_by IS NOT NULL))))),
    CONSTRAINT subsidy_writeoff_needed_check CHECK ((needed >= 0)),
    CONSTRAINT subsidy_writeoff_with_proof CHECK (((amount_fen > 0) AND (needed >= 1) AND (NOT ((why)::text = ''::text)) AND (NOT ((document)::text = ''::text)) AND (((settled_at IS NULL) AND ((state)::text = 'asked'::text)) OR ((settled_at IS NOT NULL) AND ((state)::text = 'approved'::text)) OR ((settled_at IS NOT NULL) AND ((state)::text = 'declined'::text) AND (NOT ((why_declined)::text = ''::text))))))
);

ALTER TABLE public.subsidy_writeoff ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_writeoff_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.subsidy_writeoffapproval (
    id bigint NOT NULL,
    approved_at timestamp with time zone NOT NULL,
    approved_by bigint NOT NULL,
    write_off_id bigint NOT NULL
);

ALTER TABLE public.subsidy_writeoffapproval ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.subsidy_writeoffapproval_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.supervision_complainant (
    id bigint NOT NULL,
    name character varying(60) NOT NULL,
    contact character varying(60) NOT NULL,
    complaint_id bigint NOT NULL
);

ALTER TABLE public.supervision_complainant ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.supervision_complainant_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.supervision_complaint (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    text text NOT NULL,
    secret_hash character varying(64) NOT NULL,
    source character varying(64) NOT NULL,
    state character varying(12) NOT NULL,
    due_on date,
    received_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    accepted_by bigint,
    declined_at timestamp with time zone,
    declined_by bigint,
    investigated_at timestamp with time zone,
    investigated_by bigint,
    outcome character varying(8) NOT NULL,
    report text NOT NULL,
    answered_at timestamp with time zone,
    answered_by bigint,
    reply text NOT NULL,
    cohort_id bigint,
    handler_id bigint,
    organisation_id bigint,
    region_id character varying(6) NOT NULL,
    CONSTRAINT supervision_complaint_accepted_with_proof CHECK ((((accepted_at IS NULL) AND ((state)::text = ANY ((ARRAY['received'::character varying, 'declined'::character varying])::text[]))) OR ((accepted_at IS NOT NULL) AND (handler_id IS NOT NULL) AND ((state)::text = ANY ((ARRAY['accepted'::character varying, 'investigated'::character varying, 'answered'::character varying])::text[]))))),
    CONSTRAINT supervision_complaint_answered_with_proof CHECK ((((answered_at IS NOT NULL) AND ((state)::text = 'answered'::text) AND (NOT (reply = ''::text))) OR ((NOT ((state)::text = 'answered'::text)) AND (answered_at IS NULL)))),
    CONSTRAINT supervision_complaint_declined_with_proof CHECK ((((declined_at IS NOT NULL) AND ((state)::text = 'declined'::text) AND (NOT (reply = ''::text))) OR ((NOT ((state)::text = 'declined'::text)) AND (declined_at IS NULL)))),
    CONSTRAINT supervision_complaint_investigated_with_proof CHECK ((((investigated_at IS NOT NULL) AND ((state)::text = ANY ((ARRAY['investigated'::character varying, 'answered'::character varying])::text[])) AND (NOT ((outcome)::text = ''::text)) AND (NOT (report = ''::text))) OR ((NOT ((state)::text = ANY ((ARRAY['investigated'::character varying, 'answered'::character varying])::text[]))) AND (investigated_at IS NULL))))
);

ALTER TABLE public.supervision_complaint ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.supervision_complaint_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.supervision_draw (
    id bigint NOT NULL,
    from_on date NOT NULL,
    until_on date NOT NULL,
    visits_wanted smallint NOT NULL,
    each smallint NOT NULL,
    seed character varying(80) NOT NULL,
    commitment character varying(64) NOT NULL,
    pool jsonb NOT NULL,
    state character varying(10) NOT NULL,
    announced_at timestamp with time zone NOT NULL,
    announced_by bigint,
    drawn_at timestamp with time zone,
    drawn_by bigint,
    published_at timestamp with time zone,
    published_by bigint,
    region_id character varying(6) NOT NULL,
    CONSTRAINT supervision_draw_each_check CHECK ((each >= 0)),
    CONSTRAINT supervision_draw_span CHECK ((until_on >= from_on)),
    CONSTRAINT supervision_draw_visits_wanted_check CHECK ((visits_wanted >= 0)),
    CONSTRAINT supervision_draw_with_proof CHECK ((((drawn_at IS NULL) AND (published_at IS NULL) AND ((state)::text = 'announced'::text)) OR ((drawn_at IS NOT NULL) AND (published_at IS NULL) AND ((state)::text = 'drawn'::text)) OR ((drawn_at IS NOT NULL) AND (published_at IS NOT NULL) AND ((state)::text = 'published'::text))))
);

ALTER TABLE public.supervision_draw ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.supervision_draw_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.supervision_evidence (
    id bigint NOT NULL,
    signal character varying(12) NOT NULL,
    concern character varying(12) NOT NULL,
    key bigint NOT NULL,
    fingerprint character varying(64) NOT NULL,
    "row" jsonb NOT NULL,
    found_at timestamp with time zone NOT NULL,
    found_by bigint,
    finding_id bigint NOT NULL
);

ALTER TABLE public.supervision_evidence ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.supervision_evidence_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.supervision_finding (
    id bigint NOT NULL,
    signal character varying(12) NOT NULL,
    edition character varying(64) NOT NULL,
    "values" jsonb NOT NULL,
    concern character varying(12) NOT NULL,
    key bigint NOT NULL,
    weight smallint NOT NULL,
    handling character varying(8) NOT NULL,
    state character varying(12) NOT NULL,
    due_on date,
    raised_at timestamp with time zone NOT NULL,
    raised_by bigint,
    assigned_at timestamp with time zone,
    assigned_by bigint,
    reviewed_at timestamp with time zone,
    reviewed_by bigint,
    why text NOT NULL,
    cleared_at timestamp with time zone,
    cleared_by bigint,
    why_cleared text NOT NULL,
    assigned_to_id bigint,
    organisation_id bigint,
    region_id character varying(6) NOT NULL,
    scan_id bigint NOT NULL,
    CONSTRAINT supervision_finding_another_clears CHECK (((cleared_by IS NULL) OR (NOT ((cleared_by = reviewed_by) AND (cleared_by IS NOT NULL) AND (reviewed_by IS NOT NULL))))),
    CONSTRAINT supervision_finding_another_judges CHECK (((reviewed_by IS NULL) OR (((raised_by IS NULL) OR (NOT ((reviewed_by = raised_by) AND (reviewed_by IS NOT NULL) AND (raised_by IS NOT NULL)))) AND ((assigned_by IS NULL) OR (NOT ((reviewed_by = assigned_by) AND (reviewed_by IS NOT NULL) AND (assigned_by IS NOT NULL))))))),
    CONSTRAINT supervision_finding_cleared_with_proof CHECK ((((cleared_at IS NOT NULL) AND ((state)::text = 'cleared'::text) AND (NOT (why_cleared = ''::text))) OR ((NOT ((state)::text = 'cleared'::text)) AND (cleared_at IS NULL)))),
    CONSTRAINT supervision_finding_judged_with_proof CHECK (((((reviewed_at IS NULL) AND ((state)::text = ANY ((ARRAY['raised'::character varying, 'assigned'::character varying])::text[]))) OR ((reviewed_at IS NOT NULL) AND (reviewed_by IS NOT NULL) AND ((state)::text = ANY ((ARRAY['confirmed'::character varying, 'dismissed'::character varying, 'overridden'::character varying, 'cleared'::character varying])::text[])) AND (NOT (why = ''::text)))) AND ((NOT ((state)::text = 'assigned'::text)) OR ((assigned_at IS NOT NULL) AND (assigned_to_id IS NOT NULL))))),
    CONSTRAINT supervision_finding_weight CHECK (((weight >= 1) AND (weight <= 5))),
    CONSTRAINT supervision_finding_weight_check CHECK ((weight >= 0))
);

ALTER TABLE public.supervision_finding ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.supervision_finding_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.supervision_look (
    id bigint NOT NULL,
    concern character varying(12) NOT NULL,
    key bigint NOT NULL,
    why character varying(200) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    opened_by bigint NOT NULL,
    CONSTRAINT supervision_look_concern CHECK (((concern)::text = ANY ((ARRAY['person'::character varying, 'organisation'::character varying])::text[]))),
    CONSTRAINT supervision_look_why CHECK ((NOT ((why)::text = ''::text)))
);

ALTER TABLE public.supervision_look ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.supervision_look_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.supervision_paysurvey (
    id bigint NOT NULL,
    first_on date NOT NULL,
    last_on date NOT NULL,
    size integer NOT NULL,
    way character varying(10) NOT NULL,
    seed character varying(80) NOT NULL,
    commitment character varying(64) NOT NULL,
    pool jsonb NOT NULL,
    pool_count integer NOT NULL,
    pool_fen bigint NOT NULL,
    state character varying(10) NOT NULL,
    due_on date,
    announced_at timestamp with time zone NOT NULL,
    announced_by bigint,
    drawn_at timestamp with time zone,
    drawn_by bigint,
    closed_at timestamp with time zone,
    closed_by bigint,
    region_id character varying(6) NOT NULL,
    CONSTRAINT supervision_paysurvey_pool_count_check CHECK ((pool_count >= 0)),
    CONSTRAINT supervision_paysurvey_size_check CHECK ((size >= 0)),
    CONSTRAINT supervision_survey_another_draws CHECK (((drawn_by IS NULL) OR (NOT ((drawn_by = announced_by) AND (drawn_by IS NOT NULL) AND (announced_by IS NOT NULL))))),
    CONSTRAINT supervision_survey_span CHECK (((last_on >= first_on) AND (size >= 1))),
    CONSTRAINT supervision_survey_with_proof CHECK ((((closed_at IS NULL) AND (drawn_at IS NULL) AND ((state)::text = 'announced'::text)) OR ((closed_at IS NULL) AND (drawn_at IS NOT NULL) AND (due_on IS NOT NULL) AND ((state)::text = 'drawn'::text)) OR ((closed_at IS NOT NULL) AND (drawn_at IS NOT NULL) AND ((state)::text = 'closed'::text))))
);

ALTER TABLE public.supervision_paysurvey ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.supervision_paysurvey_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.supervision_penalty (
    id bigint NOT NULL,
    step character varying(12) NOT NULL,
    ladder_says character varying(12) NOT NULL,
    document character varying(60) NOT NULL,
    lines jsonb NOT NULL,
    rests_on jsonb NOT NULL,
    why text NOT NULL,
    state character varying(10) NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    proposed_by bigint,
    confirmed_at timestamp with time zone,
    confirmed_by bigint,
    withdrawn_at timestamp with time zone,
    withdrawn_by bigint,
    why_withdrawn text NOT NULL,
    imposed_on date,
    fix_due_on date,
    barred_until date,
    report text NOT NULL,
    handed_in_at timestamp with time zone,
    handed_in_by bigint,
    why_returned text NOT NULL,
    rectified_at timestamp with time zone,
    rectified_by bigint,
    provider_id bigint NOT NULL,
    region_id character varying(6) NOT NULL,
    CONSTRAINT supervision_penalty_another_confirms CHECK (((confirmed_by IS NULL) OR (NOT ((confirmed_by = proposed_by) AND (confirmed_by IS NOT NULL) AND (proposed_by IS NOT NULL))))),
    CONSTRAINT supervision_penalty_confirmed_with_proof CHECK ((((confirmed_at IS NULL) AND ((state)::text = ANY ((ARRAY['proposed'::character varying, 'withdrawn'::character varying])::text[]))) OR ((barred_until IS NOT NULL) AND (confirmed_at IS NOT NULL) AND (confirmed_by IS NOT NULL) AND (fix_due_on IS NOT NULL) AND (imposed_on IS NOT NULL) AND ((state)::text = ANY ((ARRAY['imposed'::character varying, 'handed_in'::character varying, 'rectified'::character varying])::text[]))))),
    CONSTRAINT supervision_penalty_handed_in_with_proof CHECK (((NOT ((state)::text = ANY ((ARRAY['handed_in'::character varying, 'rectified'::character varying])::text[]))) OR ((handed_in_at IS NOT NULL) AND (NOT (report = ''::text))))),
    CONSTRAINT supervision_penalty_rectified_with_proof CHECK ((((rectified_at IS NOT NULL) AND ((state)::text = 'rectified'::text)) OR ((NOT ((state)::text = 'rectified'::text)) AND (rectified_at IS NULL)))),
    CONSTRAINT supervision_penalty_withdrawn_with_proof CHECK (((((state)::text = 'withdrawn'::text) AND (withdrawn_at IS NOT NULL) AND (NOT (why_withdrawn = ''::text))) OR ((NOT ((state)::text = 'withdrawn'::text)) AND (withdrawn_at IS NULL))))
);

ALTER TABLE public.supervision_penalty ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.supervision_penalty_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.supervision_photo (
    id bigint NOT NULL,
    content bytea NOT NULL,
    kind character varying(12) NOT NULL,
    sha256 character varying(64) NOT NULL,
    kept_at timestamp with time zone NOT NULL,
    kept_by bigint,
    visit_id bigint NOT NULL
);

ALTER TABLE public.supervision_photo ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.supervision_photo_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.supervision_scan (
    id bigint NOT NULL,
    "on" date NOT NULL,
    found jsonb NOT NULL,
    scanned_at timestamp with time zone NOT NULL,
    scanned_by bigint,
    region_id character varying(6) NOT NULL
);

ALTER TABLE public.supervision_scan ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.supervision_scan_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.supervision_sighting (
    id bigint NOT NULL,
    seen boolean NOT NULL,
    called_at timestamp with time zone NOT NULL,
    called_by bigint,
    enrolment_id bigint NOT NULL,
    visit_id bigint NOT NULL
);

ALTER TABLE public.supervision_sighting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.supervision_sighting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.supervision_spot (
    id bigint NOT NULL,
    kind character varying(16) NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entered_by bigint,
    visit_id bigint NOT NULL
);

ALTER TABLE public.supervision_spot ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.supervision_spot_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.supervision_surveycontact (
    id bigint NOT NULL,
    means character varying(6) NOT NULL,
    result character varying(14) NOT NULL,
    note character varying(300) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by bigint NOT NULL,
    surveyed_id bigint NOT NULL
);

ALTER TABLE public.supervision_surveycontact ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.supervision_surveycontact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.supervision_surveyedclaim (
    id bigint NOT NULL,
    nth integer NOT NULL,
    tickets smallint NOT NULL,
    result character varying(14) NOT NULL,
    settled_at timestamp with time zone,
    settled_by bigint,
    claim_id bigint NOT NULL,
    survey_id bigint NOT NULL,
    CONSTRAINT supervision_surveyed_settled_with_proof CHECK ((((settled_at IS NULL) AND (settled_by IS NULL)) OR ((settled_at IS NOT NULL) AND (NOT ((result)::text = ''::text))))),
    CONSTRAINT supervision_surveyedclaim_nth_check CHECK ((nth >= 0)),
    CONSTRAINT supervision_surveyedclaim_tickets_check CHECK ((tickets >= 0))
);

ALTER TABLE public.supervision_surveyedclaim ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.supervision_surveyedclaim_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.supervision_tuning (
    id bigint NOT NULL,
    signal character varying(12) NOT NULL,
    parameter character varying(40) NOT NULL,
    value numeric(12,2) NOT NULL,
    why character varying(200) NOT NULL,
    set_at timestamp with time zone NOT NULL,
    set_by bigint
);

ALTER TABLE public.supervision_tuning ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.supervision_tuning_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.supervision_visit (
    id bigint NOT NULL,
    held_on date NOT NULL,
    due_on date NOT NULL,
    why character varying(200) NOT NULL,
    state character varying(10) NOT NULL,
    planned_at timestamp with time zone NOT NULL,
    planned_by bigint,
    roster smallint,
    seen smallint,
    others smallint NOT NULL,
    note text NOT NULL,
    why_late character varying(200) NOT NULL,
    entered_at timestamp with time zone,
    entered_by bigint,
    signed_at timestamp with time zone,
    signed_by bigint,
    called_off_at timestamp with time zone,
    called_off_by bigint,
    why_called_off character varying(200) NOT NULL,
    cohort_id bigint NOT NULL,
    draw_id bigint,
    first_id bigint NOT NULL,
    region_id character varying(6) NOT NULL,
    second_id bigint NOT NULL,
    session_id bigint NOT NULL,
    CONSTRAINT supervision_visit_another_signs CHECK (((signed_by IS NULL) OR (NOT ((signed_by = entered_by) AND (signed_by IS NOT NULL) AND (entered_by IS NOT NULL))))),
    CONSTRAINT supervision_visit_called_off_with_proof CHECK ((((called_off_at IS NOT NULL) AND ((state)::text = 'called_off'::text) AND (NOT ((why_called_off)::text = ''::text))) OR ((NOT ((state)::text = 'called_off'::text)) AND (called_off_at IS NULL)))),
    CONSTRAINT supervision_visit_entered_with_proof CHECK ((((entered_at IS NULL) AND ((state)::text = ANY ((ARRAY['planned'::character varying, 'called_off'::character varying])::text[]))) OR ((entered_at IS NOT NULL) AND (entered_by IS NOT NULL) AND (roster IS NOT NULL) AND (seen IS NOT NULL) AND (seen <= roster) AND ((state)::text = ANY ((ARRAY['entered'::character varying, 'signed'::character varying])::text[])) AND (NOT (note = ''::text))))),
    CONSTRAINT supervision_visit_others_check CHECK ((others >= 0)),
    CONSTRAINT supervision_visit_roster_check CHECK ((roster >= 0)),
    CONSTRAINT supervision_visit_seen_check CHECK ((seen >= 0)),
    CONSTRAINT supervision_visit_signed_with_proof CHECK ((((signed_at IS NOT NULL) AND (signed_by IS NOT NULL) AND ((state)::text = 'signed'::text)) OR ((NOT ((state)::text = 'signed'::text)) AND (signed_at IS NULL)))),
    CONSTRAINT supervision_visit_two_people CHECK ((NOT (first_id = second_id)))
);

ALTER TABLE public.supervision_visit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.supervision_visit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.talent_asset (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    rank character varying(12) NOT NULL,
    document_no character varying(80) NOT NULL,
    since_on date NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    registered_by bigint,
    ended_on date,
    ended_at timestamp with time zone,
    ended_by bigint,
    why character varying(200) NOT NULL,
    master_id bigint,
    occupation_id character varying(20),
    organisation_id bigint NOT NULL,
    CONSTRAINT talent_asset_ended_with_proof CHECK ((((ended_at IS NULL) AND (ended_on IS NULL)) OR ((ended_at IS NOT NULL) AND (ended_on IS NOT NULL)))),
    CONSTRAINT talent_asset_studio_has_master CHECK (((NOT ((kind)::text = 'studio'::text)) OR (master_id IS NOT NULL)))
);

ALTER TABLE public.talent_asset ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.talent_asset_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.talent_contest (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    kind character varying(20) NOT NULL,
    year smallint NOT NULL,
    organiser character varying(120) NOT NULL,
    held_on date NOT NULL,
    state character varying(10) NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    registered_by bigint,
    entered_at timestamp with time zone,
    entered_by bigint,
    noticed_at timestamp with time zone,
    noticed_by bigint,
    publicity_until date,
    published_at timestamp with time zone,
    published_by bigint,
    cancelled_at timestamp with time zone,
    cancelled_by bigint,
    why character varying(200) NOT NULL,
    region_id character varying(6) NOT NULL,
    CONSTRAINT talent_contest_by_another CHECK (((published_by IS NULL) OR (entered_by IS NULL) OR (NOT ((published_by = entered_by) AND (published_by IS NOT NULL) AND (entered_by IS NOT NULL))))),
    CONSTRAINT talent_contest_states_carry_proof CHECK ((((cancelled_at IS NULL) AND (entered_at IS NULL) AND ((state)::text = 'registered'::text)) OR ((cancelled_at IS NULL) AND (entered_at IS NOT NULL) AND (noticed_at IS NULL) AND ((state)::text = 'entered'::text)) OR ((cancelled_at IS NULL) AND (entered_at IS NOT NULL) AND (noticed_at IS NOT NULL) AND (publicity_until IS NOT NULL) AND (published_at IS NULL) AND ((state)::text = 'noticed'::text)) OR ((cancelled_at IS NULL) AND (entered_at IS NOT NULL) AND (noticed_at IS NOT NULL) AND (publicity_until IS NOT NULL) AND (published_at IS NOT NULL) AND ((state)::text = 'published'::text)) OR ((cancelled_at IS NOT NULL) AND (published_at IS NULL) AND ((state)::text = 'cancelled'::text)))),
    CONSTRAINT talent_contest_year_check CHECK ((year >= 0))
);

ALTER TABLE public.talent_contest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.talent_contest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.talent_ground (
    id bigint NOT NULL,
    kind character varying(14) NOT NULL,
    grade character varying(30) NOT NULL,
    at character varying(120) NOT NULL,
    from_on date NOT NULL,
    until_on date,
    evidence character varying(120) NOT NULL,
    state character varying(10) NOT NULL,
    stated_at timestamp with time zone NOT NULL,
    stated_by bigint,
    settled_at timestamp with time zone,
    settled_by bigint,
    withdrawn_at timestamp with time zone,
    withdrawn_by bigint,
    why character varying(200) NOT NULL,
    occupation_id character varying(20) NOT NULL,
    person_id bigint NOT NULL,
    due_on date,
    CONSTRAINT talent_ground_by_another CHECK (((settled_by IS NULL) OR (stated_by IS NULL) OR (NOT ((settled_by = stated_by) AND (settled_by IS NOT NULL) AND (stated_by IS NOT NULL))))),
    CONSTRAINT talent_ground_span CHECK (((until_on IS NULL) OR (until_on > from_on))),
    CONSTRAINT talent_ground_states_carry_proof CHECK ((((settled_at IS NULL) AND ((state)::text = 'stated'::text) AND (withdrawn_at IS NULL)) OR ((settled_at IS NOT NULL) AND ((state)::text = ANY ((ARRAY['confirmed'::character varying, 'declined'::character varying])::text[])) AND (withdrawn_at IS NULL)) OR (((state)::text = 'withdrawn'::text) AND (withdrawn_at IS NOT NULL))))
);

ALTER TABLE public.talent_ground ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.talent_ground_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.talent_honour (
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    occasion character varying(4) NOT NULL,
    given_by character varying(120) NOT NULL,
    document_no character varying(80) NOT NULL,
    granted_on date NOT NULL,
    state character varying(10) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by bigint,
    revoked_at timestamp with time zone,
    revoked_by bigint,
    why character varying(200) NOT NULL,
    person_id bigint NOT NULL,
    CONSTRAINT talent_honour_revoked_with_proof CHECK ((((revoked_at IS NULL) AND ((state)::text = 'held'::text)) OR ((revoked_at IS NOT NULL) AND ((state)::text = 'revoked'::text) AND (NOT ((why)::text = ''::text)))))
);

ALTER TABLE public.talent_honour ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.talent_honour_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.talent_report (
    id bigint NOT NULL,
    achieved integer NOT NULL,
    as_of date NOT NULL,
    evidence character varying(120) NOT NULL,
    reported_at timestamp with time zone NOT NULL,
    reported_by bigint,
    target_id bigint NOT NULL,
    CONSTRAINT talent_report_achieved_check CHECK ((achieved >= 0))
);

ALTER TABLE public.talent_report ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.talent_report_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.talent_result (
    id bigint NOT NULL,
    place smallint NOT NULL,
    score_hundredths integer,
    contest_id bigint NOT NULL,
    occupation_id character varying(20) NOT NULL,
    person_id bigint NOT NULL,
    CONSTRAINT talent_result_place CHECK ((place >= 1)),
    CONSTRAINT talent_result_place_check CHECK ((place >= 0)),
    CONSTRAINT talent_result_score_hundredths_check CHECK ((score_hundredths >= 0))
);

ALTER TABLE public.talent_result ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.talent_result_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.talent_target (
    id bigint NOT NULL,
    year smallint NOT NULL,
    measure character varying(20) NOT NULL,
    amount integer NOT NULL,
    set_at timestamp with time zone NOT NULL,
    set_by bigint,
    asset_id bigint NOT NULL,
    CONSTRAINT talent_target_above_zero CHECK ((amount >= 1)),
    CONSTRAINT talent_target_amount_check CHECK ((amount >= 0)),
    CONSTRAINT talent_target_year_check CHECK ((year >= 0))
);

ALTER TABLE public.talent_target ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.talent_target_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE VIEW public.told_apprentice AS
 SELECT a.id AS apprentice,
    p.id AS plan,
    (p.region_id)::text AS region,
    (p.level)::text AS level,
    p.school_id AS provider,
    p.from_on,
    p.until_on,
    (a.outcome)::text AS outcome,
    ((p.finished_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS finished_on
   FROM (public.enrolment_apprentice a
     JOIN public.enrolment_apprenticeship p ON ((p.id = a.apprenticeship_id)))
  WHERE (((p.state)::text = ANY ((ARRAY['fixed'::character varying, 'finished'::character varying])::text[])) AND ((a.outcome)::text <> 'void'::text));

CREATE VIEW public.told_certificate AS
 SELECT k.id AS certificate_id,
    (c.region_id)::text AS region,
        CASE
            WHEN (c.employer_id IS NULL) THEN 'employment'::text
            ELSE 'uplift'::text
        END AS type,
    (k.level)::text AS level,
    (k.kind)::text AS certificate,
    (c.mode)::text AS mode,
    c.provider_id AS provider,
    c.wants_subsidy AS subsidised,
    ( SELECT array_agg(DISTINCT (g."group")::text ORDER BY (g."group")::text) AS array_agg
           FROM public.people_groupmembership g
          WHERE ((g.person_id = k.person_id) AND (g.from_on <= k.issued_on) AND ((g.until_on IS NULL) OR (g.until_on > k.issued_on)))) AS "group",
    k.body_id AS body,
    k.issued_on,
    ((r.revoked_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS revoked_on
   FROM (((public.assessment_certificate k
     JOIN public.assessment_exam x ON ((x.id = k.exam_id)))
     JOIN public.offer_cohort c ON ((c.id = x.cohort_id)))
     LEFT JOIN public.assessment_revocation r ON ((r.certificate_id = k.id)))
  WHERE ((k.origin)::text = 'issued'::text);

CREATE VIEW public.told_claim AS
 SELECT m.id AS claim,
    (m.region_id)::text AS region,
    (m.state)::text AS state,
    (m.kind)::text AS kind,
    (m.payee)::text AS payee,
    COALESCE(b.fund, (((t.content -> 'pays'::text) ->> 'from_fund'::text))::character varying) AS fund,
    (k.level)::text AS level,
    c.provider_id AS provider,
    ( SELECT array_agg(DISTINCT (g."group")::text ORDER BY (g."group")::text) AS array_agg
           FROM public.people_groupmembership g
          WHERE ((g.person_id = m.worker_id) AND (g.from_on <= m.counts_on) AND ((g.until_on IS NULL) OR (g.until_on > m.counts_on)))) AS "group",
    m.amount_fen,
    ((m.filed_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS filed_on,
    ((m.granted_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS granted_on,
    ((m.refused_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS refused_on,
    ((m.paid_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS paid_on
   FROM ((((public.subsidy_claim m
     JOIN public.policy_sheet t ON ((t.id = m.sheet_id)))
     LEFT JOIN public.policy_budgetline b ON ((b.id = m.budget_line_id)))
     LEFT JOIN public.assessment_certificate k ON ((k.id = m.certificate_id)))
     LEFT JOIN public.offer_cohort c ON ((c.id = m.cohort_id)))
  WHERE (m.filed_at IS NOT NULL);

CREATE VIEW public.told_classday AS
 SELECT DISTINCT ((c.id || ' '::text) || ((s.starts_at AT TIME ZONE 'Asia/Shanghai'::text))::date) AS class_day,
    (c.region_id)::text AS region,
    c.provider_id AS provider,
    (c.level)::text AS level,
    ((s.starts_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS held_on,
    (EXISTS ( SELECT 1
           FROM public.supervision_visit v
          WHERE ((v.cohort_id = c.id) AND (v.held_on = ((s.starts_at AT TIME ZONE 'Asia/Shanghai'::text))::date) AND ((v.state)::text = ANY ((ARRAY['entered'::character varying, 'signed'::character varying])::text[]))))) AS visited
   FROM (public.offer_session s
     JOIN public.offer_cohort c ON ((c.id = s.cohort_id)))
  WHERE ((c.state)::text = ANY ((ARRAY['running'::character varying, 'ended'::character varying])::text[]));

CREATE VIEW public.told_cohort AS
 SELECT c.id AS cohort,
    (c.state)::text AS state,
    (c.region_id)::text AS region,
        CASE
            WHEN (c.employer_id IS NULL) THEN 'employment'::text
            ELSE 'uplift'::text
        END AS type,
    (c.level)::text AS level,
    (c.certificate_kind)::text AS certificate,
    (c.mode)::text AS mode,
    c.provider_id AS provider,
    c.wants_subsidy AS subsidised,
    c.opens_on,
    c.seats,
    c.taken,
        CASE
            WHEN ((c.state)::text = ANY ((ARRAY['running'::character varying, 'ended'::character varying])::text[])) THEN c.opens_on
            ELSE NULL::date
        END AS begun_on
   FROM (public.offer_cohort c
     CROSS JOIN ( VALUES (1)) nothing)
  WHERE (((c.state)::text = ANY ((ARRAY['open'::character varying, 'running'::character varying, 'ended'::character varying, 'cancelled'::character varying])::text[])) AND (c.approved_at IS NOT NULL));

CREATE VIEW public.told_complaint AS
 SELECT p.id AS complaint_id,
    (p.region_id)::text AS region,
    (p.kind)::text AS complaint,
    (p.outcome)::text AS outcome,
    ((p.received_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS received_on,
    ((p.answered_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS answered_on
   FROM (public.supervision_complaint p
     CROSS JOIN ( VALUES (1)) nothing);

CREATE VIEW public.told_finding AS
 SELECT f.id AS finding,
    (f.region_id)::text AS region,
    (f.state)::text AS state,
    f.organisation_id AS provider,
    ((f.reviewed_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS judged_on
   FROM (public.supervision_finding f
     CROSS JOIN ( VALUES (1)) nothing)
  WHERE (f.reviewed_at IS NOT NULL);

CREATE VIEW public.told_hours AS
 SELECT e.id AS training,
    (c.region_id)::text AS region,
        CASE
            WHEN (c.employer_id IS NULL) THEN 'employment'::text
            ELSE 'uplift'::text
        END AS type,
    (c.level)::text AS level,
    (c.certificate_kind)::text AS certificate,
    (c.mode)::text AS mode,
    c.provider_id AS provider,
    c.wants_subsidy AS subsidised,
    ( SELECT array_agg(DISTINCT (g."group")::text ORDER BY (g."group")::text) AS array_agg
           FROM public.people_groupmembership g
          WHERE ((g.person_id = e.worker_id) AND (g.from_on <= c.opens_on) AND ((g.until_on IS NULL) OR (g.until_on > c.opens_on)))) AS "group",
    ((e.closed_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS ended_on,
    p.sessions,
    p.minutes AS planned_minutes,
    h.sessions AS attended,
    h.minutes AS counted_minutes
   FROM (((public.enrolment_enrolment e
     JOIN public.offer_cohort c ON ((c.id = e.cohort_id)))
     CROSS JOIN LATERAL ( SELECT count(*) AS sessions,
            (COALESCE(sum((EXTRACT(epoch FROM (s.ends_at - s.starts_at)) / (60)::numeric)), (0)::numeric))::bigint AS minutes
           FROM public.offer_session s
          WHERE (s.cohort_id = c.id)) p)
     CROSS JOIN LATERAL ( SELECT count(*) FILTER (WHERE ((a.presence)::text <> 'absent'::text)) AS sessions,
            COALESCE(sum(a.minutes), (0)::bigint) AS minutes
           FROM public.learning_attendance a
          WHERE (a.enrolment_id = e.id)) h)
  WHERE ((e.state)::text = ANY ((ARRAY['completed'::character varying, 'failed'::character varying])::text[]));

CREATE VIEW public.told_item AS
 SELECT i.id AS item,
    (c.region_id)::text AS region,
    (i.level)::text AS level,
    (i.shortage)::text AS shortage,
    lower(c.in_force) AS from_on,
    upper(c.in_force) AS until_on
   FROM (public.offer_item i
     JOIN public.offer_catalogue c ON ((c.id = i.catalogue_id)));

CREATE VIEW public.told_noticed AS
 SELECT l.id AS line,
    (m.region_id)::text AS region,
    (m.kind)::text AS kind,
    (m.payee)::text AS payee,
    n.until_on,
    ( SELECT count(*) AS count
           FROM public.subsidy_objection o
          WHERE ((o.notice_id = n.id) AND (o.claim_id = m.id))) AS objections,
    ( SELECT count(*) AS count
           FROM public.subsidy_objection o
          WHERE ((o.notice_id = n.id) AND (o.claim_id = m.id) AND ((o.state)::text = 'upheld'::text))) AS upheld
   FROM ((public.subsidy_notice_claims l
     JOIN public.subsidy_notice n ON ((n.id = l.notice_id)))
     JOIN public.subsidy_claim m ON ((m.id = l.claim_id)))
  WHERE ((n.state)::text = 'closed'::text);

CREATE VIEW public.told_organisation AS
 SELECT o.id AS organisation_id,
    (o.kind)::text AS organisation,
    (o.region_id)::text AS region,
    o.filed_on AS from_on,
    o.closed_on AS until_on
   FROM (public.people_organisation o
     CROSS JOIN ( VALUES (1)) nothing)
  WHERE (o.filed_on IS NOT NULL);

CREATE VIEW public.told_outcome AS
 SELECT e.id AS training,
    (c.region_id)::text AS region,
    (c.level)::text AS level,
    ( SELECT array_agg(DISTINCT (g."group")::text ORDER BY (g."group")::text) AS array_agg
           FROM public.people_groupmembership g
          WHERE ((g.person_id = e.worker_id) AND (g.from_on <= c.opens_on) AND ((g.until_on IS NULL) OR (g.until_on > c.opens_on)))) AS "group",
    ((e.closed_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS completed_on,
    (EXISTS ( SELECT 1
           FROM (public.assessment_certificate k
             LEFT JOIN public.assessment_revocation r ON ((r.certificate_id = k.id)))
          WHERE ((k.enrolment_id = e.id) AND (r.id IS NULL)))) AS certified,
    ( SELECT (x.value = 'true'::jsonb)
           FROM public.people_registerextract x
          WHERE ((x.person_id = e.worker_id) AND ((x.fact)::text = 'training.led_to_work'::text) AND (x.as_of >= ((e.closed_at AT TIME ZONE 'Asia/Shanghai'::text))::date))
          ORDER BY x.as_of DESC, x.id DESC
         LIMIT 1) AS employed
   FROM (public.enrolment_enrolment e
     JOIN public.offer_cohort c ON ((c.id = e.cohort_id)))
  WHERE ((e.state)::text = 'completed'::text);

CREATE VIEW public.told_payment AS
 SELECT y.id AS payment,
    (m.region_id)::text AS region,
    (y.state)::text AS state,
    (m.kind)::text AS kind,
    (m.payee)::text AS payee,
    (b.fund)::text AS fund,
    y.amount_fen,
    ((y.sent_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS sent_on,
    ((y.answered_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS answered_on
   FROM ((public.subsidy_payment y
     JOIN public.subsidy_claim m ON ((m.id = y.claim_id)))
     LEFT JOIN public.policy_budgetline b ON ((b.id = m.budget_line_id)))
  WHERE ((y.state)::text = ANY ((ARRAY['paid'::character varying, 'returned'::character varying])::text[]));

CREATE VIEW public.told_sitting AS
 SELECT s.id AS sitting,
    (c.region_id)::text AS region,
        CASE
            WHEN (c.employer_id IS NULL) THEN 'employment'::text
            ELSE 'uplift'::text
        END AS type,
    (c.level)::text AS level,
    (c.certificate_kind)::text AS certificate,
    (c.mode)::text AS mode,
    c.provider_id AS provider,
    c.wants_subsidy AS subsidised,
    ( SELECT array_agg(DISTINCT (g."group")::text ORDER BY (g."group")::text) AS array_agg
           FROM public.people_groupmembership g
          WHERE ((g.person_id = e.worker_id) AND (g.from_on <= c.opens_on) AND ((g.until_on IS NULL) OR (g.until_on > c.opens_on)))) AS "group",
    x.body_id AS body,
    ((x.published_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS results_on,
    x.held_on,
    s.theory,
    s.practice,
    ((s.theory IS NOT NULL) OR (s.practice IS NOT NULL)) AS sat
   FROM (((public.assessment_score s
     JOIN public.assessment_exam x ON ((x.id = s.exam_id)))
     JOIN public.offer_cohort c ON ((c.id = x.cohort_id)))
     JOIN public.enrolment_enrolment e ON ((e.id = s.enrolment_id)))
  WHERE ((x.state)::text = ANY ((ARRAY['published'::character varying, 'certified'::character varying])::text[]));

CREATE VIEW public.told_skill AS
 SELECT k.id AS certificate_id,
    (p.region_id)::text AS region,
    (k.level)::text AS level,
    k.issued_on AS from_on,
    LEAST(((r.revoked_at AT TIME ZONE 'Asia/Shanghai'::text))::date, ( SELECT min(n.issued_on) AS min
           FROM (public.assessment_certificate n
             LEFT JOIN public.assessment_revocation q ON ((q.certificate_id = n.id)))
          WHERE ((n.person_id = k.person_id) AND ((n.level)::text = ANY ((ARRAY['1'::character varying, '2'::character varying, '3'::character varying, '4'::character varying, '5'::character varying])::text[])) AND (n.id <> k.id) AND (q.id IS NULL) AND ((((n.level)::text < (k.level)::text) AND (n.issued_on >= k.issued_on)) OR (((n.level)::text = (k.level)::text) AND (ROW(n.issued_on, n.id) > ROW(k.issued_on, k.id))))))) AS until_on
   FROM ((public.assessment_certificate k
     JOIN public.people_person p ON ((p.id = k.person_id)))
     LEFT JOIN public.assessment_revocation r ON ((r.certificate_id = k.id)))
  WHERE (((k.level)::text = ANY ((ARRAY['1'::character varying, '2'::character varying, '3'::character varying, '4'::character varying, '5'::character varying])::text[])) AND (NOT (EXISTS ( SELECT 1
           FROM (public.assessment_certificate o
             LEFT JOIN public.assessment_revocation q ON ((q.certificate_id = o.id)))
          WHERE ((o.person_id = k.person_id) AND ((o.level)::text < (k.level)::text) AND (o.issued_on < k.issued_on) AND (q.id IS NULL))))));

CREATE VIEW public.told_spending AS
 SELECT ('claim/'::text || m.id) AS entry,
    (m.no)::text AS no,
    (m.region_id)::text AS region,
    ((m.paid_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS spent_on,
    (b.fund)::text AS fund,
    (m.kind)::text AS kind,
    (COALESCE(k.level, c.level))::text AS level,
    ( SELECT array_agg(DISTINCT (g."group")::text ORDER BY (g."group")::text) AS array_agg
           FROM public.people_groupmembership g
          WHERE ((g.person_id = m.worker_id) AND (g.from_on <= m.counts_on) AND ((g.until_on IS NULL) OR (g.until_on > m.counts_on)))) AS "group",
    m.amount_fen,
    (COALESCE(( SELECT sum(r.amount_fen) AS sum
           FROM (public.subsidy_repayment r
             JOIN public.subsidy_receivable d ON ((d.id = r.receivable_id)))
          WHERE (d.claim_id = m.id)), (0)::numeric))::bigint AS back_fen
   FROM (((public.subsidy_claim m
     JOIN public.policy_budgetline b ON ((b.id = m.budget_line_id)))
     LEFT JOIN public.assessment_certificate k ON ((k.id = m.certificate_id)))
     LEFT JOIN public.offer_cohort c ON ((c.id = m.cohort_id)))
  WHERE ((m.state)::text = 'paid'::text)
UNION ALL
 SELECT ('fee/'::text || o.id) AS entry,
    (o.no)::text AS no,
    (c.region_id)::text AS region,
    ((s.passed_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS spent_on,
    'individual'::text AS fund,
    'fee'::text AS kind,
    (c.level)::text AS level,
    ( SELECT array_agg(DISTINCT (g."group")::text ORDER BY (g."group")::text) AS array_agg
           FROM public.people_groupmembership g
          WHERE ((g.person_id = o.worker_id) AND (g.from_on <= ((o.ordered_at AT TIME ZONE 'Asia/Shanghai'::text))::date) AND ((g.until_on IS NULL) OR (g.until_on > ((o.ordered_at AT TIME ZONE 'Asia/Shanghai'::text))::date)))) AS "group",
    s.amount_fen,
    (0)::bigint AS back_fen
   FROM ((public.subsidy_feeshare s
     JOIN public.subsidy_feeorder o ON ((o.id = s.order_id)))
     JOIN public.offer_cohort c ON ((c.id = o.cohort_id)));

CREATE VIEW public.told_training AS
 SELECT e.id AS training,
    c.id AS cohort,
    (e.state)::text AS state,
    (c.region_id)::text AS region,
        CASE
            WHEN (c.employer_id IS NULL) THEN 'employment'::text
            ELSE 'uplift'::text
        END AS type,
    (c.level)::text AS level,
    (c.certificate_kind)::text AS certificate,
    (c.mode)::text AS mode,
    c.provider_id AS provider,
    c.wants_subsidy AS subsidised,
    ( SELECT array_agg(DISTINCT (g."group")::text ORDER BY (g."group")::text) AS array_agg
           FROM public.people_groupmembership g
          WHERE ((g.person_id = e.worker_id) AND (g.from_on <= c.opens_on) AND ((g.until_on IS NULL) OR (g.until_on > c.opens_on)))) AS "group",
    ((e.enrolled_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS applied_on,
    ((e.seated_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS seated_on,
    ((e.withdrawn_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS withdrawn_on,
        CASE
            WHEN (((c.state)::text = ANY ((ARRAY['running'::character varying, 'ended'::character varying])::text[])) AND ((e.state)::text = ANY ((ARRAY['enrolled'::character varying, 'completed'::character varying, 'failed'::character varying])::text[]))) THEN c.opens_on
            ELSE NULL::date
        END AS begun_on,
        CASE
            WHEN ((e.state)::text = ANY ((ARRAY['completed'::character varying, 'failed'::character varying])::text[])) THEN ((e.closed_at AT TIME ZONE 'Asia/Shanghai'::text))::date
            ELSE NULL::date
        END AS ended_on,
    ((e.state)::text = 'completed'::text) AS completed,
    ((x.published_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS results_on,
    ((x.certified_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS certified_on,
    x.theory,
    x.practice,
    (EXISTS ( SELECT 1
           FROM public.assessment_certificate k
          WHERE (k.enrolment_id = e.id))) AS certified
   FROM ((public.enrolment_enrolment e
     JOIN public.offer_cohort c ON ((c.id = e.cohort_id)))
     LEFT JOIN LATERAL ( SELECT y.published_at,
            y.certified_at,
            s.theory,
            s.practice
           FROM (public.assessment_exam y
             LEFT JOIN public.assessment_score s ON (((s.exam_id = y.id) AND (s.enrolment_id = e.id))))
          WHERE ((y.cohort_id = c.id) AND ((y.state)::text = ANY ((ARRAY['published'::character varying, 'certified'::character varying])::text[])))
          ORDER BY y.id DESC
         LIMIT 1) x ON (true));

CREATE VIEW public.told_visit AS
 SELECT v.id AS visit,
    (v.region_id)::text AS region,
    c.provider_id AS provider,
    (c.level)::text AS level,
    v.held_on,
    v.roster,
    v.seen,
    v.others
   FROM (public.supervision_visit v
     JOIN public.offer_cohort c ON ((c.id = v.cohort_id)))
  WHERE ((v.state)::text = ANY ((ARRAY['entered'::character varying, 'signed'::character varying])::text[]));

CREATE VIEW public.watch_account AS
 SELECT a.id AS account_id,
    a.person_id,
    a.organisation_id,
    md5((a.number)::text) AS number_key,
    a.is_current,
    a.checked_at,
    ((a.holder_name)::text = (COALESCE(p.name, o.name))::text) AS holder_matches
   FROM ((public.people_payaccount a
     LEFT JOIN public.people_person p ON ((p.id = a.person_id)))
     LEFT JOIN public.people_organisation o ON ((o.id = a.organisation_id)));

CREATE VIEW public.watch_account_proof AS
 SELECT id AS proof_id,
    pay_account_id AS account_id,
    person_id,
    organisation_id,
    md5((number)::text) AS number_key,
    state,
    kind,
    proved_at,
    ((refuted_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS refuted_on
   FROM public.subsidy_accountproof p;

CREATE VIEW public.watch_attendance AS
 SELECT a.id AS attendance_id,
    a.session_id,
    s.cohort_id,
    a.enrolment_id,
    a.worker_id AS person_id,
    a.presence,
    a.means,
    a.minutes,
    lower(a.span) AS starts_at,
    upper(a.span) AS ends_at,
    s.place_id,
    p.region_id AS place_region
   FROM ((public.learning_attendance a
     JOIN public.offer_session s ON ((s.id = a.session_id)))
     JOIN public.offer_place p ON ((p.id = s.place_id)));

CREATE VIEW public.watch_certificate AS
 SELECT c.id AS certificate_id,
    c.person_id,
    c.body_id,
    c.occupation_id AS occupation,
    c.level,
    c.kind,
    c.origin,
    c.issued_on,
    c.exam_id,
    c.enrolment_id,
    e.cohort_id,
    (r.id IS NOT NULL) AS is_revoked
   FROM ((public.assessment_certificate c
     LEFT JOIN public.enrolment_enrolment e ON ((e.id = c.enrolment_id)))
     LEFT JOIN public.assessment_revocation r ON ((r.certificate_id = c.id)));

CREATE VIEW public.watch_claim AS
 SELECT c.id AS claim_id,
    c.worker_id AS person_id,
    c.cohort_id,
    c.enrolment_id,
    c.certificate_id,
    o.provider_id,
    c.kind,
    c.payee,
    c.payee_organisation_id,
    c.region_id AS region,
    c.counts_on,
    c.amount_fen,
    c.state,
    c.offered_at,
    c.filed_at,
    c.filed_by,
    c.reviewed_at,
    c.reviewed_by,
    c.granted_at,
    c.granted_by,
    c.sent_at,
    c.sent_by,
    c.paid_at,
    c.paid_by,
    ((c.state)::text <> ALL ((ARRAY['offered'::character varying, 'declined'::character varying, 'lapsed'::character varying, 'refused'::character varying])::text[])) AS is_live
   FROM (public.subsidy_claim c
     LEFT JOIN public.offer_cohort o ON ((o.id = c.cohort_id)));

CREATE VIEW public.watch_cohort AS
 SELECT id AS cohort_id,
    provider_id,
    employer_id,
    occupation_id AS occupation,
    level,
    certificate_kind,
    wants_subsidy,
    region_id AS region,
    place_id,
    seats,
    taken,
    opens_on,
    closes_on,
    state,
    head_id,
    submitted_at,
    submitted_by,
    approved_at,
    approved_by
   FROM public.offer_cohort c;

CREATE VIEW public.watch_enrolment AS
 SELECT e.id AS enrolment_id,
    e.cohort_id,
    c.provider_id,
    e.worker_id AS person_id,
    e.state,
    e.seated_at,
    c.opens_on,
    c.closes_on,
    c.wants_subsidy
   FROM (public.enrolment_enrolment e
     JOIN public.offer_cohort c ON ((c.id = e.cohort_id)));

CREATE VIEW public.watch_exam AS
 SELECT id AS exam_id,
    cohort_id,
    body_id,
    assessor_id,
    held_on,
    state,
    published_at
   FROM public.assessment_exam x;

CREATE VIEW public.watch_fact AS
 SELECT id AS fact_id,
    person_id,
    fact,
    value,
    as_of
   FROM public.people_registerextract x;

CREATE VIEW public.watch_group AS
 SELECT person_id,
    "group" AS group_code,
    from_on,
    until_on
   FROM public.people_groupmembership m;

CREATE VIEW public.watch_mark AS
 SELECT m.id AS mark_id,
    m.session_id,
    s.cohort_id,
    m.enrolment_id,
    m.presence,
    m.means,
    m.minutes,
    m.at,
    m.by_person AS marked_by,
    s.starts_at,
    s.ends_at
   FROM (public.learning_mark m
     JOIN public.offer_session s ON ((s.id = m.session_id)));

CREATE VIEW public.watch_organisation AS
 SELECT id AS organisation_id,
    kind,
    region_id AS region,
    filed_on,
    closed_on,
        CASE
            WHEN ((phone)::text <> ''::text) THEN md5((phone)::text)
            ELSE NULL::text
        END AS phone_key,
        CASE
            WHEN ((address)::text <> ''::text) THEN md5((address)::text)
            ELSE NULL::text
        END AS address_key
   FROM public.people_organisation o;

CREATE VIEW public.watch_payment AS
 SELECT id AS payment_id,
    claim_id,
    pay_account_id AS account_id,
    amount_fen,
    state,
    sent_at
   FROM public.subsidy_payment p;

CREATE VIEW public.watch_person AS
 SELECT id AS person_id,
    region_id AS region,
    born_on,
    sex,
    employer_id,
        CASE
            WHEN ((phone)::text <> ''::text) THEN md5((phone)::text)
            ELSE NULL::text
        END AS phone_key,
        CASE
            WHEN ((phone)::text ~ '^[0-9]{11}$'::text) THEN md5("left"((phone)::text, 7))
            ELSE NULL::text
        END AS phone_block,
        CASE
            WHEN ((phone)::text ~ '^[0-9]{11}$'::text) THEN ("right"((phone)::text, 4))::integer
            ELSE NULL::integer
        END AS phone_tail,
    "left"((id_number)::text, 6) AS card_place
   FROM public.people_person p;

CREATE VIEW public.watch_scope AS
 SELECT provider_id,
    occupation_id AS occupation,
    level,
    from_on,
    until_on
   FROM public.offer_scope s;

CREATE VIEW public.watch_score AS
 SELECT id AS score_id,
    exam_id,
    enrolment_id,
    theory,
    practice
   FROM public.assessment_score s;

CREATE VIEW public.watch_session AS
 SELECT s.id AS session_id,
    s.cohort_id,
    c.provider_id,
    s.taught_by_id AS teacher_id,
    s.place_id,
    p.capacity,
    p.region_id AS place_region,
    s.content,
    s.starts_at,
    s.ends_at,
    c.state AS cohort_state
   FROM ((public.offer_session s
     JOIN public.offer_cohort c ON ((c.id = s.cohort_id)))
     JOIN public.offer_place p ON ((p.id = s.place_id)));

CREATE VIEW public.watch_sighting AS
 SELECT s.id AS sighting_id,
    s.visit_id,
    v.cohort_id,
    v.session_id,
    s.enrolment_id,
    s.seen,
    a.presence AS recorded
   FROM ((public.supervision_sighting s
     JOIN public.supervision_visit v ON (((v.id = s.visit_id) AND (v.entered_at IS NOT NULL))))
     LEFT JOIN public.learning_attendance a ON (((a.session_id = v.session_id) AND (a.enrolment_id = s.enrolment_id))));

CREATE VIEW public.watch_spot AS
 SELECT s.id AS spot_id,
    s.visit_id,
    v.cohort_id,
    s.kind,
    s.entered_at
   FROM (public.supervision_spot s
     JOIN public.supervision_visit v ON ((v.id = s.visit_id)));

CREATE VIEW public.watch_staff AS
 SELECT r.organisation_id,
    r.person_id,
    r.role,
    r.from_on,
    r.until_on
   FROM public.people_roleheld r
  WHERE (r.organisation_id IS NOT NULL)
UNION ALL
 SELECT t.provider_id AS organisation_id,
    t.person_id,
    'teacher'::character varying AS role,
    NULL::date AS from_on,
    NULL::date AS until_on
   FROM public.offer_teacher t;

CREATE VIEW public.watch_surveyed AS
 SELECT s.id AS surveyed_id,
    s.survey_id,
    s.claim_id,
    v.way,
    s.result,
    s.settled_at,
    ( SELECT max(c.made_at) AS max
           FROM public.supervision_surveycontact c
          WHERE (c.surveyed_id = s.id)) AS asked_at
   FROM (public.supervision_surveyedclaim s
     JOIN public.supervision_paysurvey v ON ((v.id = s.survey_id)));

CREATE VIEW public.watch_visit AS
 SELECT v.id AS visit_id,
    v.draw_id,
    v.cohort_id,
    c.provider_id,
    v.session_id,
    v.region_id AS region,
    v.held_on,
    v.state,
    v.roster,
    v.seen,
    v.others,
    v.entered_at
   FROM (public.supervision_visit v
     JOIN public.offer_cohort c ON ((c.id = v.cohort_id)))
  WHERE (v.entered_at IS NOT NULL);

ALTER TABLE ONLY public.procrastinate_events ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_events_id_seq'::regclass);

ALTER TABLE ONLY public.procrastinate_jobs ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_jobs_id_seq'::regclass);

ALTER TABLE ONLY public.procrastinate_periodic_defers ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_periodic_defers_id_seq'::regclass);











INSERT INTO public.auth_permission VALUES
	(1, 'Can add content type', 1, 'add_contenttype'),
	(2, 'Can change content type', 1, 'change_contenttype'),
	(3, 'Can delete content type', 1, 'delete_contenttype'),
	(4, 'Can view content type', 1, 'view_contenttype'),
	(5, 'Can add permission', 2, 'add_permission'),
	(6, 'Can change permission', 2, 'change_permission'),
	(7, 'Can delete permission', 2, 'delete_permission'),
	(8, 'Can view permission', 2, 'view_permission'),
	(9, 'Can add group', 3, 'add_group'),
	(10, 'Can change group', 3, 'change_group'),
	(11, 'Can delete group', 3, 'delete_group'),
	(12, 'Can view group', 3, 'view_group'),
	(13, 'Can add session', 4, 'add_session'),
	(14, 'Can change session', 4, 'change_session'),
	(15, 'Can delete session', 4, 'delete_session'),
	(16, 'Can view session', 4, 'view_session'),
	(17, 'Can add procrastinate event', 5, 'add_procrastinateevent'),
	(18, 'Can change procrastinate event', 5, 'change_procrastinateevent'),
	(19, 'Can delete procrastinate event', 5, 'delete_procrastinateevent'),
	(20, 'Can view procrastinate event', 5, 'view_procrastinateevent'),
	(21, 'Can add procrastinate job', 6, 'add_procrastinatejob'),
	(22, 'Can change procrastinate job', 6, 'change_procrastinatejob'),
	(23, 'Can delete procrastinate job', 6, 'delete_procrastinatejob'),
	(24, 'Can view procrastinate job', 6, 'view_procrastinatejob'),
	(25, 'Can add procrastinate periodic defer', 7, 'add_procrastinateperiodicdefer'),
	(26, 'Can change procrastinate periodic defer', 7, 'change_procrastinateperiodicdefer'),
	(27, 'Can delete procrastinate periodic defer', 7, 'delete_procrastinateperiodicdefer'),
	(28, 'Can view procrastinate periodic defer', 7, 'view_procrastinateperiodicdefer'),
	(29, 'Can add procrastinate worker', 8, 'add_procrastinateworker'),
	(30, 'Can change procrastinate worker', 8, 'change_procrastinateworker'),
	(31, 'Can delete procrastinate worker', 8, 'delete_procrastinateworker'),
	(32, 'Can view procrastinate worker', 8, 'view_procrastinateworker'),
	(33, 'Can add lane', 9, 'add_lane'),
	(34, 'Can change lane', 9, 'change_lane'),
	(35, 'Can delete lane', 9, 'delete_lane'),
	(36, 'Can view lane', 9, 'view_lane'),
	(37, 'Can add once', 10, 'add_once'),
	(38, 'Can change once', 10, 'change_once'),
	(39, 'Can delete once', 10, 'delete_once'),
	(40, 'Can view once', 10, 'view_once'),
	(41, 'Can add clock', 11, 'add_clock'),
	(42, 'Can change clock', 11, 'change_clock'),
	(43, 'Can delete clock', 11, 'delete_clock'),
	(44, 'Can view clock', 11, 'view_clock'),
	(45, 'Can add message', 12, 'add_message'),
	(46, 'Can change message', 12, 'change_message'),
	(47, 'Can delete message', 12, 'delete_message'),
	(48, 'Can view message', 12, 'view_message'),
	(49, 'Can add reply', 13, 'add_reply'),
	(50, 'Can change reply', 13, 'change_reply'),
	(51, 'Can delete reply', 13, 'delete_reply'),
	(52, 'Can view reply', 13, 'view_reply'),
	(53, 'Can add use', 14, 'add_use'),
	(54, 'Can change use', 14, 'change_use'),
	(55, 'Can delete use', 14, 'delete_use'),
	(56, 'Can view use', 14, 'view_use'),
	(57, 'Can add work', 15, 'add_work'),
	(58, 'Can change work', 15, 'change_work'),
	(59, 'Can delete work', 15, 'delete_work'),
	(60, 'Can view work', 15, 'view_work'),
	(61, 'Can add entry', 16, 'add_entry'),
	(62, 'Can change entry', 16, 'change_entry'),
	(63, 'Can delete entry', 16, 'delete_entry'),
	(64, 'Can view entry', 16, 'view_entry'),
	(65, 'Can add account', 17, 'add_account'),
	(66, 'Can change account', 17, 'change_account'),
	(67, 'Can delete account', 17, 'delete_account'),
	(68, 'Can view account', 17, 'view_account'),
	(69, 'Can add transfer', 18, 'add_transfer'),
	(70, 'Can change transfer', 18, 'change_transfer'),
	(71, 'Can delete transfer', 18, 'delete_transfer'),
	(72, 'Can view transfer', 18, 'view_transfer'),
	(73, 'Can add balance', 19, 'add_balance'),
	(74, 'Can change balance', 19, 'change_balance'),
	(75, 'Can delete balance', 19, 'delete_balance'),
	(76, 'Can view balance', 19, 'view_balance'),
	(77, 'Can add period', 20, 'add_period'),
	(78, 'Can change period', 20, 'change_period'),
	(79, 'Can delete period', 20, 'delete_period'),
	(80, 'Can view period', 20, 'view_period'),
	(81, 'Can add restatement', 21, 'add_restatement'),
	(82, 'Can change restatement', 21, 'change_restatement'),
	(83, 'Can delete restatement', 21, 'delete_restatement'),
	(84, 'Can view restatement', 21, 'view_restatement'),
	(85, 'Can add region', 22, 'add_region'),
	(86, 'Can change region', 22, 'change_region'),
	(87, 'Can delete region', 22, 'delete_region'),
	(88, 'Can view region', 22, 'view_region'),
	(89, 'Can add organisation', 23, 'add_organisation'),
	(90, 'Can change organisation', 23, 'change_organisation'),
	(91, 'Can delete organisation', 23, 'delete_organisation'),
	(92, 'Can view organisation', 23, 'view_organisation'),
	(93, 'Can add person', 24, 'add_person'),
	(94, 'Can change person', 24, 'change_person'),
	(95, 'Can delete person', 24, 'delete_person'),
	(96, 'Can view person', 24, 'view_person'),
	(97, 'Can add account', 25, 'add_account'),
	(98, 'Can change account', 25, 'change_account'),
	(99, 'Can delete account', 25, 'delete_account'),
	(100, 'Can view account', 25, 'view_account'),
	(101, 'Can add register extract', 26, 'add_registerextract'),
	(102, 'Can change register extract', 26, 'change_registerextract'),
	(103, 'Can delete register extract', 26, 'delete_registerextract'),
	(104, 'Can view register extract', 26, 'view_registerextract'),
	(105, 'Can add role held', 27, 'add_roleheld'),
	(106, 'Can change role held', 27, 'change_roleheld'),
	(107, 'Can delete role held', 27, 'delete_roleheld'),
	(108, 'Can view role held', 27, 'view_roleheld'),
	(109, 'Can add token', 28, 'add_token'),
	(110, 'Can change token', 28, 'change_token'),
	(111, 'Can delete token', 28, 'delete_token'),
	(112, 'Can view token', 28, 'view_token'),
	(113, 'Can add pay account', 29, 'add_payaccount'),
	(114, 'Can change pay account', 29, 'change_payaccount'),
	(115, 'Can delete pay account', 29, 'delete_payaccount'),
	(116, 'Can view pay account', 29, 'view_payaccount'),
	(117, 'Can add invitation', 30, 'add_invitation'),
	(118, 'Can change invitation', 30, 'change_invitation'),
	(119, 'Can delete invitation', 30, 'delete_invitation'),
	(120, 'Can view invitation', 30, 'view_invitation'),
	(121, 'Can add group membership', 31, 'add_groupmembership'),
	(122, 'Can change group membership', 31, 'change_groupmembership'),
	(123, 'Can delete group membership', 31, 'delete_groupmembership'),
	(124, 'Can view group membership', 31, 'view_groupmembership'),
	(125, 'Can add budget line', 32, 'add_budgetline'),
	(126, 'Can change budget line', 32, 'change_budgetline'),
	(127, 'Can delete budget line', 32, 'delete_budgetline'),
	(128, 'Can view budget line', 32, 'view_budgetline'),
	(129, 'Can add sheet', 33, 'add_sheet'),
	(130, 'Can change sheet', 33, 'change_sheet'),
	(131, 'Can delete sheet', 33, 'delete_sheet'),
	(132, 'Can view sheet', 33, 'view_sheet'),
	(133, 'Can add draft', 34, 'add_draft'),
	(134, 'Can change draft', 34, 'change_draft'),
	(135, 'Can delete draft', 34, 'delete_draft'),
	(136, 'Can view draft', 34, 'view_draft'),
	(137, 'Can add what if', 35, 'add_whatif'),
	(138, 'Can change what if', 35, 'change_whatif'),
	(139, 'Can delete what if', 35, 'delete_whatif'),
	(140, 'Can view what if', 35, 'view_whatif'),
	(141, 'Can add comparison', 36, 'add_comparison'),
	(142, 'Can change comparison', 36, 'change_comparison'),
	(143, 'Can delete comparison', 36, 'delete_comparison'),
	(144, 'Can view comparison', 36, 'view_comparison'),
	(145, 'Can add allocation', 37, 'add_allocation'),
	(146, 'Can change allocation', 37, 'change_allocation'),
	(147, 'Can delete allocation', 37, 'delete_allocation'),
	(148, 'Can view allocation', 37, 'view_allocation'),
	(149, 'Can add allocation row', 38, 'add_allocationrow'),
	(150, 'Can change allocation row', 38, 'change_allocationrow'),
	(151, 'Can delete allocation row', 38, 'delete_allocationrow'),
	(152, 'Can view allocation row', 38, 'view_allocationrow'),
	(153, 'Can add budget move', 39, 'add_budgetmove'),
	(154, 'Can change budget move', 39, 'change_budgetmove'),
	(155, 'Can delete budget move', 39, 'delete_budgetmove'),
	(156, 'Can view budget move', 39, 'view_budgetmove'),
	(157, 'Can add occupation', 40, 'add_occupation'),
	(158, 'Can change occupation', 40, 'change_occupation'),
	(159, 'Can delete occupation', 40, 'delete_occupation'),
	(160, 'Can view occupation', 40, 'view_occupation'),
	(161, 'Can add catalogue', 41, 'add_catalogue'),
	(162, 'Can change catalogue', 41, 'change_catalogue'),
	(163, 'Can delete catalogue', 41, 'delete_catalogue'),
	(164, 'Can view catalogue', 41, 'view_catalogue'),
	(165, 'Can add place', 42, 'add_place'),
	(166, 'Can change place', 42, 'change_place'),
	(167, 'Can delete place', 42, 'delete_place'),
	(168, 'Can view place', 42, 'view_place'),
	(169, 'Can add serial', 43, 'add_serial'),
	(170, 'Can change serial', 43, 'change_serial'),
	(171, 'Can delete serial', 43, 'delete_serial'),
	(172, 'Can view serial', 43, 'view_serial'),
	(173, 'Can add teacher', 44, 'add_teacher'),
	(174, 'Can change teacher', 44, 'change_teacher'),
	(175, 'Can delete teacher', 44, 'delete_teacher'),
	(176, 'Can view teacher', 44, 'view_teacher'),
	(177, 'Can add training plan', 45, 'add_trainingplan'),
	(178, 'Can change training plan', 45, 'change_trainingplan'),
	(179, 'Can delete training plan', 45, 'delete_trainingplan'),
	(180, 'Can view training plan', 45, 'view_trainingplan'),
	(181, 'Can add bar', 46, 'add_bar'),
	(182, 'Can change bar', 46, 'change_bar'),
	(183, 'Can delete bar', 46, 'delete_bar'),
	(184, 'Can view bar', 46, 'view_bar'),
	(185, 'Can add scope', 47, 'add_scope'),
	(186, 'Can change scope', 47, 'change_scope'),
	(187, 'Can delete scope', 47, 'delete_scope'),
	(188, 'Can view scope', 47, 'view_scope'),
	(189, 'Can add item', 48, 'add_item'),
	(190, 'Can change item', 48, 'change_item'),
	(191, 'Can delete item', 48, 'delete_item'),
	(192, 'Can view item', 48, 'view_item'),
	(193, 'Can add plan line', 49, 'add_planline'),
	(194, 'Can change plan line', 49, 'change_planline'),
	(195, 'Can delete plan line', 49, 'delete_planline'),
	(196, 'Can view plan line', 49, 'view_planline'),
	(197, 'Can add cohort', 50, 'add_cohort'),
	(198, 'Can change cohort', 50, 'change_cohort'),
	(199, 'Can delete cohort', 50, 'delete_cohort'),
	(200, 'Can view cohort', 50, 'view_cohort'),
	(201, 'Can add freeze', 51, 'add_freeze'),
	(202, 'Can change freeze', 51, 'change_freeze'),
	(203, 'Can delete freeze', 51, 'delete_freeze'),
	(204, 'Can view freeze', 51, 'view_freeze'),
	(205, 'Can add order', 52, 'add_order'),
	(206, 'Can change order', 52, 'change_order'),
	(207, 'Can delete order', 52, 'delete_order'),
	(208, 'Can view order', 52, 'view_order'),
	(209, 'Can add session', 53, 'add_session'),
	(210, 'Can change session', 53, 'change_session'),
	(211, 'Can delete session', 53, 'delete_session'),
	(212, 'Can view session', 53, 'view_session'),
	(213, 'Can add education year', 54, 'add_educationyear'),
	(214, 'Can change education year', 54, 'change_educationyear'),
	(215, 'Can delete education year', 54, 'delete_educationyear'),
	(216, 'Can view education year', 54, 'view_educationyear'),
	(217, 'Can add education spent', 55, 'add_educationspent'),
	(218, 'Can change education spent', 55, 'change_educationspent'),
	(219, 'Can delete education spent', 55, 'delete_educationspent'),
	(220, 'Can view education spent', 55, 'view_educationspent'),
	(221, 'Can add employer listing', 56, 'add_employerlisting'),
	(222, 'Can change employer listing', 56, 'change_employerlisting'),
	(223, 'Can delete employer listing', 56, 'delete_employerlisting'),
	(224, 'Can view employer listing', 56, 'view_employerlisting'),
	(225, 'Can add filed programme', 57, 'add_filedprogramme'),
	(226, 'Can change filed programme', 57, 'change_filedprogramme'),
	(227, 'Can delete filed programme', 57, 'delete_filedprogramme'),
	(228, 'Can view filed programme', 57, 'view_filedprogramme'),
	(229, 'Can add provider classing', 58, 'add_providerclassing'),
	(230, 'Can change provider classing', 58, 'change_providerclassing'),
	(231, 'Can delete provider classing', 58, 'delete_providerclassing'),
	(232, 'Can view provider classing', 58, 'view_providerclassing'),
	(233, 'Can add credit grading', 59, 'add_creditgrading'),
	(234, 'Can change credit grading', 59, 'change_creditgrading'),
	(235, 'Can delete credit grading', 59, 'delete_creditgrading'),
	(236, 'Can view credit grading', 59, 'view_creditgrading'),
	(237, 'Can add apprenticeship', 60, 'add_apprenticeship'),
	(238, 'Can change apprenticeship', 60, 'change_apprenticeship'),
	(239, 'Can delete apprenticeship', 60, 'delete_apprenticeship'),
	(240, 'Can view apprenticeship', 60, 'view_apprenticeship'),
	(241, 'Can add enrolment', 61, 'add_enrolment'),
	(242, 'Can change enrolment', 61, 'change_enrolment'),
	(243, 'Can delete enrolment', 61, 'delete_enrolment'),
	(244, 'Can view enrolment', 61, 'view_enrolment'),
	(245, 'Can add nomination', 62, 'add_nomination'),
	(246, 'Can change nomination', 62, 'change_nomination'),
	(247, 'Can delete nomination', 62, 'delete_nomination'),
	(248, 'Can view nomination', 62, 'view_nomination'),
	(249, 'Can add mentor', 63, 'add_mentor'),
	(250, 'Can change mentor', 63, 'change_mentor'),
	(251, 'Can delete mentor', 63, 'delete_mentor'),
	(252, 'Can view mentor', 63, 'view_mentor'),
	(253, 'Can add apprentice', 64, 'add_apprentice'),
	(254, 'Can change apprentice', 64, 'change_apprentice'),
	(255, 'Can delete apprentice', 64, 'delete_apprentice'),
	(256, 'Can view apprentice', 64, 'view_apprentice'),
	(257, 'Can add attendance', 65, 'add_attendance'),
	(258, 'Can change attendance', 65, 'change_attendance'),
	(259, 'Can delete attendance', 65, 'delete_attendance'),
	(260, 'Can view attendance', 65, 'view_attendance'),
	(261, 'Can add mark', 66, 'add_mark'),
	(262, 'Can change mark', 66, 'change_mark'),
	(263, 'Can delete mark', 66, 'delete_mark'),
	(264, 'Can view mark', 66, 'view_mark'),
	(265, 'Can add serial', 67, 'add_serial'),
	(266, 'Can change serial', 67, 'change_serial'),
	(267, 'Can delete serial', 67, 'delete_serial'),
	(268, 'Can view serial', 67, 'view_serial'),
	(269, 'Can add assessment plan', 68, 'add_assessmentplan'),
	(270, 'Can change assessment plan', 68, 'change_assessmentplan'),
	(271, 'Can delete assessment plan', 68, 'delete_assessmentplan'),
	(272, 'Can view assessment plan', 68, 'view_assessmentplan'),
	(273, 'Can add exam', 69, 'add_exam'),
	(274, 'Can change exam', 69, 'change_exam'),
	(275, 'Can delete exam', 69, 'delete_exam'),
	(276, 'Can view exam', 69, 'view_exam'),
	(277, 'Can add registration', 70, 'add_registration'),
	(278, 'Can change registration', 70, 'change_registration'),
	(279, 'Can delete registration', 70, 'delete_registration'),
	(280, 'Can view registration', 70, 'view_registration'),
	(281, 'Can add certificate', 71, 'add_certificate'),
	(282, 'Can change certificate', 71, 'change_certificate'),
	(283, 'Can delete certificate', 71, 'delete_certificate'),
	(284, 'Can view certificate', 71, 'view_certificate'),
	(285, 'Can add score', 72, 'add_score'),
	(286, 'Can change score', 72, 'change_score'),
	(287, 'Can delete score', 72, 'delete_score'),
	(288, 'Can view score', 72, 'view_score'),
	(289, 'Can add revocation', 73, 'add_revocation'),
	(290, 'Can change revocation', 73, 'change_revocation'),
	(291, 'Can delete revocation', 73, 'delete_revocation'),
	(292, 'Can view revocation', 73, 'view_revocation'),
	(293, 'Can add score change', 74, 'add_scorechange'),
	(294, 'Can change score change', 74, 'change_scorechange'),
	(295, 'Can delete score change', 74, 'delete_scorechange'),
	(296, 'Can view score change', 74, 'view_scorechange'),
	(297, 'Can add serial', 75, 'add_serial'),
	(298, 'Can change serial', 75, 'change_serial'),
	(299, 'Can delete serial', 75, 'delete_serial'),
	(300, 'Can view serial', 75, 'view_serial'),
	(301, 'Can add claim', 76, 'add_claim'),
	(302, 'Can change claim', 76, 'change_claim'),
	(303, 'Can delete claim', 76, 'delete_claim'),
	(304, 'Can view claim', 76, 'view_claim'),
	(305, 'Can add pay run', 77, 'add_payrun'),
	(306, 'Can change pay run', 77, 'change_payrun'),
	(307, 'Can delete pay run', 77, 'delete_payrun'),
	(308, 'Can view pay run', 77, 'view_payrun'),
	(309, 'Can add decision', 78, 'add_decision'),
	(310, 'Can change decision', 78, 'change_decision'),
	(311, 'Can delete decision', 78, 'delete_decision'),
	(312, 'Can view decision', 78, 'view_decision'),
	(313, 'Can add freeze', 79, 'add_freeze'),
	(314, 'Can change freeze', 79, 'change_freeze'),
	(315, 'Can delete freeze', 79, 'delete_freeze'),
	(316, 'Can view freeze', 79, 'view_freeze'),
	(317, 'Can add notice', 80, 'add_notice'),
	(318, 'Can change notice', 80, 'change_notice'),
	(319, 'Can delete notice', 80, 'delete_notice'),
	(320, 'Can view notice', 80, 'view_notice'),
	(321, 'Can add slot', 81, 'add_slot'),
	(322, 'Can change slot', 81, 'change_slot'),
	(323, 'Can delete slot', 81, 'delete_slot'),
	(324, 'Can view slot', 81, 'view_slot'),
	(325, 'Can add payment', 82, 'add_payment'),
	(326, 'Can change payment', 82, 'change_payment'),
	(327, 'Can delete payment', 82, 'delete_payment'),
	(328, 'Can view payment', 82, 'view_payment'),
	(329, 'Can add objection', 83, 'add_objection'),
	(330, 'Can change objection', 83, 'change_objection'),
	(331, 'Can delete objection', 83, 'delete_objection'),
	(332, 'Can view objection', 83, 'view_objection'),
	(333, 'Can add confirmation', 84, 'add_confirmation'),
	(334, 'Can change confirmation', 84, 'change_confirmation'),
	(335, 'Can delete confirmation', 84, 'delete_confirmation'),
	(336, 'Can view confirmation', 84, 'view_confirmation'),
	(337, 'Can add search', 85, 'add_search'),
	(338, 'Can change search', 85, 'change_search'),
	(339, 'Can delete search', 85, 'delete_search'),
	(340, 'Can view search', 85, 'view_search'),
	(341, 'Can add entitled', 86, 'add_entitled'),
	(342, 'Can change entitled', 86, 'change_entitled'),
	(343, 'Can delete entitled', 86, 'delete_entitled'),
	(344, 'Can view entitled', 86, 'view_entitled'),
	(345, 'Can add waiver', 87, 'add_waiver'),
	(346, 'Can change waiver', 87, 'change_waiver'),
	(347, 'Can delete waiver', 87, 'delete_waiver'),
	(348, 'Can view waiver', 87, 'view_waiver'),
	(349, 'Can add approval', 88, 'add_approval'),
	(350, 'Can change approval', 88, 'change_approval'),
	(351, 'Can delete approval', 88, 'delete_approval'),
	(352, 'Can view approval', 88, 'view_approval'),
	(353, 'Can add difference', 89, 'add_difference'),
	(354, 'Can change difference', 89, 'change_difference'),
	(355, 'Can delete difference', 89, 'delete_difference'),
	(356, 'Can view difference', 89, 'view_difference'),
	(357, 'Can add instalment', 90, 'add_instalment'),
	(358, 'Can change instalment', 90, 'change_instalment'),
	(359, 'Can delete instalment', 90, 'delete_instalment'),
	(360, 'Can view instalment', 90, 'view_instalment'),
	(361, 'Can add plan', 91, 'add_plan'),
	(362, 'Can change plan', 91, 'change_plan'),
	(363, 'Can delete plan', 91, 'delete_plan'),
	(364, 'Can view plan', 91, 'view_plan'),
	(365, 'Can add receivable', 92, 'add_receivable'),
	(366, 'Can change receivable', 92, 'change_receivable'),
	(367, 'Can delete receivable', 92, 'delete_receivable'),
	(368, 'Can view receivable', 92, 'view_receivable'),
	(369, 'Can add repayment', 93, 'add_repayment'),
	(370, 'Can change repayment', 93, 'change_repayment'),
	(371, 'Can delete repayment', 93, 'delete_repayment'),
	(372, 'Can view repayment', 93, 'view_repayment'),
	(373, 'Can add set off', 94, 'add_setoff'),
	(374, 'Can change set off', 94, 'change_setoff'),
	(375, 'Can delete set off', 94, 'delete_setoff'),
	(376, 'Can view set off', 94, 'view_setoff'),
	(377, 'Can add statement', 95, 'add_statement'),
	(378, 'Can change statement', 95, 'change_statement'),
	(379, 'Can delete statement', 95, 'delete_statement'),
	(380, 'Can view statement', 95, 'view_statement'),
	(381, 'Can add write off', 96, 'add_writeoff'),
	(382, 'Can change write off', 96, 'change_writeoff'),
	(383, 'Can delete write off', 96, 'delete_writeoff'),
	(384, 'Can view write off', 96, 'view_writeoff'),
	(385, 'Can add write off approval', 97, 'add_writeoffapproval'),
	(386, 'Can change write off approval', 97, 'change_writeoffapproval'),
	(387, 'Can delete write off approval', 97, 'delete_writeoffapproval'),
	(388, 'Can view write off approval', 97, 'view_writeoffapproval'),
	(389, 'Can add short approval', 98, 'add_shortapproval'),
	(390, 'Can change short approval', 98, 'change_shortapproval'),
	(391, 'Can delete short approval', 98, 'delete_shortapproval'),
	(392, 'Can view short approval', 98, 'view_shortapproval'),
	(393, 'Can add commitment', 99, 'add_commitment'),
	(394, 'Can change commitment', 99, 'change_commitment'),
	(395, 'Can delete commitment', 99, 'delete_commitment'),
	(396, 'Can view commitment', 99, 'view_commitment'),
	(397, 'Can add donation', 100, 'add_donation'),
	(398, 'Can change donation', 100, 'change_donation'),
	(399, 'Can delete donation', 100, 'delete_donation'),
	(400, 'Can view donation', 100, 'view_donation'),
	(401, 'Can add donor consent', 101, 'add_donorconsent'),
	(402, 'Can change donor consent', 101, 'change_donorconsent'),
	(403, 'Can delete donor consent', 101, 'delete_donorconsent'),
	(404, 'Can view donor consent', 101, 'view_donorconsent'),
	(405, 'Can add account proof', 102, 'add_accountproof'),
	(406, 'Can change account proof', 102, 'change_accountproof'),
	(407, 'Can delete account proof', 102, 'delete_accountproof'),
	(408, 'Can view account proof', 102, 'view_accountproof'),
	(409, 'Can add holder check', 103, 'add_holdercheck'),
	(410, 'Can change holder check', 103, 'change_holdercheck'),
	(411, 'Can delete holder check', 103, 'delete_holdercheck'),
	(412, 'Can view holder check', 103, 'view_holdercheck'),
	(413, 'Can add fee order', 104, 'add_feeorder'),
	(414, 'Can change fee order', 104, 'change_feeorder'),
	(415, 'Can delete fee order', 104, 'delete_feeorder'),
	(416, 'Can view fee order', 104, 'view_feeorder'),
	(417, 'Can add fee payment', 105, 'add_feepayment'),
	(418, 'Can change fee payment', 105, 'change_feepayment'),
	(419, 'Can delete fee payment', 105, 'delete_feepayment'),
	(420, 'Can view fee payment', 105, 'view_feepayment'),
	(421, 'Can add fee refund', 106, 'add_feerefund'),
	(422, 'Can change fee refund', 106, 'change_feerefund'),
	(423, 'Can delete fee refund', 106, 'delete_feerefund'),
	(424, 'Can view fee refund', 106, 'view_feerefund'),
	(425, 'Can add fee share', 107, 'add_feeshare'),
	(426, 'Can change fee share', 107, 'change_feeshare'),
	(427, 'Can delete fee share', 107, 'delete_feeshare'),
	(428, 'Can view fee share', 107, 'view_feeshare'),
	(429, 'Can add fee voucher', 108, 'add_feevoucher'),
	(430, 'Can change fee voucher', 108, 'change_feevoucher'),
	(431, 'Can delete fee voucher', 108, 'delete_feevoucher'),
	(432, 'Can view fee voucher', 108, 'view_feevoucher'),
	(433, 'Can add course price', 109, 'add_courseprice'),
	(434, 'Can change course price', 109, 'change_courseprice'),
	(435, 'Can delete course price', 109, 'delete_courseprice'),
	(436, 'Can view course price', 109, 'view_courseprice'),
	(437, 'Can add package', 110, 'add_package'),
	(438, 'Can change package', 110, 'change_package'),
	(439, 'Can delete package', 110, 'delete_package'),
	(440, 'Can view package', 110, 'view_package'),
	(441, 'Can add package class', 111, 'add_packageclass'),
	(442, 'Can change package class', 111, 'change_packageclass'),
	(443, 'Can delete package class', 111, 'delete_packageclass'),
	(444, 'Can view package class', 111, 'view_packageclass'),
	(445, 'Can add consent', 112, 'add_consent'),
	(446, 'Can change consent', 112, 'change_consent'),
	(447, 'Can delete consent', 112, 'delete_consent'),
	(448, 'Can view consent', 112, 'view_consent'),
	(449, 'Can add root', 113, 'add_root'),
	(450, 'Can change root', 113, 'change_root'),
	(451, 'Can delete root', 113, 'delete_root'),
	(452, 'Can view root', 113, 'view_root'),
	(453, 'Can add leaf', 114, 'add_leaf'),
	(454, 'Can change leaf', 114, 'change_leaf'),
	(455, 'Can delete leaf', 114, 'delete_leaf'),
	(456, 'Can view leaf', 114, 'view_leaf'),
	(457, 'Can add asset', 115, 'add_asset'),
	(458, 'Can change asset', 115, 'change_asset'),
	(459, 'Can delete asset', 115, 'delete_asset'),
	(460, 'Can view asset', 115, 'view_asset'),
	(461, 'Can add contest', 116, 'add_contest'),
	(462, 'Can change contest', 116, 'change_contest'),
	(463, 'Can delete contest', 116, 'delete_contest'),
	(464, 'Can view contest', 116, 'view_contest'),
	(465, 'Can add ground', 117, 'add_ground'),
	(466, 'Can change ground', 117, 'change_ground'),
	(467, 'Can delete ground', 117, 'delete_ground'),
	(468, 'Can view ground', 117, 'view_ground'),
	(469, 'Can add honour', 118, 'add_honour'),
	(470, 'Can change honour', 118, 'change_honour'),
	(471, 'Can delete honour', 118, 'delete_honour'),
	(472, 'Can view honour', 118, 'view_honour'),
	(473, 'Can add target', 119, 'add_target'),
	(474, 'Can change target', 119, 'change_target'),
	(475, 'Can delete target', 119, 'delete_target'),
	(476, 'Can view target', 119, 'view_target'),
	(477, 'Can add result', 120, 'add_result'),
	(478, 'Can change result', 120, 'change_result'),
	(479, 'Can delete result', 120, 'delete_result'),
	(480, 'Can view result', 120, 'view_result'),
	(481, 'Can add report', 121, 'add_report'),
	(482, 'Can change report', 121, 'change_report'),
	(483, 'Can delete report', 121, 'delete_report'),
	(484, 'Can view report', 121, 'view_report'),
	(485, 'Can add draw', 122, 'add_draw'),
	(486, 'Can change draw', 122, 'change_draw'),
	(487, 'Can delete draw', 122, 'delete_draw'),
	(488, 'Can view draw', 122, 'view_draw'),
	(489, 'Can add complaint', 123, 'add_complaint'),
	(490, 'Can change complaint', 123, 'change_complaint'),
	(491, 'Can delete complaint', 123, 'delete_complaint'),
	(492, 'Can view complaint', 123, 'view_complaint'),
	(493, 'Can add scan', 124, 'add_scan'),
	(494, 'Can change scan', 124, 'change_scan'),
	(495, 'Can delete scan', 124, 'delete_scan'),
	(496, 'Can view scan', 124, 'view_scan'),
	(497, 'Can add penalty', 125, 'add_penalty'),
	(498, 'Can change penalty', 125, 'change_penalty'),
	(499, 'Can delete penalty', 125, 'delete_penalty'),
	(500, 'Can view penalty', 125, 'view_penalty');
INSERT INTO public.auth_permission VALUES
	(501, 'Can add tuning', 126, 'add_tuning'),
	(502, 'Can change tuning', 126, 'change_tuning'),
	(503, 'Can delete tuning', 126, 'delete_tuning'),
	(504, 'Can view tuning', 126, 'view_tuning'),
	(505, 'Can add visit', 127, 'add_visit'),
	(506, 'Can change visit', 127, 'change_visit'),
	(507, 'Can delete visit', 127, 'delete_visit'),
	(508, 'Can view visit', 127, 'view_visit'),
	(509, 'Can add complainant', 128, 'add_complainant'),
	(510, 'Can change complainant', 128, 'change_complainant'),
	(511, 'Can delete complainant', 128, 'delete_complainant'),
	(512, 'Can view complainant', 128, 'view_complainant'),
	(513, 'Can add finding', 129, 'add_finding'),
	(514, 'Can change finding', 129, 'change_finding'),
	(515, 'Can delete finding', 129, 'delete_finding'),
	(516, 'Can view finding', 129, 'view_finding'),
	(517, 'Can add photo', 130, 'add_photo'),
	(518, 'Can change photo', 130, 'change_photo'),
	(519, 'Can delete photo', 130, 'delete_photo'),
	(520, 'Can view photo', 130, 'view_photo'),
	(521, 'Can add spot', 131, 'add_spot'),
	(522, 'Can change spot', 131, 'change_spot'),
	(523, 'Can delete spot', 131, 'delete_spot'),
	(524, 'Can view spot', 131, 'view_spot'),
	(525, 'Can add sighting', 132, 'add_sighting'),
	(526, 'Can change sighting', 132, 'change_sighting'),
	(527, 'Can delete sighting', 132, 'delete_sighting'),
	(528, 'Can view sighting', 132, 'view_sighting'),
	(529, 'Can add evidence', 133, 'add_evidence'),
	(530, 'Can change evidence', 133, 'change_evidence'),
	(531, 'Can delete evidence', 133, 'delete_evidence'),
	(532, 'Can view evidence', 133, 'view_evidence'),
	(533, 'Can add look', 134, 'add_look'),
	(534, 'Can change look', 134, 'change_look'),
	(535, 'Can delete look', 134, 'delete_look'),
	(536, 'Can view look', 134, 'view_look'),
	(537, 'Can add pay survey', 135, 'add_paysurvey'),
	(538, 'Can change pay survey', 135, 'change_paysurvey'),
	(539, 'Can delete pay survey', 135, 'delete_paysurvey'),
	(540, 'Can view pay survey', 135, 'view_paysurvey'),
	(541, 'Can add surveyed claim', 136, 'add_surveyedclaim'),
	(542, 'Can change surveyed claim', 136, 'change_surveyedclaim'),
	(543, 'Can delete surveyed claim', 136, 'delete_surveyedclaim'),
	(544, 'Can view surveyed claim', 136, 'view_surveyedclaim'),
	(545, 'Can add survey contact', 137, 'add_surveycontact'),
	(546, 'Can change survey contact', 137, 'change_surveycontact'),
	(547, 'Can delete survey contact', 137, 'delete_surveycontact'),
	(548, 'Can view survey contact', 137, 'view_surveycontact'),
	(549, 'Can add definition', 138, 'add_definition'),
	(550, 'Can change definition', 138, 'change_definition'),
	(551, 'Can delete definition', 138, 'delete_definition'),
	(552, 'Can view definition', 138, 'view_definition'),
	(553, 'Can add publication', 139, 'add_publication'),
	(554, 'Can change publication', 139, 'change_publication'),
	(555, 'Can delete publication', 139, 'delete_publication'),
	(556, 'Can view publication', 139, 'view_publication'),
	(557, 'Can add frozen', 140, 'add_frozen'),
	(558, 'Can change frozen', 140, 'change_frozen'),
	(559, 'Can delete frozen', 140, 'delete_frozen'),
	(560, 'Can view frozen', 140, 'view_frozen'),
	(561, 'Can add proof', 141, 'add_proof'),
	(562, 'Can change proof', 141, 'change_proof'),
	(563, 'Can delete proof', 141, 'delete_proof'),
	(564, 'Can view proof', 141, 'view_proof'),
	(565, 'Can add figure', 142, 'add_figure'),
	(566, 'Can change figure', 142, 'change_figure'),
	(567, 'Can delete figure', 142, 'delete_figure'),
	(568, 'Can view figure', 142, 'view_figure'),
	(569, 'Can add document', 143, 'add_document'),
	(570, 'Can change document', 143, 'change_document'),
	(571, 'Can delete document', 143, 'delete_document'),
	(572, 'Can view document', 143, 'view_document'),
	(573, 'Can add measure', 144, 'add_measure'),
	(574, 'Can change measure', 144, 'change_measure'),
	(575, 'Can delete measure', 144, 'delete_measure'),
	(576, 'Can view measure', 144, 'view_measure'),
	(577, 'Can add relation', 145, 'add_relation'),
	(578, 'Can change relation', 145, 'change_relation'),
	(579, 'Can delete relation', 145, 'delete_relation'),
	(580, 'Can view relation', 145, 'view_relation'),
	(581, 'Can add article', 146, 'add_article'),
	(582, 'Can change article', 146, 'change_article'),
	(583, 'Can delete article', 146, 'delete_article'),
	(584, 'Can view article', 146, 'view_article'),
	(585, 'Can add task', 147, 'add_task'),
	(586, 'Can change task', 147, 'change_task'),
	(587, 'Can delete task', 147, 'delete_task'),
	(588, 'Can view task', 147, 'view_task'),
	(589, 'Can add measure version', 148, 'add_measureversion'),
	(590, 'Can change measure version', 148, 'change_measureversion'),
	(591, 'Can delete measure version', 148, 'delete_measureversion'),
	(592, 'Can view measure version', 148, 'view_measureversion'),
	(593, 'Can add progress', 149, 'add_progress'),
	(594, 'Can change progress', 149, 'change_progress'),
	(595, 'Can delete progress', 149, 'delete_progress'),
	(596, 'Can view progress', 149, 'view_progress'),
	(597, 'Can add extension', 150, 'add_extension'),
	(598, 'Can change extension', 150, 'change_extension'),
	(599, 'Can delete extension', 150, 'delete_extension'),
	(600, 'Can view extension', 150, 'view_extension'),
	(601, 'Can add clause', 151, 'add_clause'),
	(602, 'Can change clause', 151, 'change_clause'),
	(603, 'Can delete clause', 151, 'delete_clause'),
	(604, 'Can view clause', 151, 'view_clause'),
	(605, 'Can add comment answer', 152, 'add_commentanswer'),
	(606, 'Can change comment answer', 152, 'change_commentanswer'),
	(607, 'Can delete comment answer', 152, 'delete_commentanswer'),
	(608, 'Can view comment answer', 152, 'view_commentanswer'),
	(609, 'Can add comment group', 153, 'add_commentgroup'),
	(610, 'Can change comment group', 153, 'change_commentgroup'),
	(611, 'Can delete comment group', 153, 'delete_commentgroup'),
	(612, 'Can view comment group', 153, 'view_commentgroup'),
	(613, 'Can add goal', 154, 'add_goal'),
	(614, 'Can change goal', 154, 'change_goal'),
	(615, 'Can delete goal', 154, 'delete_goal'),
	(616, 'Can view goal', 154, 'view_goal'),
	(617, 'Can add goal revision', 155, 'add_goalrevision'),
	(618, 'Can change goal revision', 155, 'change_goalrevision'),
	(619, 'Can delete goal revision', 155, 'delete_goalrevision'),
	(620, 'Can view goal revision', 155, 'view_goalrevision'),
	(621, 'Can add inspection', 156, 'add_inspection'),
	(622, 'Can change inspection', 156, 'change_inspection'),
	(623, 'Can delete inspection', 156, 'delete_inspection'),
	(624, 'Can view inspection', 156, 'view_inspection'),
	(625, 'Can add ladder step', 157, 'add_ladderstep'),
	(626, 'Can change ladder step', 157, 'change_ladderstep'),
	(627, 'Can delete ladder step', 157, 'delete_ladderstep'),
	(628, 'Can view ladder step', 157, 'view_ladderstep'),
	(629, 'Can add plan', 158, 'add_plan'),
	(630, 'Can change plan', 158, 'change_plan'),
	(631, 'Can delete plan', 158, 'delete_plan'),
	(632, 'Can view plan', 158, 'view_plan'),
	(633, 'Can add problem', 159, 'add_problem'),
	(634, 'Can change problem', 159, 'change_problem'),
	(635, 'Can delete problem', 159, 'delete_problem'),
	(636, 'Can view problem', 159, 'view_problem'),
	(637, 'Can add rectification', 160, 'add_rectification'),
	(638, 'Can change rectification', 160, 'change_rectification'),
	(639, 'Can delete rectification', 160, 'delete_rectification'),
	(640, 'Can view rectification', 160, 'view_rectification'),
	(641, 'Can add reminder', 161, 'add_reminder'),
	(642, 'Can change reminder', 161, 'change_reminder'),
	(643, 'Can delete reminder', 161, 'delete_reminder'),
	(644, 'Can view reminder', 161, 'view_reminder'),
	(645, 'Can add report', 162, 'add_report'),
	(646, 'Can change report', 162, 'change_report'),
	(647, 'Can delete report', 162, 'delete_report'),
	(648, 'Can view report', 162, 'view_report'),
	(649, 'Can add report cell', 163, 'add_reportcell'),
	(650, 'Can change report cell', 163, 'change_reportcell'),
	(651, 'Can delete report cell', 163, 'delete_reportcell'),
	(652, 'Can view report cell', 163, 'view_reportcell'),
	(653, 'Can add report check', 164, 'add_reportcheck'),
	(654, 'Can change report check', 164, 'change_reportcheck'),
	(655, 'Can delete report check', 164, 'delete_reportcheck'),
	(656, 'Can view report check', 164, 'view_reportcheck'),
	(657, 'Can add report flag', 165, 'add_reportflag'),
	(658, 'Can change report flag', 165, 'change_reportflag'),
	(659, 'Can delete report flag', 165, 'delete_reportflag'),
	(660, 'Can view report flag', 165, 'view_reportflag'),
	(661, 'Can add report list', 166, 'add_reportlist'),
	(662, 'Can change report list', 166, 'change_reportlist'),
	(663, 'Can delete report list', 166, 'delete_reportlist'),
	(664, 'Can view report list', 166, 'view_reportlist'),
	(665, 'Can add report problem', 167, 'add_reportproblem'),
	(666, 'Can change report problem', 167, 'change_reportproblem'),
	(667, 'Can delete report problem', 167, 'delete_reportproblem'),
	(668, 'Can view report problem', 167, 'view_reportproblem'),
	(669, 'Can add report text', 168, 'add_reporttext'),
	(670, 'Can change report text', 168, 'change_reporttext'),
	(671, 'Can delete report text', 168, 'delete_reporttext'),
	(672, 'Can view report text', 168, 'view_reporttext'),
	(673, 'Can add round', 169, 'add_round'),
	(674, 'Can change round', 169, 'change_round'),
	(675, 'Can delete round', 169, 'delete_round'),
	(676, 'Can view round', 169, 'view_round'),
	(677, 'Can add share', 170, 'add_share'),
	(678, 'Can change share', 170, 'change_share'),
	(679, 'Can delete share', 170, 'delete_share'),
	(680, 'Can view share', 170, 'view_share'),
	(681, 'Can add text', 171, 'add_text'),
	(682, 'Can change text', 171, 'change_text'),
	(683, 'Can delete text', 171, 'delete_text'),
	(684, 'Can view text', 171, 'view_text'),
	(685, 'Can add check', 172, 'add_check'),
	(686, 'Can change check', 172, 'change_check'),
	(687, 'Can delete check', 172, 'delete_check'),
	(688, 'Can view check', 172, 'view_check'),
	(689, 'Can add comment', 173, 'add_comment'),
	(690, 'Can change comment', 173, 'change_comment'),
	(691, 'Can delete comment', 173, 'delete_comment'),
	(692, 'Can view comment', 173, 'view_comment'),
	(693, 'Can add commenter', 174, 'add_commenter'),
	(694, 'Can change commenter', 174, 'change_commenter'),
	(695, 'Can delete commenter', 174, 'delete_commenter'),
	(696, 'Can view commenter', 174, 'view_commenter'),
	(697, 'Can add consultation', 175, 'add_consultation'),
	(698, 'Can change consultation', 175, 'change_consultation'),
	(699, 'Can delete consultation', 175, 'delete_consultation'),
	(700, 'Can view consultation', 175, 'view_consultation'),
	(701, 'Can add consultation clause', 176, 'add_consultationclause'),
	(702, 'Can change consultation clause', 176, 'change_consultationclause'),
	(703, 'Can delete consultation clause', 176, 'delete_consultationclause'),
	(704, 'Can view consultation clause', 176, 'view_consultationclause'),
	(705, 'Can add clause change', 177, 'add_clausechange'),
	(706, 'Can change clause change', 177, 'change_clausechange'),
	(707, 'Can delete clause change', 177, 'delete_clausechange'),
	(708, 'Can view clause change', 177, 'view_clausechange'),
	(709, 'Can add duty', 178, 'add_duty'),
	(710, 'Can change duty', 178, 'change_duty'),
	(711, 'Can delete duty', 178, 'delete_duty'),
	(712, 'Can view duty', 178, 'view_duty'),
	(713, 'Can add countersign clause', 179, 'add_countersignclause'),
	(714, 'Can change countersign clause', 179, 'change_countersignclause'),
	(715, 'Can delete countersign clause', 179, 'delete_countersignclause'),
	(716, 'Can view countersign clause', 179, 'view_countersignclause'),
	(717, 'Can add coordination member', 180, 'add_coordinationmember'),
	(718, 'Can change coordination member', 180, 'change_coordinationmember'),
	(719, 'Can delete coordination member', 180, 'delete_coordinationmember'),
	(720, 'Can view coordination member', 180, 'view_coordinationmember'),
	(721, 'Can add countersign final', 181, 'add_countersignfinal'),
	(722, 'Can change countersign final', 181, 'change_countersignfinal'),
	(723, 'Can delete countersign final', 181, 'delete_countersignfinal'),
	(724, 'Can view countersign final', 181, 'view_countersignfinal'),
	(725, 'Can add countersigning', 182, 'add_countersigning'),
	(726, 'Can change countersigning', 182, 'change_countersigning'),
	(727, 'Can delete countersigning', 182, 'delete_countersigning'),
	(728, 'Can view countersigning', 182, 'view_countersigning'),
	(729, 'Can add countersign asked', 183, 'add_countersignasked'),
	(730, 'Can change countersign asked', 183, 'change_countersignasked'),
	(731, 'Can delete countersign asked', 183, 'delete_countersignasked'),
	(732, 'Can view countersign asked', 183, 'view_countersignasked'),
	(733, 'Can add countersign opinion', 184, 'add_countersignopinion'),
	(734, 'Can change countersign opinion', 184, 'change_countersignopinion'),
	(735, 'Can delete countersign opinion', 184, 'delete_countersignopinion'),
	(736, 'Can view countersign opinion', 184, 'view_countersignopinion'),
	(737, 'Can add countersign taken', 185, 'add_countersigntaken'),
	(738, 'Can change countersign taken', 185, 'change_countersigntaken'),
	(739, 'Can delete countersign taken', 185, 'delete_countersigntaken'),
	(740, 'Can view countersign taken', 185, 'view_countersigntaken'),
	(741, 'Can add joint meeting', 186, 'add_jointmeeting'),
	(742, 'Can change joint meeting', 186, 'change_jointmeeting'),
	(743, 'Can delete joint meeting', 186, 'delete_jointmeeting'),
	(744, 'Can view joint meeting', 186, 'view_jointmeeting'),
	(745, 'Can add agenda item', 187, 'add_agendaitem'),
	(746, 'Can change agenda item', 187, 'change_agendaitem'),
	(747, 'Can delete agenda item', 187, 'delete_agendaitem'),
	(748, 'Can view agenda item', 187, 'view_agendaitem'),
	(749, 'Can add meeting invitation', 188, 'add_meetinginvitation'),
	(750, 'Can change meeting invitation', 188, 'change_meetinginvitation'),
	(751, 'Can delete meeting invitation', 188, 'delete_meetinginvitation'),
	(752, 'Can view meeting invitation', 188, 'view_meetinginvitation'),
	(753, 'Can add meeting minutes', 189, 'add_meetingminutes'),
	(754, 'Can change meeting minutes', 189, 'change_meetingminutes'),
	(755, 'Can delete meeting minutes', 189, 'delete_meetingminutes'),
	(756, 'Can view meeting minutes', 189, 'view_meetingminutes'),
	(757, 'Can add meeting decision', 190, 'add_meetingdecision'),
	(758, 'Can change meeting decision', 190, 'change_meetingdecision'),
	(759, 'Can delete meeting decision', 190, 'delete_meetingdecision'),
	(760, 'Can view meeting decision', 190, 'view_meetingdecision'),
	(761, 'Can add minutes reply', 191, 'add_minutesreply'),
	(762, 'Can change minutes reply', 191, 'change_minutesreply'),
	(763, 'Can delete minutes reply', 191, 'delete_minutesreply'),
	(764, 'Can view minutes reply', 191, 'view_minutesreply'),
	(765, 'Can add look', 192, 'add_look'),
	(766, 'Can change look', 192, 'change_look'),
	(767, 'Can delete look', 192, 'delete_look'),
	(768, 'Can view look', 192, 'view_look'),
	(769, 'Can add policy explanation', 193, 'add_policyexplanation'),
	(770, 'Can change policy explanation', 193, 'change_policyexplanation'),
	(771, 'Can delete policy explanation', 193, 'delete_policyexplanation'),
	(772, 'Can view policy explanation', 193, 'view_policyexplanation'),
	(773, 'Can add practice', 194, 'add_practice'),
	(774, 'Can change practice', 194, 'change_practice'),
	(775, 'Can delete practice', 194, 'delete_practice'),
	(776, 'Can view practice', 194, 'view_practice'),
	(777, 'Can add practice adoption', 195, 'add_practiceadoption'),
	(778, 'Can change practice adoption', 195, 'change_practiceadoption'),
	(779, 'Can delete practice adoption', 195, 'delete_practiceadoption'),
	(780, 'Can view practice adoption', 195, 'view_practiceadoption'),
	(781, 'Can add publicity item', 196, 'add_publicityitem'),
	(782, 'Can change publicity item', 196, 'change_publicityitem'),
	(783, 'Can delete publicity item', 196, 'delete_publicityitem'),
	(784, 'Can view publicity item', 196, 'view_publicityitem'),
	(785, 'Can add public question', 197, 'add_publicquestion'),
	(786, 'Can change public question', 197, 'change_publicquestion'),
	(787, 'Can delete public question', 197, 'delete_publicquestion'),
	(788, 'Can view public question', 197, 'view_publicquestion'),
	(789, 'Can add explained question', 198, 'add_explainedquestion'),
	(790, 'Can change explained question', 198, 'change_explainedquestion'),
	(791, 'Can delete explained question', 198, 'delete_explainedquestion'),
	(792, 'Can view explained question', 198, 'view_explainedquestion'),
	(793, 'Can add training system', 199, 'add_trainingsystem'),
	(794, 'Can change training system', 199, 'change_trainingsystem'),
	(795, 'Can delete training system', 199, 'delete_trainingsystem'),
	(796, 'Can view training system', 199, 'view_trainingsystem'),
	(797, 'Can add following', 200, 'add_following'),
	(798, 'Can change following', 200, 'change_following'),
	(799, 'Can delete following', 200, 'delete_following'),
	(800, 'Can view following', 200, 'view_following'),
	(801, 'Can add survey', 201, 'add_survey'),
	(802, 'Can change survey', 201, 'change_survey'),
	(803, 'Can delete survey', 201, 'delete_survey'),
	(804, 'Can view survey', 201, 'view_survey'),
	(805, 'Can add survey field', 202, 'add_surveyfield'),
	(806, 'Can change survey field', 202, 'change_surveyfield'),
	(807, 'Can delete survey field', 202, 'delete_surveyfield'),
	(808, 'Can view survey field', 202, 'view_surveyfield'),
	(809, 'Can add survey reply', 203, 'add_surveyreply'),
	(810, 'Can change survey reply', 203, 'change_surveyreply'),
	(811, 'Can delete survey reply', 203, 'delete_surveyreply'),
	(812, 'Can view survey reply', 203, 'view_surveyreply'),
	(813, 'Can add survey reminder', 204, 'add_surveyreminder'),
	(814, 'Can change survey reminder', 204, 'change_surveyreminder'),
	(815, 'Can delete survey reminder', 204, 'delete_surveyreminder'),
	(816, 'Can view survey reminder', 204, 'view_surveyreminder'),
	(817, 'Can add survey figure', 205, 'add_surveyfigure'),
	(818, 'Can change survey figure', 205, 'change_surveyfigure'),
	(819, 'Can delete survey figure', 205, 'delete_surveyfigure'),
	(820, 'Can view survey figure', 205, 'view_surveyfigure'),
	(821, 'Can add survey answer', 206, 'add_surveyanswer'),
	(822, 'Can change survey answer', 206, 'change_surveyanswer'),
	(823, 'Can delete survey answer', 206, 'delete_surveyanswer'),
	(824, 'Can view survey answer', 206, 'view_surveyanswer'),
	(825, 'Can add life', 207, 'add_life'),
	(826, 'Can change life', 207, 'change_life'),
	(827, 'Can delete life', 207, 'delete_life'),
	(828, 'Can view life', 207, 'view_life'),
	(829, 'Can add planted', 208, 'add_planted'),
	(830, 'Can change planted', 208, 'change_planted'),
	(831, 'Can delete planted', 208, 'delete_planted'),
	(832, 'Can view planted', 208, 'view_planted');



INSERT INTO public.django_content_type VALUES
	(1, 'contenttypes', 'contenttype'),
	(2, 'auth', 'permission'),
	(3, 'auth', 'group'),
	(4, 'sessions', 'session'),
	(5, 'procrastinate', 'procrastinateevent'),
	(6, 'procrastinate', 'procrastinatejob'),
	(7, 'procrastinate', 'procrastinateperiodicdefer'),
	(8, 'procrastinate', 'procrastinateworker'),
	(9, 'journal', 'lane'),
	(10, 'journal', 'once'),
	(11, 'journal', 'clock'),
	(12, 'journal', 'message'),
	(13, 'journal', 'reply'),
	(14, 'journal', 'use'),
	(15, 'journal', 'work'),
	(16, 'journal', 'entry'),
	(17, 'ledger', 'account'),
	(18, 'ledger', 'transfer'),
	(19, 'ledger', 'balance'),
	(20, 'ledger', 'period'),
	(21, 'ledger', 'restatement'),
	(22, 'people', 'region'),
	(23, 'people', 'organisation'),
	(24, 'people', 'person'),
	(25, 'people', 'account'),
	(26, 'people', 'registerextract'),
	(27, 'people', 'roleheld'),
	(28, 'people', 'token'),
	(29, 'people', 'payaccount'),
	(30, 'people', 'invitation'),
	(31, 'people', 'groupmembership'),
	(32, 'policy', 'budgetline'),
	(33, 'policy', 'sheet'),
	(34, 'policy', 'draft'),
	(35, 'policy', 'whatif'),
	(36, 'policy', 'comparison'),
	(37, 'policy', 'allocation'),
	(38, 'policy', 'allocationrow'),
	(39, 'policy', 'budgetmove'),
	(40, 'offer', 'occupation'),
	(41, 'offer', 'catalogue'),
	(42, 'offer', 'place'),
	(43, 'offer', 'serial'),
	(44, 'offer', 'teacher'),
	(45, 'offer', 'trainingplan'),
	(46, 'offer', 'bar'),
	(47, 'offer', 'scope'),
	(48, 'offer', 'item'),
	(49, 'offer', 'planline'),
	(50, 'offer', 'cohort'),
	(51, 'offer', 'freeze'),
	(52, 'offer', 'order'),
	(53, 'offer', 'session'),
	(54, 'offer', 'educationyear'),
	(55, 'offer', 'educationspent'),
	(56, 'offer', 'employerlisting'),
	(57, 'offer', 'filedprogramme'),
	(58, 'offer', 'providerclassing'),
	(59, 'offer', 'creditgrading'),
	(60, 'enrolment', 'apprenticeship'),
	(61, 'enrolment', 'enrolment'),
	(62, 'enrolment', 'nomination'),
	(63, 'enrolment', 'mentor'),
	(64, 'enrolment', 'apprentice'),
	(65, 'learning', 'attendance'),
	(66, 'learning', 'mark'),
	(67, 'assessment', 'serial'),
	(68, 'assessment', 'assessmentplan'),
	(69, 'assessment', 'exam'),
	(70, 'assessment', 'registration'),
	(71, 'assessment', 'certificate'),
	(72, 'assessment', 'score'),
	(73, 'assessment', 'revocation'),
	(74, 'assessment', 'scorechange'),
	(75, 'subsidy', 'serial'),
	(76, 'subsidy', 'claim'),
	(77, 'subsidy', 'payrun'),
	(78, 'subsidy', 'decision'),
	(79, 'subsidy', 'freeze'),
	(80, 'subsidy', 'notice'),
	(81, 'subsidy', 'slot'),
	(82, 'subsidy', 'payment'),
	(83, 'subsidy', 'objection'),
	(84, 'subsidy', 'confirmation'),
	(85, 'subsidy', 'search'),
	(86, 'subsidy', 'entitled'),
	(87, 'subsidy', 'waiver'),
	(88, 'subsidy', 'approval'),
	(89, 'subsidy', 'difference'),
	(90, 'subsidy', 'instalment'),
	(91, 'subsidy', 'plan'),
	(92, 'subsidy', 'receivable'),
	(93, 'subsidy', 'repayment'),
	(94, 'subsidy', 'setoff'),
	(95, 'subsidy', 'statement'),
	(96, 'subsidy', 'writeoff'),
	(97, 'subsidy', 'writeoffapproval'),
	(98, 'subsidy', 'shortapproval'),
	(99, 'subsidy', 'commitment'),
	(100, 'subsidy', 'donation'),
	(101, 'subsidy', 'donorconsent'),
	(102, 'subsidy', 'accountproof'),
	(103, 'subsidy', 'holdercheck'),
	(104, 'subsidy', 'feeorder'),
	(105, 'subsidy', 'feepayment'),
	(106, 'subsidy', 'feerefund'),
	(107, 'subsidy', 'feeshare'),
	(108, 'subsidy', 'feevoucher'),
	(109, 'subsidy', 'courseprice'),
	(110, 'subsidy', 'package'),
	(111, 'subsidy', 'packageclass'),
	(112, 'record', 'consent'),
	(113, 'record', 'root'),
	(114, 'record', 'leaf'),
	(115, 'talent', 'asset'),
	(116, 'talent', 'contest'),
	(117, 'talent', 'ground'),
	(118, 'talent', 'honour'),
	(119, 'talent', 'target'),
	(120, 'talent', 'result'),
	(121, 'talent', 'report'),
	(122, 'supervision', 'draw'),
	(123, 'supervision', 'complaint'),
	(124, 'supervision', 'scan'),
	(125, 'supervision', 'penalty'),
	(126, 'supervision', 'tuning'),
	(127, 'supervision', 'visit'),
	(128, 'supervision', 'complainant'),
	(129, 'supervision', 'finding'),
	(130, 'supervision', 'photo'),
	(131, 'supervision', 'spot'),
	(132, 'supervision', 'sighting'),
	(133, 'supervision', 'evidence'),
	(134, 'supervision', 'look'),
	(135, 'supervision', 'paysurvey'),
	(136, 'supervision', 'surveyedclaim'),
	(137, 'supervision', 'surveycontact'),
	(138, 'reporting', 'definition'),
	(139, 'reporting', 'publication'),
	(140, 'reporting', 'frozen'),
	(141, 'reporting', 'proof'),
	(142, 'reporting', 'figure'),
	(143, 'governance', 'document'),
	(144, 'governance', 'measure'),
	(145, 'governance', 'relation'),
	(146, 'governance', 'article'),
	(147, 'governance', 'task'),
	(148, 'governance', 'measureversion'),
	(149, 'governance', 'progress'),
	(150, 'governance', 'extension'),
	(151, 'governance', 'clause'),
	(152, 'governance', 'commentanswer'),
	(153, 'governance', 'commentgroup'),
	(154, 'governance', 'goal'),
	(155, 'governance', 'goalrevision'),
	(156, 'governance', 'inspection'),
	(157, 'governance', 'ladderstep'),
	(158, 'governance', 'plan'),
	(159, 'governance', 'problem'),
	(160, 'governance', 'rectification'),
	(161, 'governance', 'reminder'),
	(162, 'governance', 'report'),
	(163, 'governance', 'reportcell'),
	(164, 'governance', 'reportcheck'),
	(165, 'governance', 'reportflag'),
	(166, 'governance', 'reportlist'),
	(167, 'governance', 'reportproblem'),
	(168, 'governance', 'reporttext'),
	(169, 'governance', 'round'),
	(170, 'governance', 'share'),
	(171, 'governance', 'text'),
	(172, 'governance', 'check'),
	(173, 'governance', 'comment'),
	(174, 'governance', 'commenter'),
	(175, 'governance', 'consultation'),
	(176, 'governance', 'consultationclause'),
	(177, 'governance', 'clausechange'),
	(178, 'governance', 'duty'),
	(179, 'governance', 'countersignclause'),
	(180, 'governance', 'coordinationmember'),
	(181, 'governance', 'countersignfinal'),
	(182, 'governance', 'countersigning'),
	(183, 'governance', 'countersignasked'),
	(184, 'governance', 'countersignopinion'),
	(185, 'governance', 'countersigntaken'),
	(186, 'governance', 'jointmeeting'),
	(187, 'governance', 'agendaitem'),
	(188, 'governance', 'meetinginvitation'),
	(189, 'governance', 'meetingminutes'),
	(190, 'governance', 'meetingdecision'),
	(191, 'governance', 'minutesreply'),
	(192, 'governance', 'look'),
	(193, 'governance', 'policyexplanation'),
	(194, 'governance', 'practice'),
	(195, 'governance', 'practiceadoption'),
	(196, 'governance', 'publicityitem'),
	(197, 'governance', 'publicquestion'),
	(198, 'governance', 'explainedquestion'),
	(199, 'governance', 'trainingsystem'),
	(200, 'governance', 'following'),
	(201, 'governance', 'survey'),
	(202, 'governance', 'surveyfield'),
	(203, 'governance', 'surveyreply'),
	(204, 'governance', 'surveyreminder'),
	(205, 'governance', 'surveyfigure'),
	(206, 'governance', 'surveyanswer'),
	(207, 'city', 'life'),
	(208, 'city', 'planted');

INSERT INTO public.django_migrations VALUES
	(1, 'journal', '0001_initial', '2026-12-01 08:27:52.731689+00'),
	(2, 'journal', '0003_work', '2026-12-01 08:27:52.73275+00'),
	(3, 'journal', '0004_replies', '2026-12-01 08:27:52.733229+00'),
	(4, 'journal', '0002_chain', '2026-12-01 08:27:52.762527+00'),
	(5, 'people', '0001_initial', '2026-12-01 08:27:52.892345+00'),
	(6, 'people', '0002_inspectors', '2026-12-01 08:27:52.893575+00'),
	(7, 'people', '0003_tokens', '2026-12-01 08:27:52.894151+00'),
	(8, 'people', '0004_invitations', '2026-12-01 08:27:52.894569+00'),
	(9, 'people', '0005_membership_evidence', '2026-12-01 08:27:52.903028+00'),
	(10, 'offer', '0001_initial', '2026-12-01 08:27:53.253398+00'),
	(11, 'offer', '0002_bars', '2026-12-01 08:27:53.254145+00'),
	(12, 'offer', '0003_employers', '2026-12-01 08:27:53.254714+00'),
	(13, 'offer', '0004_freezes', '2026-12-01 08:27:53.255208+00'),
	(14, 'enrolment', '0001_initial', '2026-12-01 08:27:53.393381+00'),
	(15, 'enrolment', '0002_employers', '2026-12-01 08:27:53.394211+00'),
	(16, 'enrolment', '0003_seats_counted', '2026-12-01 08:27:53.412341+00'),
	(17, 'assessment', '0001_initial', '2026-12-01 08:27:53.726631+00'),
	(18, 'assessment', '0002_plans', '2026-12-01 08:27:53.727547+00'),
	(19, 'assessment', '0003_held_by_the_database', '2026-12-01 08:27:53.969849+00'),
	(20, 'contenttypes', '0001_initial', '2026-12-01 08:27:53.975605+00'),
	(21, 'contenttypes', '0002_remove_content_type_name', '2026-12-01 08:27:54.007739+00'),
	(22, 'auth', '0001_initial', '2026-12-01 08:27:54.028141+00'),
	(23, 'auth', '0002_alter_permission_name_max_length', '2026-12-01 08:27:54.032699+00'),
	(24, 'auth', '0003_alter_user_email_max_length', '2026-12-01 08:27:54.036627+00'),
	(25, 'auth', '0004_alter_user_username_opts', '2026-12-01 08:27:54.040663+00'),
	(26, 'auth', '0005_alter_user_last_login_null', '2026-12-01 08:27:54.04474+00'),
	(27, 'auth', '0006_require_contenttypes_0002', '2026-12-01 08:27:54.045658+00'),
	(28, 'auth', '0007_alter_validators_add_error_messages', '2026-12-01 08:27:54.051021+00'),
	(29, 'auth', '0008_alter_user_username_max_length', '2026-12-01 08:27:54.055013+00'),
	(30, 'auth', '0009_alter_user_last_name_max_length', '2026-12-01 08:27:54.059071+00'),
	(31, 'auth', '0010_alter_group_name_max_length', '2026-12-01 08:27:54.064913+00'),
	(32, 'auth', '0011_update_proxy_permissions', '2026-12-01 08:27:54.095823+00'),
	(33, 'auth', '0012_alter_user_first_name_max_length', '2026-12-01 08:27:54.100915+00'),
	(34, 'city', '0001_initial', '2026-12-01 08:27:54.111983+00'),
	(35, 'city', '0002_life_numbers', '2026-12-01 08:27:54.112412+00'),
	(36, 'people', '0006_auditor', '2026-12-01 08:27:54.247571+00'),
	(37, 'offer', '0002_education', '2026-12-01 08:27:54.558563+00'),
	(38, 'offer', '0003_programmes', '2026-12-01 08:27:55.220041+00'),
	(39, 'enrolment', '0004_apprentices_only', '2026-12-01 08:27:55.241954+00'),
	(40, 'policy', '0001_initial', '2026-12-01 08:27:55.34945+00'),
	(41, 'policy', '0002_drafts', '2026-12-01 08:27:55.424273+00'),
	(42, 'policy', '0003_what_ifs', '2026-12-01 08:27:55.47046+00'),
	(43, 'policy', '0004_comparisons', '2026-12-01 08:27:55.740943+00'),
	(44, 'ledger', '0001_initial', '2026-12-01 08:27:55.771134+00'),
	(45, 'ledger', '0002_references_by_set', '2026-12-01 08:27:55.804697+00'),
	(46, 'ledger', '0003_books', '2026-12-01 08:27:55.910805+00'),
	(47, 'ledger', '0004_only_holds', '2026-12-01 08:27:55.923606+00'),
	(48, 'policy', '0005_moves', '2026-12-01 08:27:56.211767+00'),
	(49, 'policy', '0006_own_letter', '2026-12-01 08:27:56.234062+00'),
	(50, 'policy', '0007_others_money', '2026-12-01 08:27:56.412985+00'),
	(51, 'governance', '0001_initial', '2026-12-01 08:27:56.830713+00'),
	(52, 'governance', '0002_indexes_of_the_board', '2026-12-01 08:27:56.831671+00'),
	(53, 'governance', '0002_duties_and_deeds', '2026-12-01 08:28:02.5645+00'),
	(54, 'governance', '0003_coordination', '2026-12-01 08:28:05.032433+00'),
	(55, 'governance', '0004_spreading', '2026-12-01 08:28:07.789811+00'),
	(56, 'governance', '0005_asked_below', '2026-12-01 08:28:09.305617+00'),
	(57, 'governance', '0006_many_tasks', '2026-12-01 08:28:09.882929+00'),
	(58, 'journal', '0003_one_answer', '2026-12-01 08:28:09.887355+00'),
	(59, 'learning', '0001_initial', '2026-12-01 08:28:10.226169+00'),
	(60, 'learning', '0002_devices', '2026-12-01 08:28:10.226887+00'),
	(61, 'learning', '0003_attendance_of_its_seat', '2026-12-01 08:28:10.249892+00'),
	(62, 'ledger', '0005_totals_by_pairs', '2026-12-01 08:28:10.26336+00'),
	(63, 'ledger', '0006_by_key_only', '2026-12-01 08:28:10.273715+00'),
	(64, 'offer', '0004_provider_standing', '2026-12-01 08:28:10.823877+00'),
	(65, 'procrastinate', '0001_initial', '2026-12-01 08:28:10.839537+00'),
	(66, 'procrastinate', '0002_drop_started_at_column', '2026-12-01 08:28:10.842574+00'),
	(67, 'procrastinate', '0003_drop_started_at_column', '2026-12-01 08:28:10.844788+00'),
	(68, 'procrastinate', '0004_drop_procrastinate_version_table', '2026-12-01 08:28:10.847045+00'),
	(69, 'procrastinate', '0005_fix_procrastinate_fetch_job', '2026-12-01 08:28:10.849219+00'),
	(70, 'procrastinate', '0006_fix_trigger_status_events_insert', '2026-12-01 08:28:10.850947+00'),
	(71, 'procrastinate', '0007_add_queueing_lock_column', '2026-12-01 08:28:10.853312+00'),
	(72, 'procrastinate', '0008_close_fetch_job_race_condition', '2026-12-01 08:28:10.857151+00'),
	(73, 'procrastinate', '0009_add_defer_job_function', '2026-12-01 08:28:10.858946+00'),
	(74, 'procrastinate', '0010_add_procrastinate_periodic_defers', '2026-12-01 08:28:10.862549+00'),
	(75, 'procrastinate', '0011_add_foreign_key_index', '2026-12-01 08:28:10.864445+00'),
	(76, 'procrastinate', '0012_add_locks_to_periodic_defer', '2026-12-01 08:28:10.866739+00'),
	(77, 'procrastinate', '0013_fix_procrastinate_defer_periodic_job', '2026-12-01 08:28:10.868548+00'),
	(78, 'procrastinate', '0014_add_finish_job_and_retry_job_functions', '2026-12-01 08:28:10.870026+00'),
	(79, 'procrastinate', '0015_add_trigger_on_job_deletion', '2026-12-01 08:28:10.871489+00'),
	(80, 'procrastinate', '0016_delete_finished_jobs', '2026-12-01 08:28:10.873066+00'),
	(81, 'procrastinate', '0017_add_checks_to_finish_job', '2026-12-01 08:28:10.874526+00'),
	(82, 'procrastinate', '0018_add_checks_to_retry_job', '2026-12-01 08:28:10.875861+00'),
	(83, 'procrastinate', '0019_fix_finish_job_compat_issue', '2026-12-01 08:28:10.877576+00'),
	(84, 'procrastinate', '0020_add_index_on_procrastinate_jobs', '2026-12-01 08:28:10.879882+00'),
	(85, 'procrastinate', '0021_add_kwargs_to_defer_periodic_job', '2026-12-01 08:28:10.882341+00'),
	(86, 'procrastinate', '0022_null_locks_excluded', '2026-12-01 08:28:10.884188+00'),
	(87, 'procrastinate', '0023_remove_old_finish_job_function', '2026-12-01 08:28:10.885976+00'),
	(88, 'procrastinate', '0024_job_id_bigint', '2026-12-01 08:28:10.890765+00'),
	(89, 'procrastinate', '0025_add_models', '2026-12-01 08:28:10.897112+00'),
	(90, 'procrastinate', '0026_add_job_priority', '2026-12-01 08:28:10.903035+00'),
	(91, 'procrastinate', '0027_add_periodic_job_priority', '2026-12-01 08:28:10.904964+00'),
	(92, 'procrastinate', '0028_add_cancel_states', '2026-12-01 08:28:10.913672+00'),
	(93, 'procrastinate', '0029_add_additional_params_to_retry_job', '2026-12-01 08:28:10.916072+00'),
	(94, 'procrastinate', '0030_alter_procrastinateevent_options', '2026-12-01 08:28:10.92021+00'),
	(95, 'procrastinate', '0031_add_indexes_for_fetch_job', '2026-12-01 08:28:10.923977+00'),
	(96, 'procrastinate', '0032_pre_cancel_notification', '2026-12-01 08:28:10.931011+00'),
	(97, 'procrastinate', '0033_post_cancel_notification', '2026-12-01 08:28:10.943225+00'),
	(98, 'procrastinate', '0034_pre_add_heartbeat', '2026-12-01 08:28:10.952881+00'),
	(99, 'procrastinate', '0035_post_add_heartbeat', '2026-12-01 08:28:10.954973+00'),
	(100, 'procrastinate', '0036_add_worker_model', '2026-12-01 08:28:10.962051+00'),
	(101, 'procrastinate', '0037_pre_batch_defer_jobs', '2026-12-01 08:28:10.96472+00'),
	(102, 'procrastinate', '0038_post_batch_defer_jobs', '2026-12-01 08:28:10.966687+00'),
	(103, 'procrastinate', '0039_pre_priority_lock_fetch_job', '2026-12-01 08:28:10.969537+00'),
	(104, 'procrastinate', '0040_pre_retry_failed_job', '2026-12-01 08:28:10.971451+00'),
	(105, 'procrastinate', '0041_post_retry_failed_job', '2026-12-01 08:28:10.97385+00'),
	(106, 'record', '0001_initial', '2026-12-01 08:28:11.072941+00'),
	(107, 'record', '0002_daily_seal', '2026-12-01 08:28:11.100085+00'),
	(108, 'subsidy', '0001_initial', '2026-12-01 08:28:12.328236+00'),
	(109, 'subsidy', '0002_freezes', '2026-12-01 08:28:12.328974+00'),
	(110, 'subsidy', '0003_scope_index', '2026-12-01 08:28:12.329425+00'),
	(111, 'subsidy', '0004_payments_decided', '2026-12-01 08:28:12.380228+00'),
	(112, 'subsidy', '0005_other_kind', '2026-12-01 08:28:12.634109+00'),
	(113, 'subsidy', '0006_shared_slots', '2026-12-01 08:28:12.867479+00'),
	(114, 'subsidy', '0007_search', '2026-12-01 08:28:14.407715+00'),
	(115, 'subsidy', '0008_basis_of_claims', '2026-12-01 08:28:14.746962+00'),
	(116, 'subsidy', '0009_whose_waiver', '2026-12-01 08:28:15.371724+00'),
	(117, 'subsidy', '0010_sealed_decisions', '2026-12-01 08:28:15.390414+00'),
	(118, 'subsidy', '0011_money', '2026-12-01 08:28:21.03899+00'),
	(119, 'subsidy', '0012_commitments', '2026-12-01 08:28:21.619326+00'),
	(120, 'subsidy', '0013_others_money', '2026-12-01 08:28:22.873423+00'),
	(121, 'subsidy', '0014_instalments', '2026-12-01 08:28:23.781529+00'),
	(122, 'subsidy', '0015_account_proofs', '2026-12-01 08:28:25.896975+00'),
	(123, 'subsidy', '0017_fees', '2026-12-01 08:28:27.944969+00'),
	(124, 'supervision', '0001_initial', '2026-12-01 08:28:29.914299+00'),
	(125, 'supervision', '0002_inspections', '2026-12-01 08:28:29.915024+00'),
	(126, 'reporting', '0001_initial', '2026-12-01 08:28:31.024282+00'),
	(127, 'reporting', '0002_views', '2026-12-01 08:28:31.056061+00'),
	(128, 'reporting', '0003_upper_views', '2026-12-01 08:28:31.073755+00'),
	(129, 'reporting', '0017_spending', '2026-12-01 08:28:31.081496+00'),
	(130, 'sessions', '0001_initial', '2026-12-01 08:28:31.089299+00'),
	(131, 'subsidy', '0018_claimable', '2026-12-01 08:28:33.168709+00'),
	(132, 'subsidy', '0019_packages', '2026-12-01 08:28:35.852046+00'),
	(133, 'subsidy', '0020_fee_accounts_first', '2026-12-01 08:28:35.855143+00'),
	(134, 'subsidy', '0021_by_key_only', '2026-12-01 08:28:35.859484+00'),
	(135, 'supervision', '0003_watch', '2026-12-01 08:28:35.886691+00'),
	(136, 'supervision', '0004_watch_visits', '2026-12-01 08:28:35.892444+00'),
	(137, 'supervision', '0005_auditor', '2026-12-01 08:28:35.91084+00'),
	(138, 'supervision', '0006_pay_surveys', '2026-12-01 08:28:37.266892+00'),
	(139, 'supervision', '0007_watch_proofs', '2026-12-01 08:28:37.269606+00'),
	(140, 'talent', '0001_initial', '2026-12-01 08:28:38.466375+00'),
	(141, 'talent', '0002_ground_due_on', '2026-12-01 08:28:38.643141+00'),
	(142, 'journal', '0001_house', '2026-12-01 08:28:38.645559+00'),
	(143, 'ledger', '0001_house', '2026-12-01 08:28:38.646157+00'),
	(144, 'people', '0001_house', '2026-12-01 08:28:38.646565+00'),
	(145, 'policy', '0001_house', '2026-12-01 08:28:38.64703+00'),
	(146, 'offer', '0001_house', '2026-12-01 08:28:38.647461+00'),
	(147, 'enrolment', '0001_house', '2026-12-01 08:28:38.647858+00'),
	(148, 'learning', '0001_house', '2026-12-01 08:28:38.648328+00'),
	(149, 'assessment', '0001_house', '2026-12-01 08:28:38.648698+00'),
	(150, 'subsidy', '0001_house', '2026-12-01 08:28:38.64906+00'),
	(151, 'record', '0001_house', '2026-12-01 08:28:38.649419+00'),
	(152, 'talent', '0001_house', '2026-12-01 08:28:38.649773+00'),
	(153, 'supervision', '0001_house', '2026-12-01 08:28:38.650135+00'),
	(154, 'reporting', '0001_house', '2026-12-01 08:28:38.650488+00'),
	(155, 'governance', '0001_house', '2026-12-01 08:28:38.650842+00'),
	(156, 'city', '0001_house', '2026-12-01 08:28:38.6512+00');







































































































































































































SELECT pg_catalog.setval('public.assessment_assessmentplan_id_seq', 1, false);

SELECT pg_catalog.setval('public.assessment_certificate_id_seq', 1, false);

SELECT pg_catalog.setval('public.assessment_exam_id_seq', 1, false);

SELECT pg_catalog.setval('public.assessment_registration_id_seq', 1, false);

SELECT pg_catalog.setval('public.assessment_revocation_id_seq', 1, false);

SELECT pg_catalog.setval('public.assessment_score_id_seq', 1, false);

SELECT pg_catalog.setval('public.assessment_scorechange_id_seq', 1, false);

SELECT pg_catalog.setval('public.auth_group_id_seq', 1, false);

SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 1, false);

SELECT pg_catalog.setval('public.auth_permission_id_seq', 832, true);

SELECT pg_catalog.setval('public.city_planted_id_seq', 1, false);

SELECT pg_catalog.setval('public.django_content_type_id_seq', 208, true);

SELECT pg_catalog.setval('public.django_migrations_id_seq', 156, true);

SELECT pg_catalog.setval('public.enrolment_apprentice_id_seq', 1, false);

SELECT pg_catalog.setval('public.enrolment_apprenticeship_id_seq', 1, false);

SELECT pg_catalog.setval('public.enrolment_enrolment_id_seq', 1, false);

SELECT pg_catalog.setval('public.enrolment_mentor_id_seq', 1, false);

SELECT pg_catalog.setval('public.enrolment_nomination_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_agendaitem_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_article_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_check_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_clause_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_clausechange_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_comment_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_commentanswer_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_commenter_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_commentgroup_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_consultation_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_consultationclause_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_coordinationmember_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_countersignasked_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_countersignclause_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_countersignfinal_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_countersigning_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_countersignopinion_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_countersigntaken_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_document_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_duty_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_explainedquestion_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_extension_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_following_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_goal_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_goalrevision_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_inspection_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_inspection_within_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_jointmeeting_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_ladderstep_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_look_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_measure_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_measureversion_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_meetingdecision_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_meetinginvitation_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_meetingminutes_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_minutesreply_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_plan_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_policyexplanation_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_practice_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_practiceadoption_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_problem_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_progress_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_publicityitem_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_publicquestion_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_rectification_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_relation_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_reminder_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_report_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_reportcell_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_reportcheck_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_reportflag_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_reportlist_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_reportproblem_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_reporttext_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_round_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_share_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_survey_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_surveyanswer_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_surveyfield_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_surveyfigure_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_surveyreminder_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_surveyreply_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_task_cooperators_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_task_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_text_id_seq', 1, false);

SELECT pg_catalog.setval('public.governance_trainingsystem_id_seq', 1, false);

SELECT pg_catalog.setval('public.journal_entry_id_seq', 1, false);

SELECT pg_catalog.setval('public.journal_message_id_seq', 1, false);

SELECT pg_catalog.setval('public.journal_reply_id_seq', 1, false);

SELECT pg_catalog.setval('public.journal_use_id_seq', 1, false);

SELECT pg_catalog.setval('public.journal_work_id_seq', 1, false);

SELECT pg_catalog.setval('public.learning_attendance_id_seq', 1, false);

SELECT pg_catalog.setval('public.learning_mark_id_seq', 1, false);

SELECT pg_catalog.setval('public.ledger_account_id_seq', 1, false);

SELECT pg_catalog.setval('public.ledger_balance_id_seq', 1, false);

SELECT pg_catalog.setval('public.ledger_period_id_seq', 1, false);

SELECT pg_catalog.setval('public.offer_bar_id_seq', 1, false);

SELECT pg_catalog.setval('public.offer_catalogue_id_seq', 1, false);

SELECT pg_catalog.setval('public.offer_cohort_id_seq', 1, false);

SELECT pg_catalog.setval('public.offer_creditgrading_id_seq', 1, false);

SELECT pg_catalog.setval('public.offer_educationspent_id_seq', 1, false);

SELECT pg_catalog.setval('public.offer_educationyear_id_seq', 1, false);

SELECT pg_catalog.setval('public.offer_employerlisting_id_seq', 1, false);

SELECT pg_catalog.setval('public.offer_filedprogramme_id_seq', 1, false);

SELECT pg_catalog.setval('public.offer_freeze_id_seq', 1, false);

SELECT pg_catalog.setval('public.offer_item_id_seq', 1, false);

SELECT pg_catalog.setval('public.offer_order_id_seq', 1, false);

SELECT pg_catalog.setval('public.offer_place_id_seq', 1, false);

SELECT pg_catalog.setval('public.offer_planline_id_seq', 1, false);

SELECT pg_catalog.setval('public.offer_providerclassing_id_seq', 1, false);

SELECT pg_catalog.setval('public.offer_scope_id_seq', 1, false);

SELECT pg_catalog.setval('public.offer_serial_id_seq', 1, false);

SELECT pg_catalog.setval('public.offer_session_id_seq', 1, false);

SELECT pg_catalog.setval('public.offer_teacher_id_seq', 1, false);

SELECT pg_catalog.setval('public.offer_trainingplan_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_account_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_groupmembership_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_invitation_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_organisation_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_payaccount_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_person_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_registerextract_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_roleheld_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_token_id_seq', 1, false);

SELECT pg_catalog.setval('public.policy_allocation_id_seq', 1, false);

SELECT pg_catalog.setval('public.policy_allocationrow_id_seq', 1, false);

SELECT pg_catalog.setval('public.policy_budgetline_id_seq', 1, false);

SELECT pg_catalog.setval('public.policy_budgetmove_id_seq', 1, false);

SELECT pg_catalog.setval('public.policy_comparison_id_seq', 1, false);

SELECT pg_catalog.setval('public.policy_draft_id_seq', 1, false);

SELECT pg_catalog.setval('public.policy_sheet_id_seq', 1, false);

SELECT pg_catalog.setval('public.policy_whatif_id_seq', 1, false);

SELECT pg_catalog.setval('public.procrastinate_events_id_seq', 1, false);

SELECT pg_catalog.setval('public.procrastinate_jobs_id_seq', 1, false);

SELECT pg_catalog.setval('public.procrastinate_periodic_defers_id_seq', 1, false);

SELECT pg_catalog.setval('public.procrastinate_workers_id_seq', 1, false);

SELECT pg_catalog.setval('public.record_consent_id_seq', 1, false);

SELECT pg_catalog.setval('public.record_leaf_id_seq', 1, false);

SELECT pg_catalog.setval('public.reporting_figure_id_seq', 1, false);

SELECT pg_catalog.setval('public.reporting_frozen_id_seq', 1, false);

SELECT pg_catalog.setval('public.reporting_proof_id_seq', 1, false);

SELECT pg_catalog.setval('public.reporting_publication_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_accountproof_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_approval_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_claim_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_commitment_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_confirmation_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_courseprice_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_decision_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_difference_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_donation_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_donorconsent_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_entitled_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_feeorder_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_feepayment_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_feerefund_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_feeshare_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_feevoucher_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_freeze_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_holdercheck_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_instalment_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_notice_claims_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_notice_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_objection_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_package_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_packageclass_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_payment_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_payrun_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_plan_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_receivable_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_repayment_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_search_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_setoff_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_shortapproval_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_slot_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_statement_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_waiver_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_writeoff_id_seq', 1, false);

SELECT pg_catalog.setval('public.subsidy_writeoffapproval_id_seq', 1, false);

SELECT pg_catalog.setval('public.supervision_complainant_id_seq', 1, false);

SELECT pg_catalog.setval('public.supervision_complaint_id_seq', 1, false);

SELECT pg_catalog.setval('public.supervision_draw_id_seq', 1, false);

SELECT pg_catalog.setval('public.supervision_evidence_id_seq', 1, false);

SELECT pg_catalog.setval('public.supervision_finding_id_seq', 1, false);

SELECT pg_catalog.setval('public.supervision_look_id_seq', 1, false);

SELECT pg_catalog.setval('public.supervision_paysurvey_id_seq', 1, false);

SELECT pg_catalog.setval('public.supervision_penalty_id_seq', 1, false);

SELECT pg_catalog.setval('public.supervision_photo_id_seq', 1, false);

SELECT pg_catalog.setval('public.supervision_scan_id_seq', 1, false);

SELECT pg_catalog.setval('public.supervision_sighting_id_seq', 1, false);

SELECT pg_catalog.setval('public.supervision_spot_id_seq', 1, false);

SELECT pg_catalog.setval('public.supervision_surveycontact_id_seq', 1, false);

SELECT pg_catalog.setval('public.supervision_surveyedclaim_id_seq', 1, false);

SELECT pg_catalog.setval('public.supervision_tuning_id_seq', 1, false);

SELECT pg_catalog.setval('public.supervision_visit_id_seq', 1, false);

SELECT pg_catalog.setval('public.talent_asset_id_seq', 1, false);

SELECT pg_catalog.setval('public.talent_contest_id_seq', 1, false);

SELECT pg_catalog.setval('public.talent_ground_id_seq', 1, false);

SELECT pg_catalog.setval('public.talent_honour_id_seq', 1, false);

SELECT pg_catalog.setval('public.talent_report_id_seq', 1, false);

SELECT pg_catalog.setval('public.talent_result_id_seq', 1, false);

SELECT pg_catalog.setval('public.talent_target_id_seq', 1, false);

ALTER TABLE ONLY public.assessment_assessmentplan
    ADD CONSTRAINT assessment_assessmentplan_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessment_certificate
    ADD CONSTRAINT assessment_certificate_no_key UNIQUE (no);

ALTER TABLE ONLY public.assessment_certificate
    ADD CONSTRAINT assessment_certificate_once UNIQUE (person_id, occupation_id, level, kind, edition);

ALTER TABLE ONLY public.assessment_certificate
    ADD CONSTRAINT assessment_certificate_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessment_exam
    ADD CONSTRAINT assessment_exam_no_key UNIQUE (no);

ALTER TABLE ONLY public.assessment_exam
    ADD CONSTRAINT assessment_exam_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessment_registration
    ADD CONSTRAINT assessment_registration_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessment_revocation
    ADD CONSTRAINT assessment_revocation_certificate_id_key UNIQUE (certificate_id);

ALTER TABLE ONLY public.assessment_revocation
    ADD CONSTRAINT assessment_revocation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessment_score
    ADD CONSTRAINT assessment_score_once UNIQUE (exam_id, enrolment_id);

ALTER TABLE ONLY public.assessment_score
    ADD CONSTRAINT assessment_score_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessment_scorechange
    ADD CONSTRAINT assessment_scorechange_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessment_serial
    ADD CONSTRAINT assessment_serial_pkey PRIMARY KEY (stem);

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.city_life
    ADD CONSTRAINT city_life_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.city_planted
    ADD CONSTRAINT city_planted_once UNIQUE (family, what, subject_kind, subject_id);

ALTER TABLE ONLY public.city_planted
    ADD CONSTRAINT city_planted_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);

ALTER TABLE ONLY public.enrolment_apprentice
    ADD CONSTRAINT enrolment_apprentice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.enrolment_apprenticeship
    ADD CONSTRAINT enrolment_apprenticeship_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.enrolment_enrolment
    ADD CONSTRAINT enrolment_enrolment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.enrolment_mentor
    ADD CONSTRAINT enrolment_mentor_once UNIQUE (apprenticeship_id, person_id);

ALTER TABLE ONLY public.enrolment_mentor
    ADD CONSTRAINT enrolment_mentor_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.enrolment_enrolment
    ADD CONSTRAINT enrolment_no_overlap EXCLUDE USING gist (worker_id WITH =, span WITH &&) WHERE (((state)::text = ANY ((ARRAY['enrolled'::character varying, 'completed'::character varying, 'failed'::character varying])::text[])));

ALTER TABLE ONLY public.enrolment_nomination
    ADD CONSTRAINT enrolment_nomination_once UNIQUE (order_id, worker_id);

ALTER TABLE ONLY public.enrolment_nomination
    ADD CONSTRAINT enrolment_nomination_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_agendaitem
    ADD CONSTRAINT governance_agendaitem_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_agendaitem
    ADD CONSTRAINT governance_agendaitem_place UNIQUE (meeting_id, "position") DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_article
    ADD CONSTRAINT governance_article_anchor UNIQUE (document_id, anchor);

ALTER TABLE ONLY public.governance_article
    ADD CONSTRAINT governance_article_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_reportcell
    ADD CONSTRAINT governance_cell_once UNIQUE (report_id, batch, section, indicator, dimension, value);

ALTER TABLE ONLY public.governance_check
    ADD CONSTRAINT governance_check_once UNIQUE (inspection_id, task_id);

ALTER TABLE ONLY public.governance_check
    ADD CONSTRAINT governance_check_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_clause
    ADD CONSTRAINT governance_clause_anchor UNIQUE (text_id, anchor);

ALTER TABLE ONLY public.governance_clause
    ADD CONSTRAINT governance_clause_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_clause
    ADD CONSTRAINT governance_clause_position UNIQUE (text_id, "position");

ALTER TABLE ONLY public.governance_clausechange
    ADD CONSTRAINT governance_clausechange_clause_id_key UNIQUE (clause_id);

ALTER TABLE ONLY public.governance_clausechange
    ADD CONSTRAINT governance_clausechange_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_comment
    ADD CONSTRAINT governance_comment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_commentanswer
    ADD CONSTRAINT governance_commentanswer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_commenter
    ADD CONSTRAINT governance_commenter_comment_id_key UNIQUE (comment_id);

ALTER TABLE ONLY public.governance_commenter
    ADD CONSTRAINT governance_commenter_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_commentgroup
    ADD CONSTRAINT governance_commentgroup_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_consultation
    ADD CONSTRAINT governance_consultation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_consultationclause
    ADD CONSTRAINT governance_consultationclause_anchor UNIQUE (consultation_id, anchor);

ALTER TABLE ONLY public.governance_consultationclause
    ADD CONSTRAINT governance_consultationclause_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_coordinationmember
    ADD CONSTRAINT governance_coordinationmember_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_countersignasked
    ADD CONSTRAINT governance_countersignasked_once UNIQUE (countersigning_id, member_id);

ALTER TABLE ONLY public.governance_countersignasked
    ADD CONSTRAINT governance_countersignasked_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_countersignclause
    ADD CONSTRAINT governance_countersignclause_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_countersignclause
    ADD CONSTRAINT governance_countersignclause_place UNIQUE (countersigning_id, "position");

ALTER TABLE ONLY public.governance_countersignfinal
    ADD CONSTRAINT governance_countersignfinal_clause_id_key UNIQUE (clause_id);

ALTER TABLE ONLY public.governance_countersignfinal
    ADD CONSTRAINT governance_countersignfinal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_countersigning
    ADD CONSTRAINT governance_countersigning_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_countersignopinion
    ADD CONSTRAINT governance_countersignopinion_once UNIQUE NULLS NOT DISTINCT (asked_id, nth, clause_id);

ALTER TABLE ONLY public.governance_countersignopinion
    ADD CONSTRAINT governance_countersignopinion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_countersigntaken
    ADD CONSTRAINT governance_countersigntaken_opinion_id_key UNIQUE (opinion_id);

ALTER TABLE ONLY public.governance_countersigntaken
    ADD CONSTRAINT governance_countersigntaken_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_document
    ADD CONSTRAINT governance_document_number_key UNIQUE (number);

ALTER TABLE ONLY public.governance_document
    ADD CONSTRAINT governance_document_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_document
    ADD CONSTRAINT governance_document_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.governance_duty
    ADD CONSTRAINT governance_duty_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_duty
    ADD CONSTRAINT governance_duty_place UNIQUE (clause_id, start, "end");

ALTER TABLE ONLY public.governance_explainedquestion
    ADD CONSTRAINT governance_explainedquestion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_explainedquestion
    ADD CONSTRAINT governance_explainedquestion_place UNIQUE (explanation_id, "position");

ALTER TABLE ONLY public.governance_extension
    ADD CONSTRAINT governance_extension_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_following
    ADD CONSTRAINT governance_following_once UNIQUE (person_id, region_id, "group");

ALTER TABLE ONLY public.governance_following
    ADD CONSTRAINT governance_following_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_goal
    ADD CONSTRAINT governance_goal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_goalrevision
    ADD CONSTRAINT governance_goalrevision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_inspection
    ADD CONSTRAINT governance_inspection_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_inspection_within
    ADD CONSTRAINT governance_inspection_wi_inspection_id_region_id_93595247_uniq UNIQUE (inspection_id, region_id);

ALTER TABLE ONLY public.governance_inspection_within
    ADD CONSTRAINT governance_inspection_within_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_jointmeeting
    ADD CONSTRAINT governance_jointmeeting_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_ladderstep
    ADD CONSTRAINT governance_ladderstep_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_look
    ADD CONSTRAINT governance_look_once UNIQUE (kind, key, on_day);

ALTER TABLE ONLY public.governance_look
    ADD CONSTRAINT governance_look_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_measure
    ADD CONSTRAINT governance_measure_number_key UNIQUE (number);

ALTER TABLE ONLY public.governance_measure
    ADD CONSTRAINT governance_measure_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_measureversion
    ADD CONSTRAINT governance_measureversion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_meetingdecision
    ADD CONSTRAINT governance_meetingdecision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_meetingdecision
    ADD CONSTRAINT governance_meetingdecision_place UNIQUE (minutes_id, "position");

ALTER TABLE ONLY public.governance_meetingdecision
    ADD CONSTRAINT governance_meetingdecision_task_id_key UNIQUE (task_id);

ALTER TABLE ONLY public.governance_meetinginvitation
    ADD CONSTRAINT governance_meetinginvitation_once UNIQUE (meeting_id, member_id);

ALTER TABLE ONLY public.governance_meetinginvitation
    ADD CONSTRAINT governance_meetinginvitation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_meetingminutes
    ADD CONSTRAINT governance_meetingminutes_nth UNIQUE (meeting_id, nth);

ALTER TABLE ONLY public.governance_meetingminutes
    ADD CONSTRAINT governance_meetingminutes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_minutesreply
    ADD CONSTRAINT governance_minutesreply_once UNIQUE (minutes_id, invitation_id);

ALTER TABLE ONLY public.governance_minutesreply
    ADD CONSTRAINT governance_minutesreply_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_plan
    ADD CONSTRAINT governance_plan_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_plan
    ADD CONSTRAINT governance_plan_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.governance_policyexplanation
    ADD CONSTRAINT governance_policyexplanation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_practice
    ADD CONSTRAINT governance_practice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_practiceadoption
    ADD CONSTRAINT governance_practiceadoption_once UNIQUE (practice_id, region_id);

ALTER TABLE ONLY public.governance_practiceadoption
    ADD CONSTRAINT governance_practiceadoption_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_problem
    ADD CONSTRAINT governance_problem_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_problem
    ADD CONSTRAINT governance_problem_task_id_key UNIQUE (task_id);

ALTER TABLE ONLY public.governance_progress
    ADD CONSTRAINT governance_progress_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_publicityitem
    ADD CONSTRAINT governance_publicityitem_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_publicquestion
    ADD CONSTRAINT governance_publicquestion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_rectification
    ADD CONSTRAINT governance_rectification_check_of_id_key UNIQUE (check_of_id);

ALTER TABLE ONLY public.governance_rectification
    ADD CONSTRAINT governance_rectification_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_relation
    ADD CONSTRAINT governance_relation_once UNIQUE (document_id, kind, to_number);

ALTER TABLE ONLY public.governance_relation
    ADD CONSTRAINT governance_relation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_reminder
    ADD CONSTRAINT governance_reminder_once UNIQUE (task_id, due_on, kind, days);

ALTER TABLE ONLY public.governance_reminder
    ADD CONSTRAINT governance_reminder_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_report
    ADD CONSTRAINT governance_report_once UNIQUE (region_id, year, nth);

ALTER TABLE ONLY public.governance_report
    ADD CONSTRAINT governance_report_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_reportcell
    ADD CONSTRAINT governance_reportcell_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_reportcheck
    ADD CONSTRAINT governance_reportcheck_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_reportflag
    ADD CONSTRAINT governance_reportflag_once UNIQUE (check_of_id, cell_id);

ALTER TABLE ONLY public.governance_reportflag
    ADD CONSTRAINT governance_reportflag_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_reportlist
    ADD CONSTRAINT governance_reportlist_once UNIQUE (report_id, batch, section, listing);

ALTER TABLE ONLY public.governance_reportlist
    ADD CONSTRAINT governance_reportlist_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_reportproblem
    ADD CONSTRAINT governance_reportproblem_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_reporttext
    ADD CONSTRAINT governance_reporttext_once UNIQUE (report_id, section);

ALTER TABLE ONLY public.governance_reporttext
    ADD CONSTRAINT governance_reporttext_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_round
    ADD CONSTRAINT governance_round_nth UNIQUE (rectification_id, nth);

ALTER TABLE ONLY public.governance_round
    ADD CONSTRAINT governance_round_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_share
    ADD CONSTRAINT governance_share_once UNIQUE (goal_id, region_id, year);

ALTER TABLE ONLY public.governance_share
    ADD CONSTRAINT governance_share_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_survey
    ADD CONSTRAINT governance_survey_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_surveyanswer
    ADD CONSTRAINT governance_surveyanswer_once UNIQUE (reply_id, field_id);

ALTER TABLE ONLY public.governance_surveyanswer
    ADD CONSTRAINT governance_surveyanswer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_surveyfield
    ADD CONSTRAINT governance_surveyfield_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_surveyfield
    ADD CONSTRAINT governance_surveyfield_position UNIQUE (survey_id, "position");

ALTER TABLE ONLY public.governance_surveyfigure
    ADD CONSTRAINT governance_surveyfigure_once UNIQUE (reply_id, field_id);

ALTER TABLE ONLY public.governance_surveyfigure
    ADD CONSTRAINT governance_surveyfigure_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_surveyreminder
    ADD CONSTRAINT governance_surveyreminder_once UNIQUE (reply_id, due_on, kind, days);

ALTER TABLE ONLY public.governance_surveyreminder
    ADD CONSTRAINT governance_surveyreminder_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_surveyreply
    ADD CONSTRAINT governance_surveyreply_once UNIQUE (survey_id, region_id);

ALTER TABLE ONLY public.governance_surveyreply
    ADD CONSTRAINT governance_surveyreply_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_task_cooperators
    ADD CONSTRAINT governance_task_cooperat_task_id_organisation_id_5bc68f9e_uniq UNIQUE (task_id, organisation_id);

ALTER TABLE ONLY public.governance_task_cooperators
    ADD CONSTRAINT governance_task_cooperators_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_task
    ADD CONSTRAINT governance_task_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_text
    ADD CONSTRAINT governance_text_nth UNIQUE (document_id, nth);

ALTER TABLE ONLY public.governance_text
    ADD CONSTRAINT governance_text_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_trainingsystem
    ADD CONSTRAINT governance_trainingsystem_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_measureversion
    ADD CONSTRAINT governance_version_nth UNIQUE (measure_id, nth);

ALTER TABLE ONLY public.journal_clock
    ADD CONSTRAINT journal_clock_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.journal_entry
    ADD CONSTRAINT journal_entry_chain UNIQUE (lane_id, seq);

ALTER TABLE ONLY public.journal_entry
    ADD CONSTRAINT journal_entry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.journal_lane
    ADD CONSTRAINT journal_lane_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.journal_message
    ADD CONSTRAINT journal_message_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.journal_once
    ADD CONSTRAINT journal_once_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.journal_reply
    ADD CONSTRAINT journal_reply_once UNIQUE (holder, key);

ALTER TABLE ONLY public.journal_reply
    ADD CONSTRAINT journal_reply_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.journal_use
    ADD CONSTRAINT journal_use_once UNIQUE (holder, "window");

ALTER TABLE ONLY public.journal_use
    ADD CONSTRAINT journal_use_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.journal_work
    ADD CONSTRAINT journal_work_key_key UNIQUE (key);

ALTER TABLE ONLY public.journal_work
    ADD CONSTRAINT journal_work_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.learning_attendance
    ADD CONSTRAINT learning_attendance_no_overlap EXCLUDE USING gist (worker_id WITH =, span WITH &&);

ALTER TABLE ONLY public.learning_attendance
    ADD CONSTRAINT learning_attendance_once UNIQUE (session_id, enrolment_id);

ALTER TABLE ONLY public.learning_attendance
    ADD CONSTRAINT learning_attendance_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.learning_mark
    ADD CONSTRAINT learning_mark_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ledger_account
    ADD CONSTRAINT ledger_account_code_key UNIQUE (code);

ALTER TABLE ONLY public.ledger_account
    ADD CONSTRAINT ledger_account_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ledger_balance
    ADD CONSTRAINT ledger_balance_once UNIQUE (account_id, period_id);

ALTER TABLE ONLY public.ledger_balance
    ADD CONSTRAINT ledger_balance_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ledger_period
    ADD CONSTRAINT ledger_period_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ledger_restatement
    ADD CONSTRAINT ledger_restatement_in_turn UNIQUE (original_id, nth);

ALTER TABLE ONLY public.ledger_restatement
    ADD CONSTRAINT ledger_restatement_pkey PRIMARY KEY (transfer_id);

ALTER TABLE ONLY public.ledger_transfer
    ADD CONSTRAINT ledger_transfer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ledger_transfer
    ADD CONSTRAINT ledger_transfer_settles_id_key UNIQUE (settles_id);

ALTER TABLE ONLY public.offer_bar
    ADD CONSTRAINT offer_bar_ground_key UNIQUE (ground);

ALTER TABLE ONLY public.offer_bar
    ADD CONSTRAINT offer_bar_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offer_catalogue
    ADD CONSTRAINT offer_catalogue_no_overlap EXCLUDE USING gist (region_id WITH =, slug WITH =, in_force WITH &&);

ALTER TABLE ONLY public.offer_catalogue
    ADD CONSTRAINT offer_catalogue_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offer_cohort
    ADD CONSTRAINT offer_cohort_no_key UNIQUE (no);

ALTER TABLE ONLY public.offer_cohort
    ADD CONSTRAINT offer_cohort_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offer_creditgrading
    ADD CONSTRAINT offer_creditgrading_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offer_educationyear
    ADD CONSTRAINT offer_education_year_once UNIQUE (employer_id, year);

ALTER TABLE ONLY public.offer_educationspent
    ADD CONSTRAINT offer_educationspent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offer_educationyear
    ADD CONSTRAINT offer_educationyear_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offer_employerlisting
    ADD CONSTRAINT offer_employerlisting_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offer_filedprogramme
    ADD CONSTRAINT offer_filedprogramme_apprenticeship_key UNIQUE (apprenticeship);

ALTER TABLE ONLY public.offer_filedprogramme
    ADD CONSTRAINT offer_filedprogramme_no_key UNIQUE (no);

ALTER TABLE ONLY public.offer_filedprogramme
    ADD CONSTRAINT offer_filedprogramme_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offer_freeze
    ADD CONSTRAINT offer_freeze_ground_key UNIQUE (ground);

ALTER TABLE ONLY public.offer_freeze
    ADD CONSTRAINT offer_freeze_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offer_item
    ADD CONSTRAINT offer_item_once UNIQUE (catalogue_id, occupation_id, level);

ALTER TABLE ONLY public.offer_item
    ADD CONSTRAINT offer_item_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offer_employerlisting
    ADD CONSTRAINT offer_listing_once EXCLUDE USING gist (employer_id WITH =, listing WITH =, daterange(from_on, until_on) WITH &&);

ALTER TABLE ONLY public.offer_occupation
    ADD CONSTRAINT offer_occupation_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.offer_order
    ADD CONSTRAINT offer_order_cohort_id_key UNIQUE (cohort_id);

ALTER TABLE ONLY public.offer_order
    ADD CONSTRAINT offer_order_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offer_place
    ADD CONSTRAINT offer_place_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offer_planline
    ADD CONSTRAINT offer_plan_line_once UNIQUE (plan_id, quarter, occupation_id, level);

ALTER TABLE ONLY public.offer_trainingplan
    ADD CONSTRAINT offer_plan_once UNIQUE (employer_id, year);

ALTER TABLE ONLY public.offer_planline
    ADD CONSTRAINT offer_planline_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offer_providerclassing
    ADD CONSTRAINT offer_providerclassing_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offer_scope
    ADD CONSTRAINT offer_scope_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offer_serial
    ADD CONSTRAINT offer_serial_once UNIQUE (region_id, year);

ALTER TABLE ONLY public.offer_serial
    ADD CONSTRAINT offer_serial_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offer_session
    ADD CONSTRAINT offer_session_nth UNIQUE (cohort_id, nth);

ALTER TABLE ONLY public.offer_session
    ADD CONSTRAINT offer_session_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offer_session
    ADD CONSTRAINT offer_session_place_once EXCLUDE USING gist (place_id WITH =, span WITH &&);

ALTER TABLE ONLY public.offer_session
    ADD CONSTRAINT offer_session_teacher_once EXCLUDE USING gist (taught_by_id WITH =, span WITH &&);

ALTER TABLE ONLY public.offer_teacher
    ADD CONSTRAINT offer_teacher_once UNIQUE (provider_id, person_id);

ALTER TABLE ONLY public.offer_teacher
    ADD CONSTRAINT offer_teacher_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offer_trainingplan
    ADD CONSTRAINT offer_trainingplan_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_account
    ADD CONSTRAINT people_account_person_id_key UNIQUE (person_id);

ALTER TABLE ONLY public.people_account
    ADD CONSTRAINT people_account_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_account
    ADD CONSTRAINT people_account_username_key UNIQUE (username);

ALTER TABLE ONLY public.people_groupmembership
    ADD CONSTRAINT people_groupmembership_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_invitation
    ADD CONSTRAINT people_invitation_digest_key UNIQUE (digest);

ALTER TABLE ONLY public.people_invitation
    ADD CONSTRAINT people_invitation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_groupmembership
    ADD CONSTRAINT people_membership_no_overlap EXCLUDE USING gist (person_id WITH =, "group" WITH =, daterange(from_on, until_on) WITH &&);

ALTER TABLE ONLY public.people_organisation
    ADD CONSTRAINT people_organisation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_organisation
    ADD CONSTRAINT people_organisation_uscc_key UNIQUE (uscc);

ALTER TABLE ONLY public.people_payaccount
    ADD CONSTRAINT people_pay_account_one_holder UNIQUE (number);

ALTER TABLE ONLY public.people_payaccount
    ADD CONSTRAINT people_payaccount_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_person
    ADD CONSTRAINT people_person_id_number_key UNIQUE (id_number);

ALTER TABLE ONLY public.people_person
    ADD CONSTRAINT people_person_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_region
    ADD CONSTRAINT people_region_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.people_registerextract
    ADD CONSTRAINT people_registerextract_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_roleheld
    ADD CONSTRAINT people_role_apart EXCLUDE USING gist (person_id WITH =, role WITH <>, daterange(from_on, until_on) WITH &&) WHERE (((role)::text = ANY ((ARRAY['reviewer'::character varying, 'approver'::character varying, 'payer'::character varying])::text[])));

ALTER TABLE ONLY public.people_roleheld
    ADD CONSTRAINT people_role_auditor_apart EXCLUDE USING gist (person_id WITH =, (
CASE
    WHEN ((role)::text = 'auditor'::text) THEN 1
    ELSE 0
END) WITH <>, daterange(from_on, until_on) WITH &&) WHERE (((role)::text = ANY ((ARRAY['approver'::character varying, 'assessor'::character varying, 'auditor'::character varying, 'city_officer'::character varying, 'employer_clerk'::character varying, 'finance_officer'::character varying, 'inspector'::character varying, 'payer'::character varying, 'policy_officer'::character varying, 'provider_clerk'::character varying, 'province_officer'::character varying, 'reviewer'::character varying, 'teacher'::character varying])::text[])));

ALTER TABLE ONLY public.people_roleheld
    ADD CONSTRAINT people_role_inspector_apart EXCLUDE USING gist (person_id WITH =, (
CASE
    WHEN ((role)::text = 'inspector'::text) THEN 1
    ELSE 0
END) WITH <>, daterange(from_on, until_on) WITH &&) WHERE (((role)::text = ANY ((ARRAY['assessor'::character varying, 'employer_clerk'::character varying, 'inspector'::character varying, 'provider_clerk'::character varying, 'teacher'::character varying])::text[])));

ALTER TABLE ONLY public.people_roleheld
    ADD CONSTRAINT people_roleheld_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_token
    ADD CONSTRAINT people_token_digest_key UNIQUE (digest);

ALTER TABLE ONLY public.people_token
    ADD CONSTRAINT people_token_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.policy_allocation
    ADD CONSTRAINT policy_allocation_document_once UNIQUE (line_id, document_no);

ALTER TABLE ONLY public.policy_allocation
    ADD CONSTRAINT policy_allocation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.policy_allocationrow
    ADD CONSTRAINT policy_allocationrow_once UNIQUE (allocation_id, region_id);

ALTER TABLE ONLY public.policy_allocationrow
    ADD CONSTRAINT policy_allocationrow_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.policy_budgetline
    ADD CONSTRAINT policy_budgetline_account_key UNIQUE (account);

ALTER TABLE ONLY public.policy_budgetline
    ADD CONSTRAINT policy_budgetline_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.policy_budgetmove
    ADD CONSTRAINT policy_budgetmove_ends_id_key UNIQUE (ends_id);

ALTER TABLE ONLY public.policy_budgetmove
    ADD CONSTRAINT policy_budgetmove_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.policy_budgetmove
    ADD CONSTRAINT policy_budgetmove_transfer_key UNIQUE (transfer);

ALTER TABLE ONLY public.policy_comparison
    ADD CONSTRAINT policy_comparison_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.policy_draft
    ADD CONSTRAINT policy_draft_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.policy_draft
    ADD CONSTRAINT policy_draft_sheet_id_key UNIQUE (sheet_id);

ALTER TABLE ONLY public.policy_sheet
    ADD CONSTRAINT policy_sheet_no_overlap EXCLUDE USING gist (region_id WITH =, slug WITH =, in_force WITH &&) WHERE (((state)::text = 'published'::text));

ALTER TABLE ONLY public.policy_sheet
    ADD CONSTRAINT policy_sheet_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.policy_whatif
    ADD CONSTRAINT policy_whatif_draft_once UNIQUE (comparison_id, draft_id);

ALTER TABLE ONLY public.policy_whatif
    ADD CONSTRAINT policy_whatif_nth_once UNIQUE (comparison_id, nth);

ALTER TABLE ONLY public.policy_whatif
    ADD CONSTRAINT policy_whatif_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_unique UNIQUE (task_name, periodic_id, defer_timestamp);

ALTER TABLE ONLY public.procrastinate_workers
    ADD CONSTRAINT procrastinate_workers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.record_consent
    ADD CONSTRAINT record_consent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.record_leaf
    ADD CONSTRAINT record_leaf_once UNIQUE (day, kind, key);

ALTER TABLE ONLY public.record_leaf
    ADD CONSTRAINT record_leaf_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.record_root
    ADD CONSTRAINT record_root_one_line UNIQUE (previous);

ALTER TABLE ONLY public.record_root
    ADD CONSTRAINT record_root_pkey PRIMARY KEY (day);

ALTER TABLE ONLY public.reporting_definition
    ADD CONSTRAINT reporting_definition_pkey PRIMARY KEY (hash);

ALTER TABLE ONLY public.reporting_figure
    ADD CONSTRAINT reporting_figure_once UNIQUE (frozen_id, dimension, value);

ALTER TABLE ONLY public.reporting_figure
    ADD CONSTRAINT reporting_figure_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.reporting_frozen
    ADD CONSTRAINT reporting_frozen_once UNIQUE (indicator, month_from, region_id, edition);

ALTER TABLE ONLY public.reporting_frozen
    ADD CONSTRAINT reporting_frozen_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.reporting_proof
    ADD CONSTRAINT reporting_proof_once UNIQUE (indicator, month_from, region_id, edition);

ALTER TABLE ONLY public.reporting_proof
    ADD CONSTRAINT reporting_proof_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.reporting_publication
    ADD CONSTRAINT reporting_publication_once UNIQUE (region_id, month_from);

ALTER TABLE ONLY public.reporting_publication
    ADD CONSTRAINT reporting_publication_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_accountproof
    ADD CONSTRAINT subsidy_account_proof_nth UNIQUE (holder_check_id, nth);

ALTER TABLE ONLY public.subsidy_accountproof
    ADD CONSTRAINT subsidy_accountproof_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_approval
    ADD CONSTRAINT subsidy_approval_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_claim
    ADD CONSTRAINT subsidy_claim_hold_id_key UNIQUE (hold_id);

ALTER TABLE ONLY public.subsidy_claim
    ADD CONSTRAINT subsidy_claim_no_key UNIQUE (no);

ALTER TABLE ONLY public.subsidy_claim
    ADD CONSTRAINT subsidy_claim_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_claim
    ADD CONSTRAINT subsidy_claim_post_id_key UNIQUE (post_id);

ALTER TABLE ONLY public.subsidy_commitment
    ADD CONSTRAINT subsidy_commitment_claim_id_key UNIQUE (claim_id);

ALTER TABLE ONLY public.subsidy_commitment
    ADD CONSTRAINT subsidy_commitment_hold_id_key UNIQUE (hold_id);

ALTER TABLE ONLY public.subsidy_commitment
    ADD CONSTRAINT subsidy_commitment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_commitment
    ADD CONSTRAINT subsidy_commitment_seat_once UNIQUE (cohort_id, sheet_id, nth);

ALTER TABLE ONLY public.subsidy_confirmation
    ADD CONSTRAINT subsidy_confirmation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_courseprice
    ADD CONSTRAINT subsidy_courseprice_cohort_id_key UNIQUE (cohort_id);

ALTER TABLE ONLY public.subsidy_courseprice
    ADD CONSTRAINT subsidy_courseprice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_decision
    ADD CONSTRAINT subsidy_decision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_difference
    ADD CONSTRAINT subsidy_difference_once UNIQUE (statement_id, ref);

ALTER TABLE ONLY public.subsidy_difference
    ADD CONSTRAINT subsidy_difference_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_donation
    ADD CONSTRAINT subsidy_donation_document_once UNIQUE (region_id, document_no);

ALTER TABLE ONLY public.subsidy_donation
    ADD CONSTRAINT subsidy_donation_line_id_key UNIQUE (line_id);

ALTER TABLE ONLY public.subsidy_donation
    ADD CONSTRAINT subsidy_donation_no_key UNIQUE (no);

ALTER TABLE ONLY public.subsidy_donation
    ADD CONSTRAINT subsidy_donation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_donorconsent
    ADD CONSTRAINT subsidy_donorconsent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_entitled
    ADD CONSTRAINT subsidy_entitled_claim_id_key UNIQUE (claim_id);

ALTER TABLE ONLY public.subsidy_entitled
    ADD CONSTRAINT subsidy_entitled_once UNIQUE NULLS NOT DISTINCT (search_id, certificate_id, enrolment_id, mentor_id, policy);

ALTER TABLE ONLY public.subsidy_entitled
    ADD CONSTRAINT subsidy_entitled_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_feeorder
    ADD CONSTRAINT subsidy_feeorder_no_key UNIQUE (no);

ALTER TABLE ONLY public.subsidy_feeorder
    ADD CONSTRAINT subsidy_feeorder_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_feepayment
    ADD CONSTRAINT subsidy_feepayment_order_id_key UNIQUE (order_id);

ALTER TABLE ONLY public.subsidy_feepayment
    ADD CONSTRAINT subsidy_feepayment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_feepayment
    ADD CONSTRAINT subsidy_feepayment_reference_once UNIQUE (way, reference);

ALTER TABLE ONLY public.subsidy_feepayment
    ADD CONSTRAINT subsidy_feepayment_transfer_key UNIQUE (transfer);

ALTER TABLE ONLY public.subsidy_feerefund
    ADD CONSTRAINT subsidy_feerefund_hold_key UNIQUE (hold);

ALTER TABLE ONLY public.subsidy_feerefund
    ADD CONSTRAINT subsidy_feerefund_once UNIQUE (order_id);

ALTER TABLE ONLY public.subsidy_feerefund
    ADD CONSTRAINT subsidy_feerefund_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_feeshare
    ADD CONSTRAINT subsidy_feeshare_order_id_key UNIQUE (order_id);

ALTER TABLE ONLY public.subsidy_feeshare
    ADD CONSTRAINT subsidy_feeshare_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_feeshare
    ADD CONSTRAINT subsidy_feeshare_transfer_key UNIQUE (transfer);

ALTER TABLE ONLY public.subsidy_feevoucher
    ADD CONSTRAINT subsidy_feevoucher_code_key UNIQUE (code);

ALTER TABLE ONLY public.subsidy_feevoucher
    ADD CONSTRAINT subsidy_feevoucher_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_freeze
    ADD CONSTRAINT subsidy_freeze_ground_key UNIQUE (ground);

ALTER TABLE ONLY public.subsidy_freeze
    ADD CONSTRAINT subsidy_freeze_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_holdercheck
    ADD CONSTRAINT subsidy_holdercheck_no_key UNIQUE (no);

ALTER TABLE ONLY public.subsidy_holdercheck
    ADD CONSTRAINT subsidy_holdercheck_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_instalment
    ADD CONSTRAINT subsidy_instalment_day UNIQUE (plan_id, due_on);

ALTER TABLE ONLY public.subsidy_instalment
    ADD CONSTRAINT subsidy_instalment_nth UNIQUE (plan_id, nth);

ALTER TABLE ONLY public.subsidy_instalment
    ADD CONSTRAINT subsidy_instalment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_notice_claims
    ADD CONSTRAINT subsidy_notice_claims_notice_id_claim_id_d8508f21_uniq UNIQUE (notice_id, claim_id);

ALTER TABLE ONLY public.subsidy_notice_claims
    ADD CONSTRAINT subsidy_notice_claims_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_notice
    ADD CONSTRAINT subsidy_notice_no_key UNIQUE (no);

ALTER TABLE ONLY public.subsidy_notice
    ADD CONSTRAINT subsidy_notice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_objection
    ADD CONSTRAINT subsidy_objection_no_key UNIQUE (no);

ALTER TABLE ONLY public.subsidy_objection
    ADD CONSTRAINT subsidy_objection_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_package
    ADD CONSTRAINT subsidy_package_hold_id_key UNIQUE (hold_id);

ALTER TABLE ONLY public.subsidy_package
    ADD CONSTRAINT subsidy_package_no_key UNIQUE (no);

ALTER TABLE ONLY public.subsidy_package
    ADD CONSTRAINT subsidy_package_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_packageclass
    ADD CONSTRAINT subsidy_packageclass_cohort_id_key UNIQUE (cohort_id);

ALTER TABLE ONLY public.subsidy_packageclass
    ADD CONSTRAINT subsidy_packageclass_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_payment
    ADD CONSTRAINT subsidy_payment_nth UNIQUE (run_id, nth);

ALTER TABLE ONLY public.subsidy_payment
    ADD CONSTRAINT subsidy_payment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_payrun
    ADD CONSTRAINT subsidy_payrun_no_key UNIQUE (no);

ALTER TABLE ONLY public.subsidy_payrun
    ADD CONSTRAINT subsidy_payrun_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_plan
    ADD CONSTRAINT subsidy_plan_nth UNIQUE (receivable_id, nth);

ALTER TABLE ONLY public.subsidy_plan
    ADD CONSTRAINT subsidy_plan_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_receivable
    ADD CONSTRAINT subsidy_receivable_no_key UNIQUE (no);

ALTER TABLE ONLY public.subsidy_receivable
    ADD CONSTRAINT subsidy_receivable_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_repayment
    ADD CONSTRAINT subsidy_repayment_once UNIQUE (receivable_id, document);

ALTER TABLE ONLY public.subsidy_repayment
    ADD CONSTRAINT subsidy_repayment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_repayment
    ADD CONSTRAINT subsidy_repayment_transfer_id_key UNIQUE (transfer_id);

ALTER TABLE ONLY public.subsidy_search
    ADD CONSTRAINT subsidy_search_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_serial
    ADD CONSTRAINT subsidy_serial_pkey PRIMARY KEY (stem);

ALTER TABLE ONLY public.subsidy_setoff
    ADD CONSTRAINT subsidy_setoff_once UNIQUE (payment_id, receivable_id);

ALTER TABLE ONLY public.subsidy_setoff
    ADD CONSTRAINT subsidy_setoff_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_shortapproval
    ADD CONSTRAINT subsidy_shortapproval_once UNIQUE (cohort_id, filed_at);

ALTER TABLE ONLY public.subsidy_shortapproval
    ADD CONSTRAINT subsidy_shortapproval_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_slot
    ADD CONSTRAINT subsidy_slot_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_statement
    ADD CONSTRAINT subsidy_statement_once UNIQUE (region_id, source, first_on, last_on, content_hash);

ALTER TABLE ONLY public.subsidy_statement
    ADD CONSTRAINT subsidy_statement_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_waiver
    ADD CONSTRAINT subsidy_waiver_once UNIQUE NULLS NOT DISTINCT (worker_id, certificate_id, enrolment_id, mentor_id, policy, organisation_id);

ALTER TABLE ONLY public.subsidy_waiver
    ADD CONSTRAINT subsidy_waiver_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_writeoff
    ADD CONSTRAINT subsidy_writeoff_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subsidy_writeoffapproval
    ADD CONSTRAINT subsidy_writeoffapproval_once UNIQUE (write_off_id, approved_by);

ALTER TABLE ONLY public.subsidy_writeoffapproval
    ADD CONSTRAINT subsidy_writeoffapproval_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.supervision_complainant
    ADD CONSTRAINT supervision_complainant_complaint_id_key UNIQUE (complaint_id);

ALTER TABLE ONLY public.supervision_complainant
    ADD CONSTRAINT supervision_complainant_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.supervision_complaint
    ADD CONSTRAINT supervision_complaint_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.supervision_draw
    ADD CONSTRAINT supervision_draw_commitment_key UNIQUE (commitment);

ALTER TABLE ONLY public.supervision_draw
    ADD CONSTRAINT supervision_draw_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.supervision_evidence
    ADD CONSTRAINT supervision_evidence_once UNIQUE (signal, concern, key, fingerprint);

ALTER TABLE ONLY public.supervision_evidence
    ADD CONSTRAINT supervision_evidence_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.supervision_finding
    ADD CONSTRAINT supervision_finding_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.supervision_look
    ADD CONSTRAINT supervision_look_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.supervision_paysurvey
    ADD CONSTRAINT supervision_paysurvey_commitment_key UNIQUE (commitment);

ALTER TABLE ONLY public.supervision_paysurvey
    ADD CONSTRAINT supervision_paysurvey_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.supervision_penalty
    ADD CONSTRAINT supervision_penalty_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.supervision_photo
    ADD CONSTRAINT supervision_photo_once UNIQUE (visit_id, sha256);

ALTER TABLE ONLY public.supervision_photo
    ADD CONSTRAINT supervision_photo_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.supervision_scan
    ADD CONSTRAINT supervision_scan_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.supervision_sighting
    ADD CONSTRAINT supervision_sighting_once UNIQUE (visit_id, enrolment_id);

ALTER TABLE ONLY public.supervision_sighting
    ADD CONSTRAINT supervision_sighting_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.supervision_spot
    ADD CONSTRAINT supervision_spot_once UNIQUE (visit_id, kind);

ALTER TABLE ONLY public.supervision_spot
    ADD CONSTRAINT supervision_spot_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.supervision_surveycontact
    ADD CONSTRAINT supervision_surveycontact_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.supervision_surveyedclaim
    ADD CONSTRAINT supervision_surveyed_nth UNIQUE (survey_id, nth);

ALTER TABLE ONLY public.supervision_surveyedclaim
    ADD CONSTRAINT supervision_surveyed_once UNIQUE (survey_id, claim_id);

ALTER TABLE ONLY public.supervision_surveyedclaim
    ADD CONSTRAINT supervision_surveyedclaim_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.supervision_tuning
    ADD CONSTRAINT supervision_tuning_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.supervision_visit
    ADD CONSTRAINT supervision_visit_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.talent_asset
    ADD CONSTRAINT talent_asset_organisation_id_key UNIQUE (organisation_id);

ALTER TABLE ONLY public.talent_asset
    ADD CONSTRAINT talent_asset_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.talent_contest
    ADD CONSTRAINT talent_contest_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.talent_ground
    ADD CONSTRAINT talent_ground_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.talent_honour
    ADD CONSTRAINT talent_honour_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.talent_report
    ADD CONSTRAINT talent_report_once UNIQUE (target_id, as_of);

ALTER TABLE ONLY public.talent_report
    ADD CONSTRAINT talent_report_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.talent_result
    ADD CONSTRAINT talent_result_once UNIQUE (contest_id, occupation_id, person_id);

ALTER TABLE ONLY public.talent_result
    ADD CONSTRAINT talent_result_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.talent_target
    ADD CONSTRAINT talent_target_once UNIQUE (asset_id, year, measure);

ALTER TABLE ONLY public.talent_target
    ADD CONSTRAINT talent_target_pkey PRIMARY KEY (id);

CREATE INDEX assessment_assessmentplan_body_id_cc9d1f42 ON public.assessment_assessmentplan USING btree (body_id);

CREATE INDEX assessment_assessmentplan_occupation_id_590bbf77 ON public.assessment_assessmentplan USING btree (occupation_id);

CREATE INDEX assessment_assessmentplan_occupation_id_590bbf77_like ON public.assessment_assessmentplan USING btree (occupation_id varchar_pattern_ops);

CREATE INDEX assessment_assessmentplan_region_id_96670f39 ON public.assessment_assessmentplan USING btree (region_id);

CREATE INDEX assessment_assessmentplan_region_id_96670f39_like ON public.assessment_assessmentplan USING btree (region_id varchar_pattern_ops);

CREATE INDEX assessment_certificate_body_id_30dc63cd ON public.assessment_certificate USING btree (body_id);

CREATE INDEX assessment_certificate_enrolment_id_e5f37726 ON public.assessment_certificate USING btree (enrolment_id);

CREATE INDEX assessment_certificate_exam_id_27964a0c ON public.assessment_certificate USING btree (exam_id);

CREATE INDEX assessment_certificate_no_0fc59e35_like ON public.assessment_certificate USING btree (no varchar_pattern_ops);

CREATE INDEX assessment_certificate_occupation_id_64fb24e9 ON public.assessment_certificate USING btree (occupation_id);

CREATE INDEX assessment_certificate_occupation_id_64fb24e9_like ON public.assessment_certificate USING btree (occupation_id varchar_pattern_ops);

CREATE INDEX assessment_certificate_person_id_d002eb32 ON public.assessment_certificate USING btree (person_id);

CREATE UNIQUE INDEX assessment_change_one_open ON public.assessment_scorechange USING btree (score_id) WHERE ((state)::text = 'asked'::text);

CREATE INDEX assessment_exam_assessor_id_6ffc000c ON public.assessment_exam USING btree (assessor_id);

CREATE INDEX assessment_exam_body ON public.assessment_exam USING btree (body_id, state, held_on);

CREATE INDEX assessment_exam_body_id_e74c227d ON public.assessment_exam USING btree (body_id);

CREATE INDEX assessment_exam_cohort_id_8b9e43da ON public.assessment_exam USING btree (cohort_id);

CREATE INDEX assessment_exam_no_5e4084e7_like ON public.assessment_exam USING btree (no varchar_pattern_ops);

CREATE UNIQUE INDEX assessment_exam_one_open ON public.assessment_exam USING btree (cohort_id) WHERE ((state)::text = ANY ((ARRAY['planned'::character varying, 'scored'::character varying, 'published'::character varying])::text[]));

CREATE INDEX assessment_plan_due ON public.assessment_assessmentplan USING btree (state, due_on);

CREATE INDEX assessment_plan_open ON public.assessment_assessmentplan USING btree (state, region_id, closes_on);

CREATE UNIQUE INDEX assessment_registration_once ON public.assessment_registration USING btree (plan_id, person_id) WHERE (NOT ((state)::text = 'withdrawn'::text));

CREATE INDEX assessment_registration_person_id_f399f7f1 ON public.assessment_registration USING btree (person_id);

CREATE INDEX assessment_registration_plan ON public.assessment_registration USING btree (plan_id, state);

CREATE INDEX assessment_registration_plan_id_f4fd3641 ON public.assessment_registration USING btree (plan_id);

CREATE INDEX assessment_score_enrolment_id_6d2927bc ON public.assessment_score USING btree (enrolment_id);

CREATE INDEX assessment_score_exam_id_d5710ea6 ON public.assessment_score USING btree (exam_id);

CREATE INDEX assessment_scorechange_score_id_86205e06 ON public.assessment_scorechange USING btree (score_id);

CREATE INDEX assessment_serial_stem_a3f41b76_like ON public.assessment_serial USING btree (stem varchar_pattern_ops);

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);

CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);

CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);

CREATE INDEX enrolment_apprentice_apprenticeship_id_c68eb06b ON public.enrolment_apprentice USING btree (apprenticeship_id);

CREATE INDEX enrolment_apprentice_mentor_id_41039b2c ON public.enrolment_apprentice USING btree (mentor_id);

CREATE UNIQUE INDEX enrolment_apprentice_one_at_a_time ON public.enrolment_apprentice USING btree (worker_id) WHERE ((outcome)::text = 'training'::text);

CREATE INDEX enrolment_apprentice_worker_id_a61a9666 ON public.enrolment_apprentice USING btree (worker_id);

CREATE INDEX enrolment_apprenticeship_due ON public.enrolment_apprenticeship USING btree (state, due_on);

CREATE INDEX enrolment_apprenticeship_employer_id_c704e17c ON public.enrolment_apprenticeship USING btree (employer_id);

CREATE INDEX enrolment_apprenticeship_occupation_id_d8f2b542 ON public.enrolment_apprenticeship USING btree (occupation_id);

CREATE INDEX enrolment_apprenticeship_occupation_id_d8f2b542_like ON public.enrolment_apprenticeship USING btree (occupation_id varchar_pattern_ops);

CREATE INDEX enrolment_apprenticeship_region_id_b8693c2b ON public.enrolment_apprenticeship USING btree (region_id);

CREATE INDEX enrolment_apprenticeship_region_id_b8693c2b_like ON public.enrolment_apprenticeship USING btree (region_id varchar_pattern_ops);

CREATE INDEX enrolment_apprenticeship_school_id_5d3ce003 ON public.enrolment_apprenticeship USING btree (school_id);

CREATE INDEX enrolment_enrolment_cohort_id_af3cd11f ON public.enrolment_enrolment USING btree (cohort_id);

CREATE INDEX enrolment_enrolment_worker_id_839f946e ON public.enrolment_enrolment USING btree (worker_id);

CREATE INDEX enrolment_mentor_apprenticeship_id_68252f3c ON public.enrolment_mentor USING btree (apprenticeship_id);

CREATE INDEX enrolment_mentor_person_id_33134229 ON public.enrolment_mentor USING btree (person_id);

CREATE INDEX enrolment_nomination_order_id_425f7154 ON public.enrolment_nomination USING btree (order_id);

CREATE INDEX enrolment_nomination_worker_id_e181187b ON public.enrolment_nomination USING btree (worker_id);

CREATE UNIQUE INDEX enrolment_one_seat ON public.enrolment_enrolment USING btree (cohort_id, worker_id) WHERE (NOT ((state)::text = 'withdrawn'::text));

CREATE INDEX enrolment_queue ON public.enrolment_enrolment USING btree (cohort_id, state, id);

CREATE INDEX governance_agendaitem_meeting_id_2edbbc7a ON public.governance_agendaitem USING btree (meeting_id);

CREATE INDEX governance_agendaitem_member_id_ae5a4583 ON public.governance_agendaitem USING btree (member_id);

CREATE INDEX governance_article_document_id_ca8b4a74 ON public.governance_article USING btree (document_id);

CREATE INDEX governance_check_inspection_id_1f5a7152 ON public.governance_check USING btree (inspection_id);

CREATE INDEX governance_check_region_id_c27d3f82 ON public.governance_check USING btree (region_id);

CREATE INDEX governance_check_region_id_c27d3f82_like ON public.governance_check USING btree (region_id varchar_pattern_ops);

CREATE INDEX governance_check_set_in_id_d0301927 ON public.governance_check USING btree (set_in_id);

CREATE INDEX governance_check_set_in_id_d0301927_like ON public.governance_check USING btree (set_in_id varchar_pattern_ops);

CREATE INDEX governance_check_task_id_c1ef09b4 ON public.governance_check USING btree (task_id);

CREATE INDEX governance_check_unit_id_6d055c18 ON public.governance_check USING btree (unit_id);

CREATE INDEX governance_check_waiting ON public.governance_check USING btree (set_in_id, state, due_on);

CREATE INDEX governance_clause_grams ON public.governance_clause USING gin (grams);

CREATE INDEX governance_clause_text_id_a63cad6b ON public.governance_clause USING btree (text_id);

CREATE INDEX governance_comment_answer ON public.governance_comment USING btree (consultation_id, answer_id);

CREATE INDEX governance_comment_answer_id_025cd5dc ON public.governance_comment USING btree (answer_id);

CREATE INDEX governance_comment_clause_id_64b9e8a2 ON public.governance_comment USING btree (clause_id);

CREATE INDEX governance_comment_consultation_id_ca7b6d3c ON public.governance_comment USING btree (consultation_id);

CREATE INDEX governance_comment_group_id_8f8bedb1 ON public.governance_comment USING btree (group_id);

CREATE INDEX governance_comment_list ON public.governance_comment USING btree (consultation_id, id);

CREATE INDEX governance_comment_source ON public.governance_comment USING btree (source, sent_at);

CREATE INDEX governance_commentanswer_consultation_id_cfd7f448 ON public.governance_commentanswer USING btree (consultation_id);

CREATE INDEX governance_commenter_organisation_id_28b578e0 ON public.governance_commenter USING btree (organisation_id);

CREATE INDEX governance_commenter_person_id_25539b92 ON public.governance_commenter USING btree (person_id);

CREATE INDEX governance_commentgroup_consultation_id_3dab9767 ON public.governance_commentgroup USING btree (consultation_id);

CREATE INDEX governance_consultation_document_id_24d36fce ON public.governance_consultation USING btree (document_id);

CREATE INDEX governance_consultation_draft_id_af6469de ON public.governance_consultation USING btree (draft_id);

CREATE INDEX governance_consultation_region_id_99ea547b ON public.governance_consultation USING btree (region_id);

CREATE INDEX governance_consultation_region_id_99ea547b_like ON public.governance_consultation USING btree (region_id varchar_pattern_ops);

CREATE INDEX governance_consultationclause_consultation_id_beea4d0c ON public.governance_consultationclause USING btree (consultation_id);

CREATE INDEX governance_coordinationmember_liaison_id_50093d12 ON public.governance_coordinationmember USING btree (liaison_id);

CREATE UNIQUE INDEX governance_coordinationmember_once ON public.governance_coordinationmember USING btree (region_id, organisation_id) WHERE (left_at IS NULL);

CREATE INDEX governance_coordinationmember_organisation_id_ba47a82f ON public.governance_coordinationmember USING btree (organisation_id);

CREATE INDEX governance_coordinationmember_region_id_e0ac6c1f ON public.governance_coordinationmember USING btree (region_id);

CREATE INDEX governance_coordinationmember_region_id_e0ac6c1f_like ON public.governance_coordinationmember USING btree (region_id varchar_pattern_ops);

CREATE INDEX governance_countersignasked_countersigning_id_2bd7883a ON public.governance_countersignasked USING btree (countersigning_id);

CREATE INDEX governance_countersignasked_member_id_dfd670fb ON public.governance_countersignasked USING btree (member_id);

CREATE INDEX governance_countersignclause_countersigning_id_3a000f04 ON public.governance_countersignclause USING btree (countersigning_id);

CREATE INDEX governance_countersigning_document_id_774fd043 ON public.governance_countersigning USING btree (document_id);

CREATE INDEX governance_countersigning_draft_id_2974fcb9 ON public.governance_countersigning USING btree (draft_id);

CREATE INDEX governance_countersigning_list ON public.governance_countersigning USING btree (region_id, state, due_on);

CREATE INDEX governance_countersigning_region_id_c7f5e024 ON public.governance_countersigning USING btree (region_id);

CREATE INDEX governance_countersigning_region_id_c7f5e024_like ON public.governance_countersigning USING btree (region_id varchar_pattern_ops);

CREATE INDEX governance_countersignopinion_asked_id_53a88fd7 ON public.governance_countersignopinion USING btree (asked_id);

CREATE INDEX governance_countersignopinion_clause_id_78da79d7 ON public.governance_countersignopinion USING btree (clause_id);

CREATE INDEX governance_document_number_629c8bf5_like ON public.governance_document USING btree (number varchar_pattern_ops);

CREATE INDEX governance_document_region_id_c3b6e760 ON public.governance_document USING btree (region_id);

CREATE INDEX governance_document_region_id_c3b6e760_like ON public.governance_document USING btree (region_id varchar_pattern_ops);

CREATE INDEX governance_document_slug_617c804c_like ON public.governance_document USING btree (slug varchar_pattern_ops);

CREATE INDEX governance_duty_clause_id_2b1c016c ON public.governance_duty USING btree (clause_id);

CREATE INDEX governance_duty_merged_into_id_2c87c539 ON public.governance_duty USING btree (merged_into_id);

CREATE INDEX governance_duty_text ON public.governance_duty USING btree (text_id, state);

CREATE INDEX governance_duty_text_id_871ca900 ON public.governance_duty USING btree (text_id);

CREATE INDEX governance_explainedquestion_explanation_id_2b1202b1 ON public.governance_explainedquestion USING btree (explanation_id);

CREATE INDEX governance_explainedquestion_taken_from_id_10939eab ON public.governance_explainedquestion USING btree (taken_from_id);

CREATE UNIQUE INDEX governance_extension_one_open ON public.governance_extension USING btree (task_id) WHERE ((state)::text = 'asked'::text);

CREATE INDEX governance_extension_task_id_9b86ea7e ON public.governance_extension USING btree (task_id);

CREATE INDEX governance_following_person_id_4e116c21 ON public.governance_following USING btree (person_id);

CREATE INDEX governance_following_place ON public.governance_following USING btree (region_id, "group");

CREATE INDEX governance_following_region_id_f7363eb3 ON public.governance_following USING btree (region_id);

CREATE INDEX governance_following_region_id_f7363eb3_like ON public.governance_following USING btree (region_id varchar_pattern_ops);

CREATE INDEX governance_goal_plan_id_c667c562 ON public.governance_goal USING btree (plan_id);

CREATE INDEX governance_goalrevision_goal_id_72ed4cad ON public.governance_goalrevision USING btree (goal_id);

CREATE INDEX governance_inspection_measure_id_63a46dca ON public.governance_inspection USING btree (measure_id);

CREATE INDEX governance_inspection_public ON public.governance_inspection USING btree (state, published_at);

CREATE INDEX governance_inspection_region_id_f3e4c1ab ON public.governance_inspection USING btree (region_id);

CREATE INDEX governance_inspection_region_id_f3e4c1ab_like ON public.governance_inspection USING btree (region_id varchar_pattern_ops);

CREATE INDEX governance_inspection_within_inspection_id_06dca2e1 ON public.governance_inspection_within USING btree (inspection_id);

CREATE INDEX governance_inspection_within_region_id_a8775a4d ON public.governance_inspection_within USING btree (region_id);

CREATE INDEX governance_inspection_within_region_id_a8775a4d_like ON public.governance_inspection_within USING btree (region_id varchar_pattern_ops);

CREATE INDEX governance_jointmeeting_list ON public.governance_jointmeeting USING btree (region_id, state, starts_at);

CREATE INDEX governance_jointmeeting_region_id_32256ddd ON public.governance_jointmeeting USING btree (region_id);

CREATE INDEX governance_jointmeeting_region_id_32256ddd_like ON public.governance_jointmeeting USING btree (region_id varchar_pattern_ops);

CREATE INDEX governance_ladderstep_rectification_id_f2d8f90c ON public.governance_ladderstep USING btree (rectification_id);

CREATE INDEX governance_measure_document_id_a01dd1e8 ON public.governance_measure USING btree (document_id);

CREATE INDEX governance_measureversion_measure_id_cc2acc4e ON public.governance_measureversion USING btree (measure_id);

CREATE INDEX governance_meetingdecision_minutes_id_044996fd ON public.governance_meetingdecision USING btree (minutes_id);

CREATE INDEX governance_meetingdecision_owner_id_353ed4a3 ON public.governance_meetingdecision USING btree (owner_id);

CREATE INDEX governance_meetinginvitation_meeting_id_bbd8ea38 ON public.governance_meetinginvitation USING btree (meeting_id);

CREATE INDEX governance_meetinginvitation_member_id_e65ffdd4 ON public.governance_meetinginvitation USING btree (member_id);

CREATE INDEX governance_meetingminutes_meeting_id_f06b0e8f ON public.governance_meetingminutes USING btree (meeting_id);

CREATE INDEX governance_minutesreply_invitation_id_191cc9da ON public.governance_minutesreply USING btree (invitation_id);

CREATE INDEX governance_minutesreply_minutes_id_f367fefe ON public.governance_minutesreply USING btree (minutes_id);

CREATE INDEX governance_plan_region_id_9714eedf ON public.governance_plan USING btree (region_id);

CREATE INDEX governance_plan_region_id_9714eedf_like ON public.governance_plan USING btree (region_id varchar_pattern_ops);

CREATE INDEX governance_plan_slug_aa8a657b_like ON public.governance_plan USING btree (slug varchar_pattern_ops);

CREATE UNIQUE INDEX governance_policyexplanation_one ON public.governance_policyexplanation USING btree (sheet_id) WHERE ((state)::text = 'published'::text);

CREATE INDEX governance_policyexplanation_sheet_id_249ee2b2 ON public.governance_policyexplanation USING btree (sheet_id);

CREATE INDEX governance_practice_measure_id_18ed1c20 ON public.governance_practice USING btree (measure_id);

CREATE INDEX governance_practice_organisation_id_a9b95827 ON public.governance_practice USING btree (organisation_id);

CREATE INDEX governance_practice_region_id_5019a522 ON public.governance_practice USING btree (region_id);

CREATE INDEX governance_practice_region_id_5019a522_like ON public.governance_practice USING btree (region_id varchar_pattern_ops);

CREATE INDEX governance_practice_to ON public.governance_practice USING btree (to_region_id, state, due_on);

CREATE INDEX governance_practice_to_region_id_dcf3214a ON public.governance_practice USING btree (to_region_id);

CREATE INDEX governance_practice_to_region_id_dcf3214a_like ON public.governance_practice USING btree (to_region_id varchar_pattern_ops);

CREATE INDEX governance_practice_whose ON public.governance_practice USING btree (organisation_id, id DESC);

CREATE INDEX governance_practiceadoption_practice_id_9527dff3 ON public.governance_practiceadoption USING btree (practice_id);

CREATE INDEX governance_practiceadoption_region_id_e43a199f ON public.governance_practiceadoption USING btree (region_id);

CREATE INDEX governance_practiceadoption_region_id_e43a199f_like ON public.governance_practiceadoption USING btree (region_id varchar_pattern_ops);

CREATE INDEX governance_problem_draft_id_eda5ed62 ON public.governance_problem USING btree (draft_id);

CREATE INDEX governance_problem_from ON public.governance_problem USING btree (region_id, id DESC);

CREATE INDEX governance_problem_main_id_7976c9f5 ON public.governance_problem USING btree (main_id);

CREATE INDEX governance_problem_region_id_acf3b1cd ON public.governance_problem USING btree (region_id);

CREATE INDEX governance_problem_region_id_acf3b1cd_like ON public.governance_problem USING btree (region_id varchar_pattern_ops);

CREATE INDEX governance_problem_to ON public.governance_problem USING btree (to_region_id, state, due_on);

CREATE INDEX governance_problem_to_region_id_0dc6606a ON public.governance_problem USING btree (to_region_id);

CREATE INDEX governance_problem_to_region_id_0dc6606a_like ON public.governance_problem USING btree (to_region_id varchar_pattern_ops);

CREATE INDEX governance_progress_task ON public.governance_progress USING btree (task_id, id);

CREATE INDEX governance_progress_task_id_473a5f43 ON public.governance_progress USING btree (task_id);

CREATE INDEX governance_publicityitem_list ON public.governance_publicityitem USING btree (state, published_at DESC);

CREATE INDEX governance_publicityitem_region_id_6a6c166c ON public.governance_publicityitem USING btree (region_id);

CREATE INDEX governance_publicityitem_region_id_6a6c166c_like ON public.governance_publicityitem USING btree (region_id varchar_pattern_ops);

CREATE INDEX governance_publicquestion_from ON public.governance_publicquestion USING btree (source, asked_at);

CREATE INDEX governance_publicquestion_main_id_3b6e350c ON public.governance_publicquestion USING btree (main_id);

CREATE INDEX governance_publicquestion_mine ON public.governance_publicquestion USING btree (asked_by, id DESC);

CREATE INDEX governance_publicquestion_region_id_68fe165e ON public.governance_publicquestion USING btree (region_id);

CREATE INDEX governance_publicquestion_region_id_68fe165e_like ON public.governance_publicquestion USING btree (region_id varchar_pattern_ops);

CREATE INDEX governance_publicquestion_to ON public.governance_publicquestion USING btree (region_id, state, due_on);

CREATE INDEX governance_rectification_region_id_21f41d2b ON public.governance_rectification USING btree (region_id);

CREATE INDEX governance_rectification_region_id_21f41d2b_like ON public.governance_rectification USING btree (region_id varchar_pattern_ops);

CREATE INDEX governance_rectification_set_in_id_d55c773d ON public.governance_rectification USING btree (set_in_id);

CREATE INDEX governance_rectification_set_in_id_d55c773d_like ON public.governance_rectification USING btree (set_in_id varchar_pattern_ops);

CREATE INDEX governance_rectification_unit_id_1c6a679f ON public.governance_rectification USING btree (unit_id);

CREATE INDEX governance_rectify_letters ON public.governance_rectification USING btree (unit_id, issued_at);

CREATE INDEX governance_rectify_review ON public.governance_rectification USING btree (set_in_id, state, review_on);

CREATE INDEX governance_rectify_unit ON public.governance_rectification USING btree (region_id, state, due_on);

CREATE INDEX governance_relation_document_id_8c77c4c8 ON public.governance_relation USING btree (document_id);

CREATE INDEX governance_relation_to_number_9b5db321 ON public.governance_relation USING btree (to_number);

CREATE INDEX governance_relation_to_number_9b5db321_like ON public.governance_relation USING btree (to_number varchar_pattern_ops);

CREATE INDEX governance_reminder_task_id_b46f05d7 ON public.governance_reminder USING btree (task_id);

CREATE INDEX governance_reply_region ON public.governance_surveyreply USING btree (region_id, state, due_on);

CREATE INDEX governance_report_form_266b3bdc ON public.governance_report USING btree (form);

CREATE INDEX governance_report_form_266b3bdc_like ON public.governance_report USING btree (form varchar_pattern_ops);

CREATE UNIQUE INDEX governance_report_one_open ON public.governance_report USING btree (region_id, year) WHERE ((state)::text = ANY ((ARRAY['drafted'::character varying, 'handed_in'::character varying, 'reviewed'::character varying])::text[]));

CREATE INDEX governance_report_region_id_eeca360e ON public.governance_report USING btree (region_id);

CREATE INDEX governance_report_region_id_eeca360e_like ON public.governance_report USING btree (region_id varchar_pattern_ops);

CREATE INDEX governance_report_year ON public.governance_report USING btree (year, region_id, state);

CREATE INDEX governance_reportcell_indicator_cf6bc078 ON public.governance_reportcell USING btree (indicator);

CREATE INDEX governance_reportcell_indicator_cf6bc078_like ON public.governance_reportcell USING btree (indicator varchar_pattern_ops);

CREATE INDEX governance_reportcell_section_9569f3cd ON public.governance_reportcell USING btree (section);

CREATE INDEX governance_reportcell_section_9569f3cd_like ON public.governance_reportcell USING btree (section varchar_pattern_ops);

CREATE INDEX governance_reportcheck_report_id_f332bd9f ON public.governance_reportcheck USING btree (report_id);

CREATE INDEX governance_reportflag_cell_id_d118c008 ON public.governance_reportflag USING btree (cell_id);

CREATE INDEX governance_reportlist_section_2bd039c2 ON public.governance_reportlist USING btree (section);

CREATE INDEX governance_reportlist_section_2bd039c2_like ON public.governance_reportlist USING btree (section varchar_pattern_ops);

CREATE INDEX governance_reportproblem_report_id_a85a9ade ON public.governance_reportproblem USING btree (report_id);

CREATE INDEX governance_reportproblem_theme_d9b581ee ON public.governance_reportproblem USING btree (theme);

CREATE INDEX governance_reportproblem_theme_d9b581ee_like ON public.governance_reportproblem USING btree (theme varchar_pattern_ops);

CREATE INDEX governance_reporttext_section_14950e14 ON public.governance_reporttext USING btree (section);

CREATE INDEX governance_reporttext_section_14950e14_like ON public.governance_reporttext USING btree (section varchar_pattern_ops);

CREATE INDEX governance_round_rectification_id_940d7c86 ON public.governance_round USING btree (rectification_id);

CREATE INDEX governance_share_goal_id_782978b1 ON public.governance_share USING btree (goal_id);

CREATE INDEX governance_share_region ON public.governance_share USING btree (region_id, state);

CREATE INDEX governance_share_region_id_7911763c ON public.governance_share USING btree (region_id);

CREATE INDEX governance_share_region_id_7911763c_like ON public.governance_share USING btree (region_id varchar_pattern_ops);

CREATE UNIQUE INDEX governance_step_one_proposed ON public.governance_ladderstep USING btree (rectification_id) WHERE ((state)::text = 'proposed'::text);

CREATE INDEX governance_survey_region ON public.governance_survey USING btree (region_id, id DESC);

CREATE INDEX governance_survey_region_id_8d19dd1a ON public.governance_survey USING btree (region_id);

CREATE INDEX governance_survey_region_id_8d19dd1a_like ON public.governance_survey USING btree (region_id varchar_pattern_ops);

CREATE INDEX governance_surveyanswer_field_id_83fc8c1b ON public.governance_surveyanswer USING btree (field_id);

CREATE UNIQUE INDEX governance_surveyfield_indicator_once ON public.governance_surveyfield USING btree (survey_id, indicator) WHERE (NOT ((indicator)::text = ''::text));

CREATE UNIQUE INDEX governance_surveyfield_label_once ON public.governance_surveyfield USING btree (survey_id, label) WHERE (NOT ((label)::text = ''::text));

CREATE INDEX governance_surveyfigure_field_id_fd34a357 ON public.governance_surveyfigure USING btree (field_id);

CREATE INDEX governance_surveyreply_region_id_832339a9 ON public.governance_surveyreply USING btree (region_id);

CREATE INDEX governance_surveyreply_region_id_832339a9_like ON public.governance_surveyreply USING btree (region_id varchar_pattern_ops);

CREATE INDEX governance_task_board ON public.governance_task USING btree (state, due_on, id);

CREATE INDEX governance_task_cooperators_organisation_id_5d98a99f ON public.governance_task_cooperators USING btree (organisation_id);

CREATE INDEX governance_task_cooperators_task_id_242da134 ON public.governance_task_cooperators USING btree (task_id);

CREATE INDEX governance_task_counted ON public.governance_task USING btree (region_id, measure_id, state, due_on) WHERE (handed_at IS NOT NULL);

CREATE INDEX governance_task_due ON public.governance_task USING btree (due_on, id) INCLUDE (region_id, measure_id, state, handed_at);

CREATE INDEX governance_task_duty_id_3fce2bda ON public.governance_task USING btree (duty_id);

CREATE INDEX governance_task_measure ON public.governance_task USING btree (measure_id, state);

CREATE INDEX governance_task_measure_id_ad2243da ON public.governance_task USING btree (measure_id);

CREATE UNIQUE INDEX governance_task_of_duty ON public.governance_task USING btree (duty_id, owner_id) WHERE ((parent_id IS NULL) AND (NOT ((state)::text = 'withdrawn'::text)));

CREATE INDEX governance_task_open ON public.governance_task USING btree (measure_id, due_on, id) WHERE (is_open AND ((state)::text = ANY ((ARRAY['accepted'::character varying, 'under_way'::character varying, 'done'::character varying, 'confirmed'::character varying])::text[])));

CREATE INDEX governance_task_owner_id_2b389034 ON public.governance_task USING btree (owner_id);

CREATE INDEX governance_task_parent_id_bc96c944 ON public.governance_task USING btree (parent_id);

CREATE INDEX governance_task_region ON public.governance_task USING btree (region_id, state, due_on);

CREATE INDEX governance_task_region_id_f881fe1b ON public.governance_task USING btree (region_id);

CREATE INDEX governance_task_region_id_f881fe1b_like ON public.governance_task USING btree (region_id varchar_pattern_ops);

CREATE INDEX governance_task_roots ON public.governance_task USING btree (measure_id, due_on, id) WHERE (parent_id IS NULL);

CREATE INDEX governance_task_said ON public.governance_task USING gin (pairs);

CREATE INDEX governance_task_set_in ON public.governance_task USING btree (set_in_id, state, due_on);

CREATE INDEX governance_task_set_in_id_848e2ea0 ON public.governance_task USING btree (set_in_id);

CREATE INDEX governance_task_set_in_id_848e2ea0_like ON public.governance_task USING btree (set_in_id varchar_pattern_ops);

CREATE INDEX governance_text_document_id_9fbc6b35 ON public.governance_text USING btree (document_id);

CREATE INDEX governance_trainingsystem_list ON public.governance_trainingsystem USING btree (region_id, state, due_on);

CREATE UNIQUE INDEX governance_trainingsystem_one_on_file ON public.governance_trainingsystem USING btree (organisation_id) WHERE ((state)::text = 'accepted'::text);

CREATE UNIQUE INDEX governance_trainingsystem_one_open ON public.governance_trainingsystem USING btree (organisation_id) WHERE ((state)::text = ANY ((ARRAY['filed'::character varying, 'returned'::character varying])::text[]));

CREATE INDEX governance_trainingsystem_organisation_id_8b81c921 ON public.governance_trainingsystem USING btree (organisation_id);

CREATE INDEX governance_trainingsystem_region_id_226322b3 ON public.governance_trainingsystem USING btree (region_id);

CREATE INDEX governance_trainingsystem_region_id_226322b3_like ON public.governance_trainingsystem USING btree (region_id varchar_pattern_ops);

CREATE INDEX idx_procrastinate_jobs_worker_not_null ON public.procrastinate_jobs USING btree (worker_id) WHERE ((worker_id IS NOT NULL) AND (status = 'doing'::public.procrastinate_job_status));

CREATE INDEX idx_procrastinate_workers_last_heartbeat ON public.procrastinate_workers USING btree (last_heartbeat);

CREATE INDEX journal_entry_action ON public.journal_entry USING btree (action, at);

CREATE INDEX journal_entry_lane_id_12acd6ce ON public.journal_entry USING btree (lane_id);

CREATE INDEX journal_entry_person ON public.journal_entry USING btree (by_person, id);

CREATE INDEX journal_entry_subject ON public.journal_entry USING btree (subject_kind, subject_id, id);

CREATE INDEX journal_message_organisation ON public.journal_message USING btree (to_organisation, id DESC);

CREATE INDEX journal_message_person ON public.journal_message USING btree (to_person, id DESC);

CREATE INDEX journal_reply_old ON public.journal_reply USING btree (at);

CREATE INDEX journal_work_desk ON public.journal_work USING btree (by_role, by_organisation, by_region, id DESC);

CREATE INDEX journal_work_person ON public.journal_work USING btree (asked_by, id DESC);

CREATE INDEX journal_work_unfinished ON public.journal_work USING btree (id) WHERE (ended_at IS NULL);

CREATE INDEX learning_attendance_enrolment_id_d7e20e0b ON public.learning_attendance USING btree (enrolment_id);

CREATE INDEX learning_attendance_session_id_96dbc331 ON public.learning_attendance USING btree (session_id);

CREATE INDEX learning_attendance_worker_id_f1c7ef1e ON public.learning_attendance USING btree (worker_id);

CREATE INDEX learning_mark_enrolment_id_1438a986 ON public.learning_mark USING btree (enrolment_id);

CREATE INDEX learning_mark_session_id_e944fe14 ON public.learning_mark USING btree (session_id);

CREATE INDEX ledger_account_code_e0a3af95_like ON public.ledger_account USING btree (code varchar_pattern_ops);

CREATE INDEX ledger_balance_account_id_c2c102a5 ON public.ledger_balance USING btree (account_id);

CREATE INDEX ledger_balance_period_id_0ca0632a ON public.ledger_balance USING btree (period_id);

CREATE UNIQUE INDEX ledger_period_month_once ON public.ledger_period USING btree (month_from) WHERE (NOT ((state)::text = 'returned'::text));

CREATE INDEX ledger_period_previous_id_292852d5 ON public.ledger_period USING btree (previous_id);

CREATE INDEX ledger_restatement_original_id_4732ec8c ON public.ledger_restatement USING btree (original_id);

CREATE INDEX ledger_transfer_credit_id_af787b0c ON public.ledger_transfer USING btree (credit_id);

CREATE INDEX ledger_transfer_debit_id_9031bbea ON public.ledger_transfer USING btree (debit_id);

CREATE INDEX ledger_transfer_in_time ON public.ledger_transfer USING brin (at);

CREATE INDEX offer_bar_ground_2589493e_like ON public.offer_bar USING btree (ground varchar_pattern_ops);

CREATE INDEX offer_bar_provider ON public.offer_bar USING btree (provider_id, from_on);

CREATE INDEX offer_bar_provider_id_49df6193 ON public.offer_bar USING btree (provider_id);

CREATE INDEX offer_catalogue_region_id_e1522ffd ON public.offer_catalogue USING btree (region_id);

CREATE INDEX offer_catalogue_region_id_e1522ffd_like ON public.offer_catalogue USING btree (region_id varchar_pattern_ops);

CREATE INDEX offer_catalogue_slug_ac676f51 ON public.offer_catalogue USING btree (slug);

CREATE INDEX offer_catalogue_slug_ac676f51_like ON public.offer_catalogue USING btree (slug varchar_pattern_ops);

CREATE INDEX offer_classing_latest ON public.offer_providerclassing USING btree (provider_id, from_on DESC, id DESC);

CREATE INDEX offer_cohort_due ON public.offer_cohort USING btree (state, due_on);

CREATE INDEX offer_cohort_employer_id_f2f27026 ON public.offer_cohort USING btree (employer_id);

CREATE INDEX offer_cohort_filing_id_6afb4a4b ON public.offer_cohort USING btree (filing_id);

CREATE INDEX offer_cohort_found ON public.offer_cohort USING btree (state, region_id, opens_on);

CREATE INDEX offer_cohort_head_id_ef26d49b ON public.offer_cohort USING btree (head_id);

CREATE INDEX offer_cohort_item_id_1d1fb485 ON public.offer_cohort USING btree (item_id);

CREATE INDEX offer_cohort_no_f28e9625_like ON public.offer_cohort USING btree (no varchar_pattern_ops);

CREATE INDEX offer_cohort_occupation_id_c22a3283 ON public.offer_cohort USING btree (occupation_id);

CREATE INDEX offer_cohort_occupation_id_c22a3283_like ON public.offer_cohort USING btree (occupation_id varchar_pattern_ops);

CREATE INDEX offer_cohort_place_id_591881a6 ON public.offer_cohort USING btree (place_id);

CREATE INDEX offer_cohort_provider ON public.offer_cohort USING btree (provider_id, opens_on DESC);

CREATE INDEX offer_cohort_provider_id_9b1bbb6f ON public.offer_cohort USING btree (provider_id);

CREATE INDEX offer_cohort_region_id_b5097e1e ON public.offer_cohort USING btree (region_id);

CREATE INDEX offer_cohort_region_id_b5097e1e_like ON public.offer_cohort USING btree (region_id varchar_pattern_ops);

CREATE INDEX offer_creditgrading_provider_id_21849369 ON public.offer_creditgrading USING btree (provider_id);

CREATE UNIQUE INDEX offer_education_voucher_once ON public.offer_educationspent USING btree (year_id, no) WHERE (struck_at IS NULL);

CREATE INDEX offer_educationspent_year_id_6066cf7a ON public.offer_educationspent USING btree (year_id);

CREATE INDEX offer_educationyear_employer_id_56886967 ON public.offer_educationyear USING btree (employer_id);

CREATE INDEX offer_employerlisting_employer_id_2ad2a7f5 ON public.offer_employerlisting USING btree (employer_id);

CREATE INDEX offer_filedprogramme_employer_id_4c5f0a78 ON public.offer_filedprogramme USING btree (employer_id);

CREATE INDEX offer_filedprogramme_no_7a276d10_like ON public.offer_filedprogramme USING btree (no varchar_pattern_ops);

CREATE INDEX offer_filedprogramme_occupation_id_ca7bea89 ON public.offer_filedprogramme USING btree (occupation_id);

CREATE INDEX offer_filedprogramme_occupation_id_ca7bea89_like ON public.offer_filedprogramme USING btree (occupation_id varchar_pattern_ops);

CREATE INDEX offer_filedprogramme_provider_id_e0c46473 ON public.offer_filedprogramme USING btree (provider_id);

CREATE INDEX offer_freeze_cohort ON public.offer_freeze USING btree (cohort_id) WHERE (lifted_at IS NULL);

CREATE INDEX offer_freeze_cohort_id_6fe144aa ON public.offer_freeze USING btree (cohort_id);

CREATE INDEX offer_freeze_ground_3a7dd4bf_like ON public.offer_freeze USING btree (ground varchar_pattern_ops);

CREATE INDEX offer_freeze_organisation ON public.offer_freeze USING btree (organisation_id) WHERE (lifted_at IS NULL);

CREATE INDEX offer_freeze_organisation_id_8c320375 ON public.offer_freeze USING btree (organisation_id);

CREATE INDEX offer_grading_latest ON public.offer_creditgrading USING btree (provider_id, from_on DESC, id DESC);

CREATE UNIQUE INDEX offer_grading_waits_once ON public.offer_creditgrading USING btree (provider_id) WHERE ((state)::text = 'proposed'::text);

CREATE INDEX offer_item_catalogue_id_046e32ec ON public.offer_item USING btree (catalogue_id);

CREATE INDEX offer_item_occupation_id_50720ef8 ON public.offer_item USING btree (occupation_id);

CREATE INDEX offer_item_occupation_id_50720ef8_like ON public.offer_item USING btree (occupation_id varchar_pattern_ops);

CREATE INDEX offer_occupation_code_b6264748_like ON public.offer_occupation USING btree (code varchar_pattern_ops);

CREATE INDEX offer_order_employer_id_4327e963 ON public.offer_order USING btree (employer_id);

CREATE INDEX offer_order_occupation_id_96317f3c ON public.offer_order USING btree (occupation_id);

CREATE INDEX offer_order_occupation_id_96317f3c_like ON public.offer_order USING btree (occupation_id varchar_pattern_ops);

CREATE INDEX offer_order_provider ON public.offer_order USING btree (provider_id, state);

CREATE INDEX offer_order_provider_id_c5366b02 ON public.offer_order USING btree (provider_id);

CREATE INDEX offer_place_provider_id_2e09e96c ON public.offer_place USING btree (provider_id);

CREATE INDEX offer_place_region_id_7ec4279b ON public.offer_place USING btree (region_id);

CREATE INDEX offer_place_region_id_7ec4279b_like ON public.offer_place USING btree (region_id varchar_pattern_ops);

CREATE INDEX offer_plan_due ON public.offer_trainingplan USING btree (state, due_on);

CREATE INDEX offer_planline_occupation_id_68f75ae2 ON public.offer_planline USING btree (occupation_id);

CREATE INDEX offer_planline_occupation_id_68f75ae2_like ON public.offer_planline USING btree (occupation_id varchar_pattern_ops);

CREATE INDEX offer_planline_plan_id_5eebd37d ON public.offer_planline USING btree (plan_id);

CREATE INDEX offer_providerclassing_provider_id_3ec2df16 ON public.offer_providerclassing USING btree (provider_id);

CREATE INDEX offer_scope_occupation_id_293c26a8 ON public.offer_scope USING btree (occupation_id);

CREATE INDEX offer_scope_occupation_id_293c26a8_like ON public.offer_scope USING btree (occupation_id varchar_pattern_ops);

CREATE UNIQUE INDEX offer_scope_open_once ON public.offer_scope USING btree (provider_id, occupation_id, level) WHERE (until_on IS NULL);

CREATE INDEX offer_scope_provider_id_d66e2007 ON public.offer_scope USING btree (provider_id);

CREATE INDEX offer_serial_region_id_a3cb2069 ON public.offer_serial USING btree (region_id);

CREATE INDEX offer_serial_region_id_a3cb2069_like ON public.offer_serial USING btree (region_id varchar_pattern_ops);

CREATE INDEX offer_session_cohort_id_78ce764c ON public.offer_session USING btree (cohort_id);

CREATE INDEX offer_session_place_id_8f6f02a6 ON public.offer_session USING btree (place_id);

CREATE INDEX offer_session_taught_by_id_d250ae2d ON public.offer_session USING btree (taught_by_id);

CREATE INDEX offer_session_teacher_id_7f571160 ON public.offer_session USING btree (teacher_id);

CREATE INDEX offer_teacher_person_id_1e02632c ON public.offer_teacher USING btree (person_id);

CREATE INDEX offer_teacher_provider_id_ceb7c4e5 ON public.offer_teacher USING btree (provider_id);

CREATE INDEX offer_trainingplan_employer_id_8334a565 ON public.offer_trainingplan USING btree (employer_id);

CREATE INDEX offer_trainingplan_region_id_927872cc ON public.offer_trainingplan USING btree (region_id);

CREATE INDEX offer_trainingplan_region_id_927872cc_like ON public.offer_trainingplan USING btree (region_id varchar_pattern_ops);

CREATE INDEX people_account_username_e074b194_like ON public.people_account USING btree (username varchar_pattern_ops);

CREATE INDEX people_extract_newest ON public.people_registerextract USING btree (person_id, fact, as_of DESC, id DESC);

CREATE INDEX people_groupmembership_person_id_dae5dbc5 ON public.people_groupmembership USING btree (person_id);

CREATE INDEX people_invitation_digest_f221862d_like ON public.people_invitation USING btree (digest varchar_pattern_ops);

CREATE UNIQUE INDEX people_invitation_one_open ON public.people_invitation USING btree (person_id) WHERE (ended_at IS NULL);

CREATE INDEX people_invitation_person_id_d00204d6 ON public.people_invitation USING btree (person_id);

CREATE UNIQUE INDEX people_membership_open_once ON public.people_groupmembership USING btree (person_id, "group") WHERE (until_on IS NULL);

CREATE INDEX people_organisation_kind ON public.people_organisation USING btree (kind, region_id);

CREATE INDEX people_organisation_region_id_5bfa1625 ON public.people_organisation USING btree (region_id);

CREATE INDEX people_organisation_region_id_5bfa1625_like ON public.people_organisation USING btree (region_id varchar_pattern_ops);

CREATE INDEX people_organisation_uscc_95261bda_like ON public.people_organisation USING btree (uscc varchar_pattern_ops);

CREATE UNIQUE INDEX people_pay_account_organisation ON public.people_payaccount USING btree (organisation_id) WHERE is_current;

CREATE UNIQUE INDEX people_pay_account_person ON public.people_payaccount USING btree (person_id) WHERE is_current;

CREATE INDEX people_payaccount_organisation_id_292c213f ON public.people_payaccount USING btree (organisation_id);

CREATE INDEX people_payaccount_person_id_33399d4b ON public.people_payaccount USING btree (person_id);

CREATE INDEX people_person_employer_id_7a14f3a1 ON public.people_person USING btree (employer_id);

CREATE INDEX people_person_id_number_64d0ac1f_like ON public.people_person USING btree (id_number varchar_pattern_ops);

CREATE INDEX people_person_name ON public.people_person USING btree (name);

CREATE INDEX people_person_region_id_1f09e020 ON public.people_person USING btree (region_id);

CREATE INDEX people_person_region_id_1f09e020_like ON public.people_person USING btree (region_id varchar_pattern_ops);

CREATE INDEX people_region_code_993a5824_like ON public.people_region USING btree (code varchar_pattern_ops);

CREATE INDEX people_region_parent_id_99cb0fca ON public.people_region USING btree (parent_id);

CREATE INDEX people_region_parent_id_99cb0fca_like ON public.people_region USING btree (parent_id varchar_pattern_ops);

CREATE INDEX people_registerextract_person_id_4ba92aba ON public.people_registerextract USING btree (person_id);

CREATE UNIQUE INDEX people_role_held_once ON public.people_roleheld USING btree (person_id, role, organisation_id, region_id) NULLS NOT DISTINCT WHERE (until_on IS NULL);

CREATE INDEX people_roleheld_organisation_id_e8ade2cf ON public.people_roleheld USING btree (organisation_id);

CREATE INDEX people_roleheld_person_id_4314831a ON public.people_roleheld USING btree (person_id);

CREATE INDEX people_roleheld_region_id_631e2320 ON public.people_roleheld USING btree (region_id);

CREATE INDEX people_roleheld_region_id_631e2320_like ON public.people_roleheld USING btree (region_id varchar_pattern_ops);

CREATE INDEX people_token_digest_9d1452aa_like ON public.people_token USING btree (digest varchar_pattern_ops);

CREATE INDEX people_token_house ON public.people_token USING btree (organisation_id, id DESC);

CREATE INDEX people_token_organisation_id_3fe4a0cb ON public.people_token USING btree (organisation_id);

CREATE INDEX people_token_person ON public.people_token USING btree (person_id, id DESC);

CREATE INDEX people_token_person_id_8b257082 ON public.people_token USING btree (person_id);

CREATE INDEX people_token_region_id_7003a309 ON public.people_token USING btree (region_id);

CREATE INDEX people_token_region_id_7003a309_like ON public.people_token USING btree (region_id varchar_pattern_ops);

CREATE INDEX policy_allocation_line_id_bbcf417e ON public.policy_allocation USING btree (line_id);

CREATE INDEX policy_allocationrow_allocation_id_505569c7 ON public.policy_allocationrow USING btree (allocation_id);

CREATE INDEX policy_allocationrow_region_id_ce8232ef ON public.policy_allocationrow USING btree (region_id);

CREATE INDEX policy_allocationrow_region_id_ce8232ef_like ON public.policy_allocationrow USING btree (region_id varchar_pattern_ops);

CREATE UNIQUE INDEX policy_budget_line_once ON public.policy_budgetline USING btree (region_id, fund, year) WHERE (NOT ((fund)::text = 'donation'::text));

CREATE INDEX policy_budgetline_account_1bf95a52_like ON public.policy_budgetline USING btree (account varchar_pattern_ops);

CREATE INDEX policy_budgetline_region_id_8e0eea69 ON public.policy_budgetline USING btree (region_id);

CREATE INDEX policy_budgetline_region_id_8e0eea69_like ON public.policy_budgetline USING btree (region_id varchar_pattern_ops);

CREATE INDEX policy_budgetmove_source_id_86c98bf5 ON public.policy_budgetmove USING btree (source_id);

CREATE INDEX policy_budgetmove_target_id_7b560bcc ON public.policy_budgetmove USING btree (target_id);

CREATE INDEX policy_draft_origin_id_205d18ed ON public.policy_draft USING btree (origin_id);

CREATE INDEX policy_draft_region_id_b599442f ON public.policy_draft USING btree (region_id);

CREATE INDEX policy_draft_region_id_b599442f_like ON public.policy_draft USING btree (region_id varchar_pattern_ops);

CREATE INDEX policy_draft_slug_93d3f08c ON public.policy_draft USING btree (slug);

CREATE INDEX policy_draft_slug_93d3f08c_like ON public.policy_draft USING btree (slug varchar_pattern_ops);

CREATE UNIQUE INDEX policy_sheet_hash_once ON public.policy_sheet USING btree (region_id, slug, hash) WHERE (NOT ((state)::text = 'rejected'::text));

CREATE INDEX policy_sheet_region_id_b048ac4f ON public.policy_sheet USING btree (region_id);

CREATE INDEX policy_sheet_region_id_b048ac4f_like ON public.policy_sheet USING btree (region_id varchar_pattern_ops);

CREATE INDEX policy_sheet_slug_eba495bd ON public.policy_sheet USING btree (slug);

CREATE INDEX policy_sheet_slug_eba495bd_like ON public.policy_sheet USING btree (slug varchar_pattern_ops);

CREATE INDEX policy_whatif_comparison_id_dddbc7a8 ON public.policy_whatif USING btree (comparison_id);

CREATE INDEX policy_whatif_draft_id_8b87bf33 ON public.policy_whatif USING btree (draft_id);

CREATE INDEX procrastinate_events_job_id_fkey_v1 ON public.procrastinate_events USING btree (job_id);

CREATE INDEX procrastinate_jobs_id_lock_idx_v1 ON public.procrastinate_jobs USING btree (id, lock) WHERE (status = ANY (ARRAY['todo'::public.procrastinate_job_status, 'doing'::public.procrastinate_job_status]));

CREATE UNIQUE INDEX procrastinate_jobs_lock_idx_v1 ON public.procrastinate_jobs USING btree (lock) WHERE (status = 'doing'::public.procrastinate_job_status);

CREATE INDEX procrastinate_jobs_priority_idx_v1 ON public.procrastinate_jobs USING btree (priority DESC, id) WHERE (status = 'todo'::public.procrastinate_job_status);

CREATE INDEX procrastinate_jobs_queue_name_idx_v1 ON public.procrastinate_jobs USING btree (queue_name);

CREATE UNIQUE INDEX procrastinate_jobs_queueing_lock_idx_v1 ON public.procrastinate_jobs USING btree (queueing_lock) WHERE (status = 'todo'::public.procrastinate_job_status);

CREATE INDEX procrastinate_periodic_defers_job_id_fkey_v1 ON public.procrastinate_periodic_defers USING btree (job_id);

CREATE UNIQUE INDEX record_consent_once ON public.record_consent USING btree (worker_id, organisation_id, purpose) WHERE (withdrawn_at IS NULL);

CREATE INDEX record_consent_organisation_id_1d54aaae ON public.record_consent USING btree (organisation_id);

CREATE INDEX record_consent_worker_id_44573844 ON public.record_consent USING btree (worker_id);

CREATE INDEX reporting_definition_hash_3ed5b53e_like ON public.reporting_definition USING btree (hash varchar_pattern_ops);

CREATE INDEX reporting_definition_indicator_939d4fa6 ON public.reporting_definition USING btree (indicator);

CREATE INDEX reporting_definition_indicator_939d4fa6_like ON public.reporting_definition USING btree (indicator varchar_pattern_ops);

CREATE INDEX reporting_frozen_definition_id_28247b2c ON public.reporting_frozen USING btree (definition_id);

CREATE INDEX reporting_frozen_definition_id_28247b2c_like ON public.reporting_frozen USING btree (definition_id varchar_pattern_ops);

CREATE INDEX reporting_frozen_indicator_839d32f7 ON public.reporting_frozen USING btree (indicator);

CREATE INDEX reporting_frozen_indicator_839d32f7_like ON public.reporting_frozen USING btree (indicator varchar_pattern_ops);

CREATE INDEX reporting_frozen_region ON public.reporting_frozen USING btree (region_id, month_from, indicator, edition DESC);

CREATE INDEX reporting_frozen_region_id_bd896e7c ON public.reporting_frozen USING btree (region_id);

CREATE INDEX reporting_frozen_region_id_bd896e7c_like ON public.reporting_frozen USING btree (region_id varchar_pattern_ops);

CREATE INDEX reporting_proof_definition_id_856133cd ON public.reporting_proof USING btree (definition_id);

CREATE INDEX reporting_proof_definition_id_856133cd_like ON public.reporting_proof USING btree (definition_id varchar_pattern_ops);

CREATE INDEX reporting_proof_indicator_e323abd5 ON public.reporting_proof USING btree (indicator);

CREATE INDEX reporting_proof_indicator_e323abd5_like ON public.reporting_proof USING btree (indicator varchar_pattern_ops);

CREATE INDEX reporting_proof_region_id_05b97939 ON public.reporting_proof USING btree (region_id);

CREATE INDEX reporting_proof_region_id_05b97939_like ON public.reporting_proof USING btree (region_id varchar_pattern_ops);

CREATE INDEX reporting_publication_region_id_91f349be ON public.reporting_publication USING btree (region_id);

CREATE INDEX reporting_publication_region_id_91f349be_like ON public.reporting_publication USING btree (region_id varchar_pattern_ops);

CREATE UNIQUE INDEX subsidy_account_proof_live ON public.subsidy_accountproof USING btree (number) WHERE ((state)::text = ANY ((ARRAY['unproved'::character varying, 'asked'::character varying, 'proved'::character varying])::text[]));

CREATE INDEX subsidy_accountproof_holder_check_id_26e4c436 ON public.subsidy_accountproof USING btree (holder_check_id);

CREATE INDEX subsidy_accountproof_organisation_id_ee015f33 ON public.subsidy_accountproof USING btree (organisation_id);

CREATE INDEX subsidy_accountproof_pay_account_id_42d8c17e ON public.subsidy_accountproof USING btree (pay_account_id);

CREATE INDEX subsidy_accountproof_person_id_322370a4 ON public.subsidy_accountproof USING btree (person_id);

CREATE INDEX subsidy_accountproof_region_id_faa536a3 ON public.subsidy_accountproof USING btree (region_id);

CREATE INDEX subsidy_accountproof_region_id_faa536a3_like ON public.subsidy_accountproof USING btree (region_id varchar_pattern_ops);

CREATE UNIQUE INDEX subsidy_approval_once ON public.subsidy_approval USING btree (run_id, approved_by) WHERE ((void_at IS NULL) AND (withdrawn_at IS NULL));

CREATE INDEX subsidy_approval_run_id_96e8567c ON public.subsidy_approval USING btree (run_id);

CREATE INDEX subsidy_claim_budget_line_id_1e0e07f2 ON public.subsidy_claim USING btree (budget_line_id);

CREATE INDEX subsidy_claim_certificate_id_7d2c6a31 ON public.subsidy_claim USING btree (certificate_id);

CREATE INDEX subsidy_claim_cohort_id_b14dfe2e ON public.subsidy_claim USING btree (cohort_id);

CREATE INDEX subsidy_claim_due ON public.subsidy_claim USING btree (state, region_id, due_on);

CREATE INDEX subsidy_claim_enrolment_id_17da04e5 ON public.subsidy_claim USING btree (enrolment_id);

CREATE INDEX subsidy_claim_mentor_id_68717d67 ON public.subsidy_claim USING btree (mentor_id);

CREATE INDEX subsidy_claim_no_dfb0342a_like ON public.subsidy_claim USING btree (no varchar_pattern_ops);

CREATE UNIQUE INDEX subsidy_claim_once ON public.subsidy_claim USING btree (worker_id, sheet_id, certificate_id, enrolment_id, mentor_id, instalment) NULLS NOT DISTINCT WHERE ((NOT ((state)::text = ANY ((ARRAY['declined'::character varying, 'lapsed'::character varying, 'refused'::character varying])::text[]))) AND (freed_at IS NULL));

CREATE INDEX subsidy_claim_payee ON public.subsidy_claim USING btree (payee_organisation_id, id DESC);

CREATE INDEX subsidy_claim_payee_organisation_id_e1080527 ON public.subsidy_claim USING btree (payee_organisation_id);

CREATE INDEX subsidy_claim_region_id_c102afcf ON public.subsidy_claim USING btree (region_id);

CREATE INDEX subsidy_claim_region_id_c102afcf_like ON public.subsidy_claim USING btree (region_id varchar_pattern_ops);

CREATE INDEX subsidy_claim_scope ON public.subsidy_claim USING btree (region_id varchar_pattern_ops, state varchar_ops) INCLUDE (id, due_on, amount_fen, paid_at, refused_at);

CREATE INDEX subsidy_claim_sheet_id_4b896c17 ON public.subsidy_claim USING btree (sheet_id);

CREATE INDEX subsidy_claim_worker ON public.subsidy_claim USING btree (worker_id, id DESC);

CREATE INDEX subsidy_claim_worker_id_aefc4259 ON public.subsidy_claim USING btree (worker_id);

CREATE INDEX subsidy_commitment_budget_line_id_ae81dab5 ON public.subsidy_commitment USING btree (budget_line_id);

CREATE INDEX subsidy_commitment_cohort_id_1a8f3b82 ON public.subsidy_commitment USING btree (cohort_id);

CREATE INDEX subsidy_commitment_of_line ON public.subsidy_commitment USING btree (budget_line_id, state);

CREATE INDEX subsidy_commitment_sheet_id_2ce485e8 ON public.subsidy_commitment USING btree (sheet_id);

CREATE INDEX subsidy_confirmation_search_id_71c10435 ON public.subsidy_confirmation USING btree (search_id);

CREATE INDEX subsidy_decision_claim_id_860cbfb4 ON public.subsidy_decision USING btree (claim_id);

CREATE INDEX subsidy_difference_statement_id_3cde76fd ON public.subsidy_difference USING btree (statement_id);

CREATE INDEX subsidy_donation_for_occupation_id_412e4f21 ON public.subsidy_donation USING btree (for_occupation_id);

CREATE INDEX subsidy_donation_for_occupation_id_412e4f21_like ON public.subsidy_donation USING btree (for_occupation_id varchar_pattern_ops);

CREATE INDEX subsidy_donation_no_16eefe23_like ON public.subsidy_donation USING btree (no varchar_pattern_ops);

CREATE INDEX subsidy_donation_organisation_id_b2033532 ON public.subsidy_donation USING btree (organisation_id);

CREATE INDEX subsidy_donation_region_id_876f14c0 ON public.subsidy_donation USING btree (region_id);

CREATE INDEX subsidy_donation_region_id_876f14c0_like ON public.subsidy_donation USING btree (region_id varchar_pattern_ops);

CREATE INDEX subsidy_donorconsent_donation_id_f06c4875 ON public.subsidy_donorconsent USING btree (donation_id);

CREATE INDEX subsidy_entitled_certificate_id_f71eb344 ON public.subsidy_entitled USING btree (certificate_id);

CREATE INDEX subsidy_entitled_confirmation_id_2b472199 ON public.subsidy_entitled USING btree (confirmation_id);

CREATE INDEX subsidy_entitled_enrolment_id_a1559722 ON public.subsidy_entitled USING btree (enrolment_id);

CREATE INDEX subsidy_entitled_mentor_id_fdf5f6f7 ON public.subsidy_entitled USING btree (mentor_id);

CREATE INDEX subsidy_entitled_payee_organisation_id_b1bb3eb2 ON public.subsidy_entitled USING btree (payee_organisation_id);

CREATE INDEX subsidy_entitled_region_id_10df0401 ON public.subsidy_entitled USING btree (region_id);

CREATE INDEX subsidy_entitled_region_id_10df0401_like ON public.subsidy_entitled USING btree (region_id varchar_pattern_ops);

CREATE INDEX subsidy_entitled_search_id_de181048 ON public.subsidy_entitled USING btree (search_id);

CREATE INDEX subsidy_entitled_sheet_id_5074c59b ON public.subsidy_entitled USING btree (sheet_id);

CREATE INDEX subsidy_entitled_waiting ON public.subsidy_entitled USING btree (confirmation_id) WHERE (settled_at IS NULL);

CREATE INDEX subsidy_entitled_where ON public.subsidy_entitled USING btree (search_id, region_id, policy);

CREATE INDEX subsidy_entitled_worker_id_e90f4c84 ON public.subsidy_entitled USING btree (worker_id);

CREATE INDEX subsidy_feeorder_cohort ON public.subsidy_feeorder USING btree (cohort_id, state);

CREATE INDEX subsidy_feeorder_cohort_id_7cfd47c9 ON public.subsidy_feeorder USING btree (cohort_id);

CREATE INDEX subsidy_feeorder_enrolment_id_59373099 ON public.subsidy_feeorder USING btree (enrolment_id);

CREATE INDEX subsidy_feeorder_no_58b0b6f5_like ON public.subsidy_feeorder USING btree (no varchar_pattern_ops);

CREATE UNIQUE INDEX subsidy_feeorder_once ON public.subsidy_feeorder USING btree (enrolment_id) WHERE (NOT ((state)::text = 'cancelled'::text));

CREATE INDEX subsidy_feeorder_voucher_id_05ff6ffe ON public.subsidy_feeorder USING btree (voucher_id);

CREATE UNIQUE INDEX subsidy_feeorder_voucher_once ON public.subsidy_feeorder USING btree (voucher_id) WHERE (NOT ((state)::text = 'cancelled'::text));

CREATE INDEX subsidy_feeorder_worker ON public.subsidy_feeorder USING btree (worker_id, id DESC);

CREATE INDEX subsidy_feeorder_worker_id_eacfe79f ON public.subsidy_feeorder USING btree (worker_id);

CREATE INDEX subsidy_feerefund_order_id_291c6c18 ON public.subsidy_feerefund USING btree (order_id);

CREATE INDEX subsidy_feevoucher_code_f1200bbc_like ON public.subsidy_feevoucher USING btree (code varchar_pattern_ops);

CREATE INDEX subsidy_feevoucher_cohort_id_e38ab5bd ON public.subsidy_feevoucher USING btree (cohort_id);

CREATE INDEX subsidy_feevoucher_provider_id_283cff46 ON public.subsidy_feevoucher USING btree (provider_id);

CREATE INDEX subsidy_freeze_certificate ON public.subsidy_freeze USING btree (certificate_id) WHERE (lifted_at IS NULL);

CREATE INDEX subsidy_freeze_certificate_id_a4acc3dc ON public.subsidy_freeze USING btree (certificate_id);

CREATE INDEX subsidy_freeze_claim ON public.subsidy_freeze USING btree (claim_id) WHERE (lifted_at IS NULL);

CREATE INDEX subsidy_freeze_claim_id_c8c35161 ON public.subsidy_freeze USING btree (claim_id);

CREATE INDEX subsidy_freeze_cohort ON public.subsidy_freeze USING btree (cohort_id) WHERE (lifted_at IS NULL);

CREATE INDEX subsidy_freeze_cohort_id_d4524ae8 ON public.subsidy_freeze USING btree (cohort_id);

CREATE INDEX subsidy_freeze_ground_031da488_like ON public.subsidy_freeze USING btree (ground varchar_pattern_ops);

CREATE INDEX subsidy_freeze_organisatio ON public.subsidy_freeze USING btree (organisation_id) WHERE (lifted_at IS NULL);

CREATE INDEX subsidy_freeze_organisation_id_4c42db0b ON public.subsidy_freeze USING btree (organisation_id);

CREATE INDEX subsidy_freeze_person ON public.subsidy_freeze USING btree (person_id) WHERE (lifted_at IS NULL);

CREATE INDEX subsidy_freeze_person_id_0778e997 ON public.subsidy_freeze USING btree (person_id);

CREATE INDEX subsidy_holdercheck_no_b38d0e51_like ON public.subsidy_holdercheck USING btree (no varchar_pattern_ops);

CREATE INDEX subsidy_holdercheck_region_id_a65c831d ON public.subsidy_holdercheck USING btree (region_id);

CREATE INDEX subsidy_holdercheck_region_id_a65c831d_like ON public.subsidy_holdercheck USING btree (region_id varchar_pattern_ops);

CREATE INDEX subsidy_instalment_plan_id_01fb04b4 ON public.subsidy_instalment USING btree (plan_id);

CREATE INDEX subsidy_notice_claims_claim_id_c03ac27f ON public.subsidy_notice_claims USING btree (claim_id);

CREATE INDEX subsidy_notice_claims_notice_id_6750604e ON public.subsidy_notice_claims USING btree (notice_id);

CREATE INDEX subsidy_notice_no_3a7d3125_like ON public.subsidy_notice USING btree (no varchar_pattern_ops);

CREATE INDEX subsidy_notice_region_id_43f2e24b ON public.subsidy_notice USING btree (region_id);

CREATE INDEX subsidy_notice_region_id_43f2e24b_like ON public.subsidy_notice USING btree (region_id varchar_pattern_ops);

CREATE INDEX subsidy_objection_claim_id_7ee3e077 ON public.subsidy_objection USING btree (claim_id);

CREATE INDEX subsidy_objection_no_7bcd5424_like ON public.subsidy_objection USING btree (no varchar_pattern_ops);

CREATE INDEX subsidy_objection_notice_id_107b6027 ON public.subsidy_objection USING btree (notice_id);

CREATE INDEX subsidy_package_budget_line_id_9e315ce0 ON public.subsidy_package USING btree (budget_line_id);

CREATE UNIQUE INDEX subsidy_package_document ON public.subsidy_package USING btree (region_id, document_no) WHERE (NOT ((state)::text = 'withdrawn'::text));

CREATE INDEX subsidy_package_no_5fc09fb1_like ON public.subsidy_package USING btree (no varchar_pattern_ops);

CREATE INDEX subsidy_package_occupation_id_e6dd29a8 ON public.subsidy_package USING btree (occupation_id);

CREATE INDEX subsidy_package_occupation_id_e6dd29a8_like ON public.subsidy_package USING btree (occupation_id varchar_pattern_ops);

CREATE INDEX subsidy_package_provider_id_30eb3561 ON public.subsidy_package USING btree (provider_id);

CREATE INDEX subsidy_package_region ON public.subsidy_package USING btree (region_id, id DESC);

CREATE INDEX subsidy_package_region_id_20d3a934 ON public.subsidy_package USING btree (region_id);

CREATE INDEX subsidy_package_region_id_20d3a934_like ON public.subsidy_package USING btree (region_id varchar_pattern_ops);

CREATE INDEX subsidy_package_sheet_id_f32aeda8 ON public.subsidy_package USING btree (sheet_id);

CREATE INDEX subsidy_packageclass_package_id_55a444ac ON public.subsidy_packageclass USING btree (package_id);

CREATE INDEX subsidy_payment_arrived ON public.subsidy_payment USING btree (answered_at) WHERE ((state)::text = 'paid'::text);

CREATE INDEX subsidy_payment_claim_id_2a380bb2 ON public.subsidy_payment USING btree (claim_id);

CREATE UNIQUE INDEX subsidy_payment_one_open ON public.subsidy_payment USING btree (claim_id) WHERE ((state)::text = ANY ((ARRAY['drafted'::character varying, 'sent'::character varying, 'paid'::character varying])::text[]));

CREATE INDEX subsidy_payment_pay_account_id_fa70d174 ON public.subsidy_payment USING btree (pay_account_id);

CREATE INDEX subsidy_payment_run_id_777f0e1c ON public.subsidy_payment USING btree (run_id);

CREATE INDEX subsidy_payrun_no_b7d7cfb5_like ON public.subsidy_payrun USING btree (no varchar_pattern_ops);

CREATE INDEX subsidy_payrun_region_id_9f5b0f38 ON public.subsidy_payrun USING btree (region_id);

CREATE INDEX subsidy_payrun_region_id_9f5b0f38_like ON public.subsidy_payrun USING btree (region_id varchar_pattern_ops);

CREATE INDEX subsidy_plan_receivable_id_36e0d7d8 ON public.subsidy_plan USING btree (receivable_id);

CREATE INDEX subsidy_proof_account ON public.subsidy_accountproof USING btree (pay_account_id, id DESC);

CREATE INDEX subsidy_proof_left ON public.subsidy_accountproof USING btree (region_id, due_on) WHERE ((state)::text = ANY ((ARRAY['unproved'::character varying, 'asked'::character varying])::text[]));

CREATE INDEX subsidy_receivable_claim ON public.subsidy_receivable USING btree (claim_id);

CREATE INDEX subsidy_receivable_claim_id_c46b14d4 ON public.subsidy_receivable USING btree (claim_id);

CREATE INDEX subsidy_receivable_due ON public.subsidy_receivable USING btree (state, region_id, due_on);

CREATE INDEX subsidy_receivable_house ON public.subsidy_receivable USING btree (organisation_id, id DESC);

CREATE INDEX subsidy_receivable_line_id_c291e26b ON public.subsidy_receivable USING btree (line_id);

CREATE INDEX subsidy_receivable_no_d20b2061_like ON public.subsidy_receivable USING btree (no varchar_pattern_ops);

CREATE INDEX subsidy_receivable_organisation_id_cba28c65 ON public.subsidy_receivable USING btree (organisation_id);

CREATE INDEX subsidy_receivable_person ON public.subsidy_receivable USING btree (person_id, id DESC);

CREATE INDEX subsidy_receivable_person_id_3b549459 ON public.subsidy_receivable USING btree (person_id);

CREATE INDEX subsidy_receivable_region_id_8f6d159c ON public.subsidy_receivable USING btree (region_id);

CREATE INDEX subsidy_receivable_region_id_8f6d159c_like ON public.subsidy_receivable USING btree (region_id varchar_pattern_ops);

CREATE INDEX subsidy_repayment_line_id_54e4f388 ON public.subsidy_repayment USING btree (line_id);

CREATE INDEX subsidy_repayment_receivable_id_6f53900d ON public.subsidy_repayment USING btree (receivable_id);

CREATE INDEX subsidy_search_region_id_33e048cd ON public.subsidy_search USING btree (region_id);

CREATE INDEX subsidy_search_region_id_33e048cd_like ON public.subsidy_search USING btree (region_id varchar_pattern_ops);

CREATE INDEX subsidy_serial_stem_bf2cb2ec_like ON public.subsidy_serial USING btree (stem varchar_pattern_ops);

CREATE INDEX subsidy_setoff_payment_id_c727cbc3 ON public.subsidy_setoff USING btree (payment_id);

CREATE INDEX subsidy_setoff_receivable_id_2e0ae59c ON public.subsidy_setoff USING btree (receivable_id);

CREATE INDEX subsidy_shortapproval_cohort_id_d76911e7 ON public.subsidy_shortapproval USING btree (cohort_id);

CREATE INDEX subsidy_slot_claim_id_c4d30218 ON public.subsidy_slot USING btree (claim_id);

CREATE UNIQUE INDEX subsidy_slot_once ON public.subsidy_slot USING btree (family, person_id, key, nth) NULLS NOT DISTINCT WHERE (freed_at IS NULL);

CREATE INDEX subsidy_slot_person_id_37ddbc55 ON public.subsidy_slot USING btree (person_id);

CREATE INDEX subsidy_statement_region_id_232c9419 ON public.subsidy_statement USING btree (region_id);

CREATE INDEX subsidy_statement_region_id_232c9419_like ON public.subsidy_statement USING btree (region_id varchar_pattern_ops);

CREATE INDEX subsidy_waiver_certificate_id_fc63a40c ON public.subsidy_waiver USING btree (certificate_id);

CREATE INDEX subsidy_waiver_claim_id_1ea9ead6 ON public.subsidy_waiver USING btree (claim_id);

CREATE INDEX subsidy_waiver_enrolment_id_0f087e77 ON public.subsidy_waiver USING btree (enrolment_id);

CREATE INDEX subsidy_waiver_mentor_id_26d8e502 ON public.subsidy_waiver USING btree (mentor_id);

CREATE INDEX subsidy_waiver_organisation_id_f4f67804 ON public.subsidy_waiver USING btree (organisation_id);

CREATE INDEX subsidy_waiver_worker_id_7f978875 ON public.subsidy_waiver USING btree (worker_id);

CREATE UNIQUE INDEX subsidy_writeoff_one_asked ON public.subsidy_writeoff USING btree (receivable_id) WHERE ((state)::text = 'asked'::text);

CREATE INDEX subsidy_writeoff_receivable_id_26a0bac8 ON public.subsidy_writeoff USING btree (receivable_id);

CREATE INDEX subsidy_writeoffapproval_write_off_id_3b17cdf2 ON public.subsidy_writeoffapproval USING btree (write_off_id);

CREATE INDEX supervision_complaint_cohort_id_f4c711d1 ON public.supervision_complaint USING btree (cohort_id);

CREATE INDEX supervision_complaint_due ON public.supervision_complaint USING btree (state, region_id, due_on);

CREATE INDEX supervision_complaint_handler_id_a947d948 ON public.supervision_complaint USING btree (handler_id);

CREATE INDEX supervision_complaint_organisation_id_4344b2c5 ON public.supervision_complaint USING btree (organisation_id);

CREATE INDEX supervision_complaint_region_id_56ea19f5 ON public.supervision_complaint USING btree (region_id);

CREATE INDEX supervision_complaint_region_id_56ea19f5_like ON public.supervision_complaint USING btree (region_id varchar_pattern_ops);

CREATE INDEX supervision_complaint_source ON public.supervision_complaint USING btree (source, received_at);

CREATE INDEX supervision_draw_commitment_4b1e3366_like ON public.supervision_draw USING btree (commitment varchar_pattern_ops);

CREATE INDEX supervision_draw_region_id_e5883593 ON public.supervision_draw USING btree (region_id);

CREATE INDEX supervision_draw_region_id_e5883593_like ON public.supervision_draw USING btree (region_id varchar_pattern_ops);

CREATE INDEX supervision_evidence_finding_id_538182b4 ON public.supervision_evidence USING btree (finding_id);

CREATE INDEX supervision_finding_assigned_to_id_fccdab8b ON public.supervision_finding USING btree (assigned_to_id);

CREATE INDEX supervision_finding_concern ON public.supervision_finding USING btree (concern, key);

CREATE INDEX supervision_finding_due ON public.supervision_finding USING btree (state, region_id, due_on);

CREATE UNIQUE INDEX supervision_finding_one_standing ON public.supervision_finding USING btree (signal, concern, key) WHERE ((state)::text = ANY ((ARRAY['raised'::character varying, 'assigned'::character varying, 'confirmed'::character varying])::text[]));

CREATE INDEX supervision_finding_organisation_id_4f0196e5 ON public.supervision_finding USING btree (organisation_id);

CREATE INDEX supervision_finding_region_id_cf1fe9ea ON public.supervision_finding USING btree (region_id);

CREATE INDEX supervision_finding_region_id_cf1fe9ea_like ON public.supervision_finding USING btree (region_id varchar_pattern_ops);

CREATE INDEX supervision_finding_scan_id_9405f52e ON public.supervision_finding USING btree (scan_id);

CREATE INDEX supervision_finding_signal ON public.supervision_finding USING btree (signal, id DESC);

CREATE INDEX supervision_look_by ON public.supervision_look USING btree (opened_by, id DESC);

CREATE INDEX supervision_look_of ON public.supervision_look USING btree (concern, key, id DESC);

CREATE INDEX supervision_paysurvey_commitment_de235729_like ON public.supervision_paysurvey USING btree (commitment varchar_pattern_ops);

CREATE INDEX supervision_paysurvey_region_id_1cffc69d ON public.supervision_paysurvey USING btree (region_id);

CREATE INDEX supervision_paysurvey_region_id_1cffc69d_like ON public.supervision_paysurvey USING btree (region_id varchar_pattern_ops);

CREATE INDEX supervision_penalty_due ON public.supervision_penalty USING btree (state, region_id, fix_due_on);

CREATE UNIQUE INDEX supervision_penalty_one_proposed ON public.supervision_penalty USING btree (provider_id) WHERE ((state)::text = 'proposed'::text);

CREATE INDEX supervision_penalty_provider ON public.supervision_penalty USING btree (provider_id, step, imposed_on);

CREATE INDEX supervision_penalty_provider_id_58c4c677 ON public.supervision_penalty USING btree (provider_id);

CREATE INDEX supervision_penalty_region_id_7c7284e2 ON public.supervision_penalty USING btree (region_id);

CREATE INDEX supervision_penalty_region_id_7c7284e2_like ON public.supervision_penalty USING btree (region_id varchar_pattern_ops);

CREATE INDEX supervision_photo_visit_id_06ee5ddc ON public.supervision_photo USING btree (visit_id);

CREATE INDEX supervision_scan_region_id_c8572f58 ON public.supervision_scan USING btree (region_id);

CREATE INDEX supervision_scan_region_id_c8572f58_like ON public.supervision_scan USING btree (region_id varchar_pattern_ops);

CREATE INDEX supervision_sighting_enrolment_id_da949d0e ON public.supervision_sighting USING btree (enrolment_id);

CREATE INDEX supervision_sighting_visit_id_54e74583 ON public.supervision_sighting USING btree (visit_id);

CREATE INDEX supervision_spot_visit_id_ecaa690b ON public.supervision_spot USING btree (visit_id);

CREATE INDEX supervision_survey_region ON public.supervision_paysurvey USING btree (region_id, id DESC);

CREATE INDEX supervision_surveycontact_surveyed_id_5ca71e5b ON public.supervision_surveycontact USING btree (surveyed_id);

CREATE INDEX supervision_surveyed_claim ON public.supervision_surveyedclaim USING btree (claim_id);

CREATE INDEX supervision_surveyedclaim_claim_id_d7842bb6 ON public.supervision_surveyedclaim USING btree (claim_id);

CREATE INDEX supervision_surveyedclaim_survey_id_070160c9 ON public.supervision_surveyedclaim USING btree (survey_id);

CREATE INDEX supervision_tuning_newest ON public.supervision_tuning USING btree (signal, parameter, id DESC);

CREATE INDEX supervision_visit_cohort_id_a909c580 ON public.supervision_visit USING btree (cohort_id);

CREATE INDEX supervision_visit_draw_id_eef30026 ON public.supervision_visit USING btree (draw_id);

CREATE INDEX supervision_visit_due ON public.supervision_visit USING btree (state, region_id, due_on);

CREATE INDEX supervision_visit_first ON public.supervision_visit USING btree (first_id, state, held_on);

CREATE INDEX supervision_visit_first_id_bbc3b565 ON public.supervision_visit USING btree (first_id);

CREATE UNIQUE INDEX supervision_visit_once ON public.supervision_visit USING btree (session_id) WHERE (NOT ((state)::text = 'called_off'::text));

CREATE INDEX supervision_visit_region_id_4344e8d3 ON public.supervision_visit USING btree (region_id);

CREATE INDEX supervision_visit_region_id_4344e8d3_like ON public.supervision_visit USING btree (region_id varchar_pattern_ops);

CREATE INDEX supervision_visit_second ON public.supervision_visit USING btree (second_id, state, held_on);

CREATE INDEX supervision_visit_second_id_ccb363d2 ON public.supervision_visit USING btree (second_id);

CREATE INDEX supervision_visit_session_id_ae9d99e9 ON public.supervision_visit USING btree (session_id);

CREATE INDEX talent_asset_master_id_61114017 ON public.talent_asset USING btree (master_id);

CREATE INDEX talent_asset_occupation_id_997df2be ON public.talent_asset USING btree (occupation_id);

CREATE INDEX talent_asset_occupation_id_997df2be_like ON public.talent_asset USING btree (occupation_id varchar_pattern_ops);

CREATE UNIQUE INDEX talent_contest_once ON public.talent_contest USING btree (name, year) WHERE (NOT ((state)::text = 'cancelled'::text));

CREATE INDEX talent_contest_region_id_e83d7bca ON public.talent_contest USING btree (region_id);

CREATE INDEX talent_contest_region_id_e83d7bca_like ON public.talent_contest USING btree (region_id varchar_pattern_ops);

CREATE INDEX talent_ground_occupation_id_d4610686 ON public.talent_ground USING btree (occupation_id);

CREATE INDEX talent_ground_occupation_id_d4610686_like ON public.talent_ground USING btree (occupation_id varchar_pattern_ops);

CREATE UNIQUE INDEX talent_ground_once ON public.talent_ground USING btree (person_id, kind, grade, occupation_id, from_on) WHERE ((state)::text = ANY ((ARRAY['stated'::character varying, 'confirmed'::character varying])::text[]));

CREATE INDEX talent_ground_person_id_26908eb7 ON public.talent_ground USING btree (person_id);

CREATE INDEX talent_ground_waiting ON public.talent_ground USING btree (state, stated_at);

CREATE UNIQUE INDEX talent_honour_once ON public.talent_honour USING btree (person_id, code, occasion) WHERE ((state)::text = 'held'::text);

CREATE INDEX talent_honour_person_id_6cbeda0d ON public.talent_honour USING btree (person_id);

CREATE INDEX talent_report_target_id_c1b53f42 ON public.talent_report USING btree (target_id);

CREATE INDEX talent_result_contest_id_5625fa38 ON public.talent_result USING btree (contest_id);

CREATE INDEX talent_result_occupation_id_9ded1a15 ON public.talent_result USING btree (occupation_id);

CREATE INDEX talent_result_occupation_id_9ded1a15_like ON public.talent_result USING btree (occupation_id varchar_pattern_ops);

CREATE INDEX talent_result_person_id_ed1374fb ON public.talent_result USING btree (person_id);

CREATE INDEX talent_target_asset_id_9d75d5c0 ON public.talent_target USING btree (asset_id);

CREATE TRIGGER pgtrigger_assessment_certificate_edition_5dbe4 BEFORE INSERT ON public.assessment_certificate FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_assessment_certificate_edition_5dbe4();

COMMENT ON TRIGGER pgtrigger_assessment_certificate_edition_5dbe4 ON public.assessment_certificate IS '51d168d5ffcd7f1182c809d3fe10a6acd1dd680e';

CREATE TRIGGER pgtrigger_assessment_certificate_kept_19dd3 BEFORE DELETE OR UPDATE ON public.assessment_certificate FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_assessment_certificate_kept_19dd3();

COMMENT ON TRIGGER pgtrigger_assessment_certificate_kept_19dd3 ON public.assessment_certificate IS 'c320bb62a79f4cb44c843c80765313daa6da5a82';

CREATE TRIGGER pgtrigger_assessment_certificate_whole_8863a BEFORE TRUNCATE ON public.assessment_certificate FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_assessment_certificate_whole_8863a();

COMMENT ON TRIGGER pgtrigger_assessment_certificate_whole_8863a ON public.assessment_certificate IS '098cd578ff566afcd502a97770697de012fda0e7';

CREATE TRIGGER pgtrigger_assessment_exam_apart_ad468 BEFORE INSERT OR UPDATE OF assessor_id, body_id, cohort_id, state ON public.assessment_exam FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_assessment_exam_apart_ad468();

COMMENT ON TRIGGER pgtrigger_assessment_exam_apart_ad468 ON public.assessment_exam IS '2b18fb37d16b3cc96403102415c3404d7e4e9da6';

CREATE TRIGGER pgtrigger_assessment_revocation_kept_0fe9d BEFORE DELETE OR UPDATE ON public.assessment_revocation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_assessment_revocation_kept_0fe9d();

COMMENT ON TRIGGER pgtrigger_assessment_revocation_kept_0fe9d ON public.assessment_revocation IS '43d9f08e4f271572a69d489e9ad73c2f4c695957';

CREATE TRIGGER pgtrigger_assessment_revocation_whole_1c901 BEFORE TRUNCATE ON public.assessment_revocation FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_assessment_revocation_whole_1c901();

COMMENT ON TRIGGER pgtrigger_assessment_revocation_whole_1c901 ON public.assessment_revocation IS 'b884a31b6cf8fa18d52ff801ff0d28d483db7538';

CREATE TRIGGER pgtrigger_assessment_score_agreed_b75c7 BEFORE UPDATE OF theory, practice ON public.assessment_score FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_assessment_score_agreed_b75c7();

COMMENT ON TRIGGER pgtrigger_assessment_score_agreed_b75c7 ON public.assessment_score IS '65ef73c0389eb183afbf252ef91bf3648661dabd';

CREATE TRIGGER pgtrigger_city_planted_kept_623dd BEFORE DELETE OR UPDATE ON public.city_planted FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_city_planted_kept_623dd();

COMMENT ON TRIGGER pgtrigger_city_planted_kept_623dd ON public.city_planted IS '5aa0729bca18736746ddd3a531b75c26bcb74310';

CREATE TRIGGER pgtrigger_enrolment_apprenticed_9dd64 BEFORE INSERT OR UPDATE OF cohort_id, worker_id, state ON public.enrolment_enrolment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_enrolment_apprenticed_9dd64();

COMMENT ON TRIGGER pgtrigger_enrolment_apprenticed_9dd64 ON public.enrolment_enrolment IS 'b1b873c2a248b0f27136d0896fd866e01dae8d65';

CREATE TRIGGER pgtrigger_enrolment_kept_8446d BEFORE INSERT OR UPDATE OF cohort_id, span, state ON public.enrolment_enrolment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_enrolment_kept_8446d();

COMMENT ON TRIGGER pgtrigger_enrolment_kept_8446d ON public.enrolment_enrolment IS 'f6e98a1dbd48d369a88e9147436df19cc700ec8c';

CREATE TRIGGER pgtrigger_governance_agendaitem_in_time_00129 BEFORE INSERT OR UPDATE ON public.governance_agendaitem FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_agendaitem_in_time_00129();

COMMENT ON TRIGGER pgtrigger_governance_agendaitem_in_time_00129 ON public.governance_agendaitem IS '69cdeebacb1c3ba32ab47bda8776be51b2782848';

CREATE TRIGGER pgtrigger_governance_agendaitem_kept_c32e5 BEFORE DELETE ON public.governance_agendaitem FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_agendaitem_kept_c32e5();

COMMENT ON TRIGGER pgtrigger_governance_agendaitem_kept_c32e5 ON public.governance_agendaitem IS '28b1629371a9da83808e5de35c696c98daa9fed4';

CREATE TRIGGER pgtrigger_governance_agendaitem_whole_871c4 BEFORE TRUNCATE ON public.governance_agendaitem FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_agendaitem_whole_871c4();

COMMENT ON TRIGGER pgtrigger_governance_agendaitem_whole_871c4 ON public.governance_agendaitem IS '646dae11006a9bb4cfbd0e86d0519c3a19843885';

CREATE TRIGGER pgtrigger_governance_cell_computed_01e32 BEFORE INSERT ON public.governance_reportcell FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_cell_computed_01e32();

COMMENT ON TRIGGER pgtrigger_governance_cell_computed_01e32 ON public.governance_reportcell IS '41912c2c4258c430a8c60b8afc6321721bddbaac';

CREATE TRIGGER pgtrigger_governance_clause_kept_f2a67 BEFORE DELETE OR UPDATE ON public.governance_clause FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_clause_kept_f2a67();

COMMENT ON TRIGGER pgtrigger_governance_clause_kept_f2a67 ON public.governance_clause IS '7b4a414309803aa9480fa11f06300c1dff4d4364';

CREATE TRIGGER pgtrigger_governance_clause_whole_668ee BEFORE TRUNCATE ON public.governance_clause FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_clause_whole_668ee();

COMMENT ON TRIGGER pgtrigger_governance_clause_whole_668ee ON public.governance_clause IS 'acd7df111b21616353c78305d6d9ac26b1e6a1c6';

CREATE TRIGGER pgtrigger_governance_clausechange_kept_886a8 BEFORE DELETE OR UPDATE ON public.governance_clausechange FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_clausechange_kept_886a8();

COMMENT ON TRIGGER pgtrigger_governance_clausechange_kept_886a8 ON public.governance_clausechange IS '3cb3c51535e21d35a0798e50b9341c6c91206efa';

CREATE TRIGGER pgtrigger_governance_clausechange_whole_018e1 BEFORE TRUNCATE ON public.governance_clausechange FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_clausechange_whole_018e1();

COMMENT ON TRIGGER pgtrigger_governance_clausechange_whole_018e1 ON public.governance_clausechange IS '18abde72866d91dcbbd30f0d54b15bdf3cb472e7';

CREATE TRIGGER pgtrigger_governance_comment_as_sent_be87d BEFORE UPDATE ON public.governance_comment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_comment_as_sent_be87d();

COMMENT ON TRIGGER pgtrigger_governance_comment_as_sent_be87d ON public.governance_comment IS '75dd8db2fdb18892685d9fdd532d41ab2f6d5da8';

CREATE TRIGGER pgtrigger_governance_comment_in_time_14b00 BEFORE INSERT ON public.governance_comment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_comment_in_time_14b00();

COMMENT ON TRIGGER pgtrigger_governance_comment_in_time_14b00 ON public.governance_comment IS '722dea504a683a6997a8cc1494fec0dca5216f18';

CREATE TRIGGER pgtrigger_governance_comment_kept_def73 BEFORE DELETE ON public.governance_comment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_comment_kept_def73();

COMMENT ON TRIGGER pgtrigger_governance_comment_kept_def73 ON public.governance_comment IS 'e655f5863456ddb898b6db955d4a2025474233e0';

CREATE TRIGGER pgtrigger_governance_comment_whole_5ff4f BEFORE TRUNCATE ON public.governance_comment FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_comment_whole_5ff4f();

COMMENT ON TRIGGER pgtrigger_governance_comment_whole_5ff4f ON public.governance_comment IS '14dba49a4309e8d933a29b2acbfde6e7eabc6d5a';

CREATE TRIGGER pgtrigger_governance_commentanswer_kept_5dad9 BEFORE DELETE OR UPDATE ON public.governance_commentanswer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_commentanswer_kept_5dad9();

COMMENT ON TRIGGER pgtrigger_governance_commentanswer_kept_5dad9 ON public.governance_commentanswer IS 'b74c42b56a2b3910727a2d1e9f8dfffafe8397c6';

CREATE TRIGGER pgtrigger_governance_commentanswer_whole_974d1 BEFORE TRUNCATE ON public.governance_commentanswer FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_commentanswer_whole_974d1();

COMMENT ON TRIGGER pgtrigger_governance_commentanswer_whole_974d1 ON public.governance_commentanswer IS '6672c9b2627bed2349cccc3373998c1f159e9246';

CREATE TRIGGER pgtrigger_governance_commenter_kept_45bdc BEFORE DELETE OR UPDATE ON public.governance_commenter FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_commenter_kept_45bdc();

COMMENT ON TRIGGER pgtrigger_governance_commenter_kept_45bdc ON public.governance_commenter IS 'ca45c28ebac771080982943a427854d6ada441d3';

CREATE TRIGGER pgtrigger_governance_commenter_whole_a28c1 BEFORE TRUNCATE ON public.governance_commenter FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_commenter_whole_a28c1();

COMMENT ON TRIGGER pgtrigger_governance_commenter_whole_a28c1 ON public.governance_commenter IS 'cb55f900ae76cf0e73b96dd0c19a8afb2d74f971';

CREATE TRIGGER pgtrigger_governance_commentgroup_kept_700aa BEFORE DELETE OR UPDATE ON public.governance_commentgroup FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_commentgroup_kept_700aa();

COMMENT ON TRIGGER pgtrigger_governance_commentgroup_kept_700aa ON public.governance_commentgroup IS '6ce9a288a2a6dc2165da5dff35f0f8aa8f891226';

CREATE TRIGGER pgtrigger_governance_commentgroup_whole_ec8a0 BEFORE TRUNCATE ON public.governance_commentgroup FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_commentgroup_whole_ec8a0();

COMMENT ON TRIGGER pgtrigger_governance_commentgroup_whole_ec8a0 ON public.governance_commentgroup IS '585b91ad24d66700415d27a8a2c32faffa7239d0';

CREATE TRIGGER pgtrigger_governance_consultation_kept_f0b26 BEFORE DELETE ON public.governance_consultation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_consultation_kept_f0b26();

COMMENT ON TRIGGER pgtrigger_governance_consultation_kept_f0b26 ON public.governance_consultation IS '3a8502da427a84eedca788c81f4f3756e744016f';

CREATE TRIGGER pgtrigger_governance_consultation_stands_66cb4 BEFORE UPDATE ON public.governance_consultation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_consultation_stands_66cb4();

COMMENT ON TRIGGER pgtrigger_governance_consultation_stands_66cb4 ON public.governance_consultation IS 'd786cc881b59fbb0ee9ae2d6120d35ae9dddb52a';

CREATE TRIGGER pgtrigger_governance_consultation_whole_b7124 BEFORE TRUNCATE ON public.governance_consultation FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_consultation_whole_b7124();

COMMENT ON TRIGGER pgtrigger_governance_consultation_whole_b7124 ON public.governance_consultation IS '7a555e94b1412e7b8018f8fe562e7a18f22dc0b6';

CREATE TRIGGER pgtrigger_governance_consultationclause_kept_2f550 BEFORE DELETE OR UPDATE ON public.governance_consultationclause FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_consultationclause_kept_2f550();

COMMENT ON TRIGGER pgtrigger_governance_consultationclause_kept_2f550 ON public.governance_consultationclause IS 'bafb81e21d8de27c304eb815c06732b52a10657e';

CREATE TRIGGER pgtrigger_governance_consultationclause_whole_cffa0 BEFORE TRUNCATE ON public.governance_consultationclause FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_consultationclause_whole_cffa0();

COMMENT ON TRIGGER pgtrigger_governance_consultationclause_whole_cffa0 ON public.governance_consultationclause IS 'f9ccd2d5a5d274977eb3fc12cdb3a87944c288d8';

CREATE TRIGGER pgtrigger_governance_coordinationmember_as_joined_682e0 BEFORE UPDATE ON public.governance_coordinationmember FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_coordinationmember_as_joined_682e0();

COMMENT ON TRIGGER pgtrigger_governance_coordinationmember_as_joined_682e0 ON public.governance_coordinationmember IS '6c75d94325d592b77cd3eac285f3f0c1ee1f68bb';

CREATE TRIGGER pgtrigger_governance_coordinationmember_kept_d7199 BEFORE DELETE ON public.governance_coordinationmember FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_coordinationmember_kept_d7199();

COMMENT ON TRIGGER pgtrigger_governance_coordinationmember_kept_d7199 ON public.governance_coordinationmember IS '52fc3f4a115d70a7140c7ea39053d49fee20f914';

CREATE TRIGGER pgtrigger_governance_coordinationmember_whole_4e11f BEFORE TRUNCATE ON public.governance_coordinationmember FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_coordinationmember_whole_4e11f();

COMMENT ON TRIGGER pgtrigger_governance_coordinationmember_whole_4e11f ON public.governance_coordinationmember IS '55f1c2a583fbafec8ac8c0df83b89454a9577487';

CREATE TRIGGER pgtrigger_governance_countersignasked_kept_ca55e BEFORE DELETE ON public.governance_countersignasked FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_countersignasked_kept_ca55e();

COMMENT ON TRIGGER pgtrigger_governance_countersignasked_kept_ca55e ON public.governance_countersignasked IS '4afdfe1d2761f2919ff25e3dec76d40c5a51c043';

CREATE TRIGGER pgtrigger_governance_countersignasked_stands_6c3b0 BEFORE INSERT OR UPDATE ON public.governance_countersignasked FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_countersignasked_stands_6c3b0();

COMMENT ON TRIGGER pgtrigger_governance_countersignasked_stands_6c3b0 ON public.governance_countersignasked IS 'd6321d7c995fbc60eba9f6485f93b74aff020047';

CREATE TRIGGER pgtrigger_governance_countersignasked_whole_98005 BEFORE TRUNCATE ON public.governance_countersignasked FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_countersignasked_whole_98005();

COMMENT ON TRIGGER pgtrigger_governance_countersignasked_whole_98005 ON public.governance_countersignasked IS '0d14b701b69019df1b275918b180ecaa6e0b0434';

CREATE TRIGGER pgtrigger_governance_countersignclause_kept_fbd46 BEFORE DELETE OR UPDATE ON public.governance_countersignclause FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_countersignclause_kept_fbd46();

COMMENT ON TRIGGER pgtrigger_governance_countersignclause_kept_fbd46 ON public.governance_countersignclause IS '81b8176a0fb43728ca81506080b58715299708e1';

CREATE TRIGGER pgtrigger_governance_countersignclause_whole_2d9ff BEFORE TRUNCATE ON public.governance_countersignclause FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_countersignclause_whole_2d9ff();

COMMENT ON TRIGGER pgtrigger_governance_countersignclause_whole_2d9ff ON public.governance_countersignclause IS 'd475b6a8e88096588125aa6b497367298dd8285e';

CREATE TRIGGER pgtrigger_governance_countersignfinal_in_turn_5ac2f BEFORE INSERT ON public.governance_countersignfinal FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_countersignfinal_in_turn_5ac2f();

COMMENT ON TRIGGER pgtrigger_governance_countersignfinal_in_turn_5ac2f ON public.governance_countersignfinal IS '628b4cfd46a9661197c6a8680e79906d556aa132';

CREATE TRIGGER pgtrigger_governance_countersignfinal_kept_543c8 BEFORE DELETE OR UPDATE ON public.governance_countersignfinal FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_countersignfinal_kept_543c8();

COMMENT ON TRIGGER pgtrigger_governance_countersignfinal_kept_543c8 ON public.governance_countersignfinal IS '82fe159a4945618650b24f4fc7395ad07faf8ce7';

CREATE TRIGGER pgtrigger_governance_countersignfinal_whole_cca80 BEFORE TRUNCATE ON public.governance_countersignfinal FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_countersignfinal_whole_cca80();

COMMENT ON TRIGGER pgtrigger_governance_countersignfinal_whole_cca80 ON public.governance_countersignfinal IS 'ef37b1986e1106c043a2555c06a13d16b00477e2';

CREATE TRIGGER pgtrigger_governance_countersigning_kept_7b80e BEFORE DELETE ON public.governance_countersigning FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_countersigning_kept_7b80e();

COMMENT ON TRIGGER pgtrigger_governance_countersigning_kept_7b80e ON public.governance_countersigning IS 'e3c32fd527e0c352e7a1379cc2251838aafb56ba';

CREATE TRIGGER pgtrigger_governance_countersigning_stands_60652 BEFORE UPDATE ON public.governance_countersigning FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_countersigning_stands_60652();

COMMENT ON TRIGGER pgtrigger_governance_countersigning_stands_60652 ON public.governance_countersigning IS '7c3049b446fe8da6c344df6baffeae43f0784bc6';

CREATE TRIGGER pgtrigger_governance_countersigning_whole_07007 BEFORE TRUNCATE ON public.governance_countersigning FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_countersigning_whole_07007();

COMMENT ON TRIGGER pgtrigger_governance_countersigning_whole_07007 ON public.governance_countersigning IS '82d70718c16dcb3b40ead987259661345a3cc78a';

CREATE TRIGGER pgtrigger_governance_countersignopinion_in_time_49ed0 BEFORE INSERT ON public.governance_countersignopinion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_countersignopinion_in_time_49ed0();

COMMENT ON TRIGGER pgtrigger_governance_countersignopinion_in_time_49ed0 ON public.governance_countersignopinion IS '6533a82b63a96047a4f132c49bd4f0143a132b9e';

CREATE TRIGGER pgtrigger_governance_countersignopinion_kept_636e9 BEFORE DELETE OR UPDATE ON public.governance_countersignopinion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_countersignopinion_kept_636e9();

COMMENT ON TRIGGER pgtrigger_governance_countersignopinion_kept_636e9 ON public.governance_countersignopinion IS 'fde1cc8c46d4b523b44748eee05fbe4ff5033fce';

CREATE TRIGGER pgtrigger_governance_countersignopinion_whole_f022f BEFORE TRUNCATE ON public.governance_countersignopinion FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_countersignopinion_whole_f022f();

COMMENT ON TRIGGER pgtrigger_governance_countersignopinion_whole_f022f ON public.governance_countersignopinion IS 'bb6f22495cb93fa9aea26dd499925c1f4b98ca8a';

CREATE TRIGGER pgtrigger_governance_countersigntaken_in_turn_ec6d1 BEFORE INSERT OR UPDATE ON public.governance_countersigntaken FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_countersigntaken_in_turn_ec6d1();

COMMENT ON TRIGGER pgtrigger_governance_countersigntaken_in_turn_ec6d1 ON public.governance_countersigntaken IS '95b2c4cf972186bfe9ad0b85051f02223227a41c';

CREATE TRIGGER pgtrigger_governance_countersigntaken_kept_ee2d8 BEFORE DELETE ON public.governance_countersigntaken FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_countersigntaken_kept_ee2d8();

COMMENT ON TRIGGER pgtrigger_governance_countersigntaken_kept_ee2d8 ON public.governance_countersigntaken IS 'd612a10e91e9c4964d44713b33ba87070a6b13dd';

CREATE TRIGGER pgtrigger_governance_countersigntaken_whole_ec7ac BEFORE TRUNCATE ON public.governance_countersigntaken FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_countersigntaken_whole_ec7ac();

COMMENT ON TRIGGER pgtrigger_governance_countersigntaken_whole_ec7ac ON public.governance_countersigntaken IS 'dcbf9194e9da41c916eb9e2a622a1e6c9dd98e49';

CREATE TRIGGER pgtrigger_governance_explainedquestion_draft_fd2c1 BEFORE UPDATE ON public.governance_explainedquestion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_explainedquestion_draft_fd2c1();

COMMENT ON TRIGGER pgtrigger_governance_explainedquestion_draft_fd2c1 ON public.governance_explainedquestion IS 'da2639488faf7b0a4341c910495211eebf79b4c5';

CREATE TRIGGER pgtrigger_governance_explainedquestion_kept_44715 BEFORE DELETE ON public.governance_explainedquestion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_explainedquestion_kept_44715();

COMMENT ON TRIGGER pgtrigger_governance_explainedquestion_kept_44715 ON public.governance_explainedquestion IS '29eed4c16800d5df2a955ce86d7cdd14643ef713';

CREATE TRIGGER pgtrigger_governance_explainedquestion_new_6a938 BEFORE INSERT ON public.governance_explainedquestion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_explainedquestion_new_6a938();

COMMENT ON TRIGGER pgtrigger_governance_explainedquestion_new_6a938 ON public.governance_explainedquestion IS 'fe3b8ff6dea852977f35830c2d7b7ec64a3af497';

CREATE TRIGGER pgtrigger_governance_explainedquestion_whole_a1cff BEFORE TRUNCATE ON public.governance_explainedquestion FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_explainedquestion_whole_a1cff();

COMMENT ON TRIGGER pgtrigger_governance_explainedquestion_whole_a1cff ON public.governance_explainedquestion IS '26725e285a8fbc7fe6968097742c470fea810689';

CREATE TRIGGER pgtrigger_governance_goal_issued_01897 BEFORE UPDATE ON public.governance_goal FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_goal_issued_01897();

COMMENT ON TRIGGER pgtrigger_governance_goal_issued_01897 ON public.governance_goal IS 'f1ef3b01e617e6657b633dcf69c063f769014d91';

CREATE TRIGGER pgtrigger_governance_goal_stays_dc828 BEFORE DELETE ON public.governance_goal FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_goal_stays_dc828();

COMMENT ON TRIGGER pgtrigger_governance_goal_stays_dc828 ON public.governance_goal IS 'ce55474f197293d6ffb638b2856599dc743684b1';

CREATE TRIGGER pgtrigger_governance_goal_whole_1903c BEFORE TRUNCATE ON public.governance_goal FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_goal_whole_1903c();

COMMENT ON TRIGGER pgtrigger_governance_goal_whole_1903c ON public.governance_goal IS '2a521eace61e2da025371f52896f934bc7f340e4';

CREATE TRIGGER pgtrigger_governance_goalrevision_kept_8d5b6 BEFORE DELETE OR UPDATE ON public.governance_goalrevision FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_goalrevision_kept_8d5b6();

COMMENT ON TRIGGER pgtrigger_governance_goalrevision_kept_8d5b6 ON public.governance_goalrevision IS '0d2e0ea619410c3c577430c2c52b5d6bad16fcd2';

CREATE TRIGGER pgtrigger_governance_goalrevision_whole_c06ba BEFORE TRUNCATE ON public.governance_goalrevision FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_goalrevision_whole_c06ba();

COMMENT ON TRIGGER pgtrigger_governance_goalrevision_whole_c06ba ON public.governance_goalrevision IS 'e4e33936e791dcd9119e441012afc3d2d4f653fc';

CREATE TRIGGER pgtrigger_governance_jointmeeting_kept_cf82d BEFORE DELETE ON public.governance_jointmeeting FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_jointmeeting_kept_cf82d();

COMMENT ON TRIGGER pgtrigger_governance_jointmeeting_kept_cf82d ON public.governance_jointmeeting IS '98275b699afcea7828f35bedf40e29d6a880f280';

CREATE TRIGGER pgtrigger_governance_jointmeeting_stands_ca3df BEFORE UPDATE ON public.governance_jointmeeting FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_jointmeeting_stands_ca3df();

COMMENT ON TRIGGER pgtrigger_governance_jointmeeting_stands_ca3df ON public.governance_jointmeeting IS '2167ba8a6db2bc72553c4f579a8956c38c1da923';

CREATE TRIGGER pgtrigger_governance_jointmeeting_whole_07ff9 BEFORE TRUNCATE ON public.governance_jointmeeting FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_jointmeeting_whole_07ff9();

COMMENT ON TRIGGER pgtrigger_governance_jointmeeting_whole_07ff9 ON public.governance_jointmeeting IS '3cb17053aa9b71e826849e8811437b0e2b87810b';

CREATE TRIGGER pgtrigger_governance_meetingdecision_kept_f9040 BEFORE DELETE ON public.governance_meetingdecision FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_meetingdecision_kept_f9040();

COMMENT ON TRIGGER pgtrigger_governance_meetingdecision_kept_f9040 ON public.governance_meetingdecision IS '1d5b6ec6b299e95f7a847083d7fff1f2e84ee823';

CREATE TRIGGER pgtrigger_governance_meetingdecision_stands_33e9e BEFORE INSERT OR UPDATE ON public.governance_meetingdecision FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_meetingdecision_stands_33e9e();

COMMENT ON TRIGGER pgtrigger_governance_meetingdecision_stands_33e9e ON public.governance_meetingdecision IS '205a261930fcac41846a87878aaf8277a78d3d83';

CREATE TRIGGER pgtrigger_governance_meetingdecision_whole_f1242 BEFORE TRUNCATE ON public.governance_meetingdecision FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_meetingdecision_whole_f1242();

COMMENT ON TRIGGER pgtrigger_governance_meetingdecision_whole_f1242 ON public.governance_meetingdecision IS 'feaf803962b26112c6d79a34a20f45b28f570f9e';

CREATE TRIGGER pgtrigger_governance_meetinginvitation_kept_df37e BEFORE DELETE ON public.governance_meetinginvitation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_meetinginvitation_kept_df37e();

COMMENT ON TRIGGER pgtrigger_governance_meetinginvitation_kept_df37e ON public.governance_meetinginvitation IS '09457e1081519c9d04094d8b7f4577332d3f9a67';

CREATE TRIGGER pgtrigger_governance_meetinginvitation_stands_19512 BEFORE INSERT OR UPDATE ON public.governance_meetinginvitation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_meetinginvitation_stands_19512();

COMMENT ON TRIGGER pgtrigger_governance_meetinginvitation_stands_19512 ON public.governance_meetinginvitation IS 'e68bf1667bb57599dab37dd4370b97f717b214ff';

CREATE TRIGGER pgtrigger_governance_meetinginvitation_whole_df974 BEFORE TRUNCATE ON public.governance_meetinginvitation FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_meetinginvitation_whole_df974();

COMMENT ON TRIGGER pgtrigger_governance_meetinginvitation_whole_df974 ON public.governance_meetinginvitation IS '9a32be8c66849055376960c7c30f42b04f0ff524';

CREATE TRIGGER pgtrigger_governance_meetingminutes_in_time_72d8e BEFORE INSERT ON public.governance_meetingminutes FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_meetingminutes_in_time_72d8e();

COMMENT ON TRIGGER pgtrigger_governance_meetingminutes_in_time_72d8e ON public.governance_meetingminutes IS 'f7883fa92add38566fe0a58304da990a0cd810e3';

CREATE TRIGGER pgtrigger_governance_meetingminutes_kept_98575 BEFORE DELETE OR UPDATE ON public.governance_meetingminutes FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_meetingminutes_kept_98575();

COMMENT ON TRIGGER pgtrigger_governance_meetingminutes_kept_98575 ON public.governance_meetingminutes IS 'd92d835612dedd3fd95f57aef387cea0e91d2ac8';

CREATE TRIGGER pgtrigger_governance_meetingminutes_whole_06b55 BEFORE TRUNCATE ON public.governance_meetingminutes FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_meetingminutes_whole_06b55();

COMMENT ON TRIGGER pgtrigger_governance_meetingminutes_whole_06b55 ON public.governance_meetingminutes IS '90ac85533737bde6c756cdd2200ae6b04d586300';

CREATE TRIGGER pgtrigger_governance_minutesreply_in_time_be3de BEFORE INSERT ON public.governance_minutesreply FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_minutesreply_in_time_be3de();

COMMENT ON TRIGGER pgtrigger_governance_minutesreply_in_time_be3de ON public.governance_minutesreply IS 'cfac8bbaf29284c65c1e3723dc0758e6d1f00c86';

CREATE TRIGGER pgtrigger_governance_minutesreply_kept_4ecf1 BEFORE DELETE OR UPDATE ON public.governance_minutesreply FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_minutesreply_kept_4ecf1();

COMMENT ON TRIGGER pgtrigger_governance_minutesreply_kept_4ecf1 ON public.governance_minutesreply IS '9b61b689ee2422d3a2f8086757fc35167461d6e7';

CREATE TRIGGER pgtrigger_governance_minutesreply_whole_04f8d BEFORE TRUNCATE ON public.governance_minutesreply FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_minutesreply_whole_04f8d();

COMMENT ON TRIGGER pgtrigger_governance_minutesreply_whole_04f8d ON public.governance_minutesreply IS '4c0b8267d4a7b162c682a37f103faa92be3cb875';

CREATE TRIGGER pgtrigger_governance_policyexplanation_kept_20828 BEFORE DELETE ON public.governance_policyexplanation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_policyexplanation_kept_20828();

COMMENT ON TRIGGER pgtrigger_governance_policyexplanation_kept_20828 ON public.governance_policyexplanation IS '0a886d56a0213eaffb5c68dc94c05708e7292982';

CREATE TRIGGER pgtrigger_governance_policyexplanation_stands_d4b4c BEFORE UPDATE ON public.governance_policyexplanation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_policyexplanation_stands_d4b4c();

COMMENT ON TRIGGER pgtrigger_governance_policyexplanation_stands_d4b4c ON public.governance_policyexplanation IS '02fcab8db29a777d2c2e46e984373c5e38565735';

CREATE TRIGGER pgtrigger_governance_policyexplanation_whole_a2b24 BEFORE TRUNCATE ON public.governance_policyexplanation FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_policyexplanation_whole_a2b24();

COMMENT ON TRIGGER pgtrigger_governance_policyexplanation_whole_a2b24 ON public.governance_policyexplanation IS '3d1f28e41015ed76d32ccbf1f8f1f6b9d546d76f';

CREATE TRIGGER pgtrigger_governance_practice_as_sent_2dcb0 BEFORE UPDATE ON public.governance_practice FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_practice_as_sent_2dcb0();

COMMENT ON TRIGGER pgtrigger_governance_practice_as_sent_2dcb0 ON public.governance_practice IS 'ac55bee8a322083c8cc272cda3d3899f96b3b6c5';

CREATE TRIGGER pgtrigger_governance_practice_kept_50501 BEFORE DELETE ON public.governance_practice FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_practice_kept_50501();

COMMENT ON TRIGGER pgtrigger_governance_practice_kept_50501 ON public.governance_practice IS 'fd81487c6c91c0d894df81ecd33bc5ad6452acef';

CREATE TRIGGER pgtrigger_governance_practice_whole_1b371 BEFORE TRUNCATE ON public.governance_practice FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_practice_whole_1b371();

COMMENT ON TRIGGER pgtrigger_governance_practice_whole_1b371 ON public.governance_practice IS '19d74f3ac21f69ca65e7de1e0cba219b817d665c';

CREATE TRIGGER pgtrigger_governance_practiceadoption_as_told_eb945 BEFORE UPDATE ON public.governance_practiceadoption FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_practiceadoption_as_told_eb945();

COMMENT ON TRIGGER pgtrigger_governance_practiceadoption_as_told_eb945 ON public.governance_practiceadoption IS '677dd11eafc2bb47c2ee41653521c422fb90eff2';

CREATE TRIGGER pgtrigger_governance_practiceadoption_kept_ce349 BEFORE DELETE ON public.governance_practiceadoption FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_practiceadoption_kept_ce349();

COMMENT ON TRIGGER pgtrigger_governance_practiceadoption_kept_ce349 ON public.governance_practiceadoption IS '923ebce845f79187d8dae0240a52d530ca0af530';

CREATE TRIGGER pgtrigger_governance_practiceadoption_new_514e5 BEFORE INSERT ON public.governance_practiceadoption FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_practiceadoption_new_514e5();

COMMENT ON TRIGGER pgtrigger_governance_practiceadoption_new_514e5 ON public.governance_practiceadoption IS '86a4051e1b1616620862d31a92ed3cc4c5a5be02';

CREATE TRIGGER pgtrigger_governance_practiceadoption_whole_dd931 BEFORE TRUNCATE ON public.governance_practiceadoption FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_practiceadoption_whole_dd931();

COMMENT ON TRIGGER pgtrigger_governance_practiceadoption_whole_dd931 ON public.governance_practiceadoption IS '676ec5ebcc75e33df1f4bb4e63471f20a79cf825';

CREATE TRIGGER pgtrigger_governance_problem_as_told_14cf5 BEFORE UPDATE ON public.governance_problem FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_problem_as_told_14cf5();

COMMENT ON TRIGGER pgtrigger_governance_problem_as_told_14cf5 ON public.governance_problem IS 'a6114337308e5aaf9369bdc5a4d4e06da773b16a';

CREATE TRIGGER pgtrigger_governance_problem_kept_573db BEFORE DELETE ON public.governance_problem FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_problem_kept_573db();

COMMENT ON TRIGGER pgtrigger_governance_problem_kept_573db ON public.governance_problem IS '245f59a96e1b54e9b99b572bbba2c370398759cf';

CREATE TRIGGER pgtrigger_governance_problem_whole_ae8d2 BEFORE TRUNCATE ON public.governance_problem FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_problem_whole_ae8d2();

COMMENT ON TRIGGER pgtrigger_governance_problem_whole_ae8d2 ON public.governance_problem IS '7cc5be9d8541878d16c25fd36e3b0771a0869c39';

CREATE TRIGGER pgtrigger_governance_progress_kept_d65bb BEFORE DELETE OR UPDATE ON public.governance_progress FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_progress_kept_d65bb();

COMMENT ON TRIGGER pgtrigger_governance_progress_kept_d65bb ON public.governance_progress IS '8002620684552bd59779f7192c274c1e95300f3a';

CREATE TRIGGER pgtrigger_governance_progress_whole_d82b6 BEFORE TRUNCATE ON public.governance_progress FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_progress_whole_d82b6();

COMMENT ON TRIGGER pgtrigger_governance_progress_whole_d82b6 ON public.governance_progress IS '6bffd0acc3d41cb45e3a913f8e0ce0f16ef23827';

CREATE TRIGGER pgtrigger_governance_publicityitem_kept_afebe BEFORE DELETE ON public.governance_publicityitem FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_publicityitem_kept_afebe();

COMMENT ON TRIGGER pgtrigger_governance_publicityitem_kept_afebe ON public.governance_publicityitem IS 'daf4807667aa564992e4e88192677d2b1996dcea';

CREATE TRIGGER pgtrigger_governance_publicityitem_stands_b5a14 BEFORE UPDATE ON public.governance_publicityitem FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_publicityitem_stands_b5a14();

COMMENT ON TRIGGER pgtrigger_governance_publicityitem_stands_b5a14 ON public.governance_publicityitem IS '3ec0b1c3b46c7442fc0e5f28495eb0422dd0b91c';

CREATE TRIGGER pgtrigger_governance_publicityitem_whole_2392e BEFORE TRUNCATE ON public.governance_publicityitem FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_publicityitem_whole_2392e();

COMMENT ON TRIGGER pgtrigger_governance_publicityitem_whole_2392e ON public.governance_publicityitem IS '67b814799fb5b3c5fba55aa6d130e8dc67d22e98';

CREATE TRIGGER pgtrigger_governance_publicquestion_as_asked_a0948 BEFORE UPDATE ON public.governance_publicquestion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_publicquestion_as_asked_a0948();

COMMENT ON TRIGGER pgtrigger_governance_publicquestion_as_asked_a0948 ON public.governance_publicquestion IS '36da90fe5c65b2a2800ef89f5b8acc7e14fc0a99';

CREATE TRIGGER pgtrigger_governance_publicquestion_kept_5869d BEFORE DELETE ON public.governance_publicquestion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_publicquestion_kept_5869d();

COMMENT ON TRIGGER pgtrigger_governance_publicquestion_kept_5869d ON public.governance_publicquestion IS '4df19d9a4b76505e2becf93cd52af74adb73f548';

CREATE TRIGGER pgtrigger_governance_publicquestion_whole_16968 BEFORE TRUNCATE ON public.governance_publicquestion FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_publicquestion_whole_16968();

COMMENT ON TRIGGER pgtrigger_governance_publicquestion_whole_16968 ON public.governance_publicquestion IS 'a2b332ac21dc4928d134f228a1fc57cd5b1a3be3';

CREATE TRIGGER pgtrigger_governance_reminder_kept_fb48a BEFORE DELETE OR UPDATE ON public.governance_reminder FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_reminder_kept_fb48a();

COMMENT ON TRIGGER pgtrigger_governance_reminder_kept_fb48a ON public.governance_reminder IS '37231056b63d4887063a96fb18c7e896f3ede10f';

CREATE TRIGGER pgtrigger_governance_reminder_whole_65588 BEFORE TRUNCATE ON public.governance_reminder FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_reminder_whole_65588();

COMMENT ON TRIGGER pgtrigger_governance_reminder_whole_65588 ON public.governance_reminder IS '4434ad440e1eaf090bd438fe7a43363df5774fee';

CREATE TRIGGER pgtrigger_governance_report_kept_e5276 BEFORE UPDATE ON public.governance_report FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_report_kept_e5276();

COMMENT ON TRIGGER pgtrigger_governance_report_kept_e5276 ON public.governance_report IS '77506edec0aa570defe3dbe27ffc9b1998b247dc';

CREATE TRIGGER pgtrigger_governance_report_stays_043fa BEFORE DELETE ON public.governance_report FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_report_stays_043fa();

COMMENT ON TRIGGER pgtrigger_governance_report_stays_043fa ON public.governance_report IS '2cb8e9e8f974ca2650d1ef501629496e7f05a7c5';

CREATE TRIGGER pgtrigger_governance_report_whole_5a805 BEFORE TRUNCATE ON public.governance_report FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_report_whole_5a805();

COMMENT ON TRIGGER pgtrigger_governance_report_whole_5a805 ON public.governance_report IS 'f75485aedc559699e33f10775a0bdca7ba3acc8d';

CREATE TRIGGER pgtrigger_governance_reportcell_kept_1b207 BEFORE DELETE OR UPDATE ON public.governance_reportcell FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_reportcell_kept_1b207();

COMMENT ON TRIGGER pgtrigger_governance_reportcell_kept_1b207 ON public.governance_reportcell IS '897380547217bc3495072b483eed00bee3ea16ad';

CREATE TRIGGER pgtrigger_governance_reportcell_whole_5b528 BEFORE TRUNCATE ON public.governance_reportcell FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_reportcell_whole_5b528();

COMMENT ON TRIGGER pgtrigger_governance_reportcell_whole_5b528 ON public.governance_reportcell IS 'c55ed64e5803dd44931abb2b3350a17bf846e4f7';

CREATE TRIGGER pgtrigger_governance_reportcheck_kept_c352d BEFORE DELETE OR UPDATE ON public.governance_reportcheck FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_reportcheck_kept_c352d();

COMMENT ON TRIGGER pgtrigger_governance_reportcheck_kept_c352d ON public.governance_reportcheck IS '5c926622677765d6326ba2d592660495edadb087';

CREATE TRIGGER pgtrigger_governance_reportcheck_whole_d278a BEFORE TRUNCATE ON public.governance_reportcheck FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_reportcheck_whole_d278a();

COMMENT ON TRIGGER pgtrigger_governance_reportcheck_whole_d278a ON public.governance_reportcheck IS 'f10476f9b59e014c516546fb6b184e346f29e0c3';

CREATE TRIGGER pgtrigger_governance_reportflag_kept_3654d BEFORE DELETE OR UPDATE ON public.governance_reportflag FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_reportflag_kept_3654d();

COMMENT ON TRIGGER pgtrigger_governance_reportflag_kept_3654d ON public.governance_reportflag IS 'bd3233931372f825a4d73142999c281fb0dc6caa';

CREATE TRIGGER pgtrigger_governance_reportflag_whole_27d9c BEFORE TRUNCATE ON public.governance_reportflag FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_reportflag_whole_27d9c();

COMMENT ON TRIGGER pgtrigger_governance_reportflag_whole_27d9c ON public.governance_reportflag IS 'b1c2ae264f1651e3db7571896955e6aafad63dfa';

CREATE TRIGGER pgtrigger_governance_reportlist_drafted_3d6f0 BEFORE INSERT ON public.governance_reportlist FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_reportlist_drafted_3d6f0();

COMMENT ON TRIGGER pgtrigger_governance_reportlist_drafted_3d6f0 ON public.governance_reportlist IS '6a98304dcd8a38ce281105b75950f9f320da5f7d';

CREATE TRIGGER pgtrigger_governance_reportlist_kept_f4019 BEFORE DELETE OR UPDATE ON public.governance_reportlist FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_reportlist_kept_f4019();

COMMENT ON TRIGGER pgtrigger_governance_reportlist_kept_f4019 ON public.governance_reportlist IS '80d296ab0c7e69e551ccb607f9c94dc35d129a8e';

CREATE TRIGGER pgtrigger_governance_reportlist_whole_f5789 BEFORE TRUNCATE ON public.governance_reportlist FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_reportlist_whole_f5789();

COMMENT ON TRIGGER pgtrigger_governance_reportlist_whole_f5789 ON public.governance_reportlist IS '4d0c9cc4c98be85a71a1104748e5e6f642780d6a';

CREATE TRIGGER pgtrigger_governance_reportproblem_gone_24dcd BEFORE DELETE ON public.governance_reportproblem FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_reportproblem_gone_24dcd();

COMMENT ON TRIGGER pgtrigger_governance_reportproblem_gone_24dcd ON public.governance_reportproblem IS 'd84d2cc16081b0553324d98808d46c587a1bf9b4';

CREATE TRIGGER pgtrigger_governance_reportproblem_put_89060 BEFORE INSERT OR UPDATE ON public.governance_reportproblem FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_reportproblem_put_89060();

COMMENT ON TRIGGER pgtrigger_governance_reportproblem_put_89060 ON public.governance_reportproblem IS '098096f23663b2a3e7e53f8b44e225a287a0ffcf';

CREATE TRIGGER pgtrigger_governance_reportproblem_whole_047f7 BEFORE TRUNCATE ON public.governance_reportproblem FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_reportproblem_whole_047f7();

COMMENT ON TRIGGER pgtrigger_governance_reportproblem_whole_047f7 ON public.governance_reportproblem IS '5da922330741440284c5218e50ea3078701c3810';

CREATE TRIGGER pgtrigger_governance_reporttext_gone_b306d BEFORE DELETE ON public.governance_reporttext FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_reporttext_gone_b306d();

COMMENT ON TRIGGER pgtrigger_governance_reporttext_gone_b306d ON public.governance_reporttext IS '5c13e80b87b7394770fff2710971f555133f8710';

CREATE TRIGGER pgtrigger_governance_reporttext_put_d6ff7 BEFORE INSERT OR UPDATE ON public.governance_reporttext FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_reporttext_put_d6ff7();

COMMENT ON TRIGGER pgtrigger_governance_reporttext_put_d6ff7 ON public.governance_reporttext IS '7d1ed2d464157fd0705c1e93e257945c2b80f354';

CREATE TRIGGER pgtrigger_governance_reporttext_whole_811d5 BEFORE TRUNCATE ON public.governance_reporttext FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_reporttext_whole_811d5();

COMMENT ON TRIGGER pgtrigger_governance_reporttext_whole_811d5 ON public.governance_reporttext IS 'cd32d27746331b88d133d6fafeb7ace38b4d9823';

CREATE TRIGGER pgtrigger_governance_survey_as_issued_f9970 BEFORE UPDATE ON public.governance_survey FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_survey_as_issued_f9970();

COMMENT ON TRIGGER pgtrigger_governance_survey_as_issued_f9970 ON public.governance_survey IS 'f57897ead4ff4618bd456384b4a654d39df68edb';

CREATE TRIGGER pgtrigger_governance_survey_stays_1d15c BEFORE DELETE ON public.governance_survey FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_survey_stays_1d15c();

COMMENT ON TRIGGER pgtrigger_governance_survey_stays_1d15c ON public.governance_survey IS '544e161d763e9f0eb57c85191a42cf86f1c23782';

CREATE TRIGGER pgtrigger_governance_survey_whole_b128a BEFORE TRUNCATE ON public.governance_survey FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_survey_whole_b128a();

COMMENT ON TRIGGER pgtrigger_governance_survey_whole_b128a ON public.governance_survey IS 'fc0a1998b3e37e0d5ef73750bf42b6f24455f1de';

CREATE TRIGGER pgtrigger_governance_surveyanswer_gone_a25ac BEFORE DELETE ON public.governance_surveyanswer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_surveyanswer_gone_a25ac();

COMMENT ON TRIGGER pgtrigger_governance_surveyanswer_gone_a25ac ON public.governance_surveyanswer IS '06abe9b655f1f9cb30732e076302480a56d67c43';

CREATE TRIGGER pgtrigger_governance_surveyanswer_put_2e095 BEFORE INSERT OR UPDATE ON public.governance_surveyanswer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_surveyanswer_put_2e095();

COMMENT ON TRIGGER pgtrigger_governance_surveyanswer_put_2e095 ON public.governance_surveyanswer IS '59b3ebf657f7dc886f8cd54aea26b10f8ff4f678';

CREATE TRIGGER pgtrigger_governance_surveyanswer_whole_18f8d BEFORE TRUNCATE ON public.governance_surveyanswer FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_surveyanswer_whole_18f8d();

COMMENT ON TRIGGER pgtrigger_governance_surveyanswer_whole_18f8d ON public.governance_surveyanswer IS 'f38f811ad885d143a0778ace3e0b7520c69fe7e3';

CREATE TRIGGER pgtrigger_governance_surveyfield_gone_5e468 BEFORE DELETE ON public.governance_surveyfield FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_surveyfield_gone_5e468();

COMMENT ON TRIGGER pgtrigger_governance_surveyfield_gone_5e468 ON public.governance_surveyfield IS '698d49f5da1e8536ec4a4293ac19230119e12ea0';

CREATE TRIGGER pgtrigger_governance_surveyfield_put_59140 BEFORE INSERT OR UPDATE ON public.governance_surveyfield FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_surveyfield_put_59140();

COMMENT ON TRIGGER pgtrigger_governance_surveyfield_put_59140 ON public.governance_surveyfield IS 'a6e9363927ae3bdfb288831203ed70269eee58d7';

CREATE TRIGGER pgtrigger_governance_surveyfield_whole_747b2 BEFORE TRUNCATE ON public.governance_surveyfield FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_surveyfield_whole_747b2();

COMMENT ON TRIGGER pgtrigger_governance_surveyfield_whole_747b2 ON public.governance_surveyfield IS '9cebaa4d421e53f6ded13b86de82ce97c9506c1c';

CREATE TRIGGER pgtrigger_governance_surveyfigure_computed_b990d BEFORE INSERT ON public.governance_surveyfigure FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_surveyfigure_computed_b990d();

COMMENT ON TRIGGER pgtrigger_governance_surveyfigure_computed_b990d ON public.governance_surveyfigure IS '38d0818d1afb81f0ad56c924e3e51126b4fe829b';

CREATE TRIGGER pgtrigger_governance_surveyfigure_kept_81957 BEFORE DELETE OR UPDATE ON public.governance_surveyfigure FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_surveyfigure_kept_81957();

COMMENT ON TRIGGER pgtrigger_governance_surveyfigure_kept_81957 ON public.governance_surveyfigure IS 'cd2ec9d1943f40cbf5c393d8f8b330059fb12b07';

CREATE TRIGGER pgtrigger_governance_surveyfigure_whole_d840a BEFORE TRUNCATE ON public.governance_surveyfigure FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_surveyfigure_whole_d840a();

COMMENT ON TRIGGER pgtrigger_governance_surveyfigure_whole_d840a ON public.governance_surveyfigure IS '5a8edb4b17c785beff7388a4538204244c7a5e75';

CREATE TRIGGER pgtrigger_governance_surveyreminder_kept_a5561 BEFORE DELETE OR UPDATE ON public.governance_surveyreminder FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_surveyreminder_kept_a5561();

COMMENT ON TRIGGER pgtrigger_governance_surveyreminder_kept_a5561 ON public.governance_surveyreminder IS '6be9ad9ecd59984cee9271376d31ad427fadc0fd';

CREATE TRIGGER pgtrigger_governance_surveyreminder_whole_2425d BEFORE TRUNCATE ON public.governance_surveyreminder FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_surveyreminder_whole_2425d();

COMMENT ON TRIGGER pgtrigger_governance_surveyreminder_whole_2425d ON public.governance_surveyreminder IS '8dd348f150961ffe1153704bff6fbd943ce8f8ea';

CREATE TRIGGER pgtrigger_governance_surveyreply_asked_eb1ef BEFORE INSERT ON public.governance_surveyreply FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_surveyreply_asked_eb1ef();

COMMENT ON TRIGGER pgtrigger_governance_surveyreply_asked_eb1ef ON public.governance_surveyreply IS '8a24d11c356b2ccf5c93c1f6fadcf8beea390d9e';

CREATE TRIGGER pgtrigger_governance_surveyreply_same_0f6ff BEFORE UPDATE ON public.governance_surveyreply FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_surveyreply_same_0f6ff();

COMMENT ON TRIGGER pgtrigger_governance_surveyreply_same_0f6ff ON public.governance_surveyreply IS 'ac60fcd93fba6e6b40b8921d143c23586ed9bb81';

CREATE TRIGGER pgtrigger_governance_surveyreply_stays_9753d BEFORE DELETE ON public.governance_surveyreply FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_surveyreply_stays_9753d();

COMMENT ON TRIGGER pgtrigger_governance_surveyreply_stays_9753d ON public.governance_surveyreply IS 'db974a2d45ef01c43ed6ccabfb4ea24d0386600d';

CREATE TRIGGER pgtrigger_governance_surveyreply_whole_911de BEFORE TRUNCATE ON public.governance_surveyreply FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_surveyreply_whole_911de();

COMMENT ON TRIGGER pgtrigger_governance_surveyreply_whole_911de ON public.governance_surveyreply IS '190367aadbf1c6e4359f167ca421e49c67289077';

CREATE TRIGGER pgtrigger_governance_text_kept_7a22b BEFORE DELETE OR UPDATE ON public.governance_text FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_text_kept_7a22b();

COMMENT ON TRIGGER pgtrigger_governance_text_kept_7a22b ON public.governance_text IS '3ee69d74c1829e0527530c5a64ff990fc7102288';

CREATE TRIGGER pgtrigger_governance_text_whole_0832c BEFORE TRUNCATE ON public.governance_text FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_text_whole_0832c();

COMMENT ON TRIGGER pgtrigger_governance_text_whole_0832c ON public.governance_text IS 'a76203b06f2cd7fe01591612781a064088a7bb5e';

CREATE TRIGGER pgtrigger_governance_trainingsystem_as_filed_560d2 BEFORE UPDATE ON public.governance_trainingsystem FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_trainingsystem_as_filed_560d2();

COMMENT ON TRIGGER pgtrigger_governance_trainingsystem_as_filed_560d2 ON public.governance_trainingsystem IS 'da2c831343c6ee57161ee80f1482f28d4427a655';

CREATE TRIGGER pgtrigger_governance_trainingsystem_kept_58d04 BEFORE DELETE ON public.governance_trainingsystem FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_trainingsystem_kept_58d04();

COMMENT ON TRIGGER pgtrigger_governance_trainingsystem_kept_58d04 ON public.governance_trainingsystem IS 'eb4c0f9bda8c2b2bbf9e31a24283763edbcffb67';

CREATE TRIGGER pgtrigger_governance_trainingsystem_whole_3d86c BEFORE TRUNCATE ON public.governance_trainingsystem FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_trainingsystem_whole_3d86c();

COMMENT ON TRIGGER pgtrigger_governance_trainingsystem_whole_3d86c ON public.governance_trainingsystem IS 'd9ed0822d706f6e58eca27cc5ef9eaa14a5c52d6';

CREATE TRIGGER pgtrigger_governance_version_kept_03705 BEFORE DELETE OR UPDATE ON public.governance_measureversion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_governance_version_kept_03705();

COMMENT ON TRIGGER pgtrigger_governance_version_kept_03705 ON public.governance_measureversion IS '3bb8775ec8c489eaae9d4f3e94782d2101c131c3';

CREATE TRIGGER pgtrigger_governance_version_whole_28423 BEFORE TRUNCATE ON public.governance_measureversion FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_governance_version_whole_28423();

COMMENT ON TRIGGER pgtrigger_governance_version_whole_28423 ON public.governance_measureversion IS '06726b72840cefe87a663abbe4c821a2824a07b9';

CREATE TRIGGER pgtrigger_journal_entry_chain_999f2 BEFORE INSERT ON public.journal_entry FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_journal_entry_chain_999f2();

COMMENT ON TRIGGER pgtrigger_journal_entry_chain_999f2 ON public.journal_entry IS '5d0e57fb5c0a72748d43809107b7e845de88d159';

CREATE TRIGGER pgtrigger_journal_entry_kept_33329 BEFORE DELETE OR UPDATE ON public.journal_entry FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_journal_entry_kept_33329();

COMMENT ON TRIGGER pgtrigger_journal_entry_kept_33329 ON public.journal_entry IS '18a24b919fc49d0faa885fd3b7cc5e07a120ad1a';

CREATE TRIGGER pgtrigger_journal_entry_whole_f2852 BEFORE TRUNCATE ON public.journal_entry FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_journal_entry_whole_f2852();

COMMENT ON TRIGGER pgtrigger_journal_entry_whole_f2852 ON public.journal_entry IS '73ce23f7d5a2906bbaf2be9b3d34291c72f7ed97';

CREATE TRIGGER pgtrigger_learning_attendance_of_its_seat_7050e BEFORE INSERT OR UPDATE OF worker_id, enrolment_id, session_id, span ON public.learning_attendance FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_learning_attendance_of_its_seat_7050e();

COMMENT ON TRIGGER pgtrigger_learning_attendance_of_its_seat_7050e ON public.learning_attendance IS 'e172bab27164732889495c4de2806b441283afe2';

CREATE TRIGGER pgtrigger_learning_mark_kept_fb106 BEFORE DELETE OR UPDATE ON public.learning_mark FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_learning_mark_kept_fb106();

COMMENT ON TRIGGER pgtrigger_learning_mark_kept_fb106 ON public.learning_mark IS 'f64606d8c3fde9dfc3454e61b0f081c3bcf4bfb4';

CREATE TRIGGER pgtrigger_learning_mark_whole_17ff0 BEFORE TRUNCATE ON public.learning_mark FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_learning_mark_whole_17ff0();

COMMENT ON TRIGGER pgtrigger_learning_mark_whole_17ff0 ON public.learning_mark IS '4bead1e1f35b984f2026dc47086a66883c609daa';

CREATE TRIGGER pgtrigger_ledger_account_by_transfer_13dad BEFORE UPDATE ON public.ledger_account FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_ledger_account_by_transfer_13dad();

COMMENT ON TRIGGER pgtrigger_ledger_account_by_transfer_13dad ON public.ledger_account IS '1e1a4f8082ff142070ad20e7467259a8dcad0339';

CREATE TRIGGER pgtrigger_ledger_account_kept_56c69 BEFORE DELETE ON public.ledger_account FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_ledger_account_kept_56c69();

COMMENT ON TRIGGER pgtrigger_ledger_account_kept_56c69 ON public.ledger_account IS '716ec27419efbbfb745c12ad31f032457c0fc84a';

CREATE TRIGGER pgtrigger_ledger_account_whole_505e4 BEFORE TRUNCATE ON public.ledger_account FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_ledger_account_whole_505e4();

COMMENT ON TRIGGER pgtrigger_ledger_account_whole_505e4 ON public.ledger_account IS 'fc42754aebaf28818e567008718116c92a44cbf2';

CREATE TRIGGER pgtrigger_ledger_balance_kept_3bf3b BEFORE DELETE OR UPDATE ON public.ledger_balance FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_ledger_balance_kept_3bf3b();

COMMENT ON TRIGGER pgtrigger_ledger_balance_kept_3bf3b ON public.ledger_balance IS '91ba39400da4a1be1032d11b4c91c03c53bc1b7b';

CREATE TRIGGER pgtrigger_ledger_balance_whole_edcb9 BEFORE TRUNCATE ON public.ledger_balance FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_ledger_balance_whole_edcb9();

COMMENT ON TRIGGER pgtrigger_ledger_balance_whole_edcb9 ON public.ledger_balance IS 'aa7d474211421904603496f38358211549b5deb2';

CREATE TRIGGER pgtrigger_ledger_period_as_proposed_e9473 BEFORE UPDATE ON public.ledger_period FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_ledger_period_as_proposed_e9473();

COMMENT ON TRIGGER pgtrigger_ledger_period_as_proposed_e9473 ON public.ledger_period IS '314281aeb265a953ef4342ffed180ba382345c9a';

CREATE TRIGGER pgtrigger_ledger_period_kept_75b80 BEFORE DELETE ON public.ledger_period FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_ledger_period_kept_75b80();

COMMENT ON TRIGGER pgtrigger_ledger_period_kept_75b80 ON public.ledger_period IS '9a90a5927cc758d637b82190dcda0b4b549284e9';

CREATE TRIGGER pgtrigger_ledger_period_next_039cf BEFORE INSERT ON public.ledger_period FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_ledger_period_next_039cf();

COMMENT ON TRIGGER pgtrigger_ledger_period_next_039cf ON public.ledger_period IS '71f36a5f3e4d9540e0df14ec9d6fc429fc73ac19';

CREATE TRIGGER pgtrigger_ledger_period_whole_b964d BEFORE TRUNCATE ON public.ledger_period FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_ledger_period_whole_b964d();

COMMENT ON TRIGGER pgtrigger_ledger_period_whole_b964d ON public.ledger_period IS '0e41f4a192865a2089122fc455510002bac45569';

CREATE TRIGGER pgtrigger_ledger_restatement_exact_1199d BEFORE INSERT ON public.ledger_restatement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_ledger_restatement_exact_1199d();

COMMENT ON TRIGGER pgtrigger_ledger_restatement_exact_1199d ON public.ledger_restatement IS '9068d8e03264e2601cf452c63313ebe04ba59547';

CREATE TRIGGER pgtrigger_ledger_restatement_kept_ab1dd BEFORE DELETE OR UPDATE ON public.ledger_restatement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_ledger_restatement_kept_ab1dd();

COMMENT ON TRIGGER pgtrigger_ledger_restatement_kept_ab1dd ON public.ledger_restatement IS '3352c9f371ca1b40c6acc7b3afa8633056ff4055';

CREATE TRIGGER pgtrigger_ledger_restatement_whole_5ef12 BEFORE TRUNCATE ON public.ledger_restatement FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_ledger_restatement_whole_5ef12();

COMMENT ON TRIGGER pgtrigger_ledger_restatement_whole_5ef12 ON public.ledger_restatement IS '669ae41d13b965e894e59adbebb96de6c5fae041';

CREATE TRIGGER pgtrigger_ledger_transfer_apply_83a54 AFTER INSERT ON public.ledger_transfer REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_ledger_transfer_apply_83a54();

COMMENT ON TRIGGER pgtrigger_ledger_transfer_apply_83a54 ON public.ledger_transfer IS '274b851d405c3b948bb0784c90ace5cb7a376326';

CREATE TRIGGER pgtrigger_ledger_transfer_kept_1600b BEFORE DELETE OR UPDATE ON public.ledger_transfer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_ledger_transfer_kept_1600b();

COMMENT ON TRIGGER pgtrigger_ledger_transfer_kept_1600b ON public.ledger_transfer IS '0c36b33860300c9e6da19960d8045dbab15ab16b';

CREATE TRIGGER pgtrigger_ledger_transfer_month_open_26239 AFTER INSERT ON public.ledger_transfer REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_ledger_transfer_month_open_26239();

COMMENT ON TRIGGER pgtrigger_ledger_transfer_month_open_26239 ON public.ledger_transfer IS 'f38f2ff09e27db3b11dede136822fa26ef8f670e';

CREATE TRIGGER pgtrigger_ledger_transfer_whole_a29b6 BEFORE TRUNCATE ON public.ledger_transfer FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_ledger_transfer_whole_a29b6();

COMMENT ON TRIGGER pgtrigger_ledger_transfer_whole_a29b6 ON public.ledger_transfer IS 'c73b0bb29ea5c2d38fc3ed68a96362628c53e9ec';

CREATE TRIGGER pgtrigger_offer_classing_kept_893fa BEFORE DELETE OR UPDATE ON public.offer_providerclassing FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_offer_classing_kept_893fa();

COMMENT ON TRIGGER pgtrigger_offer_classing_kept_893fa ON public.offer_providerclassing IS '97bbb0f397b480f50362fe7dd71182954d08b091';

CREATE TRIGGER pgtrigger_offer_classing_whole_a011c BEFORE TRUNCATE ON public.offer_providerclassing FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_offer_classing_whole_a011c();

COMMENT ON TRIGGER pgtrigger_offer_classing_whole_a011c ON public.offer_providerclassing IS '97e9bbc48e8827675df34a46ce6d3a7a49e971f3';

CREATE TRIGGER pgtrigger_offer_cohort_filing_fits_60291 BEFORE INSERT OR UPDATE OF state, filing_id, provider_id, employer_id, occupation_id, level, opens_on, closes_on ON public.offer_cohort FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_offer_cohort_filing_fits_60291();

COMMENT ON TRIGGER pgtrigger_offer_cohort_filing_fits_60291 ON public.offer_cohort IS '06bf0b4dc2ea04280210871fd5b6c5fdb104e004';

CREATE TRIGGER pgtrigger_offer_cohort_frozen_fb36b BEFORE UPDATE OF state ON public.offer_cohort FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_offer_cohort_frozen_fb36b();

COMMENT ON TRIGGER pgtrigger_offer_cohort_frozen_fb36b ON public.offer_cohort IS '7eb8d2a3d77d7558e1104c5404db22b1239d5def';

CREATE TRIGGER pgtrigger_offer_education_closed_3d99a BEFORE INSERT OR UPDATE ON public.offer_educationspent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_offer_education_closed_3d99a();

COMMENT ON TRIGGER pgtrigger_offer_education_closed_3d99a ON public.offer_educationspent IS '1647738ab61fed9d36f56d4d7bcfdb236eaabe2a';

CREATE TRIGGER pgtrigger_offer_education_spent_kept_f34f1 BEFORE DELETE ON public.offer_educationspent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_offer_education_spent_kept_f34f1();

COMMENT ON TRIGGER pgtrigger_offer_education_spent_kept_f34f1 ON public.offer_educationspent IS 'f2c5707cd39e09a66e34727683b4d093880e101b';

CREATE TRIGGER pgtrigger_offer_education_year_closed_5ef5f BEFORE UPDATE ON public.offer_educationyear FOR EACH ROW WHEN ((old.closed_at IS NOT NULL)) EXECUTE FUNCTION public.pgtrigger_offer_education_year_closed_5ef5f();

COMMENT ON TRIGGER pgtrigger_offer_education_year_closed_5ef5f ON public.offer_educationyear IS 'a8fa68d3d82f12cefbdacf9c6c77eabfaf811b70';

CREATE TRIGGER pgtrigger_offer_education_year_kept_bdd92 BEFORE DELETE ON public.offer_educationyear FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_offer_education_year_kept_bdd92();

COMMENT ON TRIGGER pgtrigger_offer_education_year_kept_bdd92 ON public.offer_educationyear IS '6b738ed8f36de14626223ba975456184a7f3d940';

CREATE TRIGGER pgtrigger_offer_grading_begins_ed4e9 BEFORE INSERT ON public.offer_creditgrading FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_offer_grading_begins_ed4e9();

COMMENT ON TRIGGER pgtrigger_offer_grading_begins_ed4e9 ON public.offer_creditgrading IS 'd94e0c706ae9382a8f4254e12b724f4548e560d7';

CREATE TRIGGER pgtrigger_offer_grading_kept_2f808 BEFORE DELETE ON public.offer_creditgrading FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_offer_grading_kept_2f808();

COMMENT ON TRIGGER pgtrigger_offer_grading_kept_2f808 ON public.offer_creditgrading IS '5d06ffca5cd0267cfed4cd99d9281873360946a9';

CREATE TRIGGER pgtrigger_offer_grading_onward_cbc60 BEFORE UPDATE ON public.offer_creditgrading FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_offer_grading_onward_cbc60();

COMMENT ON TRIGGER pgtrigger_offer_grading_onward_cbc60 ON public.offer_creditgrading IS '921b8b3f8124e177c8310c9c1d032aefc8312256';

CREATE TRIGGER pgtrigger_offer_grading_whole_7ecc6 BEFORE TRUNCATE ON public.offer_creditgrading FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_offer_grading_whole_7ecc6();

COMMENT ON TRIGGER pgtrigger_offer_grading_whole_7ecc6 ON public.offer_creditgrading IS '8295e4893cd853fa6e2f411cbc12e1d861e6f6a8';

CREATE TRIGGER pgtrigger_offer_programme_kept_83b61 BEFORE DELETE OR UPDATE ON public.offer_filedprogramme FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_offer_programme_kept_83b61();

COMMENT ON TRIGGER pgtrigger_offer_programme_kept_83b61 ON public.offer_filedprogramme IS 'e66fbdfca4607eba981120cd9fc22bb29d502838';

CREATE TRIGGER pgtrigger_offer_programme_whole_c5f13 BEFORE TRUNCATE ON public.offer_filedprogramme FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_offer_programme_whole_c5f13();

COMMENT ON TRIGGER pgtrigger_offer_programme_whole_c5f13 ON public.offer_filedprogramme IS 'f9cdf1728e65807f2c891578822c2e4d50f95b3c';

CREATE TRIGGER pgtrigger_offer_session_taught_by_52934 BEFORE INSERT OR UPDATE ON public.offer_session FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_offer_session_taught_by_52934();

COMMENT ON TRIGGER pgtrigger_offer_session_taught_by_52934 ON public.offer_session IS '37b6e33968e9b7357a1a0133a164a4d06abbe9bd';

CREATE TRIGGER pgtrigger_people_extract_kept_9745a BEFORE DELETE OR UPDATE ON public.people_registerextract FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_people_extract_kept_9745a();

COMMENT ON TRIGGER pgtrigger_people_extract_kept_9745a ON public.people_registerextract IS 'fe4d4adb63058b5aa6f157c69d6e9b3c94eb7fc3';

CREATE TRIGGER pgtrigger_policy_allocation_closed_stays_d134e BEFORE UPDATE ON public.policy_allocation FOR EACH ROW WHEN (((old.state)::text = ANY ((ARRAY['executed'::character varying, 'dropped'::character varying])::text[]))) EXECUTE FUNCTION public.pgtrigger_policy_allocation_closed_stays_d134e();

COMMENT ON TRIGGER pgtrigger_policy_allocation_closed_stays_d134e ON public.policy_allocation IS 'c19ddd757b279f49908123322730fbc7d923bc67';

CREATE TRIGGER pgtrigger_policy_allocation_kept_85f5d BEFORE DELETE ON public.policy_allocation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_policy_allocation_kept_85f5d();

COMMENT ON TRIGGER pgtrigger_policy_allocation_kept_85f5d ON public.policy_allocation IS '7205de6f1af153bfb61518286d39ae0bf3bf8c07';

CREATE TRIGGER pgtrigger_policy_allocationrow_kept_ced95 BEFORE DELETE ON public.policy_allocationrow FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_policy_allocationrow_kept_ced95();

COMMENT ON TRIGGER pgtrigger_policy_allocationrow_kept_ced95 ON public.policy_allocationrow IS '6c7d689e0b773436a455b53ee0bb2d1db840c23c';

CREATE TRIGGER pgtrigger_policy_allocationrow_sent_stays_7d916 BEFORE UPDATE ON public.policy_allocationrow FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_policy_allocationrow_sent_stays_7d916();

COMMENT ON TRIGGER pgtrigger_policy_allocationrow_sent_stays_7d916 ON public.policy_allocationrow IS '66c3801d866861a200b7d95253050bba1636a1ee';

CREATE TRIGGER pgtrigger_policy_budgetmove_kept_15deb BEFORE DELETE OR UPDATE ON public.policy_budgetmove FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_policy_budgetmove_kept_15deb();

COMMENT ON TRIGGER pgtrigger_policy_budgetmove_kept_15deb ON public.policy_budgetmove IS '8309936d52903cf8502d4d7df8f26e09720a4e68';

CREATE TRIGGER pgtrigger_policy_budgetmove_whole_8c639 BEFORE TRUNCATE ON public.policy_budgetmove FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_policy_budgetmove_whole_8c639();

COMMENT ON TRIGGER pgtrigger_policy_budgetmove_whole_8c639 ON public.policy_budgetmove IS 'dfd4170328570c57d9a39367dc8a39cbc29542f5';

CREATE TRIGGER pgtrigger_policy_comparison_kept_51fe8 BEFORE DELETE ON public.policy_comparison FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_policy_comparison_kept_51fe8();

COMMENT ON TRIGGER pgtrigger_policy_comparison_kept_51fe8 ON public.policy_comparison IS '16f2573491d3607e10c11566c25b926c6d6d6878';

CREATE TRIGGER pgtrigger_policy_comparison_onward_4a170 BEFORE UPDATE ON public.policy_comparison FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_policy_comparison_onward_4a170();

COMMENT ON TRIGGER pgtrigger_policy_comparison_onward_4a170 ON public.policy_comparison IS 'd6f3538c9110b9691684f3cabceec285ab4b6d82';

CREATE TRIGGER pgtrigger_policy_draft_closed_stays_e6080 BEFORE UPDATE ON public.policy_draft FOR EACH ROW WHEN ((NOT ((old.state)::text = 'open'::text))) EXECUTE FUNCTION public.pgtrigger_policy_draft_closed_stays_e6080();

COMMENT ON TRIGGER pgtrigger_policy_draft_closed_stays_e6080 ON public.policy_draft IS 'bdec007d048b6b27282457b1df95e3d3723c7815';

CREATE TRIGGER pgtrigger_policy_draft_kept_2cb8e BEFORE DELETE ON public.policy_draft FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_policy_draft_kept_2cb8e();

COMMENT ON TRIGGER pgtrigger_policy_draft_kept_2cb8e ON public.policy_draft IS '6ad9e146d73f3fc7da93648c6ff02c6d5645818c';

CREATE TRIGGER pgtrigger_policy_sheet_immutable_0c57d BEFORE UPDATE ON public.policy_sheet FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_policy_sheet_immutable_0c57d();

COMMENT ON TRIGGER pgtrigger_policy_sheet_immutable_0c57d ON public.policy_sheet IS 'e444f2a228c2cd82653ce52c75aa3c9392c8ad8e';

CREATE TRIGGER pgtrigger_policy_sheet_kept_e224e BEFORE DELETE ON public.policy_sheet FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_policy_sheet_kept_e224e();

COMMENT ON TRIGGER pgtrigger_policy_sheet_kept_e224e ON public.policy_sheet IS '102d146090a0bdf6c1d00437a50db6bfc9f70b60';

CREATE TRIGGER pgtrigger_policy_whatif_grows_18280 BEFORE UPDATE ON public.policy_whatif FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_policy_whatif_grows_18280();

COMMENT ON TRIGGER pgtrigger_policy_whatif_grows_18280 ON public.policy_whatif IS '4933fa7f66f7664a860ede6b437a5f8b63761675';

CREATE TRIGGER pgtrigger_policy_whatif_kept_c99e6 BEFORE DELETE ON public.policy_whatif FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_policy_whatif_kept_c99e6();

COMMENT ON TRIGGER pgtrigger_policy_whatif_kept_c99e6 ON public.policy_whatif IS 'ac6a8cb301a168c4f9b8e405979fb822b639d07b';

CREATE TRIGGER pgtrigger_record_leaf_kept_0636d BEFORE DELETE OR UPDATE ON public.record_leaf FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_record_leaf_kept_0636d();

COMMENT ON TRIGGER pgtrigger_record_leaf_kept_0636d ON public.record_leaf IS '59b682914dcc457c046a02a99526a6d0bf620db1';

CREATE TRIGGER pgtrigger_record_leaf_whole_fd65c BEFORE TRUNCATE ON public.record_leaf FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_record_leaf_whole_fd65c();

COMMENT ON TRIGGER pgtrigger_record_leaf_whole_fd65c ON public.record_leaf IS '3c0e00a6144e52c08b9f2c741226942063ac96d4';

CREATE TRIGGER pgtrigger_record_root_kept_54112 BEFORE DELETE OR UPDATE ON public.record_root FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_record_root_kept_54112();

COMMENT ON TRIGGER pgtrigger_record_root_kept_54112 ON public.record_root IS '6d1cfc47da791cc3ddcf3093a6704590d2d27063';

CREATE TRIGGER pgtrigger_record_root_whole_217ce BEFORE TRUNCATE ON public.record_root FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_record_root_whole_217ce();

COMMENT ON TRIGGER pgtrigger_record_root_whole_217ce ON public.record_root IS '48bd871358b194aef659d699f53c528a0e18d538';

CREATE TRIGGER pgtrigger_reporting_definition_kept_feafe BEFORE DELETE OR UPDATE ON public.reporting_definition FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_reporting_definition_kept_feafe();

COMMENT ON TRIGGER pgtrigger_reporting_definition_kept_feafe ON public.reporting_definition IS '2db088e486108ae534a12fadcdde0f6839deea49';

CREATE TRIGGER pgtrigger_reporting_definition_whole_4035c BEFORE TRUNCATE ON public.reporting_definition FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_reporting_definition_whole_4035c();

COMMENT ON TRIGGER pgtrigger_reporting_definition_whole_4035c ON public.reporting_definition IS '4f903a4956539b6a2d2b185947c94bdd65bfeb56';

CREATE TRIGGER pgtrigger_reporting_figure_kept_beffb BEFORE DELETE OR UPDATE ON public.reporting_figure FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_reporting_figure_kept_beffb();

COMMENT ON TRIGGER pgtrigger_reporting_figure_kept_beffb ON public.reporting_figure IS 'f27d8253c0bfb1896123da90e1c2ee059effd097';

CREATE TRIGGER pgtrigger_reporting_figure_whole_82d18 BEFORE TRUNCATE ON public.reporting_figure FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_reporting_figure_whole_82d18();

COMMENT ON TRIGGER pgtrigger_reporting_figure_whole_82d18 ON public.reporting_figure IS 'c85d99e1ff3d823e17bbeb5c0b811a64aec3df87';

CREATE TRIGGER pgtrigger_reporting_frozen_kept_34504 BEFORE DELETE OR UPDATE ON public.reporting_frozen FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_reporting_frozen_kept_34504();

COMMENT ON TRIGGER pgtrigger_reporting_frozen_kept_34504 ON public.reporting_frozen IS '353a55f008c0f62491609c2c89d908fdb66a7ef0';

CREATE TRIGGER pgtrigger_reporting_frozen_whole_5c5e3 BEFORE TRUNCATE ON public.reporting_frozen FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_reporting_frozen_whole_5c5e3();

COMMENT ON TRIGGER pgtrigger_reporting_frozen_whole_5c5e3 ON public.reporting_frozen IS 'dd6015c1f9b0e0a05c39044093d40b9b0f986b87';

CREATE TRIGGER pgtrigger_reporting_proof_kept_09338 BEFORE DELETE OR UPDATE ON public.reporting_proof FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_reporting_proof_kept_09338();

COMMENT ON TRIGGER pgtrigger_reporting_proof_kept_09338 ON public.reporting_proof IS 'b05130dd9f11a601c41c151331f83b8e7f0a3a47';

CREATE TRIGGER pgtrigger_reporting_proof_whole_adefb BEFORE TRUNCATE ON public.reporting_proof FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_reporting_proof_whole_adefb();

COMMENT ON TRIGGER pgtrigger_reporting_proof_whole_adefb ON public.reporting_proof IS '3a97605b35e911ef453a8f14fbbb861f16dea33c';

CREATE TRIGGER pgtrigger_reporting_publication_kept_9ae71 BEFORE DELETE OR UPDATE ON public.reporting_publication FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_reporting_publication_kept_9ae71();

COMMENT ON TRIGGER pgtrigger_reporting_publication_kept_9ae71 ON public.reporting_publication IS '417e445c4f0a40ba90cb6e16398fea4867baaa3a';

CREATE TRIGGER pgtrigger_reporting_publication_whole_18b68 BEFORE TRUNCATE ON public.reporting_publication FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_reporting_publication_whole_18b68();

COMMENT ON TRIGGER pgtrigger_reporting_publication_whole_18b68 ON public.reporting_publication IS 'f273cd0212930cb0899223951963692d08b7d80b';

CREATE TRIGGER pgtrigger_subsidy_account_proof_born_f48ca BEFORE INSERT ON public.subsidy_accountproof FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_account_proof_born_f48ca();

COMMENT ON TRIGGER pgtrigger_subsidy_account_proof_born_f48ca ON public.subsidy_accountproof IS 'a6db04750cdc91ef8d5c88250abd4627f24fcd76';

CREATE TRIGGER pgtrigger_subsidy_account_proof_moved_5e9cc BEFORE UPDATE ON public.subsidy_accountproof FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_account_proof_moved_5e9cc();

COMMENT ON TRIGGER pgtrigger_subsidy_account_proof_moved_5e9cc ON public.subsidy_accountproof IS '0647938e1a0c69db93aa894e7442ab8079ce3135';

CREATE TRIGGER pgtrigger_subsidy_account_proof_stays_64e3a BEFORE DELETE ON public.subsidy_accountproof FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_account_proof_stays_64e3a();

COMMENT ON TRIGGER pgtrigger_subsidy_account_proof_stays_64e3a ON public.subsidy_accountproof IS 'efd40cd7f3b3d71b8e02ce36041ae67bab50a002';

CREATE TRIGGER pgtrigger_subsidy_approval_apart_59aaf BEFORE INSERT ON public.subsidy_approval FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_approval_apart_59aaf();

COMMENT ON TRIGGER pgtrigger_subsidy_approval_apart_59aaf ON public.subsidy_approval IS 'c4e9ee389565d69a1edf8cea977a64047d897864';

CREATE TRIGGER pgtrigger_subsidy_approval_kept_baa10 BEFORE UPDATE ON public.subsidy_approval FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_approval_kept_baa10();

COMMENT ON TRIGGER pgtrigger_subsidy_approval_kept_baa10 ON public.subsidy_approval IS '2c939e31e277412923db879b378db0ec43a33543';

CREATE TRIGGER pgtrigger_subsidy_approval_stays_d844f BEFORE DELETE ON public.subsidy_approval FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_approval_stays_d844f();

COMMENT ON TRIGGER pgtrigger_subsidy_approval_stays_d844f ON public.subsidy_approval IS '67c73b62fa4790e562fc7fcd77d18a57a431d9d0';

CREATE TRIGGER pgtrigger_subsidy_claim_asked_back_by_debts_9747e BEFORE UPDATE OF asked_back_fen ON public.subsidy_claim FOR EACH ROW WHEN ((new.asked_back_fen IS DISTINCT FROM old.asked_back_fen)) EXECUTE FUNCTION public.pgtrigger_subsidy_claim_asked_back_by_debts_9747e();

COMMENT ON TRIGGER pgtrigger_subsidy_claim_asked_back_by_debts_9747e ON public.subsidy_claim IS '6e607b011c97505c91ca316c00df2998a8b8d1c2';

CREATE TRIGGER pgtrigger_subsidy_claim_basis_kept_ada52 BEFORE UPDATE OF basis ON public.subsidy_claim FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_claim_basis_kept_ada52();

COMMENT ON TRIGGER pgtrigger_subsidy_claim_basis_kept_ada52 ON public.subsidy_claim IS 'c0fe25ef254b4a3b59f2e79cbc705177bf87afd8';

CREATE TRIGGER pgtrigger_subsidy_claim_basis_new_09612 BEFORE INSERT ON public.subsidy_claim FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_claim_basis_new_09612();

COMMENT ON TRIGGER pgtrigger_subsidy_claim_basis_new_09612 ON public.subsidy_claim IS '3b621e16e9762fe770d3b4e48b673505c6e1d8b9';

CREATE TRIGGER pgtrigger_subsidy_claim_freed_407c7 BEFORE UPDATE OF freed_at ON public.subsidy_claim FOR EACH ROW WHEN ((new.freed_at IS DISTINCT FROM old.freed_at)) EXECUTE FUNCTION public.pgtrigger_subsidy_claim_freed_407c7();

COMMENT ON TRIGGER pgtrigger_subsidy_claim_freed_407c7 ON public.subsidy_claim IS 'a53753384071ef1d2ca41d17f8e415b0d81fa257';

CREATE TRIGGER pgtrigger_subsidy_claim_frozen_moved_04e14 BEFORE UPDATE OF state ON public.subsidy_claim FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_claim_frozen_moved_04e14();

COMMENT ON TRIGGER pgtrigger_subsidy_claim_frozen_moved_04e14 ON public.subsidy_claim IS 'a4f518bacfc25d05d5de49cd1dbcf500a4c22a04';

CREATE TRIGGER pgtrigger_subsidy_claim_frozen_new_cd8dd BEFORE INSERT ON public.subsidy_claim FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_claim_frozen_new_cd8dd();

COMMENT ON TRIGGER pgtrigger_subsidy_claim_frozen_new_cd8dd ON public.subsidy_claim IS '970e70c286ffe2532069137bba3d484d77d0e605';

CREATE TRIGGER pgtrigger_subsidy_claim_package_b9a1b BEFORE INSERT OR UPDATE OF state, amount_fen, sheet_id, kind, cohort_id, enrolment_id, certificate_id, freed_at ON public.subsidy_claim FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_claim_package_b9a1b();

COMMENT ON TRIGGER pgtrigger_subsidy_claim_package_b9a1b ON public.subsidy_claim IS 'c58eaaffefd1b79c81acb06ef00718bad71e9940';

CREATE TRIGGER pgtrigger_subsidy_claim_parts_within_ed0a7 BEFORE INSERT OR UPDATE OF state, instalment, amount_fen, whole_fen, enrolment_id, sheet_id, freed_at ON public.subsidy_claim FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_claim_parts_within_ed0a7();

COMMENT ON TRIGGER pgtrigger_subsidy_claim_parts_within_ed0a7 ON public.subsidy_claim IS '07598e8296d439d9ac6f924ce0fed31b6e42e84b';

CREATE TRIGGER pgtrigger_subsidy_commitment_kept_d04e9 BEFORE DELETE ON public.subsidy_commitment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_commitment_kept_d04e9();

COMMENT ON TRIGGER pgtrigger_subsidy_commitment_kept_d04e9 ON public.subsidy_commitment IS 'da5a4136f6ae2a2d93f7ccfffcbb454327f48133';

CREATE TRIGGER pgtrigger_subsidy_commitment_same_seat_ee96c BEFORE UPDATE ON public.subsidy_commitment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_commitment_same_seat_ee96c();

COMMENT ON TRIGGER pgtrigger_subsidy_commitment_same_seat_ee96c ON public.subsidy_commitment IS 'e150abd48bc9883f7a72345feac813768d8eda84';

CREATE TRIGGER pgtrigger_subsidy_commitment_whole_88969 BEFORE TRUNCATE ON public.subsidy_commitment FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_subsidy_commitment_whole_88969();

COMMENT ON TRIGGER pgtrigger_subsidy_commitment_whole_88969 ON public.subsidy_commitment IS '48ed0525a974e78461a160954538510b3c019c6a';

CREATE TRIGGER pgtrigger_subsidy_commitment_with_money_8d718 BEFORE INSERT OR UPDATE ON public.subsidy_commitment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_commitment_with_money_8d718();

COMMENT ON TRIGGER pgtrigger_subsidy_commitment_with_money_8d718 ON public.subsidy_commitment IS '8686b6f1d23652c3c16abd6d153e35bbb9477fbe';

CREATE TRIGGER pgtrigger_subsidy_confirmation_kept_7cce8 BEFORE DELETE OR UPDATE ON public.subsidy_confirmation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_confirmation_kept_7cce8();

COMMENT ON TRIGGER pgtrigger_subsidy_confirmation_kept_7cce8 ON public.subsidy_confirmation IS '2231e6bb52184d037785a1720fc849b8dc09efde';

CREATE TRIGGER pgtrigger_subsidy_confirmation_whole_0d55f BEFORE TRUNCATE ON public.subsidy_confirmation FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_subsidy_confirmation_whole_0d55f();

COMMENT ON TRIGGER pgtrigger_subsidy_confirmation_whole_0d55f ON public.subsidy_confirmation IS '07c69c91759f8eace65d1a6a8ca713bf25427576';

CREATE TRIGGER pgtrigger_subsidy_courseprice_kept_97731 BEFORE DELETE ON public.subsidy_courseprice FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_courseprice_kept_97731();

COMMENT ON TRIGGER pgtrigger_subsidy_courseprice_kept_97731 ON public.subsidy_courseprice IS '57c6e4da2c238565d8d256acc5a6af73c0256fd2';

CREATE TRIGGER pgtrigger_subsidy_courseprice_stays_1bb53 BEFORE UPDATE ON public.subsidy_courseprice FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_courseprice_stays_1bb53();

COMMENT ON TRIGGER pgtrigger_subsidy_courseprice_stays_1bb53 ON public.subsidy_courseprice IS '676ba3cea7487223fae1be6f4d79c3ec9cd206da';

CREATE TRIGGER pgtrigger_subsidy_decision_kept_b8efe BEFORE DELETE OR UPDATE ON public.subsidy_decision FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_decision_kept_b8efe();

COMMENT ON TRIGGER pgtrigger_subsidy_decision_kept_b8efe ON public.subsidy_decision IS 'dab2875ffbc5ecba13c89ce2a375a975ced26b2e';

CREATE TRIGGER pgtrigger_subsidy_decision_whole_3fec0 BEFORE TRUNCATE ON public.subsidy_decision FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_subsidy_decision_whole_3fec0();

COMMENT ON TRIGGER pgtrigger_subsidy_decision_whole_3fec0 ON public.subsidy_decision IS '44486e600894df513364b704537142e5b8fb3a3e';

CREATE TRIGGER pgtrigger_subsidy_difference_kept_39391 BEFORE DELETE ON public.subsidy_difference FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_difference_kept_39391();

COMMENT ON TRIGGER pgtrigger_subsidy_difference_kept_39391 ON public.subsidy_difference IS '4ff44ae0db0a29c4d9f45c06a7dbb7093d634671';

CREATE TRIGGER pgtrigger_subsidy_difference_once_closed_ca0ce BEFORE UPDATE ON public.subsidy_difference FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_difference_once_closed_ca0ce();

COMMENT ON TRIGGER pgtrigger_subsidy_difference_once_closed_ca0ce ON public.subsidy_difference IS 'decc85bb2df11b771d8b4f92312e49c48a98665b';

CREATE TRIGGER pgtrigger_subsidy_donation_fits_0c201 BEFORE INSERT OR UPDATE OF budget_line_id ON public.subsidy_claim FOR EACH ROW WHEN ((new.budget_line_id IS NOT NULL)) EXECUTE FUNCTION public.pgtrigger_subsidy_donation_fits_0c201();

COMMENT ON TRIGGER pgtrigger_subsidy_donation_fits_0c201 ON public.subsidy_claim IS 'de0c9aac3d4466baaa9e683b8ffbe53c43d4075c';

CREATE TRIGGER pgtrigger_subsidy_donation_kept_49ea2 BEFORE DELETE OR UPDATE ON public.subsidy_donation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_donation_kept_49ea2();

COMMENT ON TRIGGER pgtrigger_subsidy_donation_kept_49ea2 ON public.subsidy_donation IS 'a947fd871d9254561416dd6e5ecb8d75b740cf3e';

CREATE TRIGGER pgtrigger_subsidy_donation_whole_d4a78 BEFORE TRUNCATE ON public.subsidy_donation FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_subsidy_donation_whole_d4a78();

COMMENT ON TRIGGER pgtrigger_subsidy_donation_whole_d4a78 ON public.subsidy_donation IS '71f7cff624851873a87a881950ee8f2d3aff2c8c';

CREATE TRIGGER pgtrigger_subsidy_donorconsent_kept_3c4c5 BEFORE DELETE OR UPDATE ON public.subsidy_donorconsent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_donorconsent_kept_3c4c5();

COMMENT ON TRIGGER pgtrigger_subsidy_donorconsent_kept_3c4c5 ON public.subsidy_donorconsent IS '4c730914349084b1afcc1e48608e6dea6b531c23';

CREATE TRIGGER pgtrigger_subsidy_donorconsent_whole_5b47d BEFORE TRUNCATE ON public.subsidy_donorconsent FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_subsidy_donorconsent_whole_5b47d();

COMMENT ON TRIGGER pgtrigger_subsidy_donorconsent_whole_5b47d ON public.subsidy_donorconsent IS 'bf72073ff551f22008305e005c1979a748a26893';

CREATE TRIGGER pgtrigger_subsidy_entitled_confirmed_6f608 BEFORE UPDATE ON public.subsidy_entitled FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_entitled_confirmed_6f608();

COMMENT ON TRIGGER pgtrigger_subsidy_entitled_confirmed_6f608 ON public.subsidy_entitled IS 'd685bbc93bb9f7cd737e186aefe73598eb89f7eb';

CREATE TRIGGER pgtrigger_subsidy_entitled_kept_4dc38 BEFORE DELETE ON public.subsidy_entitled FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_entitled_kept_4dc38();

COMMENT ON TRIGGER pgtrigger_subsidy_entitled_kept_4dc38 ON public.subsidy_entitled IS '89258f7eb2bc754b2fd8a996f7861e396c15d2b9';

CREATE TRIGGER pgtrigger_subsidy_entitled_waived_ad9df BEFORE INSERT ON public.subsidy_entitled FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_entitled_waived_ad9df();

COMMENT ON TRIGGER pgtrigger_subsidy_entitled_waived_ad9df ON public.subsidy_entitled IS '158acd72d07535cc90336f44ce3d75800907b3fb';

CREATE TRIGGER pgtrigger_subsidy_feeorder_as_priced_7ad35 BEFORE INSERT ON public.subsidy_feeorder FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_feeorder_as_priced_7ad35();

COMMENT ON TRIGGER pgtrigger_subsidy_feeorder_as_priced_7ad35 ON public.subsidy_feeorder IS '5afd732aa9306ff3f39ba12e17c622f977d3b760';

CREATE TRIGGER pgtrigger_subsidy_feeorder_kept_083c6 BEFORE DELETE ON public.subsidy_feeorder FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_feeorder_kept_083c6();

COMMENT ON TRIGGER pgtrigger_subsidy_feeorder_kept_083c6 ON public.subsidy_feeorder IS 'f914193bd8d0e725f0432a38cb8a16c1e45e5349';

CREATE TRIGGER pgtrigger_subsidy_feeorder_stands_58b66 BEFORE UPDATE ON public.subsidy_feeorder FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_feeorder_stands_58b66();

COMMENT ON TRIGGER pgtrigger_subsidy_feeorder_stands_58b66 ON public.subsidy_feeorder IS 'e5ec5f3254c11997ab3896a6c7f8b9f7604d3140';

CREATE TRIGGER pgtrigger_subsidy_feepayment_exactly_85a18 BEFORE INSERT ON public.subsidy_feepayment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_feepayment_exactly_85a18();

COMMENT ON TRIGGER pgtrigger_subsidy_feepayment_exactly_85a18 ON public.subsidy_feepayment IS '3adb283bf00c3dce01107fbeb270e351b2d2e505';

CREATE TRIGGER pgtrigger_subsidy_feepayment_kept_2a34b BEFORE DELETE OR UPDATE ON public.subsidy_feepayment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_feepayment_kept_2a34b();

COMMENT ON TRIGGER pgtrigger_subsidy_feepayment_kept_2a34b ON public.subsidy_feepayment IS '630b7e07dea1e1b459371d3aa1a6d6eb9df0d7d3';

CREATE TRIGGER pgtrigger_subsidy_feepayment_whole_4a1ae BEFORE TRUNCATE ON public.subsidy_feepayment FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_subsidy_feepayment_whole_4a1ae();

COMMENT ON TRIGGER pgtrigger_subsidy_feepayment_whole_4a1ae ON public.subsidy_feepayment IS '5d5a0702f6a345c0f3c595f6d05184b1f7158907';

CREATE TRIGGER pgtrigger_subsidy_feerefund_kept_f230e BEFORE DELETE ON public.subsidy_feerefund FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_feerefund_kept_f230e();

COMMENT ON TRIGGER pgtrigger_subsidy_feerefund_kept_f230e ON public.subsidy_feerefund IS '6292e4cf4a06ba3ac20125e6519dd8b68031ba64';

CREATE TRIGGER pgtrigger_subsidy_feerefund_stands_bafaf BEFORE UPDATE ON public.subsidy_feerefund FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_feerefund_stands_bafaf();

COMMENT ON TRIGGER pgtrigger_subsidy_feerefund_stands_bafaf ON public.subsidy_feerefund IS 'cb5eafe9e458ef3ddad3b4104ec3aefb98310335';

CREATE TRIGGER pgtrigger_subsidy_feerefund_within_115c1 BEFORE INSERT ON public.subsidy_feerefund FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_feerefund_within_115c1();

COMMENT ON TRIGGER pgtrigger_subsidy_feerefund_within_115c1 ON public.subsidy_feerefund IS '645411eeafc4580b7efcd789ed8d88753ed43ae9';

CREATE TRIGGER pgtrigger_subsidy_feeshare_kept_12b17 BEFORE DELETE OR UPDATE ON public.subsidy_feeshare FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_feeshare_kept_12b17();

COMMENT ON TRIGGER pgtrigger_subsidy_feeshare_kept_12b17 ON public.subsidy_feeshare IS '691170150669fd3507cd8a63850dbb9c79dca0d8';

CREATE TRIGGER pgtrigger_subsidy_feeshare_whole_76f65 BEFORE TRUNCATE ON public.subsidy_feeshare FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_subsidy_feeshare_whole_76f65();

COMMENT ON TRIGGER pgtrigger_subsidy_feeshare_whole_76f65 ON public.subsidy_feeshare IS '004002433509de38c3609ba70837a33bf1a92d58';

CREATE TRIGGER pgtrigger_subsidy_feeshare_within_4af97 BEFORE INSERT ON public.subsidy_feeshare FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_feeshare_within_4af97();

COMMENT ON TRIGGER pgtrigger_subsidy_feeshare_within_4af97 ON public.subsidy_feeshare IS '03fcd15674275285cc43dbdd4e16ef9baa425702';

CREATE TRIGGER pgtrigger_subsidy_feevoucher_kept_aaf5b BEFORE DELETE OR UPDATE ON public.subsidy_feevoucher FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_feevoucher_kept_aaf5b();

COMMENT ON TRIGGER pgtrigger_subsidy_feevoucher_kept_aaf5b ON public.subsidy_feevoucher IS '4fb61db6874269983a73f2e6352d07232fbd2dde';

CREATE TRIGGER pgtrigger_subsidy_feevoucher_whole_9f6c2 BEFORE TRUNCATE ON public.subsidy_feevoucher FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_subsidy_feevoucher_whole_9f6c2();

COMMENT ON TRIGGER pgtrigger_subsidy_feevoucher_whole_9f6c2 ON public.subsidy_feevoucher IS '856335bca918c6042b9ead6691caf37877ac9451';

CREATE TRIGGER pgtrigger_subsidy_holder_check_kept_5dbfc BEFORE DELETE ON public.subsidy_holdercheck FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_holder_check_kept_5dbfc();

COMMENT ON TRIGGER pgtrigger_subsidy_holder_check_kept_5dbfc ON public.subsidy_holdercheck IS 'f7f2638f9c1cf2dba3793965c92533489aca58bf';

CREATE TRIGGER pgtrigger_subsidy_instalment_kept_152e2 BEFORE DELETE OR UPDATE ON public.subsidy_instalment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_instalment_kept_152e2();

COMMENT ON TRIGGER pgtrigger_subsidy_instalment_kept_152e2 ON public.subsidy_instalment IS 'ba9202be817ec8a329f086890ebc439038bfdc47';

CREATE TRIGGER pgtrigger_subsidy_instalment_whole_11bab BEFORE TRUNCATE ON public.subsidy_instalment FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_subsidy_instalment_whole_11bab();

COMMENT ON TRIGGER pgtrigger_subsidy_instalment_whole_11bab ON public.subsidy_instalment IS '5e964e768b521a29d27714b16f4fcd6fd262e9db';

CREATE TRIGGER pgtrigger_subsidy_package_kept_12bf4 BEFORE INSERT OR UPDATE ON public.subsidy_package FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_package_kept_12bf4();

COMMENT ON TRIGGER pgtrigger_subsidy_package_kept_12bf4 ON public.subsidy_package IS '74ee630f6ccf22cb939f9c12d678529c7e7a4d48';

CREATE TRIGGER pgtrigger_subsidy_package_stays_d786b BEFORE DELETE ON public.subsidy_package FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_package_stays_d786b();

COMMENT ON TRIGGER pgtrigger_subsidy_package_stays_d786b ON public.subsidy_package IS 'c0ac740fd79dfe89ac7214f03d2f52a87ad12547';

CREATE TRIGGER pgtrigger_subsidy_package_whole_8d5f1 BEFORE TRUNCATE ON public.subsidy_package FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_subsidy_package_whole_8d5f1();

COMMENT ON TRIGGER pgtrigger_subsidy_package_whole_8d5f1 ON public.subsidy_package IS 'a18626e7362802000d5746dcc24502c51bdcffc5';

CREATE TRIGGER pgtrigger_subsidy_packageclass_fits_e2ff5 BEFORE INSERT ON public.subsidy_packageclass FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_packageclass_fits_e2ff5();

COMMENT ON TRIGGER pgtrigger_subsidy_packageclass_fits_e2ff5 ON public.subsidy_packageclass IS '64f32465322d6c152ed1b4142f7c4d3b3c99b595';

CREATE TRIGGER pgtrigger_subsidy_packageclass_kept_1e678 BEFORE DELETE OR UPDATE ON public.subsidy_packageclass FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_packageclass_kept_1e678();

COMMENT ON TRIGGER pgtrigger_subsidy_packageclass_kept_1e678 ON public.subsidy_packageclass IS '37d8ea872edf319e27c600546d6a54c538a3237b';

CREATE TRIGGER pgtrigger_subsidy_packageclass_whole_726ef BEFORE TRUNCATE ON public.subsidy_packageclass FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_subsidy_packageclass_whole_726ef();

COMMENT ON TRIGGER pgtrigger_subsidy_packageclass_whole_726ef ON public.subsidy_packageclass IS '1a81bd1111ab6ae5e18f78334264f7f98418e198';

CREATE TRIGGER pgtrigger_subsidy_payment_changed_voids_6a48f AFTER UPDATE OF run_id, claim_id, pay_account_id, amount_fen ON public.subsidy_payment FOR EACH ROW WHEN (((((old.run_id IS DISTINCT FROM new.run_id) OR (old.claim_id IS DISTINCT FROM new.claim_id)) OR (old.pay_account_id IS DISTINCT FROM new.pay_account_id)) OR (old.amount_fen IS DISTINCT FROM new.amount_fen))) EXECUTE FUNCTION public.pgtrigger_subsidy_payment_changed_voids_6a48f();

COMMENT ON TRIGGER pgtrigger_subsidy_payment_changed_voids_6a48f ON public.subsidy_payment IS 'd8c76ab19b1bab071e067b2b59331f4caf8a7c37';

CREATE TRIGGER pgtrigger_subsidy_payment_decided_8cf3a BEFORE INSERT ON public.subsidy_payment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_payment_decided_8cf3a();

COMMENT ON TRIGGER pgtrigger_subsidy_payment_decided_8cf3a ON public.subsidy_payment IS '9cf2445b8090ed73d88e9beb2b68535edca79d0c';

CREATE TRIGGER pgtrigger_subsidy_payment_frozen_9278f BEFORE INSERT ON public.subsidy_payment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_payment_frozen_9278f();

COMMENT ON TRIGGER pgtrigger_subsidy_payment_frozen_9278f ON public.subsidy_payment IS '43eaf86d65127c1d78ad11f478eda2f1c8dc9b15';

CREATE TRIGGER pgtrigger_subsidy_payment_kept_back_5288d BEFORE UPDATE OF set_off_fen ON public.subsidy_payment FOR EACH ROW WHEN ((new.set_off_fen IS DISTINCT FROM old.set_off_fen)) EXECUTE FUNCTION public.pgtrigger_subsidy_payment_kept_back_5288d();

COMMENT ON TRIGGER pgtrigger_subsidy_payment_kept_back_5288d ON public.subsidy_payment IS 'b4a48907fcc5c3538007b4ba4a9f0585ae76baea';

CREATE TRIGGER pgtrigger_subsidy_payment_new_voids_ba750 AFTER INSERT ON public.subsidy_payment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_payment_new_voids_ba750();

COMMENT ON TRIGGER pgtrigger_subsidy_payment_new_voids_ba750 ON public.subsidy_payment IS 'd7cc6e2f58ad9aaec6f509fe34d4b751a5d4397a';

CREATE TRIGGER pgtrigger_subsidy_payment_proved_moved_5e16c BEFORE UPDATE ON public.subsidy_payment FOR EACH ROW WHEN (((new.pay_account_id <> old.pay_account_id) OR (new.claim_id <> old.claim_id) OR (((new.state)::text <> (old.state)::text) AND ((new.state)::text = ANY ((ARRAY['drafted'::character varying, 'sent'::character varying])::text[]))))) EXECUTE FUNCTION public.pgtrigger_subsidy_payment_proved_moved_5e16c();

COMMENT ON TRIGGER pgtrigger_subsidy_payment_proved_moved_5e16c ON public.subsidy_payment IS 'ec899b916098d2d7c55ccc94779cf8f12d795f0a';

CREATE TRIGGER pgtrigger_subsidy_payment_proved_new_e941d BEFORE INSERT ON public.subsidy_payment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_payment_proved_new_e941d();

COMMENT ON TRIGGER pgtrigger_subsidy_payment_proved_new_e941d ON public.subsidy_payment IS '3cd6299ba452f668b46575337b0ff4f68ec546e4';

CREATE TRIGGER pgtrigger_subsidy_plan_kept_426ad BEFORE DELETE OR UPDATE ON public.subsidy_plan FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_plan_kept_426ad();

COMMENT ON TRIGGER pgtrigger_subsidy_plan_kept_426ad ON public.subsidy_plan IS '11e1013d54474d58b8e1266d65978fcfd738b6eb';

CREATE TRIGGER pgtrigger_subsidy_plan_whole_78078 BEFORE TRUNCATE ON public.subsidy_plan FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_subsidy_plan_whole_78078();

COMMENT ON TRIGGER pgtrigger_subsidy_plan_whole_78078 ON public.subsidy_plan IS '875be5a1e3f2ac6580f28e98ab9669d95a412906';

CREATE TRIGGER pgtrigger_subsidy_receivable_begun_63cd3 BEFORE INSERT ON public.subsidy_receivable FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_receivable_begun_63cd3();

COMMENT ON TRIGGER pgtrigger_subsidy_receivable_begun_63cd3 ON public.subsidy_receivable IS '3772508d87978054f50b62dfbbf19837075985a6';

CREATE TRIGGER pgtrigger_subsidy_receivable_kept_3f831 BEFORE DELETE ON public.subsidy_receivable FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_receivable_kept_3f831();

COMMENT ON TRIGGER pgtrigger_subsidy_receivable_kept_3f831 ON public.subsidy_receivable IS '57b673a3627849889f58a47fd38fffd8398ae563';

CREATE TRIGGER pgtrigger_subsidy_receivable_stays_8b37e BEFORE UPDATE ON public.subsidy_receivable FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_receivable_stays_8b37e();

COMMENT ON TRIGGER pgtrigger_subsidy_receivable_stays_8b37e ON public.subsidy_receivable IS '6590ef625b3c76a0e127bda8fe2352b307cb7449';

CREATE TRIGGER pgtrigger_subsidy_receivable_whole_1d390 BEFORE TRUNCATE ON public.subsidy_receivable FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_subsidy_receivable_whole_1d390();

COMMENT ON TRIGGER pgtrigger_subsidy_receivable_whole_1d390 ON public.subsidy_receivable IS '87cf00dc1d08b4fed1d2f17d791e5b7d91a4bd10';

CREATE TRIGGER pgtrigger_subsidy_repayment_counts_ebc5a AFTER INSERT ON public.subsidy_repayment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_repayment_counts_ebc5a();

COMMENT ON TRIGGER pgtrigger_subsidy_repayment_counts_ebc5a ON public.subsidy_repayment IS '6645b7cca5172adf7806045ea1649fa0f4e2c92a';

CREATE TRIGGER pgtrigger_subsidy_repayment_kept_c3a75 BEFORE DELETE OR UPDATE ON public.subsidy_repayment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_repayment_kept_c3a75();

COMMENT ON TRIGGER pgtrigger_subsidy_repayment_kept_c3a75 ON public.subsidy_repayment IS '7e664608d48612fa7c46781b3881105989b0a579';

CREATE TRIGGER pgtrigger_subsidy_repayment_whole_5e100 BEFORE TRUNCATE ON public.subsidy_repayment FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_subsidy_repayment_whole_5e100();

COMMENT ON TRIGGER pgtrigger_subsidy_repayment_whole_5e100 ON public.subsidy_repayment IS '82cc2d0c79d71ebbff7187f598ab714010b3bae7';

CREATE TRIGGER pgtrigger_subsidy_run_approved_b8a29 BEFORE UPDATE ON public.subsidy_payrun FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_run_approved_b8a29();

COMMENT ON TRIGGER pgtrigger_subsidy_run_approved_b8a29 ON public.subsidy_payrun IS '4f13e5424b7ea3c5c34bdd69dfcff39db0d134e0';

CREATE TRIGGER pgtrigger_subsidy_run_born_approved_6bd03 BEFORE INSERT ON public.subsidy_payrun FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_run_born_approved_6bd03();

COMMENT ON TRIGGER pgtrigger_subsidy_run_born_approved_6bd03 ON public.subsidy_payrun IS '6f3e7c0a1bbb5a90681b9ebd6f214fcb9e1f525a';

CREATE TRIGGER pgtrigger_subsidy_search_kept_79add BEFORE DELETE ON public.subsidy_search FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_search_kept_79add();

COMMENT ON TRIGGER pgtrigger_subsidy_search_kept_79add ON public.subsidy_search IS '452982ea6b1cc3ded58470c69eb2c1298bc986be';

CREATE TRIGGER pgtrigger_subsidy_search_onward_a0dd3 BEFORE UPDATE ON public.subsidy_search FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_search_onward_a0dd3();

COMMENT ON TRIGGER pgtrigger_subsidy_search_onward_a0dd3 ON public.subsidy_search IS 'e9b0b251222a2c269753f5c3fd2ff94bf945fdb0';

CREATE TRIGGER pgtrigger_subsidy_setoff_held_8d998 BEFORE INSERT ON public.subsidy_setoff FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_setoff_held_8d998();

COMMENT ON TRIGGER pgtrigger_subsidy_setoff_held_8d998 ON public.subsidy_setoff IS '2bb3d79371c35d7ed6fc0928c1f0070cf06fc2f3';

CREATE TRIGGER pgtrigger_subsidy_setoff_kept_a870e BEFORE DELETE ON public.subsidy_setoff FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_setoff_kept_a870e();

COMMENT ON TRIGGER pgtrigger_subsidy_setoff_kept_a870e ON public.subsidy_setoff IS '5a55ac12c354e27f522be3950835582fc0788ea6';

CREATE TRIGGER pgtrigger_subsidy_setoff_let_go_0fe2e BEFORE UPDATE ON public.subsidy_setoff FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_setoff_let_go_0fe2e();

COMMENT ON TRIGGER pgtrigger_subsidy_setoff_let_go_0fe2e ON public.subsidy_setoff IS '6c1ebef5c7feb4e3c1d6df2bc71c41d75cb081eb';

CREATE TRIGGER pgtrigger_subsidy_shortapproval_kept_e4495 BEFORE DELETE OR UPDATE ON public.subsidy_shortapproval FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_shortapproval_kept_e4495();

COMMENT ON TRIGGER pgtrigger_subsidy_shortapproval_kept_e4495 ON public.subsidy_shortapproval IS 'cf2f1f871b802da5e0a46d31d9afbc0e8825cab6';

CREATE TRIGGER pgtrigger_subsidy_shortapproval_whole_2fed3 BEFORE TRUNCATE ON public.subsidy_shortapproval FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_subsidy_shortapproval_whole_2fed3();

COMMENT ON TRIGGER pgtrigger_subsidy_shortapproval_whole_2fed3 ON public.subsidy_shortapproval IS 'c7d2370d6ced483178647a75b77a3d32a3c9c95f';

CREATE TRIGGER pgtrigger_subsidy_slot_alike_963d6 BEFORE INSERT ON public.subsidy_slot FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_slot_alike_963d6();

COMMENT ON TRIGGER pgtrigger_subsidy_slot_alike_963d6 ON public.subsidy_slot IS '74c9361010feb785a63db9b1b62ffaf45b9f0153';

CREATE TRIGGER pgtrigger_subsidy_slot_kept_808f6 BEFORE DELETE OR UPDATE ON public.subsidy_slot FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_slot_kept_808f6();

COMMENT ON TRIGGER pgtrigger_subsidy_slot_kept_808f6 ON public.subsidy_slot IS '3465e161e29cd1e6f6352784ab8f27c3ebc266b1';

CREATE TRIGGER pgtrigger_subsidy_statement_kept_e4fbe BEFORE DELETE OR UPDATE ON public.subsidy_statement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_statement_kept_e4fbe();

COMMENT ON TRIGGER pgtrigger_subsidy_statement_kept_e4fbe ON public.subsidy_statement IS '9379ad92fdab17f34b1bd367204efd689c771feb';

CREATE TRIGGER pgtrigger_subsidy_statement_whole_a5bfe BEFORE TRUNCATE ON public.subsidy_statement FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_subsidy_statement_whole_a5bfe();

COMMENT ON TRIGGER pgtrigger_subsidy_statement_whole_a5bfe ON public.subsidy_statement IS 'ae48a64a616ed2b817c3ea3ac9e852392a0c247f';

CREATE TRIGGER pgtrigger_subsidy_waiver_kept_580c8 BEFORE DELETE OR UPDATE ON public.subsidy_waiver FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_waiver_kept_580c8();

COMMENT ON TRIGGER pgtrigger_subsidy_waiver_kept_580c8 ON public.subsidy_waiver IS '073cd8fadd8d82a238d2bbb957d9ab75403d5ec1';

CREATE TRIGGER pgtrigger_subsidy_waiver_whole_7d4d9 BEFORE TRUNCATE ON public.subsidy_waiver FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_subsidy_waiver_whole_7d4d9();

COMMENT ON TRIGGER pgtrigger_subsidy_waiver_whole_7d4d9 ON public.subsidy_waiver IS '69c9567cf026c52fe62608b1b5204e374550998f';

CREATE TRIGGER pgtrigger_subsidy_writeoff_counted_8b746 BEFORE UPDATE ON public.subsidy_writeoff FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_writeoff_counted_8b746();

COMMENT ON TRIGGER pgtrigger_subsidy_writeoff_counted_8b746 ON public.subsidy_writeoff IS 'ce90088081d36d607a8431258940874c6476489e';

CREATE TRIGGER pgtrigger_subsidy_writeoff_kept_b8736 BEFORE DELETE ON public.subsidy_writeoff FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_writeoff_kept_b8736();

COMMENT ON TRIGGER pgtrigger_subsidy_writeoff_kept_b8736 ON public.subsidy_writeoff IS 'e55f585bea974d32fcf6ad38ed86b13df7be0731';

CREATE TRIGGER pgtrigger_subsidy_writeoffapproval_apart_7e38a BEFORE INSERT ON public.subsidy_writeoffapproval FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_writeoffapproval_apart_7e38a();

COMMENT ON TRIGGER pgtrigger_subsidy_writeoffapproval_apart_7e38a ON public.subsidy_writeoffapproval IS 'b183905bd89ce0b55ed11f48cceeb8ed4ab91d0b';

CREATE TRIGGER pgtrigger_subsidy_writeoffapproval_kept_727b0 BEFORE DELETE OR UPDATE ON public.subsidy_writeoffapproval FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_subsidy_writeoffapproval_kept_727b0();

COMMENT ON TRIGGER pgtrigger_subsidy_writeoffapproval_kept_727b0 ON public.subsidy_writeoffapproval IS '04efb0173a3eee9d80103485f67ba8f86d2f8170';

CREATE TRIGGER pgtrigger_subsidy_writeoffapproval_whole_dedb4 BEFORE TRUNCATE ON public.subsidy_writeoffapproval FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_subsidy_writeoffapproval_whole_dedb4();

COMMENT ON TRIGGER pgtrigger_subsidy_writeoffapproval_whole_dedb4 ON public.subsidy_writeoffapproval IS 'a9b655c582053f2bfa987630b300f5cbba64a682';

CREATE TRIGGER pgtrigger_supervision_evidence_kept_d2a34 BEFORE DELETE OR UPDATE ON public.supervision_evidence FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_supervision_evidence_kept_d2a34();

COMMENT ON TRIGGER pgtrigger_supervision_evidence_kept_d2a34 ON public.supervision_evidence IS '95e53f798b626e3c96ba132c0acc8e6805951556';

CREATE TRIGGER pgtrigger_supervision_evidence_whole_94a7a BEFORE TRUNCATE ON public.supervision_evidence FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_supervision_evidence_whole_94a7a();

COMMENT ON TRIGGER pgtrigger_supervision_evidence_whole_94a7a ON public.supervision_evidence IS '6610e48652ccb50489847b153ab9fb20370fdb53';

CREATE TRIGGER pgtrigger_supervision_look_kept_f1c56 BEFORE DELETE OR UPDATE ON public.supervision_look FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_supervision_look_kept_f1c56();

COMMENT ON TRIGGER pgtrigger_supervision_look_kept_f1c56 ON public.supervision_look IS 'f6e77495d2c18aa389e8154536bc8e6eae457696';

CREATE TRIGGER pgtrigger_supervision_look_whole_7068c BEFORE TRUNCATE ON public.supervision_look FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_supervision_look_whole_7068c();

COMMENT ON TRIGGER pgtrigger_supervision_look_whole_7068c ON public.supervision_look IS '99a1ef37626e2c97afeef9fc0021bf69248ee0b1';

CREATE TRIGGER pgtrigger_supervision_photo_kept_ef65e BEFORE DELETE OR UPDATE ON public.supervision_photo FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_supervision_photo_kept_ef65e();

COMMENT ON TRIGGER pgtrigger_supervision_photo_kept_ef65e ON public.supervision_photo IS 'b2424062235548abfb8f874b3c8493482890622b';

CREATE TRIGGER pgtrigger_supervision_photo_whole_0da79 BEFORE TRUNCATE ON public.supervision_photo FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_supervision_photo_whole_0da79();

COMMENT ON TRIGGER pgtrigger_supervision_photo_whole_0da79 ON public.supervision_photo IS 'f9a0d51cf668846d2756a2e4c3e5c25410275aea';

CREATE TRIGGER pgtrigger_supervision_scan_kept_af576 BEFORE DELETE OR UPDATE ON public.supervision_scan FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_supervision_scan_kept_af576();

COMMENT ON TRIGGER pgtrigger_supervision_scan_kept_af576 ON public.supervision_scan IS '75ff2862ff4ebd5c1e39304cdde1a27ac9b28097';

CREATE TRIGGER pgtrigger_supervision_scan_whole_1fc2a BEFORE TRUNCATE ON public.supervision_scan FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_supervision_scan_whole_1fc2a();

COMMENT ON TRIGGER pgtrigger_supervision_scan_whole_1fc2a ON public.supervision_scan IS '603a243d3356c33d7f193da7aa7f06d663e9333f';

CREATE TRIGGER pgtrigger_supervision_spot_kept_40e73 BEFORE DELETE OR UPDATE ON public.supervision_spot FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_supervision_spot_kept_40e73();

COMMENT ON TRIGGER pgtrigger_supervision_spot_kept_40e73 ON public.supervision_spot IS '6a253636d289714d4090c805b73e3c490669c8da';

CREATE TRIGGER pgtrigger_supervision_spot_whole_5b4b8 BEFORE TRUNCATE ON public.supervision_spot FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_supervision_spot_whole_5b4b8();

COMMENT ON TRIGGER pgtrigger_supervision_spot_whole_5b4b8 ON public.supervision_spot IS '2d90f1ec18d7bf17b23ae99ed27533d3fb33d350';

CREATE TRIGGER pgtrigger_supervision_survey_contact_apart_da3d7 BEFORE INSERT ON public.supervision_surveycontact FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_supervision_survey_contact_apart_da3d7();

COMMENT ON TRIGGER pgtrigger_supervision_survey_contact_apart_da3d7 ON public.supervision_surveycontact IS '9c50205111aa938d0122111dc4f1955b68c8b9f5';

CREATE TRIGGER pgtrigger_supervision_survey_contact_kept_31178 BEFORE DELETE OR UPDATE ON public.supervision_surveycontact FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_supervision_survey_contact_kept_31178();

COMMENT ON TRIGGER pgtrigger_supervision_survey_contact_kept_31178 ON public.supervision_surveycontact IS '72d9ad82da189e2fed653055dc0696ed92528338';

CREATE TRIGGER pgtrigger_supervision_survey_contact_whole_0bcef BEFORE TRUNCATE ON public.supervision_surveycontact FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_supervision_survey_contact_whole_0bcef();

COMMENT ON TRIGGER pgtrigger_supervision_survey_contact_whole_0bcef ON public.supervision_surveycontact IS 'e52caceaf42fad0f26b99cfd5c2404c32d0711f4';

CREATE TRIGGER pgtrigger_supervision_survey_fixed_6db58 BEFORE UPDATE ON public.supervision_paysurvey FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_supervision_survey_fixed_6db58();

COMMENT ON TRIGGER pgtrigger_supervision_survey_fixed_6db58 ON public.supervision_paysurvey IS 'aa78d88fd216e16dbe4a299ac0638bfd0c5065da';

CREATE TRIGGER pgtrigger_supervision_survey_kept_66e8f BEFORE DELETE ON public.supervision_paysurvey FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_supervision_survey_kept_66e8f();

COMMENT ON TRIGGER pgtrigger_supervision_survey_kept_66e8f ON public.supervision_paysurvey IS '4b3606a59ce6afe65f658974349dec4a52f77178';

CREATE TRIGGER pgtrigger_supervision_surveyed_as_drawn_32db9 BEFORE UPDATE ON public.supervision_surveyedclaim FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_supervision_surveyed_as_drawn_32db9();

COMMENT ON TRIGGER pgtrigger_supervision_surveyed_as_drawn_32db9 ON public.supervision_surveyedclaim IS '6b04c3a4240ad9dee243e56b7c10a3161ae432ed';

CREATE TRIGGER pgtrigger_supervision_surveyed_kept_8762e BEFORE DELETE ON public.supervision_surveyedclaim FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_supervision_surveyed_kept_8762e();

COMMENT ON TRIGGER pgtrigger_supervision_surveyed_kept_8762e ON public.supervision_surveyedclaim IS 'b78e05647be6a1831411f13d5d3bab80b798dfa1';

CREATE TRIGGER pgtrigger_supervision_surveyed_paid_59cbe BEFORE INSERT ON public.supervision_surveyedclaim FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_supervision_surveyed_paid_59cbe();

COMMENT ON TRIGGER pgtrigger_supervision_surveyed_paid_59cbe ON public.supervision_surveyedclaim IS '3d46cc276cce273c2f2dd92c114c53ed9d0fe17d';

CREATE TRIGGER pgtrigger_supervision_tuning_kept_e73eb BEFORE DELETE OR UPDATE ON public.supervision_tuning FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_supervision_tuning_kept_e73eb();

COMMENT ON TRIGGER pgtrigger_supervision_tuning_kept_e73eb ON public.supervision_tuning IS 'a72dd7f7daf773e6cd7886ad9306c45afcc7668d';

CREATE TRIGGER pgtrigger_supervision_tuning_whole_11362 BEFORE TRUNCATE ON public.supervision_tuning FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_supervision_tuning_whole_11362();

COMMENT ON TRIGGER pgtrigger_supervision_tuning_whole_11362 ON public.supervision_tuning IS '6cee89e215d74b4c22bedbc85fcf48a90219aa77';

CREATE TRIGGER pgtrigger_talent_report_kept_b3f5f BEFORE DELETE OR UPDATE ON public.talent_report FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_talent_report_kept_b3f5f();

COMMENT ON TRIGGER pgtrigger_talent_report_kept_b3f5f ON public.talent_report IS 'fc546dbf578c288e6c9b5a2aa493371e89b55ea7';

CREATE TRIGGER pgtrigger_talent_report_whole_aca39 BEFORE TRUNCATE ON public.talent_report FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_talent_report_whole_aca39();

COMMENT ON TRIGGER pgtrigger_talent_report_whole_aca39 ON public.talent_report IS 'f97e2a9a3dae1a1e5705afdb3337088c8103ecf8';

CREATE TRIGGER procrastinate_jobs_notify_queue_job_aborted_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN (((old.abort_requested = false) AND (new.abort_requested = true) AND (new.status = 'doing'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_notify_queue_abort_job_v1();

CREATE TRIGGER procrastinate_jobs_notify_queue_job_inserted_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_notify_queue_job_inserted_v1();

CREATE TRIGGER procrastinate_trigger_abort_requested_events_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.abort_requested = true)) EXECUTE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1();

CREATE TRIGGER procrastinate_trigger_delete_jobs_v1 BEFORE DELETE ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_unlink_periodic_defers_v1();

CREATE TRIGGER procrastinate_trigger_scheduled_events_v1 AFTER INSERT OR UPDATE ON public.procrastinate_jobs FOR EACH ROW WHEN (((new.scheduled_at IS NOT NULL) AND (new.status = 'todo'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1();

CREATE TRIGGER procrastinate_trigger_status_events_insert_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1();

CREATE TRIGGER procrastinate_trigger_status_events_update_v1 AFTER UPDATE OF status ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_update_v1();

CREATE TRIGGER subsidy_donation_leaves AFTER INSERT ON public.ledger_transfer REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION public.subsidy_donation_leaves();

CREATE TRIGGER subsidy_fee_whole AFTER INSERT ON public.ledger_transfer REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION public.subsidy_fee_whole();

CREATE TRIGGER subsidy_package_class_opens BEFORE UPDATE OF state ON public.offer_cohort FOR EACH ROW WHEN ((((new.state)::text = 'open'::text) AND ((old.state)::text IS DISTINCT FROM (new.state)::text))) EXECUTE FUNCTION public.subsidy_package_class_opens();

ALTER TABLE ONLY public.assessment_assessmentplan
    ADD CONSTRAINT assessment_assessmen_body_id_cc9d1f42_fk_people_or FOREIGN KEY (body_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_assessmentplan
    ADD CONSTRAINT assessment_assessmen_occupation_id_590bbf77_fk_offer_occ FOREIGN KEY (occupation_id) REFERENCES public.offer_occupation(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_assessmentplan
    ADD CONSTRAINT assessment_assessmen_region_id_96670f39_fk_people_re FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_certificate
    ADD CONSTRAINT assessment_certifica_body_id_30dc63cd_fk_people_or FOREIGN KEY (body_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_certificate
    ADD CONSTRAINT assessment_certifica_enrolment_id_e5f37726_fk_enrolment FOREIGN KEY (enrolment_id) REFERENCES public.enrolment_enrolment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_certificate
    ADD CONSTRAINT assessment_certifica_occupation_id_64fb24e9_fk_offer_occ FOREIGN KEY (occupation_id) REFERENCES public.offer_occupation(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_certificate
    ADD CONSTRAINT assessment_certificate_exam_id_27964a0c_fk_assessment_exam_id FOREIGN KEY (exam_id) REFERENCES public.assessment_exam(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_certificate
    ADD CONSTRAINT assessment_certificate_person_id_d002eb32_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_exam
    ADD CONSTRAINT assessment_exam_assessor_id_6ffc000c_fk_people_person_id FOREIGN KEY (assessor_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_exam
    ADD CONSTRAINT assessment_exam_body_id_e74c227d_fk_people_organisation_id FOREIGN KEY (body_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_exam
    ADD CONSTRAINT assessment_exam_cohort_id_8b9e43da_fk_offer_cohort_id FOREIGN KEY (cohort_id) REFERENCES public.offer_cohort(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_registration
    ADD CONSTRAINT assessment_registrat_plan_id_f4fd3641_fk_assessmen FOREIGN KEY (plan_id) REFERENCES public.assessment_assessmentplan(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_registration
    ADD CONSTRAINT assessment_registration_person_id_f399f7f1_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_revocation
    ADD CONSTRAINT assessment_revocatio_certificate_id_60bbd9d2_fk_assessmen FOREIGN KEY (certificate_id) REFERENCES public.assessment_certificate(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_score
    ADD CONSTRAINT assessment_score_enrolment_id_6d2927bc_fk_enrolment FOREIGN KEY (enrolment_id) REFERENCES public.enrolment_enrolment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_score
    ADD CONSTRAINT assessment_score_exam_id_d5710ea6_fk_assessment_exam_id FOREIGN KEY (exam_id) REFERENCES public.assessment_exam(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_scorechange
    ADD CONSTRAINT assessment_scorechange_score_id_86205e06_fk_assessment_score_id FOREIGN KEY (score_id) REFERENCES public.assessment_score(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enrolment_apprentice
    ADD CONSTRAINT enrolment_apprentice_apprenticeship_id_c68eb06b_fk_enrolment FOREIGN KEY (apprenticeship_id) REFERENCES public.enrolment_apprenticeship(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enrolment_apprenticeship
    ADD CONSTRAINT enrolment_apprentice_employer_id_c704e17c_fk_people_or FOREIGN KEY (employer_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enrolment_apprentice
    ADD CONSTRAINT enrolment_apprentice_mentor_id_41039b2c_fk_enrolment_mentor_id FOREIGN KEY (mentor_id) REFERENCES public.enrolment_mentor(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enrolment_apprenticeship
    ADD CONSTRAINT enrolment_apprentice_occupation_id_d8f2b542_fk_offer_occ FOREIGN KEY (occupation_id) REFERENCES public.offer_occupation(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enrolment_apprenticeship
    ADD CONSTRAINT enrolment_apprentice_region_id_b8693c2b_fk_people_re FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enrolment_apprenticeship
    ADD CONSTRAINT enrolment_apprentice_school_id_5d3ce003_fk_people_or FOREIGN KEY (school_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enrolment_apprentice
    ADD CONSTRAINT enrolment_apprentice_worker_id_a61a9666_fk_people_person_id FOREIGN KEY (worker_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enrolment_enrolment
    ADD CONSTRAINT enrolment_enrolment_cohort_id_af3cd11f_fk_offer_cohort_id FOREIGN KEY (cohort_id) REFERENCES public.offer_cohort(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enrolment_enrolment
    ADD CONSTRAINT enrolment_enrolment_worker_id_839f946e_fk_people_person_id FOREIGN KEY (worker_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enrolment_mentor
    ADD CONSTRAINT enrolment_mentor_apprenticeship_id_68252f3c_fk_enrolment FOREIGN KEY (apprenticeship_id) REFERENCES public.enrolment_apprenticeship(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enrolment_mentor
    ADD CONSTRAINT enrolment_mentor_person_id_33134229_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enrolment_nomination
    ADD CONSTRAINT enrolment_nomination_order_id_425f7154_fk_offer_order_id FOREIGN KEY (order_id) REFERENCES public.offer_order(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enrolment_nomination
    ADD CONSTRAINT enrolment_nomination_worker_id_e181187b_fk_people_person_id FOREIGN KEY (worker_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_agendaitem
    ADD CONSTRAINT governance_agendaite_meeting_id_2edbbc7a_fk_governanc FOREIGN KEY (meeting_id) REFERENCES public.governance_jointmeeting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_agendaitem
    ADD CONSTRAINT governance_agendaite_member_id_ae5a4583_fk_governanc FOREIGN KEY (member_id) REFERENCES public.governance_coordinationmember(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_article
    ADD CONSTRAINT governance_article_document_id_ca8b4a74_fk_governanc FOREIGN KEY (document_id) REFERENCES public.governance_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_check
    ADD CONSTRAINT governance_check_inspection_id_1f5a7152_fk_governanc FOREIGN KEY (inspection_id) REFERENCES public.governance_inspection(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_check
    ADD CONSTRAINT governance_check_region_id_c27d3f82_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_check
    ADD CONSTRAINT governance_check_set_in_id_d0301927_fk_people_region_code FOREIGN KEY (set_in_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_check
    ADD CONSTRAINT governance_check_task_id_c1ef09b4_fk_governance_task_id FOREIGN KEY (task_id) REFERENCES public.governance_task(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_check
    ADD CONSTRAINT governance_check_unit_id_6d055c18_fk_people_organisation_id FOREIGN KEY (unit_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_clause
    ADD CONSTRAINT governance_clause_text_id_a63cad6b_fk_governance_text_id FOREIGN KEY (text_id) REFERENCES public.governance_text(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_clausechange
    ADD CONSTRAINT governance_clausecha_clause_id_f6fd2964_fk_governanc FOREIGN KEY (clause_id) REFERENCES public.governance_consultationclause(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_comment
    ADD CONSTRAINT governance_comment_answer_id_025cd5dc_fk_governanc FOREIGN KEY (answer_id) REFERENCES public.governance_commentanswer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_comment
    ADD CONSTRAINT governance_comment_clause_id_64b9e8a2_fk_governanc FOREIGN KEY (clause_id) REFERENCES public.governance_consultationclause(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_comment
    ADD CONSTRAINT governance_comment_consultation_id_ca7b6d3c_fk_governanc FOREIGN KEY (consultation_id) REFERENCES public.governance_consultation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_comment
    ADD CONSTRAINT governance_comment_group_id_8f8bedb1_fk_governanc FOREIGN KEY (group_id) REFERENCES public.governance_commentgroup(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_commentanswer
    ADD CONSTRAINT governance_commentan_consultation_id_cfd7f448_fk_governanc FOREIGN KEY (consultation_id) REFERENCES public.governance_consultation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_commenter
    ADD CONSTRAINT governance_commenter_comment_id_302eb445_fk_governanc FOREIGN KEY (comment_id) REFERENCES public.governance_comment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_commenter
    ADD CONSTRAINT governance_commenter_organisation_id_28b578e0_fk_people_or FOREIGN KEY (organisation_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_commenter
    ADD CONSTRAINT governance_commenter_person_id_25539b92_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_commentgroup
    ADD CONSTRAINT governance_commentgr_consultation_id_3dab9767_fk_governanc FOREIGN KEY (consultation_id) REFERENCES public.governance_consultation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_consultationclause
    ADD CONSTRAINT governance_consultat_consultation_id_beea4d0c_fk_governanc FOREIGN KEY (consultation_id) REFERENCES public.governance_consultation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_consultation
    ADD CONSTRAINT governance_consultat_document_id_24d36fce_fk_governanc FOREIGN KEY (document_id) REFERENCES public.governance_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_consultation
    ADD CONSTRAINT governance_consultat_region_id_99ea547b_fk_people_re FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_consultation
    ADD CONSTRAINT governance_consultation_draft_id_af6469de_fk_policy_draft_id FOREIGN KEY (draft_id) REFERENCES public.policy_draft(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_coordinationmember
    ADD CONSTRAINT governance_coordinat_liaison_id_50093d12_fk_people_pe FOREIGN KEY (liaison_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_coordinationmember
    ADD CONSTRAINT governance_coordinat_organisation_id_ba47a82f_fk_people_or FOREIGN KEY (organisation_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_coordinationmember
    ADD CONSTRAINT governance_coordinat_region_id_e0ac6c1f_fk_people_re FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_countersignopinion
    ADD CONSTRAINT governance_countersi_asked_id_53a88fd7_fk_governanc FOREIGN KEY (asked_id) REFERENCES public.governance_countersignasked(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_countersignopinion
    ADD CONSTRAINT governance_countersi_clause_id_78da79d7_fk_governanc FOREIGN KEY (clause_id) REFERENCES public.governance_countersignclause(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_countersignfinal
    ADD CONSTRAINT governance_countersi_clause_id_7a78d9f0_fk_governanc FOREIGN KEY (clause_id) REFERENCES public.governance_countersignclause(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_countersignasked
    ADD CONSTRAINT governance_countersi_countersigning_id_2bd7883a_fk_governanc FOREIGN KEY (countersigning_id) REFERENCES public.governance_countersigning(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_countersignclause
    ADD CONSTRAINT governance_countersi_countersigning_id_3a000f04_fk_governanc FOREIGN KEY (countersigning_id) REFERENCES public.governance_countersigning(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_countersigning
    ADD CONSTRAINT governance_countersi_document_id_774fd043_fk_governanc FOREIGN KEY (document_id) REFERENCES public.governance_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_countersignasked
    ADD CONSTRAINT governance_countersi_member_id_dfd670fb_fk_governanc FOREIGN KEY (member_id) REFERENCES public.governance_coordinationmember(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_countersigntaken
    ADD CONSTRAINT governance_countersi_opinion_id_c2534d50_fk_governanc FOREIGN KEY (opinion_id) REFERENCES public.governance_countersignopinion(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_countersigning
    ADD CONSTRAINT governance_countersi_region_id_c7f5e024_fk_people_re FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_countersigning
    ADD CONSTRAINT governance_countersigning_draft_id_2974fcb9_fk_policy_draft_id FOREIGN KEY (draft_id) REFERENCES public.policy_draft(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_document
    ADD CONSTRAINT governance_document_region_id_c3b6e760_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_duty
    ADD CONSTRAINT governance_duty_clause_id_2b1c016c_fk_governance_clause_id FOREIGN KEY (clause_id) REFERENCES public.governance_clause(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_duty
    ADD CONSTRAINT governance_duty_merged_into_id_2c87c539_fk_governance_duty_id FOREIGN KEY (merged_into_id) REFERENCES public.governance_duty(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_duty
    ADD CONSTRAINT governance_duty_text_id_871ca900_fk_governance_text_id FOREIGN KEY (text_id) REFERENCES public.governance_text(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_explainedquestion
    ADD CONSTRAINT governance_explained_explanation_id_2b1202b1_fk_governanc FOREIGN KEY (explanation_id) REFERENCES public.governance_policyexplanation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_explainedquestion
    ADD CONSTRAINT governance_explained_taken_from_id_10939eab_fk_governanc FOREIGN KEY (taken_from_id) REFERENCES public.governance_publicquestion(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_extension
    ADD CONSTRAINT governance_extension_task_id_9b86ea7e_fk_governance_task_id FOREIGN KEY (task_id) REFERENCES public.governance_task(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_following
    ADD CONSTRAINT governance_following_person_id_4e116c21_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_following
    ADD CONSTRAINT governance_following_region_id_f7363eb3_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_goal
    ADD CONSTRAINT governance_goal_plan_id_c667c562_fk_governance_plan_id FOREIGN KEY (plan_id) REFERENCES public.governance_plan(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_goalrevision
    ADD CONSTRAINT governance_goalrevision_goal_id_72ed4cad_fk_governance_goal_id FOREIGN KEY (goal_id) REFERENCES public.governance_goal(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_inspection_within
    ADD CONSTRAINT governance_inspectio_inspection_id_06dca2e1_fk_governanc FOREIGN KEY (inspection_id) REFERENCES public.governance_inspection(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_inspection
    ADD CONSTRAINT governance_inspectio_measure_id_63a46dca_fk_governanc FOREIGN KEY (measure_id) REFERENCES public.governance_measure(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_inspection_within
    ADD CONSTRAINT governance_inspectio_region_id_a8775a4d_fk_people_re FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_inspection
    ADD CONSTRAINT governance_inspection_region_id_f3e4c1ab_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_jointmeeting
    ADD CONSTRAINT governance_jointmeet_region_id_32256ddd_fk_people_re FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_ladderstep
    ADD CONSTRAINT governance_ladderste_rectification_id_f2d8f90c_fk_governanc FOREIGN KEY (rectification_id) REFERENCES public.governance_rectification(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_measure
    ADD CONSTRAINT governance_measure_document_id_a01dd1e8_fk_governanc FOREIGN KEY (document_id) REFERENCES public.governance_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_measureversion
    ADD CONSTRAINT governance_measureve_measure_id_cc2acc4e_fk_governanc FOREIGN KEY (measure_id) REFERENCES public.governance_measure(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_meetingdecision
    ADD CONSTRAINT governance_meetingde_minutes_id_044996fd_fk_governanc FOREIGN KEY (minutes_id) REFERENCES public.governance_meetingminutes(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_meetingdecision
    ADD CONSTRAINT governance_meetingde_owner_id_353ed4a3_fk_people_or FOREIGN KEY (owner_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_meetingdecision
    ADD CONSTRAINT governance_meetingde_task_id_02e9d9ce_fk_governanc FOREIGN KEY (task_id) REFERENCES public.governance_task(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_meetinginvitation
    ADD CONSTRAINT governance_meetingin_meeting_id_bbd8ea38_fk_governanc FOREIGN KEY (meeting_id) REFERENCES public.governance_jointmeeting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_meetinginvitation
    ADD CONSTRAINT governance_meetingin_member_id_e65ffdd4_fk_governanc FOREIGN KEY (member_id) REFERENCES public.governance_coordinationmember(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_meetingminutes
    ADD CONSTRAINT governance_meetingmi_meeting_id_f06b0e8f_fk_governanc FOREIGN KEY (meeting_id) REFERENCES public.governance_jointmeeting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_minutesreply
    ADD CONSTRAINT governance_minutesre_invitation_id_191cc9da_fk_governanc FOREIGN KEY (invitation_id) REFERENCES public.governance_meetinginvitation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_minutesreply
    ADD CONSTRAINT governance_minutesre_minutes_id_f367fefe_fk_governanc FOREIGN KEY (minutes_id) REFERENCES public.governance_meetingminutes(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_plan
    ADD CONSTRAINT governance_plan_region_id_9714eedf_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_policyexplanation
    ADD CONSTRAINT governance_policyexp_sheet_id_249ee2b2_fk_policy_sh FOREIGN KEY (sheet_id) REFERENCES public.policy_sheet(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_practice
    ADD CONSTRAINT governance_practice_measure_id_18ed1c20_fk_governanc FOREIGN KEY (measure_id) REFERENCES public.governance_measure(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_practice
    ADD CONSTRAINT governance_practice_organisation_id_a9b95827_fk_people_or FOREIGN KEY (organisation_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_practice
    ADD CONSTRAINT governance_practice_region_id_5019a522_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_practice
    ADD CONSTRAINT governance_practice_to_region_id_dcf3214a_fk_people_region_code FOREIGN KEY (to_region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_practiceadoption
    ADD CONSTRAINT governance_practicea_practice_id_9527dff3_fk_governanc FOREIGN KEY (practice_id) REFERENCES public.governance_practice(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_practiceadoption
    ADD CONSTRAINT governance_practicea_region_id_e43a199f_fk_people_re FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_problem
    ADD CONSTRAINT governance_problem_draft_id_eda5ed62_fk_policy_draft_id FOREIGN KEY (draft_id) REFERENCES public.policy_draft(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_problem
    ADD CONSTRAINT governance_problem_main_id_7976c9f5_fk_governance_problem_id FOREIGN KEY (main_id) REFERENCES public.governance_problem(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_problem
    ADD CONSTRAINT governance_problem_region_id_acf3b1cd_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_problem
    ADD CONSTRAINT governance_problem_task_id_305ba99e_fk_governance_task_id FOREIGN KEY (task_id) REFERENCES public.governance_task(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_problem
    ADD CONSTRAINT governance_problem_to_region_id_0dc6606a_fk_people_region_code FOREIGN KEY (to_region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_progress
    ADD CONSTRAINT governance_progress_task_id_473a5f43_fk_governance_task_id FOREIGN KEY (task_id) REFERENCES public.governance_task(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_publicityitem
    ADD CONSTRAINT governance_publicity_region_id_6a6c166c_fk_people_re FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_publicquestion
    ADD CONSTRAINT governance_publicque_main_id_3b6e350c_fk_governanc FOREIGN KEY (main_id) REFERENCES public.governance_publicquestion(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_publicquestion
    ADD CONSTRAINT governance_publicque_region_id_68fe165e_fk_people_re FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_rectification
    ADD CONSTRAINT governance_rectifica_check_of_id_0c7dae74_fk_governanc FOREIGN KEY (check_of_id) REFERENCES public.governance_check(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_rectification
    ADD CONSTRAINT governance_rectifica_region_id_21f41d2b_fk_people_re FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_rectification
    ADD CONSTRAINT governance_rectifica_set_in_id_d55c773d_fk_people_re FOREIGN KEY (set_in_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_rectification
    ADD CONSTRAINT governance_rectifica_unit_id_1c6a679f_fk_people_or FOREIGN KEY (unit_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_relation
    ADD CONSTRAINT governance_relation_document_id_8c77c4c8_fk_governanc FOREIGN KEY (document_id) REFERENCES public.governance_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_reminder
    ADD CONSTRAINT governance_reminder_task_id_b46f05d7_fk_governance_task_id FOREIGN KEY (task_id) REFERENCES public.governance_task(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_report
    ADD CONSTRAINT governance_report_region_id_eeca360e_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_reportcell
    ADD CONSTRAINT governance_reportcel_report_id_730f778c_fk_governanc FOREIGN KEY (report_id) REFERENCES public.governance_report(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_reportcheck
    ADD CONSTRAINT governance_reportche_report_id_f332bd9f_fk_governanc FOREIGN KEY (report_id) REFERENCES public.governance_report(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_reportflag
    ADD CONSTRAINT governance_reportfla_cell_id_d118c008_fk_governanc FOREIGN KEY (cell_id) REFERENCES public.governance_reportcell(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_reportflag
    ADD CONSTRAINT governance_reportfla_check_of_id_745428e1_fk_governanc FOREIGN KEY (check_of_id) REFERENCES public.governance_reportcheck(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_reportlist
    ADD CONSTRAINT governance_reportlis_report_id_2e64315a_fk_governanc FOREIGN KEY (report_id) REFERENCES public.governance_report(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_reportproblem
    ADD CONSTRAINT governance_reportpro_report_id_a85a9ade_fk_governanc FOREIGN KEY (report_id) REFERENCES public.governance_report(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_reporttext
    ADD CONSTRAINT governance_reporttex_report_id_ceea942b_fk_governanc FOREIGN KEY (report_id) REFERENCES public.governance_report(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_round
    ADD CONSTRAINT governance_round_rectification_id_940d7c86_fk_governanc FOREIGN KEY (rectification_id) REFERENCES public.governance_rectification(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_share
    ADD CONSTRAINT governance_share_goal_id_782978b1_fk_governance_goal_id FOREIGN KEY (goal_id) REFERENCES public.governance_goal(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_share
    ADD CONSTRAINT governance_share_region_id_7911763c_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_survey
    ADD CONSTRAINT governance_survey_region_id_8d19dd1a_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_surveyanswer
    ADD CONSTRAINT governance_surveyans_field_id_83fc8c1b_fk_governanc FOREIGN KEY (field_id) REFERENCES public.governance_surveyfield(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_surveyanswer
    ADD CONSTRAINT governance_surveyans_reply_id_9bce75ff_fk_governanc FOREIGN KEY (reply_id) REFERENCES public.governance_surveyreply(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_surveyfield
    ADD CONSTRAINT governance_surveyfie_survey_id_676656de_fk_governanc FOREIGN KEY (survey_id) REFERENCES public.governance_survey(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_surveyfigure
    ADD CONSTRAINT governance_surveyfig_field_id_fd34a357_fk_governanc FOREIGN KEY (field_id) REFERENCES public.governance_surveyfield(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_surveyfigure
    ADD CONSTRAINT governance_surveyfig_reply_id_21ca6553_fk_governanc FOREIGN KEY (reply_id) REFERENCES public.governance_surveyreply(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_surveyreminder
    ADD CONSTRAINT governance_surveyrem_reply_id_f45afd90_fk_governanc FOREIGN KEY (reply_id) REFERENCES public.governance_surveyreply(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_surveyreply
    ADD CONSTRAINT governance_surveyrep_survey_id_ad7362c5_fk_governanc FOREIGN KEY (survey_id) REFERENCES public.governance_survey(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_surveyreply
    ADD CONSTRAINT governance_surveyreply_region_id_832339a9_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_task_cooperators
    ADD CONSTRAINT governance_task_coop_organisation_id_5d98a99f_fk_people_or FOREIGN KEY (organisation_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_task_cooperators
    ADD CONSTRAINT governance_task_coop_task_id_242da134_fk_governanc FOREIGN KEY (task_id) REFERENCES public.governance_task(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_task
    ADD CONSTRAINT governance_task_duty_id_3fce2bda_fk_governance_duty_id FOREIGN KEY (duty_id) REFERENCES public.governance_duty(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_task
    ADD CONSTRAINT governance_task_measure_id_ad2243da_fk_governance_measure_id FOREIGN KEY (measure_id) REFERENCES public.governance_measure(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_task
    ADD CONSTRAINT governance_task_owner_id_2b389034_fk_people_organisation_id FOREIGN KEY (owner_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_task
    ADD CONSTRAINT governance_task_parent_id_bc96c944_fk_governance_task_id FOREIGN KEY (parent_id) REFERENCES public.governance_task(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_task
    ADD CONSTRAINT governance_task_region_id_f881fe1b_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_task
    ADD CONSTRAINT governance_task_set_in_id_848e2ea0_fk_people_region_code FOREIGN KEY (set_in_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_text
    ADD CONSTRAINT governance_text_document_id_9fbc6b35_fk_governance_document_id FOREIGN KEY (document_id) REFERENCES public.governance_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_trainingsystem
    ADD CONSTRAINT governance_trainings_organisation_id_8b81c921_fk_people_or FOREIGN KEY (organisation_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_trainingsystem
    ADD CONSTRAINT governance_trainings_region_id_226322b3_fk_people_re FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.learning_attendance
    ADD CONSTRAINT learning_attendance_enrolment_id_d7e20e0b_fk_enrolment FOREIGN KEY (enrolment_id) REFERENCES public.enrolment_enrolment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.learning_attendance
    ADD CONSTRAINT learning_attendance_session_id_96dbc331_fk_offer_session_id FOREIGN KEY (session_id) REFERENCES public.offer_session(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.learning_attendance
    ADD CONSTRAINT learning_attendance_worker_id_f1c7ef1e_fk_people_person_id FOREIGN KEY (worker_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.learning_mark
    ADD CONSTRAINT learning_mark_enrolment_id_1438a986_fk_enrolment_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES public.enrolment_enrolment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.learning_mark
    ADD CONSTRAINT learning_mark_session_id_e944fe14_fk_offer_session_id FOREIGN KEY (session_id) REFERENCES public.offer_session(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ledger_balance
    ADD CONSTRAINT ledger_balance_period_id_0ca0632a_fk_ledger_period_id FOREIGN KEY (period_id) REFERENCES public.ledger_period(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ledger_period
    ADD CONSTRAINT ledger_period_previous_id_292852d5_fk_ledger_period_id FOREIGN KEY (previous_id) REFERENCES public.ledger_period(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ledger_restatement
    ADD CONSTRAINT ledger_restatement_original_id_4732ec8c_fk_ledger_transfer_id FOREIGN KEY (original_id) REFERENCES public.ledger_transfer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ledger_restatement
    ADD CONSTRAINT ledger_restatement_transfer_id_b823a24a_fk_ledger_transfer_id FOREIGN KEY (transfer_id) REFERENCES public.ledger_transfer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_bar
    ADD CONSTRAINT offer_bar_provider_id_49df6193_fk_people_organisation_id FOREIGN KEY (provider_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_catalogue
    ADD CONSTRAINT offer_catalogue_region_id_e1522ffd_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_cohort
    ADD CONSTRAINT offer_cohort_employer_id_f2f27026_fk_people_organisation_id FOREIGN KEY (employer_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_cohort
    ADD CONSTRAINT offer_cohort_filing_id_6afb4a4b_fk_offer_filedprogramme_id FOREIGN KEY (filing_id) REFERENCES public.offer_filedprogramme(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_cohort
    ADD CONSTRAINT offer_cohort_head_id_ef26d49b_fk_people_person_id FOREIGN KEY (head_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_cohort
    ADD CONSTRAINT offer_cohort_item_id_1d1fb485_fk_offer_item_id FOREIGN KEY (item_id) REFERENCES public.offer_item(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_cohort
    ADD CONSTRAINT offer_cohort_occupation_id_c22a3283_fk_offer_occupation_code FOREIGN KEY (occupation_id) REFERENCES public.offer_occupation(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_cohort
    ADD CONSTRAINT offer_cohort_place_id_591881a6_fk_offer_place_id FOREIGN KEY (place_id) REFERENCES public.offer_place(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_cohort
    ADD CONSTRAINT offer_cohort_provider_id_9b1bbb6f_fk_people_organisation_id FOREIGN KEY (provider_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_cohort
    ADD CONSTRAINT offer_cohort_region_id_b5097e1e_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_creditgrading
    ADD CONSTRAINT offer_creditgrading_provider_id_21849369_fk_people_or FOREIGN KEY (provider_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_educationspent
    ADD CONSTRAINT offer_educationspent_year_id_6066cf7a_fk_offer_educationyear_id FOREIGN KEY (year_id) REFERENCES public.offer_educationyear(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_educationyear
    ADD CONSTRAINT offer_educationyear_employer_id_56886967_fk_people_or FOREIGN KEY (employer_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_employerlisting
    ADD CONSTRAINT offer_employerlistin_employer_id_2ad2a7f5_fk_people_or FOREIGN KEY (employer_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_filedprogramme
    ADD CONSTRAINT offer_filedprogramme_employer_id_4c5f0a78_fk_people_or FOREIGN KEY (employer_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_filedprogramme
    ADD CONSTRAINT offer_filedprogramme_occupation_id_ca7bea89_fk_offer_occ FOREIGN KEY (occupation_id) REFERENCES public.offer_occupation(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_filedprogramme
    ADD CONSTRAINT offer_filedprogramme_provider_id_e0c46473_fk_people_or FOREIGN KEY (provider_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_freeze
    ADD CONSTRAINT offer_freeze_cohort_id_6fe144aa_fk_offer_cohort_id FOREIGN KEY (cohort_id) REFERENCES public.offer_cohort(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_freeze
    ADD CONSTRAINT offer_freeze_organisation_id_8c320375_fk_people_organisation_id FOREIGN KEY (organisation_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_item
    ADD CONSTRAINT offer_item_catalogue_id_046e32ec_fk_offer_catalogue_id FOREIGN KEY (catalogue_id) REFERENCES public.offer_catalogue(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_item
    ADD CONSTRAINT offer_item_occupation_id_50720ef8_fk_offer_occupation_code FOREIGN KEY (occupation_id) REFERENCES public.offer_occupation(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_order
    ADD CONSTRAINT offer_order_cohort_id_c7a96496_fk_offer_cohort_id FOREIGN KEY (cohort_id) REFERENCES public.offer_cohort(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_order
    ADD CONSTRAINT offer_order_employer_id_4327e963_fk_people_organisation_id FOREIGN KEY (employer_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_order
    ADD CONSTRAINT offer_order_occupation_id_96317f3c_fk_offer_occupation_code FOREIGN KEY (occupation_id) REFERENCES public.offer_occupation(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_order
    ADD CONSTRAINT offer_order_provider_id_c5366b02_fk_people_organisation_id FOREIGN KEY (provider_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_place
    ADD CONSTRAINT offer_place_provider_id_2e09e96c_fk_people_organisation_id FOREIGN KEY (provider_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_place
    ADD CONSTRAINT offer_place_region_id_7ec4279b_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_planline
    ADD CONSTRAINT offer_planline_occupation_id_68f75ae2_fk_offer_occupation_code FOREIGN KEY (occupation_id) REFERENCES public.offer_occupation(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_planline
    ADD CONSTRAINT offer_planline_plan_id_5eebd37d_fk_offer_trainingplan_id FOREIGN KEY (plan_id) REFERENCES public.offer_trainingplan(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_providerclassing
    ADD CONSTRAINT offer_providerclassi_provider_id_3ec2df16_fk_people_or FOREIGN KEY (provider_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_scope
    ADD CONSTRAINT offer_scope_occupation_id_293c26a8_fk_offer_occupation_code FOREIGN KEY (occupation_id) REFERENCES public.offer_occupation(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_scope
    ADD CONSTRAINT offer_scope_provider_id_d66e2007_fk_people_organisation_id FOREIGN KEY (provider_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_serial
    ADD CONSTRAINT offer_serial_region_id_a3cb2069_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_session
    ADD CONSTRAINT offer_session_cohort_id_78ce764c_fk_offer_cohort_id FOREIGN KEY (cohort_id) REFERENCES public.offer_cohort(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_session
    ADD CONSTRAINT offer_session_place_id_8f6f02a6_fk_offer_place_id FOREIGN KEY (place_id) REFERENCES public.offer_place(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_session
    ADD CONSTRAINT offer_session_taught_by_id_d250ae2d_fk_people_person_id FOREIGN KEY (taught_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_session
    ADD CONSTRAINT offer_session_teacher_id_7f571160_fk_offer_teacher_id FOREIGN KEY (teacher_id) REFERENCES public.offer_teacher(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_teacher
    ADD CONSTRAINT offer_teacher_person_id_1e02632c_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_teacher
    ADD CONSTRAINT offer_teacher_provider_id_ceb7c4e5_fk_people_organisation_id FOREIGN KEY (provider_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_trainingplan
    ADD CONSTRAINT offer_trainingplan_employer_id_8334a565_fk_people_or FOREIGN KEY (employer_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offer_trainingplan
    ADD CONSTRAINT offer_trainingplan_region_id_927872cc_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_account
    ADD CONSTRAINT people_account_person_id_899b64f8_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_groupmembership
    ADD CONSTRAINT people_groupmembership_person_id_dae5dbc5_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_invitation
    ADD CONSTRAINT people_invitation_person_id_d00204d6_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_organisation
    ADD CONSTRAINT people_organisation_region_id_5bfa1625_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_payaccount
    ADD CONSTRAINT people_payaccount_organisation_id_292c213f_fk_people_or FOREIGN KEY (organisation_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_payaccount
    ADD CONSTRAINT people_payaccount_person_id_33399d4b_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_person
    ADD CONSTRAINT people_person_employer_id_7a14f3a1_fk_people_organisation_id FOREIGN KEY (employer_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_person
    ADD CONSTRAINT people_person_region_id_1f09e020_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_region
    ADD CONSTRAINT people_region_parent_id_99cb0fca_fk_people_region_code FOREIGN KEY (parent_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_registerextract
    ADD CONSTRAINT people_registerextract_person_id_4ba92aba_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_roleheld
    ADD CONSTRAINT people_roleheld_organisation_id_e8ade2cf_fk_people_or FOREIGN KEY (organisation_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_roleheld
    ADD CONSTRAINT people_roleheld_person_id_4314831a_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_roleheld
    ADD CONSTRAINT people_roleheld_region_id_631e2320_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_token
    ADD CONSTRAINT people_token_organisation_id_3fe4a0cb_fk_people_organisation_id FOREIGN KEY (organisation_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_token
    ADD CONSTRAINT people_token_person_id_8b257082_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_token
    ADD CONSTRAINT people_token_region_id_7003a309_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.policy_allocation
    ADD CONSTRAINT policy_allocation_line_id_bbcf417e_fk_policy_budgetline_id FOREIGN KEY (line_id) REFERENCES public.policy_budgetline(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.policy_allocationrow
    ADD CONSTRAINT policy_allocationrow_allocation_id_505569c7_fk_policy_al FOREIGN KEY (allocation_id) REFERENCES public.policy_allocation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.policy_allocationrow
    ADD CONSTRAINT policy_allocationrow_region_id_ce8232ef_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.policy_budgetline
    ADD CONSTRAINT policy_budgetline_region_id_8e0eea69_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.policy_budgetmove
    ADD CONSTRAINT policy_budgetmove_ends_id_adc77b96_fk_policy_budgetmove_id FOREIGN KEY (ends_id) REFERENCES public.policy_budgetmove(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.policy_budgetmove
    ADD CONSTRAINT policy_budgetmove_source_id_86c98bf5_fk_policy_budgetline_id FOREIGN KEY (source_id) REFERENCES public.policy_budgetline(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.policy_budgetmove
    ADD CONSTRAINT policy_budgetmove_target_id_7b560bcc_fk_policy_budgetline_id FOREIGN KEY (target_id) REFERENCES public.policy_budgetline(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.policy_draft
    ADD CONSTRAINT policy_draft_origin_id_205d18ed_fk_policy_sheet_id FOREIGN KEY (origin_id) REFERENCES public.policy_sheet(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.policy_draft
    ADD CONSTRAINT policy_draft_region_id_b599442f_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.policy_draft
    ADD CONSTRAINT policy_draft_sheet_id_c0089330_fk_policy_sheet_id FOREIGN KEY (sheet_id) REFERENCES public.policy_sheet(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.policy_sheet
    ADD CONSTRAINT policy_sheet_region_id_b048ac4f_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.policy_whatif
    ADD CONSTRAINT policy_whatif_comparison_id_dddbc7a8_fk_policy_comparison_id FOREIGN KEY (comparison_id) REFERENCES public.policy_comparison(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.policy_whatif
    ADD CONSTRAINT policy_whatif_draft_id_8b87bf33_fk_policy_draft_id FOREIGN KEY (draft_id) REFERENCES public.policy_draft(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES public.procrastinate_workers(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id);

ALTER TABLE ONLY public.record_consent
    ADD CONSTRAINT record_consent_organisation_id_1d54aaae_fk_people_or FOREIGN KEY (organisation_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.record_consent
    ADD CONSTRAINT record_consent_worker_id_44573844_fk_people_person_id FOREIGN KEY (worker_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.reporting_figure
    ADD CONSTRAINT reporting_figure_frozen_id_4a63a9f9_fk_reporting_frozen_id FOREIGN KEY (frozen_id) REFERENCES public.reporting_frozen(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.reporting_frozen
    ADD CONSTRAINT reporting_frozen_definition_id_28247b2c_fk_reporting FOREIGN KEY (definition_id) REFERENCES public.reporting_definition(hash) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.reporting_frozen
    ADD CONSTRAINT reporting_frozen_region_id_bd896e7c_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.reporting_proof
    ADD CONSTRAINT reporting_proof_definition_id_856133cd_fk_reporting FOREIGN KEY (definition_id) REFERENCES public.reporting_definition(hash) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.reporting_proof
    ADD CONSTRAINT reporting_proof_region_id_05b97939_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.reporting_publication
    ADD CONSTRAINT reporting_publication_region_id_91f349be_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_accountproof
    ADD CONSTRAINT subsidy_accountproof_holder_check_id_26e4c436_fk_subsidy_h FOREIGN KEY (holder_check_id) REFERENCES public.subsidy_holdercheck(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_accountproof
    ADD CONSTRAINT subsidy_accountproof_organisation_id_ee015f33_fk_people_or FOREIGN KEY (organisation_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_accountproof
    ADD CONSTRAINT subsidy_accountproof_pay_account_id_42d8c17e_fk_people_pa FOREIGN KEY (pay_account_id) REFERENCES public.people_payaccount(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_accountproof
    ADD CONSTRAINT subsidy_accountproof_person_id_322370a4_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_accountproof
    ADD CONSTRAINT subsidy_accountproof_region_id_faa536a3_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_approval
    ADD CONSTRAINT subsidy_approval_run_id_96e8567c_fk_subsidy_payrun_id FOREIGN KEY (run_id) REFERENCES public.subsidy_payrun(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_claim
    ADD CONSTRAINT subsidy_claim_budget_line_id_1e0e07f2_fk_policy_budgetline_id FOREIGN KEY (budget_line_id) REFERENCES public.policy_budgetline(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_claim
    ADD CONSTRAINT subsidy_claim_certificate_id_7d2c6a31_fk_assessmen FOREIGN KEY (certificate_id) REFERENCES public.assessment_certificate(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_claim
    ADD CONSTRAINT subsidy_claim_cohort_id_b14dfe2e_fk_offer_cohort_id FOREIGN KEY (cohort_id) REFERENCES public.offer_cohort(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_claim
    ADD CONSTRAINT subsidy_claim_enrolment_id_17da04e5_fk_enrolment_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES public.enrolment_enrolment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_claim
    ADD CONSTRAINT subsidy_claim_mentor_id_68717d67_fk_enrolment_mentor_id FOREIGN KEY (mentor_id) REFERENCES public.enrolment_mentor(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_claim
    ADD CONSTRAINT subsidy_claim_payee_organisation_i_e1080527_fk_people_or FOREIGN KEY (payee_organisation_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_claim
    ADD CONSTRAINT subsidy_claim_region_id_c102afcf_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_claim
    ADD CONSTRAINT subsidy_claim_sheet_id_4b896c17_fk_policy_sheet_id FOREIGN KEY (sheet_id) REFERENCES public.policy_sheet(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_claim
    ADD CONSTRAINT subsidy_claim_worker_id_aefc4259_fk_people_person_id FOREIGN KEY (worker_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_commitment
    ADD CONSTRAINT subsidy_commitment_budget_line_id_ae81dab5_fk_policy_bu FOREIGN KEY (budget_line_id) REFERENCES public.policy_budgetline(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_commitment
    ADD CONSTRAINT subsidy_commitment_claim_id_748c455c_fk_subsidy_claim_id FOREIGN KEY (claim_id) REFERENCES public.subsidy_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_commitment
    ADD CONSTRAINT subsidy_commitment_cohort_id_1a8f3b82_fk_offer_cohort_id FOREIGN KEY (cohort_id) REFERENCES public.offer_cohort(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_commitment
    ADD CONSTRAINT subsidy_commitment_sheet_id_2ce485e8_fk_policy_sheet_id FOREIGN KEY (sheet_id) REFERENCES public.policy_sheet(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_confirmation
    ADD CONSTRAINT subsidy_confirmation_search_id_71c10435_fk_subsidy_search_id FOREIGN KEY (search_id) REFERENCES public.subsidy_search(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_courseprice
    ADD CONSTRAINT subsidy_courseprice_cohort_id_9787c832_fk_offer_cohort_id FOREIGN KEY (cohort_id) REFERENCES public.offer_cohort(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_decision
    ADD CONSTRAINT subsidy_decision_claim_id_860cbfb4_fk_subsidy_claim_id FOREIGN KEY (claim_id) REFERENCES public.subsidy_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_difference
    ADD CONSTRAINT subsidy_difference_statement_id_3cde76fd_fk_subsidy_s FOREIGN KEY (statement_id) REFERENCES public.subsidy_statement(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_donation
    ADD CONSTRAINT subsidy_donation_for_occupation_id_412e4f21_fk_offer_occ FOREIGN KEY (for_occupation_id) REFERENCES public.offer_occupation(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_donation
    ADD CONSTRAINT subsidy_donation_line_id_96c17095_fk_policy_budgetline_id FOREIGN KEY (line_id) REFERENCES public.policy_budgetline(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_donation
    ADD CONSTRAINT subsidy_donation_organisation_id_b2033532_fk_people_or FOREIGN KEY (organisation_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_donation
    ADD CONSTRAINT subsidy_donation_region_id_876f14c0_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_donorconsent
    ADD CONSTRAINT subsidy_donorconsent_donation_id_f06c4875_fk_subsidy_d FOREIGN KEY (donation_id) REFERENCES public.subsidy_donation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_entitled
    ADD CONSTRAINT subsidy_entitled_certificate_id_f71eb344_fk_assessmen FOREIGN KEY (certificate_id) REFERENCES public.assessment_certificate(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_entitled
    ADD CONSTRAINT subsidy_entitled_claim_id_219f15f4_fk_subsidy_claim_id FOREIGN KEY (claim_id) REFERENCES public.subsidy_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_entitled
    ADD CONSTRAINT subsidy_entitled_confirmation_id_2b472199_fk_subsidy_c FOREIGN KEY (confirmation_id) REFERENCES public.subsidy_confirmation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_entitled
    ADD CONSTRAINT subsidy_entitled_enrolment_id_a1559722_fk_enrolment FOREIGN KEY (enrolment_id) REFERENCES public.enrolment_enrolment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_entitled
    ADD CONSTRAINT subsidy_entitled_mentor_id_fdf5f6f7_fk_enrolment_mentor_id FOREIGN KEY (mentor_id) REFERENCES public.enrolment_mentor(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_entitled
    ADD CONSTRAINT subsidy_entitled_payee_organisation_i_b1bb3eb2_fk_people_or FOREIGN KEY (payee_organisation_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_entitled
    ADD CONSTRAINT subsidy_entitled_region_id_10df0401_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_entitled
    ADD CONSTRAINT subsidy_entitled_search_id_de181048_fk_subsidy_search_id FOREIGN KEY (search_id) REFERENCES public.subsidy_search(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_entitled
    ADD CONSTRAINT subsidy_entitled_sheet_id_5074c59b_fk_policy_sheet_id FOREIGN KEY (sheet_id) REFERENCES public.policy_sheet(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_entitled
    ADD CONSTRAINT subsidy_entitled_worker_id_e90f4c84_fk_people_person_id FOREIGN KEY (worker_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_feeorder
    ADD CONSTRAINT subsidy_feeorder_cohort_id_7cfd47c9_fk_offer_cohort_id FOREIGN KEY (cohort_id) REFERENCES public.offer_cohort(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_feeorder
    ADD CONSTRAINT subsidy_feeorder_enrolment_id_59373099_fk_enrolment FOREIGN KEY (enrolment_id) REFERENCES public.enrolment_enrolment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_feeorder
    ADD CONSTRAINT subsidy_feeorder_voucher_id_05ff6ffe_fk_subsidy_feevoucher_id FOREIGN KEY (voucher_id) REFERENCES public.subsidy_feevoucher(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_feeorder
    ADD CONSTRAINT subsidy_feeorder_worker_id_eacfe79f_fk_people_person_id FOREIGN KEY (worker_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_feepayment
    ADD CONSTRAINT subsidy_feepayment_order_id_a18966a6_fk_subsidy_feeorder_id FOREIGN KEY (order_id) REFERENCES public.subsidy_feeorder(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_feerefund
    ADD CONSTRAINT subsidy_feerefund_order_id_291c6c18_fk_subsidy_feeorder_id FOREIGN KEY (order_id) REFERENCES public.subsidy_feeorder(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_feeshare
    ADD CONSTRAINT subsidy_feeshare_order_id_a9ea7e46_fk_subsidy_feeorder_id FOREIGN KEY (order_id) REFERENCES public.subsidy_feeorder(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_feevoucher
    ADD CONSTRAINT subsidy_feevoucher_cohort_id_e38ab5bd_fk_offer_cohort_id FOREIGN KEY (cohort_id) REFERENCES public.offer_cohort(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_feevoucher
    ADD CONSTRAINT subsidy_feevoucher_provider_id_283cff46_fk_people_or FOREIGN KEY (provider_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_freeze
    ADD CONSTRAINT subsidy_freeze_certificate_id_a4acc3dc_fk_assessmen FOREIGN KEY (certificate_id) REFERENCES public.assessment_certificate(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_freeze
    ADD CONSTRAINT subsidy_freeze_claim_id_c8c35161_fk_subsidy_claim_id FOREIGN KEY (claim_id) REFERENCES public.subsidy_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_freeze
    ADD CONSTRAINT subsidy_freeze_cohort_id_d4524ae8_fk_offer_cohort_id FOREIGN KEY (cohort_id) REFERENCES public.offer_cohort(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_freeze
    ADD CONSTRAINT subsidy_freeze_organisation_id_4c42db0b_fk_people_or FOREIGN KEY (organisation_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_freeze
    ADD CONSTRAINT subsidy_freeze_person_id_0778e997_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_holdercheck
    ADD CONSTRAINT subsidy_holdercheck_region_id_a65c831d_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_instalment
    ADD CONSTRAINT subsidy_instalment_plan_id_01fb04b4_fk_subsidy_plan_id FOREIGN KEY (plan_id) REFERENCES public.subsidy_plan(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_notice_claims
    ADD CONSTRAINT subsidy_notice_claims_claim_id_c03ac27f_fk_subsidy_claim_id FOREIGN KEY (claim_id) REFERENCES public.subsidy_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_notice_claims
    ADD CONSTRAINT subsidy_notice_claims_notice_id_6750604e_fk_subsidy_notice_id FOREIGN KEY (notice_id) REFERENCES public.subsidy_notice(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_notice
    ADD CONSTRAINT subsidy_notice_region_id_43f2e24b_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_objection
    ADD CONSTRAINT subsidy_objection_claim_id_7ee3e077_fk_subsidy_claim_id FOREIGN KEY (claim_id) REFERENCES public.subsidy_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_objection
    ADD CONSTRAINT subsidy_objection_notice_id_107b6027_fk_subsidy_notice_id FOREIGN KEY (notice_id) REFERENCES public.subsidy_notice(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_package
    ADD CONSTRAINT subsidy_package_budget_line_id_9e315ce0_fk_policy_budgetline_id FOREIGN KEY (budget_line_id) REFERENCES public.policy_budgetline(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_package
    ADD CONSTRAINT subsidy_package_occupation_id_e6dd29a8_fk_offer_occupation_code FOREIGN KEY (occupation_id) REFERENCES public.offer_occupation(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_package
    ADD CONSTRAINT subsidy_package_provider_id_30eb3561_fk_people_organisation_id FOREIGN KEY (provider_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_package
    ADD CONSTRAINT subsidy_package_region_id_20d3a934_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_package
    ADD CONSTRAINT subsidy_package_sheet_id_f32aeda8_fk_policy_sheet_id FOREIGN KEY (sheet_id) REFERENCES public.policy_sheet(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_packageclass
    ADD CONSTRAINT subsidy_packageclass_cohort_id_0ae43ae1_fk_offer_cohort_id FOREIGN KEY (cohort_id) REFERENCES public.offer_cohort(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_packageclass
    ADD CONSTRAINT subsidy_packageclass_package_id_55a444ac_fk_subsidy_package_id FOREIGN KEY (package_id) REFERENCES public.subsidy_package(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_payment
    ADD CONSTRAINT subsidy_payment_claim_id_2a380bb2_fk_subsidy_claim_id FOREIGN KEY (claim_id) REFERENCES public.subsidy_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_payment
    ADD CONSTRAINT subsidy_payment_pay_account_id_fa70d174_fk_people_payaccount_id FOREIGN KEY (pay_account_id) REFERENCES public.people_payaccount(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_payment
    ADD CONSTRAINT subsidy_payment_run_id_777f0e1c_fk_subsidy_payrun_id FOREIGN KEY (run_id) REFERENCES public.subsidy_payrun(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_payrun
    ADD CONSTRAINT subsidy_payrun_region_id_9f5b0f38_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_plan
    ADD CONSTRAINT subsidy_plan_receivable_id_36e0d7d8_fk_subsidy_receivable_id FOREIGN KEY (receivable_id) REFERENCES public.subsidy_receivable(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_receivable
    ADD CONSTRAINT subsidy_receivable_claim_id_c46b14d4_fk_subsidy_claim_id FOREIGN KEY (claim_id) REFERENCES public.subsidy_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_receivable
    ADD CONSTRAINT subsidy_receivable_line_id_c291e26b_fk_policy_budgetline_id FOREIGN KEY (line_id) REFERENCES public.policy_budgetline(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_receivable
    ADD CONSTRAINT subsidy_receivable_organisation_id_cba28c65_fk_people_or FOREIGN KEY (organisation_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_receivable
    ADD CONSTRAINT subsidy_receivable_person_id_3b549459_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_receivable
    ADD CONSTRAINT subsidy_receivable_region_id_8f6d159c_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_repayment
    ADD CONSTRAINT subsidy_repayment_line_id_54e4f388_fk_policy_budgetline_id FOREIGN KEY (line_id) REFERENCES public.policy_budgetline(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_repayment
    ADD CONSTRAINT subsidy_repayment_receivable_id_6f53900d_fk_subsidy_r FOREIGN KEY (receivable_id) REFERENCES public.subsidy_receivable(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_search
    ADD CONSTRAINT subsidy_search_region_id_33e048cd_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_setoff
    ADD CONSTRAINT subsidy_setoff_payment_id_c727cbc3_fk_subsidy_payment_id FOREIGN KEY (payment_id) REFERENCES public.subsidy_payment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_setoff
    ADD CONSTRAINT subsidy_setoff_receivable_id_2e0ae59c_fk_subsidy_receivable_id FOREIGN KEY (receivable_id) REFERENCES public.subsidy_receivable(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_shortapproval
    ADD CONSTRAINT subsidy_shortapproval_cohort_id_d76911e7_fk_offer_cohort_id FOREIGN KEY (cohort_id) REFERENCES public.offer_cohort(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_slot
    ADD CONSTRAINT subsidy_slot_claim_id_c4d30218_fk_subsidy_claim_id FOREIGN KEY (claim_id) REFERENCES public.subsidy_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_slot
    ADD CONSTRAINT subsidy_slot_person_id_37ddbc55_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_statement
    ADD CONSTRAINT subsidy_statement_region_id_232c9419_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_waiver
    ADD CONSTRAINT subsidy_waiver_certificate_id_fc63a40c_fk_assessmen FOREIGN KEY (certificate_id) REFERENCES public.assessment_certificate(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_waiver
    ADD CONSTRAINT subsidy_waiver_claim_id_1ea9ead6_fk_subsidy_claim_id FOREIGN KEY (claim_id) REFERENCES public.subsidy_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_waiver
    ADD CONSTRAINT subsidy_waiver_enrolment_id_0f087e77_fk_enrolment_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES public.enrolment_enrolment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_waiver
    ADD CONSTRAINT subsidy_waiver_mentor_id_26d8e502_fk_enrolment_mentor_id FOREIGN KEY (mentor_id) REFERENCES public.enrolment_mentor(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_waiver
    ADD CONSTRAINT subsidy_waiver_organisation_id_f4f67804_fk_people_or FOREIGN KEY (organisation_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_waiver
    ADD CONSTRAINT subsidy_waiver_worker_id_7f978875_fk_people_person_id FOREIGN KEY (worker_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_writeoff
    ADD CONSTRAINT subsidy_writeoff_receivable_id_26a0bac8_fk_subsidy_r FOREIGN KEY (receivable_id) REFERENCES public.subsidy_receivable(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.subsidy_writeoffapproval
    ADD CONSTRAINT subsidy_writeoffappr_write_off_id_3b17cdf2_fk_subsidy_w FOREIGN KEY (write_off_id) REFERENCES public.subsidy_writeoff(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supervision_complainant
    ADD CONSTRAINT supervision_complain_complaint_id_6af2432c_fk_supervisi FOREIGN KEY (complaint_id) REFERENCES public.supervision_complaint(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supervision_complaint
    ADD CONSTRAINT supervision_complain_organisation_id_4344b2c5_fk_people_or FOREIGN KEY (organisation_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supervision_complaint
    ADD CONSTRAINT supervision_complaint_cohort_id_f4c711d1_fk_offer_cohort_id FOREIGN KEY (cohort_id) REFERENCES public.offer_cohort(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supervision_complaint
    ADD CONSTRAINT supervision_complaint_handler_id_a947d948_fk_people_person_id FOREIGN KEY (handler_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supervision_complaint
    ADD CONSTRAINT supervision_complaint_region_id_56ea19f5_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supervision_draw
    ADD CONSTRAINT supervision_draw_region_id_e5883593_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supervision_evidence
    ADD CONSTRAINT supervision_evidence_finding_id_538182b4_fk_supervisi FOREIGN KEY (finding_id) REFERENCES public.supervision_finding(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supervision_finding
    ADD CONSTRAINT supervision_finding_assigned_to_id_fccdab8b_fk_people_person_id FOREIGN KEY (assigned_to_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supervision_finding
    ADD CONSTRAINT supervision_finding_organisation_id_4f0196e5_fk_people_or FOREIGN KEY (organisation_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supervision_finding
    ADD CONSTRAINT supervision_finding_region_id_cf1fe9ea_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supervision_finding
    ADD CONSTRAINT supervision_finding_scan_id_9405f52e_fk_supervision_scan_id FOREIGN KEY (scan_id) REFERENCES public.supervision_scan(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supervision_paysurvey
    ADD CONSTRAINT supervision_paysurvey_region_id_1cffc69d_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supervision_penalty
    ADD CONSTRAINT supervision_penalty_provider_id_58c4c677_fk_people_or FOREIGN KEY (provider_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supervision_penalty
    ADD CONSTRAINT supervision_penalty_region_id_7c7284e2_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supervision_photo
    ADD CONSTRAINT supervision_photo_visit_id_06ee5ddc_fk_supervision_visit_id FOREIGN KEY (visit_id) REFERENCES public.supervision_visit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supervision_scan
    ADD CONSTRAINT supervision_scan_region_id_c8572f58_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supervision_sighting
    ADD CONSTRAINT supervision_sighting_enrolment_id_da949d0e_fk_enrolment FOREIGN KEY (enrolment_id) REFERENCES public.enrolment_enrolment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supervision_sighting
    ADD CONSTRAINT supervision_sighting_visit_id_54e74583_fk_supervision_visit_id FOREIGN KEY (visit_id) REFERENCES public.supervision_visit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supervision_spot
    ADD CONSTRAINT supervision_spot_visit_id_ecaa690b_fk_supervision_visit_id FOREIGN KEY (visit_id) REFERENCES public.supervision_visit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supervision_surveycontact
    ADD CONSTRAINT supervision_surveyco_surveyed_id_5ca71e5b_fk_supervisi FOREIGN KEY (surveyed_id) REFERENCES public.supervision_surveyedclaim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supervision_surveyedclaim
    ADD CONSTRAINT supervision_surveyed_survey_id_070160c9_fk_supervisi FOREIGN KEY (survey_id) REFERENCES public.supervision_paysurvey(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supervision_surveyedclaim
    ADD CONSTRAINT supervision_surveyedclaim_claim_id_d7842bb6_fk_subsidy_claim_id FOREIGN KEY (claim_id) REFERENCES public.subsidy_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supervision_visit
    ADD CONSTRAINT supervision_visit_cohort_id_a909c580_fk_offer_cohort_id FOREIGN KEY (cohort_id) REFERENCES public.offer_cohort(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supervision_visit
    ADD CONSTRAINT supervision_visit_draw_id_eef30026_fk_supervision_draw_id FOREIGN KEY (draw_id) REFERENCES public.supervision_draw(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supervision_visit
    ADD CONSTRAINT supervision_visit_first_id_bbc3b565_fk_people_person_id FOREIGN KEY (first_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supervision_visit
    ADD CONSTRAINT supervision_visit_region_id_4344e8d3_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supervision_visit
    ADD CONSTRAINT supervision_visit_second_id_ccb363d2_fk_people_person_id FOREIGN KEY (second_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.supervision_visit
    ADD CONSTRAINT supervision_visit_session_id_ae9d99e9_fk_offer_session_id FOREIGN KEY (session_id) REFERENCES public.offer_session(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.talent_asset
    ADD CONSTRAINT talent_asset_master_id_61114017_fk_people_person_id FOREIGN KEY (master_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.talent_asset
    ADD CONSTRAINT talent_asset_occupation_id_997df2be_fk_offer_occupation_code FOREIGN KEY (occupation_id) REFERENCES public.offer_occupation(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.talent_asset
    ADD CONSTRAINT talent_asset_organisation_id_ff2e7f96_fk_people_organisation_id FOREIGN KEY (organisation_id) REFERENCES public.people_organisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.talent_contest
    ADD CONSTRAINT talent_contest_region_id_e83d7bca_fk_people_region_code FOREIGN KEY (region_id) REFERENCES public.people_region(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.talent_ground
    ADD CONSTRAINT talent_ground_occupation_id_d4610686_fk_offer_occupation_code FOREIGN KEY (occupation_id) REFERENCES public.offer_occupation(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.talent_ground
    ADD CONSTRAINT talent_ground_person_id_26908eb7_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.talent_honour
    ADD CONSTRAINT talent_honour_person_id_6cbeda0d_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.talent_report
    ADD CONSTRAINT talent_report_target_id_c1b53f42_fk_talent_target_id FOREIGN KEY (target_id) REFERENCES public.talent_target(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.talent_result
    ADD CONSTRAINT talent_result_contest_id_5625fa38_fk_talent_contest_id FOREIGN KEY (contest_id) REFERENCES public.talent_contest(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.talent_result
    ADD CONSTRAINT talent_result_occupation_id_9ded1a15_fk_offer_occupation_code FOREIGN KEY (occupation_id) REFERENCES public.offer_occupation(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.talent_result
    ADD CONSTRAINT talent_result_person_id_ed1374fb_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.talent_target
    ADD CONSTRAINT talent_target_asset_id_9d75d5c0_fk_talent_asset_id FOREIGN KEY (asset_id) REFERENCES public.talent_asset(id) DEFERRABLE INITIALLY DEFERRED;


--
-- PostgreSQL database dump complete
--


