"""Journal: who did what, why and when. The instrument every floor plays: actions, steps, moves, messages.

Nouns: entry (hash-chained, append-only), lane (one chain), once (a POST that was answered), reply and use (the same
for machines, and how often they ask), message (outbox), clock, work (what takes longer than a page waits).
Below: kernel. Above: every station.
"""
