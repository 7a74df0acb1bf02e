import type { Arrangement } from '../scenario.ts';

export const media: Arrangement = {};
