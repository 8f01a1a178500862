/** `21`, `21.50`, `52,000`, `$21`; nothing for what could mean two numbers. */
export const amountOf = (text: string): number | undefined => {
  const plain = text.replaceAll(/[\s$€£]/g, '');
  if (/^\d{1,3}(,\d{3})+(\.\d{1,2})?$/.test(plain)) return Number(plain.replaceAll(',', ''));
  return /^\d{1,9}(\.\d{1,2})?$/.test(plain) ? Number(plain) : undefined;
};
