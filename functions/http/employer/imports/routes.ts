import { route as cancelImport } from './cancel-import.ts';
import { route as checkImport } from './check-import.ts';
import { route as continueImport } from './continue-import.ts';
import { route as listImportProblems } from './list-import-problems.ts';
import { route as listImports } from './list-imports.ts';
import { route as readImport } from './read-import.ts';
import { route as readImportProblemsCsv } from './read-import-problems-csv.ts';
import { route as readJobPosts } from './read-job-posts.ts';
import { route as startImport } from './start-import.ts';

/** The routes of the area, for the OpenAPI document. */
export const routes = [
  listImports,
  checkImport,
  readImport,
  listImportProblems,
  readImportProblemsCsv,
  startImport,
  continueImport,
  cancelImport,
  readJobPosts,
] as const;
