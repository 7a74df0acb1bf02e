import type { Arrangement } from '../scenario.ts';

export const setup: Arrangement = {};
