import type { Catalog } from '../../language/message.ts';

/** Cuánto falta de una revisión. */
export const progress = {
  progress: {
    sending: 'Enviando su insignia.',
    begun: 'Revisando.',
    one: 'Revisando su insignia.',
    many: '{finished} de {credentials} insignias revisadas.',
    of: '{answered} de {credentials}',
    asked: 'Lo que preguntamos de cada insignia',
    title: 'Estamos revisando sus insignias',
    text: 'Su billetera ya respondió. Estas son las preguntas que hacemos de cada insignia.',
    slow: 'Algunas entidades tardan unos segundos en responder. Puede esperar aquí; no se pierde nada.',
  },
} as const satisfies Catalog;
