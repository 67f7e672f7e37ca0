import { withoutComments } from '../imports-of.ts';
import { isForDevelopment, type Rule, typeScriptIn } from '../tree.ts';

const READS_ENVIRONMENT = [
  /\bprocess\s*\??\.\s*env\b/,
  /\bprocess\s*\[\s*['"]env['"]/,
  /\{[^{}]*\benv\b[^{}]*\}\s*=\s*process\b/,
  /\{[^{}]*\benv\b[^{}]*\}\s*from\s*['"](?:node:)?process['"]/,
];
const MAY_READ_ENVIRONMENT =
  /^(?:apps\/server\/src\/config\.ts$|scripts\/|infra\/|packages\/testing\/)/;
// The program's entry gives the whole environment to the one reader, and looks at none of it.
const HANDS_IT_OVER = { path: 'apps/server/src/main.ts', call: /\breadConfig\(process\.env\b/ };

// An at-rule of a style sheet inside a template string looks like a decorator.
const DECORATOR =
  /^[ \t]*@(?!media|font-face|keyframes|supports|layer|page|import|container)[A-Za-z_$]/m;
const ACCESSOR =
  /^[ \t]*(?:(?:public|private|protected|static|override|declare)\s+)*accessor\s+[#\w$]/m;
const ENDS_IN_TSX = /\.tsx$/;
const WEB = /^apps\/web\//;

/** The environment is read once, in one file; all others are given what they need. */
export const environmentIsReadOnce: Rule = (tree) =>
  typeScriptIn(tree)
    .filter(({ path }) => !MAY_READ_ENVIRONMENT.test(path) && !isForDevelopment(path))
    .filter(({ path, text }) => {
      const code = withoutComments(text);
      const read = path === HANDS_IT_OVER.path ? code.replace(HANDS_IT_OVER.call, '') : code;
      return READS_ENVIRONMENT.some((sign) => sign.test(read));
    })
    .map(
      ({ path }) => `${path}: reads the environment, which is for apps/server/src/config.ts alone`,
    );

/** What Node cannot strip and the type check does not see: decorators and `accessor`. */
export const typesCanBeStripped: Rule = (tree) =>
  typeScriptIn(tree).flatMap(({ path, text }) => {
    const code = withoutComments(text);
    return [
      ...(DECORATOR.test(code) ? [`${path}: a decorator cannot be stripped`] : []),
      ...(ACCESSOR.test(code) ? [`${path}: "accessor" cannot be stripped`] : []),
    ];
  });

/** JSX is for the screens; Node runs everything else as it stands. */
export const jsxOnlyOnScreens: Rule = ({ files }) =>
  files
    .filter(({ path }) => ENDS_IN_TSX.test(path) && !WEB.test(path))
    .map(({ path }) => `${path}: a .tsx file outside of apps/web`);
