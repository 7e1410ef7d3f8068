// Draws the trend from the table that stands below it. Colours are those of the page, so that dark works.
"use strict";

(() => {
  const charts = new Set();
  const CLOSE = 20; // lines further apart than this have scales of their own, or one of them lies on the ground

  const formats = (currency) => {
    const language = document.documentElement.lang;
    const short = { notation: "compact", maximumFractionDigits: 1 };
    const money = () => {
      try {
        return new Intl.NumberFormat(language, { style: "currency", currency, ...short });
      } catch {
        return new Intl.NumberFormat(language, short);
      }
    };
    const share = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 2 });
    const plain = new Intl.NumberFormat(language, short);
    return { money: money(), share, ratio: plain, count: plain };
  };
  const KINDS = { spend: "money", sales: "money", cpc: "money", acos: "share", ctr: "share", conversionRate: "share", roas: "ratio" };

  // What one measure looks like on every day; where nothing is known, or divided by zero, the line has a gap.
  const read = (table, measure) => {
    const column = [...table.tHead.rows[0].cells].findIndex((cell) => cell.dataset.measure === measure);
    const rows = [...table.tBodies[0].rows];
    const data = rows.map((row) => (row.cells[column].dataset.value ? Number(row.cells[column].dataset.value) : null));
    return {
      label: table.tHead.rows[0].cells[column].textContent,
      kind: KINDS[measure] ?? "count",
      data,
      words: rows.map((row) => row.cells[column].textContent),
      most: Math.max(...data.map((value) => value ?? 0)),
    };
  };

  // The first scale stands on the left, the second on the right; a third is there, but not shown.
  const scaled = (lines) => {
    const scales = [];
    for (const line of lines) {
      const near = ({ kind, most }) => kind === line.kind && (!most || !line.most || Math.max(most, line.most) / Math.min(most, line.most) < CLOSE);
      let scale = scales.find(near);
      if (!scale) scales.push((scale = { id: `y${scales.length}`, kind: line.kind, most: line.most, lines: [] }));
      scale.lines.push(line);
      line.yAxisID = scale.id;
    }
    return scales;
  };

  const draw = (canvas) => {
    const table = document.getElementById(canvas.dataset.table);
    const rows = [...table.tBodies[0].rows];
    const written = formats(canvas.dataset.currency);
    const lines = canvas.dataset.measures.split(" ").map((measure) => read(table, measure));
    const scales = scaled(lines);
    // What has no scale to be read at is told so where it was picked.
    canvas.dataset.measures.split(" ").forEach((measure, index) => {
      if (lines[index].yAxisID === "y2") document.getElementById(`measure-${measure}`).dataset.scale = canvas.dataset.scale;
    });
    const open = rows.map((row) => row.dataset.settled === "false");
    const notWhole = rows.map((row) => row.dataset.state === "incomplete");
    const remarks = rows.map((row) => [...row.querySelectorAll(".day-remark")].map((remark) => remark.textContent).join(", "));
    const alone = (data, day) => (data[day - 1] ?? null) === null && (data[day + 1] ?? null) === null;
    const radius = (line) => ({ dataIndex }) => (alone(line.data, dataIndex) ? 4 : notWhole[dataIndex] && rows.length <= 92 ? 3.5 : 0);

    const chart = new Chart(canvas, {
      type: "line",
      data: {
        labels: rows.map((row) => row.querySelector("time").textContent),
        datasets: lines.map((line) => ({
          ...line,
          borderWidth: 2,
          cubicInterpolationMode: "monotone",
          pointRadius: radius(line),
          pointBorderWidth: 2,
          pointHoverRadius: 5,
          pointHitRadius: 16,
          segment: { borderDash: (part) => (open[part.p1DataIndex] ? [5, 5] : undefined) },
        })),
      },
      options: {
        responsive: true,
        maintainAspectRatio: false,
        animation: false,
        interaction: { mode: "index", intersect: false },
        scales: {
          x: { border: { display: false }, grid: { display: false }, ticks: { maxRotation: 0, autoSkipPadding: 24 } },
          ...Object.fromEntries(
            scales.map((scale, place) => [
              scale.id,
              {
                display: place < 2,
                position: place ? "right" : "left",
                beginAtZero: true,
                border: { display: false },
                grid: { drawOnChartArea: !place },
                ticks: { maxTicksLimit: 5, callback: (value) => written[scale.kind].format(value) },
              },
            ]),
          ),
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
              title: ([item]) => item.label + (remarks[item.dataIndex] ? ` (${remarks[item.dataIndex]})` : ""),
              label: (item) => ` ${item.dataset.label}: ${item.dataset.words[item.dataIndex]}`,
            },
          },
        },
      },
    });

    chart.paint = () => {
      const style = getComputedStyle(document.documentElement);
      const colour = (name) => style.getPropertyValue(name).trim();
      chart.data.datasets.forEach((set, index) => {
        const own = colour(`--chart-${index + 1}`);
        const inside = ({ dataIndex }) => (notWhole[dataIndex] ? colour("--surface") : own);
        Object.assign(set, { borderColor: own, backgroundColor: own, pointBorderColor: own, pointBackgroundColor: inside });
      });
      scales.forEach((scale) => {
        const { ticks, grid } = chart.options.scales[scale.id];
        // A scale of one line, beside another, has the colour of it
        const own = scales.length > 1 && scale.lines.length === 1;
        ticks.color = colour(own ? `--chart-${lines.indexOf(scale.lines[0]) + 1}` : "--chart-text");
        grid.color = colour("--chart-grid");
      });
      chart.options.scales.x.ticks.color = colour("--chart-text");
      Object.assign(chart.options.plugins.tooltip, {
        backgroundColor: colour("--tip-bg"),
        borderColor: colour("--tip-border"),
        titleColor: colour("--tip-text"),
        bodyColor: colour("--tip-text"),
      });
      chart.update("none");
    };
    chart.paint();

    // Single days by arrow keys.
    let day = rows.length;
    const show = (index) => {
      const active = index === null ? [] : lines.map((_, datasetIndex) => ({ datasetIndex, index }));
      chart.setActiveElements(active);
      chart.tooltip.setActiveElements(active, { x: 0, y: 0 });
      chart.update("none");
      if (index !== null) say([chart.data.labels[index], remarks[index], ...lines.map((line) => `${line.label} ${line.words[index]}`)].filter(Boolean).join(", "));
    };
    canvas.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (!step) return;
      event.preventDefault();
      day = Math.min(Math.max(day + step, 0), rows.length - 1);
      show(day);
    });
    canvas.addEventListener("blur", () => show(null));
    charts.add(chart);
  };

  // What htmx swapped away is let go, what it brought is drawn at once: nothing flashes and nothing moves.
  const drawAll = () => {
    if (!window.Chart) return;
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    for (const chart of charts) {
      if (chart.canvas?.isConnected) continue;
      chart.destroy();
      charts.delete(chart);
    }
    document.querySelectorAll("canvas[data-table]").forEach((canvas) => Chart.getChart(canvas) ?? draw(canvas));
  };
  addEventListener("DOMContentLoaded", drawAll);
  document.addEventListener("htmx:afterSwap", drawAll);
  new MutationObserver(() => charts.forEach((chart) => chart.paint())).observe(document.documentElement, { attributeFilter: ["data-bs-theme"] });
})();
