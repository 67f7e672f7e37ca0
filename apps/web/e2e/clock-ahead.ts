/**
 * Loaded before the server: its clock goes ahead by CLOCK_AHEAD_MS, so that a test comes back after weeks. Timers go
 * on as they do.
 */
const ahead = Number(process.env.CLOCK_AHEAD_MS ?? 0);
const RealDate = Date;

class DateAhead extends RealDate {
  constructor(...args: unknown[]) {
    if (args.length === 0) super(RealDate.now() + ahead);
    // A moment, or a year, a month and what may follow.
    else super(...(args as [number]));
  }

  static override now(): number {
    return RealDate.now() + ahead;
  }
}
globalThis.Date = DateAhead as DateConstructor;
