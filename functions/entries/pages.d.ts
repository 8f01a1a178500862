/** The built pages (`npm run build`); what they are and how they are rendered is in web/adapter. */
declare module '#pages' {
  import type { Desk } from '../services/desk/desk.ts';
  import type { Pages } from '../services/pages.ts';

  export function render(request: Request, pages: Pages, desk?: Desk): Promise<Response>;
}
