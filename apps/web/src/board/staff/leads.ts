/** That this page leads the others wherever it goes: for as long as its tab is open. */
const keyOf = (conveningId: string) => `leads-${conveningId}`;

export function leads(conveningId: string): boolean {
  try {
    return sessionStorage.getItem(keyOf(conveningId)) !== null;
  } catch {
    return false;
  }
}

export function setLeads(conveningId: string, on: boolean): void {
  try {
    if (on) sessionStorage.setItem(keyOf(conveningId), 'yes');
    else sessionStorage.removeItem(keyOf(conveningId));
  } catch {
    // A browser that keeps nothing: it leads to this board, and asks again at the next.
  }
}
