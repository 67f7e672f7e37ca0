/** The board shows as many notes or items as its kind takes. */
export class BoardFull extends Error {
  /** @param limit how many that is */
  constructor(limit: number, what = 'notes') {
    super(`a board holds ${limit} ${what} at most`);
    this.name = 'BoardFull';
  }
}
