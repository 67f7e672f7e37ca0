const YEAR = /^(?:fy ?|sy ?)?(?:19|20)\d\d(?: ?[-–/] ?(?:(?:19|20)?\d\d))?$/i;
const ALL_TIMES = /^(?:all years|all|total|todos|todos los a[nñ]os)$/i;

export const looksLikeYear = (cell: string): boolean => YEAR.test(cell.trim());
/** Whether a time is all the others of its table together. */
export const saysAllTimes = (time: string): boolean => ALL_TIMES.test(time.trim());

/** Years, school years and texts with a year in them; or all of them together. */
export const isTime = (cell: string): boolean =>
  looksLikeYear(cell) || saysAllTimes(cell) || (/\b(?:19|20)\d\d\b/.test(cell) && cell.length < 24);
