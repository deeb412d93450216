// What was refused for its fields stands open again, at the first of them.
const faulty = document.querySelector("dialog:has(.field.wrong)");
if (faulty?.showModal) {
  faulty.removeAttribute("popover");
  faulty.showModal();
  faulty.querySelector("[aria-invalid=true]")?.focus();
}

// A button with data-dialog opens its dialog as a modal one; without script the browser's own popover does.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-dialog]");
  const dialog = button && document.getElementById(button.dataset.dialog);
  if (!dialog?.showModal || dialog.open) return;
  event.preventDefault();
  dialog.removeAttribute("popover");
  dialog.showModal();
});
