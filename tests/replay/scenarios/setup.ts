import type { Arrangement } from '../scenario.ts';

export const setup: Arrangement = {
  // Celery's beat stood still while this was recorded: what it does is done by hand, where it was.
  start({ sandbox: { state } }) {
    state.jobs.stop();
    state.switches.set('promotion-lag', true);
  },
};
