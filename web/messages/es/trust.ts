/** Aquello en lo que se puede confiar; a cada línea la sostiene una prueba que nombra `docs/promises.md`. */
export const trust = {
  trust: {
    livesTitle: 'Qué dura 15 minutos',
    livesText: 'Tres cosas y ninguna más. Después desaparecen, o enseguida si usted pulsa borrar.',
    livesAnswer:
      '**Su respuesta:** qué insignias mostró y qué vimos en ellas. Antes, cómo va la revisión. Está cerrada con llave.',
    livesKey:
      '**La llave** que la abre. Solo la tiene su navegador, en una cookie que ningún otro sitio puede leer.',
    livesCode: '**El código** para su billetera. Sirve una sola vez.',
    filterText: 'Si usted acorta una lista, la dirección de la página dice cómo. No dice nada de usted.',
    wrongTitle: 'Cuando nos equivocamos',
    wrongText:
      'Puede pasar. Cada insignia que usted muestra tiene una página con las nueve respuestas. Allí hay unas líneas para copiar. Dicen qué vio nuestro programa, y nada de usted. Con ellas, otros pueden probar lo mismo.',
    wrongRule:
      '¿Cree que la regla de un empleo está mal? Solo el empleador puede cambiarla. Cada regla tiene un número y una fecha que usted puede citar al preguntar.',
    wrongLink: 'Mirar una insignia, respuesta por respuesta',
  },
} as const;
