/** One line of what a form holds, in words, to be laid beside what somebody else wrote. */
export interface Told {
  label: string;
  words: string;
}
