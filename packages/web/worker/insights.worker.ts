/** The worker: derives what follows from the plan, and keeps copies of it, while the page has its hands free. */
import './plain-schemas.ts';
import { keepPlan } from '../store/kept-plan.ts';
import { openReckoner } from './reckoner.ts';
import type { FromWorker, ToWorker } from './words.ts';

const take = openReckoner({
  tell: (word: FromWorker) => postMessage(word),
  pause: () =>
    new Promise((done) => {
      setTimeout(done, 0);
    }),
  keep: (beside, plan) => void keepPlan(beside, plan),
});
addEventListener('message', (event: MessageEvent<ToWorker>) => take(event.data));
// What fails between two pauses is told to the page like any other failure: it then works on by itself.
addEventListener('unhandledrejection', ({ reason }) => {
  setTimeout(() => {
    throw reason;
  }, 0);
});
