import type { Context } from 'hono';
import type { Desk } from '../../services/desk/desk.ts';
import type { SignIn } from '../../services/desk/sign-in.ts';
import type { EmployerServices } from '../../services/employer/employer-services.ts';
import type { Pages } from '../../services/pages.ts';
import type { Clock, Random } from '../../services/ports/ambient.ts';
import type { Person } from '../../services/ports/sign-in.ts';
import type { HttpEnvironment } from '../environment.ts';

export interface DeskServices {
  readonly signIn: SignIn;
  readonly employer: EmployerServices;
  /** What public pages may ask; here for what is public beside what is private. */
  readonly pages: Pages;
  readonly clock: Clock;
  readonly random: Random;
}

export type DeskEnvironment = HttpEnvironment<DeskServices> & {
  Variables: {
    /** Who is signed in; nobody on the pages about signing in. */
    person: Person | undefined;
  };
};

export type DeskContext = Context<DeskEnvironment>;

/** The built pages. */
export type Render = (request: Request, pages: Pages, desk: Desk) => Promise<Response>;
