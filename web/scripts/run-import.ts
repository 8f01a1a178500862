/** Drives a running import and shows how far it is; without scripts the page refreshes itself. */
const run = async (section: HTMLElement): Promise<void> => {
  const bar = section.querySelector('progress');
  const status = section.querySelector<HTMLElement>('[data-progress]');
  const words = status?.dataset['progress'] ?? '';
  const numbers = new Intl.NumberFormat(document.documentElement.lang);
  let failures = 0;
  while (failures < 5) {
    const response = await fetch(`${section.dataset['import']}/continuation`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    }).catch(() => undefined);
    if (response?.ok !== true) {
      failures += 1;
      await new Promise((resolve) => setTimeout(resolve, 2_000 * failures));
      continue;
    }
    failures = 0;
    const job: { readonly state: string; readonly done: number } = await response.json();
    if (bar !== null) bar.value = job.done;
    if (status !== null) status.textContent = words.replace('{done}', numbers.format(job.done));
    if (job.state !== 'running') {
      location.assign(location.pathname);
      return;
    }
    // Somebody else may be at it: then an answer comes at once.
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
};

for (const section of document.querySelectorAll<HTMLElement>('[data-import][data-goes-on]'))
  void run(section);

export {};
