// A part that redraws itself: the class QR, a progress bar. It stops while the page is hidden, and when it has no URL left.
function watch(part) {
  const every = Number(part.dataset.refreshEvery || 20) * 1000;
  const tick = async () => {
    if (!part.isConnected) return;
    if (document.hidden) return void setTimeout(tick, every);
    try {
      const answer = await fetch(part.dataset.refreshUrl, { credentials: "same-origin", headers: { "X-Part": "1" } });
      if (!answer.ok) throw new Error(answer.status);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const kind = part.classList[0];
      const same = [...page.querySelectorAll(`.${kind}`)];
      const fresh = same.find((one) => one.dataset.refreshUrl === part.dataset.refreshUrl) ?? same[0];
      if (!fresh && kind === "progress") return void location.reload(); // the work has ended: show how
      if (!fresh) throw new Error("empty");
      part.replaceWith(fresh);
      fresh.classList.remove("stale");
      if (fresh.dataset.refreshUrl) watch(fresh);
    } catch {
      part.classList.add("stale");
      setTimeout(tick, every);
    }
  };
  setTimeout(tick, every);
}

for (const part of document.querySelectorAll("[data-refresh-url]")) watch(part);
