// What stands around a page comes to life: choices are steps in the history, the menu opens, what changed is
// said to who cannot see it. The address alone decides what a page shows; nothing here is remembered.
(() => {
  const PAUSE = 400, STEP = 50, SHOWN = 2500; // milliseconds
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const app = state => document.querySelector(".stApp")?.getAttribute(`data-test-${state}`);
  const idle = () => app("script-state") === "notRunning";
  document.documentElement.dataset.frame = "";

  const voice = document.createElement("div");
  voice.setAttribute("role", "status");
  voice.className = "voice";
  voice.style.cssText = "position:fixed;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)";
  document.addEventListener("DOMContentLoaded", () => document.body.append(voice));
  const say = text => { voice.textContent = ""; setTimeout(() => { voice.textContent = text; }, STEP); };

  // Who chose with the keyboard keeps his place: the page writes its choices anew.
  let place = "";
  const placeOf = element => {
    const group = element.closest?.("[data-choice]");
    if (group) return `${group.tagName}[data-choice="${group.dataset.choice}"]`;
    const box = element.closest?.('[role="checkbox"]');
    if (box) return `[role="checkbox"][aria-labelledby="${box.getAttribute("aria-labelledby")}"]`;
    return element.closest?.(".frame nav") ? ".frame nav [aria-current]" : "";
  };
  function keepPlace() {
    if (!place || document.activeElement !== document.body) return;
    const there = document.querySelector(place);
    (there?.querySelector('[aria-checked="true"]') ?? there)?.focus({ preventScroll: true });
  }
  for (const act of ["pointerdown", "keydown"]) {
    document.addEventListener(act, () => { place = ""; }, { capture: true, passive: true });
  }
  new MutationObserver(() => { keepPlace(); settleSoon(); })
    .observe(document, { childList: true, subtree: true });

  // Once a page rests: say what it is if it is another one, and fill in what was typed.
  let said = "", rest, path = location.pathname;
  const told = () => [header()?.dataset.announced,
    ...all(".results-told").map(found => found.textContent)].filter(Boolean).join(". ");
  function settleSoon() {
    clearTimeout(rest);
    rest = setTimeout(() => (idle() ? settle() : settleSoon()), STEP);
  }
  function settle() {
    const now = told();
    if (!now || waiting) return;
    if (isBehind()) { ask(); return; }
    fill();
    silence();
    if (now === said) return;
    if (said) say(now);
    if (said && path !== location.pathname && document.activeElement === document.body) toHeading();
    said = now;
    path = location.pathname;
  }
  // An answer that came too late may show another choice than the address asks for.
  function isBehind() {
    const asked = new URLSearchParams(location.search);
    return all('[role="radiogroup"]').some(group => {
      const name = group.dataset.choice, wanted = asked.getAll(name).at(-1);
      const value = radio => new URL(radio.href).searchParams.get(name);
      const there = all('[role="radio"]', group).find(radio => value(radio) === wanted);
      return there && there.getAttribute("aria-checked") !== "true";
    });
  }
  // A chart is one picture with its words; what Vega says of its parts is English.
  function silence() {
    all(".stVegaLiteChart[aria-label]").forEach(chart => chart.setAttribute("role", "img"));
    all(".stVegaLiteChart[aria-roledescription], .stVegaLiteChart [aria-roledescription]")
      .forEach(part => part.removeAttribute("aria-roledescription"));
  }
  function toHeading() {
    const heading = document.querySelector("h1");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus({ preventScroll: true });
  }
  function fill() {
    const asked = new URLSearchParams(location.search);
    for (const input of all(".typed input:not([type=hidden])")) {
      if (input !== document.activeElement) input.value = asked.get(input.name) ?? "";
    }
  }

  // While a question waits, the address is that of the question: Streamlit, which still draws the answer
  // to the one before, would write the address of that one over it, and what was asked last was lost.
  const push = history.pushState.bind(history);
  history.pushState = (...step) => { if (!waiting) push(...step); };

  // Whoever goes somewhere has finished typing: what was typed would lead back to the search.
  function go(address, instead = false) {
    clearTimeout(pause);
    const there = new URL(address, location.href);
    if (app("connection-state") !== "CONNECTED") { location.assign(there); return; }
    const other = there.pathname !== location.pathname;
    if (instead) history.replaceState(null, "", there);
    else push(null, "", there);
    if (other && !there.hash) document.querySelector(".stMain")?.scrollTo(0, 0);
    ask();
  }
  // What is chosen while an answer is on its way is meant for that answer, not for the page that goes.
  function underway(chosen) {
    const there = new URL(chosen.href ?? chosen.value, location.href);
    const name = chosen.closest("[data-choice]")?.dataset.choice;
    if (!name || !waiting && idle() && there.pathname === location.pathname) return there;
    const coming = new URL(location.href);
    coming.searchParams.set(name, there.searchParams.get(name));
    return coming;
  }
  // One question at a time: of several choices after each other only the last one is drawn.
  let waiting = 0, pause, since = 0, shown = null;
  const header = () => document.querySelector("header.frame");
  const answered = () => idle() && (header() !== shown || Date.now() - since > PAUSE);
  function ask() {
    clearTimeout(waiting);
    waiting = answered() ? 0 : setTimeout(ask, STEP);
    if (waiting) return;
    [shown, since] = [header(), Date.now()];
    window.dispatchEvent(new PopStateEvent("popstate"));
  }

  // A link to a page of ours needs no new document; Streamlit hears of the new address in this way.
  const ours = there => there.origin === location.origin
    && new URL(".", there).href === window.__streamlit.BACKEND_BASE_URL;
  document.addEventListener("click", event => {
    const other = event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    const link = event.target.closest?.('.stHtml a[href]:not([target="_blank"])');
    if (event.defaultPrevented || other || !link || !ours(new URL(link.href))) return;
    if (app("connection-state") !== "CONNECTED") return;
    event.preventDefault();
    close();
    if (link.matches(".skip")) { toHeading(); return; }
    place = placeOf(link);
    go(underway(link));
  });

  document.addEventListener("change", event => {
    if (!event.target.matches?.("select[data-choice]")) return;
    place = placeOf(event.target);
    go(underway(event.target));
  });
  const TURN = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && close()) document.querySelector(".frame .opens").focus();
    const radio = event.target.closest?.('[role="radio"]');
    if (!radio || event.ctrlKey || event.metaKey || event.altKey) return;
    const group = all('[role="radio"]', radio.parentElement);
    const at = group.indexOf(radio) + (TURN[event.key] ?? 0);
    const there = { Home: group[0], End: group.at(-1), " ": radio }[event.key]
      ?? (event.key in TURN ? group[(at + group.length) % group.length] : null);
    if (!there) return;
    event.preventDefault();
    if (event.repeat) return; // a key that is held down would be a hundred steps in the history
    there.focus();
    there.click();
  });

  function asked(form) {
    const there = new URL(form.action);
    for (const [name, value] of new FormData(form)) if (value) there.searchParams.set(name, value);
    return there;
  }
  document.addEventListener("submit", event => {
    if (!event.target.matches(".frame .search, .typed")) return;
    event.preventDefault();
    close();
    place = "";
    go(asked(event.target));
  });
  window.addEventListener("popstate", event => { if (event.isTrusted) clearTimeout(pause); });
  document.addEventListener("input", event => {
    const form = event.target.closest?.("[data-follows]");
    clearTimeout(pause);
    if (form) pause = setTimeout(() => go(asked(form), true), PAUSE);
  });

  const menu = () => document.querySelector(".frame .opens");
  function close() {
    if (menu()?.getAttribute("aria-expanded") !== "true") return false;
    menu().setAttribute("aria-expanded", "false");
    return true;
  }
  document.addEventListener("click", event => {
    const opens = event.target.closest?.(".frame .opens");
    if (opens) opens.setAttribute("aria-expanded", opens.getAttribute("aria-expanded") !== "true");
    else if (!event.target.closest?.(".frame .menu")) close();
    if (event.target.closest?.(".frame .copy")) copy(event.target.closest(".copy"));
  });

  async function copy(button) {
    const words = button.textContent;
    const done = await navigator.clipboard?.writeText(location.href).then(() => true, () => false);
    const told = done ? "Link gekopieerd" : "Kopieer het adres uit de adresbalk";
    say(told);
    button.textContent = told;
    setTimeout(() => { button.textContent = words; }, SHOWN);
  }
})();
