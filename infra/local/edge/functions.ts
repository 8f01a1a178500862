import { randomUUID } from 'node:crypto';
import { createContext, Script } from 'node:vm';
import * as z from 'zod';
import type { HttpResponse, RequestHead } from '../api/message.ts';
import type { Resource } from '../template/deployment.ts';
import { TemplateError } from '../template/template.ts';

/** What a CloudFront Function does at `viewer-request`: answers by itself, or lets the request pass as it is. */
export type ViewerRequest = (head: RequestHead) => HttpResponse | undefined;

/** CloudFront takes no more code than this (its quota "Maximum function size"). */
const MOST_CODE_BYTES = 10 * 1024;
/** At AWS it has less than a millisecond of computing; this machine is slower and only stops what never ends. */
const LONGEST_MS = 500;

// Strict: key value stores and other runtimes are not done here.
const Properties = z.strictObject({
  Name: z.string(),
  AutoPublish: z.literal(true),
  FunctionCode: z.string().max(MOST_CODE_BYTES),
  Tags: z.array(z.unknown()).optional(),
  FunctionConfig: z.strictObject({ Comment: z.string(), Runtime: z.literal('cloudfront-js-2.0') }),
});

const Value = z.strictObject({ value: z.string() });
const Answer = z.strictObject({
  statusCode: z.number().int().min(200).max(599),
  statusDescription: z.string().optional(),
  headers: z.record(z.string(), Value).default({}),
});

const valuesOf = (pairs: Iterable<readonly [string, string]>): Record<string, { value: string }> =>
  Object.fromEntries([...pairs].map(([name, value]) => [name, { value }]));

/** The event of CloudFront Functions, version 1.0; cookies stand apart from the headers. */
const eventOf = ({ method, path, query, headers, sourceIp }: RequestHead) => {
  const { cookie = '', ...others } = headers;
  const cookies = cookie.split(/;\s*/).flatMap((pair) => {
    const [name = '', ...rest] = pair.split('=');
    return name === '' ? [] : [[name, rest.join('=')] as const];
  });
  return {
    version: '1.0',
    context: { eventType: 'viewer-request', requestId: randomUUID() },
    viewer: { ip: sourceIp },
    request: {
      method,
      uri: path,
      querystring: valuesOf(new URLSearchParams(query)),
      headers: valuesOf(Object.entries(others)),
      cookies: valuesOf(cookies),
    },
  };
};

/**
 * A CloudFront Function of the template, run as it is written there.
 * @throws TemplateError for code that does not parse, for more of it than CloudFront takes, and for a setting that is
 * not done here; the function itself throws where it changes a request, which is not done here either
 */
export const edgeFunction = ({ logicalId, properties }: Resource): ViewerRequest => {
  const parsed = Properties.safeParse(properties);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new TemplateError(`${logicalId}: ${issue?.path.join('.')} ${issue?.message}`);
  }
  // Events and answers pass as text, so that nothing of this process is within reach of the code.
  const call = '\nglobalThis.answer = JSON.stringify(handler(JSON.parse(event)));';
  const compile = (): Script => {
    try {
      return new Script(parsed.data.FunctionCode + call, { filename: logicalId });
    } catch (error) {
      throw new TemplateError(`${logicalId}: ${error instanceof Error ? error.message : error}`);
    }
  };
  const script = compile();

  return (head) => {
    const event = eventOf(head);
    const context: { event: string; answer?: string } = { event: JSON.stringify(event) };
    script.runInContext(createContext(context), { timeout: LONGEST_MS });
    if (context.answer === JSON.stringify(event.request)) return undefined;
    const { statusCode, headers } = Answer.parse(JSON.parse(context.answer ?? 'null'));
    const pairs = Object.entries(headers).map(([name, { value }]) => [name, value] as const);
    return { status: statusCode, headers: pairs, body: Buffer.alloc(0) };
  };
};
