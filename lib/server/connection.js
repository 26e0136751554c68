// While the server is away: say so in Dutch, and of when the figures are that are still shown. Streamlit
// itself says it in English, over the page; it goes on trying to connect, and the page comes back by itself.
(() => {
  const STOPPED = "gestopt", LONG = 60000;
  const PATIENCE = 2000; // milliseconds: a short interruption is over before anyone reads of it
  const STYLE = `
    .away { color-scheme: light dark; background: Canvas; color: CanvasText;
      position: fixed; inset: auto 0 0; z-index: 2000000; padding: 0 1rem; text-align: center;
      font: 1rem/1.5 system-ui, sans-serif; }
    .away:not(:empty) { padding: .75rem 1rem; border-top: 3px solid; }
    :is([data-testid="stStatusWidget"], [data-testid="stConnectionStatus"], [data-testid="stDialog"],
      [data-testid="stToastContainer"], [data-testid="stSkipToContent"]) { display: none !important; }
    html[data-away] body { padding-bottom: 4rem; overflow: auto !important; }
    @media print { .away { position: static; } .away:not(:empty) { border: 1px solid; } }`;
  const Plain = window.WebSocket;
  let heard = null; // when the server last said something
  let waiting = 0;

  const notice = document.createElement("div");
  notice.className = "away";
  notice.setAttribute("role", "status"); // read aloud when it is filled, without taking the focus
  notice.setAttribute("aria-live", "polite");
  const style = document.createElement("style");
  style.textContent = STYLE;
  document.head.append(style);
  document.addEventListener("DOMContentLoaded", () => document.body.prepend(notice));

  function moment(then) {
    const clock = then.toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit" });
    if (then.toDateString() === new Date().toDateString()) return `${clock} uur`;
    const day = then.toLocaleDateString("nl-NL", { weekday: "long", day: "numeric", month: "long" });
    return `${day}, ${clock} uur`;
  }

  function away() {
    document.documentElement.dataset.away = "";
    notice.textContent = "Er is even geen verbinding met de server. "
      + (heard ? `U ziet de cijfers van ${moment(heard)}. ` : "")
      + "U hoeft niets te doen: zodra de verbinding er weer is, gaat deze pagina vanzelf verder.";
  }

  // Streamlit stops a page for good when it cannot read an answer, and says so in English. A page that is
  // loaded anew goes on: its address says all that was chosen. One that stops at once again says so.
  function stopped() {
    const before = Number(sessionStorage.getItem(STOPPED));
    sessionStorage.setItem(STOPPED, Date.now());
    if (Date.now() - before > LONG) window.location.reload();
    else notice.textContent = "Deze pagina werkt niet meer. Laad de pagina opnieuw.";
  }
  new MutationObserver(() => {
    const dialog = document.querySelector('[data-testid="stDialog"]');
    if (!dialog || "seen" in dialog.dataset) return;
    dialog.dataset.seen = "";
    if (!waiting) stopped();
  }).observe(document, { childList: true, subtree: true });

  function back() {
    clearTimeout(waiting);
    waiting = 0;
    delete document.documentElement.dataset.away;
    notice.textContent = "";
  }

  window.WebSocket = class extends Plain {
    constructor(...address) {
      super(...address);
      let opened = false;
      this.addEventListener("message", () => { heard = new Date(); back(); });
      this.addEventListener("open", () => { opened = true; });
      this.addEventListener("close", async () => {
        waiting ||= setTimeout(away, PATIENCE);
        if (!heard && !opened) {
          // Refused before there was anything to see: there is no room, show the page that says so.
          const answer = await fetch(window.location.href, { method: "HEAD" }).catch(() => null);
          if (answer && answer.status === 503) window.location.reload();
        }
      });
    }
  };
})();
