/** Node 20 cannot read TypeScript: in development its thread starts here. Goes when 22 is the oldest Node we run on. */
import { register } from 'tsx/esm/api';

register();
await import('./embedded.worker.ts');
