import path from 'node:path';
import ts from 'typescript';

/** A diagnostic of a file that exists only in memory; line and column count from 0. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

function readOptions(root: string): ts.ParsedCommandLine {
  const unused = { noEmit: true, noUnusedLocals: false, noUnusedParameters: false };
  const host: ts.ParseConfigFileHost = {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
      throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
    },
  };
  const parsed = ts.getParsedCommandLineOfConfigFile(path.join(root, 'tsconfig.json'), unused, host);
  if (!parsed) throw new Error(`no tsconfig.json in ${root}`);
  return parsed;
}

function hostWith(files: ReadonlyMap<string, string>, options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  return {
    ...host,
    readFile: (file) => files.get(file) ?? host.readFile(file),
    fileExists: (file) => files.has(file) || host.fileExists(file),
    getSourceFile: (file, version, ...rest) => {
      const text = files.get(file);
      return text === undefined ? host.getSourceFile(file, version, ...rest) : ts.createSourceFile(file, text, version);
    },
  };
}

/** "Possibly null or undefined": WXML reads on, and no wx:if could persuade the type checker otherwise. */
const forgiven = new Set([2531, 2532, 2533, 18047, 18048, 18049]);

/** Type-checks `files` (path to text) as if they lay in the project, with its settings and declarations; `judged` are those to report on. */
export function typeCheck(root: string, files: ReadonlyMap<string, string>, judged: readonly string[]): Finding[] {
  const { options, fileNames } = readOptions(root);
  const declarations = fileNames.filter((file) => file.endsWith('.d.ts'));
  const program = ts.createProgram([...declarations, ...files.keys()], options, hostWith(files, options));
  return judged.flatMap((file) => {
    const source = program.getSourceFile(file);
    const diagnostics = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return diagnostics
      .filter(({ code }) => !forgiven.has(code))
      .map(({ start = 0, code, messageText }) => {
        const place = source?.getLineAndCharacterOfPosition(start) ?? { line: 0, character: 0 };
        const message = `${ts.flattenDiagnosticMessageText(messageText, ' ')} (TS${code})`;
        return { file, line: place.line, column: place.character, message };
      });
  });
}
