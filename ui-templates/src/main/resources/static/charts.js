// Draws the trend from the table that stands below it. Colours are those of the page, so that dark works.
"use strict";

addEventListener("DOMContentLoaded", () => {
  const canvas = document.querySelector("canvas[data-table]");
  const table = canvas && document.getElementById(canvas.dataset.table);
  if (!table || !window.Chart) return;

  const rows = [...table.tBodies[0].rows];
  const language = document.documentElement.lang;
  const open = rows.map((row) => row.dataset.settled === "false");
  const money = (options) => {
    try {
      return new Intl.NumberFormat(language, { style: "currency", currency: canvas.dataset.currency, ...options });
    } catch {
      return new Intl.NumberFormat(language, options);
    }
  };
  const axis = money({ notation: "compact", maximumFractionDigits: 1 });
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

  // One line per column of numbers; its colour is the css variable --chart-1, --chart-2 …
  const line = (column) => ({
    label: table.tHead.rows[0].cells[column].textContent,
    data: rows.map((row) => Number(row.cells[column].dataset.value)),
    words: rows.map((row) => row.cells[column].textContent),
    borderWidth: 2,
    tension: 0.3,
    cubicInterpolationMode: "monotone",
    pointRadius: rows.length < 2 ? 4 : 0,
    pointHoverRadius: 5,
    pointHitRadius: 16,
    segment: { borderDash: (part) => (open[part.p1DataIndex] ? [5, 5] : undefined) },
  });

  const chart = new Chart(canvas, {
    type: "line",
    data: {
      labels: rows.map((row) => row.cells[0].querySelector("time").textContent),
      datasets: [line(1), line(2)],
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: still ? false : { duration: 300 },
      interaction: { mode: "index", intersect: false },
      scales: {
        x: { border: { display: false }, grid: { display: false }, ticks: { maxRotation: 0, autoSkipPadding: 24 } },
        y: { beginAtZero: true, border: { display: false }, ticks: { maxTicksLimit: 5, callback: (value) => axis.format(value) } },
      },
      plugins: {
        legend: { display: false },
        tooltip: {
          padding: 12,
          cornerRadius: 8,
          boxPadding: 6,
          usePointStyle: true,
          borderWidth: 1,
          callbacks: {
            title: ([item]) => item.label + (open[item.dataIndex] ? ` (${canvas.dataset.open})` : ""),
            label: (item) => ` ${item.dataset.label}: ${item.dataset.words[item.dataIndex]}`,
          },
        },
      },
    },
  });

  const paint = () => {
    const style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue(name).trim();
    chart.data.datasets.forEach((set, index) => {
      const own = colour(`--chart-${index + 1}`);
      Object.assign(set, { borderColor: own, backgroundColor: own, pointBackgroundColor: own });
    });
    const { scales, plugins } = chart.options;
    scales.x.ticks.color = scales.y.ticks.color = colour("--chart-text");
    scales.y.grid = { color: colour("--chart-grid") };
    Object.assign(plugins.tooltip, {
      backgroundColor: colour("--tip-bg"),
      borderColor: colour("--tip-border"),
      titleColor: colour("--tip-text"),
      bodyColor: colour("--tip-text"),
    });
    chart.options.font = { family: style.fontFamily };
    chart.update("none");
  };
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  paint();
  new MutationObserver(paint).observe(document.documentElement, { attributeFilter: ["data-bs-theme"] });

  // Single days by arrow keys.
  let day = rows.length;
  const show = (index) => {
    const active = index === null ? [] : chart.data.datasets.map((_, datasetIndex) => ({ datasetIndex, index }));
    chart.setActiveElements(active);
    chart.tooltip.setActiveElements(active, { x: 0, y: 0 });
    chart.update("none");
    if (index !== null) say([chart.data.labels[index], ...chart.data.datasets.map((set) => `${set.label} ${set.words[index]}`)].join(", "));
  };
  canvas.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    day = Math.min(Math.max(day + step, 0), rows.length - 1);
    show(day);
  });
  canvas.addEventListener("blur", () => show(null));
});
