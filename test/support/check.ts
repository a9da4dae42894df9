/* `npm run check`: types, formatting and lint, for every layer. */
import { runTool } from './run.ts';

const codes = [
  runTool('typescript/bin/tsc', ['-b']),
  runTool('@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', '.']),
];
process.exit(codes.every((code) => code === 0) ? 0 : 1);
