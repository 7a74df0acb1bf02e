import type { ScenarioName } from '../recording.ts';
import type { Arrangement } from '../scenario.ts';
import { accounts } from './accounts.ts';
import { catalogue } from './catalogue.ts';
import { checkout } from './checkout.ts';
import { errors } from './errors.ts';
import { media } from './media.ts';
import { setup } from './setup.ts';

export const arrangements: Readonly<Record<ScenarioName, Arrangement>> = {
  '00-setup': setup,
  '1-catalogue': catalogue,
  '1b-media': media,
  '2-errors': errors,
  '3-checkout': checkout,
  '4-accounts': accounts,
};
