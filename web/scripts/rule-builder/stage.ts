import type { CatalogView } from '../../../functions/domain/evaluate/evaluation.ts';
import { instantOf } from '../../../functions/domain/time.ts';
import { makeVoice } from '../../language/make-voice.ts';
import type { PageData } from '../../rule-builder/page-data.ts';
import { type Scene, sceneOf } from '../../rule-builder/scene.ts';

/** The parts of the page that the builder works on. */
export interface BuilderPage {
  readonly form: HTMLFormElement;
  readonly root: HTMLElement;
  readonly news: HTMLElement;
  readonly data: PageData;
}

/** The builder of this page; nothing where the page has none. */
export const readPage = (): BuilderPage | undefined => {
  const form = document.querySelector<HTMLFormElement>('#rule');
  const root = document.getElementById('builder');
  const news = document.getElementById('builder-news');
  const text = document.getElementById('builder-data')?.textContent;
  if (form === null || root === null || news === null || text === undefined || text === null)
    return undefined;
  // Our own page wrote it, with the type that it is read with.
  const data: PageData = JSON.parse(text);
  return { form, root, news, data };
};

type Changeable = Partial<Pick<Scene, 'builder' | 'found' | 'saved' | 'conflict'>>;

/** What is shown now, and the one way to change it. */
export const createStage = (data: PageData, catalog: { view(): CatalogView }) => {
  const voice = makeVoice(data.locale, data.messages);
  let scene = sceneOf({
    voice,
    catalog: catalog.view(),
    builder: data.builder,
    found: { achievements: [], state: 'idle' },
    live: true,
    at: instantOf(new Date()),
    employer: data.target.organization,
    trustLists: data.trustLists,
    saved: data.saved,
    conflict: data.conflict,
    self: data.self,
  });
  return {
    scene: () => scene,
    update(change: Changeable): void {
      scene = sceneOf({ ...scene, ...change, catalog: catalog.view() });
    },
  };
};
