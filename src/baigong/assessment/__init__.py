"""Assessment (floor 7): what was shown: exams, scores, changed scores, certificates.

Nouns: exam, score, score change, certificate.
Below: learning, enrolment. Above: subsidy.
"""
