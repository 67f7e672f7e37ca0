/**
 * Loaded before the server: its clock goes ahead by CLOCK_AHEAD_MS, so that a test comes back after weeks. Timers go
 * on as they do.
 */
const ahead = Number(process.env.CLOCK_AHEAD_MS ?? 0);
const RealDate = Date;

class DateAhead extends RealDate {
  constructor(...args: [] | [string | number | Date]) {
    if (args.length === 0) super(RealDate.now() + ahead);
    else super(args[0]);
  }

  static override now(): number {
    return RealDate.now() + ahead;
  }
}
globalThis.Date = DateAhead as DateConstructor;
