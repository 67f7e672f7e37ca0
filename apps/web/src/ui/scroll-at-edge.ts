/** How near to the top or bottom of the window, in px, a dragged thing makes the page scroll. */
const EDGE_PX = 72;
const STEP_PX = 14;

/** Scrolls the page while a pointer stays near its upper or lower edge, until `signal` aborts. */
export function scrollAtEdge(signal: AbortSignal): { at(clientY: number): void } {
  let y: number | undefined;
  const step = () => {
    if (signal.aborted) return;
    if (y !== undefined && y < EDGE_PX) scrollBy(0, -STEP_PX);
    else if (y !== undefined && y > innerHeight - EDGE_PX) scrollBy(0, STEP_PX);
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
  return {
    at(clientY) {
      y = clientY;
    },
  };
}
