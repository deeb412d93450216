// Keyboard on a desk: / search, j k along a list, Enter opens (the row's own link), a acts.
const rows = [...document.querySelectorAll("[data-row]")];
let here = -1;

const typing = (e) => e.target.closest("input,textarea,select,[contenteditable],dialog[open]");

function go(step) {
  if (!rows.length) return;
  rows[here]?.classList.remove("here");
  here = Math.min(Math.max(here + step, 0), rows.length - 1);
  rows[here].classList.add("here");
  (rows[here].querySelector(".row-link") ?? rows[here].querySelector("a, input, button"))?.focus({ preventScroll: true });
  rows[here].scrollIntoView({ block: "nearest" });
}

function act() {
  const link = rows[here]?.querySelector(".row-link");
  const primary = [...document.querySelectorAll("[data-key='a']")].at(-1);
  if (link) location.assign(`${link.href}#act`);
  else if (primary) primary.focus();
}

const doings = {
  "/": () => document.querySelector("[data-search]")?.select(),
  j: () => go(1),
  k: () => go(-1),
  a: act,
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event) || !(event.key in doings)) return;
  event.preventDefault();
  doings[event.key]();
});

// Come from a list by the key `a`: the primary action has the focus.
if (location.hash === "#act") document.querySelector(".actions [data-key='a']")?.focus();
