"""baigong (百工): from a promise of vocational training to a payment and a lifelong record.

The house has thin floors, one per domain module; imports only go down. ``docs/floors.md`` draws the plan.
"""
