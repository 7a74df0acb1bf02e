import type { FieldProblem } from '#domain/address.ts';
import type { Locale } from '#domain/editions.ts';
import { messages } from '#i18n/messages.ts';
import { fieldError, fieldLabel, textInput } from '#styles/recipes.ts';
import type { Country } from './country.ts';
import { fieldProblemText, inputId } from './Field.tsx';

interface Props {
  countries: readonly Country[];
  value: string;
  problem: FieldProblem | undefined;
  locale: Locale;
  onChange: (field: 'country', value: string) => void;
}

/** A choice only where there is one. */
export function CountryField({ countries, value, problem, locale, onChange }: Props) {
  const text = messages(locale).checkout;
  const id = inputId('country');
  const [only, another] = countries;
  if (only && !another) {
    return (
      <div>
        <p className={fieldLabel}>{text.fields.country}</p>
        <p className="mt-1 flex min-h-12 items-center">{only.name}</p>
      </div>
    );
  }
  return (
    <div>
      <label className={fieldLabel} htmlFor={id}>
        {text.fields.country}
      </label>
      <select
        id={id}
        name="country"
        autoComplete="country"
        className={textInput}
        value={value}
        required
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem && `${id}-error`}
        onChange={(event) => onChange('country', event.target.value)}
      >
        {!value && <option value="" />}
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      {problem && (
        <p id={`${id}-error`} className={fieldError}>
          {fieldProblemText('country', problem, text)}
        </p>
      )}
    </div>
  );
}
