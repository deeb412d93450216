// Forms with data-draft keep what is typed in this browser until they are sent; secrets and files are never kept.
const LIFE = 7 * 24 * 3600 * 1000;
const SECRET = "[type=password],[type=hidden],[type=file],[data-no-draft],[autocomplete=off],[name=once]";
const words = document.body.dataset;

const about = (form) => [...form.querySelectorAll("input[type=hidden]")] // the same deed for another row is another draft
  .filter((e) => !["csrfmiddlewaretoken", "once", "do"].includes(e.name)).map((e) => `:${e.name}=${e.value}`).join("");
const keyOf = (form) => `draft:${words.by || ""}:${location.pathname}:${form.dataset.draft}${about(form)}`;
const kept = (form) => [...form.elements].filter((e) => e.name && e.type !== "submit" && !e.matches(SECRET));
const read = (e) => (e.type === "checkbox" || e.type === "radio" ? e.checked : e.value);
const untouched = (e) => e.type === "checkbox" || e.type === "radio" ? e.checked === e.defaultChecked
  : e.matches("select") ? ![...e.options].some((o) => o.selected !== o.defaultSelected && o.defaultSelected) : e.value === e.defaultValue;
const nameOf = (e) => (e.type === "radio" || e.type === "checkbox" ? `${e.name}=${e.value}` : e.name);

function write(e, value) {
  if (e.type === "checkbox" || e.type === "radio") e.checked = value; else e.value = value;
}

function keep(form) {
  const typed = Object.fromEntries(kept(form).map((e) => [nameOf(e), read(e)]));
  if (!Object.keys(typed).length) return;
  try { localStorage.setItem(keyOf(form), JSON.stringify({ at: Date.now(), typed })); } catch { /* storage full or off */ }
}

function restore(form) {
  let draft;
  try { draft = JSON.parse(localStorage.getItem(keyOf(form))); } catch { return; }
  if (!draft || Date.now() - draft.at > LIFE) return localStorage.removeItem(keyOf(form));
  const put = kept(form).filter((e) => nameOf(e) in draft.typed && untouched(e) && read(e) !== draft.typed[nameOf(e)]);
  if (!put.length) return;
  for (const e of put) write(e, draft.typed[nameOf(e)]);
  announce(form);
}

function announce(form) {
  const note = document.createElement("div");
  note.className = "notice act drafted";
  note.setAttribute("role", "status");
  const text = document.createElement("span");
  text.textContent = words.wordRestored;
  const drop = document.createElement("button");
  drop.type = "button";
  drop.className = "linklike";
  drop.textContent = words.wordDiscard;
  drop.addEventListener("click", () => { localStorage.removeItem(keyOf(form)); form.reset(); note.remove(); });
  note.append(text, drop);
  form.before(note);
}

// What was sent and taken is forgotten on the next page; what was refused comes back from the server with its errors.
function settle() {
  const sent = sessionStorage.getItem("draft-sent");
  if (!sent) return;
  sessionStorage.removeItem("draft-sent");
  if (!document.querySelector(".form-errors, .refusal, .field.wrong")) localStorage.removeItem(sent);
}

settle();
const forms = [...document.querySelectorAll("form[data-draft]")];
for (const form of forms) {
  if (forms.some((other) => other !== form && keyOf(other) === keyOf(form))) continue; // whose would it be?
  restore(form);
  let timer;
  form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(() => keep(form), 300); });
  form.addEventListener("submit", () => { clearTimeout(timer); keep(form); sessionStorage.setItem("draft-sent", keyOf(form)); });
}
