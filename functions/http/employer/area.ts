import { OpenAPIHono } from '@hono/zod-openapi';
import type { EmployerServices } from '../../services/employer/employer-services.ts';
import type { HttpEnvironment } from '../environment.ts';
import { refuseInvalid } from '../validation.ts';

/** An empty part of the employer API, to be mounted by `app.ts`, which brings everything that all parts share. */
export const newArea = () =>
  new OpenAPIHono<HttpEnvironment<EmployerServices>>({ defaultHook: refuseInvalid });
