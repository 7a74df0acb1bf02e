import type { Arrangement } from '../scenario.ts';

export const checkout: Arrangement = {};
