import { Icon } from './icon.tsx';

export const CloseIcon = () => (
  <Icon>
    <path d="M5 5l10 10M15 5L5 15" />
  </Icon>
);
export const SystemThemeIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="6.5" />
    <path d="M10 3.5v13a6.5 6.5 0 0 0 0-13z" fill="currentColor" stroke="none" />
  </Icon>
);
export const LightIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="3.6" />
    <path d="M10 2v1.8M10 16.2V18M2 10h1.8M16.2 10H18M4.3 4.3l1.3 1.3M14.4 14.4l1.3 1.3M4.3 15.7l1.3-1.3M14.4 5.6l1.3-1.3" />
  </Icon>
);
export const DarkIcon = () => (
  <Icon>
    <path d="M16.5 12.2A7 7 0 0 1 7.8 3.5a7 7 0 1 0 8.7 8.7z" />
  </Icon>
);
/** An octagon with a stroke: something went wrong. */
export const ProblemIcon = () => (
  <Icon>
    <path d="M6.7 2.5h6.6l4.2 4.2v6.6l-4.2 4.2H6.7l-4.2-4.2V6.7zM10 6v5M10 13.8v.1" />
  </Icon>
);
/** A circle with an i: good to know. */
export const HintIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7.3" />
    <path d="M10 9.3v4.7M10 6.2v.1" />
  </Icon>
);
/** A circle with a tick: done. */
export const SuccessIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7.3" />
    <path d="M6.5 10.3l2.5 2.5 4.6-5" />
  </Icon>
);
