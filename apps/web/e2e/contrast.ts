import type { Locator } from '@playwright/test';

/** How far an element's words stand out from its own opaque background: 1 to 21. */
export async function contrastOf(element: Locator): Promise<number> {
  const [ink, ground] = await element.evaluate((node) => {
    const { color, backgroundColor } = getComputedStyle(node);
    return [color, backgroundColor];
  });
  const [light = 0, dark = 0] = [luminance(ink), luminance(ground)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Of an opaque colour, as browsers compute it: `rgb(1, 2, 3)`. */
function luminance(color: string | undefined): number {
  const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(color ?? '')?.slice(1);
  if (parts === undefined) throw new Error(`${color} is not an opaque colour`);
  const [r = 0, g = 0, b = 0] = parts.map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
