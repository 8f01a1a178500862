/** A local cloud in a process of its own, for a test that kills it. Argument: the directory of the template. */
import { startSmallCloud } from './small-cloud.ts';

const { origin, endpoints, administrator } = await startSmallCloud(process.argv[2] ?? '');
process.send?.({ origin, endpoints, administrator });
