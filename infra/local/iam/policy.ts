import * as z from 'zod';
import { isObject, type Json, list } from '../template/json.ts';
import { TemplateError } from '../template/template.ts';
import { assertKnown, type Condition, type Context, holds, matchesPattern } from './conditions.ts';

/** One thing that somebody wants to do: IAM decides each on its own. */
export interface AccessRequest {
  readonly action: string;
  readonly resource: string;
  readonly context: Context;
}

/** Who asks: a role of the template or an AWS service. */
export type Principal = { readonly role: string } | { readonly service: string };

export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** Only policies of a resource name principals: `*`, a service or an ARN. */
  readonly principals: readonly string[] | undefined;
  readonly conditions: readonly Condition[];
}

export type Verdict = 'allowed' | 'not-allowed' | 'denied';

const strings = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const scalars = z
  .union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number(), z.boolean()]))])
  .transform((value) => list(value).map(String));

const StatementDocument = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: strings,
  Resource: strings.optional(),
  Principal: z.union([z.string().transform((one) => [one]), z.record(z.string(), strings)]).optional(),
  Condition: z.record(z.string(), z.record(z.string(), scalars)).default({}),
});

const principalsOf = (
  principal: readonly string[] | Readonly<Record<string, string[]>>,
): readonly string[] => (Array.isArray(principal) ? principal : Object.values(principal).flat());

/**
 * Reads a policy document.
 * @param where named in errors
 * @throws TemplateError for anything that cannot be decided as AWS would (`NotAction`, an operator, a key)
 */
export const readPolicy = (document: Json, where: string): readonly Statement[] => {
  const statements = isObject(document) ? list(document['Statement']) : [];
  return statements.map((statement) => {
    const parsed = StatementDocument.safeParse(statement);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new TemplateError(
        `${where}: a statement cannot be evaluated: ${issue?.path.join('.')} ${issue?.message}`,
      );
    }
    const { Effect, Action, Resource, Principal, Condition } = parsed.data;
    const conditions = Object.entries(Condition).flatMap(([operator, block]) =>
      Object.entries(block).map(([key, values]) => ({ operator, key: key.toLowerCase(), values })),
    );
    for (const condition of conditions) assertKnown(condition, where);
    return {
      effect: Effect,
      actions: Action,
      resources: Resource ?? ['*'],
      principals: Principal === undefined ? undefined : principalsOf(Principal),
      conditions,
    };
  });
};

const names = (principals: readonly string[], principal: Principal): boolean =>
  principals.some(
    (name) => name === '*' || name === ('role' in principal ? principal.role : principal.service),
  );

const applies = (statement: Statement, principal: Principal, request: AccessRequest): boolean =>
  (statement.principals === undefined || names(statement.principals, principal)) &&
  statement.actions.some((action) => matchesPattern(action.toLowerCase(), request.action.toLowerCase())) &&
  statement.resources.some((resource) => matchesPattern(resource, request.resource)) &&
  statement.conditions.every((condition) => holds(condition, request.context));

/** IAM's decision within one account: a deny wins, then any allow, else no. */
export const evaluate = (
  statements: readonly Statement[],
  principal: Principal,
  request: AccessRequest,
): Verdict => {
  const applying = statements.filter((statement) => applies(statement, principal, request));
  if (applying.some(({ effect }) => effect === 'Deny')) return 'denied';
  return applying.length > 0 ? 'allowed' : 'not-allowed';
};
