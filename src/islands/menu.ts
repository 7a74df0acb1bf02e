/** The phone's menu is a `<details>`; Escape closes it and gives the focus back. */
export function startMenu(): void {
  const menu = document.querySelector<HTMLDetailsElement>('details[data-menu]');
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu?.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
}
