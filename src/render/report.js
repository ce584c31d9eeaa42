"use strict";
// Sorting by the headings of the table, and unfolding everything at once. The page is whole
// without this. There can be thousands of rows.
(() => {
  const table = document.getElementById("codes");
  if (!table) return;
  const numeric = new Set(["count", "code", "first", "last"]);
  const atOnce = 100;
  let sorted;

  const sort = (heading) => {
    const key = heading.dataset.key;
    // A count is looked at from the greatest down, all else from the first up.
    const before = heading.getAttribute("aria-sort");
    const descending = before ? before === "ascending" : key === "count";
    const rows = Array.from(table.tBodies, (body) => {
      const text = body.dataset[key];
      return { body, value: numeric.has(key) ? Number(text) : text };
    });
    const sign = descending ? -1 : 1;
    rows.sort((a, b) => (a.value < b.value ? -sign : a.value > b.value ? sign : 0));
    const bodies = rows.map((row) => row.body);
    // Thousands take a moment to move; those on the screen go first.
    table.tHead.after(...bodies.slice(0, atOnce));
    sorted = bodies;
    requestAnimationFrame(() => setTimeout(() => {
      if (sorted === bodies) table.append(...bodies.slice(atOnce));
    }));
    for (const other of table.querySelectorAll("th[data-key]")) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", descending ? "descending" : "ascending");
  };

  for (const heading of table.querySelectorAll("th[data-key]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = heading.textContent;
    button.addEventListener("click", () => sort(heading));
    heading.replaceChildren(button);
  }

  const all = document.createElement("button");
  all.type = "button";
  all.className = "all";
  const unfolded = () => [...table.querySelectorAll("details")].every((item) => item.open);
  const label = () => { all.textContent = unfolded() ? "Fold all" : "Unfold all"; };
  all.addEventListener("click", () => {
    const open = !unfolded();
    for (const item of table.querySelectorAll("details")) item.open = open;
    label();
  });
  // Each item tells of itself when all are unfolded; one look is enough.
  let waits = false;
  const look = () => {
    if (waits) return;
    waits = true;
    requestAnimationFrame(() => { waits = false; label(); });
  };
  table.addEventListener("toggle", look, true);
  label();
  document.querySelector(".heading").append(all);
})();
