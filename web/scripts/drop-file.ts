/** Lets a file be dropped on its field; without scripts the field's own button does the same. */
for (const area of document.querySelectorAll<HTMLElement>('[data-drop]')) {
  const input = area.querySelector<HTMLInputElement>('input[type=file]');
  const chosen = area.querySelector<HTMLElement>('.chosen');
  const hint = area.querySelector<HTMLElement>('.hint');
  if (input === null || chosen === null) continue;
  // A phone has nothing to drag.
  if (hint !== null && matchMedia('(pointer: fine)').matches) hint.hidden = false;

  const show = (): void => {
    const name = input.files?.[0]?.name;
    chosen.textContent = name === undefined ? '' : (area.dataset['chosen'] ?? '%').replace('%', () => name);
  };
  const over = (on: boolean) => (event: DragEvent) => {
    event.preventDefault();
    area.classList.toggle('over', on);
  };
  area.addEventListener('dragover', over(true));
  area.addEventListener('dragleave', over(false));
  area.addEventListener('drop', (event) => {
    over(false)(event);
    if (event.dataTransfer === null || event.dataTransfer.files.length === 0) return;
    input.files = event.dataTransfer.files;
    show();
  });
  input.addEventListener('change', show);
  show();
}

export {};
