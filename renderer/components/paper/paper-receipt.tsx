import { receiptFacts } from '../../../shared/export/words.ts';
import type { Delivery } from '../../../shared/model/submission.ts';

/** The office's receipt, to the last character of its digest. Draws nothing where there is none. */
export function PaperReceipt({ delivery }: { readonly delivery: Delivery | null }) {
  const facts = receiptFacts(delivery);
  if (facts.length === 0) return null;
  return (
    <section className="paper-receipt">
      <dl>
        {facts.map(([name, said]) => (
          <Fact key={name} name={name} said={said} />
        ))}
      </dl>
    </section>
  );
}

const Fact = ({ name, said }: { readonly name: string; readonly said: string }) => (
  <>
    <dt>{name}</dt>
    <dd>{said}</dd>
  </>
);
