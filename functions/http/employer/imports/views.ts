import type { z } from '@hono/zod-openapi';
import type { ImportView, RowProblemView } from '../../../contract/import.ts';
import type { JobPostProposals } from '../../../contract/job-post.ts';
import { explainRowProblem } from '../../../domain/import/explain.ts';
import { type RoleImport, rowsDone } from '../../../domain/import/role-import.ts';
import { type RowProblem, severityOf } from '../../../domain/import/row-problem.ts';
import type { Proposal } from '../../../domain/job-post/proposal.ts';

/** An import and how far it is; who works on it and which parts it has is ours to know. */
export const importView = (job: RoleImport): z.infer<typeof ImportView> => ({
  id: job.id,
  organizationId: job.organizationId,
  state: job.state,
  ...(job.fileName === undefined ? {} : { fileName: job.fileName }),
  rows: job.rows,
  ready: job.ready,
  done: rowsDone(job),
  errors: job.errors,
  warnings: job.warnings,
  known: job.known,
  ...(job.stalledAt === undefined ? {} : { stalledAt: job.stalledAt }),
  counts: job.counts,
  version: job.version,
  createdAt: job.createdAt,
  updatedAt: job.updatedAt,
  expiresAt: job.expiresAt,
});

export const rowProblemView = (problem: RowProblem): z.infer<typeof RowProblemView> => {
  const [en, es] = [explainRowProblem(problem, 'en'), explainRowProblem(problem, 'es')];
  return {
    ...problem,
    severity: severityOf(problem),
    wrong: { en: en.wrong, es: es.wrong },
    mend: { en: en.mend, es: es.mend },
  };
};

export const proposalView = ({
  source,
  role: { occupations, places, ...role },
  notes,
}: Proposal): z.infer<typeof JobPostProposals>['proposals'][number] => ({
  source,
  role: {
    ...role,
    ...(occupations === undefined ? {} : { occupations: [...occupations] }),
    ...(places === undefined ? {} : { places: [...places] }),
  },
  notes: [...notes],
});
