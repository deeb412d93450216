"""Public: what anyone may read without logging in: the policies, what they would give, and the way in."""
