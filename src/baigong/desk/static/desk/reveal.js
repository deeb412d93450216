// A number shown in full is masked again after its time, so that it does not stay on an unattended screen.
for (const part of document.querySelectorAll("[data-shown-for]")) {
  setTimeout(() => { part.textContent = part.dataset.masked; }, Number(part.dataset.shownFor) * 1000);
}
