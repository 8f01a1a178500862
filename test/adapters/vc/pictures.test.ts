import { deflateSync } from 'node:zlib';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { mintCredential, mintIssuer, type Signed } from '../../kit/mint/index.ts';
import { BADGE_CHUNKS, bakedPng, bakedSvg, pngChunk, pngOf, svgOf } from '../../kit/pictures.ts';
import { NOW, refusalOf, verifier } from './reading.ts';

let badge: Signed;
beforeAll(async () => {
  badge = await mintCredential({ issuer: await mintIssuer('issuer'), achievement: { name: 'Ward Español' } });
});

const readingOf = async (picture: string | Uint8Array): Promise<unknown> => {
  const result = await verifier.verifyDocument(Buffer.from(picture), NOW);
  return result.ok
    ? result.value.map(({ name, verdict, evidence }) => [name, verdict, evidence?.assurance])
    : result.error;
};
const READ = [['Ward Español', 'valid', 'bearer']];
const unreadable = (found: string) => ({ kind: 'document-unreadable', found });
const escaped = (text: string): string =>
  text.replace(/[<&>"]/g, (letter) => `&#${letter.charCodeAt(0)};`).replace(/'/g, '&apos;');

describe('a badge in a PNG picture', () => {
  it.each(Object.entries(BADGE_CHUNKS))('is read from %s, by either keyword', async (_, chunk) => {
    for (const keyword of ['openbadges', 'openbadgecredential'] as const)
      expect(await readingOf(pngOf(chunk(keyword, badge)))).toEqual(READ);
  });

  it('is read beside other texts, and beside a badge of a kind that is not read', async () => {
    const older = { '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion' };
    const picture = pngOf(
      pngChunk('tEXt', 'Title\0openbadgecredential'),
      BADGE_CHUNKS.iTXt('openbadges', older),
      BADGE_CHUNKS.iTXt('openbadgecredential', badge),
    );
    expect(await readingOf(picture)).toEqual([['', 'indeterminate', undefined], ...READ]);
  });

  it('that was changed by one letter is said to be changed', async () => {
    const changed = JSON.stringify(badge).replace('Ward Español', 'Warp Español');
    expect(await readingOf(bakedPng(changed))).toMatchObject([[expect.any(String), 'invalid', undefined]]);
  });

  it.each([
    ['Open Badges 2.0', { '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion' }, 'open-badges-2'],
    ['the address of a badge', 'https://badges.example/assertions/1', 'open-badges-2'],
    ['a JWT', 'eyJhbGciOiJFZERTQSJ9.eyJ2YyI6e319.c2lnbmF0dXJl', 'jwt'],
    ['half a badge', '{"@context":[', 'badge-image'],
    ['nothing known', { note: 1 }, 'other-json'],
  ])('has its answer when it is %s', async (_, content, found) => {
    expect(await refusalOf(bakedPng(content))).toEqual(unreadable(found));
    expect(await refusalOf(bakedSvg(content))).toEqual(unreadable(found));
  });
});

describe('a picture without a badge', () => {
  it.each([
    ['a screenshot', pngOf()],
    ['a picture that speaks of badges', pngOf(pngChunk('tEXt', 'Comment\0openbadges'))],
    ['a keyword that never ends', pngOf(pngChunk('tEXt', 'openbadges'))],
    ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['a photo of a phone', Buffer.from('00000018667479706865696300000000', 'hex')],
    ['a drawing', Buffer.from(svgOf('<!-- <openbadges:credential> -->'))],
  ])('is called a picture: %s', async (_, picture) => {
    expect(await refusalOf(picture)).toEqual(unreadable('image'));
  });
});

const packed = (bytes: number): Buffer =>
  Buffer.concat([Buffer.from('openbadges\0\0'), deflateSync(Buffer.alloc(bytes, 0x20))]);

describe('a hostile PNG', () => {
  it.each([
    ['a wrong checksum', pngOf(pngChunk('iTXt', 'openbadges\0\0\0\0\0{}', 1))],
    ['a chunk that is cut off', bakedPng({ a: 'b'.repeat(99) }).subarray(0, 90)],
    ['bytes that do not unpack', pngOf(pngChunk('zTXt', 'openbadges\0\0not packed'))],
    ['an unknown packing', pngOf(pngChunk('zTXt', 'openbadges\0\x07'))],
    ['flags that are missing', pngOf(pngChunk('iTXt', 'openbadges\0'))],
    ['a language that never ends', pngOf(pngChunk('iTXt', 'openbadges\0\0\0en'))],
    ['broken letters', pngOf(pngChunk('iTXt', Buffer.from('openbadges\0\0\0\0\0"\xff"', 'latin1')))],
  ])('is said to be damaged: %s', async (_, picture) => {
    expect(await refusalOf(picture)).toEqual(unreadable('badge-image'));
  });

  it('with a length that leads out of the file ends there', async () => {
    const picture = pngOf();
    picture.writeUInt32BE(0xffff_ffff, 33);
    expect(await refusalOf(picture)).toEqual(unreadable('image'));
  });

  it('that unpacks to more than a document may have is not unpacked', async () => {
    const bomb = pngOf(pngChunk('zTXt', packed(300_000_000)));
    const before = process.memoryUsage().rss;
    expect(await refusalOf(bomb)).toMatchObject({
      kind: 'body-too-large',
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  it('cannot split what it unpacks to over many chunks', async () => {
    const many = Array.from({ length: 40 }, () => pngChunk('zTXt', packed(3_000_000)));
    expect(await refusalOf(pngOf(...many))).toMatchObject({ kind: 'body-too-large' });
  });

  it('is never read otherwise than as refused or as reports, whatever is changed in it', async () => {
    const whole = bakedPng(badge);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.nat(255),
        fc.oneof(fc.constant(whole.length), fc.nat(whole.length)),
        async (at, byte, end) => {
          const changed = Buffer.from(whole.subarray(0, end));
          if (at < end) changed[at] = byte;
          const result = await verifier.verifyDocument(changed, NOW);
          const same = end === whole.length && byte === whole[at];
          if (result.ok && !same)
            // A pixel may differ; the badge may not.
            expect(result.value.map(({ name, verdict }) => [name, verdict])).toEqual([
              ['Ward Español', 'valid'],
            ]);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a badge in an SVG drawing', () => {
  it.each([
    ['as CDATA', () => bakedSvg(badge)],
    [
      'as text',
      () => svgOf(`<openbadges:assertion>${escaped(JSON.stringify(badge))}</openbadges:assertion >`),
    ],
    ['as an attribute', () => svgOf(`<openbadges:credential verify="${escaped(JSON.stringify(badge))}"/>`)],
    ['after white space', () => `\n  ${bakedSvg(badge)}`],
    [
      'in halves',
      () =>
        bakedSvg(JSON.stringify(badge).replace('Ward', ']]>Ward'.slice(3))).replace(
          'Ward',
          ']]><![CDATA[Ward',
        ),
    ],
  ])('is read %s', async (_, drawing) => {
    expect(await readingOf(drawing())).toEqual(READ);
  });

  it.each([
    [
      'a document type',
      `<!DOCTYPE svg [<!ENTITY a "b">]>${svgOf('<openbadges:credential>{}</openbadges:credential>')}`,
    ],
    ['an entity of its own', svgOf('<openbadges:credential>&badge;</openbadges:credential>')],
    ['a letter that does not exist', svgOf('<openbadges:credential>&#x110000;</openbadges:credential>')],
    ['an element inside', svgOf('<openbadges:credential><a/></openbadges:credential>')],
    ['a badge that never ends', svgOf('<openbadges:credential>{}')],
    ['a comment that never ends', svgOf('<!-- ')],
    ['a tag that never ends', '<svg><openbadges:credential verify="'],
    ['nothing inside', svgOf('<openbadges:credential></openbadges:credential>')],
  ])('is said to be damaged: %s', async (_, drawing) => {
    expect(await refusalOf(drawing)).toEqual(unreadable('badge-image'));
  });

  it('has its entities expanded once at most, and is read to its end', async () => {
    const lol = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at} "&l${at - 1};&l${at - 1};">`).join('')}]>`;
    expect(await refusalOf(`${lol}<svg>&l8;</svg>`)).toEqual(unreadable('badge-image'));
    for (const filling of ['<', '<!', '&', '"', '<a "', '&#', '<openbadges:credential ', '<![CDATA['])
      await refusalOf(`<svg>${filling.repeat(2_000_000 / filling.length)}`);
    const twice = svgOf('<openbadges:credential>{"note":"&amp;lt;"}</openbadges:credential>');
    expect(await refusalOf(twice)).toEqual(unreadable('other-json'));
  });
});
