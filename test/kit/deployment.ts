import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { build, TEMPLATE_DIRECTORY } from '../../infra/local/build.ts';
import { type LocalCloud, startLocalCloud } from '../../infra/local/cloud.ts';

/** What tests of the deployment get by `inject('deployment')`. */
export type Deployment = Pick<
  LocalCloud,
  | 'origin'
  | 'issuer'
  | 'clientId'
  | 'dns'
  | 'dataDirectory'
  | 'tables'
  | 'buckets'
  | 'functions'
  | 'endpoints'
  | 'administrator'
>;

declare module 'vitest' {
  export interface ProvidedContext {
    deployment: Deployment;
    /** The file with everything that functions and the local cloud wrote to their logs so far. */
    deploymentLog: string;
  }
}

/** Boots the synthesized template once for all tests of the project, on free ports and an empty data directory. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await build((line) => console.log(line));
  const dataDirectory = await mkdtemp(join(tmpdir(), 'recognized-here-'));
  const logFile = `${dataDirectory}.log`;
  const lines = createWriteStream(logFile);
  const cloud = await startLocalCloud({
    templateDirectory: TEMPLATE_DIRECTORY,
    dataDirectory,
    port: 0,
    log: (source, line) => lines.write(`${source} ${line}\n`),
  });
  const { origin, issuer, clientId, dns, tables, buckets, functions, endpoints, administrator } = cloud;
  project.provide('deployment', {
    origin,
    issuer,
    clientId,
    dns,
    dataDirectory,
    tables,
    buckets,
    functions,
    endpoints,
    administrator,
  });
  project.provide('deploymentLog', logFile);
  return async () => {
    await cloud.close();
    lines.end();
    await rm(dataDirectory, { recursive: true });
    await rm(logFile);
  };
}
