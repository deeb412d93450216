"""People (floor 2): who: regions, persons, organisations, dated memberships, accounts and roles.

Nouns: region, person, organisation, group membership, register extract, pay account, account, role, token.
Below: ledger, journal, kernel. Above: policy.
"""
