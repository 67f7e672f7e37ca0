import type { Language } from '@throughline/protocol';

/** Words that stand in any note about anything; the lists of stopwords leave them in. */
export const EVERYDAY_WORDS: Readonly<Record<Language, string>> = {
  en: `one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred half
first second third fourth last next once twice another other every each same different new old big little small
large long short good better best bad worse hard easy real full empty whole open free fine sure able
day days week weeks month year years today yesterday tomorrow tonight now then since until always never often
sometimes again still already yet soon ago monday tuesday wednesday thursday friday saturday sunday january february march
april may june july august september october november december weekend weekends minute minutes
say says said tell tells told talk talks get gets got go goes went come comes came take takes took make makes
made put puts give gives gave keep keeps kept let lets run runs ran stay stays stand stands sit sits sat start
starts stop stops begin end ends find finds look looks see sees saw seen want wants need needs like likes love
show shows try tries use uses used feel feels felt think thinks thought know knows knew happen happens turn
bring brings send sends sent hold leave leaves left pick picks fall falls pass passes reach reaches seem means
live lives fill arrive arrives wait waits carry carries lose loses lost
nobody somebody everybody everyone someone anyone anything something nothing everything thing things people person
way place part side lot kind bit head hand back front room table door across around without together apart
really actually maybe just only even too also almost enough quite pretty because though while about than down up
mr mrs ms okay yes no not never page list point word words`,
  es: `uno una dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cien mitad primero primera
segundo segunda tercero tercera último última otro otra otros otras cada mismo misma mismos distinto distinta
nuevo nueva viejo vieja grande pequeño largo larga corto bueno buena mejor malo mala peor fácil difícil lleno
día días semana semanas mes meses año años hoy ayer mañana noche ahora entonces siempre nunca antes después
luego todavía ya lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio
julio agosto septiembre octubre noviembre diciembre fin fines minutos vez veces
decir dice dicen dijo dijeron hablar habla hacer hace hacen hago hizo ir va van voy fue fueron venir viene llegar llega
llegan llegó tomar toma poner pone ponen puso dar da dan dio dejar deja dejan dejo dejó quedar queda quedan
querer quiere quieren necesita necesitan gustar gusta ver ve ven mirar parece sentir siente saber sabe saben
pensar piensa pasar pasa pasan pasó salir sale tener tiene tienen tengo haber hay había poder puede pudo pueden
pedir pide piden pidió pedí llevar lleva llevan traer seguir sigue volver usar usa perder perdió costó costar
nadie alguien todos todas todo toda nada algo gente persona personas cosa cosas lugar parte lado manera
muy mucho muchos mucha poco poca más menos tan tanto solo sólo también casi bastante porque aunque mientras
sin sobre hasta desde entre cuando donde quien qué cómo sí señor señora`,
};
