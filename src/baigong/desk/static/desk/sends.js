// A form is sent once: a second click while it is on its way does nothing. The server's `once` field has the last word.
const WAIT = 12000; // an answer that is a file leaves this page standing: then the button comes back

function free(form) {
  delete form.dataset.sent;
  for (const button of form.querySelectorAll("[data-was]")) {
    button.removeAttribute("aria-disabled");
    button.textContent = button.dataset.was;
    delete button.dataset.was;
  }
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || !form.matches("form[data-sends]")) return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "1";
  setTimeout(free, WAIT, form);
  const button = event.submitter;
  if (button) {
    button.setAttribute("aria-disabled", "true");
    button.dataset.was = button.textContent;
    if (!button.classList.contains("linklike")) button.textContent = document.body.dataset.wordSending;
  }
});

// Back from the next page: the form may be sent again.
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  for (const form of document.querySelectorAll("form[data-sent]")) free(form);
});
