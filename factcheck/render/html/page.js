"use strict";
// Without this the page can be read from top to bottom; with it there are views, a filter, and arrow keys.
const root = document.documentElement;
const views = [...document.querySelectorAll(".view")];
const links = [...document.querySelectorAll("nav a")];
const findings = [...document.querySelectorAll(".finding")];
const filter = document.getElementById("filter");

function show(view) {
  for (const one of views) one.hidden = one !== view;
  for (const link of links) {
    if (link.hash === "#" + view.id) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

// A link to anything opens the view that it is in and whatever is folded around it.
function follow() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  show(target?.closest(".view") ?? views[0]);
  if (!target || views.includes(target)) return scrollTo(0, 0);
  target.hidden = false;
  const folded = target.querySelector(":scope > details") ?? target.closest("details");
  if (folded) folded.open = true;
  target.scrollIntoView();
  if (target.matches(".finding")) summary(target).focus({ preventScroll: true });
}

function summary(finding) {
  return finding.querySelector("summary") ?? finding.querySelector(".number");
}

function sift() {
  const data = new FormData(filter);
  const severities = data.getAll("severity");
  const words = data.get("words").toLowerCase().split(/\s+/);
  let number = 0;
  for (const finding of findings) {
    const { severity, rule, sources } = finding.dataset;
    finding.hidden = !(
      severities.includes(severity) &&
      (!data.get("rule") || data.get("rule") === rule) &&
      (!data.get("source") || sources.split(" ").includes(data.get("source"))) &&
      (!data.get("words") || words.every((word) => finding.textContent.toLowerCase().includes(word)))
    );
    if (!finding.hidden) number += 1;
  }
  document.getElementById("shown").textContent = number === findings.length ? "" : `${number} of ${findings.length} shown`;
}

// From one finding to the next, while one has the focus.
const STEPS = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1, Home: -Infinity, End: Infinity };
function step(event) {
  const finding = event.target.closest(".finding");
  const by = STEPS[event.key];
  if (!by || !finding || event.target !== summary(finding) || event.ctrlKey || event.metaKey || event.altKey) return;
  const shown = findings.filter((one) => !one.hidden);
  const place = Math.min(Math.max(shown.indexOf(finding) + by, 0), shown.length - 1);
  event.preventDefault();
  summary(shown[place]).focus();
}

function paint(theme) {
  root.dataset.theme = theme;
  document.getElementById("theme").textContent = theme === "dark" ? "Light" : "Dark";
}

function keep(theme) {
  try { return theme ? localStorage.setItem("factcheck-theme", theme) : localStorage.getItem("factcheck-theme"); }
  catch { return null; } // a page from a file may have nowhere to keep it
}

const theme = document.getElementById("theme");
theme.hidden = false;
paint(keep() ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"));
theme.addEventListener("click", () => {
  paint(root.dataset.theme === "dark" ? "light" : "dark");
  keep(root.dataset.theme);
});

if (filter) {
  filter.hidden = false;
  filter.addEventListener("input", sift);
  filter.addEventListener("submit", (event) => event.preventDefault());
}
document.addEventListener("keydown", step);
addEventListener("hashchange", follow);

let folded = [];
addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("details:not([open])")];
  for (const one of folded) one.open = true;
});
addEventListener("afterprint", () => { for (const one of folded) one.open = false; });

root.classList.add("views");
follow();
// A browser that opens a page at a link takes the focus away again.
addEventListener("load", () => setTimeout(() => location.hash && follow()));
