import { basename } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';

/**
 * Options and words of a command line, as `parseArgs` of Node reads them. A line that it cannot read ends the process with
 * code 2 and says which word is wrong and which options there are.
 */
export function readOptions<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (!code.startsWith('ERR_PARSE_ARGS')) throw error;
    const [, word = ''] = /'([^']*)'/.exec(message) ?? [];
    const what = code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' ? 'giá trị không hợp với tham số' : 'không có tham số';
    const known = Object.entries(config.options ?? {}).map(([name, option]) =>
      option.type === 'string' ? `--${name} …` : option.default === true ? `--no-${name}` : `--${name}`,
    );
    const command = basename(process.argv[1] ?? '', '.ts');
    process.stderr.write(
      `npm run ${command}: ${what} “${word}”\n  Cách sửa: dùng các tham số ${known.join(', ')}, viết sau dấu --\n`,
    );
    process.exit(2);
  }
}
