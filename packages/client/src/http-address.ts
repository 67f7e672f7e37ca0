/** The HTTP address of what a WebSocket address, or an HTTP address, leads to. */
export function httpAddress(url: string | URL): URL {
  return new URL(String(url).replace(/^ws/, 'http'));
}
