/** The press that ends a drag is no press of the button under it; its click comes in this same task or never. */
export function swallowClick(): void {
  const done = new AbortController();
  const swallow = (click: Event) => {
    click.preventDefault();
    click.stopPropagation();
  };
  addEventListener('click', swallow, { capture: true, signal: done.signal });
  setTimeout(() => done.abort());
}
