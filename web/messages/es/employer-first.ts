import type { Catalog } from '../../language/message.ts';

/** The result for somebody who came from an employer's careers page: that employer's jobs first. */
export const employerFirst = {
  employerFirst: {
    check: 'Primero verá lo que sus insignias abren en {employer}, y después en los demás lugares.',
    title: 'En {employer}',
    opens: {
      one: 'Sus insignias cuentan aquí para un empleo ahora mismo.',
      other: 'Sus insignias cuentan aquí para {count} empleos ahora mismo.',
    },
    opensNone: 'Sus insignias todavía no abren ningún empleo aquí. Cada empleo dice qué falta.',
    nothing: '{employer} no tiene ahora ningún empleo abierto con insignias.',
    others: 'En los demás lugares',
    all: 'Todos los empleos de {employer}',
  },
} as const satisfies Catalog;
