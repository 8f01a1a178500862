import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type * as z from 'zod';
import { pageOf } from '../../../functions/contract/paging.ts';
import { Problem } from '../../../functions/contract/problem.ts';

/** The API said no. */
export class ApiProblem extends Error {
  readonly code: string;

  constructor(call: string, problem: Problem) {
    const errors = (problem.errors ?? []).map(({ pointer, detail }) => `${pointer ?? ''} ${detail}`);
    super(
      [`${call}: ${problem.title} (${problem.code})`, problem.detail, ...errors].filter(Boolean).join('; '),
    );
    this.code = problem.code;
  }
}

/** What moves a thing on from the version that was read. */
export interface Change {
  readonly version: number;
}

/** What is worth trying again: the API, or something behind it, is not there yet. */
const PASSING = new Set(['dependency-down', 'too-many-requests', 'internal']);
const TRIES = 5;

/** The employer API as one signed-in person uses it. */
export class EmployerApi {
  readonly #origin: string;
  readonly #token: string;

  constructor(origin: string, token: string) {
    this.#origin = origin;
    this.#token = token;
  }

  async #once(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: string,
  ): Promise<unknown> {
    const response = await fetch(`${this.#origin}/api/employer${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.#token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    if (response.ok) return JSON.parse(text);
    const problem = Problem.safeParse(text.startsWith('{') ? JSON.parse(text) : undefined);
    if (problem.success) throw new ApiProblem(`${method} ${path}`, problem.data);
    throw new Error(`${method} ${path}: status ${response.status}`);
  }

  /** Every request here may be sent again: reads, changes of one version, and posts with a key. */
  async #send(
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body?: string,
  ): Promise<unknown> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#once(method, path, headers, body);
      } catch (error) {
        const passing = error instanceof ApiProblem ? PASSING.has(error.code) : error instanceof TypeError;
        if (!passing || attempt === TRIES) throw error;
        await delay(100 * 2 ** attempt);
      }
    }
  }

  async get<T>(path: string, schema: z.ZodType<T>): Promise<T> {
    return schema.parse(await this.#send('GET', path));
  }

  /** Every item of a list, page by page. `page` picks the page out of what came. */
  async all<T>(path: string, item: z.ZodType<T>): Promise<readonly T[]> {
    const Page = pageOf(item);
    const items: T[] = [];
    let next: string | undefined = '';
    while (next !== undefined) {
      const query = new URLSearchParams({ limit: '100', ...(next === '' ? {} : { cursor: next }) });
      const page = Page.parse(await this.#send('GET', `${path}?${query}`));
      items.push(...page.items);
      next = page.next;
    }
    return items;
  }

  /**
   * Posts with a key made of what is asked for, so that asking twice does it once.
   * @param key names the thing in the sample data
   */
  async post<T>(key: string, path: string, body: unknown, schema: z.ZodType<T>, change?: Change): Promise<T> {
    const text = JSON.stringify(body);
    const version = change === undefined ? '' : String(change.version);
    const print = createHash('sha256').update(`${path}\n${version}\n${text}`).digest('hex').slice(0, 16);
    const headers = {
      'idempotency-key': `sample:${key}:${print}`,
      ...(change === undefined ? {} : { 'if-match': `"${change.version}"` }),
    };
    return schema.parse(await this.#send('POST', path, headers, text));
  }

  async put<T>(path: string, body: unknown, schema: z.ZodType<T>, change: Change): Promise<T> {
    const headers = { 'if-match': `"${change.version}"` };
    return schema.parse(await this.#send('PUT', path, headers, JSON.stringify(body)));
  }
}
