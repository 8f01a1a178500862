import type { Catalog } from '../../language/message.ts';

/** La respuesta como archivo, para el equipo de quien la pidió. */
export const save = {
  save: {
    title: 'Llévesela',
    link: 'Guardarla en este equipo',
    hint: 'Un solo archivo que se abre sin conexión y se imprime. No guardamos copia.',
    file: 'mis-empleos',
    about: 'Revisado el {date}. Esta copia es solo suya. Recognized Here no guarda nada de ella.',
    printed: 'Calculado el {moment}, con las reglas de ese momento, en {site}.',
    noProof:
      'Esta página es para usted. No sirve de prueba ante un empleador. Las reglas pueden cambiar: revise de nuevo antes de postularse.',
    again: 'Revisar otra vez mis insignias',
  },
} as const satisfies Catalog;
