import type { EmployerServices } from '../../services/employer/employer-services.ts';
import type { SignedIn } from '../authorize.ts';
import type { HttpEnvironment } from '../environment.ts';

export type EmployerEnvironment = HttpEnvironment<EmployerServices> & SignedIn;
