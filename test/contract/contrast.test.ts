import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../web/styles/tokens.css', import.meta.url), 'utf8');

type Theme = ReadonlyMap<string, string>;

/** The colours that a block of the token file sets. */
const coloursIn = (block: string): Theme =>
  new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );

const [light = '', dark = '', print = ''] = css.split('@media');
const base = coloursIn(light);
const THEMES: readonly (readonly [string, Theme])[] = [
  ['light', base],
  ['dark', new Map([...base, ...coloursIn(dark)])],
  ['print', new Map([...base, ...coloursIn(print)])],
];

/** WCAG 2.2, relative luminance. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [dimmer = 0, brighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (brighter + 0.05) / (dimmer + 0.05);
};

const GROUNDS = ['paper', 'raised', 'tint'] as const;
const TEXT = [
  ...['ink', 'quiet', 'brand', 'brand-strong', 'met', 'near', 'unknown', 'error'].flatMap((text) =>
    GROUNDS.map((ground) => [text, ground] as const),
  ),
  ['ink', 'promise-ground'],
  ['ink', 'met-ground'],
  ['met', 'met-ground'],
  ['ink', 'error-ground'],
  ['error', 'error-ground'],
  ['on-brand', 'brand'],
  ['on-brand', 'brand-strong'],
  ['paper', 'ink'],
] as const;
const EDGES = GROUNDS.flatMap((ground) => ['edge', 'brand'].map((edge) => [edge, ground] as const));

describe.each(THEMES)('the %s theme', (_, theme) => {
  const of = (name: string): string => theme.get(name) ?? `no token ${name}`;

  it.each(TEXT)('%s is readable on %s', (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(EDGES)('%s can be seen around a control on %s', (edge, ground) => {
    expect(contrast(of(edge), of(ground))).toBeGreaterThanOrEqual(3);
  });
});

describe('the letter of an organization', () => {
  const tile = readFileSync(new URL('../../web/components/OrganizationTile.astro', import.meta.url), 'utf8');
  const shades = [...tile.matchAll(/background: (#[0-9a-f]{6});/g)].map(([, shade = '']) => shade);

  it('is readable on each of the eight colours', () => {
    expect(shades).toHaveLength(8);
    for (const shade of shades) expect(contrast('#ffffff', shade), shade).toBeGreaterThanOrEqual(4.5);
  });
});
