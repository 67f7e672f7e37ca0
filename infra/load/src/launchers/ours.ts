import { compose } from '@throughline/server';
import { readConfig } from '@throughline/server/config';
import { launch } from './launch.ts';

await launch(async () => {
  const server = await compose(readConfig(process.env, ['--empty']));
  return {
    port: server.port,
    stop: async () => {
      await server.close();
    },
  };
});
