"""Into one's own account: the counter hands over a code, the person sets a password on their own phone."""

import re

from playwright.sync_api import expect

from tests.walks.desk import opened


def test_a_code_from_the_counter_lets_a_worker_in(walk, looked_at):
    counter = walk("周敏")
    counter.get_by_role("searchbox").first.fill("林小芳")
    counter.keyboard.press("Enter")
    opened(counter, "林小芳", "南开区")  # the person stands first, then their certificates and claims
    expect(counter.get_by_role("heading", level=1)).to_have_text("林小芳")
    ending = re.search(r"\*{8}(\w{4})", counter.get_by_role("main").inner_text())[1]
    counter.get_by_role("link", name="登录账号").click()
    looked_at(counter)
    counter.get_by_role("button", name=re.compile("开通码")).click()
    code = counter.locator(".big.digits").inner_text().strip()
    assert re.fullmatch(r"([A-Z2-9]{4}-){2}[A-Z2-9]{4}", code)
    looked_at(counter)

    phone = walk(None, "narrow")
    phone.goto("/login/")
    looked_at(phone)
    phone.get_by_role("link", name="首次登录，或忘记了密码").click()
    looked_at(phone)
    phone.get_by_label("开通码").fill(code)
    phone.get_by_label("身份证号后四位").fill(ending)
    phone.get_by_label("新密码").fill("a horse in the rain")
    phone.get_by_label("再输一次").fill("a horse in the snow")
    phone.get_by_role("button", name="设好密码并登录").click()
    expect(phone.get_by_text("两次输入的密码不一样").first).to_be_visible()
    looked_at(phone)
    expect(phone.get_by_label("开通码")).to_have_value(code)
    phone.get_by_label("新密码").fill("a horse in the rain")
    phone.get_by_label("再输一次").fill("a horse in the rain")
    phone.get_by_role("button", name="设好密码并登录").click()
    expect(phone).to_have_url(re.compile("/worker/"))
    expect(phone.get_by_role("main")).to_be_visible()
