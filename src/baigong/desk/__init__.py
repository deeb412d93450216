"""Desk: pages by audience. They see everything below, hold nothing, and touch no table.

Nouns: door (may this actor be here), page (one screen, one call), ask (a request), deed (a POST on a page), part.
Below: every station. Beside: api, city (never imported).
"""
