import type { HTMLAttributes } from 'react';
import type { DetailsField, FieldProblem } from '#domain/address.ts';
import type { Locale } from '#domain/editions.ts';
import { type Messages, messages } from '#i18n/messages.ts';
import { fieldError, fieldHint, fieldLabel, textInput } from '#styles/recipes.ts';

interface Props {
  field: Exclude<DetailsField, 'country'>;
  value: string;
  problem: FieldProblem | undefined;
  locale: Locale;
  onChange: (field: DetailsField, value: string) => void;
}

type Kind = Partial<Record<'type' | 'autoComplete', string>> &
  Pick<HTMLAttributes<HTMLInputElement>, 'inputMode' | 'autoCapitalize'>;

const KINDS: Record<Props['field'], Kind> = {
  email: { type: 'email', autoComplete: 'email', inputMode: 'email', autoCapitalize: 'none' },
  firstName: { autoComplete: 'given-name' },
  lastName: { autoComplete: 'family-name' },
  streetAddress1: { autoComplete: 'address-line1' },
  streetAddress2: { autoComplete: 'address-line2' },
  postalCode: { autoComplete: 'postal-code' },
  city: { autoComplete: 'address-level2' },
  phone: { type: 'tel', autoComplete: 'tel', inputMode: 'tel' },
};

/** The id of a field's input; error summaries link to it. */
export function inputId(field: DetailsField): string {
  return `checkout-${field}`;
}

/** A labelled text field with its hint and, when something is wrong, what to do. */
export function Field({ field, value, problem, locale, onChange }: Props) {
  const text = messages(locale).checkout;
  const id = inputId(field);
  const hint = field === 'email' || field === 'phone' ? text.hints[field] : null;
  const described = [problem && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div>
      <label className={fieldLabel} htmlFor={id}>
        {text.fields[field]}
        {field === 'streetAddress2' && (
          <span className="font-normal text-muted"> ({text.optional})</span>
        )}
      </label>
      <input
        id={id}
        name={field}
        type="text"
        {...KINDS[field]}
        className={textInput}
        value={value}
        maxLength={field === 'email' ? 254 : 256}
        required={field !== 'streetAddress2'}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described || undefined}
        onChange={(event) => onChange(field, event.target.value)}
      />
      {problem && (
        <p id={`${id}-error`} className={fieldError}>
          {fieldProblemText(field, problem, text)}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className={fieldHint}>
          {hint}
        </p>
      )}
    </div>
  );
}

export function fieldProblemText(
  field: DetailsField,
  problem: FieldProblem,
  text: Messages['checkout'],
): string {
  if (problem === 'required') return text.required;
  const { other, ...known } = text.invalid;
  return field in known ? known[field as keyof typeof known] : other;
}
