import type { EmployerServices } from '../../services/employer/employer-services.ts';
import { type AppOptions, newApp } from '../app.ts';
import { authorize } from '../authorize.ts';
import { conditionalGet } from '../etag.ts';
import { auditOperations } from './audit/operations.ts';
import * as changeAchievement from './change-achievement.ts';
import * as changeRole from './change-role.ts';
import { commonsOperations } from './commons/operations.ts';
import * as createOrganization from './create-organization.ts';
import * as draftRole from './draft-role.ts';
import { identityOperations } from './identity/operations.ts';
import { importOperations } from './imports/operations.ts';
import { keyOperations } from './keys/operations.ts';
import { lifecycleOperations } from './lifecycle/operations.ts';
import * as listAchievement from './list-achievement.ts';
import * as listAchievements from './list-achievements.ts';
import * as listRoles from './list-roles.ts';
import { profileOperations } from './profiles/operations.ts';
import * as proveDomain from './prove-domain.ts';
import * as publishRole from './publish-role.ts';
import * as readAchievement from './read-achievement.ts';
import * as readMe from './read-me.ts';
import * as readOrganization from './read-organization.ts';
import * as readRole from './read-role.ts';
import * as retireRole from './retire-role.ts';
import { ruleOperations } from './rule/operations.ts';
import * as setRequirement from './set-requirement.ts';
import { shallowBody } from './shallow-body.ts';
import { signingOperations } from './signing/operations.ts';
import { teamOperations } from './team/operations.ts';
import { webhookOperations } from './webhooks/operations.ts';

/**
 * What an organization's own people do. Nobody gets as far as a schema without being signed in; no answer is kept
 * by a cache.
 */
export const createEmployerApp = (options: AppOptions<EmployerServices>) => {
  const app = newApp(options);
  app.use(async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
  });
  app.use(authorize);
  app.use(shallowBody);
  app.get('*', conditionalGet);
  app.route('/', identityOperations());
  app.route('/', importOperations());
  app.route('/', auditOperations());
  app.route('/', keyOperations());
  app.route('/', webhookOperations());
  app.route('/', teamOperations());
  app.route('/', lifecycleOperations());
  app.route('/', commonsOperations());
  app.route('/', profileOperations());
  app.route('/', signingOperations());
  app.route('/', ruleOperations());
  return app.openapiRoutes([
    readMe,
    createOrganization,
    readOrganization,
    proveDomain,
    listAchievements,
    listAchievement,
    readAchievement,
    changeAchievement,
    listRoles,
    draftRole,
    readRole,
    changeRole,
    setRequirement,
    publishRole,
    retireRole,
  ]);
};

export type EmployerApi = ReturnType<typeof createEmployerApp>;
