import ts from 'typescript';

/** One place where a file names another module. */
export type Import = {
  /** As from the root of the repository, with `/`. */
  readonly from: string;
  readonly line: number;
  /** As it was written: a relative path or a package. */
  readonly specifier: string;
  readonly kind: 'code' | 'type' | 'dynamic';
};

/** Every import of a file: type imports, dynamic imports, re-exports and `import('…')` types too. */
export function importsOf(from: string, text: string): Import[] {
  const source = ts.createSourceFile(from, text, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const named = moduleNamedBy(node);
    if (named) {
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      found.push({ from, line, ...named });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What no one can read, because it is put together at run time; never the name of a module. */
export const unreadable = '(computed)';

function moduleNamedBy(node: ts.Node): Pick<Import, 'specifier' | 'kind'> | undefined {
  if (ts.isImportDeclaration(node)) {
    return { specifier: textOf(node.moduleSpecifier), kind: isTypeImport(node) ? 'type' : 'code' };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return { specifier: textOf(node.moduleSpecifier), kind: isTypeExport(node) ? 'type' : 'code' };
  }
  if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
    return {
      specifier: textOf(node.moduleReference.expression),
      kind: node.isTypeOnly ? 'type' : 'code',
    };
  }
  if (ts.isImportTypeNode(node)) {
    const literal = ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
    return { specifier: textOf(literal), kind: 'type' };
  }
  if (ts.isCallExpression(node)) return callOf(node);
  return undefined;
}

function callOf(node: ts.CallExpression): Pick<Import, 'specifier' | 'kind'> | undefined {
  const [argument] = node.arguments;
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return { specifier: textOf(argument), kind: 'dynamic' };
  }
  const requires = ts.isIdentifier(node.expression) && node.expression.text === 'require';
  return requires ? { specifier: textOf(argument), kind: 'code' } : undefined;
}

/** Whether nothing of it is left when the types are taken away. */
function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = importClause.namedBindings;
  if (importClause.name || !names || !ts.isNamedImports(names)) return false;
  return names.elements.length > 0 && names.elements.every(({ isTypeOnly }) => isTypeOnly);
}

function isTypeExport({ isTypeOnly, exportClause }: ts.ExportDeclaration): boolean {
  if (isTypeOnly) return true;
  if (!exportClause || !ts.isNamedExports(exportClause)) return false;
  return exportClause.elements.length > 0 && exportClause.elements.every((element) => element.isTypeOnly);
}

const textOf = (node: ts.Node | undefined): string =>
  node && ts.isStringLiteralLike(node) ? node.text : unreadable;
