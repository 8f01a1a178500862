import type { LocalUser } from './users.ts';

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const text = (raw: string): string => raw.replace(/[&<>"]/g, (found) => NAMES[found] ?? '');

const STYLE = `
  :root { color-scheme: light dark; --paper: #fbf8f3; --card: #fff; --ink: #1b2a2f; --quiet: #4f5e62; --edge: #7f898b; --brand: #0b5d57; }
  @media (prefers-color-scheme: dark) { :root { --paper: #10191b; --card: #182427; --ink: #f1eee8; --quiet: #b6c1c1; --edge: #6e7c7e; --brand: #7fd6ca; } }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif; }
  main { max-width: 34rem; margin: 0 auto; padding: 2.5rem 1rem; }
  h1 { font-size: 1.6rem; margin: 0 0 .5rem; text-wrap: balance; }
  p { color: var(--quiet); margin: 0 0 1.5rem; }
  ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .6rem; }
  button { width: 100%; text-align: start; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--edge); border-radius: 11px; padding: .8rem 1rem; min-height: 44px; cursor: pointer; }
  button:hover, button:focus-visible { border-color: var(--brand); outline: 2px solid var(--brand); outline-offset: 1px; }
  .out { margin: 1.5rem 0 0; }
  .out button { width: auto; background: none; color: var(--brand); font-weight: 600; }
  strong { display: block; }
  small { color: var(--quiet); font-size: .95rem; overflow-wrap: anywhere; }`;

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<style>${STYLE}</style>
</head>
<body><main>${body}</main></body>
</html>`;

/** The sign-in page: choose a person. `action` is where the choice is posted. */
export const signInPage = (action: string, users: readonly LocalUser[]): string => {
  const choices = users
    .map(
      (user) =>
        `<li><button name="user" value="${text(user.sub)}"><strong>${text(user.name)}</strong><small>${text(user.email)} · ${text(user.about)}</small></button></li>`,
    )
    .join('\n');
  return page(
    'Choose who to be',
    `<h1>Choose who to be</h1>
<p>This is the stand-in for sign-in on your own machine. There is no password and these people are invented. On the real site a real sign-in service stands here.</p>
<form method="post" action="${text(action)}"><ul>${choices}</ul>
<p class="out"><button name="cancel" value="1">Cancel and go back</button></p></form>`,
  );
};

/** What a person sees when the sign-in went wrong. */
export const problemPage = (code: string, detail: string): string =>
  page(
    'Sign-in did not work',
    `<h1>Sign-in did not work</h1><p>${text(detail)}</p><p>Go back to the page you came from and try again. (${text(code)})</p>`,
  );
