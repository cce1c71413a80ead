// What a page can do beyond being read. Every page is complete without it.
(() => {
  "use strict";
  const root = document.documentElement;
  // Pages from a disk may have no storage; a choice then lasts as long as the page.
  const remembered = (key) => {
    try { return localStorage.getItem(key); } catch { return null; }
  };
  const remember = (key, value) => {
    try { localStorage.setItem(key, value); } catch { /* not kept */ }
  };

  // Before the first paint, so that nothing flashes or moves.
  root.classList.add("scripted");
  const chosen = remembered("andon-theme");
  if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;

  const toggleTheme = () => {
    const dark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    remember("andon-theme", root.dataset.theme);
  };

  /** How old the numbers are, which only the reader's clock knows. */
  const showAge = () => {
    for (const line of document.querySelectorAll(".age")) {
      const hours = Math.floor((Date.now() / 1000 - Number(line.dataset.seconds)) / 3600);
      if (!(hours >= 0)) continue;
      const [text, number] = hours < 72
        ? [line.dataset.hours, hours]
        : [line.dataset.days, Math.floor(hours / 24)];
      line.firstElementChild.textContent = text.replace("{0}", String(number));
      line.classList.toggle("old", hours > 36);
    }
  };

  const menu = () => {
    const button = document.getElementById("_menu");
    button?.addEventListener("click", () => {
      const open = document.querySelector(".masthead").classList.toggle("open");
      button.setAttribute("aria-expanded", String(open));
    });
  };

  /** The text of a cell without its letter. */
  const shown = (cell) => {
    const copy = cell.cloneNode(true);
    for (const mark of copy.querySelectorAll(".mark, .u")) mark.remove();
    return copy.textContent.trim();
  };

  /** The number of a cell; NaN where there is none. */
  const number = (text) => {
    const digits = text.replace(/[^0-9.\u2212-]/g, "").replace("\u2212", "-");
    return digits === "" || digits === "-" ? NaN : Number(digits);
  };

  const sort = (table, column, header) => {
    const body = table.tBodies[0];
    const numeric = header.classList.contains("num");
    const before = header.getAttribute("aria-sort");
    const ascending = before ? before === "descending" : !numeric;
    for (const other of table.querySelectorAll("th[aria-sort]")) other.removeAttribute("aria-sort");
    header.setAttribute("aria-sort", ascending ? "ascending" : "descending");
    const collator = new Intl.Collator(root.lang, { numeric: true });
    const keyed = [...body.rows].map((row) => {
      const text = shown(row.cells[column]);
      return { row, key: numeric ? number(text) : text, strong: row.classList.contains("strong") };
    });
    const absent = (key) => key === "" || key === "–" || Number.isNaN(key);
    keyed.sort((a, b) => {
      // Totals and cells without a value stay below, whichever way the rest is sorted.
      if (a.strong !== b.strong) return a.strong ? 1 : -1;
      if (absent(a.key) || absent(b.key)) return absent(a.key) - absent(b.key);
      const order = numeric ? a.key - b.key : collator.compare(a.key, b.key);
      return ascending ? order : -order;
    });
    body.append(...keyed.map((entry) => entry.row));
  };

  const sortable = () => {
    for (const table of document.querySelectorAll("table")) {
      if (table.tBodies[0].rows.length < 3) continue;
      [...table.tHead.rows[0].cells].forEach((header, column) => {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "sort";
        if (header.querySelector("a")) {
          // A link cannot stand inside a button, so the button lies behind it and fills the cell.
          button.classList.add("behind");
          button.setAttribute("aria-label", header.textContent.trim());
        } else {
          button.append(...header.childNodes);
        }
        button.addEventListener("click", () => sort(table, column, header));
        header.append(button);
      });
    }
  };

  const filters = () => {
    for (const field of document.querySelectorAll(".filter input")) {
      const rows = [...field.closest(".filter").nextElementSibling.querySelectorAll("tbody tr")];
      field.addEventListener("input", () => {
        const wanted = field.value.trim().toLocaleLowerCase(root.lang);
        for (const row of rows) {
          row.hidden = !row.textContent.toLocaleLowerCase(root.lang).includes(wanted);
        }
      });
    }
  };

  /** Titles of all pages, loaded when somebody first asks: files opened from a disk cannot be fetched. */
  const search = () => {
    const field = document.getElementById("_search");
    if (!field) return;
    const results = document.getElementById("_results");
    const found = document.getElementById("_found");
    const show = () => {
      const wanted = field.value.trim().toLocaleLowerCase(root.lang);
      results.replaceChildren();
      const pages = (window.andonPages ?? [])
        .filter(([title]) => wanted && title.toLocaleLowerCase(root.lang).includes(wanted))
        .slice(0, 12);
      for (const [title, path] of pages) {
        const link = document.createElement("a");
        link.href = document.body.dataset.root + path;
        link.dir = "auto";
        link.textContent = title;
        const item = document.createElement("li");
        item.append(link);
        results.append(item);
      }
      results.hidden = pages.length === 0;
      found.textContent = !wanted ? ""
        : pages.length === 0 ? document.body.dataset.noResults : String(pages.length);
    };
    field.addEventListener("focus", () => {
      const script = document.createElement("script");
      script.src = document.body.dataset.search;
      script.addEventListener("load", show);
      document.head.append(script);
    }, { once: true });
    field.addEventListener("input", show);
    field.closest(".search").addEventListener("keydown", (event) => {
      const links = [field, ...results.querySelectorAll("a")];
      const place = links.indexOf(document.activeElement);
      if (event.key === "Escape") {
        field.value = "";
        show();
        field.blur();
      } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        links[Math.max(0, Math.min(links.length - 1, place + (event.key === "ArrowDown" ? 1 : -1)))].focus();
        event.preventDefault();
      } else if (event.key === "Enter" && place === 0) {
        links[1]?.click();
      }
    });
    document.addEventListener("click", (event) => {
      if (!event.target.closest(".search")) results.hidden = true;
    });
  };

  /** Single keys, which anyone can switch off (WCAG 2.1.4). */
  const shortcuts = () => {
    const dialog = document.getElementById("_keys");
    const enabled = document.getElementById("_keys-on");
    enabled.checked = remembered("andon-keys") !== "off";
    enabled.addEventListener("change", () => remember("andon-keys", enabled.checked ? "on" : "off"));
    document.getElementById("_help").addEventListener("click", () => dialog.showModal());
    document.getElementById("_keys-close").addEventListener("click", () => dialog.close());
    const actions = {
      "?": () => dialog.showModal(),
      d: toggleTheme,
      k: () => { if (document.body.dataset.kpis) location.href = document.body.dataset.kpis; },
      "/": () => {
        document.querySelector(".masthead").classList.add("open");
        document.getElementById("_search")?.focus();
      },
    };
    document.addEventListener("keydown", (event) => {
      if (!enabled.checked || event.ctrlKey || event.metaKey || event.altKey || dialog.open) return;
      if (event.target.closest("input, textarea, select")) return;
      const action = actions[event.key];
      if (!action) return;
      event.preventDefault();
      action();
    });
  };

  /** A board stays open for weeks: it looks for newer numbers by itself, unless somebody holds it. */
  const board = () => {
    const seconds = Number(document.body.dataset.reload);
    if (!seconds) return;
    setInterval(() => {
      if (!document.getElementById("_hold")?.checked) location.reload();
    }, seconds * 1000);
  };

  addEventListener("DOMContentLoaded", () => {
    board();
    document.getElementById("_theme").addEventListener("click", toggleTheme);
    showAge();
    menu();
    sortable();
    filters();
    search();
    shortcuts();
  });
})();
