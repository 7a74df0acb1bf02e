import { mergeFieldMaps } from '../schema/field-map.ts';
import { appTypeFields } from './app-fields.ts';
import { appMutations } from './app-mutations.ts';
import { eventFields } from './event-fields.ts';
import { installationMutations } from './installation-mutations.ts';
import { triggerMutations } from './trigger.ts';
import { webhookTypeFields } from './webhook-fields.ts';
import { webhookMutations } from './webhook-mutations.ts';

export const appFields = mergeFieldMaps(
  appTypeFields,
  appMutations,
  installationMutations,
  webhookTypeFields,
  webhookMutations,
  triggerMutations,
  eventFields,
);
