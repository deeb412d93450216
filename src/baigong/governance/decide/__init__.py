"""Judgements of governance: what the shelf says, what a measure's version may be, what a task may be."""
