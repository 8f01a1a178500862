/** Opens a file into a text field; without scripts its text can be pasted. */
for (const frame of document.querySelectorAll<HTMLElement>('[data-open-into]')) {
  const field = document.getElementById(frame.dataset['openInto'] ?? '');
  const chooser = frame.querySelector<HTMLInputElement>('input[type="file"]');
  if (!(field instanceof HTMLTextAreaElement) || chooser === null) continue;
  frame.hidden = false;
  chooser.addEventListener('change', async () => {
    const [file] = chooser.files ?? [];
    if (file !== undefined) field.value = await file.text();
  });
}

export {};
