import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createAuthority } from '../../../infra/local/iam/authority.ts';
import { policyOfFunction } from '../../../infra/local/iam/policies.ts';
import type { LocalFunction } from '../../../infra/local/lambda/function.ts';
import { startSchedules } from '../../../infra/local/schedule.ts';
import { deploy } from '../../../infra/local/template/deployment.ts';
import type { Json } from '../../../infra/local/template/json.ts';
import { parseTemplate } from '../../../infra/local/template/template.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Starts one rule; the target fails as often as told. */
const start = (options: { readonly permitted: boolean; readonly failures?: number }) => {
  const deployment = deploy(
    parseTemplate({
      Resources: {
        Target: { Type: 'AWS::Lambda::Function' },
        Rule: {
          Type: 'AWS::Events::Rule',
          Properties: {
            ScheduleExpression: 'rate(5 minutes)',
            Targets: [{ Arn: { 'Fn::GetAtt': ['Target', 'Arn'] } }],
          },
        },
        ...(options.permitted && {
          Permission: {
            Type: 'AWS::Lambda::Permission',
            Properties: {
              Action: 'lambda:InvokeFunction',
              FunctionName: { 'Fn::GetAtt': ['Target', 'Arn'] },
              Principal: 'events.amazonaws.com',
              SourceArn: { 'Fn::GetAtt': ['Rule', 'Arn'] },
            },
          },
        }),
      },
    }),
    { stack: 'S', origin: 'http://localhost', issuer: 'http://x', clientId: 'c', parameters: {} },
  );
  const [resource] = deployment.ofType('AWS::Lambda::Function');
  const arn = resource?.attribute('Arn') ?? '';
  const events: Json[] = [];
  const lines: string[] = [];
  let failures = options.failures ?? 0;
  const target: LocalFunction = {
    name: 'S-Target',
    shortName: 'Target',
    arn,
    accessKeyId: 'x',
    warm: () => undefined,
    close: async () => undefined,
    invoke: async (event) => {
      events.push(event);
      failures -= 1;
      return failures >= 0
        ? { ok: false, error: { errorType: 'Error', errorMessage: 'no' } }
        : { ok: true, payload: 'null' };
    },
  };
  const authority = createAuthority();
  authority.attach(arn, policyOfFunction(deployment, { name: target.name, arn }));
  const schedules = startSchedules(deployment, {
    functions: new Map([[arn, target]]),
    authority,
    log: (source, line) => lines.push(`${source}: ${line}`),
  });
  return { events, lines, schedules };
};

const MINUTE = 60_000;

it('a rule invokes its target once a period, until it is closed', async () => {
  const { events, schedules } = start({ permitted: true });
  await vi.advanceTimersByTimeAsync(4 * MINUTE);
  expect(events).toEqual([]);
  await vi.advanceTimersByTimeAsync(11 * MINUTE);
  expect(events).toHaveLength(3);
  expect(events[0]).toMatchObject({ source: 'aws.events', 'detail-type': 'Scheduled Event' });
  await schedules.close();
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  expect(events).toHaveLength(3);
});

it('a target that fails is tried twice more', async () => {
  const { events } = start({ permitted: true, failures: 99 });
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  expect(events).toHaveLength(3);
});

it('a rule that may not invoke its target does not, and says so', async () => {
  const { events, lines } = start({ permitted: false });
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  expect(events).toEqual([]);
  expect(lines[0]).toMatch(/^Target: not started: .*lambda:InvokeFunction/);
});
