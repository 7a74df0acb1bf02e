import type { Arrangement } from '../scenario.ts';

export const errors: Arrangement = {};
