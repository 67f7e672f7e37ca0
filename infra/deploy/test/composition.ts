import { yamlOf } from './deploy-files.ts';

export interface Service {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly networks?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { condition: string }>>;
  readonly healthcheck?: unknown;
  readonly stop_grace_period?: string;
  readonly read_only?: boolean;
}

export interface Composition {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { internal?: boolean }>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

/** What infra/compose.yaml says, merge keys followed and variables as they stand. */
export const composition = (): Composition => yamlOf('infra/compose.yaml') as Composition;

/** Those that run this software. */
export const serversIn = ({ services }: Composition): (readonly [string, Service])[] =>
  Object.entries(services).filter(([name]) => name.startsWith('server'));
