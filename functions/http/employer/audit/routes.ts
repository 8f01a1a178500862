import { route as exportCsv } from './export-csv.ts';
import { route as exportJsonl } from './export-jsonl.ts';
import { route as readAudit } from './read-audit.ts';

/** The routes of the area, for the OpenAPI document. */
export const routes = [readAudit, exportCsv, exportJsonl] as const;
