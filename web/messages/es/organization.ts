/** El comienzo de una entidad: cómo se llama, y que es quien dice ser. */
export const organization = {
  mine: {
    title: 'Sus entidades',
    lead: 'Elija por cuál actúa ahora.',
    none: 'Todavía no actúa por ninguna entidad',
    noneText:
      'Empiece con una: bastan un nombre y un dominio web. Puede preparar borradores enseguida. Lo que publique será público cuando el dominio esté demostrado.',
    invited: '¿Le invitó alguien de su equipo? Abra el enlace que le enviaron.',
    proven: 'Dominio demostrado',
    unproven: 'Dominio sin demostrar todavía',
  },
  newOrganization: {
    title: 'Empezar con una entidad',
    lead: 'Cuatro líneas, y puede empezar a preparar borradores. Usted será titular.',
    kind: '¿Qué es?',
    name: 'Nombre',
    nameHint: 'Como la conoce la gente. Está en todo lo que usted publica.',
    domain: 'Dominio web',
    domainHint: 'Como riverbend.org. Tendrá que demostrar que es suyo; hasta entonces nada es público.',
    domainWrong: 'Esto no es un dominio como riverbend.org. Quite todo lo que va antes y después.',
    about: 'Qué es y qué hace',
    aboutHint: 'Dos o tres frases para quien busca trabajo.',
    submit: 'Empezar',
    soonPublic:
      'Cuando el dominio esté demostrado serán públicos su nombre, su dominio y el día de la prueba.',
  },
  overview: {
    next: 'Su próximo paso',
    done: 'Lo que ya está',
    created: 'Empezó el {date}',
    proveTitle: 'Demuestre que {domain} es suyo',
    proveText:
      'Un registro en su DNS muestra que usted habla por este dominio. Quien cuida su página web lo pone en cinco minutos.',
    prove: 'Ver el registro que hay que poner',
    proven: '{domain} está demostrado desde el {date}',
    describeTitle: 'Describa su primer puesto',
    describeText: 'Diga qué puesto es y qué insignias cuentan. Nada es público hasta que usted lo publique.',
    drafts: { one: '{count} puesto en borrador', other: '{count} puestos en borrador' },
    published: { one: '{count} puesto público', other: '{count} puestos públicos' },
    publishTitle: 'Publique lo que preparó',
    publishText: 'La gente ve un puesto y su regla cuando usted los publica.',
    seeDrafts: 'Ver sus borradores',
    writeProfile: 'Escribir un perfil',
    keepTitle: 'Manténgalo al día',
    keepProfileText:
      'Cuando cambie una regla de su perfil, publique el cambio. A quienes lo usan se les pregunta.',
    keepText: 'Cuando cambie un puesto o una regla, publique el cambio. Cada versión queda registrada.',
    badges: { one: '{count} insignia propia en la lista', other: '{count} insignias propias en la lista' },
    yourPart: 'Su papel: {part}',
    seePublic: 'Ver su página pública',
  },
  proof: {
    title: 'Demuestre que {domain} es suyo',
    lead: 'Un nombre lo escribe cualquiera. La prueba es una línea en el DNS de su dominio, que solo su dueño puede poner.',
    stepsTitle: 'Cómo se hace',
    stepOpen:
      'Abra los ajustes de DNS de {domain}. Están en la empresa que le vende el dominio o aloja su página web.',
    stepAdd: 'Añada un registro con estos tres valores:',
    stepCheck:
      'Vuelva aquí y pulse el botón. Los registros nuevos suelen verse en minutos, y a veces tardan un día.',
    type: 'Tipo',
    name: 'Nombre',
    nameHint: 'Algunas empresas lo quieren sin «.{domain}» al final.',
    value: 'Valor',
    check: 'Buscarlo ahora',
    missing: 'Acabamos de mirar, y {name} todavía no tiene este valor.',
    missingText:
      'Si lo puso en la última hora, espere un poco y mire otra vez. Si no, compare nombre y valor letra por letra. No se pierde nada; puede volver cualquier día.',
    noAnswer:
      'El DNS no respondió ahora mismo, así que no lo podemos saber. No es por su registro. Pruebe de nuevo en un minuto.',
    taken:
      'Otra entidad ya demostró que {domain} es suyo. Si eso no es así, escriba a quien lleva este sitio.',
    provenTitle: '{domain} es suyo, y todos lo pueden ver',
    provenText: 'Demostrado el {date}. El registro puede quedarse donde está: no guarda ningún secreto.',
    notOwner:
      'Esto lo hace un titular de la entidad. Usted puede pasar estos valores a quien cuida el dominio.',
  },
};
