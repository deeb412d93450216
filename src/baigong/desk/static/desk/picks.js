// Bulk selection: how many rows are picked, all of this page at once, and no empty sending.
for (const form of document.querySelectorAll("form[data-picks]")) {
  const boxes = [...document.querySelectorAll(`tbody input[type=checkbox][form="${form.id}"]`)];
  const all = form.querySelector("[data-pick-all]");
  const count = form.querySelector("[data-pick-count]");
  const idle = count.textContent;
  const show = () => {
    const n = boxes.filter((box) => box.checked).length;
    count.textContent = n ? count.dataset.words.replace("{n}", n) : idle;
    all.checked = n > 0 && n === boxes.length;
    all.indeterminate = n > 0 && n < boxes.length;
    for (const button of form.querySelectorAll(".bulk-buttons button")) button.disabled = n === 0 && !("noneIsAll" in form.dataset);
  };
  all.closest("label").hidden = boxes.length === 0;
  all.addEventListener("change", () => { for (const box of boxes) box.checked = all.checked; show(); });
  for (const box of boxes) box.addEventListener("change", show);
  addEventListener("pageshow", show);
  show();
}
