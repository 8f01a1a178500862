import type { CheckWords } from '../reasons.ts';

/** Español. `{issuer}`, `{date}` y `{what}` los completa `reasons.ts`. */
export const SPANISH_CHECKS: CheckWords = {
  'structure.readable': ['Está armada como debe estar una insignia.'],
  'structure.no-achievement': [
    'No nombra ningún logro, así que ningún empleo puede tenerla en cuenta.',
    'Puede guardarla y mostrarla igual. Sus otras insignias se revisan por separado.',
  ],
  'structure.several-achievements': [
    'Nombra varios logros a la vez. Contamos el primero.',
    'Pida a {issuer} una insignia por cada logro.',
  ],
  'structure.not-a-credential': [
    'Esto no es una insignia que alguien haya emitido.',
    'Busque el archivo o el enlace que le dio {issuer} y pruebe con ese.',
  ],
  'structure.incomplete': ['No dice quién la emitió o por qué.', 'Pida a {issuer} una copia completa.'],
  'structure.not-standard': [
    'No sigue las reglas de las insignias, así que no podemos leerla con seguridad.',
    'Pida a {issuer} una copia en formato Open Badges 3.0.',
  ],
  'structure.crafted': [
    'Una parte está escrita de un modo que podría esconder lo que dice, así que no nos apoyamos en ella.',
    'Pida a {issuer} una copia sencilla.',
  ],
  'structure.format-not-read': [
    'Esto es {what}. Todavía no podemos revisar este tipo, así que no lo sabemos.',
    'Pida a {issuer} una copia Open Badges 3.0. Sus otras insignias se revisan por separado.',
  ],
  'structure.too-large': [
    'Es más grande de lo que podemos revisar de una vez, así que no lo sabemos.',
    'Pida a {issuer} insignias separadas en vez de un solo registro grande.',
  ],

  'context.known': ['Conocemos el significado de todas sus palabras.'],
  'context.own-words': [
    'Trae su propio significado para algunas palabras, así que la misma palabra puede no querer decir lo mismo.',
    'Pida a {issuer} una copia que use solo las palabras comunes.',
  ],
  'context.misplaced': [
    'La lista que da significado a sus palabras no está en el orden habitual.',
    'Pida a {issuer} una copia que siga la norma.',
  ],
  'context.unknown': [
    'Usa palabras que todavía no conocemos, así que no lo sabemos.',
    'Pida a {issuer} una copia que use solo las palabras de Open Badges, o cuéntenos de ella.',
  ],
  'context.not-reached': ['No llegamos a revisar sus palabras.', 'Arriba se ve qué nos detuvo.'],

  'proof.genuine': ['Está tal como se emitió. Nada cambió.'],
  'proof.genuine-with-unknown': [
    'Está tal como se emitió. Lleva además un segundo sello de un tipo que no podemos leer.',
    'No tiene que hacer nada.',
  ],
  'proof.missing': [
    'No lleva el sello de quien la emitió, así que cualquiera pudo escribirla.',
    'Pida a {issuer} la insignia con su sello.',
  ],
  'proof.changed': [
    'Esta insignia cambió después de que se emitió, así que no podemos confiar en ella. Hasta un cambio pequeño de una aplicación puede causarlo.',
    'Pida a {issuer} una copia nueva.',
  ],
  'proof.malformed': [
    'El sello de quien la emitió está dañado, así que no podemos confiar en ella.',
    'Pida a {issuer} una copia nueva.',
  ],
  'proof.expired': ['El sello de quien la emitió ya venció.', 'Pida a {issuer} una copia nueva.'],
  'proof.wrong-purpose': [
    'Su sello se hizo para otra cosa, no para emitir una insignia.',
    'Pida a {issuer} una copia nueva.',
  ],
  'proof.unsigned-content': [
    'Contiene palabras que el sello no cubre, así que alguien pudo agregarlas después.',
    'Pida a {issuer} una copia nueva.',
  ],
  'proof.kind-unknown': [
    'Su sello es de un tipo que todavía no podemos leer, así que no lo sabemos.',
    'Pida a {issuer} una copia en la forma más común de Open Badges 3.0.',
  ],
  'proof.key-missing': [
    'No conseguimos lo que hace falta para revisar su sello, así que no lo sabemos.',
    'Vuelva a intentarlo más tarde. Esto no afecta a sus otras insignias.',
  ],
  'proof.too-many': [
    'Lleva más sellos de los que podemos revisar de una vez, así que no lo sabemos.',
    'Pida a {issuer} una copia con un solo sello.',
  ],
  'proof.too-complex': [
    'Está armada de un modo tan enredado que revisarla llevaría demasiado tiempo.',
    'Pida a {issuer} una copia más sencilla.',
  ],
  'proof.out-of-time': [
    'Se nos acabó el tiempo antes de poder revisarla.',
    'Muestre menos insignias a la vez o vuelva a intentarlo.',
  ],
  'proof.not-reached': ['No llegamos a revisar su sello.', 'Arriba se ve qué nos detuvo.'],

  'issuer-key.belongs': ['La selló {issuer}.'],
  'issuer-key.someone-else': [
    'Nombra a {issuer}, pero la selló otra persona.',
    'Pregunte a {issuer} si la emitió y pida una copia nueva.',
  ],
  'issuer-key.not-for-this': [
    'Se selló con una llave que {issuer} no usa para insignias.',
    'Pida a {issuer} una copia nueva.',
  ],
  'issuer-key.unreadable': [
    'La llave con que se selló no existe o está dañada.',
    'Pida a {issuer} una copia nueva.',
  ],
  'issuer-key.method-unknown': [
    'Nombra a quien la emitió de un modo que todavía no podemos consultar, así que no sabemos quién la selló.',
    'No tiene que hacer nada. Podremos revisarla cuando conozcamos este modo.',
  ],
  'issuer-key.unreachable': [
    'No pudimos llegar a la dirección donde {issuer} muestra su llave, así que hoy no lo sabemos.',
    'Vuelva a intentarlo más tarde. Esto no afecta a sus otras insignias.',
  ],
  'issuer-key.not-reached': ['No llegamos a ver quién la selló.', 'Arriba se ve qué nos detuvo.'],

  'validity.current': ['Hoy es válida.'],
  'validity.not-yet': ['Será válida a partir del {date}.', 'Muéstrela de nuevo desde ese día.'],
  'validity.expired': ['Fue válida hasta el {date}.', 'Pregunte a {issuer} cómo renovarla.'],
  'validity.unreadable-date': [
    'Tiene una fecha que no se puede leer, así que nadie puede saber cuándo es válida.',
    'Pida a {issuer} una copia con la fecha corregida.',
  ],
  'validity.not-reached': ['No llegamos a revisar sus fechas.', 'Arriba se ve qué nos detuvo.'],

  'status.none': ['Quien la emitió no lleva una lista de insignias retiradas para ella.'],
  'status.in-force': ['Quien la emitió no la ha retirado.'],
  'status.revoked': [
    'Quien la emitió la retiró. Eso puede pasar por motivos que no tienen que ver con usted.',
    'Pregunte a {issuer} por qué y si puede obtener una nueva.',
  ],
  'status.suspended': [
    'Quien la emitió la puso en pausa.',
    'Pregunte a {issuer} qué hace falta para reactivarla.',
  ],
  'status.unreachable': [
    'No pudimos llegar a la lista de quien la emitió, así que hoy no sabemos si esta insignia sigue vigente.',
    'Vuelva a intentarlo más tarde. Esto no afecta a sus otras insignias.',
  ],
  'status.not-reached': ['No preguntamos si fue retirada.', 'Arriba se ve qué nos detuvo.'],

  'holder.bound': ['Es suya: la nombra a usted, y su billetera lo demostró.'],
  'holder.bearer': [
    'Se muestra sin prueba de a quién pertenece. La mayoría de los empleadores la aceptan así; algunos piden más.',
    'Si un empleo pide prueba de que es suya, muéstrela desde su billetera.',
  ],
  'holder.someone-else': [
    'Nombra a otra persona, no a la dueña de la billetera que la mostró.',
    'Si es suya, muéstrela desde la billetera que la recibió primero.',
  ],
  'holder.several-people': [
    'Habla de varias personas, así que no sabemos cuál de ellas es usted.',
    'Muéstrela desde su billetera o pida a {issuer} una insignia propia.',
  ],
  'holder.not-reached': ['No llegamos a ver de quién es.', 'Arriba se ve qué nos detuvo.'],

  'schema.none': ['No pide consultar más reglas.'],
  'schema.not-checked': [
    'Señala unas reglas en la web. No las consultamos; leemos la insignia por nuestra cuenta.',
    'No tiene que hacer nada.',
  ],
  'schema.not-reached': ['No llegamos a revisar sus reglas.', 'Arriba se ve qué nos detuvo.'],

  'issuer-trust.decided-by-each-rule': [
    'Cada empleo decide si cuenta quien la emitió. Su resultado lo dice, empleo por empleo.',
  ],
};
