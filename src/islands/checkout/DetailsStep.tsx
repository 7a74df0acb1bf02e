import { useStore } from '@nanostores/react';
import { type SubmitEvent, useEffect, useRef } from 'react';
import { type DetailsField, EMPTY_DETAILS } from '#domain/address.ts';
import type { Locale } from '#domain/editions.ts';
import { messages } from '#i18n/messages.ts';
import { setField, submitDetails } from '#stores/checkout.ts';
import { $checkout } from '#stores/checkout-state.ts';
import { primaryButton } from '#styles/recipes.ts';
import type { Country } from './country.ts';
import { CountryField } from './CountryField.tsx';
import { Field, inputId } from './Field.tsx';

/** Who orders and where it goes. */
export function DetailsStep({
  countries,
  locale,
}: {
  countries: readonly Country[];
  locale: Locale;
}) {
  const { form, problems, refusals, saving } = useStore($checkout);
  const element = useRef<HTMLFormElement>(null);
  const text = messages(locale).checkout;
  const isSaving = saving === 'details';
  useEffect(() => {
    if (refusals > 0) element.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [refusals]);

  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    void submitDetails();
  };
  const field = (name: Exclude<DetailsField, 'country'>) => (
    <Field
      field={name}
      value={form[name]}
      problem={problems[name]}
      locale={locale}
      onChange={setField}
    />
  );
  return (
    // The messages beside the fields are ours, in the shop's language: the browser keeps its own.
    <form ref={element} noValidate className="grid gap-8" onSubmit={onSubmit}>
      <ProblemList locale={locale} />
      <fieldset className="grid gap-5">
        <legend className="mb-4 font-display text-xl">{text.contact}</legend>
        {field('email')}
      </fieldset>
      <fieldset className="grid gap-5">
        <legend className="mb-4 font-display text-xl">{text.address}</legend>
        <div className="grid gap-5 sm:grid-cols-2">
          {field('firstName')}
          {field('lastName')}
        </div>
        {field('streetAddress1')}
        {field('streetAddress2')}
        <div className="grid gap-5 sm:grid-cols-[10rem_1fr]">
          {field('postalCode')}
          {field('city')}
        </div>
        <CountryField
          countries={countries}
          value={form.country}
          problem={problems.country}
          locale={locale}
          onChange={setField}
        />
        {field('phone')}
      </fieldset>
      <button
        type="submit"
        className={`${primaryButton} w-full sm:w-auto sm:justify-self-start`}
        aria-disabled={isSaving}
      >
        {isSaving ? text.saving : text.toDelivery}
      </button>
    </form>
  );
}

/** All wrong fields in one place, as links to them. */
function ProblemList({ locale }: { locale: Locale }) {
  const { problems } = useStore($checkout);
  const text = messages(locale).checkout;
  // In the order of the form, whichever check found them.
  const fields = (Object.keys(EMPTY_DETAILS) as DetailsField[]).filter((field) => problems[field]);
  if (fields.length < 2) return null;
  return (
    <nav aria-label={text.fixFields}>
      <ul className="flex flex-wrap gap-x-5">
        {fields.map((field) => (
          <li key={field}>
            <a
              className="inline-flex min-h-11 items-center text-sale underline underline-offset-4"
              href={`#${inputId(field)}`}
              onClick={(event) => {
                // The hash is the step's; only the focus moves.
                event.preventDefault();
                document.getElementById(inputId(field))?.focus();
              }}
            >
              {text.fields[field]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
