"""The bracket at a block's end that names who answers for it: （市人社局牵头，市财政局配合）."""

import re

BRACKET = re.compile(r"[（(]((?:责任单位|牵头单位|配合单位|由)?[^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*)[）)][。；]?$")
IN_BRACKET = re.compile(r"责任单位|牵头|负责|配合|参与")


def bracket_of(text: str) -> str:
    """What the closing bracket of a text says where it names who answers; "" where there is none."""
    found = BRACKET.search(text)
    return found[1] if found and IN_BRACKET.search(found[1]) else ""


def without_bracket(text: str) -> str:
    """A sentence without the bracket that names who answers for it."""
    found = BRACKET.search(text)
    return text[:found.start()] if found and IN_BRACKET.search(found[1]) else text
