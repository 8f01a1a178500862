/**
 * "Do your badges count here?" for a careers page. One tag, no cookie, nothing kept, nothing sent but one request for
 * public data:
 *
 *   <script src="https://.../assets/embed/badges-here.js" data-organization="org_..." async></script>
 *
 * data-theme: light, dark or auto; data-accent: a color like #0B5D57; data-language: en or es. It draws in a shadow
 * tree behind the tag (or in the element that data-target names), so that no style leaks in either direction.
 *
 * Nothing but ASCII stands here: the page may have any encoding, and a script is read in that of its page.
 */
(() => {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) return;
  const { organization = '', theme = 'auto', accent = '', language, target } = script.dataset;
  if (!/^org_[0-9A-HJKMNP-TV-Z]{26}$/.test(organization)) return;

  const WORDS = {
    en: {
      title: 'Do your badges count here?',
      lead: (name) => `${name} says in public which badges count for these jobs, and what they get you.`,
      none: (name) => `${name} has no open job with badges at the moment.`,
      check: 'Check my badges',
      all: (count) => `See all ${count} jobs`,
      remote: 'Remote',
      badges: 'Badges',
      any: (count) => (count === 1 ? 'Any one of these is enough' : `Any ${count} of these are enough`),
      every: 'All of these',
      helps: 'Also helps, and is not needed',
      by: 'Shown by Recognized Here. No account, no cookies.',
      sample: 'Invented example',
      promise: {
        considered: 'You will be considered',
        'screening-skipped': 'You skip the first screening',
        interview: 'You get an interview',
        'pay-premium': 'You are paid more',
        credit: 'You get credit',
        'tuition-paid': 'Your tuition is paid',
      },
    },
    es: {
      title: '\u00bfCuentan aqu\u00ed tus insignias?',
      lead: (name) =>
        `${name} dice en p\u00fablico qu\u00e9 insignias cuentan para estos empleos y qu\u00e9 consigues con ellas.`,
      none: (name) => `${name} no tiene ahora ning\u00fan empleo abierto con insignias.`,
      check: 'Comprobar mis insignias',
      all: (count) => `Ver los ${count} empleos`,
      remote: 'A distancia',
      badges: 'Insignias',
      any: (count) => (count === 1 ? 'Basta con una de estas' : `Bastan ${count} de estas`),
      every: 'Todas estas',
      helps: 'Tambi\u00e9n ayuda, y no hace falta',
      by: 'Lo muestra Recognized Here. Sin cuenta y sin cookies.',
      sample: 'Ejemplo inventado',
      promise: {
        considered: 'Tendr\u00e1n en cuenta tu solicitud',
        'screening-skipped': 'Te saltas la primera selecci\u00f3n',
        interview: 'Consigues una entrevista',
        'pay-premium': 'Cobras m\u00e1s',
        credit: 'Obtienes cr\u00e9ditos',
        'tuition-paid': 'Te pagan los estudios',
      },
    },
  };
  const chosen = language ?? document.documentElement.lang.slice(0, 2);
  const lang = chosen === 'es' ? 'es' : 'en';
  const words = WORDS[lang];

  /** Black or white, whichever reads better on the color (WCAG 2.2 relative luminance). */
  const inkOn = (color) => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179 ? '#000000' : '#FFFFFF';
  };

  const LIGHT =
    '--paper:#FFFFFF;--ink:#1B2A2F;--quiet:#4F5E62;--line:#D9D4C9;--edge:#7F898B;--promise:#FFE3A3;--brand:#0B5D57;--on:#FFFFFF;color-scheme:light';
  const DARK =
    '--paper:#182427;--ink:#F1EEE8;--quiet:#B6C1C1;--line:#2C3A3D;--edge:#6E7C7E;--promise:#4A3A10;--brand:#7FD6CA;--on:#10191B;color-scheme:dark';
  const isColor = /^#[0-9A-Fa-f]{6}$/.test(accent);
  const themes = {
    light: `:host{${LIGHT}}`,
    dark: `:host{${DARK}}`,
    auto: `:host{${LIGHT}}@media(prefers-color-scheme:dark){:host{${DARK}}}`,
  };
  const css = `
    ${Object.hasOwn(themes, theme) ? themes[theme] : themes.auto}
    ${isColor ? `:host{--button:${accent};--on-button:${inkOn(accent)}}` : ''}
    :host{display:block;font:inherit;line-height:1.5}
    *{box-sizing:border-box}
    section{padding:1.25rem;border:1px solid var(--line);border-radius:18px;background:var(--paper);color:var(--ink)}
    h2{margin:0;font-size:1.35em;line-height:1.25}
    h3{margin:0;font-size:1.05em}
    p{margin:.35rem 0 0}
    ul{margin:0;padding:0;list-style:none}
    .jobs{display:grid;gap:1.1rem;margin:1.1rem 0}
    .jobs>li{padding-top:1rem;border-top:1px solid var(--line)}
    a{color:var(--brand);text-underline-offset:.15em}
    h3 a{display:inline-block;min-height:2rem;font-weight:700}
    a:focus-visible{outline:3px solid var(--brand);outline-offset:3px;border-radius:6px}
    .quiet{color:var(--quiet);font-size:.9em}
    .promise{display:inline-block;margin-top:.5rem;padding:.15rem .65rem;border-radius:8px;background:var(--promise);font-weight:600;font-size:.92em}
    .blocks{display:flex;flex-wrap:wrap;gap:.9rem .6rem;align-items:end;margin-top:1rem}
    .blocks>li{max-width:100%}
    .block{position:relative;display:inline-block;max-width:100%;padding:.4rem .8rem;border:2px solid var(--edge);border-radius:11px;font-weight:600;overflow-wrap:anywhere}
    .block::before{content:"";position:absolute;left:1rem;bottom:100%;width:1.7rem;height:7px;border-radius:4px 4px 0 0;background:var(--edge)}
    .helps .block{border-style:dashed}
    .group{padding:.5rem .8rem .8rem;border:1.5px solid var(--line);border-radius:14px}
    .group>p{margin:0}
    .button{display:inline-flex;align-items:center;min-height:44px;padding:.4rem 1.1rem;border-radius:11px;background:var(--button,var(--brand));color:var(--on-button,var(--on));font-weight:700;text-decoration:none}
    .foot{display:flex;flex-wrap:wrap;gap:.6rem 1.2rem;align-items:center}
    .foot a:not(.button){display:inline-flex;align-items:center;min-height:44px}
  `;

  const make = (tag, content, attributes = {}) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...[content].flat());
    return element;
  };
  const link = (text, href, attributes = {}) => make('a', text, { href, ...attributes });

  /** One block, or a frame around several with how many of them are enough. */
  const partOf = (part) => {
    if (part.of === undefined) return make('span', part.label, { class: 'block' });
    const title = part.enough === part.of.length ? words.every : words.any(part.enough);
    return make('div', [make('p', title, { class: 'quiet' }), row(part, title)], { class: 'group' });
  };

  /** Blocks side by side; the outermost frame says nothing where all are asked for. */
  const row = (part, label) => {
    const all = part.of !== undefined && part.enough === part.of.length;
    const parts = part.of !== undefined && (all || label !== words.badges) ? part.of : [part];
    return make(
      'ul',
      parts.map((one) => make('li', partOf(one))),
      { class: 'blocks', role: 'list', 'aria-label': label },
    );
  };

  const jobOf = (role) => {
    const where = [...role.places, ...(role.remote ? [words.remote] : [])].join(' \u00b7 ');
    return make('li', [
      make('h3', link(role.title, role.url)),
      ...(where === '' ? [] : [make('p', where, { class: 'quiet' })]),
      make('p', words.promise[role.promise] ?? '', { class: 'promise' }),
      make('p', role.sentence),
      row(role.blocks, words.badges),
      ...(role.helps.length === 0
        ? []
        : [
            make('p', words.helps, { class: 'quiet' }),
            make('div', row({ enough: role.helps.length, of: role.helps }, words.helps), { class: 'helps' }),
          ]),
    ]);
  };

  const show = ({ organization: of, roles, total, checkUrl }) => {
    const host = document.createElement('div');
    host.lang = lang;
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    root.append(
      make(
        'section',
        [
          make('h2', words.title, { id: 'title' }),
          ...(of.sample ? [make('p', words.sample, { class: 'quiet' })] : []),
          make('p', roles.length === 0 ? words.none(of.name) : words.lead(of.name)),
          make('ul', roles.map(jobOf), { class: 'jobs', role: 'list' }),
          make(
            'p',
            [
              link(words.check, checkUrl, { class: 'button' }),
              ...(total > roles.length ? [link(words.all(total), of.url)] : []),
            ],
            { class: 'foot' },
          ),
          make('p', link(words.by, of.url), { class: 'quiet' }),
        ],
        { 'aria-labelledby': 'title' },
      ),
    );
    const place = target === undefined ? null : document.querySelector(target);
    if (place === null) script.after(host);
    else place.replaceChildren(host);
  };

  const address = new URL(`/api/organizations/${organization}/badges?language=${lang}`, script.src);
  fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' })
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error('nothing to show'))))
    .then(show)
    // A careers page stays as it is when this cannot be shown; its plain link is still there.
    .catch(() => undefined);
})();
