"""From the shelf into the database: regions, occupations, catalogues, policies. Each may be loaded again."""

import csv
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from baigong.governance import actions as governance
from baigong.journal import queries as journals
from baigong.kernel.actor import SYSTEM
from baigong.offer import actions as offer
from baigong.people import actions as people
from baigong.policy import actions as policy

SHELF: Path = settings.INSTITUTION


def load_regions() -> str:
    """Every region of GB/T 2260, in force or retired."""
    with (SHELF / "regions" / "regions.csv").open(encoding="utf-8") as file:
        return f"{people.load_regions(by=SYSTEM, now=_now(), rows=csv.DictReader(file))} regions"


def load_occupations() -> str:
    """The national classification of occupations."""
    return f"{offer.load_occupations(by=SYSTEM, now=_now(), folder=SHELF / 'occupations')} occupations"


def load_catalogues() -> str:
    """The dated subsidy catalogues of every place that has one."""
    return f"{offer.load_catalogues(by=SYSTEM, now=_now(), folder=SHELF / 'catalogues')} catalogues new"


def publish_policies() -> str:
    """Every policy folder whose content is not published yet."""
    return f"{len(policy.publish_shelf(by=SYSTEM, now=_now(), shelf=SHELF / 'policies'))} sheets published"


def load_measures() -> str:
    """The documents that govern everything here, and the measures they order; officers' own versions stay."""
    documents = governance.load_documents(by=SYSTEM, now=_now(), folder=SHELF / "documents")
    measures = governance.load_measures(by=SYSTEM, now=_now(), folder=SHELF / "measures")
    plans = governance.load_plans(by=SYSTEM, now=_now(), folder=SHELF / "plans")
    return f"{documents} documents, {measures} measures, {plans} plans new"


def _now() -> datetime:
    """Now; in a simulated installation what its clock shows, and before anybody lived in it the day before the story begins, so
    that its promises stand when it starts. Never a day that is over and sealed: each later start looks the shelf through anew."""
    if settings.SIMULATED:
        from baigong.city.story.stage import OVERTURE

        return journals.simulated_now(timezone.now()) or OVERTURE
    return timezone.now()
