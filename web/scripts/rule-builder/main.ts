import { type Command, readCommand, step } from '../../../functions/domain/rule-draft/builder.ts';
import { builderText } from '../../../functions/domain/rule-draft/state-text.ts';
import type { FormFields } from '../../../functions/domain/rule-draft/terms.ts';
import { builderMarkup, isSaved, newsOf } from '../../rule-builder/builder-markup.ts';
import { withTheirs } from '../../rule-builder/without-scripts.ts';
import { createCatalog } from './catalog.ts';
import { watchChoices } from './choices.ts';
import { watchDrag } from './drag.ts';
import { focusAfter } from './focus.ts';
import { createSaver } from './save.ts';
import { createStage, readPage } from './stage.ts';

/*
 * Makes the page's form answer at once. It is the same form, drawn by the same code: a button that would be posted is done
 * here instead, so that nothing is possible with scripts that is not without.
 */

const page = readPage();
if (page !== undefined) {
  const { form, root, news, data } = page;
  const catalog = createCatalog(data);
  const stage = createStage(data, catalog);
  const { role } = data.target;
  const saver = role === undefined ? undefined : createSaver(data.target, role);
  let isSending = false;

  const tell = (text: string): void => {
    // The same words again are news too, and only a change is read out.
    news.textContent = '';
    if (text !== '') requestAnimationFrame(() => (news.textContent = text));
  };

  const draw = (wanted: readonly string[] = []): void => {
    const at = document.activeElement;
    const before = at instanceof HTMLElement && root.contains(at) ? at.id : '';
    const caret = at instanceof HTMLInputElement && at.id === 'q' ? at.selectionStart : null;
    const unfolded = [...root.querySelectorAll('details[open]')].map(({ id }) => id);
    root.innerHTML = builderMarkup(stage.scene()).markup;
    for (const id of unfolded) document.getElementById(id)?.setAttribute('open', '');
    for (const id of [...wanted, before]) {
      const element = id === '' ? null : document.getElementById(id);
      if (element === null) continue;
      element.focus();
      if (element instanceof HTMLInputElement && caret !== null && id === 'q') {
        element.setSelectionRange(caret, caret);
      }
      break;
    }
  };

  const fields = (): FormFields => {
    const sent = new FormData(form);
    return Object.fromEntries(
      [...new Set(sent.keys())].map((name) => [
        name,
        sent.getAll(name).filter((value) => typeof value === 'string'),
      ]),
    );
  };

  const look = async (): Promise<void> => {
    const { finder } = stage.scene().builder;
    if (finder === undefined) return;
    stage.update({ found: { ...stage.scene().found, state: 'busy' } });
    const found = await catalog.search(finder);
    // Somebody may have typed on meanwhile.
    if (stage.scene().builder.finder !== finder) return;
    stage.update({ found });
    choices.draw();
    if (found.state === 'done')
      tell(stage.scene().voice.say('builder.foundCount', { count: choices.count() }));
  };

  const perform = (command: Command): void => {
    const before = stage.scene().builder;
    const builder = step(before, command, fields(), stage.scene().catalog);
    const isNewSearch = builder.finder !== undefined && builder.finder !== before.finder;
    stage.update({
      builder,
      ...(isNewSearch && command.do !== 'search'
        ? { found: { achievements: [], state: 'busy' as const } }
        : {}),
    });
    draw(focusAfter(command, builder));
    tell(newsOf(stage.scene()));
    if (isNewSearch) look();
    // What stands around a new badge decides what can be said of it.
    if (builder.history.present !== before.history.present) {
      catalog.fetchAround(builder.history.present).then((isNew) => {
        if (!isNew) return;
        stage.update({});
        draw();
      });
    }
  };

  const save = async (): Promise<void> => {
    const { requirement, voice, problems } = stage.scene();
    if (requirement === undefined || problems.some(({ severity }) => severity === 'error')) return;
    tell(voice.say('builder.saving'));
    if (saver === undefined) {
      isSending = true;
      form.submit();
      return;
    }
    const outcome = await saver.save(requirement);
    switch (outcome.kind) {
      case 'saved':
        stage.update({ saved: requirement, conflict: undefined });
        draw(['save']);
        return tell(voice.say('builder.savedNow'));
      case 'conflict':
        stage.update({ conflict: outcome.conflict });
        return draw(['conflict']);
      case 'refused':
        return tell(voice.say('builder.saveRefused', { reason: voice.say(`failure.${outcome.failure}`) }));
      case 'unreachable':
        return tell(voice.say('builder.saveFailed'));
    }
  };

  const takeTheirs = (): void => {
    const { conflict, builder } = stage.scene();
    if (conflict?.theirs === undefined) return;
    stage.update({
      builder: withTheirs(builder, conflict.theirs),
      saved: conflict.theirs,
      conflict: undefined,
    });
    draw(['undo']);
  };

  const act = (text: string): void => {
    if (text === 'save') save();
    else if (text === 'theirs') takeTheirs();
    else {
      const command = readCommand(text);
      if (command !== undefined) perform(command);
    }
  };

  const choices = watchChoices(root, () => stage.scene(), act);
  watchDrag(root, (text) => act(text));

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const button = event.submitter;
    if (!(button instanceof HTMLButtonElement) || button.getAttribute('aria-disabled') === 'true') return;
    // Enter in a field presses the form's first button; a changed field is heard by `change` already.
    if (button.classList.contains('default-button')) {
      if (document.activeElement instanceof HTMLElement) {
        const command = document.activeElement.dataset['change'];
        if (command !== undefined) act(command);
      }
      return;
    }
    act(button.value);
  });
  root.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLElement) act(target.dataset['change'] ?? '');
  });
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
    const key = event.key.toLowerCase();
    if ((event.ctrlKey || event.metaKey) && !event.altKey && (key === 'z' || key === 'y') && !isTyping) {
      event.preventDefault();
      act(key === 'y' || event.shiftKey ? 'redo' : 'undo');
    } else if (event.key === 'Escape' && root.contains(document.activeElement)) {
      const { open, finder } = stage.scene().builder;
      if (open !== undefined || finder !== undefined) act('close');
    } else if (event.altKey && event.key.startsWith('Arrow') && event.target instanceof HTMLElement) {
      const node = event.target.closest<HTMLElement>('[data-node]')?.dataset['node'];
      if (node === undefined) return;
      event.preventDefault();
      act(`${event.key === 'ArrowUp' || event.key === 'ArrowLeft' ? 'up' : 'down'} ${node}`);
    }
  });
  addEventListener('beforeunload', (event) => {
    if (!isSending && !isSaved(stage.scene())) event.preventDefault();
  });
  // Coming back by the browser's own button shows the page as it was left.
  form.addEventListener('formdata', ({ formData }) => {
    formData.set('state', builderText(stage.scene().builder));
    if (isSending) formData.set('do', 'save');
  });

  form.dataset['live'] = '';
  draw();
}
