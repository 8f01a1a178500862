import type { Catalog } from '../../language/message.ts';

/** What an organization is called, and who could be taken for it. */
export const identity = {
  identity: {
    title: 'Nombre y descripción',
    name: 'Nombre',
    nameHint:
      'El nombre anterior sigue siendo público junto al nuevo. Los empleos dicen el nuevo desde que los publique otra vez.',
    about: 'Acerca de la entidad',
    nameWrong: 'Un nombre tiene de 2 a 120 caracteres.',
    save: 'Guardar nombre y descripción',
    renamed: 'El nombre y la descripción están guardados.',
    team: 'Cómo trabajan',
    domain: 'El dominio {domain} es lo que usted demostró. Para otro dominio, cree otra entidad.',
    alikeTitle: 'Con quién se les podría confundir',
    alikeText:
      'Estas entidades demostraron dominios propios, y a la gente se le dice que mire dos veces. Si conoce alguna, dígalo: así ya no se advierte a nadie.',
    know: 'La conocemos',
    knowOf: 'La conocemos: {name}',
    unknow: 'No la conocemos',
    unknowOf: 'No la conocemos: {name}',
    isKnown: 'Ustedes dicen que la conocen',
    saidYes: 'Gracias. En un minuto ya no se advierte a nadie.',
    saidNo: 'Gracias. Se vuelve a decir a la gente que mire dos veces.',
    waits: {
      one: 'Hay una entidad con la que se les podría confundir. ¿La conocen?',
      other: 'Hay {count} entidades con las que se les podría confundir. ¿Las conocen?',
    },
    look: 'Ver cuáles',
    ownMark:
      'Su nombre o su dominio se confunde fácilmente con estos. Eso no impide nada; a la gente se le dice que mire dos veces, hasta que la otra entidad diga que la conoce.',
    formerly: 'Se llamaba {name} hasta el {date}.',
    knownBy: '{names} dice que conoce a esta entidad.',
  },
} as const satisfies Catalog;
