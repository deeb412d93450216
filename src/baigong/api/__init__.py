"""API (roof): the same use cases for machines, typed and versioned; problems tell every reason, as pages do.

Nouns: caller (who asks, by token or address), problem, page with a cursor. One file per noun in v1/.
Below: every floor, through queries and actions alone. Beside, and unknown to it: desk, city.
"""
