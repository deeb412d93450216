// Reads the page aloud with the phone's own voice, for those who read slowly; the button shows only where a voice exists.
const button = document.querySelector("[data-aloud]");

function passages() {
  const parts = document.querySelectorAll("main :is(h1,h2,h3,p,dt,dd,li,th,td,legend,label,summary,button,.btn)");
  return [...parts].filter((part) => part.checkVisibility?.() !== false && !part.querySelector("p,li,td"))
    .map((part) => part.textContent.trim()).filter(Boolean);
}

function stop() {
  speechSynthesis.cancel();
  button.setAttribute("aria-pressed", "false");
}

function read() {
  button.setAttribute("aria-pressed", "true");
  const texts = passages();
  texts.forEach((text, i) => {
    const said = new SpeechSynthesisUtterance(text);
    said.lang = document.documentElement.lang === "en" ? "en" : "zh-CN";
    said.rate = 0.9;
    if (i === texts.length - 1) said.onend = stop;
    speechSynthesis.speak(said);
  });
}

if (button && "speechSynthesis" in window) {
  button.hidden = false;
  button.addEventListener("click", () => (button.getAttribute("aria-pressed") === "true" ? stop() : read()));
  addEventListener("pagehide", stop);
}
