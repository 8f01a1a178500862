import type { RefusalWords } from '../reasons.ts';

/** Español. `{issuer}` lo completa `reasons.ts`. */
export const SPANISH_REFUSALS: RefusalWords = {
  issuer: 'la entidad emisora',
  found: {
    'open-badges-2': 'una insignia más antigua (Open Badges 2.0)',
    'badge-image': 'una imagen con una insignia dentro que no podemos leer',
    image: 'una imagen en la que no encontramos ninguna insignia',
    pdf: 'un PDF',
    jwt: 'una insignia en forma JWT',
    'sd-jwt': 'una insignia en forma SD-JWT',
    link: 'un enlace',
    'achievement-description': 'la descripción de una insignia, no la insignia que recibió una persona',
    'other-json': 'un conjunto de datos, pero no una insignia que conozcamos',
    'other-file': 'un archivo de otro tipo',
    'repeated-key': 'un archivo que dice lo mismo dos veces de modo distinto',
    'broken-text': 'un archivo con letras dañadas',
    'number-out-of-range': 'un archivo con un número demasiado grande',
  },
  refusals: {
    'document-empty': [
      'No hay nada dentro.',
      'Elija el archivo de nuevo o pegue todo el texto de su insignia.',
    ],
    'body-not-json': [
      'Esto no parece una insignia. Tal vez falte una parte.',
      'Descargue la insignia de nuevo o copie todo el texto, desde la primera { hasta la última }.',
    ],
    'body-too-large': [
      'Pesa más de 4 MB. Las insignias son pequeñas.',
      'Busque el archivo de la propia insignia, o muestre unas pocas a la vez.',
    ],
    'document-too-deep': [
      'Está metida dentro de sí misma demasiadas veces para ser una insignia.',
      'Pida a {issuer} una copia nueva.',
    ],
    'too-many-credentials': [
      'Hay más insignias de las que podemos revisar de una vez.',
      'Muestre 50 como máximo cada vez.',
    ],
    'document-unreadable.open-badges-2': [
      'Esta es una insignia más antigua (Open Badges 2.0). Todavía no podemos revisar ese tipo.',
      'Pida a {issuer} una copia Open Badges 3.0 o muéstrela desde su billetera.',
    ],
    'document-unreadable.badge-image': [
      'Esta imagen lleva una insignia dentro, pero esa parte está dañada o en una forma que no conocemos.',
      'Descargue la insignia de nuevo de donde la obtuvo. O muéstrela desde su billetera.',
    ],
    'document-unreadable.image': [
      'Esto es una imagen y no encontramos ninguna insignia dentro. Una foto o una captura de pantalla guarda solo el aspecto.',
      'Descargue la insignia de donde la obtuvo y denos ese archivo.',
    ],
    'document-unreadable.pdf': [
      'Esto es un PDF. No podemos encontrar una insignia en ese tipo de archivo.',
      'Descargue la insignia misma de donde la obtuvo y denos ese archivo.',
    ],
    'document-unreadable.jwt': [
      'Esta es una insignia en forma JWT. Todavía no podemos revisar ese tipo.',
      'Pida a {issuer} un archivo Open Badges 3.0 en forma JSON.',
    ],
    'document-unreadable.sd-jwt': [
      'Esta es una insignia en forma SD-JWT. Todavía no podemos revisar ese tipo.',
      'Pida a {issuer} un archivo Open Badges 3.0 en forma JSON.',
    ],
    'document-unreadable.link': [
      'Esto es un enlace. Todavía no seguimos enlaces.',
      'Ábralo, descargue la insignia como archivo y denos ese archivo.',
    ],
    'document-unreadable.achievement-description': [
      'Esto describe una insignia. No es la insignia que recibió una persona.',
      'Busque el archivo que {issuer} hizo para usted.',
    ],
    'document-unreadable.other-json': [
      'Esta no es una insignia que conozcamos.',
      'Busque el archivo de la insignia misma, en forma Open Badges 3.0.',
    ],
    'document-unreadable.other-file': [
      'Este archivo no es de un tipo que guarde insignias.',
      'Busque un archivo cuyo nombre termine en .json o muestre la insignia desde su billetera.',
    ],
    'document-unreadable.repeated-key': [
      'Dice lo mismo dos veces de modo distinto, así que nadie puede saber qué se quiso decir.',
      'Pida a {issuer} una copia nueva.',
    ],
    'document-unreadable.broken-text': [
      'Algunas de sus letras están dañadas.',
      'Descargue la insignia de nuevo o pida a {issuer} una copia nueva.',
    ],
    'document-unreadable.number-out-of-range': [
      'Contiene un número demasiado grande para leerse igual en todas partes.',
      'Pida a {issuer} una copia nueva.',
    ],
    'presentation-invalid.no-proof': [
      'Su billetera envió las insignias sin demostrar que vienen de usted.',
      'Empiece de nuevo y acepte cuando la billetera le pida compartir.',
    ],
    'presentation-invalid.bad-proof': [
      'No pudimos confirmar lo que envió su billetera. Tal vez se dañó en el camino.',
      'Empiece de nuevo. Si vuelve a pasar, actualice la billetera o denos la insignia como archivo.',
    ],
    'presentation-invalid.wrong-challenge': [
      'Esta respuesta se hizo para otra visita, así que aquí no cuenta.',
      'Empiece de nuevo y escanee el código nuevo.',
    ],
    'presentation-invalid.wrong-domain': [
      'Esta respuesta se hizo para otro sitio web, así que aquí no cuenta.',
      'Empiece de nuevo desde esta página.',
    ],
    'presentation-invalid.not-the-holder': [
      'La billetera que envió las insignias no es la que dice tenerlas.',
      'Compártalas desde la billetera que las tiene.',
    ],
    'presentation-invalid.no-credentials': [
      'Su billetera no envió ninguna insignia.',
      'Empiece de nuevo y elija al menos una insignia para compartir.',
    ],
    'presentation-invalid.key-unknown': [
      'Su billetera se nombra de un modo que no podemos consultar, así que no sabemos quién envió las insignias.',
      'Denos el archivo de la insignia o use otra billetera.',
    ],
    'presentation-invalid.context-unknown': [
      'Su billetera usó palabras que todavía no conocemos.',
      'Denos el archivo de la insignia o use otra billetera.',
    ],
    'presentation-invalid.not-a-presentation': [
      'Lo que se envió no es la respuesta de una billetera.',
      'Empiece de nuevo o denos la insignia como archivo.',
    ],
    'presentation-invalid.too-complex': [
      'Trae más de lo que podemos revisar de una vez.',
      'Empiece de nuevo y comparta menos insignias.',
    ],
  },
};
