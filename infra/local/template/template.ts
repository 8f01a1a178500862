import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Json } from './json.ts';

/** What stops a boot: something in the template that cannot be run as AWS would run it. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}

const JsonValue: z.ZodType<Json> = z.json();

const Template = z.object({
  Parameters: z.record(z.string(), z.object({ Type: z.string(), Default: JsonValue.optional() })).default({}),
  Mappings: z.record(z.string(), JsonValue).default({}),
  Conditions: z.record(z.string(), JsonValue).default({}),
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Properties: z.record(z.string(), JsonValue).default({}),
      Condition: z.string().optional(),
    }),
  ),
});

/** The parts of a CloudFormation template that decide what runs. */
export type Template = z.infer<typeof Template>;

/**
 * Checks the shape of a template.
 * @throws TemplateError naming the first place that is no CloudFormation
 */
export const parseTemplate = (value: unknown): Template => {
  const parsed = Template.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new TemplateError(`the template is malformed at ${issue?.path.join('.')}: ${issue?.message}`);
};

/**
 * Reads what `cdk synth` wrote for one stack.
 * @throws TemplateError when it is not there
 */
export const readTemplate = (directory: string, stack: string): Template => {
  const file = join(directory, `${stack}.template.json`);
  if (!existsSync(file)) throw new TemplateError(`${file} is missing: synthesize first (npm run synth)`);
  return parseTemplate(JSON.parse(readFileSync(file, 'utf8')));
};

const Manifest = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.object({ path: z.string().optional() }),
      destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
    }),
  ),
});

/** Where each asset lies on this machine, by the object key that the template names it with. */
export const readAssets = (directory: string, stack: string): ReadonlyMap<string, string> => {
  const manifest = Manifest.parse(JSON.parse(readFileSync(join(directory, `${stack}.assets.json`), 'utf8')));
  const assets = new Map<string, string>();
  for (const { source, destinations } of Object.values(manifest.files)) {
    for (const { objectKey } of Object.values(destinations)) {
      if (source.path !== undefined) assets.set(objectKey, join(directory, source.path));
    }
  }
  return assets;
};
