import { fetchCart } from './cart-door.ts';

/** Product page: the chosen pack in the URL, what the button says, and adding to the cart. */
export function startBuyForm(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-buy]');
  if (!form) return;
  chooseFromUrl(form);
  showState(form);
  form.addEventListener('change', (event) => {
    showState(form);
    if ((event.target as HTMLInputElement).name !== 'variant') return;
    const url = new URL(location.href);
    url.searchParams.set('variant', chosen(form)?.value ?? '');
    history.replaceState(history.state, '', url);
  });
  // What the live check found may concern the chosen pack.
  form.addEventListener('live', () => showState(form));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void add(form);
  });
}

function chosen(form: HTMLFormElement): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>('input[name=variant]:checked');
}

/** A shared link opens with the pack it names; one that is unknown here changes nothing. */
function chooseFromUrl(form: HTMLFormElement): void {
  const wanted = new URLSearchParams(location.search).get('variant');
  for (const input of form.querySelectorAll<HTMLInputElement>('input[name=variant]')) {
    if (input.value === wanted) input.checked = true;
  }
}

/** The button either adds or says why it cannot. */
function showState(form: HTMLFormElement): void {
  const button = form.querySelector<HTMLButtonElement>('[data-add]');
  const option = chosen(form)?.closest<HTMLElement>('[data-live-variant]');
  if (!button || !option) return;
  const buyable = option.dataset.state === 'in-stock' || option.dataset.state === 'low';
  const reason = option.querySelector('[data-availability]')?.textContent.trim();
  const text = (buyable ? button.dataset.textAdd : reason) ?? '';
  // Only what differs is written: an unchanged page must not be touched.
  if (button.textContent.trim() !== text) button.textContent = text;
  if (buyable) button.removeAttribute('aria-disabled');
  else if (!button.hasAttribute('aria-disabled')) button.setAttribute('aria-disabled', 'true');
}

async function add(form: HTMLFormElement): Promise<void> {
  const button = form.querySelector<HTMLButtonElement>('[data-add]');
  const variant = chosen(form)?.value;
  if (!button || !variant || button.getAttribute('aria-disabled') === 'true') return;
  const quantity = Number(new FormData(form).get('quantity')) || 1;
  button.setAttribute('aria-disabled', 'true');
  button.textContent = button.dataset.textAdding ?? '';
  try {
    const { addToCart } = await fetchCart();
    await addToCart(variant, quantity, form.dataset.name ?? '');
  } catch {
    // The cart's code did not arrive: the plain form does the same, and the cart's page adds.
    form.submit();
  } finally {
    showState(form);
  }
}
