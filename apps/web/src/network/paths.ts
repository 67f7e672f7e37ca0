/** The addresses of a network's pages. */
export const networkPath = (id: string) => `/network/${id}`;
export const settingsPath = (id: string) => `/network/${id}/settings`;
export const templatesPath = (id: string) => `/network/${id}/templates`;
export const peoplePath = (id: string) => `/network/${id}/people`;
export const importPath = (id: string) => `/network/${id}/people/import`;
export const cardsPath = (id: string) => `/network/${id}/cards`;
export const teamPath = (id: string) => `/team/${id}`;
export const pulsePath = (id: string) => `/pulse/${encodeURIComponent(id)}`;
export const takeInPath = (id: string) => `/network/${id}/take-in`;
export const takeAlongPath = (id: string) => `/convening/${id}/take-along`;
export const conveningPath = (id: string) => `/convening/${id}`;
export const thenNowPath = (id: string) => `/convenings/${id}/then-now`;
export const boardPath = (id: string) => `/board/${id}`;
export const NETWORKS_PATH = '/networks';
