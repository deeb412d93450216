// One look a session: a number goes to the server, nobody's name. Without script nothing is counted and nothing is missing.
const form = document.querySelector("form[data-looks]");
const key = form ? `look:${location.pathname}` : "";
if (form && !sessionStorage.getItem(key)) {
  sessionStorage.setItem(key, "1");
  fetch(location.pathname, { method: "POST", body: new FormData(form), credentials: "same-origin" });
}
