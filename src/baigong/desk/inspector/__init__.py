"""The inspector's desk, on a phone in a classroom: today's visits, the roll call, photos, what was found, signatures."""
