import type { Arrangement } from '../scenario.ts';

export const accounts: Arrangement = {};
