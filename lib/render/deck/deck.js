"use strict";
const root = document.documentElement;
root.classList.add("presents");

addEventListener("DOMContentLoaded", () => {
  const sheets = [...document.querySelectorAll(".sheet")];
  const dialog = document.querySelector("dialog");
  const title = document.title;
  let here = 0;

  function show(index, moves) {
    here = Math.min(Math.max(index, 0), sheets.length - 1);
    sheets.forEach((sheet, at) => sheet.classList.toggle("shown", at === here));
    const head = sheets[here].querySelector("h2");
    document.querySelector(".bar .number").textContent = here + 1;
    document.querySelector('[data-do="previous"]').disabled = here === 0;
    document.querySelector('[data-do="next"]').disabled = here === sheets.length - 1;
    document.title = `${head.textContent.trim().replace(/\s+/g, " ")} - ${title}`;
    if (!moves) return;
    history.replaceState(null, "", `#${sheets[here].id.split("/").map(encodeURIComponent).join("/")}`);
    if (root.classList.contains("presents")) scrollTo(0, 0);
    else sheets[here].scrollIntoView();
    head.focus({ preventScroll: true });
  }

  function asked() {
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    return sheets.indexOf(place && place.closest(".sheet"));
  }

  function notes() {
    const open = root.classList.toggle("noted");
    document.querySelectorAll(".notes").forEach((each) => { each.open = open; });
    document.querySelector('[data-do="notes"]').setAttribute("aria-pressed", open);
  }

  function below() {
    root.classList.toggle("presents");
    sheets[here].scrollIntoView();
    sheets[here].querySelector("h2").focus();
  }

  function shade() {
    const dark = root.classList.contains("dark") || (!root.classList.contains("light")
      && matchMedia("(prefers-color-scheme: dark)").matches);
    root.classList.toggle("dark", !dark);
    root.classList.toggle("light", dark);
  }

  function full() {
    if (document.fullscreenElement) document.exitFullscreen();
    else if (root.requestFullscreen) root.requestFullscreen().catch(() => {});
  }

  const actions = {
    next: () => show(here + 1, true),
    previous: () => show(here - 1, true),
    first: () => show(0, true),
    last: () => show(sheets.length - 1, true),
    notes, below, shade, full,
    keys: () => (dialog.open ? dialog.close() : dialog.showModal()),
    close: () => dialog.close(),
  };
  const keys = {
    ArrowRight: "next", PageDown: "next", " ": "next", ArrowDown: "next",
    ArrowLeft: "previous", PageUp: "previous", ArrowUp: "previous",
    Home: "first", End: "last", "?": "keys", n: "notes", f: "full", d: "shade", o: "below",
  };

  // What a sheet does not show at once is scrolled to first, so that no key skips anything.
  function scrolls(action) {
    const left = root.scrollHeight - innerHeight - scrollY;
    return action === "next" ? left > 2 : action === "previous" && scrollY > 2;
  }

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const action = event.key === " " && event.shiftKey ? "previous" : keys[name];
    if (!action || (dialog.open && action !== "keys")) return;
    const onto = event.target instanceof Element && event.target.closest("button, summary, a");
    if (onto && name === " " && onto.tagName !== "A") return;
    const moves = action in { next: 0, previous: 0, first: 0, last: 0 };
    if (moves && (!root.classList.contains("presents") || scrolls(action))) return;
    event.preventDefault();
    actions[action]();
  });

  addEventListener("click", (event) => {
    const pressed = event.target instanceof Element && event.target.closest("[data-do]");
    if (!pressed) return;
    if (dialog.open && pressed.dataset.do !== "shade") dialog.close();
    if (pressed.dataset.do !== "close") actions[pressed.dataset.do]();
  });

  let touched = null;
  addEventListener("touchstart", (event) => {
    const [finger] = event.touches;
    touched = event.touches.length === 1 ? [finger.clientX, finger.clientY] : null;
  }, { passive: true });
  addEventListener("touchend", (event) => {
    if (!touched || dialog.open || !root.classList.contains("presents")) return;
    const [finger] = event.changedTouches;
    const across = finger.clientX - touched[0];
    const down = finger.clientY - touched[1];
    if (Math.abs(across) > 50 && Math.abs(across) > 2 * Math.abs(down)) {
      actions[across < 0 ? "next" : "previous"]();
    }
  }, { passive: true });

  addEventListener("hashchange", () => { if (asked() >= 0) show(asked(), true); });
  show(Math.max(asked(), 0), asked() > 0);
});
