"""Writing a policy at the desk: from an edition to a draft, a form, files, a preview, and to the second officer."""

import re
from html import unescape
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile

from baigong.people.words import Role
from baigong.policy import queries
from baigong.policy.models import Draft, Sheet
from tests import cast, cast_subsidy
from tests.desk.sitting import post, sit

FOLDER = "120000/living-2022"
DRAFTS = "/officer/drafts/"


@pytest.fixture
def writer(who):
    """A policy officer of the province at the desk, with Tianjin's living allowance published."""
    cast_subsidy.publish(FOLDER)
    return sit(who.policy_officer)


@pytest.fixture
def draft(writer) -> Draft:
    sheet = Sheet.objects.get(slug="living-2022")
    made = post(writer, f"/officer/shelf/{sheet.pk}/", "draft", title="提高生活费", from_on="2026-01-01")
    one = Draft.objects.get()
    assert made["Location"] == f"{DRAFTS}{one.pk}/"
    return one


def filled(client, url: str) -> dict[str, object]:
    """The form as it stands on the page."""
    page = client.get(url)
    form, seen = page.context["form"], page.context["seen"]
    return {"seen": seen["seen"].value(),
            **{name: form.fields[name].prepare_value(form[name].value()) if hasattr(form.fields[name], "prepare_value")
               else form[name].value() for name in form.fields}}


def test_a_figure_is_raised_on_the_form_and_the_page_says_what_that_does(writer, draft):
    url = f"{DRAFTS}{draft.pk}/"
    given = filled(writer, url) | {"fig:living_fen": "1200"}
    assert post(writer, url, "change", **given).status_code == 303
    page = writer.get(url)
    assert [row["meaning"] for row in page.context["changes"]] == ["生活费补贴：由 1,000 元 变为 1,200 元"]
    assert "2026-01-01: 120000" in Draft.objects.get().source
    assert post(writer, url, "change", **filled(writer, url)).status_code == 303
    assert Draft.objects.get().changes == 1, "nothing was changed, nothing was saved"


def test_what_was_typed_wrongly_is_told_by_its_field_and_stays(writer, draft):
    url = f"{DRAFTS}{draft.pk}/"
    page = post(writer, url, "change", **filled(writer, url) | {"fig:living_fen": "many"})
    assert page.status_code == 422
    assert page.context["form"]["fig:living_fen"].value() == "many"


def test_a_set_and_an_expression_change_too(writer, draft):
    url = f"{DRAFTS}{draft.pk}/"
    given = filled(writer, url)
    field = next(name for name in given if name.startswith("when:"))
    given |= {"fig:groups": ["hard_to_employ"], field: f"({given[field]}) and worker.pensioner"}
    post(writer, url, "change", **given)
    page = writer.get(url)
    assert len(page.context["changes"]) == 2
    assert page.context["otherwise"], "the cases tell what that does"


def test_who_saved_later_does_not_overwrite(writer, draft, who):
    url, other = f"{DRAFTS}{draft.pk}/", sit(who.second_policy_officer)
    mine, theirs = filled(writer, url), filled(other, url)
    post(other, url, "change", **theirs | {"fig:living_fen": "1300"})
    refused = post(writer, url, "change", **mine | {"fig:living_fen": "1200"})
    assert [one["code"] for one in refused.context["refused"]["reasons"]] == ["draft_changed"]


def test_files_are_written_with_their_faults_and_go_out_as_they_are(writer, draft):
    url = f"{DRAFTS}{draft.pk}/files/"
    given = {"seen": 0, "policy": draft.source + "\nnonsense: 1\n", "cases": draft.cases, "notice": draft.notice, "letter": ""}
    assert post(writer, url, "write", **given).status_code == 303
    page = writer.get(f"{DRAFTS}{draft.pk}/")
    assert page.context["form"] is None and any("nonsense" in row["meaning"] for row in page.context["faults"])
    refused = post(writer, f"{DRAFTS}{draft.pk}/", "send")
    assert refused.context["refused"]["reasons"][0]["code"] == "sheet_faults"
    packed = ZipFile(BytesIO(writer.get(f"{url}?file=zip").content))
    assert packed.read(f"{FOLDER}/policy.yaml").decode() == given["policy"]
    assert writer.get(f"{DRAFTS}{draft.pk}/preview/").context["sheet"] is None


