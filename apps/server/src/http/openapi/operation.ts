import type { ACTION_OF_RESOURCE } from '@throughline/network';
import type { Resource, ResourceName } from '@throughline/protocol';
import { type JsonSchema, nameOf, refTo } from './json-schemas.ts';
import { SUMMARIES } from './summaries.ts';

/** One parameter of an operation, in its path, its query or its headers. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
}

interface Answer {
  readonly description: string;
  readonly headers?: Readonly<Record<string, { description: string; schema: JsonSchema }>>;
  readonly content?: Readonly<Record<string, { schema: JsonSchema }>>;
}

/** One operation as OpenAPI has it. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: {
    required: true;
    content: Readonly<Record<string, { schema: JsonSchema }>>;
  };
  readonly responses: Readonly<Record<string, Answer>>;
}

type Asked = (typeof ACTION_OF_RESOURCE)[ResourceName];

/** What a resource is in the document. */
export function operationOf(
  name: ResourceName,
  resource: Resource,
  action: Asked,
  all: Readonly<Record<string, JsonSchema>>,
): Operation {
  const { request } = resource;
  return {
    operationId: name,
    summary: SUMMARIES[name],
    description:
      action === 'anyone' ? 'Needs no session.' : `Asks \`${action}\` of who is signed in.`,
    tags: [name.split('.')[0] ?? name],
    security: action === 'anyone' ? [] : [{ session: [] }],
    parameters: [...inPath(resource), ...inQuery(resource, all), ...inHeaders(resource)],
    ...(request ? { requestBody: { required: true, content: json(refTo(nameOf(request))) } } : {}),
    responses: { ...success(resource), ...refusals(resource, action) },
  };
}

const FILE = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };
const json = (schema: JsonSchema) => ({ 'application/json': { schema } });

const inPath = ({ path }: Resource): Parameter[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

function inQuery({ query }: Resource, all: Readonly<Record<string, JsonSchema>>): Parameter[] {
  if (!query) return [];
  const { properties = {}, required = [] } = all[nameOf(query)] ?? {};
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

const inHeaders = (resource: Resource): Parameter[] =>
  isVersionedChange(resource)
    ? [
        {
          name: 'If-Match',
          in: 'header',
          required: true,
          description: 'The `ETag` of the version that this is a change to.',
          schema: { type: 'string' },
        },
      ]
    : [];

const isVersionedChange = ({ method, versioned }: Resource) =>
  method === 'PATCH' && versioned === true;

function success({ status, response, versioned, file }: Resource): Record<string, Answer> {
  const etag = { description: 'The version of what is answered.', schema: { type: 'string' } };
  const answer: Answer = {
    description:
      response || file ? 'What was asked for, or what it is now.' : 'Done; nothing to say.',
    ...(versioned ? { headers: { ETag: etag } } : {}),
    ...(response ? { content: json(refTo(nameOf(response))) } : {}),
    ...(file ? { content: FILE } : {}),
  };
  return { [status ?? (response || file ? 200 : 204)]: answer };
}

/** Which refusals to expect; whatever else goes wrong is a problem too. */
function refusals(resource: Resource, action: Asked): Record<string, Answer> {
  const { path, request, query, method } = resource;
  const expected: [boolean, number, string][] = [
    [action !== 'anyone', 401, 'Nobody is signed in: `signed-out`.'],
    [
      action !== 'anyone' || method !== 'GET',
      403,
      '`not-allowed`, or from another site: `cross-site`.',
    ],
    [path.includes(':'), 404, 'Not there, or not to be known of: `not-found`, `door-not-open`.'],
    [isVersionedChange(resource), 412, 'Somebody was quicker: `changed-meanwhile`.'],
    [
      request !== undefined || query !== undefined,
      422,
      'Says of each field what is wrong: `invalid-form`.',
    ],
    [isVersionedChange(resource), 428, '`If-Match` is missing: `needs-version`.'],
    [action === 'anyone', 429, '`too-many-tries`; `Retry-After` says for how many seconds.'],
  ];
  const answers = expected
    .filter(([applies]) => applies)
    .map(([, status, description]) => [status, problem(description)]);
  return { ...Object.fromEntries(answers), default: problem('Any other refusal.') };
}

const problem = (description: string): Answer => ({
  description,
  content: { 'application/problem+json': { schema: refTo('Problem') } },
});
