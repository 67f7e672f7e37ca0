import { DockerfileParser } from 'dockerfile-ast';
import { expect, it } from 'vitest';
import { textOf } from './deploy-files.ts';

const dockerfile = DockerfileParser.parse(textOf('infra/docker/Dockerfile'));
const instructions = dockerfile.getInstructions().map((one) => ({
  keyword: one.getKeyword(),
  text: one.getTextContent().replace(/^\w+ /, '').replaceAll(/\s+/g, ' '),
}));
const lastStage = instructions.slice(
  instructions.findLastIndex(({ keyword }) => keyword === 'FROM'),
);
const inLastStage = (keyword: string) =>
  lastStage.filter((one) => one.keyword === keyword).map(({ text }) => text);

it('DE-6 what runs is built in stages, and takes from them only what it needs', () => {
  const stages = dockerfile.getFROMs().map((from) => from.getBuildStage());
  expect(stages).toEqual(['sources', 'web', 'server', null]);
  expect(inLastStage('COPY')).toEqual([
    '--from=server /app ./',
    '--from=web /app/apps/web/dist ./web',
  ]);
  expect(inLastStage('RUN')).toEqual(['mkdir /data && chown node:node /data']);
});

it('DE-6 does not run as root, is told to stop by SIGTERM, and says how it does by Node alone', () => {
  expect(inLastStage('USER')).toEqual(['node']);
  expect(inLastStage('STOPSIGNAL')).toEqual(['SIGTERM']);
  expect(inLastStage('CMD')).toEqual(['["node", "apps/server/src/main.ts"]']);
  expect(inLastStage('HEALTHCHECK')[0]).toMatch(/CMD \["node", "-e", .*\/healthz/s);
});

it('DE-6 no secret and nothing of this machine gets into the image', () => {
  const left = new Set(textOf('.dockerignore').split('\n'));
  for (const path of ['**/node_modules', '**/.env', '**/*.pem', '**/*.key', 'data', '.git']) {
    expect(left.has(path), path).toBe(true);
  }
  const text = textOf('infra/docker/Dockerfile');
  expect(text).not.toMatch(/password|secret|token/i);
  expect(text).not.toContain('curl');
});
