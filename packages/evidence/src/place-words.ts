import { plain } from './plain.ts';

const STATES: ReadonlySet<string> = new Set(
  (
    'alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,district of columbia,florida,' +
    'georgia,hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,' +
    'michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,new mexico,' +
    'new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,puerto rico,rhode island,' +
    'south carolina,south dakota,tennessee,texas,utah,vermont,virginia,washington,west virginia,wisconsin,wyoming'
  ).split(','),
);

const WHOLE =
  /^(?:state|statewide|state total|the state|all districts|all|total|state of .+|estado|todo el estado|total estatal|todos los distritos|estatal)$/;

/** Whether a place's name says that it is the state or all districts together. */
export function saysWhole(place: string): boolean {
  const folded = plain(place);
  return STATES.has(folded) || WHOLE.test(folded);
}

const DISTRICT =
  /\b(?:district|distrito|county|condado|schools?|escuelas?|isd|usd|csd|unified|consolidated|reorganized|jt|re[- ]?\d+\w*|r[- ]?\d+|c[- ]?\d+|city|academy)\b/;

/** Whether a text looks like the name of a district or another place. */
export const looksLikePlace = (text: string): boolean =>
  saysWhole(text) || DISTRICT.test(plain(text)) || /^[\p{Lu}\d .()'-]{4,} \d{1,3}\w*$/u.test(text);
