/** Deletes the answer on the spot, prints it, and opens the checks that a block points to. */
const form = document.querySelector<HTMLFormElement>('#delete');
const status = form?.querySelector('[role=status]');
if (form !== null && status !== null && status !== undefined) {
  form.hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const response = await fetch(`/api/sessions/${form.dataset['session']}`, { method: 'DELETE' }).catch(
      () => undefined,
    );
    if (response?.ok !== true && response?.status !== 404) {
      status.textContent = form.dataset['failed'] ?? '';
      return;
    }
    location.reload();
  });
}

const print = document.querySelector<HTMLButtonElement>('#print');
if (print !== null) {
  print.hidden = false;
  print.addEventListener('click', () => window.print());
}

const open = (): void => {
  const target = document.getElementById(location.hash.slice(1));
  if (target instanceof HTMLDetailsElement) target.open = true;
};
addEventListener('hashchange', open);
open();

export {};
