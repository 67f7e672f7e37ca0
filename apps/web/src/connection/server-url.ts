/** Where the document plane of the server that gave out this page listens. */
export function documentServerUrl(page: Pick<Location, 'protocol' | 'host'> = location): string {
  return `${page.protocol === 'https:' ? 'wss' : 'ws'}://${page.host}`;
}
