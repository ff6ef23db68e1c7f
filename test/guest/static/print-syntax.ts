/** Reads a list of scripts from its input and prints their syntax trees. */
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import { Language, type Node, Parser } from 'web-tree-sitter';
import type { PrintedNode } from './parse-script.ts';

const grammar = createRequire(import.meta.url).resolve('tree-sitter-pwsh/tree-sitter-powershell.wasm');

await Parser.init();
const parser = new Parser().setLanguage(await Language.load(grammar));
const scripts = JSON.parse(await text(process.stdin)) as readonly string[];
process.stdout.write(JSON.stringify(scripts.map(treeOf)));

function treeOf(script: string): PrintedNode | undefined {
  const tree = parser.parse(script);
  return tree ? printed(tree.rootNode) : undefined;
}

function printed(node: Node): PrintedNode {
  return {
    type: node.type,
    isNamed: node.isNamed,
    isBroken: node.isError || node.isMissing,
    start: node.startIndex,
    end: node.endIndex,
    line: node.startPosition.row + 1,
    children: node.children.flatMap((child) => (child ? [printed(child)] : [])),
  };
}
