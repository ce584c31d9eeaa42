"use strict";
// Sorting by the headings of the table, and unfolding everything at once. The page is whole
// without this.
(() => {
  const table = document.getElementById("codes");
  if (!table) return;
  const numeric = new Set(["count", "code", "first", "last"]);

  const sort = (heading) => {
    const key = heading.dataset.key;
    // A count is looked at from the greatest down, all else from the first up.
    const before = heading.getAttribute("aria-sort");
    const descending = before ? before === "ascending" : key === "count";
    const order = (a, b) =>
      numeric.has(key) ? a.dataset[key] - b.dataset[key] : a.dataset[key] < b.dataset[key] ? -1 : a.dataset[key] > b.dataset[key] ? 1 : 0;
    const bodies = [...table.tBodies].sort((a, b) => (descending ? order(b, a) : order(a, b)));
    table.append(...bodies);
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
  table.addEventListener("toggle", label, true);
  label();
  document.querySelector(".heading").append(all);
})();
