export { pricesChanged } from '../pricing/recalculate.ts';
