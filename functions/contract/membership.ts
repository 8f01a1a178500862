import * as z from 'zod';
import { MEMBER_ROLES } from '../domain/organization.ts';
import { OrganizationView } from './organization.ts';
import { pageOf } from './paging.ts';

/** Who is signed in, and what they belong to. */
export const MeView = z
  .object({
    subject: z.string(),
    organizations: pageOf(z.object({ role: z.enum(MEMBER_ROLES), organization: OrganizationView })),
  })
  .meta({ id: 'Me' });
