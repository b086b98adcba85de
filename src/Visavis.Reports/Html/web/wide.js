// A table that is wider than its box says so, and only then takes part in the order of the keyboard.
export function hintAtWidth() {
  const watch = new ResizeObserver((entries) => entries.forEach((entry) => mark(entry.target)));
  for (const box of document.querySelectorAll(".scroll")) {
    watch.observe(box);
    box.addEventListener("scroll", () => mark(box), { passive: true });
  }
}

function mark(box) {
  const rest = box.scrollWidth - box.clientWidth;
  box.classList.toggle("fits", rest <= 1);
  box.classList.toggle("more", rest - Math.abs(box.scrollLeft) > 1);
  if (rest > 1) box.tabIndex = 0;
  else box.removeAttribute("tabindex");
}
