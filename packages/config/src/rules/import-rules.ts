import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { type Import, importsOf, packageNamed } from '../imports-of.ts';
import {
  isForDevelopment,
  type Manifest,
  ownerOf,
  type Rule,
  type SourceFile,
  type Tree,
  typeScriptIn,
} from '../tree.ts';

/** Nobody reaches past another package's index: neither by a path nor by a subpath it does not export. */
export const noDeepImports: Rule = (tree) =>
  eachImport(tree, ({ file, owner, specifier }) => {
    if (specifier.startsWith('.')) {
      const target = posix.join(posix.dirname(file.path), specifier);
      if (ownerOf(tree, target) === owner) return undefined;
      return `${file.path}: ${specifier} leaves ${owner.name}`;
    }
    const name = packageNamed(specifier);
    const other = tree.manifests.find((manifest) => manifest.name === name);
    if (!other) return undefined;
    const subpath = `.${specifier.slice(other.name.length)}`;
    if (other.exports.has(subpath)) return undefined;
    return `${file.path}: ${other.name} does not export ${subpath}`;
  });

/** Code imports what its own manifest names; the product runs without the devDependencies. */
export const importsAreDeclared: Rule = (tree) =>
  eachImport(tree, ({ file, owner, specifier, typeOnly }) => {
    const name = packageNamed(specifier);
    if (name === undefined || isBuiltin(specifier) || name === owner.name) return undefined;
    if (owner.dependencies.has(name)) return undefined;
    if (!owner.devDependencies.has(name))
      return `${file.path}: ${name} is not in the manifest of ${owner.name}`;
    if (typeOnly || isForDevelopment(file.path)) return undefined;
    return `${file.path}: ${name} is only a devDependency of ${owner.name}`;
  });

/** What a manifest names, some file of the package names too; types of others are taken by themselves. */
export const declaredIsUsed: Rule = ({ files, manifests }) =>
  manifests
    .filter(({ folder }) => folder !== '')
    .flatMap(({ folder, name, dependencies, devDependencies }) => {
      const texts = files
        .filter(({ path }) => path.startsWith(`${folder}/`) && /\.(?:tsx?|css)$/.test(path))
        .map(({ text }) => text);
      return [...dependencies, ...devDependencies]
        .filter((dependency) => !dependency.startsWith('@types/'))
        .filter((dependency) => !texts.some((text) => namesPackage(text, dependency)))
        .map((dependency) => `${name}: ${dependency} is declared and never named`);
    });

const namesPackage = (text: string, name: string): boolean =>
  [`'${name}'`, `'${name}/`, `"${name}"`, `"${name}/`].some((quoted) => text.includes(quoted));

/** The scripts run before anything is installed, so they import Node and each other only. */
export const scriptsNeedNothing: Rule = ({ files }) =>
  files
    .filter(({ path }) => /^scripts\/.*\.mjs$/.test(path) && !path.endsWith('.test.mjs'))
    .flatMap(({ path, text }) =>
      importsOf(text)
        .filter(({ specifier }) => !/^(?:\.|node:)/.test(specifier))
        .map(({ specifier }) => `${path}: ${specifier} is not there before the install`),
    );

/** Types are stripped, not compiled: a file is imported by the name that it has on the disk. */
export const importsNameTheFile: Rule = (tree) =>
  eachImport(tree, ({ file, specifier }) => {
    if (!/^\..*\.[cm]?jsx?$/.test(specifier)) return undefined;
    const target = posix.join(posix.dirname(file.path), specifier);
    if (tree.files.some(({ path }) => path === target)) return undefined;
    return `${file.path}: ${specifier} is not the name of a file`;
  });

interface Found extends Import {
  readonly file: SourceFile;
  readonly owner: Manifest;
}

function eachImport(tree: Tree, judge: (found: Found) => string | undefined): string[] {
  return typeScriptIn(tree).flatMap((file) => {
    const owner = ownerOf(tree, file.path);
    if (!owner) return [];
    return importsOf(file.text)
      .map((one) => judge({ ...one, file, owner }))
      .filter((offence) => offence !== undefined);
  });
}
