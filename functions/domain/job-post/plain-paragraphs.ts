const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  hellip: '…',
};

const decoded = (text: string): string =>
  text.replaceAll(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 31 && code < 0x110000 && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : ' ';
  });

/**
 * The words of a text that may be HTML, as paragraphs and lines: tags become breaks or nothing, scripts and styles go.
 * What is left is text and is shown as text.
 */
export const plainParagraphs = (text: string): string => {
  const bare = text
    .replaceAll(/<(script|style)\b[^>]{0,500}>[\s\S]*?(<\/\1\s*>|$)/gi, ' ')
    .replaceAll(/<li\b[^>]{0,500}>/gi, '\n• ')
    .replaceAll(/<\/?(p|div|ul|ol|h[1-6]|section|table|tr)\b[^>]{0,500}>/gi, '\n\n')
    .replaceAll(/<br\b[^>]{0,100}>/gi, '\n')
    .replaceAll(/<\/?[a-z][^>]{0,2000}>/gi, '');
  return decoded(bare)
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
};
