// The page Zoeken of the static edition: finds as one types, as lib/views/finding does.
"use strict";

function find(known) {
  const word = /[\p{L}\p{N}_]+(?:[.,'/&-][\p{L}\p{N}_]+)*/gu;
  const NOWHERE = 3;

  function foldSign(sign) {
    return sign.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/ß/g, "ss").toLowerCase();
  }

  function folded(text) {
    const signs = [], places = [];
    let at = 0;
    for (const sign of text) {
      for (const one of foldSign(sign)) { signs.push(one); places.push(at); }
      at += sign.length;
    }
    return { text: signs.join(""), places };
  }

  function words(text) {
    return [...new Set(folded(text).text.match(word) || [])];
  }

  function pattern(one) {
    const escaped = one.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&").replace(/\\-/g, "-").replace(/\\\//g, "/");
    const code = /^\d+(?:\.\d+)+$/.test(one);
    return new RegExp(`${code ? "(?<![\\p{L}\\p{N}_.,])" : ""}${escaped}${code ? "(?!\\d)" : ""}`, "gu");
  }

  function fit(one, text) {
    let best = NOWHERE;
    for (const hit of text.matchAll(pattern(one))) {
      const end = hit.index + one.length;
      const before = text.slice(Math.max(hit.index - 1, 0), hit.index), after = text.slice(end, end + 2);
      const longer = /^[\p{L}\p{N}]/u.test(after) || /^\.\d/.test(after);
      best = Math.min(best, /[\p{L}\p{N}]/u.test(before) ? 2 : longer ? 1 : 0);
    }
    return best;
  }

  function rank(asked, entry) {
    const ranks = asked.map((one) => {
      const inName = fit(one, entry.name);
      return inName < NOWHERE ? inName : NOWHERE + fit(one, entry.text);
    });
    if (ranks.includes(2 * NOWHERE)) return null;
    const others = words(entry.shown).some((each) => !asked.includes(each));
    return [Math.max(...ranks), ranks.reduce((sum, each) => sum + each, 0), Number(others)];
  }

  function marked(text, asked) {
    const read = folded(text), inside = new Set();
    for (const one of asked)
      for (const hit of read.text.matchAll(pattern(one)))
        for (let at = read.places[hit.index]; at <= read.places[hit.index + one.length - 1]; at++) inside.add(at);
    const parts = [];
    for (let at = 0; at < text.length; at++) {
      const last = parts[parts.length - 1];
      if (last && last.found === inside.has(at)) last.text += text[at];
      else parts.push({ text: text[at], found: inside.has(at) });
    }
    return parts;
  }

  function piece(text, asked) {
    const around = 90, space = 12, parts = marked(text, asked);
    const first = parts.length > 1 && !parts[0].found ? parts[0].text.length : 0;
    let start = Math.max(0, first - around), end = first + around;
    if (start) {
      const cut = text.slice(0, start + space).indexOf(" ", start);
      start = cut < 0 ? start : cut + 1;
    }
    if (end < text.length) {
      const cut = text.slice(end - space, end).lastIndexOf(" ");
      end = end - space + Math.max(cut, 0);
    }
    return `${start ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`;
  }

  const entries = known.all.map(([kind, shown, place, texts]) => ({
    kind, shown, place, texts,
    name: folded(shown).text,
    folded: texts.map(([, text]) => folded(text).text),
    get text() { return this.folded.join("\n"); },
  }));

  function searched(query) {
    const asked = words(query.slice(0, known.longest)), ranked = [];
    entries.forEach((entry, order) => {
      const place = rank(asked, entry);
      if (place) ranked.push({ entry, place: [...place, order] });
    });
    ranked.sort((one, other) => {
      const at = one.place.findIndex((each, index) => each !== other.place[index]);
      return at < 0 ? 0 : one.place[at] - other.place[at];
    });
    return { asked, found: ranked.map((each) => each.entry) };
  }

  function made(tag, inside, attributes = {}) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...inside);
    return element;
  }

  function pieces(text, asked) {
    return marked(text, asked).map((part) => (part.found ? made("mark", [part.text]) : part.text));
  }

  function told(sentence, query, count) {
    return sentence.split("**").map((part, index) => {
      const text = part.replace(known.count, count).replace(known.asked, () => query);
      return index % 2 ? made("strong", [text]) : text;
    });
  }

  function line(entry, asked) {
    const inside = [made("a", pieces(entry.shown, asked), { href: entry.place })];
    const missing = entry.folded.map((text) => asked.filter((one) => fit(one, text) === NOWHERE).length);
    const best = missing.indexOf(Math.min(...missing));
    if (best >= 0) {
      const [head, text] = entry.texts[best];
      const said = made("span", [`${head}${head.endsWith("?") ? "" : ":"}`], { class: "head" });
      inside.push(made("p", [said, " ", ...pieces(piece(text, asked), asked)], { class: "note" }));
    }
    return made("li", inside);
  }

  function section(kind, hits, asked) {
    const inside = [
      made("h2", [`${kind} `, made("span", [String(hits.length)], { class: "count" })]),
      made("ul", hits.slice(0, known.most).map((hit) => line(hit, asked))),
    ];
    const left = hits.length - known.most;
    if (left > 0) inside.push(made("p", told(known.more, "", String(left)), { class: "note" }));
    return made("section", inside, { class: "results", "aria-label": kind });
  }

  const list = [...document.querySelectorAll(".results-told, .results")];
  const input = made("input", [], { type: "search", id: "zoek", placeholder: known.example, autocomplete: "off" });
  const field = made("p", [made("label", [known.input], { for: "zoek" }), input], { class: "asks" });
  const answer = made("div", [], { class: "found", role: "status" });
  list[0].before(field, answer);

  function show() {
    const query = input.value, asked = query.replaceAll("*", " ").trim();
    list.forEach((each) => { each.hidden = asked !== ""; });
    answer.replaceChildren();
    if (!asked) return;
    if ((query.match(/[\p{L}\p{N}]/gu) || []).length < known.least) {
      answer.append(made("p", [known.short], { class: "lead" }));
      return;
    }
    const { asked: found, found: hits } = searched(query);
    const sentence = hits.length ? (hits.length === 1 ? known.one : known.many) : known.none;
    answer.append(made("p", told(sentence, asked, String(hits.length)), { class: "lead" }));
    const kinds = new Map();
    hits.forEach((hit) => kinds.set(hit.kind, [...(kinds.get(hit.kind) || []), hit]));
    kinds.forEach((each, kind) => answer.append(section(kind, each, found)));
  }

  input.value = new URLSearchParams(location.search).get("zoek") || "";
  input.addEventListener("input", show);
  show();
  if (input.value) input.focus();
}
