"""Template tags of the desks: `{% load parts %}`."""
