import { ACTION_OF_RESOURCE } from '@throughline/network';
import {
  PROTOCOL_VERSION,
  RESOURCES,
  type Resource,
  type ResourceName,
} from '@throughline/protocol';
import { allSchemas, type JsonSchema, reachable } from './json-schemas.ts';
import { type Operation, operationOf } from './operation.ts';

/** The description of everything under `/api`, as OpenAPI 3.1 has it. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly securitySchemes: Readonly<Record<string, Readonly<Record<string, string>>>>;
    readonly schemas: Readonly<Record<string, JsonSchema>>;
  };
}

/** What holds of every resource, a paragraph each. */
export const RULES = [
  'Every refusal is a `Problem`, sent as `application/problem+json` (RFC 9457): a program reads its `code`, and screens say it in the reader’s language.',
  'A session is a cookie that scripts cannot read. What changes something is taken only from this site’s own pages: `Sec-Fetch-Site` has to say `same-origin`, or, where a browser does not send it, `Origin` has to be ours. Bodies are JSON and nothing else.',
  'What one may not know of is answered like what is not there: 404. 403 is for what one may see and not do.',
  'A list that may be long comes in pages: `items`, and `next`, which is sent back unread as `cursor` and is null on the last page. `limit` says how many, at most 500.',
  'What two people may edit at once carries its version as `ETag`. A change sends that back as `If-Match`: 428 without it, 412 when somebody was quicker.',
] as const;

/** Makes the document of the resources that the protocol lists. Pure. */
export function openApiDocument(): OpenApiDocument {
  const all = allSchemas();
  const entries = Object.entries(RESOURCES) as [ResourceName, Resource][];
  const paths: Record<string, Record<string, Operation>> = {};
  for (const [name, resource] of entries) {
    const path = resource.path.replace(/:(\w+)/g, '{$1}');
    paths[path] ??= {};
    paths[path][resource.method.toLowerCase()] = operationOf(
      name,
      resource,
      ACTION_OF_RESOURCE[name],
      all,
    );
  }
  const tags = [...new Set(entries.map(([name]) => name.split('.')[0] ?? name))];
  return {
    openapi: '3.1.0',
    info: {
      title: 'Throughline',
      version: String(PROTOCOL_VERSION),
      description: RULES.join('\n\n'),
    },
    servers: [{ url: '/api' }],
    tags: tags.map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'throughline',
          description:
            'Set by every way of signing in; `__Host-throughline` where the site has TLS.',
        },
      },
      schemas: reachable(all, paths),
    },
  };
}
