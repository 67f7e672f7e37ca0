/**
 * Sets in `--fit` the first of these sizes at which nothing in a box runs over its edges; the last where none does.
 * @param unit of the sizes; none for a plain number that a style multiplies
 * @returns whether everything is within the edges
 */
export function fitLetters(element: HTMLElement, sizes: readonly number[], unit = ''): boolean {
  for (const size of sizes) {
    element.style.setProperty('--fit', `${size}${unit}`);
    const isWide = element.scrollWidth > element.clientWidth + 1;
    if (!isWide && element.scrollHeight <= element.clientHeight + 1) return true;
  }
  return false;
}

/** Who types does not wait for letters to be measured: that comes when there is a moment's rest. */
const REST_MS = 150;

/**
 * Measures a box at once where it was not yet, soon where its words changed, and whenever its size changes.
 * @returns what ends it
 */
export function keepFitted(element: HTMLElement, measure: () => void): () => void {
  const isFirst = element.style.getPropertyValue('--fit') === '';
  if (isFirst) measure();
  const timer = setTimeout(measure, isFirst ? 0 : REST_MS);
  const { clientWidth, clientHeight } = element;
  let known = `${clientWidth} ${clientHeight}`;
  const watching = new ResizeObserver(() => {
    const now = `${element.clientWidth} ${element.clientHeight}`;
    if (now === known) return;
    known = now;
    measure();
  });
  watching.observe(element);
  void document.fonts.ready.then(() => isFirst && measure());
  return () => {
    clearTimeout(timer);
    watching.disconnect();
  };
}
