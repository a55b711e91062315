// What scrolls sideways can be reached by keys; what does not is no stop on the way.
function stops() {
  for (const each of document.querySelectorAll("article pre, .table-wrapper")) {
    if (each.scrollWidth > each.clientWidth) each.tabIndex = 0;
    else each.removeAttribute("tabindex");
  }
}
addEventListener("load", stops);
addEventListener("resize", stops);
stops();
