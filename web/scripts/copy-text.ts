/** Copies the text of a field by the button beside it; without scripts the text can be marked and copied. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  const field = document.getElementById(button.dataset['copy'] ?? '');
  const label = button.querySelector('span');
  if (!(field instanceof HTMLTextAreaElement) || label === null || navigator.clipboard === undefined)
    continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(field.value);
    label.textContent = button.dataset['done'] ?? '';
  });
}

export {};
