"use strict";
// What scrolls can be reached by keyboard, and what does not is no stop on the way.
(() => {
  const places = [...document.querySelectorAll(".wide, .listing, .printed pre, .answer")];
  const scrolls = each => each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1;
  function settle(some) {
    // All is read before anything is written: else each would lay the page out anew.
    const found = some.map(each => [each, scrolls(each)]);
    for (const [each, does] of found) {
      if (does) each.setAttribute("tabindex", "0");
      else if (each !== document.activeElement) each.removeAttribute("tabindex");
    }
  }
  // Also when a fold opens: what is folded has no size.
  const watch = new ResizeObserver(entries => settle(entries.map(entry => entry.target)));
  for (const each of places) watch.observe(each);
})();
// A link to what is folded unfolds it: what it lies in, and an exercise that is right.
(() => {
  function unfold() {
    let id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch { /* as it is: then it is no name of ours */ }
    const target = id && document.getElementById(id);
    if (!target) return;
    const folded = [];
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) folded.push(fold);
    folded.push(...target.querySelectorAll(":scope > details:only-child"));
    const closed = folded.filter(each => !each.open);
    for (const each of closed) each.open = true;
    // The browser has been there before it had a place.
    if (closed.length) target.scrollIntoView();
  }
  addEventListener("hashchange", unfold);
  // The same link once more is no change.
  addEventListener("click", event => {
    const link = event.target instanceof Element && event.target.closest("a[href^='#']");
    if (link && link.hash === location.hash) unfold();
  });
  unfold();
})();
