import type { Vouched } from '../../evaluate/evaluation.ts';
import type { Words } from './words.ts';

/** «desde marzo» y no «obtenida en marzo»: sirve igual para una insignia y para un certificado. */
const held = (level: string | undefined, earned: string | undefined): string =>
  `${level === undefined ? '' : `, nivel ${level},`}${earned === undefined ? '' : ` desde ${earned}`}`.replace(
    /,$/,
    '',
  );

const counts = (until: string | undefined): string => (until === undefined ? '' : ` Vale hasta el ${until}.`);

const asks = (preferred: boolean): string => (preferred ? 'Este empleo prefiere' : 'Este empleo pide');

const instead = (vouched: Vouched | undefined, lister: string, named: string): string => {
  if (vouched === undefined) return `${lister} lo acepta en lugar de ${named}`;
  const { by, acceptedBy } = vouched;
  const said = `Cuenta porque ${by} dice que vale lo mismo que ${named}`;
  return acceptedBy === undefined ? said : `${said}, y ${acceptedBy} lo acepta`;
};

export const SPANISH_REASONS: Words['reasons'] = {
  held: ({ subject, level, earned, until }) => `Tiene ${subject}${held(level, earned)}.${counts(until)}`,
  'held-through-stack': ({ subject, partsHeld, until }) =>
    `Tiene todas las partes de ${subject}: ${partsHeld}. Juntas valen como ${subject}.${counts(until)}`,
  'held-instead': ({ subject, named, lister, vouched, level, earned, until }) =>
    `Tiene ${subject}${held(level, earned)}. ${instead(vouched, lister, named)}.${counts(until)}`,
  missing: ({ asked, effort, preferred }) => {
    const what = effort === undefined ? asked : `${asked}: ${effort}`;
    return preferred ? `Le ayudaría tener ${what}.` : `Necesita ${what}.`;
  },
  'stack-incomplete': ({ subject, partsHeld, partsMissing, partsHeldCount, partsCount }) =>
    `Tiene ${partsHeldCount} de las ${partsCount} partes de ${subject}: ${partsHeld}. Le falta: ${partsMissing}.`,
  'not-entitled': ({ subject, issuer }) =>
    `Mostró ${subject}${issuer === undefined ? '' : `, de ${issuer}`}. Para este empleo cuenta solo si viene de otros emisores. Usted no hizo nada mal: el empleador decide de quién acepta insignias, y puede pedirle que agregue a este emisor.`,
  'type-differs': ({ subject, types, preferred }) => `Tiene ${subject}. ${asks(preferred)} ${types}.`,
  'competency-not-shown': ({ subject, competency }) =>
    `Tiene ${subject}, pero no dice que demuestre ${competency}. Su emisor puede decirle qué insignia lo hace.`,
  'assessment-differs': ({ subject, assessments, preferred }) =>
    `Tiene ${subject}. ${asks(preferred)} una insignia que se obtenga con ${assessments}, y esta no figura así.`,
  'level-too-low': ({ subject, level, minLevel, preferred }) =>
    `Tiene ${subject}${level === undefined ? '' : `, nivel ${level}`}. ${asks(preferred)} el nivel ${minLevel} o uno superior.`,
  expired: ({ subject, until }) =>
    `Tiene ${subject}, pero venció${until === undefined ? '' : ` el ${until}`}. Su emisor puede decirle cómo renovarlo.`,
  'age-unknown': ({ subject, age, preferred }) =>
    `Tiene ${subject}, pero no indica desde cuándo. ${asks(preferred)} que sea ${age}. Su emisor puede darle una copia con la fecha.`,
  'too-old': ({ subject, earned, age, preferred }) =>
    `Tiene ${subject}${held(undefined, earned)}. ${asks(preferred)} que sea ${age}. Si lo obtiene de nuevo, contará.`,
  'assurance-too-low': ({ subject, assurance, preferred }) =>
    `Tiene ${subject}. ${asks(preferred)} una prueba de que le pertenece: ${assurance}. Así contará.`,
  'standing-unknown': ({ subject }) =>
    `Hoy no pudimos comprobar si ${subject} sigue vigente. No es culpa suya y no afecta a sus demás insignias. Pruebe de nuevo más tarde.`,
  'achievement-unlisted': () =>
    'Este empleo nombra una insignia que ya no está en nuestra lista, así que nadie puede mostrarla. El empleador tiene que corregir la regla.',
};

export const SPANISH_PROBLEMS: Words['problems'] = {
  'rule-too-deep': ({ limit }) => `Los grupos pueden tener hasta ${limit} niveles. Suba este de nivel.`,
  'rule-too-large': ({ limit }) =>
    `Una regla puede tener hasta ${limit} partes. Quite algunas a partir de aquí.`,
  'group-empty': () => 'Este grupo está vacío. Agréguele una insignia o quítelo.',
  'count-out-of-range': ({ limit }) => `Pida al menos 1 y como máximo ${limit} de este grupo.`,
  'leaf-empty': () => 'Diga qué se pide: una insignia, una habilidad o un tipo de insignia.',
  'signer-unnamed': () =>
    'Diga de quién valen las insignias aquí. Cualquiera puede emitir una que diga demostrar una habilidad: nombre entidades o una lista de confianza.',
  'list-empty': () => 'Esta lista está vacía. Agregue algo o quítela.',
  'age-out-of-range': ({ limit }) => `Indique la antigüedad en meses enteros, de 1 a ${limit}.`,
  'always-met': () => 'Esto lo cumple cualquiera, sin ninguna insignia.',
  'achievement-unknown': () => 'Esta insignia no está en el catálogo.',
  'level-unknown': ({ name, level }) => `${name} no tiene un nivel llamado ${level}.`,
  'trust-unknown': ({ list }) => `No hay ninguna lista de confianza «${list}», así que no admite a nadie.`,
  'type-contradicts': ({ name }) => `${name} figura como otro tipo de insignia que el que aquí se pide.`,
  'assessment-contradicts': ({ name }) => `${name} se obtiene de otra manera que la que aquí se pide.`,
  'nothing-meets': () => 'Ninguna insignia del catálogo puede cumplir esto.',
  'achievement-withdrawn': ({ name }) =>
    `Quien da ${name} la retiró de la lista. Las que la gente ya tiene siguen valiendo, pero puede que nadie más llegue a obtenerla.`,
  'signer-missing': () =>
    'Nadie tiene derecho a firmar esta insignia, así que nadie puede mostrarla. Indique una entidad cuyas insignias valgan aquí.',
  'age-shorter-than-course': ({ name, limit }) =>
    `Obtener ${name} lleva unas ${limit} horas, más que el plazo que aquí se da. Quien la tenga vencida no llegaría a renovarla a tiempo.`,
  duplicate: () => 'Esto dice lo mismo que una parte anterior.',
  redundant: () => 'Esto no cambia nada: otra parte del grupo ya lo decide.',
  'preferred-repeats-required': () =>
    'Quien cumple la regla ya tiene esto, así que preferirlo no cambia nada.',
};
