import { page, escapeHtml as text } from '../plain-page.ts';
import type { JsonSchema } from './json-schemas.ts';
import { type OpenApiDocument, RULES } from './openapi-document.ts';
import type { Operation } from './operation.ts';

/** The document as a page to read, for those who write programs: no script, nothing from elsewhere. */
export function docsPage(document: OpenApiDocument): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const sections = document.tags.map(({ name }) => {
    const own = operations.filter(({ operation }) => operation.tags.includes(name));
    return `<section aria-labelledby="tag-${text(name)}"><h2 id="tag-${text(name)}">${text(name)}</h2>${own
      .map(({ path, method, operation }) => presentOperation(method, path, operation))
      .join('')}</section>`;
  });
  const schemas = Object.entries(document.components.schemas).map(
    ([name, schema]) =>
      `<section aria-labelledby="schema-${name}"><h3 id="schema-${name}">${name}</h3>${presentSchema(schema)}</section>`,
  );
  return page({
    language: 'en',
    title: 'Throughline: the HTTP API',
    stylesheet: '/api/docs/style.css',
    body: `<header><h1>The HTTP API</h1>
<p>Everything below is under <code>/api</code>. The same as an OpenAPI 3.1 document: <a href="/api/openapi.json">openapi.json</a>.</p></header>
<nav aria-label="Parts"><ul>${document.tags.map(({ name }) => `<li><a href="#tag-${text(name)}">${text(name)}</a></li>`).join('')}<li><a href="#schemas">schemas</a></li></ul></nav>
<main>${RULES.map((rule) => `<p>${prose(rule)}</p>`).join('')}${sections.join('')}
<h2 id="schemas">schemas</h2>${schemas.join('')}</main>`,
  });
}

function presentOperation(method: string, path: string, operation: Operation): string {
  const { operationId, summary, description, parameters, requestBody, responses } = operation;
  const parts = [
    `<h3 id="${text(operationId)}"><span class="method">${text(method.toUpperCase())}</span> <code>${text(path)}</code></h3>`,
    `<p>${text(summary)}. ${prose(description)}</p>`,
  ];
  if (parameters.length > 0) {
    parts.push(
      table(
        'Parameters',
        parameters.map(({ name, in: place, required, schema, description: about }) => [
          `<code>${text(name)}</code>`,
          `${place}${required ? ', required' : ''}`,
          about === undefined ? presentType(schema) : prose(about),
        ]),
      ),
    );
  }
  if (requestBody) {
    parts.push(
      `<p>Takes ${presentType(requestBody.content['application/json']?.schema ?? {})}.</p>`,
    );
  }
  parts.push(
    table(
      'Answers',
      Object.entries(responses).map(
        ([status, { description: about, content = {}, headers = {} }]) => [
          text(status),
          Object.values(content)
            .map(({ schema }) => presentType(schema))
            .concat(Object.keys(headers).map((name) => `<code>${text(name)}</code>`))
            .join(', ') || '–',
          prose(about),
        ],
      ),
    ),
  );
  return `<article aria-labelledby="${text(operationId)}">${parts.join('')}</article>`;
}

function presentSchema(schema: JsonSchema): string {
  const { properties, required = [] } = schema;
  if (!properties) return `<p>${presentType(schema)}</p>`;
  return table(
    'Fields',
    Object.entries(properties).map(([name, property]) => [
      `<code>${text(name)}</code>`,
      required.includes(name) ? 'required' : 'optional',
      presentType(property),
    ]),
  );
}

/** A type in a few words: a name that leads to its schema, or the schema itself where it has none. */
function presentType(schema: JsonSchema): string {
  const name = schema.$ref?.split('/').at(-1);
  if (name !== undefined) return `<a href="#schema-${text(name)}">${text(name)}</a>`;
  if (Array.isArray(schema.anyOf)) {
    return schema.anyOf.map((part) => presentType(part as JsonSchema)).join(' or ');
  }
  if (schema.type === 'array') return `list of ${presentType(schema.items as JsonSchema)}`;
  return `<code>${text(JSON.stringify(schema))}</code>`;
}

const table = (caption: string, rows: readonly (readonly string[])[]) =>
  `<div class="scroll" tabindex="0" role="group" aria-label="${caption}"><table><caption>${caption}</caption>${rows
    .map(
      ([head, ...cells]) =>
        `<tr><th scope="row">${head}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
    )
    .join('')}</table></div>`;

/** Escaped, with what stands between backticks as code. */
const prose = (words: string) => text(words).replace(/`([^`]+)`/g, '<code>$1</code>');
