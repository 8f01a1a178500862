import type { Catalog } from '../../language/message.ts';

/** Two people changed the same job at once. */
export const conflict = {
  conflict: {
    title: '{who} cambió este empleo mientras usted trabajaba en él',
    when: 'Se guardó el {date} a las {time} UTC. Lo suyo todavía no está guardado, y nada de lo que escribió se perdió.',
    choose: 'Elija una de las dos.',
    toChoose: {
      one: 'Ambos cambiaron una cosa. Diga cuál de las dos se queda:',
      other: 'Ambos cambiaron {count} cosas. Diga en cada una cuál de las dos se queda:',
    },
    together: 'Ya está junto con lo suyo, en el formulario de abajo: {fields}.',
    sectionTitle: 'Lo que cambiaron ambos',
    sectionText: 'Lo que elija aquí vale cuando guarde. «Lo suyo» es lo que está en el formulario de abajo.',
    before: 'Antes',
    theirs: 'Lo que guardó {who}',
    theirsUnnamed: 'Lo que guardó otra persona',
    mine: 'Lo suyo',
    empty: 'vacío',
    someone: 'Otra persona',
    you: 'Usted, en otra ventana,',
    program: 'El programa «{name}»',
    yes: 'Sí',
    no: 'No',
    translations: 'El otro idioma',
    rule: 'La regla',
    ruleTitle: '{who} cambió esta regla mientras usted trabajaba en ella',
    ruleWhen:
      'Se guardó el {date} a las {time} UTC. Nada se perdió: aquí están las dos. Elija la que elija, Deshacer trae la otra de vuelta.',
    saved: 'Los cambios están guardados, junto con lo que {who} cambió mientras tanto: {fields}.',
    savedPlain: 'Los cambios están guardados, junto con lo que otra persona cambió mientras tanto.',
  },
} as const satisfies Catalog;
