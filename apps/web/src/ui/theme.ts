/** How light the screens are: as the device says, or as the person chose. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Where the choice is kept on this device. public/early.js reads it too. */
export const THEME_STORAGE_KEY = 'throughline.theme';

/** The theme that this page shows now. */
export function currentTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

/** Shows a theme at once and keeps it for the next visit, where the browser allows that. */
export function chooseTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  paintBrowserBars();
  try {
    if (theme === 'system') localStorage.removeItem(THEME_STORAGE_KEY);
    else localStorage.setItem(THEME_STORAGE_KEY, theme);
  } catch {
    // Storage may be switched off; the choice then lasts as long as the page.
  }
}

/** Keeps the browser's own bars in the colour of the ground, whatever the device or the person changes. */
export function followGround(): void {
  paintBrowserBars();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paintBrowserBars);
}

function paintBrowserBars(): void {
  const ground = getComputedStyle(document.documentElement).backgroundColor;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.content = ground;
  }
}
