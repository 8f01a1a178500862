import { isObject, type Json, list, member, text } from './json.ts';
import { TemplateError } from './template.ts';

/** What a template's names stand for. */
export interface Scope {
  /** A parameter, a pseudo parameter or a resource. */
  reference(name: string): Json;
  attribute(logicalId: string, name: string): Json;
  condition(name: string): boolean;
  readonly mappings: Readonly<Record<string, Json>>;
}

/** `undefined` is `AWS::NoValue`: the property or array item is not there. */
export type Resolved = Json | undefined;

const NO_VALUE = 'AWS::NoValue';

/** The object {"Fn::X": argument} as a pair, or nothing when the object is plain data. */
const intrinsicOf = (value: Json): readonly [string, Json] | undefined => {
  if (!isObject(value)) return undefined;
  const [entry, ...others] = Object.entries(value);
  if (entry === undefined || others.length > 0) return undefined;
  return entry[0] === 'Ref' || entry[0].startsWith('Fn::') ? entry : undefined;
};

/**
 * Replaces every intrinsic function of a template value by what it stands for.
 * @throws TemplateError for an intrinsic that is not known here, or one that is malformed
 */
export const resolve = (value: Json, scope: Scope): Resolved => {
  const intrinsic = intrinsicOf(value);
  if (intrinsic !== undefined) return call(intrinsic[0], intrinsic[1], scope);
  if (Array.isArray(value)) {
    return value.map((item) => resolve(item, scope)).filter((item) => item !== undefined);
  }
  if (!isObject(value)) return value;
  const members: Record<string, Json> = {};
  for (const [key, item] of Object.entries(value)) {
    const resolved = resolve(item, scope);
    if (resolved !== undefined) members[key] = resolved;
  }
  return members;
};

const call = (name: string, argument: Json, scope: Scope): Resolved => {
  const parts = () => {
    const resolved = resolve(argument, scope);
    return Array.isArray(resolved) ? resolved : malformed(name, argument);
  };
  switch (name) {
    case 'Ref':
      return argument === NO_VALUE ? undefined : scope.reference(string(argument, name));
    case 'Fn::GetAtt': {
      const [logicalId, ...path] =
        typeof argument === 'string' ? argument.split('.') : list(argument).map((part) => string(part, name));
      return scope.attribute(logicalId ?? malformed(name, argument), path.join('.'));
    }
    case 'Fn::Join': {
      const [separator, items] = parts();
      return list(items)
        .map((item) => string(item, name))
        .join(string(separator, name));
    }
    case 'Fn::Sub':
      return substitute(argument, scope);
    case 'Fn::Select': {
      const [index, items] = parts();
      return list(items)[Number(index)] ?? malformed(name, argument);
    }
    case 'Fn::Split': {
      const [separator, source] = parts();
      return string(source, name).split(string(separator, name));
    }
    case 'Fn::If': {
      const [condition, yes, no] = list(argument);
      return resolve((scope.condition(string(condition, name)) ? yes : no) ?? null, scope);
    }
    case 'Fn::FindInMap': {
      const [map, ...keys] = parts().map((part) => string(part, name));
      const found = keys.reduce<Json | undefined>(member, scope.mappings[map ?? '']);
      return found ?? malformed(name, argument);
    }
    case 'Fn::Base64':
      return Buffer.from(string(resolve(argument, scope), name)).toString('base64');
    default:
      throw new TemplateError(`the local cloud does not know the intrinsic function ${name}`);
  }
};

/** `Fn::Sub`: "text ${Name} ${Resource.Attribute} ${!Literal}", with or without variables of its own. */
const substitute = (argument: Json, scope: Scope): string => {
  const [template, variables] = list(argument);
  return string(template, 'Fn::Sub').replace(/\$\{([^}]+)\}/g, (_, name: string) => {
    if (name.startsWith('!')) return `\${${name.slice(1)}}`;
    const own = member(variables, name);
    if (own !== undefined) return string(resolve(own, scope), 'Fn::Sub');
    const [logicalId = name, ...path] = name.split('.');
    return string(
      path.length === 0 ? scope.reference(name) : scope.attribute(logicalId, path.join('.')),
      'Fn::Sub',
    );
  });
};

/**
 * Decides a condition function (`Fn::Equals`, `Fn::And`, `Fn::Or`, `Fn::Not`, `Condition`).
 * @throws TemplateError for any other
 */
export const decide = (value: Json, scope: Scope): boolean => {
  const [entry] = isObject(value) ? Object.entries(value) : [];
  const [name, argument] = entry ?? malformed('condition', value);
  const parts = list(argument);
  switch (name) {
    case 'Condition':
      return scope.condition(string(argument, name));
    case 'Fn::Equals': {
      const [left, right] = parts.map((part) => JSON.stringify(resolve(part, scope)));
      return left === right;
    }
    case 'Fn::And':
      return parts.every((part) => decide(part, scope));
    case 'Fn::Or':
      return parts.some((part) => decide(part, scope));
    case 'Fn::Not':
      return !parts.every((part) => decide(part, scope));
    default:
      throw new TemplateError(`the local cloud does not know the condition function ${name}`);
  }
};

const malformed = (name: string, argument: Json): never => {
  throw new TemplateError(`${name} cannot be resolved: ${JSON.stringify(argument)}`);
};

const string = (value: Resolved, name: string): string => {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return text(value) ?? malformed(name, value ?? null);
};
