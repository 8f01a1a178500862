/** The major and minor groups of SOC 2018, on which O*NET-SOC 2019 is built: `code|English|Spanish`. */
export const SOC_GROUPS = `
11-0000|Management|Dirección y gerencia
11-1000|Top executives|Altos ejecutivos
11-2000|Advertising, marketing, public relations and sales managers|Gerentes de publicidad, marketing, relaciones públicas y ventas
11-3000|Operations specialties managers|Gerentes de operaciones especializadas
11-9000|Other managers|Otros gerentes
13-0000|Business and financial operations|Negocios y finanzas
13-1000|Business operations specialists|Especialistas en operaciones de negocios
13-2000|Financial specialists|Especialistas en finanzas
15-0000|Computing and mathematics|Informática y matemáticas
15-1200|Computer occupations|Ocupaciones de informática
15-2000|Mathematical science occupations|Ocupaciones de ciencias matemáticas
17-0000|Architecture and engineering|Arquitectura e ingeniería
17-1000|Architects, surveyors and cartographers|Arquitectos, topógrafos y cartógrafos
17-2000|Engineers|Ingenieros
17-3000|Drafters, engineering technicians and mapping technicians|Dibujantes y técnicos de ingeniería y cartografía
19-0000|Life, physical and social science|Ciencias naturales, físicas y sociales
19-1000|Life scientists|Científicos de la vida
19-2000|Physical scientists|Científicos físicos
19-3000|Social scientists|Científicos sociales
19-4000|Science technicians|Técnicos en ciencias
19-5000|Occupational health and safety specialists and technicians|Especialistas y técnicos en salud y seguridad laboral
21-0000|Community and social service|Servicios comunitarios y sociales
21-1000|Counselors, social workers and other community specialists|Consejeros, trabajadores sociales y otros especialistas comunitarios
21-2000|Religious workers|Trabajadores religiosos
23-0000|Legal|Derecho
23-1000|Lawyers, judges and related workers|Abogados, jueces y afines
23-2000|Legal support workers|Personal de apoyo legal
25-0000|Education and libraries|Educación y bibliotecas
25-1000|Postsecondary teachers|Docentes de educación superior
25-2000|Preschool to secondary and special education teachers|Docentes de preescolar a secundaria y de educación especial
25-3000|Other teachers and instructors|Otros docentes e instructores
25-4000|Librarians, curators and archivists|Bibliotecarios, curadores y archivistas
25-9000|Other education and library workers|Otros trabajadores de educación y bibliotecas
27-0000|Arts, design, entertainment, sports and media|Arte, diseño, espectáculos, deporte y medios
27-1000|Art and design workers|Trabajadores de arte y diseño
27-2000|Entertainers, performers and sports workers|Artistas, intérpretes y trabajadores del deporte
27-3000|Media and communication workers|Trabajadores de medios y comunicación
27-4000|Media and communication equipment workers|Operadores de equipos de medios y comunicación
29-0000|Healthcare practitioners and technicians|Profesionales y técnicos de la salud
29-1000|Healthcare diagnosing or treating practitioners|Profesionales de diagnóstico y tratamiento
29-2000|Health technologists and technicians|Tecnólogos y técnicos de la salud
29-9000|Other healthcare practitioners and technicians|Otros profesionales y técnicos de la salud
31-0000|Healthcare support|Apoyo a la salud
31-1100|Home health aides, personal care aides and nursing assistants|Asistentes de salud en el hogar, de cuidado personal y de enfermería
31-2000|Occupational and physical therapy assistants|Asistentes de terapia ocupacional y física
31-9000|Other healthcare support|Otros trabajos de apoyo a la salud
33-0000|Protective service|Protección y seguridad
33-1000|Supervisors of protective service workers|Supervisores de protección y seguridad
33-2000|Firefighting and prevention workers|Bomberos y prevención de incendios
33-3000|Law enforcement workers|Agentes del orden
33-9000|Other protective service workers|Otros trabajadores de protección
35-0000|Food preparation and serving|Preparación y servicio de comidas
35-1000|Supervisors of food preparation and serving workers|Supervisores de cocina y servicio de comidas
35-2000|Cooks and food preparation workers|Cocineros y ayudantes de cocina
35-3000|Food and beverage serving workers|Trabajadores que sirven comidas y bebidas
35-9000|Other food preparation and serving workers|Otros trabajadores de comidas
37-0000|Building and grounds cleaning and maintenance|Limpieza y mantenimiento de edificios y jardines
37-1000|Supervisors of cleaning and grounds workers|Supervisores de limpieza y jardinería
37-2000|Building cleaning and pest control workers|Trabajadores de limpieza y control de plagas
37-3000|Grounds maintenance workers|Trabajadores de mantenimiento de jardines
39-0000|Personal care and service|Cuidado y servicios personales
39-1000|Supervisors of personal care and service workers|Supervisores de cuidado y servicios personales
39-2000|Animal care and service workers|Cuidadores de animales
39-3000|Entertainment attendants|Encargados de espectáculos
39-4000|Funeral service workers|Trabajadores de servicios funerarios
39-5000|Personal appearance workers|Trabajadores de imagen personal
39-6000|Baggage porters, bellhops and concierges|Maleteros, botones y conserjes
39-7000|Tour and travel guides|Guías de turismo y viajes
39-9000|Other personal care and service workers|Otros trabajadores de cuidado y servicios personales
41-0000|Sales|Ventas
41-1000|Supervisors of sales workers|Supervisores de ventas
41-2000|Retail sales workers|Vendedores de comercio
41-3000|Sales representatives, services|Representantes de ventas de servicios
41-4000|Sales representatives, wholesale and manufacturing|Representantes de ventas al por mayor y de fábrica
41-9000|Other sales workers|Otros trabajadores de ventas
43-0000|Office and administrative support|Oficina y apoyo administrativo
43-1000|Supervisors of office workers|Supervisores de oficina
43-2000|Communications equipment operators|Operadores de equipos de comunicación
43-3000|Financial clerks|Empleados de finanzas
43-4000|Information and record clerks|Empleados de información y registros
43-5000|Material recording, scheduling and dispatching workers|Trabajadores de registro, programación y despacho
43-6000|Secretaries and administrative assistants|Secretarios y asistentes administrativos
43-9000|Other office workers|Otros trabajadores de oficina
45-0000|Farming, fishing and forestry|Agricultura, pesca y bosques
45-1000|Supervisors of farming, fishing and forestry workers|Supervisores de agricultura, pesca y bosques
45-2000|Agricultural workers|Trabajadores agrícolas
45-3000|Fishing and hunting workers|Trabajadores de pesca y caza
45-4000|Forest, conservation and logging workers|Trabajadores forestales, de conservación y tala
47-0000|Construction and extraction|Construcción y extracción
47-1000|Supervisors of construction and extraction workers|Supervisores de construcción y extracción
47-2000|Construction trades workers|Trabajadores de oficios de la construcción
47-3000|Helpers, construction trades|Ayudantes de oficios de la construcción
47-4000|Other construction workers|Otros trabajadores de la construcción
47-5000|Extraction workers|Trabajadores de extracción
49-0000|Installation, maintenance and repair|Instalación, mantenimiento y reparación
49-1000|Supervisors of installation, maintenance and repair workers|Supervisores de instalación, mantenimiento y reparación
49-2000|Electrical and electronic equipment mechanics and installers|Mecánicos e instaladores de equipos eléctricos y electrónicos
49-3000|Vehicle and mobile equipment mechanics|Mecánicos de vehículos y maquinaria móvil
49-9000|Other installation, maintenance and repair workers|Otros trabajadores de instalación, mantenimiento y reparación
51-0000|Production|Producción
51-1000|Supervisors of production workers|Supervisores de producción
51-2000|Assemblers and fabricators|Ensambladores y fabricantes
51-3000|Food processing workers|Trabajadores de procesamiento de alimentos
51-4000|Metal and plastic workers|Trabajadores de metal y plástico
51-5100|Printing workers|Trabajadores de imprenta
51-6000|Textile, apparel and furnishings workers|Trabajadores de textiles, ropa y muebles tapizados
51-7000|Woodworkers|Trabajadores de la madera
51-8000|Plant and system operators|Operadores de plantas y sistemas
51-9000|Other production workers|Otros trabajadores de producción
53-0000|Transportation and material moving|Transporte y movimiento de materiales
53-1000|Supervisors of transportation and material moving workers|Supervisores de transporte y movimiento de materiales
53-2000|Air transportation workers|Trabajadores de transporte aéreo
53-3000|Motor vehicle operators|Conductores de vehículos
53-4000|Rail transportation workers|Trabajadores ferroviarios
53-5000|Water transportation workers|Trabajadores de transporte acuático
53-6000|Other transportation workers|Otros trabajadores de transporte
53-7000|Material moving workers|Trabajadores que mueven materiales
55-0000|Military|Fuerzas armadas
55-1000|Military officer special and tactical operations leaders|Oficiales de operaciones especiales y tácticas
55-2000|First-line enlisted military supervisors|Suboficiales supervisores
55-3000|Enlisted tactical operations and weapons specialists|Soldados de operaciones tácticas y armas
`;
