const live = process.stdout.isTTY === true;
const REDRAW_MS = 200;
const HEARTBEAT_MS = 15_000;

/** A step that failed in a way its user can act on: one plain sentence, and what the tool said last. */
export class StepFailure extends Error {
  /**
   * @param {string} message what went wrong and what to do about it
   * @param {readonly string[]} output the lines that the failed tool printed
   */
  constructor(message, output = []) {
    super(message);
    this.output = output;
  }
}

/** Says that a step is done, or had nothing to do. */
export function said(text) {
  console.log(`  ${text}`);
}

/**
 * Runs one step under a progress line: redrawn in place on a terminal, otherwise one line at the
 * start, one each quarter of a minute, and one at the end.
 * @template T
 * @param {string} doing what is being done, e.g. "Installing packages"
 * @param {(detail: (text: string) => void) => Promise<T>} work is given a function that names the part it is at
 * @param {(result: T) => string} done the line for a finished step
 * @returns {Promise<T>} what the work returned
 */
export async function step(doing, work, done) {
  const startedMs = Date.now();
  const seconds = () => ((Date.now() - startedMs) / 1000).toFixed(1);
  let detail = '';
  const show = () => {
    const text = `  ${doing} … ${seconds()} s${detail && `  ${detail}`}`;
    draw(live ? text.slice(0, (process.stdout.columns ?? 80) - 1) : text);
  };
  draw(`  ${doing} …`);
  const timer = setInterval(show, live ? REDRAW_MS : HEARTBEAT_MS);
  try {
    const result = await work((text) => {
      detail = text;
    });
    settle(`  ${done(result)} (${seconds()} s)`);
    return result;
  } catch (error) {
    settle(`  ${doing}: failed (${seconds()} s)`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}

function draw(text) {
  process.stdout.write(live ? `\r\x1b[2K${text}` : `${text}\n`);
}

function settle(text) {
  process.stdout.write(live ? `\r\x1b[2K${text}\n` : `${text}\n`);
}

/** Prints why a step failed, with the last lines of what its tool said. */
export function explain(error, lines = 40) {
  if (!(error instanceof StepFailure)) {
    console.error(error);
    return;
  }
  for (const line of error.output.slice(-lines)) console.error(`    ${line}`);
  console.error(`\n  ${error.message}`);
}