def test_a_folder_comes_in_unchanged(draft):
    writer = sit(cast.make_actor(Role.POLICY_OFFICER, region="120000"))
    archive = queries.archive(draft)
    made = post(writer, DRAFTS, "bring", archive=SimpleUploadedFile("a.zip", archive))
    one = Draft.objects.order_by("-pk").first()
    assert made["Location"] == f"{DRAFTS}{one.pk}/" and queries.archive(one) == archive
    for wrong in (b"no zip", _zip({"a/x.yaml": "1", "b/y.yaml": "2"}), _zip({f"{FOLDER}/run.py": "1"}),
                  _zip({"410000/pilot/policy.yaml": "1", "410000/pilot/cases.yaml": "1", "410000/pilot/notice.md": "1"})):
        assert post(writer, DRAFTS, "bring", archive=SimpleUploadedFile("a.zip", wrong)).status_code == 422
    assert Draft.objects.count() == 2


def _zip(files: dict[str, str]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as packed:
        for name, text in files.items():
            packed.writestr(name, text)
    return out.getvalue()


def test_the_public_page_and_the_letter_are_seen_beforehand(writer, draft):
    url = f"{DRAFTS}{draft.pk}/"
    post(writer, url, "change", **filled(writer, url) | {"fig:living_fen": "1200"})
    text = unescape(re.sub(r"<[^>]+>", "", writer.get(f"{url}preview/").content.decode()))
    assert "1,200" in text and "草案，尚未发布" in text
    assert "换成我的情况试算" not in text, "a draft has no public address yet"


def test_from_draft_to_published_by_two(writer, draft, who):
    url = f"{DRAFTS}{draft.pk}/"
    post(writer, url, "change", **filled(writer, url) | {"fig:living_fen": "1200"})
    assert len(writer.get(url).context["faults"]) == 1, "no case shows the new figure yet"
    assert post(writer, url, "case", seen=1, like="0", name="新标准").status_code == 303
    faults = writer.get(url).context["faults"]
    assert faults == [], faults
    sent = post(writer, url, "send")
    sheet = Sheet.objects.get(state="proposed")
    assert sent["Location"] == f"/officer/shelf/{sheet.pk}/"
    assert post(sit(who.second_policy_officer), f"/officer/shelf/{sheet.pk}/", "publish").status_code == 303
    public = sit(who.worker).get(f"/policies/{FOLDER}/?on=2026-01-01")
    assert public.context["row"].pk == sheet.pk
    assert writer.get(url).context["edition_url"] and writer.get(DRAFTS).context["rows"][0]["state"][1] == "ok"


def test_a_draft_is_dropped_and_listed(writer, draft):
    assert post(writer, f"{DRAFTS}{draft.pk}/", "drop")["Location"] == DRAFTS
    assert [row["title"] for row in writer.get(f"{DRAFTS}?state=dropped").context["rows"]] == ["提高生活费"]
    assert writer.get(f"{DRAFTS}?state=open").context["rows"] == []


def test_drafts_are_for_policy_officers_of_the_place(draft, who):
    pages = [DRAFTS, *(f"{DRAFTS}{draft.pk}/{tail}" for tail in ("", "files/", "preview/"))]
    assert [sit(who.second_policy_officer).get(url).status_code for url in pages] == [200] * 4
    for by in (who.reviewer, who.province_officer, who.finance_officer):
        assert all(sit(by).get(url).status_code in (403, 404) for url in pages)


def test_a_folder_comes_back_byte_for_byte(who):
    """Also with an empty letter, with lines ended as elsewhere, and after its files were saved as they stood."""
    writer = sit(cast.make_actor(Role.POLICY_OFFICER, region="120000"))
    shelf = settings.INSTITUTION / "policies" / FOLDER
    files = {name: (shelf / name).read_bytes().decode() for name in ("policy.yaml", "cases.yaml", "notice.md")}
    files |= {"letter.md": "", "notice.md": files["notice.md"].replace("\n", "\r\n")}
    archive = _zip({f"{FOLDER}/{name}": text for name, text in files.items()})
    assert post(writer, DRAFTS, "bring", archive=SimpleUploadedFile("a.zip", archive)).status_code == 303
    url = f"{DRAFTS}{Draft.objects.get().pk}/files/"

    def exported() -> dict[str, bytes]:
        packed = ZipFile(BytesIO(writer.get(f"{url}?file=zip").content))
        return {entry.filename: packed.read(entry) for entry in packed.infolist()}

    assert exported() == {f"{FOLDER}/{name}": text.encode() for name, text in files.items()}
    form = writer.get(url).context["form"]
    given = {name: form[name].value() for name in form.fields}
    assert post(writer, url, "write", **given).status_code == 303
    assert exported()[f"{FOLDER}/letter.md"] == b"" and Draft.objects.get().changes == 1
    assert post(writer, url, "write", **given | {"seen": 1, "letter": "{name}\n"}).status_code == 303
    assert post(writer, url, "write", **given | {"seen": 2, "letter": ""}).status_code == 303
    assert f"{FOLDER}/letter.md" not in exported(), "taken away on the form: the place's letter holds again"
