// What went wrong is read first: the summary of errors or the refusal takes the focus, and its links put it in the field.
const wrong = document.querySelector(".form-errors, #refused");
if (wrong) wrong.focus({ preventScroll: false });

document.addEventListener("click", (event) => {
  const link = event.target.closest(".form-errors a[href^='#']");
  const field = link && document.getElementById(link.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.scrollIntoView({ block: "center" });
});
