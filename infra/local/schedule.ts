import { randomUUID } from 'node:crypto';
import type { Closable } from './boot.ts';
import type { Authority } from './iam/authority.ts';
import type { LocalFunction } from './lambda/function.ts';
import type { Deployment } from './template/deployment.ts';
import { list, member, text } from './template/json.ts';
import { ACCOUNT, REGION } from './template/resource-types.ts';
import { TemplateError } from './template/template.ts';

export interface SchedulesOptions {
  readonly functions: ReadonlyMap<string, LocalFunction>;
  readonly authority: Authority;
  readonly log: (functionName: string, line: string) => void;
}

const RATE = /^rate\((\d+) (minute|hour|day)s?\)$/;
const MILLISECONDS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** @throws TemplateError for anything but `rate(...)` */
const periodOf = (expression: string, logicalId: string): number => {
  const [, count, unit] = RATE.exec(expression) ?? [];
  const period = Number(count) * (MILLISECONDS[unit ?? ''] ?? Number.NaN);
  if (!(period > 0))
    throw new TemplateError(`${logicalId}: the local cloud does not know the schedule ${expression}`);
  return period;
};

/** EventBridge invokes asynchronously: a failed event is tried twice more. */
const RETRIES = 2;

/**
 * Starts every scheduled rule of the template: first after one period, then once a period.
 * @throws TemplateError for a rule that is not a schedule, or whose target may not be invoked by it
 */
export const startSchedules = (deployment: Deployment, options: SchedulesOptions): Closable => {
  const timers: NodeJS.Timeout[] = [];
  for (const rule of deployment.ofType('AWS::Events::Rule')) {
    const { logicalId, properties } = rule;
    if (properties['State'] === 'DISABLED') continue;
    const period = periodOf(text(properties['ScheduleExpression']) ?? '', logicalId);
    const ruleArn = rule.attribute('Arn');
    const scheduler = options.authority.admitService('events.amazonaws.com', ruleArn);
    for (const target of list(properties['Targets'])) {
      const handler = options.functions.get(text(member(target, 'Arn')) ?? '');
      if (handler === undefined)
        throw new TemplateError(`${logicalId}: its target is not a function of the template`);
      const denial = options.authority.authorize(scheduler.accessKeyId, [
        { action: 'lambda:InvokeFunction', resource: handler.arn, context: {} },
      ]);
      const fire = async (): Promise<void> => {
        if (denial !== undefined) return options.log(handler.shortName, `not started: ${denial.deny}`);
        const event = scheduledEvent(ruleArn);
        for (let attempt = 0; attempt <= RETRIES; attempt += 1) {
          if ((await handler.invoke(event)).ok) return;
        }
      };
      timers.push(setInterval(() => void fire(), period));
    }
  }
  return {
    close: async () => {
      for (const timer of timers) clearInterval(timer);
    },
  };
};

/** The event of a scheduled rule. */
export const scheduledEvent = (ruleArn: string) => ({
  version: '0',
  id: randomUUID(),
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account: ACCOUNT,
  time: `${new Date().toISOString().slice(0, 19)}Z`,
  region: REGION,
  resources: [ruleArn],
  detail: {},
});
