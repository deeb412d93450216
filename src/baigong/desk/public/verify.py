"""Is this certificate genuine? By QR code, by number, and for machines: the key that checks seals."""

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, onward, show
from baigong.record import queries
from baigong.record.words import Standing

from .door import public

TINTS = {Standing.VALID: "ok", Standing.REVOKED: "late", Standing.UNKNOWN: "wait"}


class Looking(forms.Form):
    """The number, and the name for those who hold the paper."""

    no = forms.CharField(label=_("证书编号"), max_length=30, help_text=_("印在证书左上角"))
    name = forms.CharField(label=_("姓名（填对才显示全部内容）"), max_length=60, required=False)


@page(public, "verify/", title=_("证书查验"))
def verify(ask: Ask) -> Show:
    """The form alone."""
    return show(form=Looking(), found=None)


@verify.deed("verify")
def look_up(ask: Ask) -> HttpResponse | SeeOther:
    """Typed in: the answer has an address of its own; a name never stands in one, it waits in the session."""
    form = Looking(ask.post)
    if not form.is_valid():
        return onward("public:verify")
    no = "".join(form.cleaned_data["no"].split()).upper()
    ask.request.session["verify"] = [no, form.cleaned_data["name"]]
    return onward("public:verified", no)


@page(public, "verify/key/", title=_("查验公钥"), template="public/verify.html")
def verify_key(ask: Ask) -> HttpResponse:
    """The Ed25519 public key in PEM; what a seal covers is told in docs/how/check-a-certificate.md."""
    return HttpResponse(queries.public_key(), content_type="application/x-pem-file")


@page(public, "verify/<str:no>/", title=_("证书查验"), template="public/verify.html")
def verified(ask: Ask, no: str) -> Show:
    """What the certificate says, and no more; half of it to who knows only the number."""
    kept = ask.request.session.get("verify") or ["", ""]
    found = queries.verify(no, seal=ask.get.get("s", ""), name=kept[1] if kept[0] == no.upper() else "")
    words = ask.language
    return show(
        form=Looking(initial={"no": found.no}), found=found, tint=TINTS[found.standing],
        standing=found.standing.label(words), level=found.level.label(words) if found.level else "",
        kind=found.kind.label(words) if found.kind else "",
    )


@verified.deed("verify")
def look_up_again(ask: Ask, no: str) -> HttpResponse:
    """The form under an answer."""
    return look_up(ask)
