import { create } from 'qrcode/lib/core/qrcode.js';

export interface QrPath {
  /** Modules on a side, with the quiet zone of four that ISO/IEC 18004 asks for. */
  readonly size: number;
  /** The dark modules as an SVG path of one unit a module. */
  readonly path: string;
}

const QUIET = 4;

/** A text as a QR code that an inline SVG can draw: no picture to load, no style that a policy would refuse. */
export const qrPath = (text: string): QrPath => {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const runs: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      let end = column;
      while (end < modules.size && modules.get(row, end) !== 0) end += 1;
      if (end === column) continue;
      runs.push(`M${column + QUIET} ${row + QUIET}h${end - column}v1h-${end - column}z`);
      column = end;
    }
  }
  return { size: modules.size + 2 * QUIET, path: runs.join('') };
};
