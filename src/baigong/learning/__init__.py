"""Learning (floor 6): what happened: attendance by signed QR, roll call or correction; minutes that count.

Nouns: attendance, mark.
Below: enrolment, offer. Above: assessment.
"""
