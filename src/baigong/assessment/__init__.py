"""Assessment (floor 7): what was shown: exams, scores, changed scores, certificates; plans and who registers.

Nouns: exam, score, score change, certificate, assessment plan, registration.
Below: learning, enrolment. Above: subsidy.
"""
