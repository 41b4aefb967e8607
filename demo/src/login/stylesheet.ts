/** Contrast of text is at least 7:1, of borders and focus at least 3:1; no pictures, no foreign fonts. */
export const STYLESHEET = `
:root {
  color-scheme: light;
  --ink: #14242e;
  --soft: #3d4f5b;
  --line: #6b7d89;
  --water: #0b4f6c;
  --deep: #06384d;
  --paper: #fff;
  --sky: #eaf3f7;
}
* { box-sizing: border-box; }
body {
  margin: 0;
  min-height: 100vh;
  font: 1.0625rem/1.55 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  color: var(--ink);
  background: var(--sky);
}
header { background: var(--water); color: #fff; border-bottom: 0.375rem solid #f2b705; }
header p { max-width: 46rem; margin: 0 auto; padding: 1rem 1.5rem; font-weight: 600; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.5rem 3rem; }
h1 { margin: 0 0 0.5rem; font-size: 1.75rem; line-height: 1.25; }
main > p { margin: 0 0 1.5rem; color: var(--soft); max-width: 38rem; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.75rem; }
@media (min-width: 42rem) { ul { grid-template-columns: 1fr 1fr; } }
button { font: inherit; cursor: pointer; }
.gebruiker {
  display: flex;
  flex-direction: column;
  width: 100%;
  height: 100%;
  min-height: 6.5rem;
  padding: 1rem 1.125rem;
  text-align: left;
  color: inherit;
  background: var(--paper);
  border: 1px solid var(--line);
  border-radius: 0.5rem;
}
.gebruiker:hover { border-color: var(--water); box-shadow: inset 0 0 0 1px var(--water); }
.naam { display: block; font-size: 1.1875rem; font-weight: 700; color: var(--deep); }
.rollen { display: block; font-weight: 600; }
.uitleg { display: block; color: var(--soft); }
.knop {
  padding: 0.625rem 1.25rem;
  border-radius: 0.375rem;
  border: 2px solid var(--water);
  background: var(--water);
  color: #fff;
  font-weight: 600;
}
.knop:hover { background: var(--deep); border-color: var(--deep); }
.knop.rustig { background: transparent; color: var(--water); }
.knop.rustig:hover { background: var(--paper); color: var(--deep); }
.knoppen { display: flex; flex-wrap: wrap; gap: 0.75rem; margin-top: 1.75rem; }
:focus-visible { outline: 3px solid var(--deep); outline-offset: 3px; }
a { color: var(--water); }
code { font-size: 0.9375rem; overflow-wrap: anywhere; }
@media (prefers-contrast: more) { .gebruiker { border-width: 2px; border-color: var(--ink); } }
`
