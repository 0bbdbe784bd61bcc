import { describe, expect, test } from '@jest/globals';
import { completeLine } from '../../../adapters/console/completion.js';

const VOCABULARY = {
  commands: ['/who', '/weaknesses', '/quote'],
  names: ['Tolis Vouyioukas', 'Lin Hazell', 'caseloads'],
};

describe('completion', () => {
  test.each<[string, string[], string]>([
    ['/w', ['/who', '/weaknesses'], '/w'],
    ['', ['/who', '/weaknesses', '/quote'], ''],
    ['/who tol', ['Tolis Vouyioukas'], 'tol'],
    ['/who vou', ['Tolis Vouyioukas'], 'vou'],
    ['/quote Lin H', ['Lin Hazell'], 'Lin H'],
    ['case', ['caseloads'], 'case'],
    ['/who ', [], ''],
    ['/who azell', [], 'azell'],
  ])('of %j is %j in place of %j', (line, hits, replaced) => {
    expect(completeLine(line, VOCABULARY)).toEqual([hits, replaced]);
  });
});
