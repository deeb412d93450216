// Fields are checked as one goes: what is wrong stands under its field, in the page's language, and goes when it is mended.
const words = document.body.dataset;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]; // GB 11643
const group = (field) => field.closest(".field");
const own = (field) => field.willValidate && group(field) && !field.closest("[method=get]");

function looksWrong(field) {
  const number = field.value.trim().toUpperCase();
  if (field.dataset.check !== "id" || !number) return false;
  if (!/^\d{17}[\dX]$/.test(number)) return true;
  const sum = WEIGHTS.reduce((all, weight, place) => all + weight * Number(number[place]), 0);
  return "10X98765432"[sum % 11] !== number[17];
}

function fault(field) {
  const v = field.validity;
  if (v.valueMissing) return field.matches("select,[type=radio],[type=checkbox],[type=file]") ? words.wordChoose : words.wordMissing;
  if (v.rangeUnderflow) return words.wordLeast.replace("{n}", field.min);
  if (v.rangeOverflow) return words.wordMost.replace("{n}", field.max);
  if (v.tooShort) return words.wordShort.replace("{n}", field.minLength);
  if (!v.valid) return words.wordForm;
  return looksWrong(field) ? words.wordIdNumber : "";
}

function tell(field) {
  const at = group(field);
  const text = fault(field);
  let line = at.querySelector(".error.as-typed");
  if (!text && !line) return "";
  if (!line) {
    line = document.createElement("p");
    line.className = "error as-typed";
    line.id = `${field.id || field.name}_typed`;
    line.setAttribute("role", "alert");
    at.append(line);
  }
  const ids = (field.getAttribute("aria-describedby") || "").split(" ").filter((id) => id && id !== line.id);
  if (line.textContent !== text) line.textContent = text;
  if (text) {
    at.classList.add("wrong");
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", [...ids, line.id].join(" "));
  } else {
    line.remove();
    if (!at.querySelector(".error")) at.classList.remove("wrong");
    field.removeAttribute("aria-invalid");
    if (ids.length) field.setAttribute("aria-describedby", ids.join(" ")); else field.removeAttribute("aria-describedby");
  }
  return text;
}

// One summary above the form when more than one field is wrong; its links put one in the field (focus.js).
function summary(form, fields) {
  form.querySelector(".form-errors.as-typed")?.remove();
  if (fields.length < 2) return fields[0]?.focus();
  const box = document.createElement("div");
  const title = document.createElement("p");
  const list = document.createElement("ul");
  box.className = "notice late form-errors as-typed";
  box.setAttribute("role", "alert");
  box.tabIndex = -1;
  title.className = "notice-title";
  title.textContent = words.wordMend;
  for (const field of fields) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    const label = group(field).querySelector("legend, label")?.firstChild?.textContent.trim() || field.name;
    link.href = `#${field.id}`;
    link.textContent = `${label}${words.wordColon}${fault(field)}`;
    item.append(link);
    list.append(item);
  }
  box.append(title, list);
  form.prepend(box);
  box.focus();
}

document.addEventListener("change", (event) => { if (event.target.matches("input,select,textarea") && own(event.target)) tell(event.target); });
document.addEventListener("input", (event) => {
  if (event.target.matches?.("input,select,textarea") && group(event.target)?.querySelector(".as-typed")) tell(event.target);
});

// Instead of the browser's own bubble, which shows one fault and goes away: every fault, where it is.
let waiting;
document.addEventListener("invalid", (event) => {
  const field = event.target;
  if (!own(field)) return;
  event.preventDefault();
  if (waiting) { waiting.push(field); return; }
  waiting = [field];
  setTimeout(() => {
    const seen = new Set();
    const fields = waiting.filter((one) => { const at = group(one); tell(one); return !seen.has(at) && seen.add(at); });
    waiting = undefined;
    summary(fields[0].form, fields);
  });
}, true);
