import type { OpenedRequest } from './exchange.ts';
import { type Credential, credentialName, issuerName, type Learner } from './learners.ts';
import { html, joined, type Markup } from './markup.ts';
import { reasonsOf } from './query.ts';

export const STYLE = `:root{color-scheme:light dark;font:1.05rem/1.5 system-ui,sans-serif}
body{max-width:38rem;margin:0 auto;padding:1rem}
.stand-in{border:2px dashed;padding:.5rem .75rem;margin:0 0 1.5rem}
h1{line-height:1.2}
label{display:block;padding:.4rem 0}
input[type=url]{display:block;width:100%;box-sizing:border-box;font:inherit;padding:.6rem}
fieldset{margin:1rem 0;padding:.5rem 1rem;border:1px solid}
button{font:inherit;font-weight:600;padding:.7rem 1.2rem;margin:.5rem 0;min-height:2.75rem}
small{display:block}
:focus-visible{outline:3px solid;outline-offset:2px}`;

const page = (title: string, content: Markup): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title} - stand-in wallet</title>
<link rel="stylesheet" href="/wallet.css">
</head>
<body>
<p class="stand-in"><strong>Stand-in wallet.</strong> Sample people with sample badges, to try this out on this machine. A real learner uses the wallet on their own phone.</p>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>`.text;

/** Where a person pastes the link of a request. */
export const askPage = (learners: readonly Learner[]): string =>
  page(
    'Show badges from a wallet',
    html`<form action="/" method="get">
<label for="request">Paste the link from the page that asks for your badges</label>
<input type="url" id="request" name="request" required>
<button>Open the request</button>
</form>
<h2>The wallets here</h2>
<ul>
${joined(learners.map((learner) => html`<li>${learner.name}: ${learner.credentials.length} badges</li>`))}
</ul>`,
  );

export interface Offer {
  readonly learner: Learner;
  /** Position in the wallet and the credential, for each that answers the request. */
  readonly credentials: readonly (readonly [position: number, credential: Credential])[];
}

const badge = ([position, credential]: Offer['credentials'][number]): Markup => {
  const by = issuerName(credential);
  return html`<label><input type="checkbox" name="badge" value="${position}" checked> ${credentialName(credential)}${by === undefined ? '' : html` <small>by ${by}</small>`}</label>`;
};

const offered = (link: string, { learner, credentials }: Offer): Markup =>
  credentials.length === 0
    ? html`<h2>${learner.name}</h2>
<p>No badge in this wallet answers the request.</p>`
    : html`<form action="/present" method="post">
<input type="hidden" name="request" value="${link}">
<input type="hidden" name="learner" value="${learner.key}">
<fieldset>
<legend>${learner.name}</legend>
${joined(credentials.map(badge))}
<button>Show these as ${learner.name}</button>
</fieldset>
</form>`;

/** What is asked, by whom, and who could answer with what. */
export const choosePage = (link: string, opened: OpenedRequest, offers: readonly Offer[]): string =>
  page(
    `${opened.site} asks for badges`,
    html`<p>It says: ${reasonsOf(opened.request).join(' ') || 'nothing about why'}</p>
<p>Choose one wallet. Only the badges that you leave checked are sent, signed for ${opened.request.domain} and for this one request.</p>
${joined(offers.map((offer) => offered(link, offer)))}
<p><a href="/">Send nothing</a></p>`,
  );

/** It worked. */
export const sentPage = (opened: OpenedRequest, learner: Learner, count: number): string =>
  page(
    'Accepted',
    html`<p>${opened.site} took ${count === 1 ? 'one badge' : html`${count} badges`} of ${learner.name}.</p>
<p>Go back to the page that asked: your result is there.</p>`,
  );

/** It did not work, and why. */
export const problemPage = (message: string): string =>
  page(
    'This did not work',
    html`<p role="alert">${message}</p>
<p><a href="/">Start again</a></p>`,
  );
