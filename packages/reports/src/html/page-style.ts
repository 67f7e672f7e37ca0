/** How a bundle's pages look: on any screen, in a dim room, and printed in black and white. Nothing is loaded. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ground: #faf7f1; --paper: #fffdf9; --ink: #23201b; --quiet: #5d564b; --line: #d8d0c1; --link: #1d4f73; }
@media (prefers-color-scheme: dark) { :root { --ground: #1f1c18; --paper: #282420; --ink: #f1ebe0; --quiet: #b9b0a1; --line: #4a443b; --link: #9fcbea; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.6 "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", Verdana, sans-serif; overflow-wrap: anywhere; }
header, nav, main, footer { max-width: 54rem; margin: 0 auto; padding: 1rem 1.25rem; }
h1, h2, h3, h4, h5, h6 { font-family: Georgia, serif; line-height: 1.25; text-wrap: balance; }
h1 { font-size: 2.1rem; margin: 0.5rem 0; }
h2 { font-size: 1.55rem; margin: 0 0 0.5rem; }
h3 { font-size: 1.25rem; margin: 1.75rem 0 0.5rem; }
h4, h5, h6 { font-size: 1.05rem; margin: 1.25rem 0 0.5rem; }
section { background: var(--paper); border: 1px solid var(--line); border-radius: 6px; padding: 1.25rem; margin: 0 0 1.5rem; }
a { color: var(--link); }
a:focus-visible, [tabindex]:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -100rem; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: 0.75rem 1rem; z-index: 1; }
.of, .quiet, small, footer { color: var(--quiet); }
.of { margin: 0 0 1rem; }
.lead { font: 1.3rem/1.45 Georgia, serif; }
nav ul { columns: 16rem; padding-left: 1.2rem; }
nav a { display: inline-block; padding: 0.25rem 0; }
li { margin: 0.35rem 0; }
dl div { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: 0.25rem 1rem; padding: 0.35rem 0; border-top: 1px solid var(--line); }
dt { color: var(--quiet); }
dd { margin: 0; }
.wide { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; min-width: 100%; overflow-wrap: normal; }
caption { text-align: left; color: var(--quiet); padding-bottom: 0.35rem; }
th, td { text-align: left; vertical-align: top; padding: 0.45rem 0.75rem 0.45rem 0; border-top: 1px solid var(--line); font-weight: normal; }
thead th { color: var(--quiet); }
code { font-size: 0.85em; overflow-wrap: anywhere; }
summary { padding: 0.5rem 0; cursor: pointer; }
@media (max-width: 30rem) { dl div { grid-template-columns: 1fr; } h1 { font-size: 1.7rem; } section { padding: 1rem; } }
@media print {
  :root { --ground: #fff; --paper: #fff; --ink: #000; --quiet: #333; --line: #999; --link: #000; }
  nav, .skip { display: none; }
  section { border: 0; padding: 0; break-inside: auto; }
  section.board { break-before: page; }
  tr, li { break-inside: avoid; }
}
`;
