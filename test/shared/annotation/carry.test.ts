import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carry } from '../../../shared/annotation/carry.ts';
import { align } from '../../../shared/compare/align.ts';
import { revisions, textOf } from '../compare/texts.ts';

const trail = 'Suppliers shall keep an audit trail of every access to a shared record for 8 years.';
const guardian = 'Trusts publish the names of their Caldicott guardians, who review unusual accesses each January.';
const imaging = 'Regional networks carry imaging studies without loss between hospitals of the same cluster.';
const training = 'Training is given within six weeks before handover, in groups of no more than twelve people.';
const draft = [trail, guardian, imaging, training];

function carried(old: readonly string[], fresh: readonly string[], quote: string) {
  const [from, to] = [textOf(old), textOf(fresh)];
  const start = from.text.indexOf(quote);
  const result = carry(align(from, to), { start, end: start + quote.length });
  return { ...result, words: result.span && to.text.slice(result.span.start, result.span.end) };
}

const reworded = (from: string, to: string): string[] => draft.map((block) => block.replace(from, to));

describe('a passage', () => {
  test('of a text carried into the same text stands where it stood', () => {
    fc.assert(
      fc.property(revisions, fc.nat(), fc.nat(), ([text], one, other) => {
        const [a, b] = [one % (text.text.length + 1), other % (text.text.length + 1)];
        const span = { start: Math.min(a, b), end: Math.max(a, b) };
        const result = carry(align(text, text), span);
        expect(result).toMatchObject({ fate: 'unchanged', flags: [], suggestion: null });
        // White space at its edges is no part of what was said.
        const quoted = (place: typeof span | null): string => text.text.slice(place?.start, place?.end).trim();
        expect(quoted(result.span)).toBe(quoted(span));
      }),
    );
  });

  test('lands within the new text, or is deleted', () => {
    fc.assert(
      fc.property(revisions, fc.nat(), fc.nat(200), ([old, fresh], at, length) => {
        const start = at % (old.text.length + 1);
        const { fate, span, stoodAt } = carry(align(old, fresh), {
          start,
          end: Math.min(old.text.length, start + length),
        });
        expect(span === null).toBe(fate === 'deleted');
        if (span !== null) expect(span.start <= span.end && span.end <= fresh.text.length).toBe(true);
        expect(stoodAt >= 0 && stoodAt <= fresh.text.length).toBe(true);
      }),
    );
  });

  test('that nobody touched is unchanged, whatever else was', () => {
    expect(carried(draft, reworded('twelve', 'ten'), 'keep an audit trail')).toMatchObject({
      fate: 'unchanged',
      words: 'keep an audit trail',
      flags: [],
    });
  });

  test('whose block stands elsewhere has moved', () => {
    expect(carried(draft, [guardian, imaging, training, trail], trail)).toMatchObject({ fate: 'moved', words: trail });
  });

  test('whose sentence has a new "not" stands in another context, and is flagged', () => {
    expect(carried(draft, reworded('shall keep', 'shall not keep'), 'audit trail of every access')).toMatchObject({
      fate: 'contextChanged',
      words: 'audit trail of every access',
      flags: ['requirement'],
    });
  });

  test('in which shall became should has changed, and is flagged', () => {
    expect(carried(draft, reworded('shall', 'should'), 'Suppliers shall keep an audit trail')).toMatchObject({
      fate: 'changed',
      words: 'Suppliers should keep an audit trail',
      flags: ['requirement'],
    });
  });

  test.each([
    ['8 years', '10 years'],
    ['8 years', 'eight years'],
  ])('in which a number changed is flagged: %s, %s', (from, to) => {
    expect(carried(draft, reworded(from, to), 'every access to a shared record for 8 years')).toMatchObject({
      fate: 'changed',
      flags: ['number'],
    });
  });

  test('beside the new number of another clause is unchanged', () => {
    const cites = (number: string): string[] => [
      ...draft,
      `Breaches are reported to the regional office as section ${number} says.`,
    ];
    expect(carried(cites('5.1'), cites('5.2'), 'reported to the regional office')).toMatchObject({
      fate: 'unchanged',
      flags: [],
    });
  });

  test('of a block that was split stands in its part', () => {
    const [one, two] = guardian.split(', who ');
    const fresh = [trail, `${one}.`, `They ${two}`, imaging, training];
    expect(carried(draft, fresh, 'review unusual accesses each January').words).toBe(
      'review unusual accesses each January',
    );
    expect(carried(draft, fresh, 'the names of their Caldicott guardians').words).toBe(
      'the names of their Caldicott guardians',
    );
  });

  test('of blocks that were merged stands in the one', () => {
    expect(carried(draft, [trail, `${guardian} ${imaging}`, training], imaging)).toMatchObject({ words: imaging });
  });

  test('whose words are gone is deleted, and said to have stood after what came before it', () => {
    const fresh = textOf([trail, imaging, training]);
    expect(carried(draft, [trail, imaging, training], 'Caldicott guardians')).toMatchObject({
      fate: 'deleted',
      span: null,
      suggestion: null,
      stoodAt: fresh.text.indexOf('8 years.') + '8 years.'.length,
    });
  });

  test('of a deleted clause stays off its near twin', () => {
    const twin = trail.replace('audit trail', 'access log').replace('8 years', '20 years');
    for (const quote of [trail, 'every access to a shared record', 'Suppliers shall keep'])
      expect(carried([...draft, twin], [guardian, imaging, training, twin], quote)).toMatchObject({ fate: 'deleted' });
  });

  test('of which most is left has changed for certain, though its one rare word went', () => {
    const wards = (what: string): string[] => [...draft, `Wards of the trust should have ${what} near each window.`];
    expect(carried(wards('beds'), wards('cots'), 'should have beds')).toMatchObject({ fate: 'changed' });
  });

  test('cut within words is cut there again', () => {
    expect(carried(draft, reworded('twelve', 'ten'), 'udit trai').words).toBe('udit trai');
  });

  test('of no length stands where it stood within its word', () => {
    const at = trail.indexOf('audit') + 2;
    const text = textOf(draft);
    expect(carry(align(text, text), { start: at, end: at })).toMatchObject({
      fate: 'unchanged',
      span: { start: at, end: at },
    });
  });

  test('of which only common words are left is deleted', () => {
    const fresh = reworded(
      'six weeks before handover, in groups of no more than twelve people',
      'the year, for all of the staff',
    );
    expect(carried(draft, fresh, 'in groups of no more than twelve people')).toMatchObject({ fate: 'deleted' });
  });
});
