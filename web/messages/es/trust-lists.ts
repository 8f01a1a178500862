import type { Catalog } from '../../language/message.ts';

/** Lists of issuers that an organization trusts. */
export const trustLists = {
  trustLists: {
    nav: 'Listas de confianza',
    title: 'En quién confía',
    lead: 'Una lista de confianza nombra a emisores por los que usted responde: una junta estatal, los miembros de un registro, universidades cercanas. Una regla que nombra la lista deja que sus firmas cuenten en ese lugar, y en ningún otro.',
    add: 'Hacer una lista de confianza',
    none: 'Todavía no tiene listas de confianza',
    noneText: 'Haga una cuando una regla pida una habilidad o una clase de insignia que dan muchos emisores.',
    issuers: { one: '{count} emisor', other: '{count} emisores' },
    noIssuers: 'Ningún emisor: no deja que cuente la insignia de nadie.',
    changed: 'Cambió el {date}',
    unproven: 'Las listas son públicas. Por eso su organización demuestra primero su dominio.',
    newTitle: 'Hacer una lista de confianza',
    newLead: 'Cualquiera puede leerla, con sus motivos.',
    editLead:
      'Cualquiera puede leerla. Un cambio cuenta enseguida en toda regla que nombra la lista; la versión anterior se puede seguir leyendo.',
    readOnly: 'Su función en esta organización le permite leer esta lista.',
    name: 'Su nombre',
    nameHint: 'Como lo leerán en las reglas: Juntas estatales de enfermería.',
    about: 'Para qué es',
    row: 'Emisor {number}',
    issuer: 'Dirección del emisor',
    issuerHint: 'Como lo nombran las insignias: did:web:board.org o https://board.org/issuer.',
    issuerWrong: 'Escríbala como did:web:board.org o https://board.org/issuer, y una sola vez en la lista.',
    issuerName: 'Nombre',
    why: 'Por qué confía en él',
    whyHint: 'Por ejemplo: Da las licencias del oficio en este estado.',
    addRow: 'Agregar un emisor',
    removeRow: 'Quitar el emisor {number}',
    save: 'Guardar la lista',
    make: 'Hacer la lista',
    doneMade: 'La lista es pública. Las reglas ya pueden nombrarla.',
    doneChanged: 'Guardada. Las reglas que la nombran se guían por ella desde ahora.',
    usedTitle: 'Dónde cuenta',
    used: {
      one: 'La nombra {count} empleo público suyo.',
      other: 'La nombran {count} empleos públicos suyos.',
    },
    unused:
      'Ninguno de sus empleos públicos nombra esta lista todavía. Se nombra en una regla, en «De quién valen las insignias».',
    version: 'Versión {version}, {date}.',
    data: 'La lista como datos',
  },
} as const satisfies Catalog;
