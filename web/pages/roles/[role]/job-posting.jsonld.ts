import type { APIRoute } from 'astro';
import { isId } from '../../../../functions/domain/ids.ts';
import { jobPosting } from '../../../../functions/domain/job-posting.ts';
import { openingOf } from '../../../../functions/domain/role.ts';

/** The role as schema.org JobPosting, for a page of its employer; only while it is open, and a job. */
export const GET: APIRoute = async ({ params, locals }) => {
  const { pages, voice } = locals;
  const id = params['role'];
  const [role, { catalog }] = await Promise.all([
    isId('role', id) ? pages.market.role(id) : undefined,
    pages.market.live(),
  ]);
  if (role === undefined || role.state !== 'live' || openingOf(role) !== 'job')
    return new Response(null, { status: 404 });
  const site = `${pages.origin}${voice.href('/')}`.replace(/\/$/, '');
  return new Response(JSON.stringify(jobPosting(role, catalog, voice.locale, site), null, 2), {
    headers: {
      'content-type': 'application/ld+json; charset=utf-8',
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=60',
    },
  });
};
