import type { Arrangement } from '../scenario.ts';
import { priceProducts, pricePromotions } from './catalogue.ts';

export const checkout: Arrangement = {
  start: priceProducts,
  before: { '272': pricePromotions },
  together: [
    ['302-c-race2-concurrent-1', '303-c-race2-concurrent-2'],
    ['306-c-race2b-concurrent-1', '307-c-race2b-concurrent-2'],
    [
      '310-c-race5-concurrent-4',
      '311-c-race5-concurrent-1',
      '312-c-race5-concurrent-3',
      '313-c-race5-concurrent-5',
      '314-c-race5-concurrent-2',
    ],
    ['504-e-laststock-concurrent-complete-2', '505-e-laststock-concurrent-complete-1'],
    ['539-f-conc1-complete-1', '540-f-conc1-complete-2'],
    ['546-f-conc2-complete-2', '547-f-conc2-complete-1'],
  ],
};
