// Before something that cannot be undone: a button or form with data-confirm asks first, in a dialog.
const words = document.body.dataset;

function ask(text) {
  const dialog = document.createElement("dialog");
  const title = document.createElement("h2");
  const body = document.createElement("p");
  const ways = document.createElement("form");
  title.textContent = words.wordConfirm;
  title.id = "confirm-title";
  body.textContent = text;
  dialog.setAttribute("aria-labelledby", title.id);
  ways.method = "dialog";
  ways.className = "ways";
  for (const [value, label, kind] of [["no", words.wordNo, "btn"], ["yes", words.wordYes, "btn primary"]]) {
    const button = document.createElement("button");
    button.value = value;
    button.className = kind;
    button.textContent = label;
    ways.append(button);
  }
  dialog.append(title, body, ways);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((answer) => dialog.addEventListener("close", () => {
    answer(dialog.returnValue === "yes");
    dialog.remove();
  }));
}

// Capture: asked before the double-submit guard counts the form as sent.
document.addEventListener("submit", async (event) => {
  const form = event.target;
  const button = event.submitter;
  const text = button?.dataset.confirm || form.dataset.confirm;
  if (!text || form.dataset.sure) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (!(await ask(text))) return;
  form.dataset.sure = "1";
  form.requestSubmit(button ?? undefined);
  delete form.dataset.sure;
}, true);
