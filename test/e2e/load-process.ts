/** The loading of the sample market in a process of its own, so that a test can kill it half-way. */
import { loadSampleMarket } from '../../infra/local/sample/load.ts';

const [, , origin = '', issuer = '', clientId = '', dataDirectory = ''] = process.argv;
await loadSampleMarket({
  origin,
  issuer,
  clientId,
  dataDirectory,
  onProgress: (line) => process.send?.(line),
});
process.disconnect?.();
