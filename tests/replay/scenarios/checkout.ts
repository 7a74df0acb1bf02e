import type { Arrangement } from '../scenario.ts';
import { pricePromotions } from './catalogue.ts';

export const checkout: Arrangement = { start: pricePromotions };
