import { parseArgs } from 'node:util';
import { openRequest, present } from './exchange.ts';
import { credentialName, issuerName, learnerKeys, readLearner } from './learners.ts';
import { WalletProblem } from './problem.ts';
import { answering, reasonsOf } from './query.ts';

const USAGE = `A stand-in for a learner's wallet: sample people, sample badges, the real protocol.

  npm run wallet -- <link> [--learner maya] [--badges 1,3] [--data .data]

  <link>     what the QR code on the page holds, or the page's wallet link
  --learner  whose wallet answers; without it the first one
  --badges   which of the badges to show, by number; without it all that answer
  --list     show the wallets and what is in them`;

const say = (text: string): void => console.log(text);

const list = async (data: string): Promise<void> => {
  for (const key of await learnerKeys(data)) {
    const learner = await readLearner(data, key);
    say(`${key}  (${learner.name})`);
    for (const credential of learner.credentials) say(`  - ${credentialName(credential)}`);
  }
};

const chosen = <T>(offered: readonly T[], numbers: string | undefined): readonly T[] =>
  numbers === undefined
    ? offered
    : numbers.split(',').map((text) => {
        const one = /^\d+$/.test(text.trim()) ? offered[Number(text) - 1] : undefined;
        if (one === undefined)
          throw new WalletProblem(`--badges ${text}: there are badges 1 to ${offered.length}`);
        return one;
      });

const answer = async (link: string, data: string, key: string | undefined, numbers: string | undefined) => {
  const [first = ''] = await learnerKeys(data);
  const learner = await readLearner(data, key ?? first);
  say(`Wallet of ${learner.name} (a stand-in with sample badges)`);
  say('Opening the request ...');
  const opened = await openRequest(link);
  say(`${opened.site} asks: ${reasonsOf(opened.request).join(' ') || 'for your badges'}`);
  const offered = answering(opened.request, learner.credentials);
  if (offered.length === 0) throw new WalletProblem('no badge in this wallet answers that');
  for (const [index, credential] of offered.entries()) {
    const by = issuerName(credential);
    say(`  ${index + 1}. ${credentialName(credential)}${by === undefined ? '' : `, by ${by}`}`);
  }
  const credentials = chosen(offered, numbers);
  say(`Signing ${credentials.length} for ${opened.request.domain} and sending ...`);
  await present(opened, learner, credentials);
  say('Accepted. Go back to the page that showed the code: your result is there.');
};

const run = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      learner: { type: 'string' },
      badges: { type: 'string' },
      data: { type: 'string', default: '.data' },
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [link] = positionals;
  if (values.list) return list(values.data);
  if (values.help || link === undefined) return say(USAGE);
  return answer(link, values.data, values.learner, values.badges);
};

try {
  await run();
} catch (error) {
  if (error instanceof WalletProblem) console.error(`This did not work: ${error.message}.`);
  else if (error instanceof TypeError && 'code' in error) console.error(`${error.message}\n\n${USAGE}`);
  else throw error;
  process.exitCode = 1;
}
