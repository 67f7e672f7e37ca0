import { Link, type LinkProps } from '../routing/link.tsx';
import { type ButtonLook, buttonClass } from '../ui/button.tsx';

/** A link to another page that looks like a button. */
export function ButtonLink({ look, ...link }: LinkProps & { look?: ButtonLook }) {
  return <Link {...link} className={buttonClass({ look })} />;
}
