"""The assessor's desk: exams to plan, score, publish and certify; scores changed by two people; certificates."""
