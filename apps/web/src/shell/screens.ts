/** The code of each screen, fetched when it is first needed. */
export const screens = {
  board: () => import('../board/board-page.tsx'),
  home: () => import('../home/home-page.tsx'),
  join: () => import('../join/join-page.tsx'),
  later: () => import('../later-routes.tsx'),
  joinCode: () => import('../join/code-page.tsx'),
};
