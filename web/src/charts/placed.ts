import type { Spec } from "./drawing";

/** Keeps a chart drawn while its place is on the page: when it comes in sight, and again for another width or before printing. */
export function keepDrawn(place: HTMLElement, read: () => Promise<Spec>, isDark: boolean): () => void {
  let end: (() => void) | undefined;
  let drawn = "";
  let isOver = false;
  const spec = once(read);
  const hasChanged = (state: string) => isOver || drawn !== state;
  const show = async (dark: boolean) => {
    const state = `${place.clientWidth} ${String(dark)}`;
    if (isOver || place.clientWidth === 0 || drawn === state) return;
    drawn = state;
    try {
      const [{ drawInto }, declared] = await Promise.all([import("./drawing"), spec()]);
      if (hasChanged(state)) return;
      const done = await drawInto(place, declared, dark);
      if (hasChanged(state)) {
        done();
        return;
      }
      end?.();
      end = done;
      place.dataset.drawn = "yes";
    } catch (fault) {
      // Drawn again when it comes in sight again; until then its words stand for it.
      if (drawn === state) drawn = "";
      place.dataset.drawn = "no";
      console.error(fault);
    }
  };
  const sight = new IntersectionObserver((entries) => entries.some((e) => e.isIntersecting) && void show(isDark), { rootMargin: "300px" });
  const size = new ResizeObserver(() => drawn !== "" && void show(isDark));
  const print = () => void show(false);
  const printed = () => void show(isDark);
  sight.observe(place);
  size.observe(place);
  addEventListener("beforeprint", print);
  addEventListener("afterprint", printed);
  return () => {
    isOver = true;
    sight.disconnect();
    size.disconnect();
    removeEventListener("beforeprint", print);
    removeEventListener("afterprint", printed);
    end?.();
  };
}

// What failed is made again.
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () =>
    (made ??= make().catch((fault: unknown) => {
      made = undefined;
      throw fault;
    }));
}
