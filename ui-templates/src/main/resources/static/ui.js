// What HTML cannot do by itself. Every page works without this file.
"use strict";

// Theme: loaded before anything is painted, so that "like the system" never flashes.
(() => {
  const html = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const follow = () => {
    if (html.dataset.theme === "system") html.dataset.bsTheme = dark.matches ? "dark" : "light";
  };
  follow();
  dark.addEventListener("change", follow);
})();

// Pressed buttons say so at once and cannot be pressed twice. The button is not disabled: its value must be sent.
(() => {
  const free = (form) => {
    delete form.dataset.busy;
    form.querySelectorAll("[aria-disabled]").forEach((button) => {
      button.classList.remove("btn-loading");
      button.removeAttribute("aria-disabled");
    });
  };
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.busy) {
      event.preventDefault();
      return;
    }
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
  const announcer = document.getElementById("announcer");
  if (announcer && words) announcer.textContent = words;
}
function sayChange(first) {
  const words = [...document.querySelectorAll("[data-say]")].map((element) => element.dataset.say);
  const news = words.filter((word) => !said.includes(word));
  if (!first) say(news.join(". "));
  said = words;
}
addEventListener("DOMContentLoaded", () => sayChange(true));
document.addEventListener("htmx:afterSettle", () => sayChange(false));

// Menus (details.menu) close when the person turns elsewhere, and give the focus back on Escape.
(() => {
  const close = (except) =>
    document.querySelectorAll("details.menu[open], details.confirm[open]").forEach((menu) => {
      if (!menu.contains(except)) menu.open = false;
    });
  document.addEventListener("pointerdown", (event) => close(event.target));
  document.addEventListener("focusin", (event) => close(event.target));
  document.addEventListener("keydown", (event) => {
    const menu = document.activeElement?.closest("details.menu[open], details.confirm[open]");
    if (event.key !== "Escape" || !menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
})();

// Copy buttons stand only where the browser lets pages copy; what they copy can be read and marked in any case.
(() => {
  if (!navigator.clipboard) return;
  addEventListener("DOMContentLoaded", () => document.querySelectorAll("[data-copy]").forEach((button) => (button.hidden = false)));
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent).then(
      () => {
        button.textContent = button.dataset.copied;
        say(button.dataset.copied);
      },
      () => (button.hidden = true),
    );
  });
})();

// Dialogs keep the focus, close with Escape, and give the focus back to what opened them on the page behind.
(() => {
  const BACK = "focus-back";
  const dialog = () => document.querySelector('[role="dialog"][aria-modal="true"]');
  const stops = (inside) =>
    [...inside.querySelectorAll("a[href], button, input, select, textarea, summary")].filter(
      (element) => !element.disabled && element.checkVisibility(),
    );
  document.addEventListener("keydown", (event) => {
    const open = dialog();
    if (!open) return;
    const typing = event.target.type === "search" && event.target.value; // the browser empties the field, or ends the composing
    if (event.key === "Escape" && !typing && !event.isComposing) open.querySelector("[data-close]")?.click();
    if (event.key !== "Tab") return;
    const all = stops(open);
    const last = all.at(-1);
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

// Ticks: how many there are; one that is made while an answer is on its way is asked along, or that answer would lose it.
(() => {
  const count = () =>
    document.querySelectorAll("[data-count]").forEach((number) => {
      number.textContent = document.querySelectorAll(number.dataset.count).length.toLocaleString(document.documentElement.lang);
    });
  const search = () => htmx.trigger("#picker-words", "search");
  document.addEventListener("htmx:afterSettle", count);
  document.addEventListener("change", (event) => {
    count();
    if (event.target.name === "profile" && document.querySelector("form .htmx-request:not(button)")) search();
  });
  document.addEventListener("htmx:confirm", (event) => { // what was typed before a button was pressed went along with it
    if (event.target.id === "picker-words" && document.querySelector("[name=wish].htmx-request")) event.preventDefault();
  });
  addEventListener("load", () => {
    count();
    const box = document.getElementById("picker-words"); // some are quicker than the page
    if (box && box.value !== box.defaultValue) search();
  });
})();
