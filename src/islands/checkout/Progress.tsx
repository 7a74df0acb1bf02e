import type { Locale } from '#domain/editions.ts';
import { messages } from '#i18n/messages.ts';
import { STEPS, type Step, isBefore } from '#stores/checkout-steps.ts';
import { Check } from '../cart/icons.tsx';

/** Where the shopper is on the way to the order. */
export function Progress({ current, locale }: { current: Step; locale: Locale }) {
  const text = messages(locale).checkout;
  return (
    <ol
      className="grid grid-cols-3 gap-2"
      aria-label={text.stepOf(STEPS.indexOf(current) + 1, STEPS.length)}
    >
      {STEPS.map((step, index) => {
        const isDone = isBefore(step, current);
        const isCurrent = step === current;
        return (
          <li
            key={step}
            aria-current={isCurrent ? 'step' : undefined}
            className={`flex min-h-11 items-center gap-2 border-b-2 ${isCurrent || isDone ? 'border-brand' : 'border-line text-muted'} ${isCurrent ? 'font-medium' : ''}`}
          >
            <span className="inline-flex w-5 justify-center text-brand tabular-nums">
              {isDone ? <Check /> : index + 1}
            </span>
            {text.steps[step]}
          </li>
        );
      })}
    </ol>
  );
}
