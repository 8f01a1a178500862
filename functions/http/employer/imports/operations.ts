import { newArea } from '../area.ts';
import * as cancelImport from './cancel-import.ts';
import * as checkImport from './check-import.ts';
import * as continueImport from './continue-import.ts';
import * as listImportProblems from './list-import-problems.ts';
import * as listImports from './list-imports.ts';
import * as readImport from './read-import.ts';
import * as readImportProblemsCsv from './read-import-problems-csv.ts';
import * as readJobPosts from './read-job-posts.ts';
import * as startImport from './start-import.ts';

/** The operations of files that hold many roles. */
export const importOperations = () =>
  newArea().openapiRoutes([
    listImports,
    checkImport,
    readImport,
    listImportProblems,
    readImportProblemsCsv,
    startImport,
    continueImport,
    cancelImport,
    readJobPosts,
  ]);
