/** The dialog about votes that is open; their list is opened by the board's menu. */
export type PollDialog =
  | { readonly kind: 'new' }
  | { readonly kind: 'vote' | 'paper' | 'close' | 'result'; readonly pollId: string };
