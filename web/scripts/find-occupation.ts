/** Makes the search for a kind of work answer while it is typed (ARIA combobox with a list); it works without. */
interface Found {
  readonly code: string;
  readonly title: string;
  readonly group?: string;
}

const isFound = (value: unknown): value is Found =>
  typeof value === 'object' && value !== null && 'code' in value && 'title' in value;

const search = async (q: string, language: string): Promise<readonly Found[]> => {
  const query = new URLSearchParams({ q, lang: language, limit: '8' });
  const response = await fetch(`/api/occupations?${query}`).catch(() => undefined);
  if (response?.ok !== true) return [];
  const { items }: { items?: unknown } = await response.json();
  return Array.isArray(items) ? items.filter(isFound) : [];
};

/** Puts a ticked box for the kind of work among the others; one that is there is ticked. */
const tick = (section: HTMLElement, { code, title }: Found): void => {
  const boxes = [...section.querySelectorAll<HTMLInputElement>('input[name="occupations"]')];
  const there = boxes.find(({ value }) => value === code);
  if (there !== undefined) {
    there.checked = true;
    return;
  }
  const list = section.querySelector('.options');
  const label = document.createElement('label');
  const box = document.createElement('input');
  const words = document.createElement('span');
  Object.assign(box, { type: 'checkbox', name: 'occupations', value: code, checked: true });
  words.textContent = `${title} (${code})`;
  label.append(box, words);
  // The look of the others, which the page's own style knows by its mark.
  for (const { name, value } of list?.attributes ?? []) {
    if (name.startsWith('data-astro-cid'))
      for (const part of [label, box, words]) part.setAttribute(name, value);
  }
  list?.append(label);
};

for (const section of document.querySelectorAll<HTMLElement>('[data-occupations]')) {
  const box = section.querySelector<HTMLInputElement>('input[name="occupationSearch"]');
  const place = section.querySelector<HTMLElement>('[data-find]');
  const status = section.querySelector<HTMLElement>('[role="status"]');
  const button = section.querySelector<HTMLButtonElement>('button[value="find"]');
  if (box === null || place === null || status === null || button === null) continue;
  const list = document.createElement('ul');
  list.id = `${box.id}-list`;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', box.labels?.[0]?.textContent ?? '');
  list.hidden = true;
  place.append(list);
  button.hidden = true;
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  })) {
    box.setAttribute(name, value);
  }
  let found: readonly Found[] = [];
  let at = -1;
  let asked = 0;

  const mark = (): void => {
    for (const [index, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(index === at));
      if (index === at) option.scrollIntoView({ block: 'nearest' });
    }
    if (at < 0) box.removeAttribute('aria-activedescendant');
    else box.setAttribute('aria-activedescendant', `${list.id}-${at}`);
  };
  const open = (items: readonly Found[]): void => {
    found = items;
    at = -1;
    list.replaceChildren(
      ...items.map((item, index) => {
        const option = document.createElement('li');
        option.id = `${list.id}-${index}`;
        option.setAttribute('role', 'option');
        option.textContent = `${item.title} (${item.code})`;
        option.addEventListener('pointerdown', (event) => {
          event.preventDefault();
          choose(index);
        });
        return option;
      }),
    );
    list.hidden = items.length === 0;
    box.setAttribute('aria-expanded', String(items.length > 0));
    mark();
  };
  const choose = (index: number): void => {
    const item = found[index];
    if (item === undefined) return;
    tick(section, item);
    status.textContent = item.title;
    box.value = '';
    open([]);
  };
  box.addEventListener('input', async () => {
    asked += 1;
    const mine = asked;
    const q = box.value.trim();
    const items = q.length < 2 ? [] : await search(q, section.dataset['language'] ?? 'en');
    if (mine !== asked) return;
    open(items);
    const none = q.length < 2 ? '' : (status.dataset['foundNone'] ?? '');
    const { foundOne = '', foundMany = '' } = status.dataset;
    const some = items.length === 1 ? foundOne : foundMany.replace('2', String(items.length));
    status.textContent = items.length === 0 ? none : some;
  });
  box.addEventListener('keydown', (event) => {
    const { key } = event;
    if (key === 'Escape') open([]);
    else if (key === 'Enter') {
      // Enter chooses here; the form is sent by its own button.
      event.preventDefault();
      choose(Math.max(at, 0));
    } else if ((key === 'ArrowDown' || key === 'ArrowUp') && found.length > 0) {
      event.preventDefault();
      at = (at + (key === 'ArrowDown' ? 1 : -1) + found.length) % found.length;
      mark();
    }
  });
  box.addEventListener('blur', () => open([]));
}

export {};
