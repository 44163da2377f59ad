import { createHash } from 'node:crypto';
import ts from 'typescript';

const declaredIn = (node) => new Set(node.members.flatMap(({ name }) => (name && ts.isPrivateIdentifier(name) ? [name.text] : [])));

/**
 * A TypeScript transformer that writes `#rows` as an ordinary property whose name nobody else has ("_p3f2a9c1_0_rows"). ES2021 knows no
 * `#rows`, so the compiler would make a WeakMap and a call of it, at three times the bytes and the time; and terser shortens a
 * property only where its name says that it is private. That nobody outside of the class reaches for it, the compiler has
 * checked before. Each class of a file has its own number, because `#rows` of a class and of its ancestor are two things.
 */
export function privateNames(fileName) {
  const file = createHash('sha256').update(fileName).digest('hex').slice(0, 7);
  return (context) => (source) => {
    const classes = [];
    let count = 0;
    const visit = (node) => {
      if (ts.isClassLike(node)) {
        classes.push({ names: declaredIn(node), number: count++ });
        const visited = ts.visitEachChild(node, visit, context);
        classes.pop();
        return visited;
      }
      if (ts.isBinaryExpression(node) && ts.isPrivateIdentifier(node.left)) {
        throw new Error(`${fileName}: "${node.left.text} in object" asks whether a private name is there; ask in another way`);
      }
      if (ts.isPrivateIdentifier(node)) {
        const owner = classes.findLast(({ names }) => names.has(node.text));
        return context.factory.createIdentifier(`_p${file}_${owner?.number ?? 0}_${node.text.slice(1)}`);
      }
      return ts.visitEachChild(node, visit, context);
    };
    return ts.visitNode(source, visit);
  };
}
