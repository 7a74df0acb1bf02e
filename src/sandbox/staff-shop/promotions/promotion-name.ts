import { FieldErrors } from '../input/field-errors.ts';
import { checkText } from '../input/model-checks.ts';

export function checkName(name: string): void {
  const errors = new FieldErrors();
  checkText(errors, 'name', name, 255);
  errors.refuse();
}
