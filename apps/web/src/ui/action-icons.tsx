import { Icon } from './icon.tsx';

/* Pictures on the buttons of the later screens: none of them weighs on the first one. */

export const CheckIcon = () => (
  <Icon>
    <path d="M4 10.5l4 4 8-9" />
  </Icon>
);
export const PlusIcon = () => (
  <Icon>
    <path d="M10 4v12M4 10h12" />
  </Icon>
);
export const MoreIcon = () => (
  <Icon>
    <path d="M4 10h.01M10 10h.01M16 10h.01" strokeWidth="2.6" />
  </Icon>
);
export const BackIcon = () => (
  <Icon>
    <path d="M16 10H4M9 5l-5 5 5 5" />
  </Icon>
);
export const ForwardIcon = () => (
  <Icon>
    <path d="M4 10h12M11 5l5 5-5 5" />
  </Icon>
);
export const UndoIcon = () => (
  <Icon>
    <path d="M7 4L3.5 7.5 7 11M4 7.5h7.5a4.5 4.5 0 0 1 0 9H8" />
  </Icon>
);
export const RedoIcon = () => (
  <Icon>
    <path d="M13 4l3.5 3.5L13 11M16 7.5H8.5a4.5 4.5 0 0 0 0 9H12" />
  </Icon>
);
export const CopyIcon = () => (
  <Icon>
    <path d="M7 7h9.5v9.5H7zM13 7V3.5H3.5V13H7" />
  </Icon>
);
export const PeopleIcon = () => (
  <Icon>
    <path d="M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 16.5c0-3 2.3-4.7 5.5-4.7s5.5 1.7 5.5 4.7M13 4a3 3 0 0 1 0 5.6M14.8 12.2c2 .6 3.2 2 3.2 4.3" />
  </Icon>
);
export const DoorOpenIcon = () => (
  <Icon>
    <path d="M3 17h14M5 17V4.5L12 2.5V17M12 4.5h3V17M9.6 10v.6" />
  </Icon>
);
export const DoorClosedIcon = () => (
  <Icon>
    <path d="M3 17h14M5 17V3h10v14M12.3 10v.6" />
  </Icon>
);
export const GripIcon = () => (
  <Icon>
    <path d="M7 5h.01M7 10h.01M7 15h.01M13 5h.01M13 10h.01M13 15h.01" strokeWidth="2.4" />
  </Icon>
);
