import type { Arrangement } from '../scenario.ts';

export const catalogue: Arrangement = {};
