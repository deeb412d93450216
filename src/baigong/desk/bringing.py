"""A text that is pasted or brought as a file (.docx, .pdf): read here, with where it came from and the file's hash."""

import hashlib
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from baigong.governance.words import TextSource

from .paper_text import Unreadable, text_of_docx, text_of_pdf

BIGGEST = 10 * 1024 * 1024
READERS = {"docx": (text_of_docx, TextSource.DOCX), "pdf": (text_of_pdf, TextSource.PDF)}


def file_field() -> forms.FileField:
    """The file beside the field a text is pasted into."""
    return forms.FileField(
        label=_("或上传文件（.docx、.pdf）"), required=False, widget=forms.FileInput(attrs={"accept": ".docx,.pdf"}),
        help_text=_("不超过 10 MB；扫描件没有文字，须先识别"))


def pasted(text: str) -> dict[str, Any]:
    """What a form says of a text that was pasted."""
    return {"text": text, "source": TextSource.PASTED, "file_name": "", "file_hash": ""}


def read(file: Any) -> dict[str, Any]:
    """The same of a file. Raises ValidationError for what is no such file, is locked or too large."""
    suffix = file.name.rpartition(".")[2].lower()
    if suffix not in READERS or file.size > BIGGEST:
        raise forms.ValidationError(_("只收 10 MB 以内的 .docx 和 .pdf 文件"))
    reader, source = READERS[suffix]
    content = file.read()
    try:
        text = reader(content)
    except Unreadable as error:
        raise forms.ValidationError(_("打不开这个文件：格式不对、有密码或过大")) from error
    return {"text": text, "source": source, "file_name": file.name[:200], "file_hash": hashlib.sha256(content).hexdigest()}
