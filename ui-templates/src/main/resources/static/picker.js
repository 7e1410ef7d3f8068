// What HTML cannot do by itself where profiles are picked, which works without this file.
"use strict";

// Ticks: how many there are; one that is made while an answer is on its way is asked along, or that answer would lose it.
(() => {
  const ticked = (number) => document.querySelectorAll(number.dataset.count).length.toLocaleString(document.documentElement.lang);
  const count = () => document.querySelectorAll("[data-count]").forEach((number) => (number.textContent = ticked(number)));
  const search = () => htmx.trigger("#picker-words", "search");
  let waits = false; // what was typed while a button's answer is on its way, which its search would end
  document.addEventListener("htmx:afterSettle", count);
  document.addEventListener("htmx:afterRequest", () => {
    if (waits) setTimeout(search); // once that answer is dealt with, or there will be none
    waits = false;
  });
  document.addEventListener("change", (event) => {
    count();
    if (event.target.name === "profile" && document.querySelector("form .htmx-request:not(button)")) search();
  });
  document.addEventListener("htmx:confirm", (event) => {
    waits ||= event.target.id === "picker-words" && document.querySelector("[name=wish].htmx-request") !== null;
    if (waits && event.target.id === "picker-words") event.preventDefault();
  });
  addEventListener("load", () => {
    count();
    const box = document.getElementById("picker-words"); // some are quicker than the page
    if (box && box.value !== box.defaultValue) search();
  });
})();
