"use strict";
(() => {
  const section = document.getElementById("students");
  const table = section.querySelector("table.heat");
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const form = section.querySelector("form");
  const status = section.querySelector(".state");
  const by = id => document.getElementById(id);
  const search = by("search"), verdict = by("verdict"), exercise = by("exercise"), state = by("state");
  // Columns before the exercises: student, score, verdict, and the questionnaire where somebody began it.
  const ASKED = heads.findIndex(each => each.classList.contains("asked"));
  const FIRST = ASKED < 0 ? 3 : 4;
  const PASSED = "ais";
  const lang = document.documentElement.lang;
  const collator = new Intl.Collator(lang, { numeric: true });
  const count = new Intl.NumberFormat(lang);
  const words = Object.fromEntries(
    [...section.querySelectorAll("[data-letter]")].map(each => [each.dataset.letter, each.textContent]));
  // Verdicts as the page orders them, the worst first.
  const worst = [...verdict.options].map(each => each.value);
  const fold = text => text.normalize("NFKC").toLowerCase();
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const number = text => (text === "" || text === "-" || text === "." ? NaN : Number(text));

  const rows = [...body.rows].map((row, place) => ({
    row, place,
    name: row.cells[0].textContent,
    folded: fold(row.cells[0].textContent),
    score: number(row.dataset.s),
    verdict: row.dataset.v,
    asked: number((row.dataset.q || "").split(" ")[0]),
    points: row.dataset.p.split(" "),
  }));
  const codeOf = (each, column) => each.row.cells[FIRST + column].className;

  // Filter
  function fits(each, wanted, column) {
    if (wanted && !each.folded.includes(wanted)) return false;
    if (verdict.value && each.verdict !== verdict.value) return false;
    if (column === "") return true;
    const letter = codeOf(each, Number(column))[0];
    // Nothing there, or the grader failed: neither is passed or not.
    if (letter === "n" || letter === "j") return false;
    if (state.value === "m") return letter === "m";
    return PASSED.includes(letter) === (state.value === "p");
  }
  function filter() {
    const wanted = fold(search.value.trim());
    state.disabled = exercise.value === "";
    let shown = 0;
    for (const each of rows) {
      const fit = fits(each, wanted, exercise.value);
      if (each.row.hidden === fit) each.row.hidden = !fit;
      shown += fit;
    }
    tell(shown);
  }
  let order = "";
  function tell(shown = rows.filter(each => !each.row.hidden).length) {
    const parts = [fill(section.dataset.shown, { shown: count.format(shown), all: count.format(rows.length) })];
    if (!shown) parts.push(section.dataset.none);
    if (order) parts.push(fill(section.dataset.sorted, { column: order }));
    status.textContent = parts.join(" · ");
  }

  // Sort: a second press turns the order around; what has no value stays last.
  function valueOf(each, column) {
    if (column === 0) return each.name;
    if (column === 1) return each.score;
    if (column === 2) return worst.indexOf(each.verdict);
    if (column === ASKED) return each.asked;
    return number(each.points[column - FIRST]);
  }
  function compare(one, other) {
    if (typeof one === "string") return collator.compare(one, other);
    return one - other;
  }
  function arrange(column, down) {
    for (const head of heads) head.removeAttribute("aria-sort");
    heads[column].setAttribute("aria-sort", down ? "descending" : "ascending");
    const keyed = rows.map(each => [valueOf(each, column), each]);
    keyed.sort(([one, a], [other, b]) => {
      const lost = Number(Number.isNaN(one)) - Number(Number.isNaN(other));
      return lost || (down ? compare(other, one) : compare(one, other)) || a.place - b.place;
    });
    const sorted = document.createDocumentFragment();
    for (const [, each] of keyed) sorted.append(each.row);
    body.append(sorted);
    order = heads[column].textContent;
  }
  function sort(column) {
    arrange(column, heads[column].getAttribute("aria-sort") === "ascending");
    tell();
  }
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(column));
    head.append(button);
  });

  // What a cell says, put together when it is asked for: 36,000 titles would be a heavy page.
  const points = new Intl.NumberFormat(lang, { maximumFractionDigits: 2 });
  function saying(cell) {
    const column = cell.cellIndex - FIRST;
    if (column < 0 || !cell.textContent || cell.parentNode.parentNode !== body) return "";
    const earned = number(cell.parentNode.dataset.p.split(" ")[column]);
    const most = Number(heads[cell.cellIndex].dataset.most);
    return fill(Number.isNaN(earned) || !most ? section.dataset.bare : section.dataset.tip, {
      student: cell.parentNode.cells[0].textContent,
      exercise: heads[cell.cellIndex].textContent,
      verdict: words[cell.className[0]],
      points: points.format(earned),
      most: points.format(most),
    });
  }
  table.addEventListener("pointerover", event => {
    const cell = event.target.closest("td");
    if (cell && !cell.title) cell.title = saying(cell);
  });

  // A grid, as WAI-ARIA has it: one stop on the way through the page, and arrow keys from cell to cell in it.
  const sheet = section.querySelector(".sheet"), told = section.querySelector(".told");
  const seen = cell => cell && cell.offsetWidth > 0;
  const stop = cell => cell.querySelector("a, button") || cell;
  let current = stop(heads[0]);
  function go(cell) {
    current.tabIndex = -1;
    current = stop(cell);
    current.tabIndex = 0;
  }
  // From a cell on and on in one direction, past what is hidden, as far as there is something.
  function along(cell, step, most = Infinity) {
    let found = cell;
    for (let next = step(cell), left = most; next && left > 0; next = step(next)) {
      if (!seen(next)) continue;
      found = next;
      left -= 1;
    }
    return found;
  }
  const left = cell => cell.previousElementSibling, right = cell => cell.nextElementSibling;
  const up = cell => (cell.parentNode.previousElementSibling || (cell.parentNode.parentNode === body ? table.tHead.rows[0] : null))?.cells[cell.cellIndex];
  const down = cell => (cell.parentNode.nextElementSibling || (cell.parentNode.parentNode === body ? null : body.rows[0]))?.cells[cell.cellIndex];
  const moves = {
    ArrowLeft: cell => along(cell, left, 1),
    ArrowRight: cell => along(cell, right, 1),
    ArrowUp: cell => along(cell, up, 1),
    ArrowDown: cell => along(cell, down, 1),
    PageUp: cell => along(cell, up, 10),
    PageDown: cell => along(cell, down, 10),
    Home: (cell, far) => along(far ? along(cell, up) : cell, left),
    End: (cell, far) => along(far ? along(cell, down) : cell, right),
  };
  table.addEventListener("keydown", event => {
    const cell = event.target.closest("td, th"), move = moves[event.key];
    if (!cell || !move || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(move(cell, event.ctrlKey));
    // The first row and column stand still and cover what lies under them.
    sheet.style.scrollPadding = `${heads[0].offsetHeight + 2}px 2px 2px ${heads[0].offsetWidth + 2}px`;
    current.focus();
  });
  table.addEventListener("focusin", event => {
    const cell = event.target.closest("td, th");
    if (!cell) return;
    if (stop(cell) !== current) go(cell);
    told.textContent = saying(cell);
  });
  // A finger has no pointer that hovers.
  table.addEventListener("click", event => {
    const cell = event.target.closest("td");
    if (!cell) return;
    go(cell);
    current.focus({ preventScroll: true });
  });
  table.setAttribute("role", "grid");
  table.setAttribute("aria-describedby", "keys");
  sheet.removeAttribute("tabindex");
  for (const each of table.querySelectorAll("a, button")) each.tabIndex = -1;
  go(heads[0]);

  // CSV of what is shown, in the order in which it is shown. As grader/cells.py: no cell is a formula.
  function guarded(text) {
    const clean = text.normalize("NFC").replace(/\s+/gu, " ").replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, "").trim();
    return /^[\u200c\u200d]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]/u.test(clean) ? `'${clean}` : clean;
  }
  // As on the page: no more than two digits after the point.
  const rounded = text => (text === "" ? "" : String(Math.round(Number(text) * 100) / 100));
  const quoted = text => (/[",;\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  function lines() {
    // The names that result files have, whatever the language.
    const titles = ["student", "verdict", "score", "max_score", "bonus", ...(ASKED < 0 ? [] : ["questionnaire_score", "questionnaire_max", "questionnaire_waiting"]), ...heads.slice(FIRST).map(each => each.textContent)];
    const found = [titles.map(guarded)];
    for (const row of body.rows) {
      if (row.hidden) continue;
      const { s, t, b, v, p, q = "" } = row.dataset;
      const [score, most, left] = q.split(" ").map(each => (each === "-" ? "" : each));
      const asked = ASKED < 0 ? [] : [score, most || "", left || ""];
      const earned = p.split(" ").map(each => (each === "." || each === "-" ? "" : each));
      found.push([guarded(row.cells[0].textContent), v, ...[s, t, b, ...asked, ...(heads.length > FIRST ? earned : [])].map(rounded)]);
    }
    return found.map(cells => `${cells.map(quoted).join(",")}\r\n`);
  }
  by("csv").addEventListener("click", event => {
    // With a byte order mark spreadsheets read UTF-8.
    const address = URL.createObjectURL(new Blob(["\ufeff", ...lines()], { type: "text/csv;charset=utf-8" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = event.target.dataset.file.replace(/[\\/:*?"<>|]+/g, " ");
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  });

  let waiting = 0;
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 120);
  });
  for (const each of [verdict, exercise, state]) each.addEventListener("change", filter);
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  form.hidden = false;
  for (const each of [told, by("keys")]) each.hidden = false;
  // The page was written in an order that knows of no language.
  arrange(0, false);
  filter();
})();
