(() => {
  // Where the server is; left to itself the page looks below the address that was opened first.
  window.__streamlit = { BACKEND_BASE_URL: new URL(".", window.location.href).href };
  // The policy forbids WebAssembly. One library tries it, only to do without; spare it the attempt.
  window.WebAssembly = undefined;
  // Streamlit fetches its font of icons, 375 kB, before it shows one. Who sees none does without; where
  // there is one, the browser fetches the font for it by itself.
  const load = document.fonts.load.bind(document.fonts);
  document.fonts.load = (font, ...text) =>
    font.includes("Material Symbols") ? Promise.resolve([]) : load(font, ...text);
  // The font of the text is fetched while the scripts begin to run, not beside them on a slow network.
  document.addEventListener("DOMContentLoaded", () => {
    for (const link of document.querySelectorAll('link[rel="later"]')) link.rel = "preload";
  });
})();
// An address with # leads to a part of a page. The page is drawn long after its address was opened, in
// steps that push parts down, and Streamlit drops the # when it tidies the address. So we lead the
// visitor there ourselves, until the part stays where it is or the visitor does something.
(() => {
  const STEP = 50, REST = 1500, PATIENCE = 20000; // milliseconds
  let steps;
  const stop = () => clearInterval(steps);

  function name(hash) {
    try { return decodeURIComponent(hash.slice(1)); } catch { return hash.slice(1); }
  }

  // A part that is not on this page: show the sentence that says where it is, or that it is gone.
  function tellElsewhere(hash) {
    const part = name(hash), sentences = [...document.querySelectorAll("[data-elsewhere]")];
    const names = sentence => sentence.dataset.elsewhere.split(" ").filter(Boolean);
    const found = sentences.find(sentence => names(sentence).includes(part))
      ?? sentences.find(sentence => names(sentence).some(whole => part.startsWith(`${whole}-`)))
      ?? sentences.find(sentence => !names(sentence).length);
    found?.classList.add("shown");
    found?.querySelectorAll("a").forEach(link => { link.hash = hash; });
    return found;
  }

  function arrive(part) {
    part.closest("details")?.setAttribute("open", "");
    document.querySelectorAll(".arrived").forEach(other => other.classList.remove("arrived"));
    part.classList.add("arrived");
    if (part.tabIndex < 0) part.setAttribute("tabindex", "-1");
    part.focus({ preventScroll: true });
  }

  function keepInAddress(hash) {
    if (location.hash === hash) return;
    const address = new URL(location.href);
    address.hash = hash;
    history.replaceState(history.state, "", address);
  }

  function lead(hash) {
    stop();
    if (!name(hash)) return;
    const begun = Date.now();
    let last, top, since = begun;
    steps = setInterval(() => {
      const now = Date.now(), there = document.getElementById(name(hash));
      const lost = !there && idle() && now - begun > REST ? tellElsewhere(hash) : null;
      // Who asked for what does not exist first reads so; the part would be another one's.
      const part = document.querySelector(".asked") ?? there ?? lost;
      if (now - begun > PATIENCE || now - since > REST && part === last) stop();
      if (!part) { since = now; return; }
      if (part === there) keepInAddress(hash);
      if (part !== last) arrive(part);
      else if (part.getBoundingClientRect().top === top && idle()) return;
      part.scrollIntoView();
      [last, top, since] = [part, part.getBoundingClientRect().top, now];
    }, STEP);
  }

  const app = state => document.querySelector(".stApp")?.getAttribute(`data-test-${state}`);
  const idle = () => app("script-state") === "notRunning";

  for (const act of ["wheel", "touchstart", "pointerdown", "keydown"]) {
    window.addEventListener(act, stop, { capture: true, passive: true });
  }
  window.addEventListener("popstate", () => lead(location.hash));
  lead(location.hash);
})();
