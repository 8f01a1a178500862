import { raw } from 'hono/html';

/** How a saved answer looks: the site's colours, with the fonts that every device has. It has no `<` in it. */
export const SAVED_STYLE = raw(`
:root{color-scheme:light dark;--paper:#fbf8f3;--raised:#fff;--ink:#1b2a2f;--quiet:#4f5e62;--line:#d9d4c9;--brand:#0b5d57;--tint:#e6f0ee;--promise:#ffe3a3;--met:#1e6b3a;--near:#8a5a00;--unknown:#5a4e9b;--error:#a3261d}
@media (prefers-color-scheme:dark){:root{--paper:#10191b;--raised:#182427;--ink:#f1eee8;--quiet:#b6c1c1;--line:#2c3a3d;--brand:#7fd6ca;--tint:#17302e;--promise:#4a3a10;--met:#8fd9a8;--near:#f2c46d;--unknown:#c3b8ff;--error:#ffb0a6}}
@media print{:root{color-scheme:light;--paper:#fff;--raised:#fff;--ink:#000;--quiet:#333;--line:#999;--brand:#084640;--tint:#fff;--promise:#fff;--met:#1e6b3a;--near:#6b4600;--unknown:#443a80;--error:#8a1d15}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:46rem;padding:1.5rem 1rem 3rem;background:var(--paper);color:var(--ink);font:1.05rem/1.55 system-ui,sans-serif;overflow-wrap:anywhere}
h1,h2,h3{line-height:1.2;text-wrap:balance}
h1{font-size:clamp(1.7rem,1.3rem + 2vw,2.5rem);margin:.3em 0}
h2{font-size:1.35rem;margin:2em 0 .6em}
h3{font-size:1.1rem;margin:0}
p{margin:.25em 0}
ul{list-style:none;margin:0;padding:0;display:grid;gap:.5rem}
a{color:var(--brand)}
.brand{font-weight:700;color:var(--brand)}
.quiet{color:var(--quiet)}
.next{background:var(--tint);border:1px solid var(--line);border-radius:18px;padding:1.2rem;margin-top:2rem}
.next h2{margin-top:0}
.figure{font-size:2rem;font-weight:700;color:var(--brand);line-height:1.2}
.jobs>li{background:var(--raised);border:1px solid var(--line);border-radius:18px;padding:1.1rem;break-inside:avoid}
.promise{display:inline-block;background:var(--promise);border:1px solid var(--line);border-radius:9px;padding:.2rem .7rem;font-weight:600}
.phrase::first-letter{text-transform:uppercase}
.reasons{gap:.2rem;margin-top:.5rem}
.badges>li,.reasons>li{padding-left:1.5em;text-indent:-1.5em}
.badges>li>span,.reasons>li>span{display:inline-block;width:1.5em;text-indent:0;font-weight:700}
.held,.met>span{color:var(--met)}
.missing>span{color:var(--near)}
.unknown>span{color:var(--unknown)}
.badges .unknown{color:var(--unknown)}
.refused{color:var(--error)}
footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:1rem;color:var(--quiet)}
`);
