import { newArea } from '../area.ts';
import * as exportCsv from './export-csv.ts';
import * as exportJsonl from './export-jsonl.ts';
import * as readAudit from './read-audit.ts';

/** The operations of the audit trail. */
export const auditOperations = () => newArea().openapiRoutes([readAudit, exportCsv, exportJsonl]);
