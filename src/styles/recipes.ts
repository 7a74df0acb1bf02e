/** Class recipes that .astro and .tsx share. Tokens are in global.css. */

const button =
  'inline-flex min-h-12 items-center justify-center gap-2 rounded-full px-7 text-base font-medium no-underline transition-colors disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-not-allowed aria-disabled:opacity-60';

export const primaryButton = `${button} bg-brand text-white hover:bg-brand-deep`;
export const secondaryButton = `${button} border border-edge text-ink hover:border-ink hover:bg-sand`;
export const quietButton =
  'inline-flex min-h-11 items-center text-base underline decoration-line underline-offset-4 hover:decoration-ink';
export const iconButton =
  'inline-flex size-11 items-center justify-center rounded-full hover:bg-sand disabled:opacity-40';

export const textInput =
  'mt-1 block min-h-12 w-full rounded-sm border border-edge bg-white px-3 text-base text-ink aria-invalid:border-sale aria-invalid:outline-sale';
export const fieldLabel = 'block text-[0.9375rem] font-medium';
export const fieldHint = 'mt-1 text-sm text-muted';
export const fieldError = 'mt-1 text-sm font-medium text-sale';

export const panel = 'rounded-lg bg-sand p-5 sm:p-6';
export const notice = 'rounded-sm border border-line bg-sand px-4 py-3';
export const alarm = 'rounded-sm border border-sale bg-white px-4 py-3 text-sale';

export const pageWidth = 'mx-auto w-full max-w-[76rem] px-4 sm:px-6 lg:px-10';
export const pageTitle = 'text-3xl sm:text-[2.625rem]';
export const sectionTitle = 'text-2xl sm:text-3xl';
export const price = 'tabular-nums whitespace-nowrap';
export const salePrice = `${price} text-sale`;
export const oldPrice = `${price} text-muted line-through`;
