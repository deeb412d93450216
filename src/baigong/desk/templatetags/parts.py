"""`{% load parts %}`: every part under one roof. Each group of parts lives in `baigong.desk.parts`."""

from django import template

from baigong.desk.parts import blocks, charts, fields, lists, marks, matter, narrowing, places, shell

register = template.Library()

for group in (marks, blocks, matter, lists, narrowing, fields, charts, places, shell):
    doubled = register.tags.keys() & group.register.tags.keys()
    if doubled:
        raise RuntimeError(f"two parts share a name: {sorted(doubled)}")
    register.tags.update(group.register.tags)
    register.filters.update(group.register.filters)
