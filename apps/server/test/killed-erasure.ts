import { compose } from '../src/compose.ts';
import { type Config, readConfig } from '../src/config.ts';

/**
 * A server that is killed while it erases the person whose cookie it is given: right after a step, or
 * so many milliseconds after the erasure was noted.
 */
const { COOKIE = '', KILL_AT = 'noted', KILL_AFTER_MS = '0' } = process.env;
const config: Config = readConfig(process.env, []);
const die = () => process.kill(process.pid, 'SIGKILL');
const server = await compose(config, {
  erasing: (step) => {
    if (step !== KILL_AT) return;
    if (KILL_AFTER_MS === '0') die();
    else setTimeout(die, Number(KILL_AFTER_MS));
  },
});
const origin = `http://127.0.0.1:${server.port}`;
await fetch(`${origin}/api/me/erase`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json', Origin: origin, Cookie: COOKIE },
  body: JSON.stringify({ confirm: 'erase' }),
});
// Erased before the moment came: what is to be shown is that the next start finds nothing to do.
die();
