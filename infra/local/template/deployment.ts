import { decide, resolve, type Scope } from './intrinsics.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import { ACCOUNT, type LocalValues, REGION, RESOURCE_TYPES } from './resource-types.ts';
import { type Template, TemplateError } from './template.ts';

/** A resource whose properties are plain values. */
export interface Resource {
  readonly logicalId: string;
  readonly type: string;
  /** What `Ref` stands for. */
  readonly name: string;
  readonly properties: JsonObject;
  /**
   * What `Fn::GetAtt` gives.
   * @throws TemplateError for an attribute that is not known
   */
  attribute(name: string): string;
}

/** A template in which every name is a value: what CloudFormation hands to the services. */
export interface Deployment {
  readonly stack: string;
  ofType(type: string): readonly Resource[];
}

export interface DeploymentOptions extends LocalValues {
  readonly parameters: Readonly<Record<string, string>>;
  /** Scheme, host and port of the site; the template says https, this machine speaks http. */
  readonly origin: string;
}

const PSEUDO_PARAMETERS: Readonly<Record<string, string>> = {
  'AWS::AccountId': ACCOUNT,
  'AWS::Partition': 'aws',
  'AWS::Region': REGION,
  'AWS::URLSuffix': 'amazonaws.com',
};

/**
 * Resolves a whole template.
 * @throws TemplateError for a resource type, an attribute, an intrinsic function or a parameter that is not known
 */
export const deploy = (template: Template, options: DeploymentOptions): Deployment => {
  const secureOrigin = options.origin.replace(/^http:/, 'https:');

  const describe = (logicalId: string) => {
    const resource = template.Resources[logicalId];
    if (resource === undefined)
      throw new TemplateError(`the template refers to ${logicalId}, which is not in it`);
    const type = RESOURCE_TYPES[resource.Type];
    if (type === undefined) {
      throw new TemplateError(
        `the local cloud does not know the resource type ${resource.Type} (${logicalId}); see infra/local/template/resource-types.ts`,
      );
    }
    // A name of a resource's own never refers to another resource; the other properties may.
    const own = Object.entries(resource.Properties).filter(([, value]) => typeof value === 'string');
    const named = { logicalId, properties: Object.fromEntries(own), local: options };
    return { type, named, name: type.name(named) };
  };

  const attribute = (logicalId: string, name: string): string => {
    const described = describe(logicalId);
    const value = described.type.attributes?.[name];
    if (value === undefined) throw new TemplateError(`the local cloud does not know ${logicalId}.${name}`);
    return value(described.name, described.named);
  };

  const scope: Scope = {
    attribute,
    mappings: template.Mappings,
    condition: (name) => {
      const condition = template.Conditions[name];
      if (condition === undefined) throw new TemplateError(`the condition ${name} is not in the template`);
      return decide(condition, scope);
    },
    reference: (name) => {
      const pseudo = name === 'AWS::StackName' ? options.stack : PSEUDO_PARAMETERS[name];
      if (pseudo !== undefined) return pseudo;
      const parameter = template.Parameters[name];
      if (parameter === undefined) return describe(name).name;
      const value = options.parameters[name] ?? parameter.Default;
      if (value === undefined)
        throw new TemplateError(`the parameter ${name} has no local value and no default`);
      return value;
    },
  };

  /** The site's own address, said in the scheme that answers here. */
  const plain = (value: Json): Json => {
    if (typeof value === 'string') {
      return value.startsWith(secureOrigin) ? options.origin + value.slice(secureOrigin.length) : value;
    }
    if (Array.isArray(value)) return value.map(plain);
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
  };

  const resources: Resource[] = [];
  for (const [logicalId, { Type, Properties, Condition }] of Object.entries(template.Resources)) {
    if (Condition !== undefined && !scope.condition(Condition)) continue;
    const { name } = describe(logicalId);
    const properties = resolve(Properties, scope) ?? {};
    if (!isObject(properties)) throw new TemplateError(`${logicalId} has no properties`);
    const resolved = plain(properties);
    if (!isObject(resolved)) continue;
    resources.push({
      logicalId,
      type: Type,
      name,
      properties: resolved,
      attribute: (attributeName) => attribute(logicalId, attributeName),
    });
  }

  return {
    stack: options.stack,
    ofType: (type) => resources.filter((resource) => resource.type === type),
  };
};
