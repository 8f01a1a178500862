import type { SessionServices } from '../../services/session/session-services.ts';
import type { HttpEnvironment } from '../environment.ts';

export type PresentationEnvironment = HttpEnvironment<SessionServices>;
