// Runs before the first paint, so that a chosen theme does not flash and the language is right from
// the start. theme.ts and language.ts hold the same two keys; early.test.ts keeps them together.
try {
  const theme = localStorage.getItem('throughline.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  const language = localStorage.getItem('throughline.language');
  if (language === 'en' || language === 'es') document.documentElement.lang = language;
} catch {
  // Storage may be switched off; the page then follows the device.
}
