import { useCallback, type ReactNode } from "react";

/** A box for what may be larger than its place; it takes part in the order of the keyboard only where it is. */
export function Scrolling({ label, children }: { label: string; children: ReactNode }) {
  const watch = useCallback((box: HTMLElement | null) => (box ? hintAtMore(box) : undefined), []);
  return (
    <div className="scroll" role="region" aria-label={label} ref={watch}>
      {children}
    </div>
  );
}

/** Keeps telling whether there is more than can be seen; returns what ends it. */
export function hintAtMore(box: HTMLElement) {
  const mark = () => {
    const beside = box.scrollWidth - box.clientWidth;
    const below = box.scrollHeight - box.clientHeight;
    box.classList.toggle("more", beside - Math.abs(box.scrollLeft) > 1);
    if (beside > 1 || below > 1) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  };
  const watch = new ResizeObserver(mark);
  watch.observe(box);
  box.addEventListener("scroll", mark, { passive: true });
  return () => {
    watch.disconnect();
    box.removeEventListener("scroll", mark);
  };
}
