import { Validator } from '@seriousme/openapi-schema-validator';
import { RESOURCES, type Resource } from '@throughline/protocol';
import { describe, expect, it } from 'vitest';
import { docsPage } from './docs-page.ts';
import { openApiDocument } from './openapi-document.ts';

const document = openApiDocument();
const resources = Object.entries(RESOURCES) as [string, Resource][];

/** The operation that stands for a resource. */
const operationOf = ({ method, path }: Resource) =>
  document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1, and the validator would see it if it were not', async () => {
    const validate = (candidate: object) =>
      new Validator().validate(JSON.parse(JSON.stringify(candidate)));
    const found = await validate(document);
    expect(found.errors).toBeUndefined();
    expect(found.valid).toBe(true);
    const without = { ...document, paths: { '/me': { get: { responses: { x: 1 } } } } };
    expect((await validate(without)).valid).toBe(false);
  });

  it('has every resource once and no other', () => {
    const ids = Object.values(document.paths)
      .flatMap((methods) => Object.values(methods))
      .map(({ operationId }) => operationId);
    expect(ids.toSorted()).toEqual(Object.keys(RESOURCES).toSorted());
  });

  it('leads nowhere that is not there', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
    expect(refs.length).toBeGreaterThan(100);
    for (const [, name = ''] of refs) expect(document.components.schemas).toHaveProperty(name);
  });

  it.each(resources)('says of %s what it takes and what it answers', (_, resource) => {
    const operation = operationOf(resource);
    const success = String(resource.status ?? (resource.response ? 200 : 204));
    expect(operation?.responses[success]?.content !== undefined).toBe(
      resource.response !== undefined,
    );
    expect(operation?.requestBody !== undefined).toBe(resource.request !== undefined);
    expect(operation?.responses.default?.content).toHaveProperty('application/problem+json');
    const inPath = operation?.parameters.filter((parameter) => parameter.in === 'path');
    expect(inPath).toHaveLength(resource.path.split(':').length - 1);
  });

  it('says where versions and pages are', () => {
    const change = document.paths['/teams/{id}']?.patch;
    expect(change?.parameters).toContainEqual(
      expect.objectContaining({ name: 'If-Match', in: 'header', required: true }),
    );
    expect(change?.responses['200']?.headers).toHaveProperty('ETag');
    expect(Object.keys(change?.responses ?? {})).toEqual(expect.arrayContaining(['412', '428']));
    const people = document.paths['/networks/{id}/people']?.get?.parameters.map(({ name }) => name);
    expect(people).toEqual(expect.arrayContaining(['cursor', 'limit', 'state']));
  });
});

describe('the page', () => {
  const page = docsPage(document);

  it('has every operation and schema, each link of it leads somewhere on it, and no id stands twice', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(Object.keys(RESOURCES)));
    for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(id);
  });

  it('asks for nothing from elsewhere and runs nothing', () => {
    expect(page).not.toMatch(/<script|\son\w+=|style=|https?:\/\//);
  });
});
