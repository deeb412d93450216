"""Parts: the components of every screen, each a template tag with declared parameters and its own small template.

An unknown parameter or an unknown key of an item is an error, never a blank on the page.
The gallery (`gallery.html`) shows every part in every state; `docs/how/make-a-page.md` lists the signatures.
"""
