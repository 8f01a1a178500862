const [BASE, T_MIN, T_MAX, SKEW, DAMP] = [36, 1, 26, 38, 700];

const adapt = (delta: number, points: number, isFirst: boolean): number => {
  let rest = isFirst ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
};

const digitOf = (code: number): number => {
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 26;
  return code >= 0x61 && code <= 0x7a ? code - 0x61 : BASE;
};

/**
 * The text of a label as DNS has it (RFC 3492 section 6.2): what follows `xn--`, decoded. A label that is no punycode, or
 * does not begin so, is itself.
 */
export const decodeLabel = (label: string): string => {
  if (!label.startsWith('xn--')) return label;
  const encoded = label.slice(4);
  const split = encoded.lastIndexOf('-');
  const output = [...encoded.slice(0, Math.max(0, split))];
  let [code, index, bias] = [128, 0, 72];
  for (let at = split + 1; at < encoded.length; ) {
    const before = index;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = at < encoded.length ? digitOf(encoded.charCodeAt(at)) : BASE;
      at += 1;
      if (digit >= BASE) return label;
      index += digit * weight;
      const threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias));
      if (digit < threshold) break;
      weight *= BASE - threshold;
      if (index > 0x7fffffff || weight > 0x7fffffff) return label;
    }
    const size = output.length + 1;
    bias = adapt(index - before, size, before === 0);
    code += Math.floor(index / size);
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return label;
    index %= size;
    output.splice(index, 0, String.fromCodePoint(code));
    index += 1;
  }
  return output.join('');
};
