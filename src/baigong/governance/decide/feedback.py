"""Problems told upward: what may be told, and how soon it is answered."""

from dataclasses import dataclass

from baigong.governance.words.feedback import ProblemRefusal, Urgency
from baigong.kernel.refused import Answer, Reason


@dataclass(frozen=True)
class ProblemRules:
    """One dated version of institution/voices/problems.yaml."""

    source: str
    trust: str
    answer_working_days_normal: int
    answer_working_days_urgent: int
    answer_working_days_critical: int
    shortest_text: int

    def days_for(self, urgency: str) -> int:
        """Working days until the answer is due."""
        return {Urgency.NORMAL: self.answer_working_days_normal, Urgency.URGENT: self.answer_working_days_urgent,
                Urgency.CRITICAL: self.answer_working_days_critical}[Urgency(urgency)]


def may_tell(*, text: str, has_above: bool, rules: ProblemRules) -> Answer:
    """There is a bureau above, and the text says something."""
    short = len(text.strip()) < rules.shortest_text
    return Answer.of([
        None if has_above else Reason(ProblemRefusal.NO_LEVEL_ABOVE),
        Reason(ProblemRefusal.PROBLEM_SHORT, {"least": rules.shortest_text}) if short else None,
    ])
