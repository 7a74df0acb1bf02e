import { onMount } from 'nanostores';
import { type CartResult, changeCart, changeNow, readNow } from './cart-change.ts';
import { type LineToAdd, requestAdd, requestNewCart, requestQuantity } from './cart-requests.ts';
import { $cart, setNotice, showCart, showUnreachable } from './cart-state.ts';
import { cartKey, savedCart } from './cart-storage.ts';
import type { Notice } from './notice.ts';
import { inTurn } from './one-at-a-time.ts';
import { type Change, noticeOf } from './saleor-errors.ts';
import { shop } from './shop.ts';

/** `ignored`: the very same was already on its way. The notice is in `$cart` too. */
export type ActionResult =
  | { readonly kind: 'done' | 'ignored' | 'unreachable' }
  | { readonly kind: 'refused' | 'gone'; readonly notice: Notice | null };

let waiting: Promise<void> | null = null;

/** Reads the cart from Saleor. A read that waits for its turn serves every call until it starts. */
export function loadCart(): Promise<void> {
  waiting ??= inTurn(async () => {
    waiting = null;
    tell(await readNow(), 'set');
  });
  return waiting;
}

/** Puts a variant into the cart; the first one makes the cart. Ignored while the same add is under way. */
export async function addLine(variantId: string, quantity: number): Promise<ActionResult> {
  const line = { variantId, quantity };
  const isSame = (other: LineToAdd) => other.variantId === variantId && other.quantity === quantity;
  const before = $cart.get();
  if (before.adding.some(isSame)) return { kind: 'ignored' };
  $cart.set({ ...before, adding: [...before.adding, line], notice: null });
  try {
    return await inTurn(() => addNow(line));
  } finally {
    const after = $cart.get();
    $cart.set({ ...after, adding: after.adding.filter((other) => !isSame(other)) });
  }
}

async function addNow(line: LineToAdd): Promise<ActionResult> {
  const { channel } = shop().edition;
  const isNew = !$cart.get().cart?.lines.some((other) => other.variantId === line.variantId);
  const change = isNew ? 'add' : 'set';
  const add = () => changeNow((id) => requestAdd(id, line));
  if (!savedCart(channel)) return tell(await createNow(line), change);
  const result = await add();
  if (result.kind !== 'gone') return tell(result, change);
  // The cart died: begin anew, or go on with the one another tab began meanwhile.
  const second = tell(savedCart(channel) ? await add() : await createNow(line), 'add');
  if (second.kind === 'done') setNotice(result.notice);
  return second;
}

async function createNow(line: LineToAdd): Promise<CartResult> {
  const answer = await requestNewCart(line);
  switch (answer.kind) {
    case 'cart':
      showCart(answer.cart);
      return { kind: 'done' };
    case 'refused':
      await readNow();
      return answer;
    case 'gone':
      return { kind: 'gone', notice: { kind: 'other' } };
    case 'failed':
      showUnreachable();
      return { kind: 'unreachable' };
  }
}

const senders = new Map<string, Promise<ActionResult>>();

/**
 * Sets a line's quantity; 0 removes it. Quick clicks become few requests: one under way, and one
 * more with the latest quantity. Resolves when the latest is settled.
 */
export function setQuantity(lineId: string, quantity: number): Promise<ActionResult> {
  const view = $cart.get();
  $cart.set({ ...view, wanted: { ...view.wanted, [lineId]: quantity }, notice: null });
  let sender = senders.get(lineId);
  if (!sender) {
    sender = sendWanted(lineId);
    senders.set(lineId, sender);
  }
  return sender;
}

export function removeLine(lineId: string): Promise<ActionResult> {
  return setQuantity(lineId, 0);
}

async function sendWanted(lineId: string): Promise<ActionResult> {
  try {
    for (;;) {
      let sent = 0;
      const result = await changeCart((id) => {
        sent = $cart.get().wanted[lineId] ?? 0;
        return requestQuantity(id, lineId, sent);
      });
      const changedSince = $cart.get().wanted[lineId] !== sent;
      if (changedSince && (result.kind === 'done' || result.kind === 'refused')) continue;
      // The line went away in another tab meanwhile: the cart on screen says so already.
      const isThere = $cart.get().cart?.lines.some((line) => line.id === lineId);
      return tell(result.kind === 'refused' && !isThere ? { kind: 'done' } : result, 'set');
    }
  } finally {
    // In one go with the last look at `wanted`, so that no click falls in between.
    senders.delete(lineId);
    const wanted = { ...$cart.get().wanted };
    delete wanted[lineId];
    $cart.set({ ...$cart.get(), wanted });
  }
}

export function dismissNotice(): void {
  setNotice(null);
}

function tell(result: CartResult, change: Change): ActionResult {
  if (result.kind === 'done' || result.kind === 'unreachable') return { kind: result.kind };
  const notice = result.kind === 'gone' ? result.notice : noticeOf(result.errors[0]!, change);
  setNotice(notice);
  return { kind: result.kind, notice };
}

onMount($cart, () => {
  // A server renders islands too; it has no tabs.
  if (typeof window === 'undefined') return;
  const onStorage = (event: StorageEvent) => {
    if ($cart.get().status === 'unknown') return;
    // A null key: another tab cleared all storage.
    if (event.key === null || event.key === cartKey(shop().edition.channel)) void loadCart();
  };
  // A page brought back by the Back button shows what it showed when it was left.
  const onPageShow = (event: PageTransitionEvent) => {
    if (event.persisted && $cart.get().status !== 'unknown') void loadCart();
  };
  window.addEventListener('storage', onStorage);
  window.addEventListener('pageshow', onPageShow);
  return () => {
    window.removeEventListener('storage', onStorage);
    window.removeEventListener('pageshow', onPageShow);
  };
});
