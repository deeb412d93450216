"""A synthetic province: as many persons as one likes, with facts as a real one would export them, for trying the law.

Nouns: total (a published share it keeps to), quota (so many of so many, to the person), lot. Nobody in it exists.
"""
