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
