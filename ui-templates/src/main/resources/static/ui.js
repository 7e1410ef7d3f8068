// What HTML cannot do by itself. Every page works without this file.
"use strict";

// Back pressed while a page loads comes before htmx hears of it, and would leave what was loaded under another address.
const page = () => location.pathname + location.search, loaded = page();
addEventListener("DOMContentLoaded", () => page() === loaded || location.reload());

// Theme: loaded before anything is painted, so that "like the system" never flashes.
(() => {
  const html = document.documentElement, dark = matchMedia("(prefers-color-scheme: dark)");
  const follow = () => html.dataset.theme === "system" && (html.dataset.bsTheme = dark.matches ? "dark" : "light");
  follow();
  dark.addEventListener("change", follow);
})();

// Pressed buttons say so at once and cannot be pressed twice. The button is not disabled: its value must be sent.
(() => {
  const free = (form) => {
    delete form.dataset.busy;
    const button = form.querySelector("[aria-disabled]");
    button?.classList.remove("btn-loading");
    button?.removeAttribute("aria-disabled");
  };
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.busy) return event.preventDefault();
    form.dataset.busy = "yes";
    event.submitter?.classList.add("btn-loading");
    event.submitter?.setAttribute("aria-disabled", "true");
    say(document.body.dataset.working);
    setTimeout(() => free(form), 20000); // the person stopped loading, or the network did
  });
  // Coming back finds the page as it was left.
  addEventListener("pageshow", (event) => {
    if (event.persisted) document.querySelectorAll("form[data-busy]").forEach(free);
  });
})();

// Live region: says what changed, and only that.
let said = [];
function say(words) {
  if (words) document.getElementById("announcer")?.replaceChildren(words);
}
function sayChange(first) {
  const words = [...document.querySelectorAll("[data-say]")].map((element) => element.dataset.say);
  if (!first) say(words.filter((word) => !said.includes(word)).join(". "));
  said = words;
}
addEventListener("DOMContentLoaded", () => sayChange(true));
document.addEventListener("htmx:afterSettle", () => sayChange(false));

// Menus (details.menu) close when the person turns elsewhere, and give the focus back on Escape. In the open switcher arrows,
// Home and End move; letters go into its search, or to what begins with them.
(() => {
  const close = (except) =>
    document.querySelectorAll("details.menu[open], details.confirm[open]").forEach((menu) => {
      if (!menu.contains(except) && !except.contains?.(menu)) menu.open = false; // what lies around it is not elsewhere
    });
  document.addEventListener("pointerdown", (event) => close(event.target));
  document.addEventListener("focusin", (event) => close(event.target));
  let typed = "", at = 0;
  document.addEventListener("keydown", (event) => {
    const menu = document.activeElement?.closest("details.menu[open], details.confirm[open]");
    if (event.key === "Escape" && menu) {
      menu.open = false;
      return menu.querySelector("summary").focus();
    }
    if (!menu?.matches(".switcher[open]") || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const stops = [...menu.querySelectorAll(".panel :is(a, input)")], here = stops.indexOf(document.activeElement);
    const typing = stops[here]?.type === "search", letter = !typing && /^\S$/u.test(event.key);
    typed = letter ? (event.timeStamp - at < 700 ? typed : "") + event.key.toLowerCase() : "";
    at = event.timeStamp;
    const moves = { ArrowDown: here + 1, ArrowUp: here - 1, ...(!typing && { Home: 0, End: stops.length - 1 }) };
    const begins = (stop) => stop.textContent.trim().toLowerCase().startsWith(typed);
    const to = letter ? (menu.querySelector("input") ?? stops.find(begins)) : stops[moves[event.key]];
    if (to && !(letter && to.type === "search")) event.preventDefault(); // a search gets the letter
    to?.focus();
  });
})();

// Copy buttons stand only where the browser lets pages copy; what they copy can be read and marked in any case.
(() => {
  if (!navigator.clipboard) return;
  addEventListener("DOMContentLoaded", () => document.querySelectorAll("[data-copy]").forEach((button) => (button.hidden = false)));
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy]");
    if (button) navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent)
      .then(() => say((button.textContent = button.dataset.copied)), () => (button.hidden = true));
  });
})();

// Dialogs keep the focus, close with Escape, and give the focus back to what opened them on the page behind.
(() => {
  const BACK = "focus-back";
  const dialog = () => document.querySelector('[role="dialog"][aria-modal="true"]');
  const stops = (inside) => [...inside.querySelectorAll("a[href], summary, :is(button, input, select, textarea):enabled")]
    .filter((element) => element.checkVisibility());
  document.addEventListener("keydown", (event) => {
    const open = dialog();
    if (!open) return;
    const typing = event.target.type === "search" && event.target.value; // the browser empties the field, or ends the composing
    if (event.key === "Escape" && !typing && !event.isComposing) open.querySelector("[data-close]")?.click();
    if (event.key !== "Tab") return;
    const all = stops(open), last = all.at(-1);
    // a group of radio buttons is one stop, so the end may be any button of the last group
    const atEnd = document.activeElement === last || !open.contains(document.activeElement);
    const atStart = document.activeElement === all[0] || document.activeElement?.tabIndex === -1;
    if (event.shiftKey ? !atStart : !atEnd) return;
    event.preventDefault();
    (event.shiftKey ? last : all[0]).focus();
  });
  document.addEventListener("click", (event) => {
    const id = event.target.closest("[data-focus-back]")?.dataset.focusBack;
    if (id) sessionStorage.setItem(BACK, id);
  });
  const start = () => [...dialog().querySelectorAll("h1, [autofocus]")].findLast((place) => place.checkVisibility())?.focus();
  addEventListener("DOMContentLoaded", () => {
    if (dialog()) return start();
    const id = sessionStorage.getItem(BACK);
    sessionStorage.removeItem(BACK);
    if (id) document.getElementById(id)?.focus();
  });
  // What had the focus may be gone with the answer, or hidden by it.
  document.addEventListener("htmx:afterSettle", () => {
    if (dialog() && !(dialog().contains(document.activeElement) && document.activeElement.checkVisibility())) start();
  });
})();

// Lists that ask for themselves anew stay as they are while a form of theirs is open or a text of theirs is marked.
document.addEventListener("htmx:beforeSwap", (event) => {
  const list = event.detail.target, marked = getSelection();
  if (!list.matches?.("[data-live]")) return;
  if (list.querySelector("details[open]") || (marked.type === "Range" && list.contains(marked.anchorNode))) event.detail.shouldSwap = false;
});

// What answers a form is no place of its own, and what was done is told once: going back, or loading again, asks for the page itself.
addEventListener("DOMContentLoaded", () => document.querySelectorAll("[data-here]").forEach((it) => history.replaceState(null, "", it.dataset.here)));

// A list whose rows ask for themselves one by one says how many have answered.
document.addEventListener("htmx:afterSettle", () => document.querySelectorAll("[data-progress]").forEach((it) => {
  it.textContent = it.dataset.progress.replace("#", document.querySelectorAll(`#${it.dataset.of} > :not([aria-busy])`).length);
}));

// The way between the console's pages is wider than a phone: the page one is on is brought into sight.
addEventListener("DOMContentLoaded", () => {
  const here = document.querySelector(".console-nav [aria-current]"), way = here?.closest(".console-nav");
  if (!way) return;
  const at = here.getBoundingClientRect(), all = way.getBoundingClientRect();
  way.scrollLeft += at.left + at.width / 2 - all.left - all.width / 2;
});
