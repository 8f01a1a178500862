import { createHash } from 'node:crypto';
import type { z } from '@hono/zod-openapi';
import { isId, type OrganizationId } from '../../domain/ids.ts';
import { fail, type Result } from '../../domain/result.ts';
import type { FieldProblem, FormFailure } from '../../services/desk/desk.ts';
import type { EmployerServices } from '../../services/employer/employer-services.ts';
import type { Failure } from '../../services/employer/failure.ts';
import type { Visit } from '../../services/employer/guard.ts';
import type { Meanwhile } from '../../services/employer/lifecycle/meanwhile.ts';
import type { Repeatable } from '../../services/employer/once.ts';
import type { Person } from '../../services/ports/sign-in.ts';
import { problemsOfFailure, problemsOfIssues } from './problems.ts';

/** What every form gets beside its fields. */
export interface FormContext {
  readonly person: Person;
  readonly services: EmployerServices;
  /** The parts of the page's address that its pattern names. */
  readonly params: Readonly<Record<string, string>>;
  /** The idempotency key that was made with the page, so that a double click has one effect. */
  readonly request: Repeatable;
  /** The version that the page showed; 0 where it showed none. */
  readonly version: number;
  /** What was typed, to be shown again. */
  readonly typed: Again['again'];
}

/** Where the browser goes after success: a path without its language, like `/manage/new`. */
export interface Done {
  readonly to: string;
  /** A secret for the page that it leads to, shown once: the page finds it as `desk.once`. */
  readonly once?: string | undefined;
}

/** The same page once more, with these values: a step on the way to something that nobody has stored yet. */
export interface Again {
  readonly again: Readonly<Record<string, readonly string[]>>;
}

export interface Refused {
  readonly failure: FormFailure;
  readonly problems: readonly FieldProblem[];
  readonly meanwhile?: Meanwhile | undefined;
}

/** A form as the desk knows it, whatever its fields are. */
export interface FormOperation {
  /** The page that holds it and takes its post, like `/manage/{organization}/proof`. */
  readonly page: string;
  /** Its name on that page. */
  readonly name: string;
  submit(
    values: Readonly<Record<string, unknown>>,
    context: Omit<FormContext, 'request' | 'typed'> & { readonly key: string },
  ): Promise<Result<Done | Again, Refused>>;
}

interface FormDefinition<S extends z.ZodType, C extends FormContext> {
  readonly page: string;
  readonly name: string;
  /** A `strictObject` of `fields.ts`: what is not in it is refused. */
  readonly fields: S;
  /** Calls a use case; throws nothing that a person can correct. */
  run(input: C & { readonly fields: z.output<S> }): Promise<Result<Done | Again, Failure>>;
  /**
   * Whether what is stored is what was sent already. Asked on a version conflict, so that a double click on a form
   * whose use case takes no key is not told that somebody else was faster.
   */
  settled?(input: C & { readonly fields: z.output<S> }): Promise<Done | undefined>;
}

const typedOf = (values: Readonly<Record<string, unknown>>): Again['again'] =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string'),
    ]),
  );

const fingerprintOf = (
  page: string,
  name: string,
  context: Omit<FormContext, 'request' | 'typed'>,
  fields: unknown,
) =>
  createHash('sha256')
    .update(JSON.stringify([page, name, context.params, context.version, fields]))
    .digest('hex');

const define = <S extends z.ZodType, C extends FormContext>(
  definition: FormDefinition<S, C>,
  contextOf: (context: FormContext) => C | undefined,
): FormOperation => ({
  page: definition.page,
  name: definition.name,
  async submit(values, { key, ...rest }) {
    const parsed = definition.fields.safeParse(values);
    if (!parsed.success) return fail(problemsOfIssues(parsed.error.issues));
    const fields = parsed.data;
    const fingerprint = fingerprintOf(definition.page, definition.name, rest, fields);
    const context = contextOf({ ...rest, request: { key, fingerprint }, typed: typedOf(values) });
    if (context === undefined) return fail({ failure: 'not-found', problems: [] });
    const input = { ...context, fields };
    const done = await definition.run(input);
    if (done.ok) return done;
    const settled = done.error.kind === 'version-conflict' ? await definition.settled?.(input) : undefined;
    return settled === undefined ? fail(problemsOfFailure(done.error)) : { ok: true, value: settled };
  },
});

/** A form of a person, outside any organization. */
export const personForm = <S extends z.ZodType>(definition: FormDefinition<S, FormContext>): FormOperation =>
  define(definition, (context) => context);

/** What a form on a page below `/manage/{organization}` gets. */
export interface OrganizationFormContext extends FormContext {
  readonly visit: Visit;
  readonly organizationId: OrganizationId;
}

/** A form on a page below `/manage/{organization}`; an address that names no organization is `not-found`. */
export const organizationForm = <S extends z.ZodType>(
  definition: FormDefinition<S, OrganizationFormContext>,
): FormOperation =>
  define(definition, (context) => {
    const organizationId = context.params['organization'];
    if (!isId('organization', organizationId)) return undefined;
    return { ...context, organizationId, visit: { subject: context.person.subject, organizationId } };
  });
