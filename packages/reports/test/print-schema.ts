import { bundleSchema } from '../src/bundle/bundle-schema.ts';

process.stdout.write(bundleSchema());
