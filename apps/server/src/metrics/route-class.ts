/** First words of the HTTP API's addresses: all that metrics tell requests apart by. */
const RESOURCES: ReadonlySet<string> = new Set([
  'boards',
  'convenings',
  'datasets',
  'docs',
  'doors',
  'invitations',
  'join',
  'leave',
  'me',
  'networks',
  'openapi.json',
  'people',
  'phases',
  'phrase',
  'pulses',
  'return',
  'sign-in',
  'steward',
  'teams',
  'templates',
]);
const PROBES: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/livez']);

/**
 * What kind of thing a request asks for: one of a few words of ours. Nothing of the address itself comes through,
 * since codes, ids and secrets of links stand in it.
 */
export function routeClass(path: string): string {
  if (PROBES.has(path)) return 'probe';
  if (path.startsWith('/reminders/')) return 'reminders';
  if (path !== '/api' && !path.startsWith('/api/')) return 'web';
  const resource = path.split('/', 3)[2] ?? '';
  return RESOURCES.has(resource) ? `api/${resource}` : 'api';
}
