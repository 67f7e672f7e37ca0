// Sets the chosen theme and language before the first paint: see early.test.ts.
try {
  const root = document.documentElement;
  const theme = localStorage.getItem('throughline.theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  const language = localStorage.getItem('throughline.language');
  if (language === 'en' || language === 'es') root.lang = language;
} catch {
  // Storage may be switched off; the page then follows the device.
}
