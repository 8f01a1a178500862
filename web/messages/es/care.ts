import type { Catalog } from '../../language/message.ts';

/** Jobs that somebody should look after, so that what is public stays true. */
export const care = {
  care: {
    title: 'Empleos que conviene revisar',
    lead: {
      one: 'Un empleo necesita una mirada, para que la gente siga confiando en él.',
      other: '{count} empleos necesitan una mirada, para que la gente siga confiando en ellos.',
    },
    more: 'Verlos todos',
    unconfirmed: 'Sin confirmar desde el {date}',
    promiseEnds: 'La promesa termina el {date}',
    stillOf: 'Sigue siendo cierto: {job}',
    change: 'Cambiar la promesa',
    changeOf: 'Cambiar la promesa de {job}',
    none: 'Ningún empleo necesita una mirada ahora.',
    confirmed: 'Gracias. La fecha es pública.',
  },
} as const satisfies Catalog;
